import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownKernel } from './mm1/own-kernel.ts';
import { cpp, simpy, type Program } from './mm1/programs.ts';
import { checkRun, queue, type QueueRun } from './mm1/queue.ts';
import { simjs } from './mm1/simjs.ts';
import { median } from './median.ts';

const rounds = 3;

/** What `bench mm1` measured; null where the peer is not on this machine. */
export interface Mm1Result {
  readonly customers: number;
  /** Customers a second on our kernel. */
  readonly customersPerSecond: number;
  /** Mean wait in the queue, to see that the right thing was measured; theory says 8.1. */
  readonly meanWait: number;
  /** How many times as many customers a second as the peer; medians of paired ratios. */
  readonly simjsRatio: number;
  readonly simpyRatio: number | null;
  readonly cppRatio: number | null;
  readonly simpyVersion: string | null;
  readonly cppVersion: string | null;
}

/** One million customers of M/M/1 on kernel, resource and stream, against three other simulators. */
export function mm1Bench(): Mm1Result {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-mm1-'));
  try {
    return compare(simpy(), cpp(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(python: Program | undefined, native: Program | undefined): Mm1Result {
  ownKernel(0); // the first warms up
  const own: QueueRun[] = [];
  /** How many times as long a peer takes, each of its runs beside one of ours. */
  const ratioOf = (name: string, peer: (seed: number) => QueueRun): number =>
    median(
      Array.from({ length: rounds }, (_, round) => {
        const ours = checkRun('kernel', ownKernel(round + 1));
        own.push(ours);
        return checkRun(name, peer(round + 1)).seconds / ours.seconds;
      }),
    );
  const ratios = {
    simjsRatio: ratioOf('simjs', simjs),
    simpyRatio: python ? ratioOf('SimPy', (seed) => python.run(seed)) : null,
    cppRatio: native ? ratioOf('C++', (seed) => native.run(seed)) : null,
  };
  return {
    customers: queue.customers,
    customersPerSecond: queue.customers / median(own.map(({ seconds }) => seconds)),
    meanWait: median(own.map(({ meanWait }) => meanWait)),
    ...ratios,
    simpyVersion: python?.version ?? null,
    cppVersion: native?.version ?? null,
  };
}
