import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../helpers/postgres.ts';

/** A kind of database that tests can have empty ones of. */
export interface StoreKind {
  /** Address of a new, empty database, which outlives the store that is opened on it. */
  empty(): Promise<string>;
  /** Runs SQL behind the store's back and returns the rows of the last statement. */
  query(address: string, sql: string): Promise<unknown[]>;
  /** Ends the database service, and begins it again. Nothing where there is no service. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** SQLite files in a folder of their own. */
export async function sqliteStores(): Promise<StoreKind> {
  const { DatabaseSync } = await import('node:sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-store-'));
  let made = 0;
  return {
    empty: async () => join(folder, `${made++}.sqlite`),
    async query(address, sql) {
      const database = new DatabaseSync(address);
      const rows = database.prepare(sql).all();
      database.close();
      return rows;
    },
    restart: async () => undefined,
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

/** Databases of a real PostgreSQL. */
export async function postgresStores(): Promise<StoreKind> {
  const postgres = await startPostgres();
  let made = 0;
  return {
    empty: () => postgres.database(`store_${made++}`),
    async query(connectionString, sql) {
      const client = new Client({ connectionString });
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows;
    },
    restart: () => postgres.restart(),
    stop: () => postgres.stop(),
  };
}
