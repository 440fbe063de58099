import type { GoodsDeclaration, Problem } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { none, Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { addNamed } from './facts.ts';
import { worldProblem } from './problems.ts';
import { identifier } from './receipts.ts';
import type { TakeContext, Taking } from './taking.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.revision, ['REQUEST_REVISION', 'SELECT_FOR_AUDIT']);

/** Whether a declaration is released or closed, so that it is amended by a request. */
export const isReleased = (world: World, declaration: number): boolean =>
  world.isAt(declaration, 'released') || world.isAt(declaration, 'closed');

/** Takes a declaration that is sent again after release as a request to amend it (Decree 220 of GACC, article 5). */
export function takeRevision(
  world: World,
  declaration: number,
  { message, problems }: { readonly message: GoodsDeclaration } & TakeContext,
): Taking {
  const hindrance = hindranceOf(world, declaration);
  if (hindrance) return { problems: [hindrance] };
  const { name } = nextOf(world, identifier(world, declaration));
  const apply = (cause: number): void => {
    const slot = begin(world, declaration, cause);
    const dossier = world.register.open(slot);
    dossier.declaration = message;
    dossier.problems = problems;
    world.decide(slot, event.REQUEST_REVISION, cause);
  };
  return { entity: `revision:${name}`, apply };
}

/** Selects a released declaration for an audit by random draw, where that is the rule; only those with papers. */
export function selectForAudit(world: World, declaration: number, cause: number): void {
  const share = world.policyOf(declaration).number('revision.audit-share');
  if (share === 0 || !world.register.dossier(declaration) || !world.byPolicy('risk', declaration)) {
    return;
  }
  const draw = world.chance(declaration, 'audited');
  if (draw >= share || hindranceOf(world, declaration)) return;
  const slot = begin(world, declaration, cause);
  const { entities } = world;
  const draws = [{ chance: 'audited', draw, below: share }];
  const stream = { key: entities.key[declaration], round: entities.round[declaration] };
  world.decide(slot, event.SELECT_FOR_AUDIT, cause, { data: { audit: { ...stream, draws } } });
}

/** The latest revision of the declaration with this reference, where there is one. */
export function latestRevision(world: World, reference: string): number | undefined {
  return nextOf(world, reference).latest;
}

/** Why a declaration cannot be amended now: another revision is open, or its goods are under control. */
function hindranceOf(world: World, declaration: number): Problem | undefined {
  const { entities } = world;
  const found = { path: '/reference', got: identifier(world, declaration) };
  const latest = latestRevision(world, identifier(world, declaration));
  if (latest !== undefined && !world.hasEnded(latest)) return worldProblem('revision-open', found);
  const order = entities.inspection[declaration] as number;
  const isControlled =
    entities.has(declaration, Trait.testing) || (order !== none && !world.hasEnded(order));
  return isControlled ? worldProblem('revision-under-control', found) : undefined;
}

/** Name of the next revision of a declaration, and the latest there is. */
function nextOf(world: World, reference: string): { name: string; latest?: number } {
  const { register, entities } = world;
  let latest: number | undefined;
  for (let round = 1; ; round++) {
    const name = round === 1 ? reference : `${reference}-${round}`;
    const slot = register.find(entities, `revision:${name}`);
    if (slot === undefined) return { name, ...(latest !== undefined && { latest }) };
    latest = slot;
  }
}

function begin(world: World, declaration: number, cause: number): number {
  const { entities } = world;
  const slot = addNamed(world, 'revision', nextOf(world, identifier(world, declaration)).name);
  entities.declaration[slot] = declaration;
  entities.entry[slot] = entities.entry[declaration] as number;
  entities.declaredAt[slot] = entities.declaredAt[declaration] as number;
  entities.tier[slot] = entities.tier[declaration] as number;
  return world.begin('revision', slot, cause);
}
