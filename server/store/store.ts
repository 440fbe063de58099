import type { Scenario } from '../../schemas/types.ts';
import type { Input } from '../../world/input.ts';
import type { Reply } from '../reply.ts';
import { statementsOf, type Unit } from './changes.ts';
import { Conflict, type Database, type Dialect, type Row, type Value } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { migrations } from './migrations.ts';
import { PostgresDatabase } from './postgres.ts';
import { SqliteDatabase } from './sqlite.ts';
import type { Goal, KeptReply, LedWorld, StoredSpec, StoredWorld } from './stored.ts';

/** Another living server leads the world, or has been quicker with the same change. Nothing has been done. */
export class LedElsewhere extends Error {
  /** Where that server is reached, if it is known. */
  readonly leader: string | undefined;

  constructor({ leader, cause }: { readonly leader?: string; readonly cause?: unknown }) {
    super('Another server leads this world.', { cause });
    this.leader = leader;
  }
}

/** The database cannot be read or written now; `cause` says why. */
export class StoreFailure extends Error {
  constructor(cause: unknown) {
    super('The database cannot be used.', { cause });
  }
}

/**
 * Worlds as what they were opened with and what reached them since, in SQLite or PostgreSQL. What is
 * written goes in groups, each one transaction, and is on the disk when its promise is kept.
 */
export class Store {
  readonly #database: Database;
  readonly #commits: GroupCommit<Unit>;
  #member: number;
  #lost: (units: readonly Unit[]) => void = () => undefined;
  /** Where the other servers reach this one. */
  #address: string | undefined;

  /** Number under which this server leads worlds. */
  get member(): number {
    return this.#member;
  }

  private constructor(database: Database, member: number) {
    this.#database = database;
    this.#member = member;
    this.#commits = new GroupCommit<Unit>({
      write: (units) => database.write(statementsOf(units)),
      lost: (units) => this.#lost(units),
    });
  }

  /** Opens a database and brings its tables to the present layout. Rejects where it is of a later version. */
  static async open(address: string): Promise<Store> {
    const shared = /^postgres(?:ql)?:/.test(address);
    const database = shared ? new PostgresDatabase(address) : new SqliteDatabase(address);
    try {
      await migrate(database, shared ? 'postgres' : 'sqlite');
      return new Store(database, await database.membership());
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Whom to tell, at once, of units that will not be stored. */
  onLost(tell: (units: readonly Unit[]) => void): void {
    this.#lost = tell;
  }

  /** Whom to tell, at once, that other servers may lead from now on what this one has led. */
  onLeft(tell: () => void): void {
    this.#database.onLeft(tell);
  }

  /** Tells the other servers over the same database where this one is reached. */
  async announce(address: string): Promise<void> {
    this.#address = address;
    await this.#enter().catch(failed);
  }

  /** Kept when it is the caller's turn to make changes; one is made in each round of the event loop. */
  turn(): Promise<void> {
    return this.#commits.turn();
  }

  /** Stores a unit. Where it rejects, with {@link LedElsewhere} or {@link StoreFailure}, nothing is kept, unless the connection broke while it was committed. */
  write(unit: Unit): Promise<void> {
    return this.#commits.add(unit).catch(failed);
  }

  /** Kept when everything written so far is on the disk. */
  settled(): Promise<void> {
    return this.#commits.settled().catch(failed);
  }

  /** Rows of a table. Rejects with a {@link StoreFailure}. */
  read(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return this.#database.read(sql, values).catch(failed);
  }

  /**
   * Makes this server the leader of a world and reads it; undefined where there is none. Rejects with
   * {@link LedElsewhere} while another living server leads it.
   */
  async lead(id: string): Promise<LedWorld | undefined> {
    try {
      const term = await this.#takeLead(id);
      return term === undefined ? undefined : await this.#world(id, term);
    } catch (error) {
      return failed(error);
    }
  }

  /** The worlds opened last, latest first; of one owner, where one is named. */
  async list({ limit, owner }: { limit: number; owner?: string }): Promise<StoredWorld[]> {
    const where = owner === undefined ? '' : 'WHERE owner = ?';
    const rows = await this.read(
      `SELECT id, owner, scenario, title, now, seq, ended FROM worlds ${where} ORDER BY created DESC, id DESC LIMIT ?`,
      owner === undefined ? [limit] : [owner, limit],
    );
    return rows.map(worldOf);
  }

  /**
   * Worlds in which something goes on by itself (their time runs, an agency is asked, they deliver) and which no
   * living server leads, the latest first.
   */
  async abandoned(limit: number): Promise<string[]> {
    const living = [nobody, ...(await this.#database.living().catch(failed))];
    const sql = `SELECT id FROM worlds
      WHERE (speed > 0 OR asking = 1 OR id IN (SELECT world FROM channels))
        AND (leader IS NULL OR leader NOT IN (${marksFor(living)}))
      ORDER BY created DESC, id DESC LIMIT ?`;
    return (await this.read(sql, [...living, limit])).map(({ id }) => String(id));
  }

  /** The reply kept under an idempotency key since `expired` (ms, real time). */
  async reply(key: string, expired: number): Promise<KeptReply | undefined> {
    const sql = 'SELECT request, reply FROM replies WHERE key = ? AND at >= ?';
    const [row] = await this.read(sql, [key, expired]);
    if (!row) return undefined;
    const reply: Reply = JSON.parse(String(row['reply']));
    return { request: String(row['request']), reply };
  }

  /** Waits for what is being written, then closes; the store cannot be used afterwards. */
  async close(): Promise<void> {
    await this.settled().catch(() => undefined);
    await this.#database.close();
  }

  /** Notes where this server is reached under its present number, and forgets servers that are gone. */
  async #enter(): Promise<void> {
    this.#member = await this.#database.membership();
    const living = [...(await this.#database.living())];
    if (this.#address === undefined || living.length === 0) return;
    const gone = `DELETE FROM servers WHERE member NOT IN (${marksFor(living)})`;
    const come =
      'INSERT INTO servers (member, address) VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET address = excluded.address';
    await this.#database.write([
      { sql: gone, values: living },
      { sql: come, values: [this.#member, this.#address] },
    ]);
  }

  /** Fencing token under which this server leads a world from now on; undefined where there is no such world. */
  async #takeLead(id: string): Promise<number | undefined> {
    if ((await this.#database.membership()) !== this.#member) await this.#enter();
    const [row] = await this.read(
      'SELECT leader, term, address FROM worlds LEFT JOIN servers ON member = leader WHERE id = ?',
      [id],
    );
    if (!row) return undefined;
    const term = Number(row['term']);
    const leader = row['leader'] === null ? undefined : Number(row['leader']);
    if (leader === this.#member) return term;
    if (leader !== undefined && (await this.#database.living()).has(leader)) {
      const { address } = row;
      throw new LedElsewhere(typeof address === 'string' ? { leader: address } : {});
    }
    const sql = 'UPDATE worlds SET leader = ?, term = term + 1 WHERE id = ? AND term = ?';
    await this.#database.write([{ sql, values: [this.#member, id, term], once: true }]);
    return term + 1;
  }

  async #world(id: string, term: number): Promise<LedWorld | undefined> {
    const [row] = await this.read('SELECT owner, spec, speed, goal FROM worlds WHERE id = ?', [id]);
    if (!row) return undefined;
    const spec: StoredSpec = JSON.parse(String(row['spec']));
    const stored = await this.read('SELECT input FROM inputs WHERE world = ? ORDER BY position', [
      id,
    ]);
    const inputs = stored.map(({ input }): Input => JSON.parse(String(input)));
    const owner = String(row['owner']);
    return { owner, spec, inputs, speed: Number(row['speed']), goal: goalOf(row['goal']), term };
  }
}

/** A number that no server has. */
const nobody = -1;

const marksFor = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

function failed(error: unknown): never {
  if (error instanceof LedElsewhere || error instanceof StoreFailure) throw error;
  if (error instanceof Conflict) throw new LedElsewhere({ cause: error });
  throw new StoreFailure(error);
}

async function migrate(database: Database, dialect: Dialect): Promise<void> {
  const version = await database.version();
  if (version > migrations.length) {
    throw new Error(
      `The database has layout "${version}"; expected at most ${migrations.length}. Use the release that wrote it, or a later one.`,
    );
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    await database.migrate([...migration.common, ...(migration[dialect] ?? [])], index + 1);
  }
}

function goalOf(stored: unknown): Goal | undefined {
  if (stored === null) return undefined;
  return stored === 'end' ? 'end' : Number(stored);
}

function worldOf(row: Row): StoredWorld {
  const title: Scenario['title'] = JSON.parse(String(row['title']));
  return {
    id: String(row['id']),
    owner: String(row['owner']),
    scenario: String(row['scenario']),
    title,
    now: Number(row['now']),
    seq: Number(row['seq']),
    ended: Number(row['ended']) === 1,
  };
}
