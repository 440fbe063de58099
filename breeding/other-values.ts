import { dayText, parseDay } from '../rules/days.ts';
import type { CodeBook } from '../schemas/codes.ts';
import type { SchemaNode } from './schema-node.ts';

/** Codes tried of one list: beyond these they are taken at even distances, so that all kinds come. */
const mostCodes = 40;
const subheading = 6; // digits of a commodity code that stand for themselves
const dayShifts = [-1, 1, -60, 60, -3650, 3650]; // days
const scales = [0, -1, 0.5, 2, 10, 1000];

/** What other values are taken from. */
export interface Values {
  readonly codes: CodeBook;
  /** Codes that stand anywhere in the message, by their list. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Other values for one that stands in a message, from small changes to large ones; equal ones are left out. */
export function otherValues(
  value: unknown,
  node: SchemaNode | undefined,
  values: Values,
): unknown[] {
  const listed = listedValues(node, values);
  return [...listed, ...changed(value), ...beyond(value, node)].filter((other) => other !== value);
}

function changed(value: unknown): unknown[] {
  if (typeof value === 'string') return otherTexts(value);
  if (typeof value === 'number') return otherNumbers(value);
  if (typeof value === 'boolean') return [!value, 'true'];
  if (Array.isArray(value)) return otherLists(value);
  return ['1'];
}

/** One character or entry more than the schema allows. */
function beyond(value: unknown, node: SchemaNode | undefined): unknown[] {
  const { maxLength, maxItems } = node?.keywords ?? {};
  if (typeof value === 'string' && typeof maxLength === 'number') {
    return [value.padEnd(maxLength + 1, '1')];
  }
  if (!Array.isArray(value) || typeof maxItems !== 'number') return [];
  const first: unknown = value[0] ?? '1';
  return [[...value, ...Array.from({ length: maxItems + 1 - value.length }, () => first)]];
}

/** What the schema or a code list would also allow. */
function listedValues(node: SchemaNode | undefined, values: Values): unknown[] {
  const { enum: allowed, codes: list } = node?.keywords ?? {};
  if (Array.isArray(allowed)) return allowed;
  return typeof list === 'string' ? codesOf(list, values) : [];
}

/** Codes of the message, codes that have lapsed, and some of all others. */
function codesOf(list: string, { codes, used }: Values): string[] {
  const { entries } = codes.list(list);
  const step = Math.max(1, Math.floor(entries.length / mostCodes));
  const some = entries.filter(({ to }, index) => to !== undefined || index % step === 0);
  return [...new Set([...(used.get(list) ?? []), ...some.map(({ code }) => code)])];
}

function otherTexts(text: string): unknown[] {
  return [
    ...shiftedDays(text),
    ...substituted(text),
    ...swapped(text),
    text.slice(0, -1),
    text.slice(0, subheading),
    `${text}1`,
    `${text}|1`,
    ` ${text}`,
    text.toLowerCase(),
    text.replace(/\p{L}/u, '1'),
    text.replace(/\d/, 'A'),
    text.replaceAll(/./gsu, '0'),
    text.replaceAll(/./gsu, '9'),
    text.replaceAll(/./gsu, 'Z'),
    '',
    1,
  ];
}

/** The last, the first and the middle character replaced by the next of its kind: breaks check characters. */
function substituted(text: string): string[] {
  const places = new Set([text.length - 1, 0, Math.floor(text.length / 2)]);
  return [...places].flatMap((place) => {
    const next = following(text.charAt(place));
    return next === undefined ? [] : [text.slice(0, place) + next + text.slice(place + 1)];
  });
}

function following(character: string): string | undefined {
  if (/\d/.test(character)) return String((Number(character) + 1) % 10);
  if (character === 'Z') return 'A';
  if (character === 'z') return 'a';
  return /[A-Ya-y]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 1) : undefined;
}

/** The last two neighbours that differ, exchanged. */
function swapped(text: string): string[] {
  for (let place = text.length - 1; place > 0; place -= 1) {
    const [before, after] = [text.charAt(place - 1), text.charAt(place)];
    if (before !== after)
      return [text.slice(0, place - 1) + after + before + text.slice(place + 1)];
  }
  return [];
}

/** A date, or the date of a date-time, moved by days. */
function shiftedDays(text: string): string[] {
  const date = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (date === undefined) return [];
  const number = dayNumber(date);
  if (number === undefined) return [];
  const shifted = dayShifts.map((days) => text.replace(date, dayText(number + days)));
  return [...shifted, text.replace(date, `${date.slice(0, -2)}99`)];
}

/** A date that does not exist cannot be moved. */
function dayNumber(date: string): number | undefined {
  try {
    return parseDay(date);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function otherNumbers(value: number): unknown[] {
  const scaled = scales.map((factor) => value * factor).filter((other) => Number.isFinite(other));
  return [value + 1, value - 1, value + 0.5, ...scaled, 0.5, 1, 99, 1e15, 1e16, String(value)];
}

function otherLists(list: readonly unknown[]): unknown[] {
  const [first, second, ...rest] = list;
  const more = first === undefined ? [] : [[...list, first]];
  const exchanged = second === undefined ? [] : [[second, first, ...rest]];
  return [...more, ...exchanged, []];
}
