import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { bundleOf } from '../library/pack-bundle.ts';
import { packCoverage, type PackCoverage } from '../library/pack-coverage.ts';
import { isSame, packDiff, type Change, type PackDifference } from '../library/pack-diff.ts';
import { loadPacks } from '../library/packs.ts';
import type { PackBundle } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import { root } from './scenario.ts';
import { ExitStatus, unreadable, UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const packFolder = join(root, 'packs');
const bundleEnd = '.json';
const jsonIndent = 2;

interface JsonOption {
  readonly json?: true;
}

/** Adds `pack`: what the samples of message packs cover, how two packs differ, and a pack in one file. */
export function addPack(program: Command, session: Session): void {
  const pack = program.command('pack').description('message packs: schemas, rules, codes, samples');
  pack
    .command('coverage')
    .description('fields, rules and codes that the samples cover, and the gaps')
    .option('--json', 'print one JSON object')
    .action((options: JsonOption) => coverage(options, session));
  pack
    .command('diff')
    .description('what was added, removed or changed, and which messages are judged otherwise')
    .argument('<a>', 'a family, or a file written by pack export')
    .argument('<b>', 'a family, or a file written by pack export')
    .option('--json', 'print one JSON object')
    .action((a: string, b: string, options: JsonOption) => diff([a, b], options, session));
  pack
    .command('export')
    .description('write a pack with everything it needs into one JSON file')
    .argument('<family>', 'a folder below packs')
    .requiredOption('--out <file>', 'file to write')
    .action((family: string, { out }: { out: string }) => {
      writeFileSync(out, `${JSON.stringify(familyBundle(family, session), null, jsonIndent)}\n`);
      session.terminal.err(out);
    });
}

function coverage({ json }: JsonOption, session: Session): void {
  const { terminal } = session;
  const found = packCoverage(loadPacks(packFolder));
  if (json) terminal.out(JSON.stringify(found));
  else for (const each of found) printCoverage(each, terminal);
  if (found.some((pack) => gapsOf(pack).length > 0)) {
    session.end(ExitStatus.findings);
  }
}

const gapsOf = ({ fields, rules, codes }: PackCoverage): readonly string[] => [
  ...fields.gaps,
  ...rules.gaps,
  ...codes.flatMap(({ gaps }) => gaps),
];

function printCoverage(found: PackCoverage, to: Terminal): void {
  const { pack, version, samples, fields, rules, codes } = found;
  to.out(`${pack} ${version}`);
  to.out(`  samples  ${samples.valid} valid, ${samples.invalid} invalid`);
  to.out(`  fields   ${fields.covered} of ${fields.total}, ${fields.excused} with a reason`);
  to.out(`  rules    ${rules.covered} of ${rules.total}`);
  for (const { id, covered, total } of codes) to.out(`  codes    ${covered} of ${total}  ${id}`);
  for (const gap of gapsOf(found)) to.out(to.paint('stopped', `  gap      ${gap}`));
}

function diff(names: readonly [string, string], { json }: JsonOption, session: Session): void {
  const { terminal } = session;
  const found = packDiff(bundle(names[0], session), bundle(names[1], session));
  if (json) terminal.out(JSON.stringify(found));
  else printDifference(found, terminal);
  if (!isSame(found)) session.end(ExitStatus.findings);
}

function printDifference(found: PackDifference, terminal: Terminal): void {
  terminal.err(`${found.from} → ${found.to}`);
  const print = (what: string, { added, removed, changed }: Change): void => {
    for (const one of added) terminal.out(`+ ${what} ${one}`);
    for (const one of removed) terminal.out(`- ${what} ${one}`);
    for (const one of changed) terminal.out(`~ ${what} ${one}`);
  };
  print('rule', found.rules);
  print('code', found.codes);
  print('field', found.fields);
  for (const one of found.texts) terminal.out(`~ text ${one}`);
  for (const one of found.samples) terminal.out(`! sample ${one}`);
  for (const one of found.scenarios) terminal.out(`! scenario ${one}`);
}

/** The bundle a name stands for: a file by its end, else a family of this project. */
function bundle(name: string, session: Session): PackBundle {
  return name.endsWith(bundleEnd) ? fileBundle(name) : familyBundle(name, session);
}

function fileBundle(file: string): PackBundle {
  const result = validate('pack-bundle', readJson(file));
  if ('value' in result) return result.value;
  const [first] = result.problems;
  throw new UsageError({
    zh: `文件“${file}”不是导出的报文包：${first?.path ?? ''} ${first?.message.zh ?? ''}`,
    en: `File "${file}" is no exported pack: ${first?.path ?? ''} ${first?.message.en ?? ''}`,
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function familyBundle(family: string, session: Session): PackBundle {
  const packs = loadPacks(packFolder);
  const found = packs.find(({ pack }) => pack.id === family);
  if (!found) {
    const known = packs.map(({ pack }) => pack.id).join(', ');
    throw new UsageError({
      zh: `没有报文包“${family}”，应为 ${known} 之一，或一个文件。`,
      en: `Pack "${family}" does not exist; expected one of ${known}, or a file.`,
    });
  }
  return bundleOf(found, session.library.scenarios.values());
}
