import { parseInstant } from '../rules/days.ts';
import { comparePair } from '../rules/pairs.ts';
import type { ConveyanceDeclaration, Problem } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { manifestOfCrossing } from './crossing.ts';
import { addNamed } from './facts.ts';
import { linkBill } from './intake-manifest.ts';
import type { TakeContext, Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.conveyance, ['RENEW_NOTICE', 'CANCEL']);

/** Takes a conveyance declaration: a new crossing, a notice sent again, or one cancelled. */
export function takeConveyance(
  world: World,
  message: ConveyanceDeclaration,
  context: TakeContext,
): Taking {
  const differences = againstManifest(world, message);
  const business = [...context.problems, ...differences];
  const entity = `conveyance:${message.voyageNo}`;
  const slot = world.register.find(world.entities, entity);
  const found = { path: '/voyageNo', got: message.voyageNo };
  if (slot === undefined) {
    if (message.action === 'delete') return { problems: [worldProblem('unknown-entity', found)] };
    const begin = (cause: number): void => {
      const added = addNamed(world, 'conveyance', message.voyageNo);
      note(world, added, message, business);
      linkBills(world, added, message);
      world.begin('conveyance', added, cause);
    };
    return { entity, apply: begin, problems: differences };
  }
  const next = message.action === 'delete' ? event.CANCEL : event.RENEW_NOTICE;
  if (!world.can(slot, next)) return { problems: [worldProblem('conveyance-duplicate', found)] };
  const again = (cause: number): void => {
    note(world, slot, message, business);
    world.decide(slot, next, cause);
  };
  return { entity, apply: again, problems: differences };
}

/** What contradicts the manifest of the crossing, where one was transmitted; customs sends the declaration back for it. */
function againstManifest(world: World, message: ConveyanceDeclaration): readonly Problem[] {
  if (message.action === 'delete') return [];
  const manifest = manifestOfCrossing(world, message.voyageNo);
  return manifest ? comparePair(message, manifest) : [];
}

function note(
  world: World,
  slot: number,
  message: ConveyanceDeclaration,
  business: readonly Problem[],
): void {
  const { entities } = world;
  const dossier = world.register.open(slot);
  dossier.conveyance = message;
  dossier.problems = business;
  if (message.direction === 'export') entities.set(slot, Trait.export);
  if (message.arrivesAt !== undefined) entities.dueAt[slot] = parseInstant(message.arrivesAt);
  if (business.some(({ severity }) => severity === 'error')) entities.set(slot, Trait.faulty);
  else entities.clear(slot, Trait.faulty);
}

/** Bills that were transmitted before their conveyance are linked to it now, in the order of their manifest. */
function linkBills(world: World, slot: number, { voyageNo }: ConveyanceDeclaration): void {
  for (const other of world.register.slots()) {
    if (world.register.dossier(other)?.manifest?.voyageNo === voyageNo)
      linkBill(world, other, slot);
  }
}
