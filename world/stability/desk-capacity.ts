import type { OpeningHours } from '../../engine/calendar.ts';
import { day, minute } from '../../rules/days.ts';

const year = 365 * day;
/** Services up to this length, ms, are taken to end when the desk closes; what they run over is below 2 % of ten hours. */
const brief = 10 * minute;

/**
 * Service time, ms, that one server can begin in the year from an instant when it never waits for work: its opening
 * hours for brief services. A longer service that has begun goes on while the desk is closed, so that the server begins
 * the next one at the first open instant after it.
 */
export function yearlyCapacity(calendar: OpeningHours, service: number, from: number): number {
  if (service <= brief) return calendar.openTimeBetween(from, from + year);
  let begun = 0;
  for (
    let instant = calendar.nextOpening(from);
    instant < from + year;
    instant = calendar.nextOpening(instant + service)
  ) {
    begun++;
  }
  return begun * service;
}
