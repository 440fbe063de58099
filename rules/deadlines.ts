import type { Manifest } from '../schemas/types.ts';
import { addMonths, chinaDay, dayText, startOfDay } from './days.ts';
import type { Policy } from './policy.ts';
import { nthWorkingDay, workingDayFrom } from './working-days.ts';

/*
 * A term of n days runs from the day after the one on which it begins (Civil Code of the PRC, article 201) and ends with
 * its last day. Each deadline is the first instant after that day, in milliseconds since the Unix epoch: from then on it
 * has passed.
 */

/**
 * First day (number) for which a late-declaration fee is due, the 15th from the conveyance's entry; on a day of rest, the
 * first day of work after it (Decree 128 of GACC, article 4).
 */
export function firstLateDay(enteredAt: number, policy: Policy): number {
  return workingDayFrom(chinaDay(enteredAt) + policy.number('declaration.term') + 1);
}

/** When the term of the import declaration has passed, from the conveyance's entry. */
export function declarationDeadline(enteredAt: number, policy: Policy): number {
  return startOfDay(firstLateDay(enteredAt, policy));
}

/** When customs may take undeclared goods and sell them: three calendar months after the conveyance's entry. */
export function abandonmentDeadline(enteredAt: number, policy: Policy): number {
  const months = policy.number('declaration.abandonment');
  return startOfDay(addMonths(chinaDay(enteredAt), months) + 1);
}

/** When goods in transit must have reached the other office, from their departure under seal. */
export function transitDeadline(departedAt: number, policy: Policy): number {
  return startOfDay(chinaDay(departedAt) + policy.number('transit.term') + 1);
}

/** When goods that are late count as lost, from the end of the term of their transit. */
export function searchDeadline(due: number, policy: Policy): number {
  return startOfDay(chinaDay(due) + policy.number('transit.search-term'));
}

/** What may stand for duty until it is paid; each way of securing has a term of its own. */
export type Security =
  'guarantee' | 'group-finance' | 'financing-guarantee' | 'bond-insurance' | 'consolidated';

/**
 * Last day (number) of payment without surcharge. A term that ends on a day of rest ends with the first day of work after it
 * (Decree 124 of GACC, article 20). Consolidated duty is paid by a day of work of the next month (GACC Announcement No. 45
 * of 2017), or within the ordinary term where that ends later (No. 61 of 2022).
 */
export function paymentDueDay(issuedAt: number, policy: Policy, security?: Security): number {
  const issued = chinaDay(issuedAt);
  const ordinary = workingDayFrom(issued + policy.number('duty.payment-term'));
  if (security === 'bond-insurance') {
    return workingDayFrom(issued + policy.number('duty.bond-insurance-term'));
  }
  if (security !== 'consolidated') return ordinary;
  const monthly = nthWorkingDay(nextMonth(issued), policy.number('duty.consolidated-working-day'));
  return policy.flag('duty.consolidated-or-ordinary') ? Math.max(monthly, ordinary) : monthly;
}

/** When the term of payment has passed. */
export function paymentDeadline(issuedAt: number, policy: Policy, security?: Security): number {
  return startOfDay(paymentDueDay(issuedAt, policy, security) + 1);
}

/** First day of the month after that of a numbered day. */
function nextMonth(day: number): number {
  const dayOfMonth = Number(dayText(day).slice(-2));
  return addMonths(day - dayOfMonth + 1, 1);
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
