import { streamKey } from '../engine/random.ts';
import type { Library } from '../library/library.ts';
import { instantText } from '../rules/days.ts';
import type { Region, Scenario } from '../schemas/types.ts';
import type { WorldScenario } from './create.ts';

/** A region over a period; instants in ms. */
export interface RegionOrder {
  readonly region: Region;
  readonly library: Library;
  readonly start: number;
  /** No conveyance comes after it; what is under way then still runs to its end. */
  readonly end: number;
  readonly seed: number;
  readonly parameters?: Scenario['parameters'];
}

/**
 * One scenario for each port of a region, in its order. The ports share nothing, and each has random streams of its
 * own, so that they can run in any order and on any number of threads. Throws when the library lacks one.
 */
export function regionScenarios(order: RegionOrder): WorldScenario[] {
  const { region, library, start, end, parameters } = order;
  return region.traffic.map((id) => {
    const traffic = library.traffic.get(id);
    if (!traffic)
      throw new Error(`Region "${region.id}" names the traffic "${id}", which is not there.`);
    return {
      id: `${region.id}-${id}`,
      port: traffic.port,
      seed: streamKey(`${order.seed} ${traffic.port}`),
      start: instantText(start),
      end: instantText(end),
      traffic: { file: id },
      ...(parameters && { parameters }),
    };
  });
}
