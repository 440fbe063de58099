import { flowNumber } from '../../workflows/flow.ts';
import { none, Trait } from '../entities.ts';
import { joinShipment } from '../shipment.ts';
import { Timer } from '../timers.ts';
import type { World } from '../world.ts';
import { factsOf, noteFacts, noteProcedure } from './bill-facts.ts';
import { billLead, conveyanceLag, declarationLead } from './leads.ts';
import type { OpenStream } from './open-stream.ts';
import { billKey, memberOffsets, type Member } from './stream-keys.ts';

/** Which conveyance is planned. */
export interface ConveyancePlan {
  /** Names the random streams of its batch within the stream of the file. */
  readonly candidate: number;
  /** Arrival of its goods, ms. */
  readonly at: number;
  /** Place of its first bill among those of its batch, from 0. */
  readonly bill: number;
  /** Number of its first bill in the traffic, from 1; conveyance, bill and declaration are named after it. */
  readonly serial: number;
}

/** Makes the entities of a conveyance's shipment and schedules their messages. */
export function planConveyance(
  world: World,
  stream: OpenStream,
  plan: ConveyancePlan,
): { conveyance: number; bills: number } {
  const conveyance = addMember(world, stream, plan, 'conveyance');
  const { min, max } = stream.spec.bills;
  const bills = min + (max > min ? world.pick(conveyance, 'bills', max - min + 1) : 0);
  let last = none;
  for (let place = 0; place < bills; place++) {
    const of = { ...plan, bill: plan.bill + place, serial: plan.serial + place };
    const bill = addBill(world, stream, of, conveyance);
    if (last === none) world.entities.bill[conveyance] = bill;
    else world.entities.sibling[last] = bill;
    last = bill;
  }
  const due = plan.at + conveyanceLag(world, conveyance);
  world.entities.dueAt[conveyance] = due;
  send(world, conveyance, due - world.duration(conveyance, 'noticeLead'), note(world, conveyance));
  return { conveyance, bills };
}

/** Makes a bill with its declaration and schedules their messages. */
function addBill(
  world: World,
  stream: OpenStream,
  plan: ConveyancePlan,
  conveyance: number,
): number {
  const { entities } = world;
  const bill = addMember(world, stream, plan, 'manifest');
  const declaration = addMember(world, stream, plan, 'declaration');
  entities.conveyance[bill] = conveyance;
  entities.declaration[bill] = declaration;
  entities.bill[declaration] = bill;
  joinShipment(world, bill);
  joinShipment(world, declaration);
  noteFacts(world, stream.mix, declaration);
  noteProcedure(world, declaration);
  entities.weight[bill] = entities.weight[declaration] as number;
  entities.dueAt[bill] = plan.at;
  const cause = note(world, declaration, factsOf(world, declaration));
  send(world, bill, plan.at - billLead(world, bill), cause);
  send(world, declaration, plan.at - declarationLead(world, declaration), cause);
  return bill;
}

function addMember(
  world: World,
  { spec, number }: OpenStream,
  { candidate, serial, bill }: ConveyancePlan,
  flow: Member,
): number {
  const { entities } = world;
  const slot = entities.add(flowNumber(flow));
  entities.serial[slot] = serial;
  entities.key[slot] = billKey(candidate, number, bill) + memberOffsets[flow];
  entities.traits[slot] = Trait.traffic | (spec.direction === 'export' ? Trait.export : 0);
  if (flow === 'conveyance') joinShipment(world, slot);
  return slot;
}

/** Schedules the message that begins an entity, at once where it should have been sent already. */
function send(world: World, slot: number, at: number, cause: number): void {
  world.entities.since[slot] = cause;
  world.kernel.push(Math.max(world.now, at), Timer.submission, slot, cause);
}

function note(world: World, slot: number, data: object = {}): number {
  if (!world.recording) return world.skip();
  return world.record({ role: 'carrier', slot, kind: 'note', name: 'shipment', cause: 0, data });
}
