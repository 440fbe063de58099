import type { Design, Effect } from './design.ts';
import { contrast, estimate } from '../estimate.ts';
import { everyCombination } from '../point.ts';
import { difference } from './list.ts';

/**
 * The effect of a package split among its factors: the mean over all orders of introduction of what a factor adds when
 * it comes in (Shapley 1953). The parts sum to the effect of the package, whatever the interactions.
 */
export const shapley: Design<'shapley'> = {
  kind: 'shapley',
  text: { zh: '沙普利分摊', en: 'Shapley split' },
  points: (experiment) => everyCombination(experiment.design.factors, experiment),
  effects: ({ design: { factors }, confidence }, values) => {
    const parts = factors.map(({ id, title }, at): Effect => {
      const weights = shapleyWeights(factors.length, at);
      return {
        kind: 'shapley',
        id,
        title,
        estimate: estimate(contrast(values, weights), confidence),
      };
    });
    const whole = difference(
      { id: 'package', title: { zh: '全部改革', en: 'the whole package' } },
      [values[0] ?? [], values.at(-1) ?? []],
      confidence,
    );
    return [...parts, { ...whole, kind: 'package' }];
  },
};

/** Weight of each combination, as a bit mask, in the part of one factor: |S|! (n - |S| - 1)! / n! and its negative. */
function shapleyWeights(factors: number, factor: number): number[] {
  return Array.from({ length: 2 ** factors }, (_, mask) => {
    const isIn = ((mask >> factor) & 1) === 1;
    const others = bitsOf(mask) - (isIn ? 1 : 0);
    const weight = (factorialOf(others) * factorialOf(factors - others - 1)) / factorialOf(factors);
    return isIn ? weight : -weight;
  });
}

const bitsOf = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bitsOf(mask >> 1));
const factorialOf = (n: number): number => (n < 2 ? 1 : n * factorialOf(n - 1));
