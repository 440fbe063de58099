import type { Problem } from '../api/types.ts';

/** A stretch of a text, offsets in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change of a text that a problem suggests. */
export interface Fix extends Span {
  readonly value: string;
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line, from 1, in which an offset lies. */
export function lineAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next === -1 ? starts.length : next;
}

/** Offset of a place; the end of the text for one that lies behind it. */
export function offsetOf(
  { line, column }: { readonly line: number; readonly column: number },
  text: string,
  starts: readonly number[] = lineStarts(text),
): number {
  return Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
}

/** How far behind its place a problem's value is looked for: one long element. */
const reach = 500;

/**
 * What a problem is about: the value it quotes where that stands behind its place, else what its element holds,
 * else the word there. Undefined for a problem that has no place.
 */
export function spanOf(
  problem: Problem,
  text: string,
  starts: readonly number[] = lineStarts(text),
): Span | undefined {
  if (!problem.location) return undefined;
  const start = offsetOf(problem.location, text, starts);
  const value = valueSpan(problem, text, start);
  if (value) return value;
  const behind = text.slice(start, start + reach);
  const [, tag = '', content = ''] = /^(<[^<>]*>)([^<\s][^<]*)</.exec(behind) ?? [];
  if (content !== '') return { from: start + tag.length, to: start + tag.length + content.length };
  const [word = ''] = /^<?[^\s<>]*>?/.exec(behind) ?? [];
  return { from: start, to: start + Math.max(word.length, 1) };
}

/** The quoted value as a whole token, no further than the element or member in which the problem lies. */
function valueSpan({ got, location }: Problem, text: string, start: number): Span | undefined {
  if (got === undefined || got === '' || !location) return undefined;
  const { element } = location;
  const behind = text.slice(start, start + reach);
  const end = element === undefined ? -1 : behind.indexOf(`</${element}`);
  const inside = end === -1 ? (behind.split('\n', 1)[0] ?? '') : behind.slice(0, end);
  const token = new RegExp(`(?<![\\w.])${RegExp.escape(got)}${zeros(got)}(?![\\w.])`, 'g');
  const found = [...inside.matchAll(token)].at(-1);
  if (!found) return undefined;
  return { from: start + found.index, to: start + found.index + found[0].length };
}

/** A text may write a number with more decimals than its value has: 272700.00 for 272700. */
function zeros(got: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(got)) return '';
  return got.includes('.') ? '0*' : '(?:\\.0+)?';
}

/** A value that can stand in a message: no blank, no list, no sentence. */
const literal = /^[\w.:+/-]{1,40}$/;
const mostChoices = 8;
/** Codes whose `expected` names a type or a pattern, not a value. */
const descriptive: ReadonlySet<string> = new Set(['type', 'pattern', 'number-format', 'format']);

/** The changes that would give the problem's value one of those expected; none where the text does not show it. */
export function fixesOf(problem: Problem, text: string): readonly Fix[] {
  const { expected, location, code } = problem;
  if (expected === undefined || !location || descriptive.has(code)) return [];
  const span = valueSpan(problem, text, offsetOf(location, text));
  const values = expected.split(', ');
  if (!span || values.length > mostChoices) return [];
  return values.every((value) => literal.test(value))
    ? values.map((value) => ({ ...span, value }))
    : [];
}

/** The text with a change made. */
export function mended(text: string, { from, to, value }: Fix): string {
  return text.slice(0, from) + value + text.slice(to);
}
