import { uniformLaw } from './continuous-laws.ts';
import { constantLaw, firstAbove } from './discrete-laws.ts';
import type { Distribution, Power } from './distribution-spec.ts';

const { max, min } = Math;

/** A truncation has to keep at least this share: drawing by rejection takes its inverse in tries. */
const SMALLEST_SHARE_KEPT = 0.01;

/** Another distribution moved by a constant. */
export function shiftedLaw(by: number, of: Distribution): Distribution {
  return {
    mean: of.mean + by,
    variance: of.variance,
    sample: (stream) => of.sample(stream) + by,
    partialMoment: (power, from, to) => {
      const moment = (k: Power): number => of.partialMoment(k, from - by, to - by);
      if (power === 0) return moment(0);
      if (power === 1) return moment(1) + by * moment(0);
      return moment(2) + 2 * by * moment(1) + by * by * moment(0);
    },
  };
}

/** Another distribution, given that it lies in [low, high]; throws when that keeps too little of it. */
export function truncatedLaw(of: Distribution, low: number, high: number): Distribution {
  const kept = of.partialMoment(0, low, high);
  if (!(kept >= SMALLEST_SHARE_KEPT)) {
    throw new RangeError(
      `Truncation to [${low}, ${high}] keeps a share of "${kept}"; expected at least ${SMALLEST_SHARE_KEPT}. Choose a distribution that fits the range.`,
    );
  }
  const mean = of.partialMoment(1, low, high) / kept;
  return {
    mean,
    variance: of.partialMoment(2, low, high) / kept - mean * mean,
    sample: (stream) => {
      let value = of.sample(stream);
      while (value < low || value > high) value = of.sample(stream);
      return value;
    },
    partialMoment: (power, from, to) => {
      const start = max(from, low);
      const end = min(to, high);
      return start > end ? 0 : of.partialMoment(power, start, end) / kept;
    },
  };
}

/** One of several distributions, chosen by weight. */
export function mixtureLaw(
  weightedParts: readonly { readonly weight: number; readonly of: Distribution }[],
): Distribution {
  // An impossible part must not be reached by rounding either.
  const parts = weightedParts.filter(({ weight }) => weight > 0);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = (value: (of: Distribution) => number): number =>
    parts.reduce((sum, { weight, of }) => sum + (weight / total) * value(of), 0);
  const cumulative = new Float64Array(parts.length);
  let sum = 0;
  for (const [index, { weight }] of parts.entries()) cumulative[index] = sum += weight;
  const laws = parts.map(({ of }) => of);
  const mean = weighted((of) => of.mean);
  return {
    mean,
    variance: weighted((of) => of.variance + (of.mean - mean) ** 2),
    sample: (stream) => {
      const law = laws[firstAbove(cumulative, stream.uniform() * sum)];
      if (law === undefined) throw new RangeError('A mixture has no parts; expected at least one.');
      return law.sample(stream);
    },
    partialMoment: (power, from, to) => weighted((of) => of.partialMoment(power, from, to)),
  };
}

/** A table of quantiles joined by straight lines: a mixture of uniform pieces, drawn by inversion. */
export function empiricalLaw(quantiles: readonly (readonly [number, number])[]): Distribution {
  const pieces = quantiles.slice(1).map(([share, value], index) => {
    const [shareBefore, valueBefore] = quantiles[index] ?? [share, value];
    return { share, shareBefore, value, valueBefore };
  });
  const shares = Float64Array.from(pieces, ({ share }) => share);
  const mixture = mixtureLaw(
    pieces.map(({ share, shareBefore, value, valueBefore }) => ({
      weight: share - shareBefore,
      of: value > valueBefore ? uniformLaw(valueBefore, value) : constantLaw(value),
    })),
  );
  return {
    ...mixture,
    sample: (stream) => {
      const u = stream.uniform();
      const piece = pieces[firstAbove(shares, u)];
      if (piece === undefined)
        throw new RangeError('A quantile table is empty; expected two points.');
      const part = (u - piece.shareBefore) / (piece.share - piece.shareBefore);
      return piece.valueBefore + part * (piece.value - piece.valueBefore);
    },
  };
}
