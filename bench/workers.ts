import { workerThreads, type RunPool } from '../experiments/pool.ts';
import type { RunOrder } from '../experiments/run.ts';
import type { Library } from '../library/library.ts';
import { median } from './median.ts';
import { benchLibrary } from './world-run.ts';

const replications = 8;
const shipments = 10_000;
const rounds = 3;

/** What `bench workers` measured; by the clock on the wall. */
export interface WorkersResult {
  readonly replications: number;
  readonly shipments: number;
  readonly oneWorkerSeconds: number;
  readonly twoWorkersSeconds: number;
  /** Median of the paired ratios, one worker over two. */
  readonly ratio: number;
}

/** Replications of an experiment on two worker threads against one, threads started before. */
export async function workersBench(): Promise<WorkersResult> {
  const library = benchLibrary();
  const orders = Array.from({ length: replications }, (_, index) => orderOf(library, index + 1));
  const [one, two] = [workerThreads(library, 1), workerThreads(library, 2)];
  try {
    await runAll(one, orders); // the first round warms up
    await runAll(two, orders);
    const pairs: { alone: number; together: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      pairs.push({ alone: await runAll(one, orders), together: await runAll(two, orders) });
    }
    return {
      replications,
      shipments,
      oneWorkerSeconds: median(pairs.map(({ alone }) => alone)),
      twoWorkersSeconds: median(pairs.map(({ together }) => together)),
      ratio: median(pairs.map(({ alone, together }) => alone / together)),
    };
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}

/** A winter of coal at Ganqimaodu. */
function orderOf(library: Library, seed: number): RunOrder {
  const port = library.ports.get('ganqimaodu-road');
  const traffic = library.traffic.get('ganqimaodu-road');
  if (!port || !traffic) throw new Error('"ganqimaodu-road" is not in the library.');
  const start = '2021-12-01T06:00:00+08:00';
  return {
    world: { port, traffic, start, shipments, parameters: {}, reforms: {} },
    seed,
    warmUp: { shipments: 1000 },
    ledger: false,
  };
}

/** Seconds until a pool has carried out all orders. */
async function runAll(pool: RunPool, orders: readonly RunOrder[]): Promise<number> {
  const waiting = [...orders];
  const begun = performance.now();
  const work = async (): Promise<void> => {
    for (let order = waiting.shift(); order; order = waiting.shift()) await pool.run(order);
  };
  await Promise.all(Array.from({ length: pool.width }, work));
  return (performance.now() - begun) / 1000;
}
