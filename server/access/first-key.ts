import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { putKey, readKeys } from './key.ts';
import { newKey, withSecret } from './new-key.ts';

/** Makes a key that may do everything where no such key holds, and returns its text; otherwise undefined. */
export async function makeFirstKey(store: Store, clock: Clock): Promise<string | undefined> {
  const keys = await readKeys(store);
  const managed = keys.some(
    ({ scopes, revoked }) => revoked === undefined && scopes.includes('admin'),
  );
  if (managed) return undefined;
  const wanted = { owner: 'admin', name: 'first key', scopes: ['admin'] as const };
  const { stored, text } = withSecret(newKey(wanted, clock.now()));
  await store.write({ inputs: [], statements: putKey(stored) });
  return text;
}
