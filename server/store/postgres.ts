import { randomInt } from 'node:crypto';
import { Client, Pool, type PoolClient, type QueryConfig } from 'pg';
import { Conflict, type Database, type Row, type Statement, type Value } from './database.ts';

/** Connections to the database; one more is held for membership. */
const mostConnections = 10;

/** How long to wait for a connection, ms. */
const patience = 5000;

/** Most rows that one statement carries. */
const mostRows = 500;

/** First half of the advisory lock that a living server holds; the other half is its number. */
const lockClass = 0x74_67;

const highestMember = 2 ** 31 - 1;

/**
 * PostgreSQL, shared by several servers. A server shows that it lives by a lock of its session, which the
 * database takes back when the connection ends; no clock is compared with another.
 */
export class PostgresDatabase implements Database {
  readonly #url: string;
  readonly #pool: Pool;
  #member: Promise<{ readonly number: number; readonly session: Client }> | undefined;
  #left: () => void = ignore;
  /** Names of prepared statements. */
  readonly #names = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
    this.#pool = new Pool({
      connectionString: url,
      max: mostConnections,
      connectionTimeoutMillis: patience,
      keepAlive: true,
      pipeline: true,
    });
    // An idle connection that breaks is replaced by the next one that is asked for.
    this.#pool.on('error', ignore);
    // From its first moment on: it may break before whoever asked for it has it.
    this.#pool.on('connect', (client) => client.on('error', ignore));
  }

  async version(): Promise<number> {
    let version = 0;
    await this.#atomically(async (client) => {
      version = await versionIn(client);
    });
    return version;
  }

  async migrate(statements: readonly string[], version: number): Promise<void> {
    await this.#atomically(async (client) => {
      // Another server may have been quicker.
      if ((await versionIn(client)) >= version) return;
      for (const sql of statements) await client.query(sql);
      await client.query('INSERT INTO layout (version) VALUES ($1)', [version]);
    });
  }

  async read(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return (await this.#pool.query(numbered(sql), [...values])).rows;
  }

  async write(statements: readonly Statement[]): Promise<void> {
    const all = runs(statements);
    await this.#atomically(async (client) => {
      // All are on their way before the first has come back; a fence that does not hold makes what follows fail.
      const sent = all.map((run) => client.query(this.#queryOf(run)));
      const answers = await Promise.allSettled(sent);
      for (const [index, { sql, once, rows }] of all.entries()) {
        const answer = answers[index];
        if (answer?.status === 'rejected') throw answer.reason;
        if (once === true && answer?.value.rowCount !== rows) throw new Conflict(sql);
      }
    });
  }

  async membership(): Promise<number> {
    this.#member ??= this.#join();
    return (await this.#member).number;
  }

  onLeft(tell: () => void): void {
    this.#left = tell;
  }

  async living(): Promise<ReadonlySet<number>> {
    const { rows } = await this.#pool.query(
      `SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid > 0
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [lockClass],
    );
    return new Set(rows.map(({ objid }) => Number(objid)));
  }

  async close(): Promise<void> {
    this.#left = ignore;
    const member = await this.#member?.catch(() => undefined);
    await member?.session.end();
    await this.#pool.end();
  }

  async #join(): Promise<{ readonly number: number; readonly session: Client }> {
    const session = new Client({ connectionString: this.#url, keepAlive: true });
    let isOver = false;
    // A session tells of its end more than once; a later one must not be taken for it.
    const leave = (): void => {
      if (isOver) return;
      isOver = true;
      this.#member = undefined;
      this.#left();
      session.end().catch(ignore);
    };
    session.on('error', leave).on('end', leave);
    try {
      await session.connect();
      const number = randomInt(1, highestMember);
      await session.query('SELECT pg_advisory_lock($1, $2)', [lockClass, number]);
      return { number, session };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** A statement of one row is prepared once a connection; of several rows, it is another one for each number. */
  #queryOf({ sql, values, rows }: Run): QueryConfig {
    if (rows > 1) return { text: sql, values };
    const name = this.#names.get(sql) ?? `s${this.#names.size}`;
    this.#names.set(sql, name);
    return { text: sql, values, name };
  }

  async #atomically(changes: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    let broken = true;
    try {
      const begun = client.query('BEGIN');
      try {
        await Promise.all([begun, changes(client)]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        broken = false;
        throw error;
      }
      broken = false;
    } finally {
      client.release(broken);
    }
  }
}

/** A connection may break at any moment; the query under way tells of it. */
const ignore = (): void => undefined;

/** Layout of the tables; other servers that look wait until this transaction ends. */
async function versionIn(client: PoolClient): Promise<number> {
  await client.query('SELECT pg_advisory_xact_lock($1, 0)', [lockClass]);
  await client.query('CREATE TABLE IF NOT EXISTS layout (version BIGINT NOT NULL)');
  const { rows } = await client.query('SELECT max(version) AS version FROM layout');
  return Number(rows[0]?.version ?? 0);
}

/** The same SQL with the numbered parameters of PostgreSQL. */
function numbered(sql: string, first = 1): string {
  let number = first;
  return sql.replaceAll('?', () => `$${number++}`);
}

interface Run {
  readonly sql: string;
  readonly values: Value[];
  readonly once: boolean | undefined;
  readonly rows: number;
}

/** Statements in order, neighbours that differ by their values alone as one. */
function runs(statements: readonly Statement[]): Run[] {
  const found: Statement[][] = [];
  for (const statement of statements) {
    const last = found.at(-1);
    const alike = last?.[0]?.sql === statement.sql && last.length < mostRows;
    if (last && alike && isJoined(statement)) last.push(statement);
    else found.push([statement]);
  }
  return found.map(joined);
}

/** New rows, and changes of which each meets a row of its own, can be told to the database together. */
const isJoined = ({ sql, once }: Statement): boolean =>
  sql.startsWith('INSERT') || (sql.startsWith('UPDATE') && once === true);

function joined(statements: readonly Statement[]): Run {
  const [first] = statements;
  if (!first) throw new Error('There is no run of no statements.');
  const { sql, once } = first;
  const many = sql.startsWith('INSERT') ? inserting : updating;
  return {
    sql: statements.length === 1 ? numbered(sql) : many(first, statements.length),
    values: statements.flatMap(({ values }) => values),
    once,
    rows: statements.length,
  };
}

/** An `INSERT` of several rows. */
function inserting({ sql, values }: Statement, rows: number): string {
  const [head = '', tuple = '', tail = ''] = sql.split(/(?<= VALUES )(\([^)]*\))/);
  return `${head}${tuples(tuple, values.length, rows)}${tail}`;
}

/** An `UPDATE` that takes its values from a list of rows. */
function updating({ sql, values }: Statement, rows: number): string {
  const columns = values.map((_value, index) => `c${index + 1}`);
  // A list of rows has no columns of a table to take its types from; numbers of any kind can be assigned from this one.
  const types = values.map((value) => (typeof value === 'number' ? '?::numeric' : '?::text'));
  const list = tuples(`(${types.join(', ')})`, values.length, rows);
  const taken = columns.values();
  return sql
    .replaceAll('?', () => `v.${taken.next().value}`)
    .replace(' WHERE ', ` FROM (VALUES ${list}) AS v(${columns.join(', ')}) WHERE `);
}

function tuples(tuple: string, width: number, rows: number): string {
  const all = Array.from({ length: rows }, (_, index) => numbered(tuple, index * width + 1));
  return all.join(', ');
}
