import { flowNumber } from '../workflows/flow.ts';
import { none } from './entities.ts';
import type { World } from './world.ts';

/*
 * A shipment of the traffic is one conveyance, one bill, one declaration and perhaps an inspection.
 * Their slots are freed together, when all of them have ended, because they look at each other's facts.
 */

const manifest = flowNumber('manifest');
const inspections = flowNumber('inspection');

/** Frees the shipment of an ended entity if all of it has ended. */
export function freeShipment(world: World, slot: number): void {
  const { entities } = world;
  const bill = billOf(world, slot);
  if (bill === none) return;
  const conveyance = entities.conveyance[bill] as number;
  const declaration = entities.declaration[bill] as number;
  const inspection = entities.inspection[declaration] as number;
  const ended =
    world.hasEnded(bill) &&
    world.hasEnded(conveyance) &&
    world.hasEnded(declaration) &&
    (inspection === none || world.hasEnded(inspection));
  if (!ended) return;
  world.parts.observe?.(world, declaration);
  free(world, bill);
  free(world, conveyance);
  free(world, declaration);
  if (inspection !== none) free(world, inspection);
}

/** The bill through which the members of a shipment find each other; none once it is freed. */
function billOf(world: World, slot: number): number {
  const { entities } = world;
  const flow = entities.flow[slot] as number;
  if (flow < 0) return none;
  if (flow === manifest) return slot;
  return entities.bill[
    flow === inspections ? (entities.declaration[slot] as number) : slot
  ] as number;
}

function free(world: World, slot: number): void {
  world.parts.runtime.end(world.entities.flow[slot] as number, slot);
  world.entities.remove(slot);
}
