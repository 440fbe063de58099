import { createHash } from 'node:crypto';
import { HttpProblem } from './http-problem.ts';
import { keyLifetime, longestKey } from './limits.ts';
import type { Reply } from './reply.ts';
import type { Call, Context } from './route.ts';

const keyPattern = new RegExp(`^[\\x21-\\x7e]{1,${longestKey}}$`);

/** What tells a request from another: its address and its body. */
export interface Identity {
  readonly address: string;
  readonly call: Call;
}

/**
 * Answers a request that carries an `Idempotency-Key` once: the same request gets the same reply
 * again and nothing happens a second time. Throws an {@link HttpProblem} where the key belongs to
 * another request. Runs inside `atomically`, so that what was done and its reply are stored together.
 */
export function once(context: Context, { address, call }: Identity, handle: () => Reply): Reply {
  const key = call.header('idempotency-key');
  if (key === undefined) return handle();
  if (!keyPattern.test(key)) throw new HttpProblem('key-invalid', { got: key });
  const request = createHash('sha256').update(`${address}\n`).update(call.body).digest('hex');
  const at = context.clock.now();
  const expired = at - keyLifetime;
  const kept = context.store.reply(key, expired);
  if (kept && kept.request !== request) throw new HttpProblem('key-reused', { got: key });
  if (kept) {
    return { ...kept.reply, headers: { ...kept.reply.headers, 'idempotency-replayed': 'true' } };
  }
  const reply = handle();
  context.store.keepReply(key, { request, reply }, { at, expired });
  return reply;
}
