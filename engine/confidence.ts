import { Moments } from './moments.ts';
import { normalQuantile } from './normal-quantile.ts';
import { betaI } from './special-functions.ts';

/** An estimate with its confidence limits; `halfWidth` is NaN below two observations. */
export interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
  readonly low: number;
  readonly high: number;
}

/** Halvings that bring any bracket down to the spacing of doubles. */
const HALVINGS = 200;

/** Distribution function of Student's t with `df` degrees of freedom (DLMF 8.17; Abramowitz and Stegun 26.7.1). */
export function studentCdf(t: number, df: number): number {
  const tail = betaI(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The point below which a share p of Student's t with `df` degrees of freedom lies. Found by halving a bracket of
 * the distribution function, which needs no start and always ends; throws unless 0 < p < 1 and df > 0.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0 && df < Infinity)) {
    throw new RangeError(
      `Student quantile of share "${p}" with "${df}" degrees of freedom does not exist; expected 0 < p < 1 and 0 < df.`,
    );
  }
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let low = 0;
  // Student's tails are heavier than the normal ones, so that the normal quantile lies below.
  let high = normalQuantile(p) + 1;
  while (studentCdf(high, df) < p) {
    low = high;
    high *= 2;
  }
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentCdf(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Student's interval for the mean of independent, about normal observations; `level` is its coverage, such as 0.95. */
export function confidenceInterval(moments: Moments, level: number): Interval {
  const { count, mean, standardError } = moments;
  const halfWidth = count < 2 ? NaN : studentQuantile((1 + level) / 2, count - 1) * standardError;
  return { mean, halfWidth, low: mean - halfWidth, high: mean + halfWidth };
}

/**
 * Interval for the mean difference of paired observations, `second` minus `first` (paired t; Law 2015, section 10.2.1).
 * Pair runs that share their random streams. Throws when the lists differ in length.
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
  level: number,
): Interval {
  if (first.length !== second.length) {
    throw new RangeError(
      `Lists of "${first.length}" and "${second.length}" observations cannot be paired; expected equal lengths.`,
    );
  }
  const differences = new Moments();
  for (const [index, value] of first.entries()) differences.add((second[index] ?? NaN) - value);
  return confidenceInterval(differences, level);
}
