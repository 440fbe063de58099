import { chinaDay, day, dayText, hour, startOfDay } from '../../rules/days.ts';
import type { Traffic } from '../../schemas/types.ts';

type Rhythm = Traffic['rhythm'];
/** Whole days of which arrivals are known: numbers of the first, and of the first after the last. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

const digits = 4;
/** Day 0, 1970-01-01, is a Thursday; Monday is the first day of a week. */
const weekdayOf = (number: number): number => (number + 3) % 7;
const monthOf = (number: number): number => Number(dayText(number).slice(5, 7)) - 1;
const hourOf = (at: number): number => Math.floor((at - startOfDay(chinaDay(at))) / hour);

/** The whole days between the first and the last of some instants (ms, in order). */
export function wholeDays(instants: readonly number[]): Days {
  const [first = 0, last = 0] = [instants[0], instants.at(-1)];
  return { from: chinaDay(first - 1) + 1, until: chinaDay(last) };
}

/**
 * Weights of months, weekdays and hours as arrivals within whole days show them: arrivals a day of each kind over those of
 * all; one for a month or a weekday of which there is no day.
 */
export function fitRhythm(
  arrivals: readonly number[],
  { from, until }: Days,
  source: string,
): Rhythm {
  const all = Array.from({ length: until - from }, (_, at) => from + at);
  const weights = (size: number, kindOf: (number: number) => number): number[] =>
    relative(
      counts(
        arrivals.map((at) => kindOf(chinaDay(at))),
        size,
      ),
      counts(all.map(kindOf), size),
    );
  const hours = counts(arrivals.map(hourOf), day / hour);
  return {
    months: weights(12, monthOf) as Rhythm['months'],
    weekdays: weights(7, weekdayOf) as Rhythm['weekdays'],
    hours: relative(
      hours,
      hours.map(() => all.length),
    ) as Rhythm['hours'],
    source,
    mark: 'derived',
  };
}

function counts(kinds: readonly number[], size: number): number[] {
  const found = Array.from({ length: size }, () => 0);
  for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Events per exposure of each kind over those of all. */
function relative(events: readonly number[], exposure: readonly number[]): number[] {
  const mean = sum(events) / sum(exposure);
  return events.map((count, at) => {
    const days = exposure[at] ?? 0;
    return days === 0 ? 1 : Number((count / days / mean).toPrecision(digits));
  });
}
