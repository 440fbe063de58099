import type { DutyBill } from '../schemas/types.ts';
import { chinaDay } from './days.ts';
import { firstLateDay } from './deadlines.ts';
import { roundToFen, wholeYuan } from './money.ts';
import type { Policy } from './policy.ts';

type BillLine = DutyBill['lines'][number];

/**
 * Late-declaration fee of an import declared after its term: value x daily rate x days late, from the first day after the term
 * that is no day of rest to the day of declaration, both counted; to the yuan, and none below the minimum (Decree 128 of GACC,
 * articles 4 and 6).
 */
export function lateDeclarationFee(
  given: { valueCny: number; enteredAt: number; declaredAt: number },
  policy: Policy,
): BillLine | undefined {
  const days = chinaDay(given.declaredAt) - firstLateDay(given.enteredAt, policy) + 1;
  if (days <= 0) return undefined;
  const rate = policy.number('declaration.late-fee-rate');
  const amount = wholeYuan(given.valueCny * rate * days);
  if (amount < policy.number('declaration.late-fee-minimum')) return undefined;
  return { kind: 'late-declaration-fee', base: roundToFen(given.valueCny), rate, days, amount };
}

/**
 * Surcharge on tax paid after its last day (number): tax x daily rate x days late, from the day after the term to the day of
 * payment; none below the minimum (Customs Law, article 60; Regulations on Import and Export Duties, article 37).
 */
export function latePaymentSurcharge(
  given: { taxCny: number; dueDay: number; paidAt: number },
  policy: Policy,
): BillLine | undefined {
  const days = chinaDay(given.paidAt) - given.dueDay;
  if (days <= 0) return undefined;
  const rate = policy.number('duty.surcharge-rate');
  const amount = roundToFen(given.taxCny * rate * days);
  if (amount < policy.number('duty.surcharge-minimum')) return undefined;
  return { kind: 'late-payment-surcharge', base: roundToFen(given.taxCny), rate, days, amount };
}
