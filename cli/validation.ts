import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { summarise, type Summary } from '../experiments/summary.ts';
import { validationPage } from '../experiments/validation.ts';
import { carryOut, readExperiment } from './experiment.ts';
import { root } from './scenario.ts';
import type { Session } from './session.ts';

interface ValidationOptions {
  readonly out: string;
  readonly runs: string;
}

/** Adds `validation`: runs every experiment that names published figures, and writes the page about them. */
export function addValidation(program: Command, session: Session): void {
  program
    .command('validation')
    .description('compare the model with published figures; write docs/validation.md')
    .option('--out <file>', 'page to write', join(root, 'docs', 'validation.md'))
    .option(
      '--runs <folder>',
      'where finished runs are kept',
      join(tmpdir(), 'tongguan-validation'),
    )
    .action((options: ValidationOptions) => validation(options, session));
}

async function validation(
  { out, runs }: ValidationOptions,
  { library, terminal }: Session,
): Promise<void> {
  const folder = join(root, 'scenarios', 'experiments');
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .toSorted();
  const summaries: Summary[] = [];
  for (const id of ids) {
    const loaded = readExperiment(id);
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    if (!loaded.value.published) continue;
    terminal.err(id);
    const options = { out: join(runs, id), workers: availableParallelism() };
    summaries.push(summarise(await carryOut(loaded.value, { library, options, terminal })));
  }
  writeFileSync(out, validationPage(summaries));
  terminal.out(out);
}
