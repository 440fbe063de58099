import { joined } from './settings.ts';
import type { Experiment, ExperimentArm, Settings, Text } from '../schemas/types.ts';

/** One combination that is run: the baseline with some settings changed. */
export interface Point {
  readonly id: string;
  readonly title: Text;
  readonly set: Settings;
}

/** Id of the baseline among the points. */
export const baselineId = 'baseline';

/** The baseline as a point. */
export const baselinePoint = ({ baseline }: Experiment): Point => ({
  id: baselineId,
  title: baseline.title,
  set: {},
});

/** Where there are many, their names together are too long for any figure. */
const allFactors: Text = { zh: '全部因素', en: 'all factors' };

/** Several factors changed together; none is the baseline. */
export function combined(factors: readonly ExperimentArm[], experiment: Experiment): Point {
  if (factors.length === 0) return baselinePoint(experiment);
  const { design } = experiment;
  const isWhole =
    'factors' in design && factors.length > 2 && factors.length === design.factors.length;
  const join = (language: keyof Text, by: string): string =>
    factors.map(({ title }) => title[language]).join(by);
  return {
    id: factors.map(({ id }) => id).join('+'),
    title: isWhole ? allFactors : { zh: join('zh', '＋'), en: join('en', ' + ') },
    set: joined(factors.map(({ set }) => set)),
  };
}

/** Every combination of factors, the baseline first, in the order of a binary counter with the first factor fastest. */
export function everyCombination(
  factors: readonly ExperimentArm[],
  experiment: Experiment,
): Point[] {
  return Array.from({ length: 2 ** factors.length }, (_, mask) =>
    combined(
      factors.filter((_factor, bit) => (mask >> bit) & 1),
      experiment,
    ),
  );
}
