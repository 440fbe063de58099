import { DatabaseSync } from 'node:sqlite';
import { fileProblem } from '../../library/problems.ts';
import type { RawEvent, RawEvents } from './raw-event.ts';

/** First bytes of every SQLite database. */
export const sqliteMark = 'SQLite format 3\0';

const expected =
  'OCEL 2.0 in SQLite: event, event_object, event_map_type and a table for each type of event';
/** Ends of the names of tables; anything else would be SQL. */
const suffixPattern = /^\w{1,100}$/;

/**
 * Events of an OCEL 2.0 SQLite database (ocel-standard.org, specification 2.0, section 5), which is opened to be read only: each
 * belongs to the object that it is related to as "of", else to the first by id. At most one more than `most` are read.
 */
export function readOcelSqlite(path: string, file: string, most: number): RawEvents {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    return { events: eventsOf(database, most) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: fileProblem('log-not-well-formed', file, reason, expected) };
  } finally {
    database?.close();
  }
}

function eventsOf(database: DatabaseSync, most: number): RawEvent[] {
  const types = database.prepare('SELECT ocel_type, ocel_type_map FROM event_map_type').all();
  const tables = types.map(({ ocel_type_map: suffix }) => {
    const name = String(suffix);
    if (!suffixPattern.test(name))
      throw new Error(`Type of events "${name}" is no name of a table.`);
    return `SELECT ocel_id, ocel_time FROM "event_${name}"`;
  });
  if (tables.length === 0) return [];
  // An object of the event, "of" before others, then by id.
  const rows = database
    .prepare(
      `SELECT e.ocel_id AS id, e.ocel_type AS type, t.ocel_time AS time,
        (SELECT o.ocel_object_id FROM event_object o WHERE o.ocel_event_id = e.ocel_id
          ORDER BY o.ocel_qualifier <> 'of', o.ocel_object_id LIMIT 1) AS object
      FROM event e LEFT JOIN (${tables.join(' UNION ALL ')}) t ON t.ocel_id = e.ocel_id
      ORDER BY e.rowid LIMIT ?`,
    )
    .all(most + 1);
  return rows.map(({ id, type, time, object }) => ({
    case: text(object),
    activity: text(type),
    time: text(time),
    place: `/events/${text(id)}`,
  }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
