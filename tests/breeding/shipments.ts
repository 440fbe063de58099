import { join } from 'node:path';
import type { Breeding } from '../../breeding/shipment.ts';
import { loadCommodities } from '../../library/goods.ts';
import type { Library } from '../../library/library.ts';
import { parseDay } from '../../rules/days.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { Commodity } from '../../schemas/types.ts';

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');

/** The commodities of the project; throws when one of their files has a problem. */
export function shippedCommodities(): readonly Commodity[] {
  const loaded = loadCommodities(join(scenarios, 'goods'));
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** What shipments of June 2023 are drawn from. */
export function breedingOf(library: Library, seed: number): Breeding {
  return {
    commodities: shippedCommodities(),
    ports: library.ports,
    codes: standardCodes,
    seed,
    firstDay: parseDay('2023-06-01'),
  };
}
