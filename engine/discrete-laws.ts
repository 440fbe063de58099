import type { Distribution, Power } from './distribution-spec.ts';
import { logGamma } from './special-functions.ts';
import { floatAt } from './typed-arrays.ts';

const { exp, ceil, floor, log, max, sqrt } = Math;

/** The probability left out of a Poisson table is below 1e-30 when it reaches this far from the mean. */
const POISSON_REACH_SD = 12;
const POISSON_REACH = 40;

/** Always the same value; draws nothing. */
export function constantLaw(value: number): Distribution {
  return { ...finiteLaw([value], [1]), sample: () => value };
}

/** Values with weights, drawn by inversion: a larger uniform number gives a larger value. */
export function finiteLaw(values: readonly number[], weights: readonly number[]): Distribution {
  const atoms = values
    .map((value, index) => ({ value, weight: weights[index] ?? 0 }))
    // An impossible value must not be reached by rounding either.
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value);
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  const points = Float64Array.from(atoms, ({ value }) => value);
  const cumulative = new Float64Array(atoms.length);
  let sum = 0;
  for (const [index, { weight }] of atoms.entries()) cumulative[index] = sum += weight;
  const partialMoment = (power: Power, from: number, to: number): number =>
    atoms.reduce(
      (part, { value, weight }) =>
        value >= from && value <= to ? part + (weight / total) * value ** power : part,
      0,
    );
  const mean = partialMoment(1, -Infinity, Infinity);
  const variance = atoms.reduce(
    (part, { value, weight }) => part + (weight / total) * (value - mean) ** 2,
    0,
  );
  return {
    mean,
    variance,
    sample: (stream) => floatAt(points, firstAbove(cumulative, stream.uniform() * sum)),
    partialMoment,
  };
}

/** Poisson, drawn from a table of its probabilities. */
export function poissonLaw(mean: number): Distribution {
  const reach = POISSON_REACH_SD * sqrt(mean) + POISSON_REACH;
  const first = max(0, floor(mean - reach));
  const last = ceil(mean + reach);
  const values = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const weights = values.map((k) => exp(k * log(mean) - mean - logGamma(k + 1)));
  return { ...finiteLaw(values, weights), mean, variance: mean };
}

/** The index of the first entry above `limit` in an ascending column whose last entry is above it. */
export function firstAbove(cumulative: Float64Array, limit: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (floatAt(cumulative, middle) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
