import { createHash } from 'node:crypto';
import { HttpProblem } from './http-problem.ts';
import { keyLifetime, longestKey } from './limits.ts';
import type { Reply } from './reply.ts';
import type { Call, Context } from './route.ts';
import { keepReply } from './store/changes.ts';

const keyPattern = new RegExp(`^[\\x21-\\x7e]{1,${longestKey}}$`);

/** What tells a request from another: its address and its body. */
export interface Identity {
  readonly address: string;
  readonly call: Call;
  /** Whether the answer must not be kept. */
  readonly secret: boolean;
}

/** Requests under way, by the idempotency key they carry. */
export type UnderWay = Map<string, Promise<Reply>>;

/** A request that may have been made before. */
export interface Attempt {
  readonly context: Context;
  readonly underWay: UnderWay;
  readonly identity: Identity;
}

/**
 * Runs a change; one that carries an `Idempotency-Key` once: the same request gets the same reply again and
 * nothing happens a second time. What was done and its reply are stored together. Rejects with an
 * {@link HttpProblem} where the key belongs to another request.
 */
export async function once(
  { context, underWay, identity: { address, call, secret } }: Attempt,
  change: (keep: (reply: Reply) => void) => Promise<Reply>,
): Promise<Reply> {
  const given = call.header('idempotency-key');
  if (given === undefined || secret) return change(() => undefined);
  if (!keyPattern.test(given)) throw new HttpProblem('key-invalid', { got: given });
  // What one holder of an access key repeats is no business of another; a space is in no key.
  const key = call.who.key === '' ? given : `${call.who.key} ${given}`;
  // The same request may be on its way: what it comes to is kept by the time it ends.
  while (underWay.has(key)) await underWay.get(key)?.catch(() => undefined);
  const request = createHash('sha256').update(`${address}\n`).update(call.body).digest('hex');
  const answer = repeated(context, { key, request }).then((kept) => {
    if (kept) return kept;
    const at = context.clock.now();
    const time = { at, expired: at - keyLifetime };
    return change((reply) => context.worlds.keep(keepReply(key, { request, reply }, time)));
  });
  underWay.set(key, answer);
  return answer.finally(() => underWay.delete(key));
}

/** The reply that was kept for a request, if it has been answered before. */
async function repeated(
  { store, clock }: Context,
  { key, request }: { readonly key: string; readonly request: string },
): Promise<Reply | undefined> {
  const kept = await store.reply(key, clock.now() - keyLifetime);
  if (!kept) return undefined;
  if (kept.request !== request) throw new HttpProblem('key-reused');
  return { ...kept.reply, headers: { ...kept.reply.headers, 'idempotency-replayed': 'true' } };
}
