import { PgBoss } from 'pg-boss';
import { memberOf } from '../schemas/pointer.ts';
import { ExperimentStopped } from '../experiments/result-store.ts';

/** Tables of the queue, apart from those of a server in the same database. */
const schema = 'tongguan_runs';

/** How often jobs of silent workers are looked for, s. */
const watch = 2;

/** Connections of one process. */
const mostConnections = 4;

/** How long to wait for a connection, ms. */
const patience = 5000;

/**
 * What becomes of a run: a worker says every few seconds that it is at it, and one that has been silent for
 * `heartbeatSeconds` has died; another takes its run. A run has a day, and its result is kept for a week.
 */
const handling = {
  heartbeatSeconds: 10,
  retryLimit: 20,
  expireInSeconds: 86_399,
  deleteAfterSeconds: 604_800,
} as const;

/** How often a worker says that it is at a run, s. */
export const heartbeat = 3;

/** What is asked of a worker: the order as JSON text, because a database may put members in another order. */
export interface RunJob {
  readonly order: string;
}

/** What a worker answers: the result as JSON text, or why there can be none. */
export type RunAnswer = { readonly result: string } | { readonly failure: string };

/** Runs in a database, waiting to be taken by workers whose sources and parameters are the same. */
export interface RunQueue {
  readonly boss: PgBoss;
  readonly name: string;
  /** Where the database is, without user and password. */
  readonly place: string;
}

/**
 * Opens the queue of runs over some code (see `codeDigest`), and makes it where there is none. Throws
 * {@link ExperimentStopped} where there is no database at the address.
 */
export async function openRunQueue(url: string, code: string): Promise<RunQueue> {
  const place = placeOf(url);
  const boss = new PgBoss({
    connectionString: url,
    schema,
    schedule: false,
    superviseIntervalSeconds: watch,
    monitorIntervalSeconds: watch,
    max: mostConnections,
    connectionTimeoutMillis: patience,
  });
  // A connection that breaks shows in the call that needs it; the next call has a new one.
  boss.on('error', () => undefined);
  const name = `runs-${code.slice(0, 32)}`;
  return guardedBy(place, async () => {
    await boss.start();
    await boss.createQueue(name, handling);
    return { boss, name, place };
  });
}

/** Host, port and name of a database. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) {
    throw new ExperimentStopped({
      zh: '数据库地址无效；应为“postgres://用户:密码@主机:端口/库名”。',
      en: 'The address of the database is none; write "postgres://user:password@host:port/name".',
    });
  }
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** Does something with the database at a place; a failure becomes a message with its cure. */
export async function guardedBy<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExperimentStopped) throw error;
    // Where several addresses were tried, the reasons are below one error without words of its own.
    const [first] = (memberOf(error, 'errors') as unknown[] | undefined) ?? [];
    const reason = String(memberOf(first ?? error, 'message'));
    throw new ExperimentStopped(
      {
        zh: `数据库“${place}”没有应答（${reason}）。请确认它在运行且可以连接，然后加 --resume 重新运行；已完成的重复保留。`,
        en: `The database "${place}" does not answer (${reason}). See that it runs and may be reached, then run again with --resume; finished replications are kept.`,
      },
      { cause: error },
    );
  }
}
