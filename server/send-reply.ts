import type { ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';

/** Writes a reply to the client. */
export function sendReply(response: ServerResponse, { status, headers, body }: Reply): void {
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}
