import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { codeDigest } from '../experiments/digest.ts';
import { workerThreads } from '../experiments/pool.ts';
import { ExperimentStopped } from '../experiments/result-store.ts';
import { takeRuns } from '../jobs/take-runs.ts';
import { databaseOption, workersOption } from './options.ts';
import { ExitStatus, type Session } from './session.ts';

interface WorkerOptions {
  readonly databaseUrl: string;
  readonly workers?: number;
}

const words = {
  ready: { zh: '等待任务', en: 'waiting for runs' },
  begun: { zh: '开始', en: 'begun' },
  ended: { zh: '完成', en: 'ended' },
} as const;

/** Adds `worker`: carries out the runs that experiments put into a database. */
export function addWorker(program: Command, session: Session): void {
  program
    .command('worker')
    .description('carry out runs that experiments put into a database, until interrupted')
    .addOption(databaseOption().makeOptionMandatory())
    .addOption(workersOption())
    .action((options: WorkerOptions) => work(options, session));
}

async function work(options: WorkerOptions, session: Session): Promise<void> {
  const { databaseUrl, workers = availableParallelism() } = options;
  const { terminal, library } = session;
  const say = (what: keyof typeof words, id = ''): void =>
    terminal.out(`${words[what][terminal.language]} ${id}`.trimEnd());
  const pool = workerThreads(library, workers);
  try {
    const stop = await takeRuns({
      url: databaseUrl,
      code: codeDigest(library),
      pool,
      onRun: (id, has) => say(has, id),
    });
    say('ready');
    const { promise, resolve } = Promise.withResolvers<void>();
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    await promise;
    await stop();
  } catch (error) {
    if (!(error instanceof ExperimentStopped)) throw error;
    terminal.err(error.text[terminal.language]);
    session.end(ExitStatus.findings);
  } finally {
    await pool.close();
  }
}
