import type { Distribution, ParameterFile } from '../../schemas/types.ts';
import type { FittedRoute } from './fit-log.ts';

/** What a parameter file says about its values. */
export interface Provenance {
  /** Name of the log. */
  readonly file: string;
  /** First day of the log, YYYY-MM-DD. */
  readonly from: string;
}

/** Digits that a fitted figure is written with. */
const digits = 6;
const longestName = 64;

type Parameters = ParameterFile['parameters'];

/** All routes as one parameter file: of each the share that takes it, and the best law of its durations. */
export function routesFile(routes: readonly FittedRoute[], given: Provenance): ParameterFile {
  const parameters: Parameters = {};
  for (const [at, route] of routes.entries()) {
    const name = nameOf(route, at);
    parameters[`${name}-share`] = shareOf(route, given);
    const [best] = route.fits;
    if (best) parameters[name] = lawOf(route, given);
  }
  return { subject: 'fitted', parameters };
}

/** The durations of one route as a parameter of the model, by its full name, `subject.name`. */
export function parameterFile(
  parameter: string,
  route: FittedRoute,
  given: Provenance,
): ParameterFile {
  const [subject = '', name = ''] = parameter.split('.');
  return { subject, parameters: { [name]: lawOf(route, given) } };
}

function lawOf(route: FittedRoute, { file, from }: Provenance): Parameters[string] {
  const { fits, count, instant } = route;
  const [best] = fits;
  if (!best) throw new Error(`The route from "${route.from}" has no law.`);
  const text = `Fitted to ${file}: ${count} durations, ${best.law.kind} by Akaike's criterion, distance of Kolmogorov ${rounded(best.distance)}`;
  const note = `${rounded(100 * instant)} % took no time and are left out.`;
  return {
    title: titleOf(route),
    unit: 'h',
    values: [
      {
        from,
        value: roundedLaw(best.law),
        source: text,
        mark: 'derived',
        ...(instant > 0 && { note }),
      },
    ],
  };
}

const shareOf = (route: FittedRoute, { file, from }: Provenance): Parameters[string] => ({
  title: titleOf(route),
  unit: 'ratio',
  values: [
    {
      from,
      value: rounded(route.share),
      source: `Counted in ${file}: ${route.count} of those that went on from "${route.from}"`,
      mark: 'derived',
    },
  ],
});

const titleOf = ({ from, to }: FittedRoute): Parameters[string]['title'] => ({
  zh: `${from} → ${to}`,
  en: `${from} → ${to}`,
});

/** A name made of the activities where they can be one, else of the place among the routes. */
function nameOf({ from, to }: FittedRoute, at: number): string {
  const name = `${from} to ${to}`.toLowerCase().replaceAll(/[ _]+/g, '-');
  const isName = /^[a-z0-9-]+$/.test(name) && name.length <= longestName - '-share'.length;
  return isName ? name : `route-${at + 1}`;
}

const rounded = (value: number): number => Number(value.toPrecision(digits));

const roundedLaw = (law: Distribution): Distribution =>
  Object.fromEntries(
    Object.entries(law).map(([name, value]) => [
      name,
      typeof value === 'number' ? rounded(value) : value,
    ]),
  ) as unknown as Distribution;
