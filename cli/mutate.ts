import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { Example } from '../breeding/example-edits.ts';
import { mutate, type Mutant, type Mutation } from '../breeding/mutate.ts';
import { addedCodes, problemsOfText, type Checking } from '../breeding/problems-of.ts';
import { textOfAny, writtenIn, type Written } from '../breeding/wire.ts';
import { decode } from '../formats/registry.ts';
import { loadPacks } from '../library/packs.ts';
import { problemCodes } from '../rules/codes.ts';
import { writeText } from './generated-files.ts';
import { instantOption, languageOption, type LanguageOption } from './options.ts';
import { checkingAt, readMessage, type ReadMessage } from './one-message.ts';
import { root } from './scenario.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface MutateOptions extends LanguageOption {
  readonly out?: string;
  readonly at?: string;
  readonly json?: true;
}

/** Adds `mutate`: messages with one fault each, made from a message. */
export function addMutate(program: Command, session: Session): void {
  program
    .command('mutate')
    .description('make messages with exactly one fault each, one for every rule')
    .argument('<file>', 'a message in any wire format; - reads standard input')
    .option('--out <folder>', 'folder to write the messages and their report to')
    .option('--at <time>', 'instant as of which rules apply; now unless given', instantOption)
    .option('--json', 'print the report as one JSON object')
    .addOption(languageOption())
    .action((file: string, options: MutateOptions) => run(file, options, session));
}

function run(file: string, { out, at, json, lang }: MutateOptions, session: Session): void {
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  const read = readMessage(file, terminal);
  const checking = checkingAt(at);
  const mutation = mutate(read.message, checking, packExamples());
  const name = file === '-' ? 'message' : basename(file, extname(file));
  const written = mutation.mutants.map((mutant) => ({
    mutant,
    ...writtenMutant(mutant, read, checking),
  }));
  const report = {
    file,
    type: read.message.type,
    checked: mutation.checked,
    mutants: written.map(({ mutant, extension, format }) => ({
      code: mutant.code,
      file: `${name}.${mutant.code}.${extension}`,
      format,
      edits: mutant.edits,
      problem: mutant.problem,
    })),
    without: mutation.without,
  };
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    for (const { mutant, extension, text } of written) {
      writeText(join(out, `${name}.${mutant.code}.${extension}`), text);
    }
    writeText(join(out, `${name}.report.json`), `${JSON.stringify(report, undefined, 2)}\n`);
  }
  if (json) terminal.out(JSON.stringify(report));
  else print(mutation, terminal);
}

/** What the invalid samples of the packs change in the samples they are made of. */
function packExamples(): Example[] {
  return loadPacks(join(root, 'packs')).flatMap(({ samples }) => {
    const byName = new Map(samples.map((sample) => [sample.name, sample]));
    return samples.flatMap(({ of, valid, text }) => {
      const base = of === undefined ? undefined : byName.get(of);
      if (valid || !base) return [];
      return [{ right: decode(base.text).messages[0], wrong: decode(text).messages[0] }];
    });
  });
}

/** In the format of the original where a reader of that text would find this one fault, else as canonical JSON. */
function writtenMutant(
  { message, code }: Mutant,
  { format, original }: ReadMessage,
  checking: Checking,
): Written {
  const wire = writtenIn(message, format);
  if (wire) {
    const before = problemsOfText(original, format, checking);
    const added = addedCodes(problemsOfText(wire.text, format, checking), before);
    if (added.length === 1 && added[0] === code) return wire;
  }
  return textOfAny(message);
}

function print({ mutants, without, checked }: Mutation, terminal: Terminal): void {
  const { language } = terminal;
  for (const { code, problem, edits } of mutants) {
    const where = edits.map(({ kind, path }) => `${kind} ${path}`).join(', ');
    terminal.out(`${terminal.paint('strong', code)}  ${where}`);
    terminal.out(`  ${problem.path}  ${problem.message[language]}`);
  }
  for (const code of without) {
    const title = problemCodes[code]?.title[language] ?? '';
    terminal.out(`${terminal.paint('stopped', '-')} ${code}  ${title}`);
  }
  const [made, none] = [mutants.length, without.length];
  terminal.err(
    language === 'zh'
      ? `变异报文 ${made} 份，无变异的代码 ${none} 个，共尝试 ${checked} 次`
      : `${made} mutants, ${none} codes without one, ${checked} tried`,
  );
}
