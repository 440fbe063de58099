import type { Problem } from '../schemas/types.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Everything that XML 1.0 cannot hold, even escaped (section 2.2). */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in XML, in content and in quoted attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** A JUnit report of one file: a test that passes, or one failure an error; warnings are its output. */
export function junitReport(file: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const cases = errors.length === 0 ? [passed(file)] : errors.map((error) => failed(file, error));
  const output = warnings.map((warning) => escaped(lineOf(file, warning))).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="tongguan validate" tests="${cases.length}" failures="${errors.length}">`,
    ...cases,
    ...(output === '' ? [] : [`  <system-out>${output}</system-out>`]),
    '</testsuite>',
  ].join('\n');
}

function passed(file: string): string {
  return `  <testcase classname="${escaped(file)}" name="valid"/>`;
}

function failed(file: string, problem: Problem): string {
  const name = `${problem.code} ${problem.path}`.trim();
  const message = escaped(problem.message.en);
  return [
    `  <testcase classname="${escaped(file)}" name="${escaped(name)}">`,
    `    <failure type="${escaped(problem.code)}" message="${message}">${escaped(textOf(file, problem))}</failure>`,
    '  </testcase>',
  ].join('\n');
}

/** A problem with its cure and its basis, each in both languages. */
function textOf(file: string, problem: Problem): string {
  const { fix, citation } = problem;
  const told = [fix, citation].flatMap((text) => (text ? [`${text.en} ${text.zh}`] : []));
  return [lineOf(file, problem), ...told].join('\n');
}

function lineOf(file: string, { location, code, message }: Problem): string {
  const place = location ? `:${location.line}:${location.column}` : '';
  return `${file}${place}: ${code}: ${message.en} ${message.zh}`;
}
