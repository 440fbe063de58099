import { matchManifest } from '../rules/match-manifest.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { declarationEvent, isInRegion } from './declaration-events.ts';
import { eventNumbers } from './events.ts';
import { none, Trait } from './entities.ts';
import type { World } from './world.ts';

/*
 * 舱单核碰: a declaration and the bill of the manifest it covers find each other, whichever comes first.
 */

const billEvent = eventNumbers(flows.manifest, ['MATCH', 'UNMATCH']);
/** Full name of the bill that a declaration covers. */
export function billName({ voyageNo = '', billNo = '' }: GoodsDeclaration): string {
  return `manifest:${voyageNo}/${billNo}`;
}

/** Tries to match a lodged declaration; without an accepted bill it goes on waiting for the carrier. */
export function tryMatch(world: World, slot: number, cause: number): void {
  const { entities, register } = world;
  const message = register.dossier(slot)?.declaration;
  if (message) entities.bill[slot] = register.find(entities, billName(message)) ?? none;
  const bill = entities.bill[slot] as number;
  if (bill === none || !world.isAt(bill, 'accepted')) return;

  const problems = message
    ? matchManifest(message, register.dossier(bill)?.consignment, world.policy)
    : [];
  if (problems.some(({ severity }) => severity === 'error')) {
    register.open(slot).problems = problems;
    const codes = problems.map(({ code }) => code);
    world.decide(slot, declarationEvent(world, slot, 'RETURN'), cause, {
      by: 'single-window',
      data: { problems: codes, rule: 'match-manifest' },
    });
    return;
  }
  entities.declaration[bill] = slot;
  if (!Number.isNaN(entities.arrivedAt[bill])) entities.clear(slot, Trait.advance);
  world.decide(bill, billEvent.MATCH, cause);
  world.decide(slot, declarationEvent(world, slot, 'MATCH_MANIFEST'), cause);
}

/** A bill was accepted: a declaration that waits for it is matched now. */
export function matchWaiting(world: World, bill: number, cause: number): void {
  const { entities, register } = world;
  if (entities.has(bill, Trait.traffic)) {
    const slot = entities.declaration[bill] as number;
    if (slot !== none && isLodged(world, slot)) tryMatch(world, slot, cause);
    return;
  }
  const name = register.nameOf(entities, bill);
  for (const slot of register.slots()) {
    const message = register.dossier(slot)?.declaration;
    if (message && billName(message) === name && isLodged(world, slot))
      tryMatch(world, slot, cause);
  }
}

/** A declaration that is sent back sets its bill free for another. */
export function undoMatch(world: World, slot: number, cause: number): void {
  const bill = world.entities.bill[slot] as number;
  if (bill === none || !world.can(bill, billEvent.UNMATCH)) return;
  world.decide(bill, billEvent.UNMATCH, cause);
}

const isLodged = (world: World, slot: number): boolean =>
  isInRegion(world, slot, 'lodgement.lodged');
