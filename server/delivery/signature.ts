import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new signing key: 24 bytes, as Standard Webhooks recommends at least. */
export function newSigningKey(): string {
  return prefix + randomBytes(24).toString('base64');
}

/** What a signature is made of. */
export interface Signed {
  readonly id: string;
  /** Real seconds since 1970 UTC. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of Standard Webhooks for a delivery, with one signature for each key that holds. */
export function signatureHeaders(signed: Signed, keys: readonly string[]): Record<string, string> {
  const { id, timestamp } = signed;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': keys.map((key) => signature(signed, key)).join(' '),
  };
}

/** Signature of the symmetric scheme: `v1,` and the HMAC-SHA256 of id, time and body in base64. */
export function signature({ id, timestamp, body }: Signed, key: string): string {
  const bytes = Buffer.from(key.slice(prefix.length), 'base64');
  const mac = createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`);
  return `v1,${mac.digest('base64')}`;
}
