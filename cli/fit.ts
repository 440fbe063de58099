import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { fewest, type FittedRoute } from '../experiments/fit/fit-log.ts';
import { parameterFile, routesFile } from '../experiments/fit/parameter-file.ts';
import { parameterText } from '../library/parameter-text.ts';
import { fileProblem } from '../library/problems.ts';
import { parametersOf } from '../rules/parameter.ts';
import type { ParameterFile } from '../schemas/types.ts';
import { fitWithin } from './fit-input.ts';
import { writeTraffic } from './fit-traffic.ts';
import { refuseFile } from './refuse-file.ts';
import { alreadyThere, unknownName } from './refusals.ts';
import { UsageError, type Session } from './session.ts';

interface FitOptions {
  readonly out?: string;
  readonly traffic?: string;
  readonly parameter?: string;
  readonly from?: string;
  readonly to?: string;
}

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
    .argument(
      '<log>',
      'OCEL 2.0 (JSON or SQLite), XES, CSV of events or of declarations, or a time release study',
    )
    .option('--out <file>', 'parameter file to write; it must not exist')
    .option(
      '--traffic <file>',
      'traffic file to write, from declarations of one port; it must not exist',
    )
    .option('--parameter <name>', 'write one route as this parameter of the model')
    .option('--from <activity>', 'where that route begins')
    .option('--to <activity>', 'where that route ends')
    .action((log: string, options: FitOptions) => {
      checkUsage(options, session);
      if (options.traffic !== undefined) writeTraffic(log, options.traffic, session);
      if (options.out !== undefined) fit(log, { ...options, out: options.out }, session);
    });
}

function fit(log: string, options: FitOptions & { readonly out: string }, session: Session): void {
  const { out, parameter } = options;
  const file = basename(log);
  const found = fitWithin(log, file);
  if ('problems' in found) {
    refuseFile(found.problems, { name: log, text: '' }, session);
    return;
  }
  const { routes, from } = found;
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
  const given = { file, from };
  const [first] = chosen;
  const written: ParameterFile =
    parameter !== undefined && first
      ? parameterFile(parameter, first, given)
      : routesFile(chosen, given);
  writeFileSync(out, stringify(written));
  session.terminal.out(out);
}

const trafficName = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/;

function checkUsage({ out, traffic, parameter, from, to }: FitOptions, { library }: Session): void {
  if (out === undefined && traffic === undefined)
    throw new UsageError({
      zh: '没有要写出的内容，请给出 --out、--traffic 或两者。',
      en: 'Nothing is to be written; give --out, --traffic or both.',
    });
  for (const file of [out, traffic]) {
    if (file !== undefined && existsSync(file)) throw alreadyThere(file);
  }
  if (traffic !== undefined && !trafficName.test(basename(traffic)))
    throw new UsageError({
      zh: `“${basename(traffic)}”不是流量文件的名称，应为小写字母、数字和连字符，后接 .yaml。`,
      en: `"${basename(traffic)}" is no name of a traffic file; expected small letters, digits and hyphens, then .yaml.`,
    });
  const isWhole = [parameter, from, to].every(
    (each) => (each === undefined) === (from === undefined),
  );
  if (!isWhole)
    throw new UsageError({
      zh: '--parameter、--from 和 --to 须同时给出，或都不给。',
      en: '--parameter, --from and --to belong together; give all of them or none.',
    });
  const known = parametersOf(library.parameters).map(({ name }) => name);
  if (parameter !== undefined && !known.includes(parameter))
    throw unknownName({
      kind: { zh: '参数', en: 'parameter' },
      name: parameter,
      known,
      expected: {
        zh: ' scenarios/parameters 中的一个名称',
        en: 'a name in scenarios/parameters',
      },
    });
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
  const runnerUp =
    next && !Number.isNaN(next.aic)
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
