import type { Statement, Row } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { scopes, type Principal, type Scope } from './principal.ts';

/** A key as it is stored; the secret itself is not. Instants in ms since 1970 UTC, real time. */
export interface StoredKey {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly rate: number;
  readonly worlds: number;
  readonly hash: string;
  /** Digest of the secret before the latest rotation, good until `until`. */
  readonly earlier: string | undefined;
  readonly until: number | undefined;
  readonly created: number;
  readonly revoked: number | undefined;
}

const columns = 'id, owner, name, scopes, rate, worlds, hash, earlier, until, created, revoked';

/** The key of this id, revoked or not. */
export async function readKey(store: Store, id: string): Promise<StoredKey | undefined> {
  const [row] = await store.read(`SELECT ${columns} FROM keys WHERE id = ?`, [id]);
  return row && keyOf(row);
}

/** All keys, latest first. */
export async function readKeys(store: Store): Promise<StoredKey[]> {
  const rows = await store.read(`SELECT ${columns} FROM keys ORDER BY created DESC, id`);
  return rows.map(keyOf);
}

/** Enters a key, or puts it in place of the one of its id. */
export function putKey(key: StoredKey): Statement[] {
  return [
    {
      sql: `INSERT INTO keys (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, earlier = excluded.earlier, until = excluded.until, revoked = excluded.revoked`,
      values: [
        key.id,
        key.owner,
        key.name,
        key.scopes.join(' '),
        key.rate,
        key.worlds,
        key.hash,
        key.earlier ?? null,
        key.until ?? null,
        key.created,
        key.revoked ?? null,
      ],
    },
  ];
}

/** What the holder of a key is to the server. */
export function principalOf({ id, owner, scopes: held, rate, worlds }: StoredKey): Principal {
  return { key: id, owner, scopes: held, rate, worlds };
}

function keyOf(row: Row): StoredKey {
  const words = String(row['scopes']).split(' ');
  const { earlier } = row;
  const optional = (name: string): number | undefined =>
    row[name] === null ? undefined : Number(row[name]);
  return {
    id: String(row['id']),
    owner: String(row['owner']),
    name: String(row['name']),
    scopes: scopes.filter((scope) => words.includes(scope)),
    rate: Number(row['rate']),
    worlds: Number(row['worlds']),
    hash: String(row['hash']),
    earlier: typeof earlier === 'string' ? earlier : undefined,
    until: optional('until'),
    created: Number(row['created']),
    revoked: optional('revoked'),
  };
}
