import { flows } from '../workflows/flows.ts';
import { eventNumbers } from './events.ts';
import { flowNumber } from '../workflows/flow.ts';
import type { World } from './world.ts';

const names = [
  'SUBMIT',
  'RESUBMIT',
  'LODGE',
  'REJECT',
  'RETURN',
  'WITHDRAW',
  'MATCH_MANIFEST',
  'EXAMINE',
  'REFER_TO_REVIEW',
  'QUERY',
  'ANSWER',
  'WAIVE_CERTIFICATES',
  'DEMAND_CERTIFICATES',
  'CONFIRM_CERTIFICATES',
  'MISS_CERTIFICATE',
  'SUPPLY_CERTIFICATE',
  'ASSESS_NIL',
  'ISSUE_BILL',
  'SECURE_DUTY',
  'PAY',
  'PASS_PAYMENT_DEADLINE',
  'CLEAR_CONTROL',
  'ORDER_INSPECTION',
  'PASS_INSPECTION',
  'RELEASE_BEFORE_TEST',
  'ALLOW_PICK_UP',
  'FIND_ABNORMAL',
  'DISPOSE',
  'ORDER_RETURN',
  'ORDER_DESTRUCTION',
  'REFER',
  'REPORT_ARRIVAL',
  'SETTLE',
  'CONCLUDE_TEST',
  'REMOVE_GOODS',
  'RECALL',
  'RECOVER_GOODS',
] as const;

/** Name of an event that both declaration flows have. */
export type DeclarationEvent = (typeof names)[number];

const oneStep = flowNumber('declaration');
const twoStep = flowNumber('two-step');
const oneStepEvents = eventNumbers(flows.declaration, names);
const twoStepEvents = eventNumbers(flows['two-step'], names);

/** Number of an event in the flow of this declaration, one-step or two-step. Throws for any other entity. */
export function declarationEvent(world: World, slot: number, name: DeclarationEvent): number {
  const flow = world.entities.flow[slot];
  if (flow === oneStep) return oneStepEvents[name];
  if (flow === twoStep) return twoStepEvents[name];
  throw new Error(`Entity "${slot}" is no declaration.`);
}

/** Takes a decision about a declaration where it is possible; says whether it was. */
export function decideIfPossible(
  world: World,
  slot: number,
  name: DeclarationEvent,
  cause: number,
): boolean {
  const event = declarationEvent(world, slot, name);
  return world.can(slot, event) && world.decide(slot, event, cause);
}
