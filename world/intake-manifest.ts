import type { Manifest, Problem } from '../schemas/types.ts';
import { none, Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { addNamed } from './facts.ts';
import type { TakeContext, Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
import type { Consignment } from './register.ts';
import type { World } from './world.ts';
import { flows } from '../workflows/flows.ts';

const event = eventNumbers(flows.manifest, ['AMEND', 'DELETE']);

/** One bill of the message and the entity it names, if there is one. */
interface Bill {
  readonly consignment: Consignment;
  readonly identifier: string;
  readonly slot: number | undefined;
  readonly pointer: string;
}

function billsOf(world: World, { voyageNo, consignments }: Manifest): Bill[] {
  return consignments.map((consignment, index) => {
    const identifier = `${voyageNo}/${consignment.billNo}`;
    const slot = world.register.find(world.entities, `manifest:${identifier}`);
    return { consignment, identifier, slot, pointer: `/consignments/${index}/billNo` };
  });
}

/** Takes a manifest: new bills, changed bills, or bills to be deleted, all of them or none. */
export function takeManifest(
  world: World,
  message: Manifest,
  { problems: business }: TakeContext,
): Taking {
  const bills = billsOf(world, message);
  const problems = bills.flatMap((bill) => billProblems(world, message.action, bill));
  if (problems.length > 0) return { problems };
  const faulty = business.some(({ severity }) => severity === 'error');
  const apply = (cause: number): void => {
    for (const bill of bills) applyBill(world, bill, { message, business, faulty, cause });
  };
  return { entity: `manifest:${bills[0]?.identifier ?? ''}`, apply };
}

function billProblems(
  world: World,
  action: Manifest['action'],
  { slot, pointer, consignment }: Bill,
): Problem[] {
  const found = { path: pointer, got: consignment.billNo };
  const isNew = action === 'original' || action === 'add';
  if (isNew) return slot === undefined ? [] : [worldProblem('manifest-duplicate', found)];
  if (slot === undefined) return [worldProblem('manifest-unknown-bill', found)];
  const possible = world.can(slot, action === 'change' ? event.AMEND : event.DELETE);
  return possible ? [] : [worldProblem('manifest-not-changeable', found)];
}

interface BillCase {
  readonly message: Manifest;
  readonly business: readonly Problem[];
  readonly faulty: boolean;
  readonly cause: number;
}

function applyBill(world: World, bill: Bill, { message, business, faulty, cause }: BillCase): void {
  const { entities, register } = world;
  if (message.action === 'delete') {
    world.decide(bill.slot as number, event.DELETE, cause);
    return;
  }
  const slot = bill.slot ?? addNamed(world, 'manifest', bill.identifier);
  const dossier = register.open(slot);
  dossier.manifest = message;
  dossier.consignment = bill.consignment;
  dossier.problems = business;
  entities.weight[slot] = bill.consignment.grossWeight;
  if (message.direction === 'export') entities.set(slot, Trait.export);
  if (faulty) entities.set(slot, Trait.faulty);
  else entities.clear(slot, Trait.faulty);
  if (bill.slot === undefined) {
    linkToConveyance(world, slot, message.voyageNo);
    world.begin('manifest', slot, cause);
  } else {
    world.decide(slot, event.AMEND, cause);
  }
}

/** A bill and the conveyance that carries it find each other by the number of the crossing. */
function linkToConveyance(world: World, bill: number, voyageNo: string): void {
  const conveyance = world.register.find(world.entities, `conveyance:${voyageNo}`);
  if (conveyance !== undefined) linkBill(world, bill, conveyance);
}

/** Adds a bill to those of a conveyance, at the end. */
export function linkBill(world: World, bill: number, conveyance: number): void {
  const { entities } = world;
  if (entities.conveyance[bill] === conveyance) return;
  entities.conveyance[bill] = conveyance;
  if (entities.bill[conveyance] === none) {
    entities.bill[conveyance] = bill;
    return;
  }
  let last = entities.bill[conveyance] as number;
  while (entities.sibling[last] !== none) last = entities.sibling[last] as number;
  entities.sibling[last] = bill;
}
