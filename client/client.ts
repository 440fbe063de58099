import createClient, { type Client as TypedClient } from 'openapi-fetch';
import { apiBase, type Paths } from './paths.ts';

/** A client of a server: `GET`, `POST` and `DELETE` take a path of the API and know what goes with it. */
export type Client = TypedClient<Paths>;

/** Which server, and as whom. */
export interface Connection {
  /** Address of the server without the path of the API, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Access key, `tg_...`; a server on this machine asks for none. */
  readonly key?: string;
}

/**
 * A client for the API of a server. Every call resolves to `data` or `error`, which is a problem document (RFC 9457), with
 * the `response`; it rejects only where no answer comes. A message goes out as it is, a text or its bytes.
 */
export function connect({ url, key }: Connection): Client {
  return createClient<Paths>({
    baseUrl: new URL(apiBase, url).href,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    bodySerializer: (body: unknown) =>
      typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

export type { Paths } from './paths.ts';
export { Inbox, verify } from './webhook.ts';
export type { Delivery, Verdict, Verification } from './webhook.ts';
