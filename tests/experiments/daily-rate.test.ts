import { expect, test } from '@jest/globals';
import { dailyRate } from '../../experiments/daily-rate.ts';
import { hour, parseInstant } from '../../rules/days.ts';

test('a daily rate counts whole days only, so that it does not matter at which hour a run begins and ends', () => {
  // Four releases from 08 to 11 h on each of five days; nothing else.
  const midnight = parseInstant('2024-04-08T00:00:00+08:00');
  const releases = Float64Array.from(
    { length: 20 },
    (_, at) => midnight + Math.floor(at / 4) * 24 * hour + (8 + (at % 4)) * hour,
  );
  // From noon on the first day to noon on the last: 12 releases in the three days between, and 16 in 96 hours at any rate.
  const [noon, lastNoon] = [midnight + 12 * hour, midnight + 108 * hour];
  expect(dailyRate(releases, noon, lastNoon)).toBe(4);
  expect(dailyRate(releases, midnight, lastNoon)).toBe(4);
  // Within a day there is nothing better than the span: 2 in 2 hours.
  expect(dailyRate(releases, midnight + 8 * hour, midnight + 10 * hour)).toBe(24);
});
