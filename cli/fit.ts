import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { fitLog, fewest, type FittedRoute } from '../experiments/fit/fit-log.ts';
import { parameterFile, routesFile } from '../experiments/fit/parameter-file.ts';
import { readLog } from '../experiments/fit/read-log.ts';
import type { EventLogCases } from '../experiments/fit/routes.ts';
import { parameterText } from '../library/parameter-text.ts';
import { fileProblem } from '../library/problems.ts';
import { chinaDay, dayText } from '../rules/days.ts';
import { parametersOf } from '../rules/parameter.ts';
import { nearest } from '../schemas/nearest.ts';
import type { ParameterFile } from '../schemas/types.ts';
import { refuseFile } from './refuse-file.ts';
import { UsageError, type Session } from './session.ts';

interface FitOptions {
  readonly out: string;
  readonly parameter?: string;
  readonly from?: string;
  readonly to?: string;
}

const largest = 256 * 1024 * 1024;
/** The usual bound of Kolmogorov's distance at 5 %, over the root of the count; lenient, because the law was fitted. */
const kolmogorov = 1.36;

const words = {
  distance: { zh: '距离', en: 'distance' },
  next: { zh: '次优', en: 'next' },
  misfit: { zh: '不合', en: 'does not fit' },
  few: { zh: '时长不足，未拟合', en: 'too few durations to fit' },
} as const;

/** Adds `fit`: laws of durations and shares of routes from an event log. */
export function addFit(program: Command, session: Session): void {
  program
    .command('fit')
    .description('fit laws of durations and shares of routes to an event log')
    .argument('<log>', 'OCEL 2.0 JSON, XES, CSV of events, or CSV of declarations')
    .requiredOption('--out <file>', 'parameter file to write; it must not exist')
    .option('--parameter <name>', 'write one route as this parameter of the model')
    .option('--from <activity>', 'where that route begins')
    .option('--to <activity>', 'where that route ends')
    .action((log: string, options: FitOptions) => fit(log, options, session));
}

function fit(log: string, options: FitOptions, session: Session): void {
  const { out, parameter } = options;
  checkUsage(options, session);
  const file = basename(log);
  const read = existsSync(log)
    ? readWithin(log, file)
    : { problems: [fileProblem('file-missing', log)] };
  if ('problems' in read) {
    refuseFile(read.problems, { name: log, text: '' }, session);
    return;
  }
  const routes = fitLog(read.cases);
  const chosen = parameter === undefined ? routes : routes.filter(isChosen(options));
  if (chosen.length === 0 || (parameter !== undefined && chosen[0]?.fits.length === 0)) {
    const expected = `a route that was taken ${fewest} times: ${routes.map(nameOf).join('; ')}`;
    refuseFile(
      [fileProblem('log-too-few', file, nameOf(options), expected)],
      { name: log, text: '' },
      session,
    );
    return;
  }
  for (const route of chosen) printRoute(route, session);
  const given = { file, from: firstDay(read.cases) };
  const [first] = chosen;
  const written: ParameterFile =
    parameter !== undefined && first
      ? parameterFile(parameter, first, given)
      : routesFile(chosen, given);
  writeFileSync(out, stringify(written));
  session.terminal.out(out);
}

function checkUsage({ out, parameter, from, to }: FitOptions, { library }: Session): void {
  if (existsSync(out)) throw new UsageError(`"${out}" is there already; choose another file.`);
  const isWhole = [parameter, from, to].every(
    (each) => (each === undefined) === (from === undefined),
  );
  if (!isWhole)
    throw new UsageError('--parameter, --from and --to belong together; give all of them or none.');
  const known = parametersOf(library.parameters).map(({ name }) => name);
  if (parameter !== undefined && !known.includes(parameter))
    throw new UsageError(
      `There is no parameter "${parameter}"; did you mean "${nearest(parameter, known) ?? known[0]}"?`,
    );
}

function readWithin(log: string, file: string): ReturnType<typeof readLog> {
  const { size } = statSync(log);
  if (size > largest) {
    return {
      problems: [fileProblem('log-too-large', file, `${size}`, `at most ${largest} bytes`)],
    };
  }
  return readLog(readFileSync(log, 'utf8'), file);
}

const isChosen =
  ({ from, to }: FitOptions) =>
  (route: FittedRoute): boolean =>
    route.from === from && route.to === to;

const nameOf = ({ from = '', to = '' }: { from?: string; to?: string }): string =>
  `${from} > ${to}`;

function printRoute(route: FittedRoute, { terminal }: Session): void {
  const { language } = terminal;
  const { count, share, fits } = route;
  terminal.out(`${nameOf(route)}  n ${count}  ${(100 * share).toFixed(1)} %`);
  const [best, next] = fits;
  if (!best) {
    terminal.out(`  ${words.few[language]}`);
    return;
  }
  const misfit = best.distance > kolmogorov / Math.sqrt(count) ? `  ${words.misfit[language]}` : '';
  const runnerUp = next
    ? `  ${words.next[language]} ${next.law.kind} AIC +${(next.aic - best.aic).toFixed(1)}`
    : '';
  const distance = Number.isNaN(best.distance)
    ? ''
    : `  ${words.distance[language]} ${best.distance.toFixed(3)}`;
  terminal.out(`  ${lawText(best.law)[language]}${distance}${misfit}${runnerUp}`);
}

const lawText = (law: FittedRoute['fits'][number]['law']): ReturnType<typeof parameterText> => {
  const shown = Object.entries(law).map(([name, value]) => [
    name,
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  ]);
  return parameterText(Object.fromEntries(shown) as typeof law, 'h');
};

/** The day of the first event, in China. */
function firstDay(cases: EventLogCases): string {
  let first = Infinity;
  for (const events of cases.values()) for (const { at } of events) first = Math.min(first, at);
  return dayText(chinaDay(first));
}
