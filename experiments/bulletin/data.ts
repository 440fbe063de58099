import { clockNames } from '../observations.ts';
import type { Cell, DataTable } from '../tables.ts';
import { groupings, type Bulletin, type DirectionSection, type GroupRow } from './bulletin.ts';
import { shareNames } from './figures.ts';
import type { Bounded } from './intervals.ts';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** All figures of a bulletin as one table, a line for each figure with its interval. */
export function bulletinTable({ month, sections }: Bulletin): DataTable {
  return {
    name: `bulletin-${month}`,
    columns: {
      month: 'text',
      direction: 'text',
      by: 'text',
      key: 'text',
      figure: 'text',
      value: 'number',
      low: 'number',
      high: 'number',
      declarations: 'count',
    },
    rows: sections.flatMap((found) => [...groupRows(found, month), ...rankRows(found, month)]),
  };
}

function groupRows({ direction, all, groups }: DirectionSection, month: string): Cell[][] {
  const rows: (readonly [string, GroupRow])[] = [
    ['all', all],
    ...groupings.flatMap((by) => groups[by].map((row) => [by, row] as const)),
  ];
  return rows.flatMap(([by, row]) =>
    figuresIn(row).map(([name, { value, low, high }]) => [
      month,
      direction,
      by,
      row.key,
      name,
      finite(value),
      finite(low),
      finite(high),
      row.figures.declarations,
    ]),
  );
}

function figuresIn({ figures, lastMonth, lastYear }: GroupRow): [string, Bounded][] {
  return [
    ...clockNames.flatMap((clock): [string, Bounded][] => {
      const { mean, median, p90 } = figures.clocks[clock];
      return [
        [`${clock}.mean`, mean],
        [`${clock}.median`, median],
        [`${clock}.p90`, p90],
        ...(lastMonth ? [[`${clock}.last-month`, lastMonth[clock]] as [string, Bounded]] : []),
        ...(lastYear ? [[`${clock}.last-year`, lastYear[clock]] as [string, Bounded]] : []),
      ];
    }),
    ...shareNames.map((name): [string, Bounded] => [`share.${name}`, figures.shares[name]]),
  ];
}

const rankRows = ({ direction, ranking, groups }: DirectionSection, month: string): Cell[][] =>
  ranking.map(({ key, best, worst }) => {
    const row = groups.port.find((port) => port.key === key);
    const declarations = row?.figures.declarations ?? null;
    return [month, direction, 'port', key, 'rank', best, best, worst, declarations];
  });
