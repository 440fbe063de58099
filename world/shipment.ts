import { none } from './entities.ts';
import type { World } from './world.ts';

/*
 * A shipment of the traffic is one conveyance, one bill, one declaration and perhaps an inspection.
 * Their slots are freed together, when all of them have ended, because they look at each other's facts.
 */

/** Frees the shipment of an ended entity if all of it has ended. */
export function freeShipment(world: World, slot: number): void {
  const { entities } = world;
  if ((entities.flow[slot] as number) < 0) return;
  const members = membersOf(world, slot);
  if (!members.every((member) => hasEnded(world, member))) return;
  for (const member of members) {
    world.parts.runtime.end(entities.flow[member] as number, member);
    entities.remove(member);
  }
}

function membersOf(world: World, slot: number): number[] {
  const { entities } = world;
  const links = [entities.declaration, entities.bill, entities.conveyance, entities.inspection];
  const members = [slot];
  // Members are added while they are visited, until no link leads to a new one.
  for (const member of members) {
    for (const link of links) {
      const other = link[member] as number;
      if (other !== none && !members.includes(other)) members.push(other);
    }
  }
  return members;
}

function hasEnded(world: World, slot: number): boolean {
  const table = world.tableOf(slot);
  return table.configurations[world.entities.configuration[slot] as number]?.done === true;
}
