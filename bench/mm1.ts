import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownKernel } from './mm1/own-kernel.ts';
import { cpp, simpy, type Program } from './mm1/programs.ts';
import { checkRun, queue, type QueueRun } from './mm1/queue.ts';
import { simjs } from './mm1/simjs.ts';
import { median } from './median.ts';

const rounds = 3;
/** Runs after which V8 has compiled what it will. */
const warmUps = 4;

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

/**
 * One million customers of M/M/1 on kernel, resource and variates, against three other simulators, each in the way of its
 * own manual. CPU time from the first event to the last: starting a program, compiling and setting up are left out on every
 * side, and what V8 runs, ours and simjs, has run before. Every run checks its mean wait against theory.
 */
export function mm1Bench(): Mm1Result {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-mm1-'));
  try {
    return compare(simpy(), cpp(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(python: Program | undefined, native: Program | undefined): Mm1Result {
  simjs(0);
  for (let run = 0; run < warmUps; run++) ownKernel(0);
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
