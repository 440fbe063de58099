import { gammaP, logGamma, normalCdf } from '../../engine/special-functions.ts';
import type { Distribution } from '../../schemas/types.ts';

/** A law fitted to observations by maximum likelihood. */
export interface Fit {
  readonly law: Distribution;
  /** Akaike's information criterion: twice the parameters less twice the log-likelihood; the least is best. */
  readonly aic: number;
  /** Largest distance between the distribution of the observations and the law (Kolmogorov). */
  readonly distance: number;
}

/** What the formulae need of the observations. */
interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Mean and variance of the logarithms, the variance over the count. */
  readonly logMean: number;
  readonly logVariance: number;
}

interface Candidate {
  readonly law: Distribution;
  readonly parameters: number;
  readonly logLikelihood: number;
  readonly below: (value: number) => number;
}

/**
 * Exponential, gamma, lognormal and Weibull laws fitted to positive observations in order of size, the best by Akaike's
 * criterion first. Throws for fewer than two different ones.
 */
export function fitLaws(sorted: Float64Array): Fit[] {
  const [least = NaN, most = NaN] = [sorted[0], sorted.at(-1)];
  if (!(least > 0) || !(most > least))
    throw new RangeError(
      `Observations from "${least}" to "${most}" fit no law; expected positive and different ones.`,
    );
  const moments = momentsOf(sorted);
  const found = [
    exponential(moments),
    gamma(moments),
    lognormal(moments),
    weibull(moments, sorted),
  ];
  return found
    .map(({ law, parameters, logLikelihood, below }) => ({
      law,
      aic: 2 * (parameters - logLikelihood),
      distance: distanceOf(sorted, below),
    }))
    .toSorted((a, b) => a.aic - b.aic);
}

function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const logMean = values.reduce((sum, value) => sum + Math.log(value), 0) / count;
  const squares = values.reduce((sum, value) => sum + (Math.log(value) - logMean) ** 2, 0);
  return { count, mean, logMean, logVariance: squares / count };
}

const exponential = ({ count, mean }: Moments): Candidate => ({
  law: { kind: 'exponential', mean },
  parameters: 1,
  logLikelihood: -count * (Math.log(mean) + 1),
  below: (value) => 1 - Math.exp(-value / mean),
});

function lognormal({ count, logMean, logVariance }: Moments): Candidate {
  const sigma = Math.sqrt(logVariance);
  return {
    law: { kind: 'lognormal', mean: Math.exp(logMean + logVariance / 2), sigma },
    parameters: 2,
    logLikelihood: -count * (logMean + Math.log(sigma) + (Math.log(2 * Math.PI) + 1) / 2),
    below: (value) => normalCdf((Math.log(value) - logMean) / sigma),
  };
}

/** The scale follows from the shape as mean over shape; what is left is a function of the shape alone. */
function gamma({ count, mean, logMean }: Moments): Candidate {
  const logLikelihood = (shape: number): number =>
    count * ((shape - 1) * logMean - shape - shape * Math.log(mean / shape) - logGamma(shape));
  const shape = highest(logLikelihood);
  const scale = mean / shape;
  return {
    law: { kind: 'gamma', shape, scale },
    parameters: 2,
    logLikelihood: logLikelihood(shape),
    below: (value) => gammaP(shape, value / scale),
  };
}

/** As for the gamma law: the scale is a mean of powers. Values are taken over their geometric mean, lest powers overflow. */
function weibull({ count, logMean }: Moments, values: Float64Array): Candidate {
  const middle = Math.exp(logMean);
  const power = (shape: number): number =>
    values.reduce((sum, value) => sum + (value / middle) ** shape, 0) / count;
  const logLikelihood = (shape: number): number =>
    count * (Math.log(shape) - Math.log(power(shape)) - logMean - 1);
  const shape = highest(logLikelihood);
  const scale = middle * power(shape) ** (1 / shape);
  return {
    law: { kind: 'weibull', shape, scale },
    parameters: 2,
    logLikelihood: logLikelihood(shape),
    below: (value) => 1 - Math.exp(-((value / scale) ** shape)),
  };
}

/** Shapes that are looked at, and how closely. */
const [leastShape, mostShape] = [0.02, 200];
const closeness = 1e-9;
const golden = (Math.sqrt(5) - 1) / 2;

/** The shape at which a function with one summit is highest: golden section over the logarithm of the shape. */
function highest(of: (shape: number) => number): number {
  let [from, to] = [Math.log(leastShape), Math.log(mostShape)];
  let [left, right] = [to - golden * (to - from), from + golden * (to - from)];
  let [atLeft, atRight] = [of(Math.exp(left)), of(Math.exp(right))];
  while (to - from > closeness) {
    if (atLeft > atRight) {
      [to, right, atRight] = [right, left, atLeft];
      left = to - golden * (to - from);
      atLeft = of(Math.exp(left));
    } else {
      [from, left, atLeft] = [left, right, atRight];
      right = from + golden * (to - from);
      atRight = of(Math.exp(right));
    }
  }
  return Math.exp((from + to) / 2);
}

function distanceOf(sorted: Float64Array, below: (value: number) => number): number {
  const count = sorted.length;
  return sorted.reduce((most, value, at) => {
    const share = below(value);
    return Math.max(most, Math.abs(share - at / count), Math.abs(share - (at + 1) / count));
  }, 0);
}
