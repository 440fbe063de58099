import { flows } from '../../workflows/flows.ts';
import { decideIfPossible } from '../declaration-events.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { addNamed } from '../facts.ts';
import { identifier } from '../receipts.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';

/*
 * Two-stage access follows what risk control orders and inspections find; it is kept for the declarations that were
 * sent as messages, not for the shipments of the traffic.
 */

const names = [
  'REQUIRE_NOTHING',
  'REQUIRE_AT_PORT',
  'REQUIRE_AT_BOTH',
  'REQUIRE_AT_DESTINATION',
  'SEND_ON',
  'ALLOW_ON_CONDITIONS',
  'ADMIT',
  'EXCLUDE',
  'DISPOSE',
  'CANCEL',
] as const;
const event = eventNumbers(flows.access, names);

/** Where an order is carried out, or has to be carried out after the port. */
export const Place = { port: 0, destination: 1, both: 2 } as const;

const requirements = ['REQUIRE_AT_PORT', 'REQUIRE_AT_DESTINATION', 'REQUIRE_AT_BOTH'] as const;

/** Begins the access of an import, when two-stage access is in force. */
function begin(world: World, declaration: number, cause: number): void {
  const { entities, register } = world;
  const message = register.dossier(declaration)?.declaration;
  if (message?.direction !== 'import' || !world.policyOf(declaration).flag('access.two-stage'))
    return;
  const round = entities.round[declaration] as number;
  const name = identifier(world, declaration);
  const slot = addNamed(world, 'access', `${name}${round > 0 ? `-${round}` : ''}`);
  entities.access[declaration] = slot;
  entities.declaration[slot] = declaration;
  world.begin('access', slot, cause);
}

/** Takes the access of a declaration further, where it has one that may go that way. */
export function advanceAccess(
  world: World,
  declaration: number,
  name: (typeof names)[number],
  cause: number,
): void {
  const slot = world.entities.access[declaration] as number;
  if (slot !== none && world.can(slot, event[name])) world.decide(slot, event[name], cause);
}

/** Nothing is to be inspected: the goods may leave, be sold and be used. */
export const accessFreely: Effect = (world, declaration, cause) => {
  begin(world, declaration, cause);
  advanceAccess(world, declaration, 'REQUIRE_NOTHING', cause);
};

/** Decides where an order is carried out; goods that are sampled are sampled at the port. */
export function classify(world: World, declaration: number, cause: number): number {
  begin(world, declaration, cause);
  const { entities } = world;
  const policy = world.policyOf(declaration);
  if (entities.access[declaration] === none) return Place.port;
  const place = entities.has(declaration, Trait.sampling)
    ? Place.port
    : placeOf(world.chance(declaration, 'place'), {
        destination: policy.number('access.destination-share'),
        both: policy.number('access.both-share'),
      });
  entities.place[declaration] = place;
  advanceAccess(world, declaration, requirements[place] ?? 'REQUIRE_AT_PORT', cause);
  return place;
}

function placeOf(draw: number, share: { destination: number; both: number }): number {
  if (draw < share.destination) return Place.destination;
  return draw < share.destination + share.both ? Place.both : Place.port;
}

/** The goods may leave the port although an inspection or a test is still open. */
export function allowPickUp(world: World, declaration: number, cause: number): void {
  world.entities.set(declaration, Trait.testing);
  decideIfPossible(world, declaration, 'ALLOW_PICK_UP', cause);
}

/** Whether the declarant asked to take sampled goods away on conditions, and may. */
export const leavesOnConditions = (world: World, declaration: number): boolean =>
  world.entities.access[declaration] !== none &&
  world.policyOf(declaration).flag('access.conditional-pick-up') &&
  world.register.dossier(declaration)?.declaration?.access?.conditionalPickUp === true;

const ending: Effect = (world, slot) => world.finish(slot);

/** Effects of an access. */
export const accessBehaviour: Behaviour = {
  states: { usable: ending, disposed: ending, cancelled: ending },
  events: {},
  policies: {},
};
