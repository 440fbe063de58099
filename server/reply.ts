/** An answer ready to be sent; plain data, so that it can be kept under an idempotency key. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A reply in JSON. */
export function json(
  value: unknown,
  { status = 200, headers = {} }: Partial<Omit<Reply, 'body'>> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A reply in another text format. */
export function text(media: string, body: string): Reply {
  return { status: 200, headers: { 'content-type': `${media}; charset=utf-8` }, body };
}

/** A reply without a body. */
export const nothing: Reply = { status: 204, headers: {}, body: '' };
