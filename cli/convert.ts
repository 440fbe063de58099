import { Option, type Command } from 'commander';
import type { FormatId } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { convertMessage } from '../server/convert.ts';
import { readInput, textOf } from './file.ts';
import { languageOption, type LanguageOption } from './options.ts';
import { problemLines } from './problem-text.ts';
import { ExitStatus, type Session } from './session.ts';

interface ConvertOptions extends LanguageOption {
  readonly to: FormatId;
  readonly format?: FormatId;
}

/** Adds `convert`: writes a message in another wire format. */
export function addConvert(program: Command, session: Session): void {
  const ids = formats.map(({ id }) => id);
  program
    .command('convert')
    .description('convert between wire formats and canonical JSON')
    .argument('<file>', 'a message in any wire format; - reads standard input')
    .addOption(new Option('--to <format>', 'format to write').choices(ids).makeOptionMandatory())
    .addOption(new Option('--format <format>', 'format of the file').choices(ids))
    .addOption(languageOption())
    .action((file: string, options: ConvertOptions) => convert(file, options, session));
}

function convert(file: string, { to, format, lang }: ConvertOptions, session: Session): void {
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  const bytes = readInput(file, terminal);
  const converted = convertMessage(bytes, { to, ...(format && { format }) });
  const told = 'text' in converted ? converted.warnings : converted.problems;
  const source = { name: file, text: textOf(bytes) };
  for (const problem of told) {
    for (const line of problemLines(problem, source, terminal)) terminal.err(line);
  }
  if ('text' in converted) terminal.out(converted.text.trimEnd());
  else session.end(ExitStatus.findings);
}
