import { flowNumber } from '../workflows/flow.ts';
import { billsOf } from './bills.ts';
import { none, Trait } from './entities.ts';
import type { World } from './world.ts';

/*
 * A shipment of the traffic is a conveyance with its bills, their declarations and perhaps inspections. Its slots are
 * freed together, when all of it has ended, because its members look at each other's facts. The conveyance counts
 * those that have not ended.
 */

const conveyances = flowNumber('conveyance');
const manifest = flowNumber('manifest');

/** The conveyance of the shipment that an entity of the traffic belongs to. */
export function leaderOf({ entities }: World, slot: number): number {
  const flow = entities.flow[slot] as number;
  if (flow === conveyances) return slot;
  if (flow === manifest) return entities.conveyance[slot] as number;
  return entities.conveyance[entities.bill[entities.declarationOf(slot)] as number] as number;
}

/** Counts an entity of the traffic among those of its shipment; it is linked with them already. */
export function joinShipment(world: World, slot: number): void {
  const leader = leaderOf(world, slot);
  world.entities.members[leader] = (world.entities.members[leader] as number) + 1;
}

/** Counts an entity out that has ended; whether it was the last of a shipment of the traffic. */
export function leaveShipment(world: World, slot: number): boolean {
  if (!world.entities.has(slot, Trait.traffic)) return false;
  const leader = leaderOf(world, slot);
  const left = (world.entities.members[leader] as number) - 1;
  world.entities.members[leader] = left;
  return left === 0;
}

/** Frees all slots of a shipment that has ended. */
export function freeShipment(world: World, conveyance: number): void {
  const { entities } = world;
  const members = [conveyance];
  for (const bill of billsOf(world, conveyance)) {
    const declaration = entities.declaration[bill] as number;
    world.parts.observe?.(world, declaration);
    const inspected = chain(entities.inspection[declaration] as number, entities.sibling);
    members.push(bill, declaration, ...inspected);
  }
  for (const slot of members) {
    world.parts.runtime.end(entities.flow[slot] as number, slot);
    world.parts.office?.forget(slot);
    entities.remove(slot);
  }
}

/** A slot and those that follow it by their siblings; nothing for `none`. */
function chain(first: number, sibling: Int32Array): number[] {
  const slots: number[] = [];
  for (let slot = first; slot !== none; slot = sibling[slot] as number) slots.push(slot);
  return slots;
}
