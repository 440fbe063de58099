import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  confidenceInterval,
  pairedDifference,
  studentCdf,
  studentQuantile,
} from '../../engine/confidence.ts';
import { distribution } from '../../engine/distributions.ts';
import { Histogram } from '../../engine/histogram.ts';
import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import { TimeWeighted } from '../../engine/time-weighted.ts';

function momentsOf(values: readonly number[]): Moments {
  const moments = new Moments();
  for (const value of values) moments.add(value);
  return moments;
}

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

test('moments of a small sample are those worked out by hand', () => {
  // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; 32 / 7.
  const { count, mean, variance, standardError } = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect({ count, mean }).toEqual({ count: 8, mean: 5 });
  expect(variance).toBeCloseTo(32 / 7, 12);
  expect(standardError).toBeCloseTo(Math.sqrt(4 / 7), 12);
});

test('moments keep their digits far from zero', () => {
  // Chan, Golub and LeVeque 1983: 1e9 + {4, 7, 13, 16} has variance 30.
  expect(momentsOf([4, 7, 13, 16].map((x) => 1e9 + x)).variance).toBe(30);
});

test('moments without observations say so and refuse what is not finite', () => {
  expect([new Moments().mean, momentsOf([1]).variance]).toEqual([NaN, NaN]);
  expect(() => new Moments().add(NaN)).toThrow('cannot be counted');
});

test('merged moments are those of all observations together', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const merged = momentsOf(a);
      merged.merge(momentsOf(b));
      const whole = momentsOf([...a, ...b]);
      expect(merged.count).toBe(whole.count);
      if (whole.count > 0) expect(merged.mean).toBeCloseTo(whole.mean, 8);
      if (whole.count > 1) expect(merged.variance).toBeCloseTo(whole.variance, 5);
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('a time-weighted quantity integrates its steps', () => {
  const queue = new TimeWeighted(10);
  queue.add(2, 12); // 0 from 10 to 12.
  queue.add(-1, 15); // 2 from 12 to 15.
  expect([queue.value, queue.integral(15), queue.integral(19)]).toEqual([1, 6, 10]);
  expect(() => queue.integral(14)).toThrow('run forwards');
  expect(() => queue.add(1, NaN)).toThrow('run forwards');
});

test('quantiles are within 0.2 % of the exact ones at any scale', () => {
  const law = distribution({ kind: 'lognormal', mean: 50, sigma: 3 });
  const stream = new Stream('quantiles', 0, 0);
  const values = Array.from({ length: 20_001 }, () => law.sample(stream));
  const sorted = values.toSorted((a, b) => a - b);
  const histogram = histogramOf(values);
  for (const p of [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 1]) {
    const exact = sorted[Math.max(1, Math.ceil(p * values.length)) - 1] ?? NaN;
    expect(Math.abs(histogram.quantile(p) / exact - 1)).toBeLessThan(0.002);
  }
  expect([histogram.count, histogram.min, histogram.max]).toEqual([
    20_001,
    sorted[0],
    sorted.at(-1),
  ]);
});

test('zeros are observations like any other', () => {
  const histogram = histogramOf([0, 0, 0, 8]);
  expect([histogram.quantile(0.75), histogram.quantile(0.76), histogram.min]).toEqual([0, 8, 0]);
});

test('merged histograms are those of all observations together', () => {
  const [a, b] = [
    [5, 0, 1e-9, 70],
    [3e12, 5, 6],
  ];
  const merged = histogramOf(a);
  merged.merge(histogramOf(b));
  const whole = histogramOf([...a, ...b]);
  const shares = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1];
  expect(shares.map((p) => merged.quantile(p))).toEqual(shares.map((p) => whole.quantile(p)));
  expect([merged.count, merged.min, merged.max]).toEqual([7, 0, 3e12]);
});

test('a histogram refuses what it cannot count and shares it cannot find', () => {
  expect(() => histogramOf([-1])).toThrow('cannot be counted');
  expect(() => histogramOf([Infinity])).toThrow('cannot be counted');
  expect(() => histogramOf([1]).quantile(1.1)).toThrow('does not exist');
  expect(() => new Histogram().quantile(0.5)).toThrow('does not exist');
});

// NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2.
test.each([
  [0.975, 1, 12.706],
  [0.95, 5, 2.015],
  [0.975, 10, 2.228],
  [0.9, 20, 1.325],
  [0.995, 30, 2.75],
  [0.999, 3, 10.215],
  [0.975, 100, 1.984],
])('the Student quantile of %p with %p degrees of freedom is the tabulated %p', (p, df, table) => {
  expect(studentQuantile(p, df)).toBeCloseTo(table, 3);
  expect(studentQuantile(1 - p, df)).toBeCloseTo(-table, 3);
});

test('Student quantiles of one and two degrees of freedom follow their closed forms', () => {
  // df 1 is Cauchy: tan(pi (p - 1/2)); df 2: (2p - 1) / sqrt(2 p (1 - p)).
  expect(studentQuantile(0.9999, 1)).toBeCloseTo(Math.tan(Math.PI * 0.4999), 6);
  expect(studentQuantile(0.8, 2)).toBeCloseTo(0.6 / Math.sqrt(0.32), 12);
  expect(studentCdf(0, 7)).toBe(0.5);
});

test.each([
  [0, 5],
  [1, 5],
  [0.5, 0],
])('the Student quantile of %p with %p degrees of freedom is refused', (p, df) => {
  expect(() => studentQuantile(p, df)).toThrow('does not exist');
});

test('a confidence interval has the half width t s / sqrt(n)', () => {
  // Variance 2.5, n = 5, t(0.975; 4) = 2.776: 2.776 * sqrt(0.5) = 1.963.
  const { mean, halfWidth, low, high } = confidenceInterval(momentsOf([1, 2, 3, 4, 5]), 0.95);
  expect([mean, low, high]).toEqual([3, 3 - halfWidth, 3 + halfWidth]);
  expect(halfWidth).toBeCloseTo(1.963, 3);
  expect(confidenceInterval(momentsOf([1]), 0.95).halfWidth).toBe(NaN);
});

test('a 90 % interval covers the mean in about 90 % of samples', () => {
  const law = distribution({ kind: 'normal', mean: 10, sd: 3 });
  const stream = new Stream('coverage', 0, 0);
  const samples = 2000;
  let covered = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const { low, high } = confidenceInterval(
      momentsOf([1, 2, 3, 4, 5].map(() => law.sample(stream))),
      0.9,
    );
    if (low <= 10 && 10 <= high) covered += 1;
  }
  expect(Math.abs(covered / samples - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / samples));
});

test('a paired difference is the interval of the differences', () => {
  // Differences 1, 2, 3: mean 2, variance 1, t(0.975; 2) = 4.303: 4.303 / sqrt(3) = 2.484.
  const { mean, halfWidth } = pairedDifference([10, 20, 30], [11, 22, 33], 0.95);
  expect(mean).toBe(2);
  expect(halfWidth).toBeCloseTo(2.484, 3);
  expect(() => pairedDifference([1], [1, 2], 0.95)).toThrow('cannot be paired');
});
