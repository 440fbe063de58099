import type { Manifest } from '../schemas/types.ts';
import { addMonths, chinaDay, dayText, startOfDay } from './days.ts';
import type { Policy } from './policy.ts';

/*
 * A term of n days runs from the day after the one on which it begins (Civil Code of the PRC, article 201) and ends with
 * its last day. Each deadline is the first instant after that day, in milliseconds since the Unix epoch: from then on it
 * has passed.
 */

/** When the term of the import declaration has passed, from the conveyance's entry. */
export function declarationDeadline(enteredAt: number, policy: Policy): number {
  return startOfDay(chinaDay(enteredAt) + policy.number('declaration.term') + 1);
}

/** When customs may take undeclared goods and sell them: three calendar months after the conveyance's entry. */
export function abandonmentDeadline(enteredAt: number, policy: Policy): number {
  const months = policy.number('declaration.abandonment');
  return startOfDay(addMonths(chinaDay(enteredAt), months) + 1);
}

/** When the term of payment has passed, from the issue of the duty bill. */
export function paymentDeadline(issuedAt: number, policy: Policy): number {
  return startOfDay(chinaDay(issuedAt) + policy.number('duty.payment-term') + 1);
}

/** Last day of payment without surcharge, as a duty bill states it (`YYYY-MM-DD`). */
export function paymentDueOn(issuedAt: number, policy: Policy): string {
  return dayText(chinaDay(issuedAt) + policy.number('duty.payment-term'));
}

/** When the term of the complete declaration has passed, from the conveyance's entry. */
export function completionDeadline(enteredAt: number, policy: Policy): number {
  return startOfDay(chinaDay(enteredAt) + policy.number('two-step.completion-term') + 1);
}

/** The last instant for transmitting the manifest: some hours before arrival, or before loading of sea containers. */
export function manifestDeadline(
  transport: Manifest['transport'],
  reference: number,
  policy: Policy,
): number {
  return reference - policy.span(`manifest.limit-${transport}`);
}
