import { measureOf } from './measures.ts';
import type { RunResult } from './run.ts';

/** Values of a measure, one a replication; NaN where it does not exist. */
export const valuesOf = (runs: readonly RunResult[], measure: string): number[] =>
  runs.map(({ measures }) => measures[measureOf(measure).name] ?? NaN);
