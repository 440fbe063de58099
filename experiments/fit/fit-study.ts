import { gammaP, normalCdf } from '../../engine/special-functions.ts';
import { fileProblem } from '../../library/problems.ts';
import type { Distribution, Problem } from '../../schemas/types.ts';
import { rowsOf } from '../bulletin/csv.ts';
import type { Fit } from './fit-laws.ts';
import type { FittedRoute } from './fit-log.ts';

const figures = ['count', 'mean', 'deviation', 'median', 'p90'] as const;
const columns = ['interval', 'group', ...figures] as const;

type Line = Readonly<Record<(typeof figures)[number], number>>;

/** Whether the head of a table is that of a time release study. */
export const isStudy = (head: string): boolean =>
  columns.every((column) => head.split(',').includes(column));

/**
 * Laws of the intervals of a time release study (columns interval, group, count, mean, deviation, median and p90 in hours, as
 * an experiment writes it): lognormal and gamma with the mean and deviation of the table, means over its lines for all
 * declarations. The distance is that at median and 90th percentile, which were not used; the closest law comes first.
 */
export function fitStudy(
  csv: string,
  file: string,
): { readonly routes: readonly FittedRoute[] } | { readonly problems: readonly Problem[] } {
  const read = rowsOf(csv, file);
  if ('problems' in read) return read;
  const [head, ...body] = read.rows;
  const at = new Map(head?.record.map((name, place) => [name, place]));
  const cell = (record: readonly string[], name: (typeof columns)[number] | 'point'): string =>
    record[at.get(name) ?? -1] ?? '';
  const [first] = body;
  const point = first ? cell(first.record, 'point') : '';
  const own = body.filter(
    ({ record }) => cell(record, 'group') === 'all' && cell(record, 'point') === point,
  );
  const wrong = own.flatMap(({ record, info }) =>
    figures
      .filter((name) => !(Number(cell(record, name) || NaN) >= 0))
      .map((name) =>
        fileProblem('csv-value', `${file}#${info.lines}/${name}`, cell(record, name), 'a number'),
      ),
  );
  if (wrong.length > 0) return { problems: wrong };
  const byInterval = Map.groupBy(own, ({ record }) => cell(record, 'interval'));
  return {
    routes: [...byInterval].map(([interval, lines]) =>
      routeOf(
        interval,
        lines.map(
          ({ record }) =>
            Object.fromEntries(figures.map((name) => [name, Number(cell(record, name))])) as Line,
        ),
      ),
    ),
  };
}

function routeOf(interval: string, lines: readonly Line[]): FittedRoute {
  const [from = '', ...to] = interval.split('-');
  const meanOf = (name: (typeof figures)[number]): number =>
    lines.reduce((sum, line) => sum + line[name], 0) / lines.length;
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  const [mean, deviation] = [meanOf('mean'), meanOf('deviation')];
  const quantiles = [[meanOf('median'), 0.5] as const, [meanOf('p90'), 0.9] as const];
  const fits = mean > 0 && deviation > 0 ? lawsOf(mean, deviation, quantiles) : [];
  return { from, to: to.join('-'), count, share: 1, instant: 0, fits };
}

type Quantiles = readonly (readonly [hours: number, share: number])[];

function lawsOf(mean: number, deviation: number, quantiles: Quantiles): Fit[] {
  const variation = (deviation / mean) ** 2;
  const sigma = Math.sqrt(Math.log1p(variation));
  const shape = 1 / variation;
  const scale = mean * variation;
  const candidates: [Distribution, (hours: number) => number][] = [
    [
      { kind: 'lognormal', mean, sigma },
      (hours) => normalCdf((Math.log(hours / mean) + sigma ** 2 / 2) / sigma),
    ],
    [{ kind: 'gamma', shape, scale }, (hours) => gammaP(shape, hours / scale)],
  ];
  return candidates
    .map(([law, below]) => ({
      law,
      aic: NaN,
      distance: Math.max(...quantiles.map(([hours, share]) => Math.abs(below(hours) - share))),
    }))
    .toSorted((a, b) => a.distance - b.distance);
}
