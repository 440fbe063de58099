import type { OpeningHours } from '../../engine/calendar.ts';
import { chinaDay, dayText, hour, parseDay, startOfDay } from '../../rules/days.ts';
import type { Traffic } from '../../schemas/types.ts';

const hoursOfDay = 24;
const daysOfWeek = 7;
/** Day 0, 1970-01-01, is a Thursday; Monday is the first day of a week. */
const weekdayOfDayZero = 3;
const yearLength = 4;

/** How the arrivals of a calendar year of China spread over it. */
export interface YearOfWeights {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  /** Weight of every hour of the year, for the part of it in which the port is open. */
  readonly weights: Float64Array;
  readonly heaviest: number;
  /** Integral of the weights over the open time, ms. */
  readonly total: number;
}

/** Weights by instant; what was found for a year is kept while instants lie in it. */
export type WeightsAround = (instant: number) => YearOfWeights;

/** The weights of a rhythm at a port with these opening hours. */
export function weightsBy(rhythm: Traffic['rhythm'], calendar: OpeningHours): WeightsAround {
  let last: YearOfWeights | undefined;
  return (instant) => {
    if (!last || instant < last.from || instant >= last.to)
      last = yearOfWeights(instant, rhythm, calendar);
    return last;
  };
}

function yearOfWeights(
  instant: number,
  rhythm: Traffic['rhythm'],
  calendar: OpeningHours,
): YearOfWeights {
  const year = Number(dayText(chinaDay(instant)).slice(0, yearLength));
  const [first, end] = [parseDay(`${year}-01-01`), parseDay(`${year + 1}-01-01`)];
  const from = startOfDay(first);
  const weights = hourlyWeights(first, end, rhythm);
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    const start = from + index * hour;
    if (weight > 0) total += weight * calendar.openTimeBetween(start, start + hour);
  }
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return { year, from, to: startOfDay(end), weights, heaviest, total };
}

/** Weights of the hours from one day to another, the last not included. */
function hourlyWeights(first: number, end: number, rhythm: Traffic['rhythm']): Float64Array {
  const weights = new Float64Array((end - first) * hoursOfDay);
  for (let day = first; day < end; day++) {
    const month = Number(dayText(day).slice(5, 7)) - 1;
    const weekday = (((day + weekdayOfDayZero) % daysOfWeek) + daysOfWeek) % daysOfWeek;
    const ofDay = (rhythm.months[month] ?? 0) * (rhythm.weekdays[weekday] ?? 0);
    for (const [index, weight] of rhythm.hours.entries()) {
      weights[(day - first) * hoursOfDay + index] = ofDay * weight;
    }
  }
  return weights;
}
