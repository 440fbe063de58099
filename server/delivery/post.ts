import { request as insecure } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { isPrivate, publicLookup, refusedTarget } from './target.ts';

/** Most bytes of an answer that are read. */
export const mostRead = 65_536;

/** In how many pieces a slow body goes out. */
const pieces = 10;

/** What to send where. */
export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether addresses that are not public may be sent to. */
  readonly allowPrivate: boolean;
  /** Real time over which the body trickles, ms. */
  readonly slow: number;
  /** How long an answer may take after that, ms of real time. */
  readonly patience: number;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the body goes on after {@link mostRead} bytes; the rest is not here. */
  readonly cut: boolean;
}

/** The time for an answer is over. */
export class LateAnswer extends Error {}

/** Sends a body once, following no redirect. Rejects where no answer comes, with {@link LateAnswer} where not in time. */
export async function post(order: Post): Promise<Answer> {
  const { url, headers, allowPrivate, body, patience } = order;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw refusedTarget(host);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const send = url.protocol === 'https:' ? secure : insecure;
  const bytes = Buffer.from(body);
  const signal = AbortSignal.timeout(patience + order.slow);
  const failed = (error: Error): void =>
    reject(signal.aborted ? new LateAnswer('No answer came in time.', { cause: error }) : error);
  const request = send(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(bytes.byteLength) },
    signal,
    ...(!allowPrivate && { lookup: publicLookup }),
  });
  request.on('error', failed).on('response', (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (): void => {
      const text = Buffer.concat(chunks).toString('utf8');
      const shown = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      resolve({
        status: response.statusCode ?? 0,
        headers: Object.fromEntries(shown),
        body: text,
        cut: size > mostRead,
      });
    };
    response.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size > mostRead) response.destroy();
    });
    response.on('error', failed).on('close', done);
  });
  await trickle(bytes, order.slow, (piece) => void request.write(piece));
  request.end();
  return promise;
}

/** Writes bytes over a real time (ms). */
async function trickle(bytes: Buffer, ms: number, write: (piece: Buffer) => void): Promise<void> {
  if (ms === 0) return write(bytes);
  const size = Math.ceil(bytes.byteLength / pieces);
  for (let from = 0; from < bytes.byteLength; from += size) {
    write(bytes.subarray(from, from + size));
    await new Promise((resolve) => setTimeout(resolve, ms / pieces));
  }
}
