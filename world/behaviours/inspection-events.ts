import { flows } from '../../workflows/flows.ts';
import { decideIfPossible, type DeclarationEvent } from '../declaration-events.ts';
import { eventNumbers } from '../events.ts';
import { stateNumbers } from '../states.ts';
import type { World } from '../world.ts';

/** Numbers of the events of an inspection order. */
export const inspectionEvent = eventNumbers(flows.inspection, [
  'NOTIFY',
  'CANCEL',
  'REUSE_SCAN',
  'POSITION',
  'START_SCAN',
  'FINISH_SCAN',
  'CLEAR_IMAGE',
  'SUSPECT_IMAGE',
  'PROCEED_TO_CHECK',
  'START_CHECK',
  'FIND_CLEAN',
  'ACCEPT_RESULT',
  'TAKE_SAMPLE',
  'FIND_ABNORMAL',
  'PASS_TEST',
  'FAIL_TEST',
  'DISPOSE',
  'ORDER_RETURN',
  'ORDER_DESTRUCTION',
  'REFER',
]);

/** Numbers of the states of an inspection order that others look at. */
export const inspectionAt = stateNumbers(flows.inspection, [
  'issued',
  'notified',
  'imageReview',
  'earlyImage',
  'abnormal',
]);

/** Tells the declaration what its inspection came to, where that still concerns it. */
export function report(world: World, slot: number, cause: number, name: DeclarationEvent): void {
  decideIfPossible(world, world.entities.declaration[slot] as number, name, cause);
}
