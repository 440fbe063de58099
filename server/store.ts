import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Scenario } from '../schemas/types.ts';
import type { Drivers, Input } from '../world/input.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import type { Reply } from './reply.ts';

/** What a world was opened with; together with its inputs it is the world. */
export interface StoredSpec {
  readonly scenario: Scenario;
  readonly files: Readonly<Record<string, string>>;
  readonly runtime: RuntimeName;
  readonly drivers: Drivers;
}

/** Where a world stands, kept beside its inputs so that worlds can be listed without replaying them. */
export interface Standing {
  /** Virtual now, ms since 1970 UTC. */
  readonly now: number;
  readonly seq: number;
  readonly ended: boolean;
}

/** One line of the list of worlds. */
export interface StoredWorld extends Standing {
  readonly id: string;
  readonly scenario: string;
  readonly title: Scenario['title'];
}

/** A reply kept under an idempotency key, with a digest of the request it answered. */
export interface KeptReply {
  readonly request: string;
  readonly reply: Reply;
}

/** Layout of the database; a file of another version is refused. */
const schemaVersion = 1;

const tables = `
  CREATE TABLE worlds (
    id TEXT PRIMARY KEY, spec TEXT NOT NULL, created INTEGER NOT NULL,
    now INTEGER NOT NULL, seq INTEGER NOT NULL, ended INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX worlds_by_age ON worlds (created, id);
  CREATE TABLE inputs (
    world TEXT NOT NULL REFERENCES worlds ON DELETE CASCADE,
    position INTEGER NOT NULL, input TEXT NOT NULL,
    PRIMARY KEY (world, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE replies (
    key TEXT PRIMARY KEY, request TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX replies_by_age ON replies (at);
  PRAGMA user_version = ${schemaVersion};
`;

const queries = {
  addWorld: 'INSERT INTO worlds (id, spec, created, now, seq, ended) VALUES (?, ?, ?, ?, ?, ?)',
  spec: 'SELECT spec FROM worlds WHERE id = ?',
  list: `SELECT id, now, seq, ended, spec ->> '$.scenario.id' AS scenario, spec -> '$.scenario.title' AS title
    FROM worlds ORDER BY created DESC, id DESC LIMIT ?`,
  remove: 'DELETE FROM worlds WHERE id = ?',
  stand: 'UPDATE worlds SET now = ?, seq = ?, ended = ? WHERE id = ?',
  inputs: 'SELECT input FROM inputs WHERE world = ? ORDER BY position',
  cut: 'DELETE FROM inputs WHERE world = ? AND position >= ?',
  append: 'INSERT INTO inputs (world, position, input) VALUES (?, ?, ?)',
  reply: 'SELECT request, reply FROM replies WHERE key = ? AND at >= ?',
  keep: 'INSERT INTO replies (key, request, reply, at) VALUES (?, ?, ?, ?)',
  expire: 'DELETE FROM replies WHERE at < ?',
} as const;

type Statements = Readonly<Record<keyof typeof queries, StatementSync>>;

/**
 * Worlds as what they were opened with and what reached them since. A commit is on the disk when it
 * returns. Everything is written inside {@link Store.atomically}.
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;

  /** Opens or creates the file; `:memory:` lives as long as the store. Throws on a file of another version. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    );
    this.#prepareTables(path);
    this.#statements = this.#prepare();
  }

  /** Runs the changes as one: all are kept, or, if it throws, none. */
  atomically<T>(changes: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = changes();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Enters a new world, opened at `created` (ms since 1970 UTC, real time). */
  addWorld(id: string, spec: StoredSpec, standing: Standing & { readonly created: number }): void {
    const { created, now, seq, ended } = standing;
    this.#statements.addWorld.run(id, JSON.stringify(spec), created, now, seq, Number(ended));
  }

  /** What a world was opened with, or undefined where there is none. */
  spec(id: string): StoredSpec | undefined {
    const row = this.#statements.spec.get(id);
    const spec: StoredSpec | undefined = row && JSON.parse(String(row['spec']));
    return spec;
  }

  /** The worlds opened last, latest first. */
  list(limit: number): StoredWorld[] {
    return this.#statements.list.all(limit).map((row) => {
      const title: Scenario['title'] = JSON.parse(String(row['title']));
      return {
        id: String(row['id']),
        scenario: String(row['scenario']),
        title,
        now: Number(row['now']),
        seq: Number(row['seq']),
        ended: row['ended'] === 1,
      };
    });
  }

  /** Forgets a world and its inputs; says whether there was one. */
  remove(id: string): boolean {
    return this.#statements.remove.run(id).changes === 1;
  }

  /** What reached a world, in order. */
  inputs(id: string): Input[] {
    return this.#statements.inputs.all(id).map((row) => {
      const input: Input = JSON.parse(String(row['input']));
      return input;
    });
  }

  /** Puts inputs in place of all from a position on, and notes where the world stands after them. */
  putInputs(
    id: string,
    change: { from: number; inputs: readonly Input[]; standing: Standing },
  ): void {
    const { from, inputs, standing } = change;
    this.#statements.cut.run(id, from);
    for (const [index, input] of inputs.entries()) {
      this.#statements.append.run(id, from + index, JSON.stringify(input));
    }
    this.#statements.stand.run(standing.now, standing.seq, Number(standing.ended), id);
  }

  /** The reply kept under an idempotency key since `expired` (ms, real time). */
  reply(key: string, expired: number): KeptReply | undefined {
    const row = this.#statements.reply.get(key, expired);
    if (!row) return undefined;
    const reply: Reply = JSON.parse(String(row['reply']));
    return { request: String(row['request']), reply };
  }

  /** Keeps a reply under an idempotency key and forgets those kept before `expired` (ms, real time). */
  keepReply(key: string, kept: KeptReply, time: { at: number; expired: number }): void {
    this.#statements.expire.run(time.expired);
    this.#statements.keep.run(key, kept.request, JSON.stringify(kept.reply), time.at);
  }

  /** Closes the file; the store cannot be used afterwards. */
  close(): void {
    this.#database.close();
  }

  #prepare(): Statements {
    const prepared = Object.entries(queries).map(([name, sql]) => {
      return [name, this.#database.prepare(sql)] as const;
    });
    // Object.fromEntries forgets which keys there are: exactly those of `queries`.
    return Object.fromEntries(prepared) as Statements;
  }

  #prepareTables(path: string): void {
    const version = this.#database.prepare('PRAGMA user_version').get()?.['user_version'];
    if (version === 0) {
      this.atomically(() => this.#database.exec(tables));
    } else if (version !== schemaVersion) {
      throw new Error(
        `Database "${path}" has version "${String(version)}"; expected ${schemaVersion}. Use another data folder.`,
      );
    }
  }
}
