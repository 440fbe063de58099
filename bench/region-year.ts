import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./region/run-region.ts', import.meta.url));
const short = 0.1;
const long = 10;

/** A region over a period in a process of its own, on one core. */
export interface RegionRun {
  readonly years: number;
  readonly conveyances: number;
  readonly steps: number;
  /** CPU time of all ports, and of bare kernels that pass as many events with as many waiting. */
  readonly seconds: number;
  readonly kernelSeconds: number;
  /** Most memory that the process held, MB. */
  readonly megabytes: number;
}

/** What `bench region-year` measured. */
export interface RegionYearResult {
  readonly conveyances: number;
  readonly steps: number;
  readonly conveyancesPerSecond: number;
  /** CPU time of the year against bare kernels that pass as many events with as many waiting. */
  readonly kernelRatio: number;
  /** Most memory that the process of the year held, MB. */
  readonly megabytes: number;
  /** Cost of a conveyance in the cheapest period over that in the dearest: 0.1 and 1 years, and 10 where asked. */
  readonly evenness: number;
  readonly years: readonly number[];
}

/** All 20 ports of Inner Mongolia through a year of 1.87 million conveyances, and through shorter and longer periods. */
export function regionYearBench({ isLong }: { readonly isLong: boolean }): RegionYearResult {
  const year = run(1);
  const runs = [run(short), year, ...(isLong ? [run(long)] : [])];
  const costs = runs.map(({ seconds, conveyances }) => seconds / conveyances);
  return {
    conveyances: year.conveyances,
    steps: year.steps,
    conveyancesPerSecond: year.conveyances / year.seconds,
    kernelRatio: year.seconds / year.kernelSeconds,
    megabytes: year.megabytes,
    evenness: Math.min(...costs) / Math.max(...costs),
    years: runs.map(({ years }) => years),
  };
}

function run(years: number): RegionRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(years)], {
    encoding: 'utf8',
  });
  if (status === 0) return JSON.parse(stdout) as RegionRun;
  throw new Error(`The region over "${years}" years ended with status "${status}": ${stderr}`);
}
