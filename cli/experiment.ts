import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkExperiment } from '../experiments/check-experiment.ts';
import { experiment, type Findings } from '../experiments/experiment.ts';
import { codeDigest } from '../experiments/digest.ts';
import { workerThreads, type RunPool } from '../experiments/pool.ts';
import { overloadText } from '../experiments/overload.ts';
import { ExperimentStopped, folderStore } from '../experiments/result-store.ts';
import type { Summary } from '../experiments/summary.ts';
import { writeResults } from '../experiments/write-results.ts';
import { databasePool } from '../jobs/database-pool.ts';
import { checkTraffic } from '../library/check-traffic.ts';
import type { Library } from '../library/library.ts';
import { loadFile } from '../library/load.ts';
import type { Experiment, Problem, Traffic } from '../schemas/types.ts';
import { databaseOption, languageOption, workersOption, type LanguageOption } from './options.ts';
import { refuseFile } from './refuse-file.ts';
import { ProgressLine } from './progress.ts';
import { root } from './scenario.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface ExperimentOptions extends LanguageOption {
  readonly out: string;
  readonly workers?: number;
  readonly databaseUrl?: string;
  readonly resume?: true;
  readonly assumed?: true;
  readonly traffic?: string;
}

/** How assumed inputs are moved where the file does not say. */
const usualMoves = { factor: 2, most: 8 } as const;

const words = {
  handedOut: {
    zh: '任务已放入数据库；任意多个 tongguan worker --database-url 可以领取。',
    en: 'The runs wait in the database; any number of tongguan worker --database-url take them.',
  },
  written: { zh: '报告', en: 'report' },
  paused: {
    zh: '已停止；已完成的部分保留。用 --resume 继续。',
    en: 'Stopped; what was finished is kept. Go on with --resume.',
  },
} as const;

/** Adds `experiment`: runs an experiment file and writes report and data. */
export function addExperiment(program: Command, session: Session): void {
  program
    .command('experiment')
    .description('run an experiment; write report and data into a folder')
    .argument('<file>', 'id of the library or path of a .yaml file')
    .requiredOption('--out <folder>', 'folder of report, data and finished runs')
    .addOption(workersOption())
    .addOption(databaseOption().conflicts('workers'))
    .option('--assumed', 'tell how effects move when assumed inputs are halved and doubled')
    .option('--traffic <file>', 'traffic of the baseline, from a .yaml file')
    .option('--resume', 'go on where an earlier attempt was stopped')
    .addOption(languageOption())
    .action(async (file: string, { lang, ...options }: ExperimentOptions) => {
      const terminal = { ...session.terminal, ...(lang && { language: lang }) };
      await run(file, options, { ...session, terminal });
    });
}

async function run(file: string, options: ExperimentOptions, session: Session): Promise<void> {
  const { terminal } = session;
  const { out, resume } = options;
  if (resume !== true && existsSync(join(out, 'journal.jsonl'))) {
    throw new UsageError({
      zh: `文件夹“${out}”中已有完成的运行，请加 --resume 使用它们，或换一个文件夹。`,
      en: `The folder "${out}" holds finished runs; add --resume to use them, or choose another folder.`,
    });
  }
  // Told before threads are started and a folder is made.
  const asked = experimentAsked(file, options, session.library);
  if ('problems' in asked) {
    refuseFile(asked.problems, { name: file, text: '' }, session);
    return;
  }
  const { spec, library } = asked;
  try {
    const findings = await carryOut(spec, { library, options, terminal });
    printSummary(writeResults(findings, out, terminal.language), out, terminal);
  } catch (error) {
    if (!(error instanceof ExperimentStopped)) throw error;
    terminal.err(error.text[terminal.language]);
    session.end(ExitStatus.findings);
  }
}

interface Asked {
  readonly spec: Experiment;
  /** The library with the traffic that was brought along. */
  readonly library: Library;
}

/** The experiment of a file with what the command line adds, checked. */
function experimentAsked(
  file: string,
  { assumed, traffic }: ExperimentOptions,
  own: Library,
): Asked | { readonly problems: readonly Problem[] } {
  const loaded = readExperiment(file);
  const brought = traffic === undefined ? undefined : readTraffic(traffic, own);
  const problems = brought && 'problems' in brought ? [...brought.problems] : [];
  if ('problems' in loaded) return { problems: [...loaded.problems, ...problems] };
  const asked = withTraffic(
    { spec: { ...(assumed && { assumed: usualMoves }), ...loaded.value }, library: own },
    brought && 'value' in brought ? brought.value : undefined,
  );
  problems.push(...checkExperiment(asked.spec, asked.library));
  return problems.length > 0 ? { problems } : asked;
}

/** The same with a traffic in place of that of the baseline. */
function withTraffic({ spec, library }: Asked, traffic: Traffic | undefined): Asked {
  if (!traffic) return { spec, library };
  return {
    spec: { ...spec, baseline: { ...spec.baseline, traffic: traffic.id } },
    library: { ...library, traffic: new Map(library.traffic).set(traffic.id, traffic) },
  };
}

/** A traffic by the path of its file, checked. */
function readTraffic(path: string, library: Library): ReturnType<typeof loadFile<'traffic'>> {
  const loaded = loadFile('traffic', path);
  if ('problems' in loaded) return loaded;
  const problems = checkTraffic(loaded.value, library);
  return problems.length > 0 ? { problems } : loaded;
}

/** An experiment by the path of its file, or by its id in the library. */
export function readExperiment(file: string): ReturnType<typeof loadFile<'experiment'>> {
  const own = join(root, 'scenarios', 'experiments', `${file}.yaml`);
  return loadFile('experiment', file.endsWith('.yaml') ? file : own);
}

/** What carrying out an experiment needs. */
export interface Carrying {
  readonly library: Library;
  readonly options: Pick<ExperimentOptions, 'out' | 'workers' | 'databaseUrl'>;
  readonly terminal: Terminal;
}

/** Threads of this process, or workers anywhere that take runs from a database. */
async function openPool({ library, options, terminal }: Carrying): Promise<RunPool> {
  const { databaseUrl, workers = availableParallelism() } = options;
  if (databaseUrl === undefined) return workerThreads(library, workers);
  const pool = await databasePool(databaseUrl, codeDigest(library));
  terminal.err(words.handedOut[terminal.language]);
  return pool;
}

/** Runs on threads of their own, or on workers that share a database; an interrupt from the keyboard ends it after the runs that go on. */
export async function carryOut(spec: Experiment, carrying: Carrying): Promise<Findings> {
  const { library, options, terminal } = carrying;
  const pool = await openPool(carrying);
  const line = new ProgressLine(terminal, () => Date.now());
  const stop = new AbortController();
  const interrupted = (): void => stop.abort(new ExperimentStopped(words.paused));
  process.once('SIGINT', interrupted);
  try {
    const outcome = await experiment(spec, {
      library,
      pool,
      store: folderStore(options.out),
      signal: stop.signal,
      onOverload: (overload) => terminal.err(overloadText(overload)[terminal.language]),
      onProgress: ({ finished, planned, isKept }) => line.step(finished, planned, isKept),
    });
    if ('findings' in outcome) return outcome.findings;
    throw new Error(`A checked experiment has problems: ${JSON.stringify(outcome.problems)}`);
  } finally {
    process.off('SIGINT', interrupted);
    await pool.close();
  }
}

function printSummary(summary: Summary, out: string, terminal: Terminal): void {
  const { measures, effects } = summary;
  const { language } = terminal;
  for (const [at, measure] of measures.entries()) {
    terminal.out(`${measure.text[language]} (${measure.unit})`);
    for (const { title, estimate, varianceReduction } of effects[at] ?? []) {
      const { mean, low, high } = estimate;
      const reduction =
        varianceReduction !== undefined && Number.isFinite(varianceReduction)
          ? `  x${varianceReduction.toFixed(1)}`
          : '';
      terminal.out(
        `  ${title[language]}: ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]${reduction}`,
      );
    }
  }
  for (const { [language]: warning } of summary.warnings) terminal.err(warning);
  terminal.out(`${words.written[language]} ${join(out, 'report.html')}`);
}
