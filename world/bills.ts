import { none } from './entities.ts';
import type { World } from './world.ts';

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
