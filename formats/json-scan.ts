import { hasMembers } from '../schemas/pointer.ts';
import { code, endOfString } from './json-syntax.ts';
import type { Limits } from './limits.ts';

/** Keys that would reach an object's prototype in careless code further on. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

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
    const unit = text.charCodeAt(at);
    if (unit === code.quote) {
      const end = endOfString(text, at);
      if (end - at - 1 > maxText) return undefined;
      at = end;
    } else if (unit === code.colon) colons += 1;
    else if (unit === code.comma) nodes += 1;
    else if (unit === code.openingBrace || unit === code.openingBracket) {
      depth += 1;
      // Every value follows a comma or is the first of its object or array.
      nodes += 1;
      if (depth > maxDepth) return undefined;
    } else if (unit === code.closingBrace || unit === code.closingBracket) depth -= 1;
    if (nodes > maxNodes) return undefined;
  }
  return colons;
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
