import type { Stream } from './random.ts';

/** What describes each kind of distribution. Numbers are in the unit of what is drawn unless they are shares, shapes or counts. */
export interface DistributionParameters {
  readonly constant: { readonly value: number };
  readonly uniform: { readonly min: number; readonly max: number };
  readonly triangular: { readonly min: number; readonly mode: number; readonly max: number };
  readonly exponential: { readonly mean: number };
  /** Sum of `stages` equal exponential times with this mean together. */
  readonly erlang: { readonly stages: number; readonly mean: number };
  readonly gamma: { readonly shape: number; readonly scale: number };
  /** LN(mean, sigma): arithmetic mean, and standard deviation of the natural logarithm. */
  readonly lognormal: { readonly mean: number; readonly sigma: number };
  readonly weibull: { readonly shape: number; readonly scale: number };
  readonly normal: { readonly mean: number; readonly sd: number };
  /** 1 with this probability, else 0. */
  readonly bernoulli: { readonly probability: number };
  readonly poisson: { readonly mean: number };
  /** Weights need not sum to 1. */
  readonly discrete: { readonly values: readonly number[]; readonly weights: readonly number[] };
  /** Points [share, quantile] from share 0 to share 1, with straight lines between them. */
  readonly empirical: { readonly quantiles: readonly (readonly [number, number])[] };
  readonly shifted: { readonly by: number; readonly of: DistributionSpec };
  /** The distribution given that it lies from `min` to `max`, both included; nothing is moved to the limits. */
  readonly truncated: {
    readonly min?: number;
    readonly max?: number;
    readonly of: DistributionSpec;
  };
  /** One of the parts, chosen by weight; weights need not sum to 1. */
  readonly mixture: {
    readonly parts: readonly { readonly weight: number; readonly of: DistributionSpec }[];
  };
}

/** The name of a kind of distribution. */
export type DistributionKind = keyof DistributionParameters;

/** A distribution as data: its kind and the parameters of that kind. */
export type DistributionSpec<K extends DistributionKind = DistributionKind> = {
  [P in K]: { readonly kind: P } & DistributionParameters[P];
}[K];

/** The powers whose moments are used: 0 for a share, 1 for a mean, 2 for a variance. */
export type Power = 0 | 1 | 2;

/** Something to draw from, with its exact moments. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** Draws one value. Kinds drawn by inversion, all but erlang, gamma, truncated and mixture, take one uniform number. */
  sample(stream: Stream): number;
  /** Expectation of X^power over the part with from <= X <= to, where from <= to. */
  partialMoment(power: Power, from: number, to: number): number;
}
