import { InvalidArgumentError, Option, type Command } from 'commander';
import { stringify } from 'yaml';
import { isDesk, officeDesks } from '../workflows/desks.ts';
import { deskLines, workLines } from './office/lines.ts';
import type { Asked, Office } from './office/office.ts';
import { scenarioOffice } from './office/scenario-office.ts';
import { serverOffice } from './office/server-office.ts';
import { instantOption, integerOption, languageOption, type LanguageOption } from './options.ts';
import { problemLines } from './problem-text.ts';
import { scenarioWorld } from './scenario-world.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface OfficeOptions extends LanguageOption {
  readonly server?: string;
  readonly key?: string;
  readonly at?: string;
  readonly json?: true;
}

interface ListOptions extends OfficeOptions {
  readonly desk?: string;
}

type DecideOptions = OfficeOptions & Asked;

/** Adds `office`: what waits on the desks of a world, and decisions about it. */
export function addOffice(program: Command, session: Session): void {
  const office = program
    .command('office')
    .description('the desks of a world: their work, their decisions');
  common(office.command('list'))
    .description('the desks, or what waits on one')
    .option('--desk <desk>', 'desk whose work is listed')
    .action((world: string, options: ListOptions) => list(world, options, session));
  common(office.command('decide'))
    .description('take a decision of a desk about a case')
    .requiredOption('--desk <desk>', 'desk that decides')
    .requiredOption('--entity <id>', 'the case, flow:identifier')
    .requiredOption('--decision <event>', 'event of its flow')
    .option('--data <json>', 'facts given with it, a JSON object', objectOption)
    .option('--seq <n>', 'number of the wait as listed', integerOption(1, Number.MAX_SAFE_INTEGER))
    .action((world: string, options: DecideOptions) => decide(world, options, session));
}

const common = (command: Command): Command =>
  command
    .argument('<world>', 'a scenario; with --server, the id of a world there')
    .option('--server <url>', 'server on which the world is')
    .addOption(new Option('--key <key>', 'access key of the server').env('TONGGUAN_KEY'))
    .option('--at <time>', 'virtual instant of the scenario; the end unless given', instantOption)
    .option('--json', 'print JSON')
    .addOption(languageOption());

function officeOf(world: string, { server, at, key }: OfficeOptions, session: Session): Office {
  if (server === undefined) return scenarioOffice(scenarioWorld(world, session.library, at));
  if (at === undefined) return serverOffice({ server, world, ...(key !== undefined && { key }) });
  throw new UsageError({
    zh: '服务器上的世界有自己的时钟，请去掉 --at。',
    en: 'A world on a server has its own clock; leave --at out.',
  });
}

async function list(world: string, options: ListOptions, session: Session): Promise<void> {
  const terminal = speaking(session, options);
  const office = officeOf(world, options, session);
  const { desk, json } = options;
  if (desk === undefined) {
    const desks = await office.desks();
    if (json) terminal.out(JSON.stringify(desks));
    else for (const line of deskLines(desks, terminal)) terminal.out(line);
    return;
  }
  const work = await office.work(desk);
  if (json) terminal.out(JSON.stringify(work));
  else for (const line of workLines(work, terminal)) terminal.out(line);
}

async function decide(world: string, options: DecideOptions, session: Session): Promise<void> {
  const terminal = speaking(session, options);
  const { desk, entity, decision, data, seq, json, server } = options;
  const order = { desk, entity, decision, ...(data && { data }), ...(seq && { seq }) };
  const decided = await officeOf(world, options, session).decide(order);
  if (json) terminal.out(JSON.stringify(decided));
  if ('problems' in decided) {
    session.end(ExitStatus.findings);
    const source = { name: entity, text: '' };
    if (json) return;
    for (const each of decided.problems) {
      for (const line of problemLines(each, source, terminal)) terminal.out(line);
    }
  } else if (!json) {
    terminal.out(`#${decided.seq} ${entity} ${decision}`);
    if (server === undefined) printStep(options, terminal);
  }
}

const keep = {
  zh: '情景文件未改动；要保留此决定，把下面的步骤加入 steps：',
  en: 'The scenario is as it was; to keep the decision, add this step to it:',
} as const;

function printStep({ desk, entity, decision, data, at }: DecideOptions, to: Terminal): void {
  if (!isDesk(desk)) return;
  to.err(keep[to.language]);
  const step = {
    id: `${desk}-${decision.toLowerCase().replaceAll('_', '-')}`,
    by: officeDesks[desk].role,
    ...(at !== undefined && { at }),
    act: { entity, event: decision, ...(data && { data }) },
  };
  to.out(stringify([step]).trimEnd());
}

function objectOption(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, as anything else that is no object.
  }
  throw new InvalidArgumentError('Expected a JSON object.');
}

function speaking({ terminal }: Session, { lang }: LanguageOption): Terminal {
  return { ...terminal, ...(lang && { language: lang }) };
}
