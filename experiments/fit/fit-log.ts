import { hour } from '../../rules/days.ts';
import { fitLaws, type Fit } from './fit-laws.ts';
import { routesOf, type EventLogCases, type Route } from './routes.ts';

/** Fewer durations than this say nothing about a law. */
export const fewest = 20;

/** A route with the laws of its durations, hours, the best first; those that took no time are apart. */
export interface FittedRoute {
  readonly from: string;
  readonly to: string;
  /** How often the route was taken, and its share of all that left `from`. */
  readonly count: number;
  readonly share: number;
  /** Share of its durations that are zero. */
  readonly instant: number;
  /** Best first; one constant where all durations are the same, none where too few took any time. */
  readonly fits: readonly Fit[];
}

/** Fits every route of a log that was taken often enough. Equal logs give equal fits. */
export function fitLog(cases: EventLogCases): FittedRoute[] {
  return routesOf(cases)
    .filter(({ durations }) => durations.length >= fewest)
    .map(fitRoute);
}

function fitRoute({ from, to, share, durations }: Route): FittedRoute {
  const hours = durations.filter((duration) => duration > 0).map((duration) => duration / hour);
  const count = durations.length;
  return { from, to, count, share, instant: 1 - hours.length / count, fits: lawsOf(hours) };
}

function lawsOf(hours: Float64Array): readonly Fit[] {
  const [least = 0, most = 0] = [hours[0], hours.at(-1)];
  if (least === most) return [{ law: { kind: 'constant', value: least }, aic: NaN, distance: NaN }];
  return hours.length < fewest ? [] : fitLaws(hours);
}
