import { bounded, type Bounded } from './intervals.ts';

/** The places that something can have in a ranking, from 1 for the smallest, at a joint level of confidence. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
}

/**
 * Level of each of several independent intervals that hold together with a level (Sidak 1967).
 */
export const jointLevel = (level: number, count: number): number => level ** (1 / count);

/**
 * Joint confidence set for the ranks of independent estimates: a place is taken from a thing only by those whose joint
 * intervals lie wholly below or above its own (Klein, Wright and Wieczorek 2020, Journal of the Royal Statistical Society A
 * 183, theorem 1). The best place is one more than the number of those surely before it: things that noise could have put in
 * either order may share it. One without an interval can have any place.
 */
export function rankIntervals(estimates: readonly Bounded[], level: number): RankInterval[] {
  const each = jointLevel(level, estimates.length);
  const joint = estimates.map((estimate) => bounded(estimate, each));
  return joint.map(({ low, high }) => ({
    best: 1 + joint.filter((other) => other.high < low).length,
    worst: joint.length - joint.filter((other) => other.low > high).length,
  }));
}
