import { flows } from '../workflows/flows.ts';
import { none } from './entities.ts';
import { stateNumbers } from './states.ts';
import type { World } from './world.ts';

const at = stateNumbers(flows.manifest, [
  'accepted.goods.arrived',
  'accepted.goods.tallied',
  'accepted.goods.loaded',
  'accepted.release.released',
]);

/** Whether the goods of a bill are at the supervised place. */
export const isAtSite = (world: World, bill: number): boolean =>
  world.isIn(bill, at['accepted.goods.arrived']) || isTallied(world, bill);

/** Whether the goods of a bill are at the supervised place and were counted. */
export const isTallied = (world: World, bill: number): boolean =>
  world.isIn(bill, at['accepted.goods.tallied']);

/** Whether the goods of a bill are reported as loaded. */
export const isLoaded = (world: World, bill: number): boolean =>
  world.isIn(bill, at['accepted.goods.loaded']);

/** Whether the goods of a bill are released and have not left. */
export const isReleased = (world: World, bill: number): boolean =>
  world.isIn(bill, at['accepted.release.released']);

/** Bills of a conveyance, in the order of its manifest. */
export function billsOf(world: World, slot: number): readonly number[] {
  const bills: number[] = [];
  for (
    let bill = world.entities.bill[slot] as number;
    bill !== none;
    bill = world.entities.sibling[bill] as number
  ) {
    bills.push(bill);
  }
  return bills;
}
