import { matchManifest } from '../rules/match-manifest.ts';
import type { GoodsDeclaration, Problem } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { decideIfPossible, declarationEvent } from './declaration-events.ts';
import { eventNumbers } from './events.ts';
import { beginDeclaredTransit, cancelTransit } from './begin-transit.ts';
import { none, Trait } from './entities.ts';
import { goodsReachedAt } from './goods.ts';
import { worldProblem } from './problems.ts';
import { isInRegion } from './regions.ts';
import { stateNumbers } from './states.ts';
import type { World } from './world.ts';

/*
 * 舱单核碰: a declaration and the bill of the manifest it covers find each other, whichever comes first.
 */

const billEvent = eventNumbers(flows.manifest, ['MATCH', 'UNMATCH']);
const billState = stateNumbers(flows.manifest, ['accepted']);

/**
 * Full name of the bill that a declaration covers. Air declarations leave the voyage empty and name the flight as
 * their conveyance (GACC Announcement No. 18 of 2019, 运输工具名称及航次号).
 */
export function billName({ voyageNo, conveyanceName, billNo = '' }: GoodsDeclaration): string {
  return `manifest:${voyageNo ?? conveyanceName ?? ''}/${billNo}`;
}

/** Tries to match a lodged declaration; without an accepted bill it goes on waiting for the carrier. */
export function tryMatch(world: World, slot: number, cause: number): void {
  const { entities, register } = world;
  const message = register.dossier(slot)?.declaration;
  if (message) entities.bill[slot] = register.find(entities, billName(message)) ?? none;
  const bill = entities.bill[slot] as number;
  if (bill === none || !world.isIn(bill, billState.accepted)) return;

  const problems = matchProblems(world, slot, bill);
  if (problems.some(({ severity }) => severity === 'error')) {
    register.open(slot).problems = problems;
    entities.set(slot, Trait.anew);
    const codes = problems.map(({ code }) => code);
    world.decide(slot, declarationEvent(world, slot, 'RETURN'), cause, {
      by: 'single-window',
      data: { problems: codes, rule: 'match-manifest' },
    });
    return;
  }
  entities.declaration[bill] = slot;
  if (message) beginDeclaredTransit(world, slot, { message, cause });
  if (!Number.isNaN(goodsReachedAt(world, slot))) {
    entities.clear(slot, Trait.advance);
    decideIfPossible(world, slot, 'REPORT_ARRIVAL', cause);
  }
  world.decide(bill, billEvent.MATCH, cause);
  world.decide(slot, declarationEvent(world, slot, 'MATCH_MANIFEST'), cause);
}

/** What keeps a declaration and a bill apart; shipments of the traffic match by construction. */
function matchProblems(world: World, slot: number, bill: number): readonly Problem[] {
  const { entities, register } = world;
  const message = register.dossier(slot)?.declaration;
  if (!message) return [];
  if (!world.can(bill, billEvent.MATCH)) {
    const other = register.nameOf(entities, entities.declaration[bill] as number);
    const found = { path: '/billNo', got: message.billNo ?? '', rule: 'match-manifest' };
    return [
      worldProblem('bill-already-matched', { ...found, expected: `not matched with ${other}` }),
    ];
  }
  return matchManifest(message, register.dossier(bill)?.consignment, world.policyOf(slot));
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

/**
 * A declaration that is sent back sets its bill free for another. Its next message may name another bill, so that
 * the link ends too; a shipment of the traffic keeps its own.
 */
export function undoMatch(world: World, slot: number, cause: number): void {
  const { entities, register } = world;
  const bill = entities.bill[slot] as number;
  if (bill === none) return;
  cancelTransit(world, slot, cause);
  if (register.dossier(slot)?.declaration) entities.bill[slot] = none;
  if (entities.declaration[bill] !== slot || !world.can(bill, billEvent.UNMATCH)) return;
  world.decide(bill, billEvent.UNMATCH, cause);
}

const isLodged = (world: World, slot: number): boolean =>
  isInRegion(world, slot, 'lodgement.lodged');
