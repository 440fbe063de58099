import { DatabaseSync } from 'node:sqlite';
import { typeNames, type EventLog } from './event-log.ts';

const shared = `
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE);
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE);
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES event_map_type (ocel_type));
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES object_map_type (ocel_type));
CREATE TABLE event_object (ocel_event_id TEXT NOT NULL REFERENCES event (ocel_id), ocel_object_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_qualifier TEXT NOT NULL, PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier));
CREATE TABLE object_object (ocel_source_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_target_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_qualifier TEXT NOT NULL, PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier));
`;

/**
 * Writes an event log as OCEL 2.0 SQLite (ocel-standard.org, specification 2.0, section 5): a table for each type, and
 * keys that a reader may rely on. Throws where the file exists.
 */
export function writeOcelSqlite({ objects, events }: EventLog, path: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    database.exec(`BEGIN; ${shared}`);
    const insert = (table: string, ...values: string[]): void => {
      const places = values.map(() => '?').join(', ');
      database.prepare(`INSERT INTO ${table} VALUES (${places})`).run(...values);
    };
    const eventTables = typeTables(events, 'event', (table) => {
      database.exec(
        `CREATE TABLE ${table} (ocel_id TEXT PRIMARY KEY REFERENCES event (ocel_id), ocel_time TIMESTAMP NOT NULL, role TEXT)`,
      );
    });
    const objectTables = typeTables(objects, 'object', (table) => {
      database.exec(
        `CREATE TABLE ${table} (ocel_id TEXT REFERENCES object (ocel_id), ocel_time TIMESTAMP NOT NULL, ocel_changed_field TEXT, PRIMARY KEY (ocel_id, ocel_time, ocel_changed_field))`,
      );
    });
    for (const [type, suffix] of eventTables) insert('event_map_type', type, suffix);
    for (const [type, suffix] of objectTables) insert('object_map_type', type, suffix);
    for (const { id, type } of objects) insert('object', id, type);
    for (const { id, type, time, role, of, causedBy } of events) {
      insert('event', id, type);
      insert(`event_${eventTables.get(type)}`, id, time, role);
      insert('event_object', id, of, 'of');
      if (causedBy !== undefined) insert('event_object', id, causedBy, 'caused by');
    }
    for (const { id, related } of objects) {
      for (const other of related) insert('object_object', id, other, 'acts on');
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** Makes a table for each type and returns the ends of their names, which hold letters and digits only. */
function typeTables(
  of: readonly { readonly type: string }[],
  prefix: string,
  create: (table: string) => void,
): ReadonlyMap<string, string> {
  return new Map(
    typeNames(of).map((type, at) => {
      const suffix = `${type.replaceAll(/[^A-Za-z0-9]/g, '')}${at + 1}`;
      create(`${prefix}_${suffix}`);
      return [type, suffix];
    }),
  );
}
