import { expect, test } from '@jest/globals';
import { distribution } from '../../engine/distributions.ts';
import type { DistributionSpec } from '../../engine/distributions.ts';
import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';

const { E, PI } = Math;

// Textbook moments by hand: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, unless shown.
const cases: [DistributionSpec, mean: number, variance: number][] = [
  [{ kind: 'constant', value: 7 }, 7, 0],
  [{ kind: 'uniform', min: 2, max: 8 }, 5, 3],
  // (1 + 2 + 6) / 3; (1 + 4 + 36 - 2 - 6 - 12) / 18.
  [{ kind: 'triangular', min: 1, mode: 2, max: 6 }, 3, 21 / 18],
  [{ kind: 'triangular', min: 0, mode: 0, max: 3 }, 1, 0.5],
  [{ kind: 'triangular', min: 0, mode: 3, max: 3 }, 2, 0.5],
  [{ kind: 'exponential', mean: 3 }, 3, 9],
  [{ kind: 'erlang', stages: 4, mean: 8 }, 8, 16],
  [{ kind: 'gamma', shape: 2.5, scale: 2 }, 5, 10],
  [{ kind: 'gamma', shape: 0.5, scale: 2 }, 1, 2],
  // mean^2 (exp(sigma^2) - 1) with sigma^2 = 1.
  [{ kind: 'lognormal', mean: 2, sigma: 1 }, 2, 4 * (E - 1)],
  // Shape 2 (Rayleigh): scale sqrt(pi) / 2; scale^2 (1 - pi / 4).
  [{ kind: 'weibull', shape: 2, scale: 2 }, Math.sqrt(PI), 4 - PI],
  [{ kind: 'normal', mean: -3, sd: 2 }, -3, 4],
  [{ kind: 'bernoulli', probability: 0.2 }, 0.2, 0.16],
  [{ kind: 'poisson', mean: 0.7 }, 0.7, 0.7],
  [{ kind: 'poisson', mean: 250 }, 250, 250],
  // (1 * 2 + 4 * 1 + 10 * 1) / 4 = 4; (9 * 2 + 0 + 36) / 4.
  [{ kind: 'discrete', values: [4, 1, 10], weights: [1, 2, 1] }, 4, 13.5],
  // Half uniform on [0, 2], half on [2, 6]: mean (1 + 4) / 2; E[X^2] = (4 / 3 + 52 / 3) / 2.
  [
    {
      kind: 'empirical',
      quantiles: [
        [0, 0],
        [0.5, 2],
        [1, 6],
      ],
    },
    2.5,
    28 / 3 - 6.25,
  ],
  // A quarter at exactly 5, the rest uniform on [5, 9]: 0.25 * 5 + 0.75 * 7; E[X^2] = 6.25 + 0.75 * 151 / 3.
  [
    {
      kind: 'empirical',
      quantiles: [
        [0, 5],
        [0.25, 5],
        [1, 9],
      ],
    },
    6.5,
    6.25 + 37.75 - 42.25,
  ],
  [{ kind: 'shifted', by: 10, of: { kind: 'exponential', mean: 2 } }, 12, 4],
  // Half-normal: sqrt(2 / pi); 1 - 2 / pi.
  [
    { kind: 'truncated', min: 0, of: { kind: 'normal', mean: 0, sd: 1 } },
    Math.sqrt(2 / PI),
    1 - 2 / PI,
  ],
  // Exponential without memory: 5 + 2.
  [{ kind: 'truncated', min: 5, of: { kind: 'exponential', mean: 2 } }, 7, 4],
  // Exponential on [0, 1]: 1 - 1 / (e - 1); 1 - e / (e - 1)^2.
  [
    { kind: 'truncated', max: 1, of: { kind: 'exponential', mean: 1 } },
    1 - 1 / (E - 1),
    1 - E / (E - 1) ** 2,
  ],
  // A fair die that shows 3, 4 or 5.
  [
    {
      kind: 'truncated',
      min: 3,
      max: 5,
      of: { kind: 'discrete', values: [1, 2, 3, 4, 5, 6], weights: [1, 1, 1, 1, 1, 1] },
    },
    4,
    2 / 3,
  ],
  // Triangle cut at its top: density 2x on [0, 1].
  [
    { kind: 'truncated', max: 1, of: { kind: 'triangular', min: 0, mode: 1, max: 2 } },
    2 / 3,
    1 / 18,
  ],
  [{ kind: 'truncated', min: 3, max: 4, of: { kind: 'uniform', min: 2, max: 8 } }, 3.5, 1 / 12],
  // Hyperexponential: 0.25 * 1 + 0.75 * 5; E[X^2] = 0.25 * 2 + 0.75 * 50.
  [
    {
      kind: 'mixture',
      parts: [
        { weight: 1, of: { kind: 'exponential', mean: 1 } },
        { weight: 3, of: { kind: 'exponential', mean: 5 } },
      ],
    },
    4,
    38 - 16,
  ],
  // Truncation of a shifted one: 1 + exponential of mean 2 given that it exceeds 3.
  [
    {
      kind: 'truncated',
      min: 3,
      of: { kind: 'shifted', by: 1, of: { kind: 'exponential', mean: 2 } },
    },
    5,
    4,
  ],
  // Truncated twice: uniform on [2, 3].
  [
    {
      kind: 'truncated',
      max: 3,
      of: { kind: 'truncated', min: 2, of: { kind: 'uniform', min: 0, max: 9 } },
    },
    2.5,
    1 / 12,
  ],
];

test.each(cases)('%j declares its textbook mean and variance', (spec, mean, variance) => {
  const law = distribution(spec);
  expect(law.mean).toBeCloseTo(mean, 10);
  expect(law.variance).toBeCloseTo(variance, 9);
});

test.each(cases)('%j has sample moments within 4 standard errors of its own', (spec) => {
  const law = distribution(spec);
  const stream = new Stream('moments', 1, 1);
  const values = new Moments();
  const squares = new Moments();
  for (let draw = 0; draw < 40_000; draw += 1) {
    const value = law.sample(stream);
    values.add(value);
    squares.add((value - law.mean) ** 2);
  }
  expect(Math.abs(values.mean - law.mean)).toBeLessThanOrEqual(4 * values.standardError);
  expect(Math.abs(squares.mean - law.variance)).toBeLessThanOrEqual(
    4 * squares.standardError + 1e-12,
  );
});

test.each(cases)('%j has partial moments that add up over any cut', (spec) => {
  const law = distribution(spec);
  const cut = law.mean + 0.123;
  for (const power of [0, 1, 2] as const) {
    const parts =
      law.partialMoment(power, -Infinity, cut) + law.partialMoment(power, cut, Infinity);
    const whole = [1, law.mean, law.variance + law.mean ** 2][power] ?? NaN;
    expect(parts).toBeCloseTo(whole, 8);
  }
});

test.each(cases)('%j has a partial moment 0 that is the share of draws', (spec) => {
  const law = distribution(spec);
  const cut = law.mean + 0.123;
  const stream = new Stream('share', 1, 1);
  const share = law.partialMoment(0, -Infinity, cut);
  const n = 10_000;
  let below = 0;
  for (let draw = 0; draw < n; draw += 1) if (law.sample(stream) <= cut) below += 1;
  expect(Math.abs(below / n - share)).toBeLessThanOrEqual(
    4 * Math.sqrt((share * (1 - share)) / n) + 1e-9,
  );
});

test('truncation leaves the limits in and never moves a draw to them', () => {
  const law = distribution({
    kind: 'truncated',
    min: 1,
    max: 2,
    of: { kind: 'normal', mean: 0, sd: 1 },
  });
  const stream = new Stream('limits', 0, 0);
  const draws = Array.from({ length: 2000 }, () => law.sample(stream));
  expect(draws.every((value) => value > 1 && value < 2)).toBe(true);
});

test('an impossible value or part is never drawn', () => {
  const stream = new Stream('impossible', 0, 0);
  const never = distribution({ kind: 'bernoulli', probability: 0 });
  const always = distribution({ kind: 'discrete', values: [1, 2, 3], weights: [0, 5, 0] });
  const part = distribution({
    kind: 'mixture',
    parts: [
      { weight: 1, of: { kind: 'constant', value: 4 } },
      { weight: 0, of: { kind: 'constant', value: 5 } },
    ],
  });
  const draws = Array.from({ length: 500 }, () => [
    never.sample(stream),
    always.sample(stream),
    part.sample(stream),
  ]);
  expect(new Set(draws.map(String))).toEqual(new Set(['0,2,4']));
});

test('kinds drawn by inversion take one uniform number, so that paired runs stay in step', () => {
  const specs: DistributionSpec[] = [
    { kind: 'uniform', min: 0, max: 1 },
    { kind: 'triangular', min: 0, mode: 1, max: 2 },
    { kind: 'exponential', mean: 1 },
    { kind: 'lognormal', mean: 1, sigma: 1 },
    { kind: 'weibull', shape: 2, scale: 1 },
    { kind: 'normal', mean: 0, sd: 1 },
    { kind: 'bernoulli', probability: 0.5 },
    { kind: 'poisson', mean: 40 },
    { kind: 'discrete', values: [1, 2], weights: [1, 1] },
    {
      kind: 'empirical',
      quantiles: [
        [0, 0],
        [1, 1],
      ],
    },
  ];
  const second = new Stream('step', 0, 0);
  second.uniform();
  const expected = second.uniform();
  for (const spec of specs) {
    const stream = new Stream('step', 0, 0);
    distribution(spec).sample(stream);
    expect(stream.uniform()).toBe(expected);
  }
});

const impossible: [DistributionSpec, RegExp][] = [
  [{ kind: 'constant', value: NaN }, /value "NaN"/],
  [{ kind: 'uniform', min: 2, max: 2 }, /min < max/],
  [{ kind: 'triangular', min: 0, mode: 3, max: 2 }, /min <= mode <= max/],
  [{ kind: 'exponential', mean: 0 }, /mean > 0/],
  [{ kind: 'erlang', stages: 1.5, mean: -1 }, /stages an integer.*mean > 0/],
  [{ kind: 'gamma', shape: 0, scale: 0 }, /shape > 0.*scale > 0/],
  [{ kind: 'lognormal', mean: -1, sigma: 0 }, /mean > 0.*sigma > 0/],
  [{ kind: 'weibull', shape: -1, scale: 1 }, /shape > 0/],
  [{ kind: 'normal', mean: 0, sd: 0 }, /sd > 0/],
  [{ kind: 'bernoulli', probability: 1.1 }, /probability from 0 to 1/],
  [{ kind: 'poisson', mean: 2e6 }, /take normal/],
  [{ kind: 'discrete', values: [1, 2], weights: [1] }, /as many weights/],
  [{ kind: 'discrete', values: [1], weights: [0] }, /at least one weight/],
  [
    {
      kind: 'empirical',
      quantiles: [
        [0, 0],
        [0.9, 1],
      ],
    },
    /shares from 0 to 1/,
  ],
  [
    {
      kind: 'empirical',
      quantiles: [
        [0, 3],
        [1, 1],
      ],
    },
    /do not fall/,
  ],
  [{ kind: 'truncated', of: { kind: 'constant', value: 1 } }, /min, max or both/],
  [{ kind: 'truncated', min: 2, max: 1, of: { kind: 'normal', mean: 0, sd: 1 } }, /min <= max/],
  [{ kind: 'truncated', min: 9, of: { kind: 'normal', mean: 0, sd: 1 } }, /keeps a share/],
  [
    { kind: 'shifted', by: Infinity, of: { kind: 'exponential', mean: -1 } },
    /by "Infinity".*shifted\/exponential/,
  ],
  [
    { kind: 'mixture', parts: [{ weight: -1, of: { kind: 'normal', mean: 0, sd: -1 } }] },
    /weights from 0.*mixture\/normal/,
  ],
];

test.each(impossible)('%j is refused with every reason', (spec, message) => {
  expect(() => distribution(spec)).toThrow(message);
});
