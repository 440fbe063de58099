import { addMonths, chinaDay, dayText, parseDay, startOfDay } from '../../rules/days.ts';

/** A calendar month in China. */
export interface Month {
  /** `YYYY-MM`. */
  readonly name: string;
  /** First instant, and that of the month after, ms since 1970 UTC. */
  readonly from: number;
  readonly until: number;
}

/** The month written `YYYY-MM`. Throws on anything else. */
export function parseMonth(name: string): Month {
  const first = parseDay(`${name}-01`);
  return { name, from: startOfDay(first), until: startOfDay(addMonths(first, 1)) };
}

/** The month that lies so many months later; earlier where negative. */
export function monthAfter({ name }: Month, months: number): Month {
  return parseMonth(dayText(addMonths(parseDay(`${name}-01`), months)).slice(0, 'YYYY-MM'.length));
}

/** The month in which an instant lies, ms since 1970 UTC. */
export function monthAt(instant: number): Month {
  return parseMonth(dayText(chinaDay(instant)).slice(0, 'YYYY-MM'.length));
}
