import { instantText } from '../../rules/days.ts';
import { validate } from '../../schemas/validate.ts';
import { customsOfficeOf } from '../../library/customs-office.ts';
import { refuse } from '../acts.ts';
import { none } from '../entities.ts';
import type { Outcome, ReceiptInput } from '../input.ts';
import { worldProblem } from '../problems.ts';
import type { World } from '../world.ts';

/**
 * Sends a receipt that nothing in the world calls for, so that a client's answer to it can be tried. It is marked as
 * injected in the log, and changes nothing: no state, and not the papers of the entity.
 */
export function injectReceipt(world: World, { receipt, entity }: ReceiptInput): Outcome {
  const slot = entity === undefined ? none : world.register.find(world.entities, entity);
  const unknown = worldProblem('unknown-entity', { path: '/entity', got: entity ?? '' });
  const result = validate('receipt', {
    type: 'receipt',
    at: instantText(world.now),
    customsOffice: customsOfficeOf(world.parts.port),
    ...receipt,
  });
  const problems = 'problems' in result ? result.problems : [];
  if (slot === undefined || 'problems' in result) {
    return refuse(...problems, ...(slot === undefined ? [unknown] : []));
  }
  const data = { direction: 'out', injected: true, ...result.value };
  const role = 'single-window';
  const seq = world.record({ role, slot, kind: 'message', name: 'receipt', cause: 0, data });
  return { seq, refused: false, problems };
}
