import type { Response } from 'express';
import type { Reply } from './reply.ts';

/** Writes a reply to the client. */
export function sendReply(response: Response, { status, headers, body }: Reply): void {
  response.status(status).set(headers);
  if (body === '') response.end();
  else response.send(Buffer.from(body));
}
