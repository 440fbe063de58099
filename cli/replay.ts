import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parseInstant } from '../rules/days.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import { LiveWorld } from '../world/live.ts';
import { statementsOf } from '../world/statement.ts';
import { viewOf } from '../world/view.ts';
import { integerOption, languageOption, type LanguageOption } from './options.ts';
import { printOutcome } from './outcome.ts';
import { findScenario } from './scenario.ts';
import { ExitStatus, type Session } from './session.ts';
import { printStatement } from './statement.ts';
import { printTimeline } from './timeline.ts';
import { traceDigest, traceText } from '../server/trace-digest.ts';

/** Largest seed, 32 bits. */
const largestSeed = 4_294_967_295;

interface ReplayOptions extends LanguageOption {
  readonly seed?: number;
  readonly runtime: RuntimeName;
  readonly trace?: string;
  readonly all?: true;
  readonly bill?: true;
  readonly json?: true;
}

/** Adds `replay`: runs a scenario end to end and prints what happened. */
export function addReplay(program: Command, session: Session): void {
  const command = program
    .command('replay')
    .description('run a scenario end to end, print its timeline, check its expectations')
    .argument('<scenario>', 'id of the library, or path of a scenario file')
    .option('--seed <n>', "seed instead of the scenario's own", integerOption(0, largestSeed))
    .option('--trace <file>', 'write the canonical trace to a file')
    .option('--all', 'show timers, desks and notes too')
    .option('--bill', 'print what each declaration costs, with the source of every price')
    .option('--json', 'print one JSON object')
    .action((name: string, options: ReplayOptions) => replay(name, options, session));
  command.addOption(
    command
      .createOption('--runtime <name>', 'how flows are stepped')
      .choices(['table', 'actors'])
      .default('table'),
  );
  command.addOption(languageOption());
}

function replay(name: string, options: ReplayOptions, session: Session): void {
  const library = session.library;
  const { scenario: authored, files } = findScenario(name, library);
  const scenario = options.seed === undefined ? authored : { ...authored, seed: options.seed };
  const live = new LiveWorld({ scenario, files, library, runtime: options.runtime });
  live.runToEnd();
  const digest = traceDigest(live.trace);
  if (options.trace !== undefined) writeFileSync(options.trace, traceText(live.trace));
  const view = viewOf(live);
  const { expectations } = view;
  if (options.json) {
    const clocks = view.entities.flatMap(({ entity, clocks: hours }) =>
      hours ? [{ entity, ...hours }] : [],
    );
    const head = { scenario: scenario.id, seed: scenario.seed, runtime: options.runtime };
    const statements = options.bill && { statements: statementsOf(live.world) };
    const result = {
      ...head,
      events: live.seq,
      clocks,
      expectations,
      ...statements,
      trace: digest,
    };
    session.terminal.out(JSON.stringify(result));
  } else {
    const terminal = { ...session.terminal, ...(options.lang && { language: options.lang }) };
    const start = parseInstant(scenario.start);
    terminal.out(terminal.paint('strong', scenario.title[terminal.language]));
    printTimeline(live, terminal, { flows: library.flows, start, all: options.all === true });
    printOutcome(view, terminal);
    if (options.bill) {
      for (const statement of statementsOf(live.world)) printStatement(statement, terminal);
    }
    terminal.out(`trace ${digest}`);
  }
  if (expectations.some(({ ok }) => !ok)) session.end(ExitStatus.findings);
}
