import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Conflict, type Database, type Row, type Statement, type Value } from './database.ts';

/** Name of the file in the folder of a server. */
export const databaseFile = 'tongguan.sqlite';

/** How long a reader of the same file, such as a backup, may hold up a change, ms. */
const patience = 5000;

/**
 * A SQLite file in WAL mode, written with full synchronisation. It belongs to one server at a time, which
 * the operating system guards by a lock on a second file: the lock ends with the process, however it ends.
 */
export class SqliteDatabase implements Database {
  readonly #file: DatabaseSync;
  readonly #lock: DatabaseSync | undefined;
  readonly #prepared = new Map<string, StatementSync>();

  /** Opens or creates the file; `:memory:` lives as long as this object. Throws where another server has it. */
  constructor(path: string) {
    this.#lock = path === ':memory:' ? undefined : lockOf(path);
    this.#file = new DatabaseSync(path);
    this.#file.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = ${patience}`,
    );
    // A file that may only be read is told of now, not at the first change.
    this.#file.exec('BEGIN IMMEDIATE; ROLLBACK');
  }

  async version(): Promise<number> {
    return Number(this.#file.prepare('PRAGMA user_version').get()?.['user_version']);
  }

  async migrate(statements: readonly string[], version: number): Promise<void> {
    this.#atomically(() => {
      // The strict tables of the first layout know one kind of whole number.
      for (const sql of statements) this.#file.exec(sql.replaceAll('BIGINT', 'INTEGER'));
      this.#file.exec(`PRAGMA user_version = ${version}`);
    });
  }

  async read(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return this.#prepare(sql).all(...values);
  }

  async write(statements: readonly Statement[]): Promise<void> {
    this.#atomically(() => {
      for (const { sql, values, once } of statements) {
        const { changes } = this.#prepare(sql).run(...values);
        if (once === true && Number(changes) !== 1) throw new Conflict(sql);
      }
    });
  }

  /** Nobody else has the file, so that any number will do. */
  async membership(): Promise<number> {
    return 0;
  }

  /** The file is never taken from the server that has it. */
  onLeft(): void {}

  async living(): Promise<ReadonlySet<number>> {
    return new Set();
  }

  async close(): Promise<void> {
    this.#file.close();
    this.#lock?.close();
  }

  #atomically(changes: () => void): void {
    this.#file.exec('BEGIN IMMEDIATE');
    try {
      changes();
      this.#file.exec('COMMIT');
    } catch (error) {
      if (this.#file.isTransaction) this.#file.exec('ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const prepared = this.#file.prepare(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function lockOf(path: string): DatabaseSync {
  const lock = new DatabaseSync(`${path}.lock`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new Error(
      `Database "${path}" is in use by another server. Stop it, or let several servers share PostgreSQL by --database-url.`,
      { cause: error },
    );
  }
  return lock;
}
