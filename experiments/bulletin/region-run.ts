import { streamKey } from '../../engine/random.ts';
import type { Library } from '../../library/library.ts';
import { day } from '../../rules/days.ts';
import type { Region } from '../../schemas/types.ts';
import { createWorld } from '../../world/create.ts';
import { regionScenarios } from '../../world/region.ts';
import { Clearances } from './clearances.ts';
import { monthAfter, type Month } from './month.ts';
import { clearanceOf } from './record.ts';

/** Days that a world runs before the first month that counts, so that its queues and stays are those of any day. */
const warmUpDays = 21;

/** Which months of a region are simulated. */
export interface RegionRunOrder {
  readonly region: Region;
  readonly library: Library;
  /** The month of the bulletin; the one before it and the same of last year are run too. */
  readonly month: Month;
  readonly seed: number;
  readonly onProgress?: (finished: number, planned: number) => void;
}

/** Simulates the ports of a region, one after the other, and keeps what a bulletin of the month compares. */
export function runRegion({
  region,
  library,
  month,
  seed,
  onProgress,
}: RegionRunOrder): Clearances {
  const commodities = [...library.commodities.keys()];
  const clearances = new Clearances();
  const lastYear = monthAfter(month, -12);
  const periods = [
    { from: lastYear.from, until: lastYear.until },
    { from: monthAfter(month, -1).from, until: month.until },
  ];
  const scenarios = periods.flatMap(({ from, until }) =>
    regionScenarios({
      region,
      library,
      start: from - warmUpDays * day,
      end: until,
      // Years are compared as independent: each has draws of its own.
      seed: streamKey(`${seed} ${from}`),
    }).map((scenario) => ({ scenario, from, until })),
  );
  for (const [at, { scenario, from, until }] of scenarios.entries()) {
    const world = createWorld({
      scenario,
      library,
      runtime: 'table',
      keep: false,
      observe: (of, declaration) => {
        const clearance = clearanceOf(of, declaration, commodities);
        if (clearance.releasedAt >= from && clearance.releasedAt < until) clearances.add(clearance);
      },
    });
    while (world.kernel.size > 0) world.kernel.advance(world.kernel.nextTime, world.handle);
    onProgress?.(at + 1, scenarios.length);
  }
  return clearances;
}
