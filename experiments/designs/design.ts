import type { Library } from '../../library/library.ts';
import type { Experiment, Text } from '../../schemas/types.ts';
import type { Estimate } from '../estimate.ts';
import type { Point } from '../point.ts';

/** Values of one measure: by point, in the order of the points, and by replication. */
export type Values = readonly (readonly number[])[];

/** What sort of finding an effect is. */
export type EffectKind =
  | 'difference'
  | 'main'
  | 'interaction'
  | 'shapley'
  | 'package'
  | 'mu-star'
  | 'mu'
  | 'sigma'
  | 'first-order'
  | 'total';

/** A finding about one measure: what it is about, and its estimate. */
export interface Effect {
  readonly kind: EffectKind;
  readonly id: string;
  readonly title: Text;
  readonly estimate: Estimate;
  /** Share of the baseline's mean, where that says something. */
  readonly relative?: number;
  /** Gain from common random numbers, for differences. */
  readonly varianceReduction?: number;
}

/** A way to choose combinations and to compare them. */
export interface Design<Kind extends Experiment['design']['kind'] = Experiment['design']['kind']> {
  readonly kind: Kind;
  readonly text: Text;
  /** The combinations to run, the baseline first. */
  points(experiment: DesignedAs<Kind>, library: Library): readonly Point[];
  /** What the values of one measure say. */
  effects(experiment: DesignedAs<Kind>, values: Values): readonly Effect[];
}

/** An experiment of one design. */
export type DesignedAs<Kind extends Experiment['design']['kind']> = Experiment & {
  readonly design: Extract<Experiment['design'], { kind: Kind }>;
};
