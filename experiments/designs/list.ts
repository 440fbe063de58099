import type { Text } from '../../schemas/types.ts';
import type { Design, DesignedAs, Effect, Values } from './design.ts';
import { contrast, estimate, meanOf, varianceReduction } from '../estimate.ts';
import { baselinePoint, combined, type Point } from '../point.ts';

/** What differs between a point and the baseline, which is the first of the values. */
export function difference(
  { id, title }: { id: string; title: Text },
  [base = [], other = []]: Values,
  confidence: number,
): Effect {
  const found = estimate(contrast([base, other], [-1, 1]), confidence);
  return {
    kind: 'difference',
    id,
    title,
    estimate: found,
    relative: found.mean / meanOf(base),
    varianceReduction: varianceReduction(base, other),
  };
}

function differences(
  points: readonly Point[],
  values: Values,
  confidence: number,
): readonly Effect[] {
  const [base = []] = values;
  return points
    .slice(1)
    .map((point, index) => difference(point, [base, values[index + 1] ?? []], confidence));
}

const pointsOfList = (experiment: DesignedAs<'list'>): readonly Point[] => [
  baselinePoint(experiment),
  ...experiment.design.arms,
];

/** Each arm against the baseline. */
export const list: Design<'list'> = {
  kind: 'list',
  text: { zh: '逐一与基准对比', en: 'each arm against the baseline' },
  points: pointsOfList,
  effects: (experiment, values) =>
    differences(pointsOfList(experiment), values, experiment.confidence),
};

function pointsOfFactors(experiment: DesignedAs<'one-at-a-time'>): readonly Point[] {
  const { factors } = experiment.design;
  const all = combined(factors, experiment);
  const alone = factors.map((factor) => combined([factor], experiment));
  return [baselinePoint(experiment), ...alone, ...(factors.length > 1 ? [all] : [])];
}

/** Each factor alone, all together, and what the sum of the single effects misses of it. */
export const oneAtATime: Design<'one-at-a-time'> = {
  kind: 'one-at-a-time',
  text: { zh: '单因素逐一改变', en: 'one factor at a time' },
  points: pointsOfFactors,
  effects: (experiment, values) => {
    const { design, confidence } = experiment;
    const found = differences(pointsOfFactors(experiment), values, confidence);
    const count = design.factors.length;
    if (count < 2) return found;
    const weights = [count - 1, ...design.factors.map(() => -1), 1];
    const rest: Effect = {
      kind: 'interaction',
      id: 'interaction',
      title: { zh: '合并效果与各项之和的差', en: 'joint effect less the sum of the single ones' },
      estimate: estimate(contrast(values, weights), confidence),
    };
    return [...found, rest];
  },
};
