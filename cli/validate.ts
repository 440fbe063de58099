import { Option, type Command } from 'commander';
import type { FormatId } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { canonicalTypes } from '../schemas/schemas.ts';
import { structureProblem } from '../schemas/describe.ts';
import type { Problem, Text } from '../schemas/types.ts';
import { examine, type Examination } from '../server/examine.ts';
import { readInput, textOf } from './file.ts';
import { junitReport } from '../server/junit.ts';
import { instantOption, languageOption, type LanguageOption } from './options.ts';
import { problemLines } from './problem-text.ts';
import { ExitStatus, type Session } from './session.ts';
import { validateLines } from './validate-lines.ts';

interface ValidateOptions extends LanguageOption {
  readonly type?: string;
  readonly format?: FormatId;
  readonly at?: string;
  readonly json?: true;
  readonly junit?: true;
  readonly ndjson?: true;
}

/** Adds `validate`: checks one message and prints every problem at its place. */
export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .description('detect the format, check structure, codes and rules; locate every problem')
    .argument('<file>', 'a message in any wire format; - reads standard input')
    .addOption(new Option('--type <type>', 'message it must be').choices(canonicalTypes))
    .addOption(
      new Option('--format <format>', 'wire format, where it is not to be detected').choices(
        formats.map(({ id }) => id),
      ),
    )
    .option('--at <time>', 'instant as of which rules apply; now unless given', instantOption)
    .addOption(new Option('--json', 'print one JSON object').conflicts('junit'))
    .option('--junit', 'print a JUnit report')
    .addOption(
      new Option('--ndjson', 'one message a line, of any number of lines').conflicts([
        'junit',
        'type',
      ]),
    )
    .addOption(languageOption())
    .action((file: string, options: ValidateOptions) =>
      options.ndjson ? validateLines(file, options, session) : validate(file, options, session),
    );
}

function validate(file: string, options: ValidateOptions, session: Session): void {
  const { type, format, at, lang, json, junit } = options;
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  const bytes = readInput(file, terminal);
  const now = Date.now();
  const found = examine(bytes, { now, ...(format && { format }), ...(at && { at }) });
  const problems = [...found.problems, ...typeProblems(found, type)];
  if (json) {
    const { places: _places, ...rest } = found;
    terminal.out(JSON.stringify({ file, ...rest, problems }));
  } else if (junit) {
    terminal.out(junitReport(file, problems));
  } else {
    const source = { name: file, text: textOf(bytes) };
    for (const problem of problems) {
      for (const line of problemLines(problem, source, terminal)) terminal.out(line);
    }
    terminal.err(summary(found, problems)[terminal.language]);
  }
  if (problems.some(({ severity }) => severity === 'error')) session.end(ExitStatus.findings);
}

function typeProblems({ type }: Examination, expected: string | undefined): Problem[] {
  if (expected === undefined || type === undefined || type === expected) return [];
  const name = { zh: `“${type}”`, en: `"${type}"` };
  const wanted = { zh: expected, en: expected };
  return [structureProblem('enum', { path: '/type', field: name, got: type, expected: wanted })];
}

function summary({ format, type }: Examination, problems: readonly Problem[]): Text {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const what = [type, format && `(${format})`].filter(Boolean).join(' ');
  const warnings = problems.length - errors;
  return {
    zh: `${what === '' ? '格式不明' : what}：错误 ${errors} 个，警告 ${warnings} 个`,
    en: `${what === '' ? 'unknown' : what}: ${errors} errors, ${warnings} warnings`,
  };
}
