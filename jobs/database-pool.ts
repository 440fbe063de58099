import { setTimeout } from 'node:timers/promises';
import { digestOf } from '../experiments/digest.ts';
import type { RunPool } from '../experiments/pool.ts';
import type { RunOrder, RunResult } from '../experiments/run.ts';
import { guardedBy, openRunQueue, type RunAnswer, type RunQueue } from './run-queue.ts';

/** Runs that wait in the database at once: enough that no worker is idle, few enough to be asked about. */
const width = 256;

/** How often finished runs are asked for, ms. */
const pause = 200;

/** A run that an experiment waits for. */
interface Waiting {
  readonly resolve: (result: RunResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** A job that has ended, by its columns. */
interface Ended {
  readonly id: string;
  readonly state: string;
  readonly output: RunAnswer | null;
}

/**
 * Hands runs to whatever workers take them from a database. A run is named by its content: one that has been done for
 * another experiment, or before this one was killed, is not done again. Throws as {@link openRunQueue} does; a database
 * that goes away later rejects the runs that wait.
 */
export async function databasePool(url: string, code: string): Promise<RunPool> {
  const queue = await openRunQueue(url, code);
  const waiting = new Map<string, Waiting>();
  const closed = new AbortController();
  const asking = askOn(queue, waiting, closed.signal);
  return {
    width,
    run: (order) => enqueue(queue, order, waiting),
    close: async () => {
      closed.abort();
      await asking;
      await queue.boss.stop({ graceful: false });
    },
  };
}

async function enqueue(
  { boss, name, place }: RunQueue,
  order: RunOrder,
  waiting: Map<string, Waiting>,
): Promise<RunResult> {
  const id = identifierOf(order);
  const { promise, resolve, reject } = Promise.withResolvers<RunResult>();
  await guardedBy(place, async () => {
    const known = await boss.getJobById(name, id);
    if (known && (known.state === 'failed' || known.state === 'cancelled'))
      await boss.deleteJob(name, id);
    await boss.send(name, { order: JSON.stringify(order) }, { id });
  });
  waiting.set(id, { resolve, reject });
  return promise;
}

/** Asks for the runs that wait until the pool is closed. */
async function askOn(
  queue: RunQueue,
  waiting: Map<string, Waiting>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    if (waiting.size > 0) {
      await guardedBy(queue.place, () => settle(queue, waiting)).catch((error: unknown) => {
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
      });
    }
    await setTimeout(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Ends the waiting for every run that has been done. */
async function settle({ boss, name }: RunQueue, waiting: Map<string, Waiting>): Promise<void> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT id, state, output FROM tongguan_runs.job
        WHERE name = $1 AND id = ANY ($2) AND state >= 'completed'`,
    [name, [...waiting.keys()]],
  );
  for (const { id, state, output } of rows as Ended[]) {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (output && 'result' in output) resolve?.(JSON.parse(output.result) as RunResult);
    else reject?.(new Error(output && 'failure' in output ? output.failure : `A run is ${state}.`));
  }
}

/** An identifier made of the content of an order, in the form of a UUID of version 8 (RFC 9562). */
function identifierOf(order: RunOrder): string {
  const hex = digestOf(order);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
