import type { Experiment, Text } from '../schemas/types.ts';
import { contrast, estimate, type Estimate } from './estimate.ts';
import type { PointRuns } from './experiment.ts';
import { measureOf, type Measure } from './measures.ts';
import { valuesOf } from './values.ts';

/** A measure on which points are judged, and whether more of it is better. */
export interface Criterion {
  readonly measure: Measure;
  readonly isGain: boolean;
}

/** A point among others. */
export interface FrontierPoint {
  readonly id: string;
  readonly title: Text;
  /** One a criterion, in their order. */
  readonly values: readonly Estimate[];
  /** Points that are better on the mean in one criterion at least and worse in none; the point is on the front where empty. */
  readonly surpassedBy: readonly string[];
  /** Those among them that are surely so: no paired interval allows the opposite, and one excludes equality. */
  readonly surelyBy: readonly string[];
}

/** Points judged together; none of those on the front is surpassed in everything by another (Pareto). */
export interface Frontier {
  readonly criteria: readonly Criterion[];
  readonly points: readonly FrontierPoint[];
}

/** Judges the points of an experiment that asks for it; undefined where it does not. */
export function frontierOf(
  { frontier, confidence }: Experiment,
  points: readonly PointRuns[],
): Frontier | undefined {
  if (!frontier) return undefined;
  const criteria = [
    ...frontier.gains.map((name) => ({ measure: measureOf(name), isGain: true })),
    ...frontier.costs.map((name) => ({ measure: measureOf(name), isGain: false })),
  ];
  const compare = (from: PointRuns, to: PointRuns): Comparison[] =>
    criteria.map((criterion) => improvement(criterion, [from, to], confidence));
  return {
    criteria,
    points: points.map((each) => {
      const rivals = points
        .filter((other) => other !== each)
        .map((other) => ({ id: other.point.id, better: compare(each, other) }));
      const idsWhere = (holds: (better: readonly Comparison[]) => boolean): string[] =>
        rivals.filter(({ better }) => holds(better)).map(({ id }) => id);
      return {
        id: each.point.id,
        title: each.point.title,
        values: criteria.map(({ measure }) =>
          estimate(valuesOf(each.runs, measure.name), confidence),
        ),
        surpassedBy: idsWhere(surpasses),
        surelyBy: idsWhere((better) => surpasses(better) && isSure(better)),
      };
    }),
  };
}

/** By how much a rival is better in a criterion. */
type Comparison = Estimate;

function improvement(
  { measure, isGain }: Criterion,
  [from, to]: readonly [PointRuns, PointRuns],
  confidence: number,
): Comparison {
  const values = [from, to].map(({ runs }) => valuesOf(runs, measure.name));
  return estimate(contrast(values, isGain ? [-1, 1] : [1, -1]), confidence);
}

const surpasses = (better: readonly Comparison[]): boolean =>
  better.every(({ mean }) => mean >= 0) && better.some(({ mean }) => mean > 0);

/** An interval of no width, as of a rate that never varies, is sure of its mean. */
const isSure = (better: readonly Comparison[]): boolean =>
  better.every(({ low, mean }) => low >= 0 || (mean === 0 && Number.isNaN(low))) &&
  better.some(({ low }) => low > 0);
