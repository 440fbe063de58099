/** The queue that every simulator runs: M/M/1, as many customers, the same means. */
export const queue = {
  customers: 1_000_000,
  /** Means in time units; one server, busy for a share of 0.9. */
  meanGap: 1,
  meanService: 0.9,
} as const;

/** Mean wait by theory: mean service x 0.9 / (1 - 0.9) (Gross et al. 2008, section 2.2). */
const theory = 8.1;
/** A million waits one after another hang together; in a hundred runs none was further away. */
const tolerance = 1.5;

/** One run of a simulator: the CPU time it took, and what it found. */
export interface QueueRun {
  readonly seconds: number;
  readonly meanWait: number;
}

/** Throws when a simulator found another mean wait than theory: what is timed must be the same work. */
export function checkRun(name: string, run: QueueRun): QueueRun {
  if (Math.abs(run.meanWait - theory) < tolerance) return run;
  throw new Error(
    `"${name}" found a mean wait of "${run.meanWait}"; theory says ${theory}. It does not run the same queue.`,
  );
}
