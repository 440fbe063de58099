import type { Distribution, Power } from './distribution-spec.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { Stream } from './random.ts';
import { gammaP, logGamma, normalCdf, normalDensity } from './special-functions.ts';

const { exp, expm1, log, max, min, sqrt } = Math;

/** Expectation of X^power over the part up to x. */
type MomentUpTo = (power: Power, x: number) => number;

function between(upTo: MomentUpTo): Distribution['partialMoment'] {
  return (power, from, to) => upTo(power, to) - upTo(power, from);
}

/** Evenly spread from `low` to `high`. */
export function uniformLaw(low: number, high: number): Distribution {
  const width = high - low;
  return {
    mean: low + width / 2,
    variance: (width * width) / 12,
    sample: (stream) => low + width * stream.uniform(),
    partialMoment: between((power, x) => {
      const end = min(max(x, low), high);
      return (end ** (power + 1) - low ** (power + 1)) / ((power + 1) * width);
    }),
  };
}

/** Integral of x^power (x - foot) from foot to x. */
function wedge(power: Power, foot: number, x: number): number {
  const primitive = (y: number): number =>
    y ** (power + 2) / (power + 2) - (foot * y ** (power + 1)) / (power + 1);
  return primitive(x) - primitive(foot);
}

/** Triangle over [low, high] with its top at `mode`; moments as in Johnson, Kotz and Balakrishnan, vol. 2, ch. 26.9. */
export function triangularLaw(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const share = (mode - low) / width;
  const rising = (u: number): number => low + sqrt(u * width * (mode - low));
  const falling = (u: number): number => high - sqrt((1 - u) * width * (high - mode));
  const upTo: MomentUpTo = (power, x) => {
    const left = min(max(x, low), mode);
    const right = min(max(x, mode), high);
    const up = mode > low ? wedge(power, low, left) / (mode - low) : 0;
    const down =
      high > mode ? (wedge(power, high, right) - wedge(power, high, mode)) / (mode - high) : 0;
    return (2 / width) * (up + down);
  };
  return {
    mean: (low + mode + high) / 3,
    variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    sample: (stream) => {
      const u = stream.uniform();
      return u < share ? rising(u) : falling(u);
    },
    partialMoment: between(upTo),
  };
}

/** Gamma; partial moments through E[X^k; X <= x] = E[X^k] P(shape + k, x / scale). */
export function gammaLaw(shape: number, scale: number): Distribution {
  const upTo: MomentUpTo = (power, x) => {
    const whole = power === 0 ? 1 : power === 1 ? shape * scale : shape * (shape + 1) * scale ** 2;
    return whole * gammaP(shape + power, max(x, 0) / scale);
  };
  return {
    mean: shape * scale,
    variance: shape * scale * scale,
    sample: (stream) => scale * standardGamma(shape, stream),
    partialMoment: between(upTo),
  };
}

/** Marsaglia and Tsang 2000, "A simple method for generating gamma variables"; below shape 1 with their boost. */
function standardGamma(shape: number, stream: Stream): number {
  if (shape < 1) return standardGamma(shape + 1, stream) * stream.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(stream.uniform());
    const v = (1 + c * x) ** 3;
    if (v > 0 && log(stream.uniform()) < (x * x) / 2 + d - d * v + d * log(v)) return d * v;
  }
}

/** Times between events that come at random. */
export function exponentialLaw(mean: number): Distribution {
  return { ...gammaLaw(1, mean), sample: (stream) => -mean * log(stream.uniform()) };
}

/** Sum of exponential times. */
export function erlangLaw(stages: number, mean: number): Distribution {
  const scale = mean / stages;
  return {
    ...gammaLaw(stages, scale),
    sample: (stream) => {
      let sum = 0;
      for (let stage = 0; stage < stages; stage += 1) sum -= log(stream.uniform());
      return scale * sum;
    },
  };
}

/** Weibull with distribution function 1 - exp(-(x / scale)^shape). */
export function weibullLaw(shape: number, scale: number): Distribution {
  const whole = (power: number): number => scale ** power * exp(logGamma(1 + power / shape));
  return {
    mean: whole(1),
    variance: whole(2) - whole(1) ** 2,
    sample: (stream) => scale * (-log(stream.uniform())) ** (1 / shape),
    partialMoment: between(
      (power, x) => whole(power) * gammaP(1 + power / shape, (max(x, 0) / scale) ** shape),
    ),
  };
}

/** Normal; partial moments by integration by parts. */
export function normalLaw(mean: number, sd: number): Distribution {
  const upTo: MomentUpTo = (power, x) => {
    const z = (x - mean) / sd;
    const share = normalCdf(z);
    if (power === 0) return share;
    const edge = sd * normalDensity(z);
    if (power === 1) return mean * share - edge;
    // At infinity the density falls faster than x grows.
    return (mean * mean + sd * sd) * share - (edge === 0 ? 0 : (mean + x) * edge);
  };
  return {
    mean,
    variance: sd * sd,
    sample: (stream) => mean + sd * normalQuantile(stream.uniform()),
    partialMoment: between(upTo),
  };
}

/** Lognormal by its arithmetic mean and the standard deviation of its logarithm. */
export function lognormalLaw(mean: number, sigma: number): Distribution {
  const mu = log(mean) - (sigma * sigma) / 2;
  const upTo: MomentUpTo = (power, x) => {
    if (x <= 0) return 0;
    const whole = exp(power * mu + (power * power * sigma * sigma) / 2);
    return whole * normalCdf((log(x) - mu - power * sigma * sigma) / sigma);
  };
  return {
    mean,
    variance: mean * mean * expm1(sigma * sigma),
    sample: (stream) => exp(mu + sigma * normalQuantile(stream.uniform())),
    partialMoment: between(upTo),
  };
}
