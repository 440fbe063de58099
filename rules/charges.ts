import type { DutyBill } from '../schemas/types.ts';
import { chinaDay } from './days.ts';
import { roundToFen, wholeYuan } from './money.ts';
import type { Policy } from './policy.ts';

type BillLine = DutyBill['lines'][number];

/**
 * Late-declaration fee of an import declared after its term: value x daily rate x days late, counted from the day after the
 * term to the day of declaration; to the yuan, and none below the minimum (Decree 128 of GACC).
 */
export function lateDeclarationFee(
  given: { valueCny: number; enteredAt: number; declaredAt: number },
  policy: Policy,
): BillLine | undefined {
  const lastDay = chinaDay(given.enteredAt) + policy.number('declaration.term');
  const days = chinaDay(given.declaredAt) - lastDay;
  if (days <= 0) return undefined;
  const rate = policy.number('declaration.late-fee-rate');
  const amount = wholeYuan(given.valueCny * rate * days);
  if (amount < policy.number('declaration.late-fee-minimum')) return undefined;
  return { kind: 'late-declaration-fee', base: roundToFen(given.valueCny), rate, days, amount };
}

/**
 * Surcharge on tax paid after its term: tax x daily rate x days late, from the day after the term to the day of payment
 * (Customs Law, article 60; Regulations on Import and Export Duties, article 37).
 */
export function latePaymentSurcharge(
  given: { taxCny: number; issuedAt: number; paidAt: number },
  policy: Policy,
): BillLine | undefined {
  const lastDay = chinaDay(given.issuedAt) + policy.number('duty.payment-term');
  const days = chinaDay(given.paidAt) - lastDay;
  if (days <= 0) return undefined;
  const rate = policy.number('duty.surcharge-rate');
  const amount = roundToFen(given.taxCny * rate * days);
  return { kind: 'late-payment-surcharge', base: roundToFen(given.taxCny), rate, days, amount };
}
