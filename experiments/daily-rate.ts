import { chinaDay, day, startOfDay } from '../rules/days.ts';

/**
 * How many of some instants (ms) fall on a day: over the whole days in China between two instants, because hours of a day
 * are not alike; over the span itself where it holds no whole day.
 */
export function dailyRate(instants: Float64Array, first: number, last: number): number {
  const [from, to] = [startOfDay(chinaDay(first - 1) + 1), startOfDay(chinaDay(last))];
  const [begin, end] = from < to ? [from, to] : [first, last];
  const count = instants.reduce((sum, at) => sum + (at >= begin && at < end ? 1 : 0), 0);
  return (count * day) / (end - begin);
}
