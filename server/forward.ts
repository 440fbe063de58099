import { request as insecure, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { requestTime } from './limits.ts';
import type { Call } from './route.ts';

/** How this server names itself in `Via` (RFC 9110, section 7.6.3). */
const via = '1.1 tongguan';

/** Headers that belong to one connection (RFC 9110, section 7.6.1), or to a body that has been unpacked here. */
const ofConnection = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Methods that change nothing. */
const safe = new Set(['GET', 'HEAD']);

/** What became of a request that was handed on. */
export type Forwarded =
  /** It was answered. */
  | 'answered'
  /** Nothing has happened yet, or repeating it does no harm: it may be asked again. */
  | 'repeatable'
  /** It may have been carried out, and nobody knows. */
  | 'lost';

/** A request as it came, and the server to hand it to. */
export interface Handover {
  readonly request: Request;
  readonly response: Response;
  readonly call: Call;
  /** Address of the server that leads the world. */
  readonly leader: string;
  /** Headers by which that server goes on with the trace of this one. */
  readonly trace: Readonly<Record<string, string>>;
}

/** Whether another server has handed a request on already: once is enough. */
export function wasForwarded(call: Call): boolean {
  return (call.header('via') ?? '').includes(via);
}

/**
 * Hands a request on to another server, with the credentials of whoever makes it, and its answer back, be it an
 * event stream. Either end may go at any time; then the other goes too.
 */
export async function forward(handover: Handover): Promise<Forwarded> {
  const { request, response, call } = handover;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.once('close', leave);
  try {
    const answer = await asked(handover, gone.signal);
    response.status(answer.statusCode ?? 502).set(endToEnd(answer.headers));
    response.flushHeaders();
    await pipeline(answer, response).catch(() => response.destroy());
    return 'answered';
  } catch (error) {
    if (response.destroyed) return 'answered';
    const unsent = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
    const again = safe.has(request.method) || call.header('idempotency-key') !== undefined;
    return unsent || again ? 'repeatable' : 'lost';
  } finally {
    response.off('close', leave);
  }
}

function asked(
  { request, call, leader, trace }: Handover,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  // A request may name a whole address (RFC 9112, section 3.2.2): its host must not be where credentials are sent.
  const { pathname, search } = new URL(request.originalUrl, leader);
  const url = new URL(leader);
  url.pathname = pathname;
  url.search = search;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? secure : insecure;
  const options: RequestOptions = {
    method: request.method,
    headers: {
      ...endToEnd(request.headers),
      ...trace,
      via: [call.header('via'), via].filter((name) => name !== undefined).join(', '),
      'content-length': call.body.byteLength,
    },
    timeout: requestTime,
    signal,
  };
  const asking = send(url, options, resolve).on('error', reject);
  asking.on('timeout', () => asking.destroy(new Error(`Server "${leader}" is silent.`)));
  asking.end(call.body);
  return promise;
}

function endToEnd(headers: IncomingMessage['headers']): Record<string, string | string[]> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ofConnection.has(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}
