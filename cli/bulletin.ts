import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { bulletinOf } from '../experiments/bulletin/bulletin.ts';
import type { Clearances } from '../experiments/bulletin/clearances.ts';
import { csvLines, readCsv } from '../experiments/bulletin/csv.ts';
import { bulletinTable } from '../experiments/bulletin/data.ts';
import { parseMonth, type Month } from '../experiments/bulletin/month.ts';
import { bulletinPage, type BulletinSource } from '../experiments/bulletin/page.ts';
import { runRegion } from '../experiments/bulletin/region-run.ts';
import { titlesOf } from '../experiments/bulletin/words.ts';
import { clockNames, type ClockName } from '../experiments/observations.ts';
import { csvOf } from '../experiments/tables.ts';
import type { Library } from '../library/library.ts';
import { bulletinLines } from './bulletin/lines.ts';
import { integerOption, languageOption, type LanguageOption } from './options.ts';
import { ProgressLine } from './progress.ts';
import { refuseFile } from './refuse-file.ts';
import { missingFile, unknownName } from './refusals.ts';
import type { Session } from './session.ts';

interface BulletinOptions extends LanguageOption {
  readonly month: Month;
  readonly clock: ClockName;
  readonly level: number;
  readonly seed: number;
  readonly sample?: number;
  readonly out?: string;
  readonly records?: string;
  readonly json?: true;
}

const largestSeed = 4_294_967_295;
const usualLevel = 0.95;

/** Adds `bulletin`: clearance times and ranking of ports for a month, from a region run or from recorded declarations. */
export function addBulletin(program: Command, session: Session): void {
  const command = program
    .command('bulletin')
    .description('monthly bulletin of clearance times and ranking of ports')
    .argument('<source>', 'id of a region, or a .csv file of declarations')
    .requiredOption('--month <month>', 'YYYY-MM', monthOption)
    .option('--level <share>', 'level of the intervals', levelOption, usualLevel)
    .option('--seed <n>', 'seed of a region run, and of a sample', integerOption(0, largestSeed), 1)
    .option('--sample <share>', 'evaluate a random sample of the declarations', shareOption)
    .option('--out <folder>', 'write page, CSV and JSON into a folder')
    .option(
      '--records <file>',
      'write the declarations as CSV, from which the same bulletin can be made',
    )
    .option('--json', 'print one JSON object')
    .action(async (source: string, { lang, ...options }: BulletinOptions) => {
      const terminal = { ...session.terminal, ...(lang && { language: lang }) };
      await bulletin(source, options, { ...session, terminal });
    });
  command.addOption(
    command
      .createOption('--clock <name>', 'clock by whose mean ports are ranked')
      .choices(clockNames)
      .default('overall'),
  );
  command.addOption(languageOption());
}

function monthOption(text: string): Month {
  try {
    return parseMonth(text);
  } catch {
    throw new InvalidArgumentError('Expected a month, such as 2025-05.');
  }
}

function shareOption(text: string): number {
  const share = Number(text);
  if (share > 0 && share <= 1) return share;
  throw new InvalidArgumentError('Expected a share above 0 and up to 1, such as 0.1.');
}

function levelOption(text: string): number {
  const level = Number(text);
  if (level > 0 && level < 1) return level;
  throw new InvalidArgumentError('Expected a share between 0 and 1, such as 0.95.');
}

async function bulletin(source: string, options: BulletinOptions, session: Session): Promise<void> {
  const { terminal } = session;
  const { library } = session;
  const read = source.endsWith('.csv')
    ? readDeclarations(source, session)
    : simulate(source, { library, options, session });
  if (!read) return;
  const { clearances: all, ...from } = read;
  const { month, level, clock, out, records, sample, seed } = options;
  const clearances = sample === undefined ? all : all.sampled(sample, seed);
  const titleOf = titlesOf(library);
  const found = bulletinOf({ clearances, month, level, clock, titleOf });
  if (records !== undefined) await writeRecords(records, all);
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    const file = (name: string): string => join(out, name);
    writeFileSync(file('bulletin.html'), bulletinPage(found, from, terminal.language));
    writeFileSync(file('bulletin.csv'), csvOf(bulletinTable(found)));
    writeFileSync(file('bulletin.json'), `${JSON.stringify(found, undefined, 2)}\n`);
  }
  if (options.json) terminal.out(JSON.stringify(found));
  else for (const line of bulletinLines(found, terminal)) terminal.out(line);
}

type Read = BulletinSource & { readonly clearances: Clearances };

/** The declarations of a file; undefined where it has problems, which are told. */
function readDeclarations(path: string, session: Session): Read | undefined {
  if (!existsSync(path)) throw missingFile(path);
  const name = basename(path);
  const text = readFileSync(path, 'utf8');
  const read = readCsv(text, name);
  if (!('problems' in read)) return { ...read, title: { zh: name, en: name }, isSimulated: false };
  refuseFile(read.problems, { name, text }, session);
  return undefined;
}

interface Simulation {
  readonly library: Library;
  readonly options: BulletinOptions;
  readonly session: Session;
}

function simulate(id: string, { library, options, session }: Simulation): Read {
  const region = library.regions.get(id);
  if (!region) {
    throw unknownName({
      kind: { zh: '地区', en: 'region' },
      name: id,
      known: library.regions.keys(),
      expected: {
        zh: ' scenarios/regions 中一个文件的标识，或一个 .csv 文件',
        en: 'the id of a file in scenarios/regions, or a .csv file',
      },
    });
  }
  const progress = new ProgressLine(session.terminal, () => performance.now());
  const clearances = runRegion({
    region,
    library,
    month: options.month,
    seed: options.seed,
    onProgress: (done, planned) => progress.step(done, planned, false),
  });
  return { clearances, title: region.title, isSimulated: true };
}

async function writeRecords(path: string, clearances: Clearances): Promise<void> {
  const stream = createWriteStream(path);
  for (const line of csvLines(clearances)) stream.write(`${line}\r\n`);
  stream.end();
  await finished(stream);
}
