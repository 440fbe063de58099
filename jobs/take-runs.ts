import type { RunPool } from '../experiments/pool.ts';
import type { RunOrder } from '../experiments/run.ts';
import { heartbeat, openRunQueue, type RunAnswer, type RunJob } from './run-queue.ts';

/** How soon an idle worker sees that a run waits, s; a busy one takes the next at once. */
const pollingIntervalSeconds = 0.5;

/** What a worker does its work with. */
export interface Taking {
  readonly url: string;
  /** Digest of the sources and parameters here: only runs for the same are taken. */
  readonly code: string;
  readonly pool: RunPool;
  /** Told when a run begins and when it has ended. */
  readonly onRun?: (id: string, has: 'begun' | 'ended') => void;
}

/**
 * Carries out runs that experiments have put into a database, as many at once as the pool is wide, until it is told to
 * stop; then it finishes those that go on. A run that cannot be done is answered with its reason, and not tried again.
 * Throws as {@link openRunQueue} does.
 */
export async function takeRuns({ url, code, pool, onRun }: Taking): Promise<() => Promise<void>> {
  const { boss, name } = await openRunQueue(url, code);
  const options = {
    localConcurrency: pool.width,
    heartbeatRefreshSeconds: heartbeat,
    pollingIntervalSeconds,
    burstWhenReadyExceeds: 1,
  };
  await boss.work<RunJob, RunAnswer>(name, options, async ([job]) => {
    if (!job) throw new Error('A worker was given no run.');
    onRun?.(job.id, 'begun');
    const answer = await answerOf(job.data, pool);
    onRun?.(job.id, 'ended');
    return answer;
  });
  return () => boss.stop({ graceful: true });
}

async function answerOf({ order }: RunJob, pool: RunPool): Promise<RunAnswer> {
  try {
    return { result: JSON.stringify(await pool.run(JSON.parse(order) as RunOrder)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
