import { deliveryTime } from '../limits.ts';
import type { LiveWorld } from '../../world/live.ts';
import type { Clock } from '../clock.ts';
import type { Attempt, Channel, Faults } from './channel.ts';
import { strikes } from './draw.ts';
import { notificationId, notificationOf } from './notification.ts';
import type { Due } from './plan.ts';
import { post } from './post.ts';
import type { Outcome } from './schedule.ts';
import { newSigningKey, signatureHeaders } from './signature.ts';

/** Most characters of an answer that are kept. */
const mostKept = 2000;

/** What to deliver, and with what. */
export interface Sending {
  readonly channel: Channel;
  readonly world: string;
  readonly live: LiveWorld;
  readonly due: Due;
  /** Whether the client has acknowledged it before. */
  readonly again: boolean;
  readonly clock: Clock;
  readonly allowPrivate: boolean;
}

/** Makes one attempt and tells what became of it; whatever goes wrong is an outcome. */
export async function send(sending: Sending): Promise<Attempt> {
  const { due, clock } = sending;
  const real = clock.now();
  const began = clock.elapsed();
  const fault = faultOf(sending);
  const request = { headers: headersOf(sending, fault, real) };
  const told = { seq: due.seq, at: due.at, real, request, ...(fault && { fault }) };
  if (fault === 'drop') return { ...told, outcome: 'no-answer', ms: 0 };
  try {
    const { status, headers, body } = await posted(sending, request.headers);
    const response = { status, headers, body: body.slice(0, mostKept) };
    const outcome = fault === 'serverError' ? 'server-error' : outcomeOf(response.status);
    return { ...told, outcome, response, ms: Math.round(clock.elapsed() - began) };
  } catch (error) {
    return {
      ...told,
      outcome: 'no-answer',
      error: String(error),
      ms: Math.round(clock.elapsed() - began),
    };
  }
}

/** What the laboratory does to this attempt; at most one thing. */
function faultOf({ channel, due, again }: Sending): keyof Faults | undefined {
  if (again) return 'duplicate';
  const faults = ['drop', 'serverError', 'badSignature'] as const;
  return faults.find((fault) =>
    strikes(channel.settings, fault, { seq: due.seq, attempt: due.tried }),
  );
}

function bodyOf({ world, live, due }: Sending): string {
  return JSON.stringify(notificationOf(world, live, due.seq));
}

function headersOf(
  sending: Sending,
  fault: keyof Faults | undefined,
  real: number,
): Record<string, string> {
  const { channel, world, due } = sending;
  const { secret, earlier } = channel;
  const own = earlier === undefined ? [secret] : [secret, earlier];
  const keys = fault === 'badSignature' ? [newSigningKey()] : own;
  const timestamp = Math.floor(real / 1000);
  const signed = { id: notificationId(world, due.seq), timestamp, body: bodyOf(sending) };
  return { 'content-type': 'application/json; charset=utf-8', ...signatureHeaders(signed, keys) };
}

function posted(
  sending: Sending,
  headers: Readonly<Record<string, string>>,
): ReturnType<typeof post> {
  const { channel, allowPrivate } = sending;
  const { url, faults } = channel.settings;
  if (url === undefined) throw new Error(`Channel "${channel.id}" has no address to push to.`);
  return post({
    url: new URL(url),
    headers,
    body: bodyOf(sending),
    allowPrivate,
    slow: faults.slow,
    patience: deliveryTime,
  });
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status <= 299) return 'acknowledged';
  return status >= 500 ? 'server-error' : 'refused';
}
