import { chinaDay, hour, startOfDay } from './days.ts';
import type { Policy } from './policy.ts';
import { workingDayFrom } from './working-days.ts';

/** First instant from `at` on (ms) at which the bank's counter takes a payment: `at` itself while it is open. */
export function bankOpening(at: number, policy: Policy): number {
  const opens = policy.number('duty.bank-opens') * hour;
  const closes = policy.number('duty.bank-closes') * hour;
  const today = chinaDay(at);
  const day = workingDayFrom(at < startOfDay(today) + closes ? today : today + 1);
  return Math.max(at, startOfDay(day) + opens);
}
