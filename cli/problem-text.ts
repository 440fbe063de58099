import type { Problem } from '../schemas/types.ts';
import { cutTo, widthOf } from './columns.ts';
import type { Terminal } from './terminal.ts';

/** A file whose problems are printed. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

const labels = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  got: { zh: '实际', en: 'got' },
  expected: { zh: '应为', en: 'expected' },
  fix: { zh: '修改', en: 'fix' },
  basis: { zh: '依据', en: 'basis' },
} as const;

const tabWidth = 4; // columns
const contextBefore = 24; // columns of a long line kept before the place

/** A problem as a compiler prints it: place, code, what, the line with a caret, got and expected, fix. */
export function problemLines(problem: Problem, source: Source, terminal: Terminal): string[] {
  const { language } = terminal;
  const { code, severity, message, location, path, got, expected, fix, citation } = problem;
  const place = location ? `:${location.line}:${location.column}` : '';
  const style = severity === 'error' ? 'stopped' : 'person';
  const head = `${terminal.paint(style, labels[severity][language])} ${code}`;
  const pointer = path === '' ? '' : ` (${path})`;
  const detail = (label: keyof typeof labels, text: string | undefined): string[] =>
    text === undefined ? [] : [`  ${labels[label][language]}: ${text}`];
  return [
    `${source.name}${place}: ${head}: ${message[language]}${pointer}`,
    ...(location ? excerpt(source.text, location, terminal) : []),
    ...detail('got', got),
    ...detail('expected', expected),
    ...detail('fix', fix?.[language]),
    ...detail('basis', citation?.[language]),
  ];
}

/** The line of a place, and below it a caret under the place. */
function excerpt(
  text: string,
  { line, column }: NonNullable<Problem['location']>,
  terminal: Terminal,
): string[] {
  const whole = text.split(/\r\n|\n|\r/)[line - 1];
  if (whole === undefined) return [];
  const margin = `${String(line).padStart(5)} | `;
  const room = terminal.width - margin.length;
  const expanded = expandTabs(whole);
  const before = widthOf(expandTabs(whole.slice(0, column - 1)));
  // A place far to the right in a line without breaks is brought into view.
  const skipped = before >= room ? charactersWithin(expanded, before - contextBefore) : 0;
  const shown = cutTo(expanded.slice(skipped), room);
  const indent = before - widthOf(expanded.slice(0, skipped));
  const caret = ' '.repeat(margin.length + indent) + terminal.paint('stopped', '^');
  return [`${terminal.paint('faint', margin)}${shown}`, caret];
}

/** A line with its tabs as blanks up to the next stop. */
function expandTabs(line: string): string {
  const [first = '', ...rest] = line.split('\t');
  return rest.reduce(
    (text, part) => `${text}${' '.repeat(tabWidth - (widthOf(text) % tabWidth))}${part}`,
    first,
  );
}

/** How many UTF-16 units of a text fit into so many columns. */
function charactersWithin(text: string, columns: number): number {
  return cutTo(text, columns + 1).length - 1;
}
