import { confidenceInterval, type Interval } from '../engine/confidence.ts';
import { Moments } from '../engine/moments.ts';

/** An estimate from one value a replication. */
export interface Estimate {
  readonly mean: number;
  /** Limits of the interval; NaN below two replications. */
  readonly low: number;
  readonly high: number;
  readonly replications: number;
}

/** Mean and Student's interval of values from independent replications. */
export function estimate(values: readonly number[], level: number): Estimate {
  const moments = momentsOf(values);
  const { mean, low, high }: Interval = confidenceInterval(moments, level);
  return { mean, low, high, replications: moments.count };
}

/** Mean of the values that exist, one a replication, where no interval is wanted. */
export const meanOf = (values: readonly number[]): number => momentsOf(values).mean;

/** A linear combination of points, replication by replication: the contrast of each one's own values. */
export function contrast(
  values: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const [first = []] = values;
  return first.map((_, replication) =>
    weights.reduce((sum, weight, point) => sum + weight * (values[point]?.[replication] ?? NaN), 0),
  );
}

/**
 * How many times fewer replications a paired comparison needs than an independent one: the variance of a difference of
 * independent runs over that of the paired differences (Law 2015, section 11.2). NaN below two replications.
 */
export function varianceReduction(first: readonly number[], second: readonly number[]): number {
  const paired = momentsOf(contrast([first, second], [-1, 1])).variance;
  return (momentsOf(first).variance + momentsOf(second).variance) / paired;
}

function momentsOf(values: readonly number[]): Moments {
  const moments = new Moments();
  for (const value of values) if (Number.isFinite(value)) moments.add(value);
  return moments;
}
