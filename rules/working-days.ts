import calendar from './working-days.json' with { type: 'json' };
import { parseDay } from './days.ts';

/*
 * Days of work in China: Monday to Friday, but for the public holidays and the weekends worked for them, as the General
 * Office of the State Council announces them for every year. Of a year without a notice here only the weekends are known.
 */

const off = new Set(calendar.years.flatMap(({ year, off: spans }) => daysOf(year, spans)));
const worked = new Set(calendar.years.flatMap(({ year, work }) => daysOf(year, work)));

/** Day numbers of texts such as `05-01` and `05-01/05-05`. */
function daysOf(year: number, spans: readonly string[]): number[] {
  return spans.flatMap((span) => {
    const [first = '', last = first] = span.split('/');
    const from = parseDay(`${year}-${first}`);
    return Array.from(
      { length: parseDay(`${year}-${last}`) - from + 1 },
      (_, index) => from + index,
    );
  });
}

const daysAWeek = 7;
const thursday = 4; // day 0, 1970-01-01
const saturday = 6;

/** Whether a numbered day of China is a day of work. */
export function isWorkingDay(day: number): boolean {
  if (worked.has(day)) return true;
  const weekday = (((day + thursday) % daysAWeek) + daysAWeek) % daysAWeek;
  return weekday !== 0 && weekday !== saturday && !off.has(day);
}

/** The day itself, or the first day of work after it. */
export function workingDayFrom(day: number): number {
  let found = day;
  while (!isWorkingDay(found)) found++;
  return found;
}

/** The `count`th day of work from a day on, the day itself being the first if it is one; `count` from 1. */
export function nthWorkingDay(from: number, count: number): number {
  let found = workingDayFrom(from);
  for (let rest = count; rest > 1; rest--) found = workingDayFrom(found + 1);
  return found;
}
