import type { Statement } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from './secret.ts';

/** Name of the cookie in which a page keeps its session. */
export const sessionCookie = 'tongguan_session';

/** Enters a session of a page, good until an instant (ms, real time), and forgets those that have ended. */
export function addSession(
  token: string,
  { key, now, until }: { readonly key: string; readonly now: number; readonly until: number },
): Statement[] {
  return [
    { sql: 'DELETE FROM sessions WHERE until < ?', values: [now] },
    {
      sql: 'INSERT INTO sessions (hash, key, until) VALUES (?, ?, ?)',
      values: [digestOf(token), key, until],
    },
  ];
}

/** Ends a session. */
export function removeSession(token: string): Statement {
  return { sql: 'DELETE FROM sessions WHERE hash = ?', values: [digestOf(token)] };
}

/** Id of the key with which a session was opened that still holds at an instant (ms, real time). */
export async function readSession(
  store: Store,
  token: string,
  now: number,
): Promise<string | undefined> {
  const sql = 'SELECT key FROM sessions WHERE hash = ? AND until >= ?';
  const [row] = await store.read(sql, [digestOf(token), now]);
  return row && String(row['key']);
}

/** The token of a session in a `Cookie` header, if there is one. */
export function tokenIn(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${sessionCookie}=`));
  return found?.slice(sessionCookie.length + 1);
}
