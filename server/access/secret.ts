import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of chance in a secret: too many to be guessed, so that a plain digest keeps it. */
const strength = 32;

/** A new secret, in letters that need no encoding. */
export function newSecret(): string {
  return randomBytes(strength).toString('base64url');
}

/** A new id, short enough to be read out. */
export function newId(): string {
  return randomBytes(6).toString('hex');
}

/** What is stored of a secret: SHA-256 in hexadecimal. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret has this digest; takes as long for every wrong one. */
export function matches(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest));
}
