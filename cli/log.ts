import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { Argument, Option, type Command } from 'commander';
import { ColumnLog } from '../experiments/export/column-log.ts';
import { createWorld, type WorldScenario } from '../world/create.ts';
import { traceLine, type TraceSink } from '../world/trace.ts';
import type { Library } from '../library/library.ts';
import { dayOption, integerOption } from './options.ts';
import { ProgressLine } from './progress.ts';
import { alreadyThere, unknownName } from './refusals.ts';
import { UsageError, type Session } from './session.ts';

const most = 10_000_000;
const largestSeed = 4_294_967_295;
const eventsBetweenLooks = 1 << 14;

interface LogOptions {
  readonly start: string;
  readonly count: number;
  readonly seed: number;
  readonly oneIn: number;
  readonly to: 'jsonl' | 'csv' | 'parquet' | 'none';
  readonly out?: string;
}

/** Adds `log`: runs the traffic of a port in bulk and writes what happens. */
export function addLog(program: Command, session: Session): void {
  program
    .command('log')
    .description('run the traffic of a port in bulk and write its log')
    .addArgument(new Argument('<traffic>', 'id of a traffic file'))
    .option('--start <day>', 'first day', dayOption, '2025-04-07')
    .option('--count <n>', 'number of conveyances', integerOption(1, most), 1000)
    .option('--seed <n>', 'equal seeds give equal logs', integerOption(0, largestSeed), 1)
    .option('--one-in <n>', 'log one shipment in so many, whole', integerOption(1, most), 1)
    .addOption(
      new Option('--to <format>', 'full trace, columns, or nothing but the summary')
        .choices(['jsonl', 'csv', 'parquet', 'none'])
        .default('jsonl'),
    )
    .option('--out <file>', 'file to write; it must not exist')
    .action((traffic: string, options: LogOptions) => log(traffic, options, session));
}

/** Where the events of a run go, and what is done when it has ended. */
interface Writing {
  readonly sink?: TraceSink;
  finish(): void;
}

function log(traffic: string, options: LogOptions, { library, terminal }: Session): void {
  const scenario = scenarioOf(traffic, options, library);
  const writing = writingTo(options);
  const { sink } = writing;
  let written = 0;
  const counted: TraceSink = (event) => {
    written += 1;
    sink?.(event);
  };
  const world = createWorld({
    scenario,
    library,
    runtime: 'table',
    keep: false,
    ...(options.oneIn > 1 && { logOneIn: options.oneIn }),
    ...(sink && { sink: counted }),
  });
  const progress = new ProgressLine(terminal, () => performance.now());
  for (let handled = 1; world.kernel.step(world.handle); handled += 1) {
    if (handled % eventsBetweenLooks === 0) progress.step(world.cleared, options.count, false);
  }
  writing.finish();
  terminal.out(`${world.cleared} conveyances, ${world.seq} events, ${written} written`);
}

function scenarioOf(traffic: string, options: LogOptions, library: Library): WorldScenario {
  const file = library.traffic.get(traffic);
  if (!file) {
    const kind = { zh: '流量', en: 'traffic' };
    throw unknownName({ kind, name: traffic, known: library.traffic.keys() });
  }
  const { seed, start, count } = options;
  return {
    id: traffic,
    port: file.port,
    seed,
    start: `${start}T00:00:00+08:00`,
    traffic: { file: traffic, count },
  };
}

/** Throws a {@link UsageError} where the file is there already, or is named for no log, or is not named. */
function writingTo({ to, out }: LogOptions): Writing {
  if (out === undefined || to === 'none') {
    if (out === undefined && to === 'none') return { finish: () => undefined };
    throw new UsageError({
      zh: '请用 --out 给出文件，或用 --to none 不写日志；不能两者都用。',
      en: 'Name a file with --out, or ask for no log with --to none; not both.',
    });
  }
  if (existsSync(out)) throw alreadyThere(out);
  if (to !== 'jsonl') return columnsTo(out, to);
  const file = openSync(out, 'wx');
  return {
    sink: (event) => void writeSync(file, `${traceLine(event)}\n`),
    finish: () => closeSync(file),
  };
}

function columnsTo(out: string, to: 'csv' | 'parquet'): Writing {
  const columns = new ColumnLog();
  const finish = (): void => {
    const file = openSync(out, 'wx');
    if (to === 'parquet') writeSync(file, columns.parquet());
    else for (const line of columns.csv()) writeSync(file, line);
    closeSync(file);
  };
  return { sink: columns.sink, finish };
}
