import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import type { Design, DesignedAs, Effect } from './design.ts';
import { meanOf } from '../estimate.ts';
import { pointsAt, type Place } from './inputs.ts';

const resamples = 500;

/** Two independent samples A and B, and for each input A with that input from B (Saltelli et al. 2010, table 2). */
function placesOf({ seed, design: { inputs, samples } }: DesignedAs<'sobol'>): Place[] {
  const draw = (name: string): number[][] => {
    const stream = new Stream(seed, 'sobol', name);
    const columns = inputs.map(() => latinColumn(samples, stream));
    return Array.from({ length: samples }, (_, row) => columns.map((column) => column[row] ?? NaN));
  };
  const a = draw('a');
  const b = draw('b');
  const mixed = inputs.flatMap((_, input) =>
    a.map((row, at) =>
      row.map((value, column) => (column === input ? (b[at]?.[column] ?? NaN) : value)),
    ),
  );
  return [...a, ...b, ...mixed];
}

/** One number from each of n equal cells, in random order (McKay, Beckman and Conover 1979). */
function latinColumn(n: number, stream: Stream): number[] {
  const cells = Array.from({ length: n }, (_, cell) => ({ cell, key: stream.uniform() }));
  return cells
    .toSorted((first, second) => first.key - second.key)
    .map(({ cell }) => (cell + stream.uniform()) / n);
}

interface Samples {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mixed: readonly (readonly number[])[];
}

/** First-order (Saltelli et al. 2010, b) and total indices (Jansen 1999, f) of an input from chosen rows. */
function indices(
  { a, b, mixed }: Samples,
  input: number,
  rows: readonly number[],
): [number, number] {
  const all = new Moments();
  for (const row of rows) {
    all.add(a[row] ?? NaN);
    all.add(b[row] ?? NaN);
  }
  let [first, total] = [0, 0];
  for (const row of rows) {
    const both = mixed[input]?.[row] ?? NaN;
    first += ((b[row] ?? NaN) - all.mean) * (both - (a[row] ?? NaN));
    total += ((a[row] ?? NaN) - both) ** 2;
  }
  return [first / rows.length / all.variance, total / (2 * rows.length) / all.variance];
}

/** Shares of the variance of a measure: by an input alone, and with all its interactions. */
export const sobol: Design<'sobol'> = {
  kind: 'sobol',
  text: { zh: 'Sobol 方差分解', en: 'Sobol variance shares' },
  points: (experiment, library) =>
    pointsAt(placesOf(experiment), experiment.design.inputs, { experiment, library }),
  effects: (experiment, values) => {
    const { inputs, samples } = experiment.design;
    const means = values.map(meanOf);
    const part = (at: number): number[] => means.slice(at * samples, (at + 1) * samples);
    const found: Samples = { a: part(0), b: part(1), mixed: inputs.map((_, at) => part(at + 2)) };
    return inputs.flatMap(({ id, title }, input): Effect[] => {
      const [first, total] = bootstrap(found, input, experiment);
      return [
        { kind: 'first-order', id, title, estimate: first },
        { kind: 'total', id, title, estimate: total },
      ];
    });
  },
};

/** Indices with percentile intervals from resampled rows (Efron 1979; Archer, Saltelli and Sobol 1997). */
function bootstrap(
  samples: Samples,
  input: number,
  { seed, confidence, design }: DesignedAs<'sobol'>,
): [Effect['estimate'], Effect['estimate']] {
  const count = design.samples;
  const rows = Array.from({ length: count }, (_, at) => at);
  const stream = new Stream(seed, 'sobol', 'resamples');
  const drawn = Array.from({ length: resamples }, () =>
    indices(
      samples,
      input,
      rows.map(() => stream.integer(count)),
    ),
  );
  const point = indices(samples, input, rows);
  const interval = (which: 0 | 1): Effect['estimate'] => {
    const sorted = drawn.map((each) => each[which]).toSorted((first, second) => first - second);
    const cut = Math.floor(((1 - confidence) / 2) * resamples);
    const [low = NaN] = sorted.slice(cut);
    return { mean: point[which], low, high: sorted.at(-1 - cut) ?? NaN, replications: count };
  };
  return [interval(0), interval(1)];
}
