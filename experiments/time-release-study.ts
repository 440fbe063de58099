import type { Text } from '../schemas/types.ts';
import type { Observations } from './observations.ts';
import { Sample } from './sample.ts';

/*
 * Tables of a time release study, in the shape of the guide of the World Customs Organization (Guide to Measure the Time
 * Required for the Release of Goods, version 3, 2018): for every interval between two steps, and for declarations that
 * were inspected and those that were not, how many there were, and mean, deviation, quantiles and ends of the hours.
 */

type Hours = (seen: Observations, at: number) => number;

const interval = (
  id: string,
  [zh, en]: readonly [string, string],
  hours: Hours,
): { readonly id: string; readonly text: Text; readonly hours: Hours } => ({
  id,
  text: { zh, en },
  hours,
});

/** The intervals between the steps that are observed, in hours. */
export const intervals = [
  interval(
    'arrival-acceptance',
    ['运抵至接受申报', 'arrival to acceptance'],
    ({ beforeAcceptance }, at) => beforeAcceptance[at] as number,
  ),
  interval(
    'acceptance-release',
    ['接受申报至放行', 'acceptance to release'],
    ({ customs }, at) => customs[at] as number,
  ),
  interval(
    'arrival-release',
    ['运抵至放行', 'arrival to release'],
    ({ overall }, at) => overall[at] as number,
  ),
  interval(
    'release-removal',
    ['放行至离场', 'release to removal'],
    ({ port, overall }, at) => (port[at] as number) - (overall[at] as number),
  ),
  interval(
    'arrival-removal',
    ['运抵至离场', 'arrival to removal'],
    ({ port }, at) => port[at] as number,
  ),
] as const;

/** The declarations that a line is about. */
export const groups = {
  all: { zh: '全部', en: 'all' },
  inspected: { zh: '查验', en: 'inspected' },
  'not-inspected': { zh: '未查验', en: 'not inspected' },
} as const satisfies Record<string, Text>;

/** One of {@link groups}. */
export type Group = keyof typeof groups;

const groupNames = Object.keys(groups) as readonly Group[];

/** Figures of a line, hours but for the count; null where there were no declarations. */
export const studyFigures = {
  count: (sample) => sample.count,
  mean: (sample) => sample.mean,
  deviation: (sample) => sample.deviation,
  least: (sample) => sample.quantile(0),
  median: (sample) => sample.quantile(0.5),
  p90: (sample) => sample.quantile(0.9),
  most: (sample) => sample.quantile(1),
} as const satisfies Record<string, (sample: Sample) => number>;

/** A line of a study: interval, group and figures. */
export type StudyLine = { readonly interval: string; readonly group: Group } & Readonly<
  Record<keyof typeof studyFigures, number | null>
>;

/** The study of the shipments from a position on. */
export function studyOf(seen: Observations, from: number): StudyLine[] {
  return intervals.flatMap(({ id, hours }) =>
    groupNames.map((group) => {
      const values = new Float64Array(seen.size).fill(NaN);
      for (let at = from; at < seen.size; at++)
        if (belongs(group, seen.inspected[at] === 1)) values[at] = hours(seen, at);
      return { interval: id, group, ...figuresOf(new Sample(values)) };
    }),
  );
}

const belongs = (group: Group, isInspected: boolean): boolean =>
  group === 'all' || (group === 'inspected') === isInspected;

function figuresOf(sample: Sample): Record<keyof typeof studyFigures, number | null> {
  const entries = Object.entries(studyFigures).map(([name, of]) => {
    const value = of(sample);
    return [name, Number.isFinite(value) ? value : null] as const;
  });
  return Object.fromEntries(entries) as Record<keyof typeof studyFigures, number | null>;
}
