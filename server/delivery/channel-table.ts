import type { Row, Statement } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { Attempt, Channel, ChannelSettings } from './channel.ts';

/** The channels of a world, in the order in which they were made. */
export async function readChannels(store: Store, world: string): Promise<Channel[]> {
  const rows = await store.read(
    'SELECT id, world, settings, secret, earlier FROM channels WHERE world = ? ORDER BY created, id',
    [world],
  );
  return rows.map(channelOf);
}

/** All attempts on a channel, in order. */
export async function readAttempts(store: Store, channel: string): Promise<Attempt[]> {
  const sql = 'SELECT attempt FROM attempts WHERE channel = ? ORDER BY position';
  const rows = await store.read(sql, [channel]);
  return rows.map(({ attempt }): Attempt => JSON.parse(String(attempt)));
}

/** Enters a channel, made at a real instant (ms). */
export function addChannel({ id, world, settings, secret }: Channel, created: number): Statement {
  return {
    sql: 'INSERT INTO channels (id, world, settings, secret, created) VALUES (?, ?, ?, ?, ?)',
    values: [id, world, JSON.stringify(settings), secret, created],
  };
}

/** Gives a channel a new signing key beside the one it had. */
export function putKeys({ id, secret, earlier }: Channel): Statement {
  return {
    sql: 'UPDATE channels SET secret = ?, earlier = ? WHERE id = ?',
    values: [secret, earlier ?? null, id],
  };
}

/** Removes a channel with its attempts. */
export function removeChannel(id: string): Statement {
  return { sql: 'DELETE FROM channels WHERE id = ?', values: [id] };
}

/** Enters an attempt at its position, counted from 0. */
export function addAttempt(channel: string, position: number, attempt: Attempt): Statement {
  return {
    sql: 'INSERT INTO attempts (channel, position, seq, attempt) VALUES (?, ?, ?, ?)',
    values: [channel, position, attempt.seq, JSON.stringify(attempt)],
  };
}

/** Forgets every attempt of a channel, before those that are kept are entered again. */
export function removeAttempts(channel: string): Statement {
  return { sql: 'DELETE FROM attempts WHERE channel = ?', values: [channel] };
}

function channelOf(row: Row): Channel {
  const { earlier } = row;
  const settings: ChannelSettings = JSON.parse(String(row['settings']));
  return {
    id: String(row['id']),
    world: String(row['world']),
    settings,
    secret: String(row['secret']),
    earlier: typeof earlier === 'string' ? earlier : undefined,
  };
}
