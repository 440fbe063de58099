import { flowNumber } from '../workflows/flow.ts';
import { none, Trait } from './entities.ts';
import type { World } from './world.ts';

/** Queues serve the green channel first, without interrupting anybody. */
const urgent = 0;
const ordinary = 1;

const conveyances = flowNumber('conveyance');
const bills = flowNumber('manifest');

/** Place of an entity in any queue of the port: fresh goods and, where they have their own channel, trains go first. */
export function priorityOf(world: World, slot: number): number {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const flow = entities.flow[slot];
  if (flow === conveyances) {
    if (world.parts.port.transport === 'rail' && policy.flag('green-channel.trains')) return urgent;
    return carriesFresh(world, entities.bill[slot] as number) ? urgent : ordinary;
  }
  const declared = flow === bills ? (entities.declaration[slot] as number) : slot;
  const isUrgent =
    declared !== none && entities.has(declared, Trait.urgent) && policy.flag('inspection.priority');
  return isUrgent || isFresh(world, declared) ? urgent : ordinary;
}

/** Whether a bill or one of those after it on the same conveyance is of fresh goods. */
function carriesFresh(world: World, first: number): boolean {
  const { entities } = world;
  for (let bill = first; bill !== none; bill = entities.sibling[bill] as number) {
    if (isFresh(world, entities.declaration[bill] as number)) return true;
  }
  return false;
}

const isFresh = (world: World, slot: number): boolean =>
  slot !== none &&
  world.entities.has(slot, Trait.fresh) &&
  world.policyOf(slot).flag('green-channel.fresh');
