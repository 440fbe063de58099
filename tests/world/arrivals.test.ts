import { expect, test } from '@jest/globals';
import { day, hour, parseInstant } from '../../rules/days.ts';
import { calendarOf } from '../../world/opening-hours.ts';
import { Arrivals } from '../../world/traffic/arrivals.ts';
import type { Traffic } from '../../schemas/types.ts';
import { weightsBy } from '../../world/traffic/year-weights.ts';

const months: Traffic['rhythm']['months'] = [1, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const weekdays: Traffic['rhythm']['weekdays'] = [1, 1, 1, 1, 1, 1, 1];
/** Twice as much before 12 as after. */
const hours = Array.from({ length: 24 }, (_, of) => (of < 12 ? 2 : 1)) as [
  ...Traffic['rhythm']['hours'],
];
const rhythm: Traffic['rhythm'] = {
  months,
  weekdays,
  hours,
  source: 'Made for this test',
  mark: 'assumed',
};
const open = ['08:00-18:00'];
const calendar = calendarOf({
  ...Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => [name, open]),
  ),
  source: 'Made for this test',
  mark: 'assumed',
});
const year = parseInstant('2022-01-01T00:00:00+08:00');
const next = parseInstant('2023-01-01T00:00:00+08:00');

const volumeOf = (value: number, from = '2022-01-01') => ({
  from: parseInstant(`${from}T00:00:00+08:00`),
  value,
});

/** All arrivals of 2022, ms. */
function arrivalsOf(volumes: readonly ReturnType<typeof volumeOf>[], of = rhythm): number[] {
  const arrivals = new Arrivals({
    weightsAround: weightsBy(of, calendar),
    volumes,
    batch: 1,
    calendar,
    seed: 7,
    start: year,
    keyOf: (candidate) => candidate,
  });
  const found: number[] = [];
  for (let at = arrivals.next(next); at < Infinity; at = arrivals.next(next)) found.push(at);
  return found;
}

const all = arrivalsOf([volumeOf(40_000)]);
const hourOf = (at: number): number => Math.floor(((at - year) % day) / hour);
/** A Poisson count lies within four standard deviations of its mean in all but one of 16,000 cases. */
const within = (mean: number): number => 4 * Math.sqrt(mean);

test('as many come in a year as the volume says, all while the port is open', () => {
  expect(Math.abs(all.length - 40_000)).toBeLessThan(within(40_000));
  expect(all.filter((at) => !calendar.isOpen(at))).toEqual([]);
});

test('hours and months get the share of their weight', () => {
  // Four hours of weight 2 and six of weight 1: 8/14 come before noon.
  const morning = all.filter((at) => hourOf(at) < 12).length;
  expect(Math.abs(morning - (40_000 * 8) / 14)).toBeLessThan(within((40_000 * 8) / 14));
  // 28 days of weight 0.5 in a year of 337 others: 14/351.
  const february = all.filter((at) => at >= year + 31 * day && at < year + 59 * day).length;
  expect(Math.abs(february - (40_000 * 14) / 351)).toBeLessThan(within((40_000 * 14) / 351));
});

test('more traffic adds arrivals and leaves all others where they were', () => {
  const more = new Set(arrivalsOf([volumeOf(44_000)]));
  expect(all.filter((at) => !more.has(at))).toEqual([]);
  expect(Math.abs(more.size - 44_000)).toBeLessThan(within(44_000));
});

test('a volume holds from its day on, and none comes before the first', () => {
  const late = arrivalsOf([volumeOf(36_500, '2022-07-01'), volumeOf(0, '2022-07-11')]);
  const from = parseInstant('2022-07-01T00:00:00+08:00');
  expect(late.every((at) => at >= from && at < from + 10 * day)).toBe(true);
  // Ten of 351 days of full weight.
  const mean = (36_500 * 10) / 351;
  expect(Math.abs(late.length - mean)).toBeLessThan(within(mean));
});

test('traffic that can never come is refused with the year', () => {
  const night = hours.map((_, of) => (of < 6 ? 1 : 0)) as typeof hours;
  expect(() => arrivalsOf([volumeOf(10)], { ...rhythm, hours: night })).toThrow('in "2022"');
});
