import { flows } from '../../workflows/flows.ts';
import { billsOf, isLoaded, isReleased } from '../bills.ts';
import { eventNumbers } from '../events.ts';
import { Trait } from '../entities.ts';
import { Timer } from '../timers.ts';
import type { World } from '../world.ts';
import { mayLeave } from './transit.ts';

const event = eventNumbers(flows.conveyance, ['DEPART']);
const ofBill = eventNumbers(flows.manifest, ['REMOVE_GOODS']);

/** A conveyance that came for exports departs once it is at the yard and all its bills are released or will never be. */
export function departLoaded(world: World, conveyance: number, cause: number): void {
  if (!world.can(conveyance, event.DEPART)) return;
  const bills = billsOf(world, conveyance);
  const isReady = bills.every((bill) => world.hasEnded(bill) || isReleased(world, bill));
  if (bills.length > 0 && isReady)
    world.after(world.duration(conveyance, 'load'), Timer.departure, conveyance, cause);
}

/** The goods of a released bill leave. */
export function removeGoods(world: World, slot: number, cause: number): void {
  world.decide(slot, ofBill.REMOVE_GOODS, cause);
}

/**
 * The goods that a conveyance takes along: of exports all that are released and may leave; where the carrier reported
 * what was loaded, none but these. What stays behind is noted.
 */
export function takeAlong(world: World, conveyance: number, cause: number): void {
  const ready = billsOf(world, conveyance).filter(
    (bill) =>
      world.entities.has(bill, Trait.export) && mayLeave(world, bill) && isReleased(world, bill),
  );
  const isReported = ready.some((bill) => isLoaded(world, bill));
  for (const bill of ready) {
    if (!isReported || isLoaded(world, bill)) removeGoods(world, bill, cause);
    else world.record({ role: 'carrier', slot: bill, kind: 'note', name: 'left-behind', cause });
  }
}
