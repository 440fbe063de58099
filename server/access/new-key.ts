import { usualRate, usualWorlds } from '../limits.ts';
import type { StoredKey } from './key.ts';
import type { Scope } from './principal.ts';
import { digestOf, newId, newSecret } from './secret.ts';

/** A key whose secret is still to be made. */
export type UnsignedKey = Omit<StoredKey, 'hash'>;

/** What is asked of a new key; the rest is as usual. */
export interface WantedKey {
  readonly owner: string;
  readonly name?: string;
  readonly scopes: readonly Scope[];
  readonly rate?: number;
  readonly worlds?: number;
}

/** A new key, made at a real instant (ms). */
export function newKey(wanted: WantedKey, created: number): UnsignedKey {
  const { owner, name = owner, scopes, rate = usualRate, worlds = usualWorlds } = wanted;
  const never = { earlier: undefined, until: undefined, revoked: undefined };
  return { id: newId(), owner, name, scopes, rate, worlds, created, ...never };
}

/** Gives a key a new secret; its text is what the holder shows, and is nowhere else. */
export function withSecret(key: UnsignedKey): {
  readonly stored: StoredKey;
  readonly text: string;
} {
  const secret = newSecret();
  return { stored: { ...key, hash: digestOf(secret) }, text: `tg_${key.id}_${secret}` };
}
