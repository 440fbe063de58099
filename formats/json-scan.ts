import { hasMembers } from '../schemas/pointer.ts';
import type { Limits } from './limits.ts';

/** Keys that would reach an object's prototype in careless code further on. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** What the platform makes of a JSON text with which nothing is wrong. */
interface Scanned {
  readonly value: unknown;
  readonly problems: readonly [];
}

/**
 * The value of a JSON text that is well-formed, within the limits, and has neither repeated nor refused keys.
 * Undefined for any other text: what is wrong with it is for the reader to say. The text is looked over before the
 * platform spends memory on it, and the value afterwards: it has as many members as the text has colons unless a key
 * came twice.
 */
export function scanJson(text: string, limits: Limits): Scanned | undefined {
  const colons = colonsIn(text, limits);
  if (colons === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return soundMembers(value) === colons ? { value, problems: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** How many colons stand outside the strings; undefined where a limit is passed. */
function colonsIn(text: string, { maxDepth, maxNodes, maxText }: Limits): number | undefined {
  let colons = 0;
  let depth = 0;
  let nodes = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (end - at - 1 > maxText) return undefined;
      at = end;
    } else if (code === COLON) colons += 1;
    else if (code === COMMA) nodes += 1;
    else if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      depth += 1;
      // Every value follows a comma or is the first of its object or array.
      nodes += 1;
      if (depth > maxDepth) return undefined;
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) depth -= 1;
    if (nodes > maxNodes) return undefined;
  }
  return colons;
}

/** Offset of the quote that ends the string begun at an offset; the end of the text where it is never ended. */
export function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    // Whatever is escaped, it does not end the string.
    if (code === BACKSLASH) at += 1;
  }
  return at;
}

/** How many members all objects of a value have together; no number where one of them may not be. */
function soundMembers(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : NaN;
  if (!hasMembers(value)) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += soundMembers(item);
    return members;
  }
  for (const key in value) {
    if (refusedKeys.has(key)) return NaN;
    members += 1 + soundMembers(value[key]);
  }
  return members;
}
