import type { OpeningHours } from '../../engine/calendar.ts';
import { checkTraffic } from '../../library/check-traffic.ts';
import type { Library } from '../../library/library.ts';
import { fileProblem } from '../../library/problems.ts';
import { chinaDay, dayText, hour, startOfDay } from '../../rules/days.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Port, Problem, Traffic, TrafficStream } from '../../schemas/types.ts';
import { calendarOf } from '../../world/opening-hours.ts';
import { weightsBy, type WeightsAround } from '../../world/traffic/year-weights.ts';
import type { Clearances } from '../bulletin/clearances.ts';
import { fitRhythm, wholeDays, type Days } from './fit-rhythm.ts';
import { fitPlatoons, type Dispersion } from './platoons.ts';

/** Fewer whole days than this do not show a week. */
export const fewestDays = 7;
/** Fewer arrivals than this show no rhythm. */
export const fewestArrivals = 100;

/** How well a stream of the traffic agrees with what came. */
export interface StreamFit {
  readonly stream: TrafficStream;
  readonly conveyances: number;
  readonly days: number;
  readonly dispersion: Dispersion;
}

/** A traffic, and how well it fits; or everything that is wrong. */
export type FittedTraffic =
  | { readonly traffic: Traffic; readonly fits: readonly StreamFit[] }
  | { readonly problems: readonly Problem[] };

interface Given {
  /** Id of the traffic, and name of the table. */
  readonly id: string;
  readonly file: string;
  readonly library: Library;
}

/**
 * A traffic file from a table of declarations of one port: rhythm and volume from the instants at which goods arrived,
 * platoons where counts of hours vary more than those of a Poisson process, the mix as counted.
 * Declarations whose goods arrived at one instant came with one conveyance. Only whole days count.
 */
export function fitTraffic(clearances: Clearances, given: Given): FittedTraffic {
  const found = portOf(clearances, given);
  if ('problems' in found) return found;
  const { port } = found;
  const { id, file, library } = given;
  const rows = Array.from({ length: clearances.size }, (_, at) => at).filter(
    (at) => !Number.isNaN(clearances.instant('arrivedAt', at)),
  );
  const instants = rows.map((at) => clearances.instant('arrivedAt', at)).toSorted((a, b) => a - b);
  const days = wholeDays(instants);
  const inside = (at: number): boolean => chinaDay(at) >= days.from && chinaDay(at) < days.until;
  const arrivals = instants.filter(inside);
  if (days.until - days.from < fewestDays || arrivals.length < fewestArrivals) {
    const got = `${arrivals.length} arrivals in ${Math.max(0, days.until - days.from)} whole days`;
    const expected = `${fewestArrivals} arrivals in ${fewestDays} days`;
    return { problems: [fileProblem('log-too-few', file, got, expected)] };
  }
  const source = `Counted in ${file}: ${arrivals.length} arrivals from ${dayText(days.from)} to ${dayText(days.until - 1)}`;
  const rhythm = fitRhythm(arrivals, days, source);
  const calendar = calendarOf(port.calendar);
  const around = weightsBy(rhythm, calendar);
  const share = expectedShare(days, around, calendar);
  const fits = (['import', 'export'] as const).flatMap((direction) => {
    const own = rows.filter(
      (at) =>
        clearances.name('direction', at) === direction &&
        inside(clearances.instant('arrivedAt', at)),
    );
    return own.length === 0
      ? []
      : [fitStream(clearances, own, { direction, around, days, source, share })];
  });
  const [first, ...rest] = fits.map(({ stream }) => stream);
  if (!first) return { problems: [fileProblem('log-too-few', file, '0')] };
  const title = { zh: `${file} 拟合的流量`, en: `Traffic fitted to ${file}` };
  const traffic: Traffic = { id, title, port: port.id, rhythm, streams: [first, ...rest] };
  const problems = checkTraffic(traffic, library);
  return problems.length > 0 ? { problems } : { traffic, fits };
}

/** The one port of a table. */
function portOf(
  clearances: Clearances,
  { file, library }: Given,
): { readonly port: Port } | { readonly problems: readonly Problem[] } {
  const names = new Set<string>();
  for (let at = 0; at < clearances.size; at++) names.add(clearances.name('port', at));
  const [name = '', ...others] = names;
  if (others.length > 0) {
    const expected = 'declarations of one port';
    return { problems: [fileProblem('log-ports', file, [...names].join(', '), expected)] };
  }
  const port = library.ports.get(name);
  if (port) return { port };
  return {
    problems: [fileProblem('unknown-port', file, name, nearest(name, library.ports.keys()))],
  };
}

interface StreamGiven {
  readonly direction: TrafficStream['direction'];
  readonly around: WeightsAround;
  readonly days: Days;
  readonly source: string;
  /** Part of a year's arrivals that comes on these days. */
  readonly share: number;
}

function fitStream(
  clearances: Clearances,
  rows: readonly number[],
  { direction, around, days, source, share }: StreamGiven,
): StreamFit {
  const bills = Map.groupBy(rows, (at) => clearances.instant('arrivedAt', at));
  const arrivals = [...bills.keys()].toSorted((a, b) => a - b);
  const sizes = [...bills.values()].map(({ length }) => length);
  const { sizes: platoon, dispersion } = fitPlatoons(arrivals, days, around);
  const goods = Map.groupBy(rows, (at) => clearances.name('goods', at));
  const mark = 'derived' as const;
  const text = { import: ['进口', 'Imports'], export: ['出口', 'Exports'] }[direction];
  const mix = [...goods].map(([commodity, of]) => ({ commodity, share: of.length }));
  const stream: TrafficStream = {
    id: direction,
    title: { zh: text[0] ?? '', en: text[1] ?? '' },
    direction,
    volume: [
      { from: dayText(days.from), value: Math.round(arrivals.length / share), source, mark },
    ],
    ...(platoon && { platoon: { ...platoon, source, mark } }),
    bills: { min: Math.min(...sizes), max: Math.max(...sizes), source, mark },
    goods: { mix: mix as unknown as TrafficStream['goods']['mix'], source, mark },
  };
  return {
    stream,
    conveyances: arrivals.length,
    days: days.until - days.from,
    dispersion,
  };
}

/** Part of what comes in a year that comes on some days, while the port is open. */
function expectedShare(
  { from, until }: Days,
  around: WeightsAround,
  calendar: OpeningHours,
): number {
  let share = 0;
  for (let at = startOfDay(from); at < startOfDay(until); at += hour) {
    const { from: begin, weights, total } = around(at);
    const weight = weights[Math.floor((at - begin) / hour)] ?? 0;
    share += (weight * calendar.openTimeBetween(at, at + hour)) / total;
  }
  return share;
}
