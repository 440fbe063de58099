import { expect, test } from '@jest/globals';
import { detectWarmUp } from '../../experiments/warm-up.ts';

test('MSER-5 cuts a start that lies apart from the rest, in whole batches of five', () => {
  // Two batches far away, then eight batches that alternate between 1 and 3: the cut with the least
  // (sum of squares) / n^2 is after the second batch: 8 / 64 = 0.125 beside e.g. 7.5 / 49 one batch later.
  const series = Float64Array.from({ length: 50 }, (_, at) =>
    at < 10 ? 100 : Math.floor(at / 5) % 2 === 0 ? 1 : 3,
  );
  expect(detectWarmUp(series)).toEqual({ observations: 10, isSettled: true });
});

test('a series without a start is kept whole', () => {
  const series = Float64Array.from({ length: 40 }, (_, at) => Math.floor(at / 5) % 2);
  expect(detectWarmUp(series)).toEqual({ observations: 0, isSettled: true });
});

test('a series that drifts to its end is told not to have settled', () => {
  const series = Float64Array.from({ length: 200 }, (_, at) => at);
  expect(detectWarmUp(series).isSettled).toBe(false);
});
