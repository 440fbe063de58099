import type { GoodsDeclaration } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { none, Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { addNamed } from './facts.ts';
import { worldProblem } from './problems.ts';
import { identifier } from './receipts.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.transit, ['DECLARE', 'CANCEL']);

/** Begins the transit that a declaration asks for, once its bill is known; the carrier has declared it with it. */
export function beginDeclaredTransit(
  world: World,
  declaration: number,
  { message, cause }: { message: GoodsDeclaration; cause: number },
): void {
  const { entities } = world;
  const bill = entities.bill[declaration] as number;
  cancelTransit(world, bill, cause);
  if (!message.transit) return;
  const round = entities.round[declaration] as number;
  const slot = addNamed(world, 'transit', `${message.reference}${round > 0 ? `-${round}` : ''}`);
  entities.transit[declaration] = slot;
  entities.declaration[slot] = declaration;
  if (message.direction === 'export') entities.set(slot, Trait.export);
  link(world, slot, bill);
  noteProblems(world, slot, message);
  world.begin('transit', slot, cause);
  world.decide(slot, event.DECLARE, cause);
}

/** A transit form that names other bills than its declaration is refused. */
function noteProblems(world: World, slot: number, { transit, billNo }: GoodsDeclaration): void {
  const named = (transit?.bills ?? []).flatMap((bill) => bill.billNo ?? []);
  if (billNo === undefined || named.length === 0 || named.includes(billNo)) return;
  const found = { path: '/transit/bills', got: named.join(', '), expected: billNo };
  world.register.open(slot).problems = [worldProblem('transit-bill-differs', found)];
  world.entities.set(slot, Trait.faulty);
}

/** Begins the transit of a bill that goes on inland by rail; its carrier will declare it, or it needs none. */
export function beginRailTransit(world: World, bill: number, cause: number): void {
  const { entities, register } = world;
  const onward = register.dossier(bill)?.consignment?.transitDestination !== undefined;
  const imported = !entities.has(bill, Trait.export);
  const rail = world.parts.port.transport === 'rail';
  if (!onward || !rail || !imported || entities.transit[bill] !== none) return;
  const slot = addNamed(world, 'transit', identifier(world, bill));
  link(world, slot, bill);
  world.begin('transit', slot, cause);
}

function link(world: World, slot: number, bill: number): void {
  const { entities } = world;
  entities.bill[slot] = bill;
  entities.transit[bill] = slot;
  entities.weight[slot] = entities.weight[bill] as number;
}

/** Cancels the transit of a bill or declaration that has not been sealed yet. */
export function cancelTransit(world: World, of: number, cause: number): void {
  const slot = world.entities.transit[of] as number;
  if (slot !== none && world.can(slot, event.CANCEL)) world.decide(slot, event.CANCEL, cause);
}
