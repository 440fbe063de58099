import type { Text } from '../../schemas/types.ts';
import { clockNames, type ClockName } from '../observations.ts';
import { directions, type Clearances, type nameColumns } from './clearances.ts';
import { figuresOf, type GroupFigures } from './figures.ts';
import { changeBetween, type Bounded } from './intervals.ts';
import { monthAfter, type Month } from './month.ts';
import { rankIntervals, type RankInterval } from './ranks.ts';

/** How declarations are grouped, beside their direction. */
export const groupings = [
  'port',
  'transport',
  'goods',
  'mode',
] as const satisfies readonly (typeof nameColumns)[number][];

/** One of {@link groupings}. */
export type Grouping = (typeof groupings)[number];

/** Month less an earlier one, by clock; of the means. */
export type Changes = Readonly<Record<ClockName, Bounded>>;

/** The figures of a group, and how its clocks have changed; a change is absent where the earlier month has no declarations. */
export interface GroupRow {
  readonly key: string;
  readonly title: Text;
  readonly figures: GroupFigures;
  readonly lastMonth?: Changes;
  readonly lastYear?: Changes;
}

/** A port in the ranking; its place is the best of its ranks, which ports share that noise could have put in either order. */
export interface RankedPort extends RankInterval {
  readonly key: string;
}

/** Imports or exports of a month. */
export interface DirectionSection {
  readonly direction: (typeof directions)[number];
  readonly all: GroupRow;
  readonly groups: Readonly<Record<Grouping, readonly GroupRow[]>>;
  /** Ports with enough declarations, in the order of their places, then of their means. */
  readonly ranking: readonly RankedPort[];
  /** Ports that have fewer declarations, or fewer days with any. */
  readonly unranked: readonly string[];
}

/** A monthly bulletin of clearance times. */
export interface Bulletin {
  readonly month: string;
  readonly level: number;
  /** What is ranked: the mean of this clock. */
  readonly clock: ClockName;
  readonly sections: readonly DirectionSection[];
}

/** What a bulletin is made of. */
export interface BulletinOrder {
  readonly clearances: Clearances;
  readonly month: Month;
  readonly level: number;
  readonly clock: ClockName;
  /** Title of a group by its key. */
  readonly titleOf: (grouping: Grouping, key: string) => Text;
}

/** Fewer declarations or days than this say too little for a rank. */
export const leastRanked = { declarations: 30, days: 5 } as const;

const everything: Text = { zh: '全部', en: 'all' };

/** The bulletin of a month; directions without declarations are left out. */
export function bulletinOf(order: BulletinOrder): Bulletin {
  const { month, level, clock } = order;
  const sections = directions.flatMap((direction) => sectionOf(order, direction) ?? []);
  return { month: month.name, level, clock, sections };
}

/** Positions of the declarations of this month, the last one and the same of last year. */
type Periods = readonly (readonly number[])[];

function sectionOf(
  order: BulletinOrder,
  direction: DirectionSection['direction'],
): DirectionSection | undefined {
  const { clearances, month } = order;
  const periods = [month, monthAfter(month, -1), monthAfter(month, -12)].map(({ from, until }) =>
    clearances
      .releasedWithin(from, until)
      .filter((at) => clearances.name('direction', at) === direction),
  );
  if (periods[0]?.length === 0) return undefined;
  const groups = Object.fromEntries(
    groupings.map((grouping) => [grouping, rowsBy(order, periods, grouping)]),
  ) as Record<Grouping, GroupRow[]>;
  return {
    direction,
    all: rowOf(order, periods, { key: 'all', title: everything }),
    groups,
    ...rankingOf(groups.port, order),
  };
}

function rowsBy(order: BulletinOrder, periods: Periods, grouping: Grouping): GroupRow[] {
  const { clearances, titleOf } = order;
  const parts = periods.map((positions) =>
    Map.groupBy(positions, (at) => clearances.name(grouping, at)),
  );
  const keys = [...(parts[0]?.keys() ?? [])].toSorted();
  return keys.map((key) =>
    rowOf(
      order,
      parts.map((part) => part.get(key) ?? []),
      { key, title: titleOf(grouping, key) },
    ),
  );
}

function rowOf(
  { clearances, level }: BulletinOrder,
  periods: Periods,
  head: Pick<GroupRow, 'key' | 'title'>,
): GroupRow {
  const [now = [], lastMonth = [], lastYear = []] = periods;
  const figures = figuresOf(clearances, now, level);
  const since = (positions: readonly number[]): Changes => {
    const before = figuresOf(clearances, positions, level);
    const changes = clockNames.map((clock) => [
      clock,
      changeBetween(before.clocks[clock].mean, figures.clocks[clock].mean, level),
    ]);
    return Object.fromEntries(changes) as Changes;
  };
  return {
    ...head,
    figures,
    ...(lastMonth.length > 0 && { lastMonth: since(lastMonth) }),
    ...(lastYear.length > 0 && { lastYear: since(lastYear) }),
  };
}

/** Ranks the ports by the mean of the clock, as far as noise allows. */
function rankingOf(
  ports: readonly GroupRow[],
  { clock, level }: BulletinOrder,
): Pick<DirectionSection, 'ranking' | 'unranked'> {
  const meanOf = ({ figures }: GroupRow): Bounded => figures.clocks[clock].mean;
  const isRanked = (port: GroupRow): boolean =>
    port.figures.declarations >= leastRanked.declarations &&
    meanOf(port).df + 1 >= leastRanked.days;
  const ranked = ports
    .filter(isRanked)
    .toSorted((a, b) => meanOf(a).value - meanOf(b).value || (a.key < b.key ? -1 : 1));
  const ranks = rankIntervals(ranked.map(meanOf), level);
  return {
    ranking: ranks
      .map((rank, at) => ({ key: ranked[at]?.key ?? '', ...rank }))
      .toSorted((a, b) => a.best - b.best),
    unranked: ports.filter((port) => !isRanked(port)).map(({ key }) => key),
  };
}
