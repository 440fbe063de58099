import { randomInt } from 'node:crypto';
import { Client, Pool, type PoolClient } from 'pg';
import { Conflict, type Database, type Row, type Statement, type Value } from './database.ts';

/** Connections to the database; one more is held for membership. */
const mostConnections = 10;

/** How long to wait for a connection, ms. */
const patience = 5000;

/** Most rows that one INSERT carries. */
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

  constructor(url: string) {
    this.#url = url;
    this.#pool = new Pool({
      connectionString: url,
      max: mostConnections,
      connectionTimeoutMillis: patience,
      keepAlive: true,
    });
    // An idle connection that breaks is replaced by the next one that is asked for.
    this.#pool.on('error', ignore);
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
    await this.#atomically(async (client) => {
      for (const { sql, values, once, rows } of runs(statements)) {
        const { rowCount } = await client.query(sql, values);
        if (once === true && rowCount !== rows) throw new Conflict(sql);
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
    const leave = (): void => {
      this.#member = undefined;
      this.#left();
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

  async #atomically(changes: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    client.on('error', ignore);
    let broken = true;
    try {
      await client.query('BEGIN');
      try {
        await changes(client);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        broken = false;
        throw error;
      }
      broken = false;
    } finally {
      client.off('error', ignore);
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

/** Statements in order, neighbours that insert into the same table as one: each is a round trip. */
function runs(statements: readonly Statement[]): Run[] {
  const found: Statement[][] = [];
  for (const statement of statements) {
    const last = found.at(-1);
    const joins = last?.[0]?.sql === statement.sql && statement.sql.startsWith('INSERT');
    if (last && joins && last.length < mostRows) last.push(statement);
    else found.push([statement]);
  }
  return found.map(joined);
}

function joined(statements: readonly Statement[]): Run {
  const [first] = statements;
  if (!first) throw new Error('There is no run of no statements.');
  const width = first.values.length;
  const [head = '', tuple = '', tail = ''] = first.sql.split(/(?<= VALUES )(\([^)]*\))/);
  const tuples = statements.map((_each, index) => numbered(tuple, index * width + 1));
  return {
    sql: tuple === '' ? numbered(first.sql) : `${head}${tuples.join(', ')}${tail}`,
    values: statements.flatMap(({ values }) => values),
    once: first.once,
    rows: statements.length,
  };
}
