import { flows } from '../../workflows/flows.ts';
import { billsOf } from '../bills.ts';
import { eventNumbers } from '../events.ts';
import { stateNumbers } from '../states.ts';
import { Timer } from '../timers.ts';
import type { World } from '../world.ts';

const event = eventNumbers(flows.conveyance, ['DEPART']);
const ofBill = stateNumbers(flows.manifest, ['accepted.release.released']);

/** A conveyance that came for exports departs once it is at the yard and all its bills are released or will never be. */
export function departLoaded(world: World, conveyance: number, cause: number): void {
  if (!world.can(conveyance, event.DEPART)) return;
  const bills = billsOf(world, conveyance);
  const isReady = bills.every(
    (bill) => world.hasEnded(bill) || world.isIn(bill, ofBill['accepted.release.released']),
  );
  if (bills.length > 0 && isReady)
    world.after(world.duration(conveyance, 'load'), Timer.departure, conveyance, cause);
}
