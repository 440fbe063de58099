import { hour, second, startOfDay } from '../../rules/days.ts';
import type { TrafficStream } from '../../schemas/types.ts';
import type { WeightsAround } from '../../world/traffic/year-weights.ts';
import type { Days } from './fit-rhythm.ts';

/** Hours in which fewer are expected say nothing about dispersion. */
const fewestExpected = 1;
/** Weights of hours and weekdays that were fitted to the same arrivals. */
const fitted = 17;

/** How much counts of arrivals vary over what their rhythm explains. */
export interface Dispersion {
  /** Variance over mean of the counts of hours; 1 for a Poisson process. */
  readonly found: number;
  /** The same of the platoons that were fitted: the mean square of their sizes over the mean. */
  readonly fitted: number;
  /** Standard error of what was found, by the chi-square law. */
  readonly standardError: number;
}

/** Platoons of arrivals (ms, in order), by how much the counts of hours vary; none where they vary as those of a Poisson process. */
export function fitPlatoons(
  arrivals: readonly number[],
  days: Days,
  around: WeightsAround,
): {
  readonly sizes?: Pick<NonNullable<TrafficStream['platoon']>, 'min' | 'max' | 'headway'>;
  readonly dispersion: Dispersion;
} {
  const { found, hours } = dispersionOf(arrivals, days, around);
  const standardError = found * Math.sqrt(2 / hours);
  // Sizes from 1 to k, equally likely, have mean (k + 1) / 2 and mean square (k + 1) (2 k + 1) / 6.
  const most = found - 2 * standardError > 1 ? Math.max(1, Math.round((3 * found - 1) / 2)) : 1;
  const dispersion = { found, fitted: (2 * most + 1) / 3, standardError };
  if (most === 1) return { dispersion };
  return { sizes: { min: 1, max: most, headway: headwayOf(arrivals, (most + 1) / 2) }, dispersion };
}

/** Pearson's statistic over its degrees of freedom, for the hours in which arrivals are expected. */
function dispersionOf(
  arrivals: readonly number[],
  { from, until }: Days,
  around: WeightsAround,
): { found: number; hours: number } {
  const [begin, end] = [startOfDay(from), startOfDay(until)];
  const weights: number[] = [];
  for (let at = begin; at < end; at += hour) {
    const year = around(at);
    weights.push(year.weights[Math.floor((at - year.from) / hour)] ?? 0);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map(() => 0);
  for (const at of arrivals) {
    const index = Math.floor((at - begin) / hour);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const terms = weights.flatMap((weight, at) => {
    const expected = (arrivals.length * weight) / total;
    return expected < fewestExpected ? [] : [((counts[at] ?? 0) - expected) ** 2 / expected];
  });
  const hours = Math.max(1, terms.length - fitted);
  return { found: terms.reduce((sum, term) => sum + term, 0) / hours, hours };
}

/** Time between two of a platoon, s: the median of the shortest gaps, as many as lie within platoons of a mean size. */
function headwayOf(arrivals: readonly number[], meanSize: number): number {
  const gaps = arrivals
    .slice(1)
    .map((at, index) => at - (arrivals[index] ?? at))
    .toSorted((a, b) => a - b);
  const within = gaps.length * (1 - 1 / meanSize);
  return Math.round((gaps[Math.floor(within / 2)] ?? 0) / second);
}
