import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import type { Library } from '../library/library.ts';
import { LiveWorld } from '../world/live.ts';
import { firstDifference, reportDifference, type Difference } from './difference.ts';
import { findScenario, root } from './scenario.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';
import { traceText } from '../server/trace-digest.ts';

interface VerifyOptions {
  readonly traces: string;
  readonly record?: true;
}

const suffix = '.jsonl';
const sides = { recorded: 'recorded', replayed: 'replayed' };

/** Adds `verify`: replays scenarios against their recorded traces. */
export function addVerify(program: Command, session: Session): void {
  program
    .command('verify')
    .description('replay against the recorded traces; name the first event that differs')
    .argument('[scenario...]', 'ids of the library; every recorded one unless given')
    .option('--traces <folder>', 'folder of the recorded traces', join(root, 'tests', 'traces'))
    .option('--record', 'write the traces instead; every scenario unless some are given')
    .action((names: string[], options: VerifyOptions) => verify(names, options, session));
}

function verify(names: readonly string[], options: VerifyOptions, session: Session): void {
  const library = session.library;
  if (options.record) {
    const chosen = names.length > 0 ? names : [...library.scenarios.keys()];
    mkdirSync(options.traces, { recursive: true });
    for (const name of chosen) {
      writeFileSync(join(options.traces, name + suffix), replayed(name, library));
      session.terminal.err(`recorded ${name}`);
    }
    return;
  }
  const wanted = names.length > 0 ? names : recorded(options.traces);
  if (wanted.length === 0) {
    throw new UsageError({
      zh: `“${options.traces}”中没有记录的轨迹，请先用 --record。`,
      en: `No traces are recorded in "${options.traces}"; use --record first.`,
    });
  }
  const { terminal } = session;
  for (const name of wanted) {
    const difference = compare(name, options.traces, library);
    if (difference) {
      for (const line of reportDifference(name, difference, sides)) terminal.out(line);
      session.end(ExitStatus.findings);
    } else {
      terminal.out(`${terminal.paint('done', 'same')}  ${name}`);
    }
  }
}

function recorded(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  return files.map((file) => basename(file, suffix)).toSorted();
}

function compare(name: string, folder: string, library: Library): Difference | undefined {
  const file = join(folder, name + suffix);
  if (!existsSync(file)) {
    throw new UsageError({
      zh: `“${folder}”中没有“${name}”的轨迹，请先用 --record。`,
      en: `No trace of "${name}" is recorded in "${folder}"; use --record first.`,
    });
  }
  return firstDifference(readFileSync(file, 'utf8'), replayed(name, library));
}

function replayed(name: string, library: Library): string {
  const { scenario, files } = findScenario(name, library);
  const live = new LiveWorld({ scenario, files, library, runtime: 'table' });
  live.runToEnd();
  return traceText(live.trace);
}
