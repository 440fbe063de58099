import { chinaDay, hour } from '../../rules/days.ts';
import { clockNames, type ClockName } from '../observations.ts';
import type { Clearances } from './clearances.ts';
import { dailyMean, dailyQuantile, daySums, type Bounded } from './intervals.ts';

/** One of the three clocks over a group of declarations, hours. */
export interface ClockFigures {
  readonly mean: Bounded;
  readonly median: Bounded;
  readonly p90: Bounded;
}

/** Shares that the documents ask for. */
export const shareNames = [
  'singleWindow',
  'advance',
  'inspected',
  'machine',
  'directRelease',
] as const;

/** One of {@link shareNames}. */
export type ShareName = (typeof shareNames)[number];

/** What a bulletin says of a group of declarations. */
export interface GroupFigures {
  readonly declarations: number;
  readonly clocks: Readonly<Record<ClockName, ClockFigures>>;
  readonly shares: Readonly<Record<ShareName, Bounded>>;
}

/** Hours of a clock of one declaration; NaN where it has not stopped. Never below 0, as release may come before arrival. */
export function hoursOf(all: Clearances, at: number, clock: ClockName): number {
  const from = all.instant(clock === 'customs' ? 'acceptedAt' : 'arrivedAt', at);
  const until = all.instant(clock === 'port' ? 'removedAt' : 'releasedAt', at);
  return Math.max(0, until - from) / hour;
}

type IsCounted = (all: Clearances, at: number) => boolean;

/** For each share, of which declarations it is one, and which of these count. */
const shares: Readonly<Record<ShareName, { readonly of: IsCounted; readonly has: IsCounted }>> = {
  singleWindow: {
    of: () => true,
    has: (all, at) => all.name('channel', at) === 'single-window',
  },
  // A declaration that came before its goods, whatever its procedure.
  advance: {
    of: (all, at) => !Number.isNaN(all.instant('arrivedAt', at)),
    has: (all, at) => all.instant('acceptedAt', at) < all.instant('arrivedAt', at),
  },
  inspected: { of: () => true, has: (all, at) => isInspected(all, at) },
  machine: { of: isInspected, has: (all, at) => all.name('inspection', at).startsWith('machine') },
  directRelease: {
    of: (all, at) => all.name('inspection', at).startsWith('machine'),
    has: (all, at) => all.name('inspection', at) === 'machine',
  },
};

function isInspected(all: Clearances, at: number): boolean {
  return all.name('inspection', at) !== 'none';
}

/** The figures of some declarations; intervals hold each by itself with a level. */
export function figuresOf(
  all: Clearances,
  positions: readonly number[],
  level: number,
): GroupFigures {
  const clocks = clockNames.map((clock) => [clock, clockFigures(all, positions, { clock, level })]);
  const found = shareNames.map((name) => [name, shareOf(all, positions, { name, level })]);
  return {
    declarations: positions.length,
    clocks: Object.fromEntries(clocks) as Record<ClockName, ClockFigures>,
    shares: Object.fromEntries(found) as Record<ShareName, Bounded>,
  };
}

const releaseDay = (all: Clearances, at: number): number => chinaDay(all.instant('releasedAt', at));

function clockFigures(
  all: Clearances,
  positions: readonly number[],
  { clock, level }: { clock: ClockName; level: number },
): ClockFigures {
  const timed = positions.filter((at) => !Number.isNaN(hoursOf(all, at, clock)));
  const values = Float64Array.from(timed, (at) => hoursOf(all, at, clock));
  const days = Int32Array.from(timed, (at) => releaseDay(all, at));
  return {
    mean: dailyMean(daySums(values, days), level),
    median: dailyQuantile(values, days, { share: 0.5, level }),
    p90: dailyQuantile(values, days, { share: 0.9, level }),
  };
}

function shareOf(
  all: Clearances,
  positions: readonly number[],
  { name, level }: { name: ShareName; level: number },
): Bounded {
  const { of, has } = shares[name];
  const counted = positions.filter((at) => of(all, at));
  const values = Float64Array.from(counted, (at) => (has(all, at) ? 1 : 0));
  const days = Int32Array.from(counted, (at) => releaseDay(all, at));
  return dailyMean(daySums(values, days), level);
}
