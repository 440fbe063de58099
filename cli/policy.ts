import type { Command } from 'commander';
import { policyDifference, type PolicyDifference } from '../library/policy-difference.ts';
import { policyView, type PolicyView } from '../library/policy-view.ts';
import type { Library } from '../library/library.ts';
import type { Port } from '../schemas/types.ts';
import { dayOption, languageOption, listOption, type LanguageOption } from './options.ts';
import { printEffect } from './policy-effect.ts';
import { differenceLines, viewLines } from './policy-lines.ts';
import { listed } from './scenario.ts';
import { unknownName } from './refusals.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';

interface ChoiceOptions extends LanguageOption {
  readonly without?: string[];
  readonly json?: true;
}

interface ShowOptions extends ChoiceOptions {
  readonly date: string;
  readonly port: string;
  readonly reforms?: string[];
}

interface DiffOptions extends ChoiceOptions {
  readonly port: string[];
  readonly from: string;
  readonly to?: string;
  readonly with?: string[];
}

interface EffectOptions extends LanguageOption {
  readonly scenario: string;
  readonly json?: true;
}

/** Adds `policy`: what is in force and why, what differs between two policies, and what one reform does to a run. */
export function addPolicy(program: Command, session: Session): void {
  const policy = program.command('policy').description('what is in force, since when and why');
  policy
    .command('show')
    .description('parameters and reforms in force at a port on a day')
    .requiredOption('--date <day>', 'YYYY-MM-DD', dayOption)
    .requiredOption('--port <id>', 'id of a port')
    .option('--reforms <ids>', 'also in force, whatever their dates', listOption)
    .option('--without <ids>', 'left out', listOption)
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action((options: ShowOptions) => show(options, session));
  policy
    .command('diff')
    .description('what differs between two days, two ports, or with and without reforms')
    .requiredOption('--port <id...>', 'one port, or two to compare')
    .requiredOption('--from <day>', 'YYYY-MM-DD', dayOption)
    .option('--to <day>', 'day of the second side; the same unless given', dayOption)
    .option('--with <ids>', 'in force on the second side, whatever their dates', listOption)
    .option('--without <ids>', 'left out on the second side', listOption)
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action((options: DiffOptions) => diff(options, session));
  policy
    .command('effect')
    .description('run a scenario with and without a reform; name the first event that differs')
    .argument('<reform>', 'id of a reform')
    .requiredOption('--scenario <name>', 'id of the library, or path of a scenario file')
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action((reform: string, options: EffectOptions) => printEffect(reform, options, session));
}

interface Side {
  readonly port: string;
  readonly date: string;
  readonly with?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
}

function show(options: ShowOptions, session: Session): void {
  const library = session.library;
  const { date, port, reforms, without } = options;
  const view = viewOf({ date, port, with: reforms, without }, library);
  const terminal = { ...session.terminal, ...(options.lang && { language: options.lang }) };
  const lines = options.json ? [JSON.stringify(view)] : viewLines(view, library, terminal);
  for (const line of lines) terminal.out(line);
}

function diff(options: DiffOptions, session: Session): void {
  const library = session.library;
  const [before, after] = sidesOf(options).map((side) => viewOf(side, library)) as [
    PolicyView,
    PolicyView,
  ];
  const found: PolicyDifference = policyDifference(before, after);
  const terminal = { ...session.terminal, ...(options.lang && { language: options.lang }) };
  const lines = options.json ? [JSON.stringify(found)] : differenceLines(found, terminal);
  for (const line of lines) terminal.out(line);
  if (found.parameters.length + found.added.length + found.removed.length > 0) {
    session.end(ExitStatus.findings);
  }
}

function sidesOf({
  port: ports,
  from,
  to = from,
  with: added,
  without,
}: DiffOptions): [Side, Side] {
  const [port = '', other = port, ...more] = ports;
  const isSame = port === other && from === to && !added && !without;
  if (isSame || more.length > 0) {
    throw new UsageError({
      zh: '没有可比较的两方，应有两个日期、两个口岸、--with 或 --without。',
      en: 'There are not two sides to compare; expected two dates, two ports, --with or --without.',
    });
  }
  return [
    { port, date: from },
    { port: other, date: to, with: added, without },
  ];
}

function viewOf(side: Side, library: Library): PolicyView {
  const reforms = {
    ...(side.with && { with: [...side.with], fromStart: true }),
    ...(side.without && { without: [...side.without] }),
  };
  const made = policyView({ port: portOf(side.port, library), date: side.date, reforms }, library);
  if ('problems' in made)
    throw new UsageError(listed({ zh: '所选改革', en: 'The choice of reforms' }, made.problems));
  return made.view;
}

function portOf(id: string, library: Library): Port {
  const port = library.ports.get(id);
  if (port) return port;
  throw unknownName({ kind: { zh: '口岸', en: 'port' }, name: id, known: library.ports.keys() });
}
