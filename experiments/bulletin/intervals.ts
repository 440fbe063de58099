import { studentQuantile } from '../../engine/confidence.ts';

/** An estimate with limits; they are NaN where a single day says nothing about chance. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  /** Degrees of freedom: days less one. */
  readonly df: number;
}

/** What one day adds: the sum of a quantity, and the number of declarations that it was summed over. */
export interface DaySum {
  readonly sum: number;
  readonly count: number;
}

/**
 * A mean or share of the declarations of a month. They are not independent, because those of a day share its queues: the day
 * is the unit, and the mean a ratio of sums over days, with the variance of a ratio (Cochran 1977, equation 6.13) and Student's
 * quantile. Days without declarations do not count. What is negative on no day has no limit below 0: few days give wide
 * limits, and hours and shares end there.
 */
export function dailyMean(days: readonly DaySum[], level: number): Bounded {
  const there = days.filter(({ count }) => count > 0);
  const n = there.length;
  const total = there.reduce((sum, { count }) => sum + count, 0);
  const value = there.reduce((all, { sum }) => all + sum, 0) / total;
  const squares = there.reduce((all, { sum, count }) => all + (sum - value * count) ** 2, 0);
  const standardError = n < 2 ? NaN : Math.sqrt((n * squares) / (n - 1)) / total;
  const limits = bounded({ value, standardError, df: n - 1 }, level);
  const isNegative = there.some(({ sum }) => sum < 0);
  return isNegative ? limits : { ...limits, low: Math.max(0, limits.low) };
}

/** Student's limits around an estimate. */
export function bounded(
  { value, standardError, df }: Pick<Bounded, 'value' | 'standardError' | 'df'>,
  level: number,
): Bounded {
  const half = df < 1 ? NaN : studentQuantile((1 + level) / 2, df) * standardError;
  return { value, low: value - half, high: value + half, standardError, df };
}

/** Second estimate less the first, of independent months, with Welch's degrees of freedom (Welch 1947; Satterthwaite 1946). */
export function changeBetween(first: Bounded, second: Bounded, level: number): Bounded {
  const [a, b] = [first.standardError ** 2, second.standardError ** 2];
  const df =
    a + b === 0 ? first.df + second.df : (a + b) ** 2 / (a ** 2 / first.df + b ** 2 / second.df);
  const standardError = Math.sqrt(a + b);
  return bounded({ value: second.value - first.value, standardError, df: df || 0 }, level);
}

/**
 * A quantile with the limits of Woodruff (1952): those of the share below it, by days, carried over to the quantity. Values
 * and their days in any order.
 */
export function dailyQuantile(
  values: Float64Array,
  days: Int32Array,
  { share, level }: { share: number; level: number },
): Bounded {
  const sorted = values.toSorted();
  const at = (p: number): number =>
    sorted[Math.min(sorted.length, Math.max(1, Math.ceil(p * sorted.length))) - 1] ?? NaN;
  const value = at(share);
  const below = daySums(
    values.map((each) => (each <= value ? 1 : 0)),
    days,
  );
  const { high, value: found, df } = dailyMean(below, level);
  const half = high - found;
  const [low, top] = [Math.max(0, share - half), Math.min(1, share + half)];
  const isKnown = !Number.isNaN(half);
  return {
    value,
    low: isKnown ? at(low) : NaN,
    high: isKnown ? at(top) : NaN,
    standardError: NaN,
    df,
  };
}

/** Sums of values by day, in the order of the days. */
export function daySums(values: Float64Array, days: Int32Array): DaySum[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [position, value] of values.entries()) {
    const day = days[position] as number;
    const found = sums.get(day) ?? { sum: 0, count: 0 };
    found.sum += value;
    found.count += 1;
    sums.set(day, found);
  }
  return [...sums].toSorted(([a], [b]) => a - b).map(([, found]) => found);
}
