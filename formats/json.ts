import { memberPointer } from '../schemas/pointer.ts';
import type { Problem } from '../schemas/types.ts';
import type { Limits } from './format.ts';
import { locatorOf, Origins, type Locator } from './origins.ts';
import { problem } from './problems.ts';

/** A JSON text that was read, with the place of every value. */
export interface JsonDocument {
  readonly kind: 'json';
  readonly value: unknown;
  readonly origins: Origins;
  readonly locator: Locator;
  /** Offset of the root value. */
  readonly start: number;
  /** Problems that leave the value usable. */
  readonly problems: readonly Problem[];
}

/** A document, or the one problem at which reading stopped. */
export type JsonResult = { readonly document: JsonDocument } | { readonly problem: Problem };

/** Keys that would reach an object's prototype in careless code further on. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// A string up to its closing quote; what is inside is checked by JSON.parse.
const STRING = /"(?:[^"\\]|\\[^])*"/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Where reading stopped and why; caught by `readJson`, never seen outside. */
class Stop extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

/** Reads a JSON text (RFC 8259), remembering places; never throws, whatever the text. */
export function readJson(text: string, limits: Limits): JsonResult {
  const reader = new Reader(text, limits);
  try {
    return { document: reader.document() };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.found };
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #limits: Limits;
  readonly #locator: Locator;
  readonly #origins = new Origins();
  readonly #problems: Problem[] = [];
  #at = 0;
  #nodes = 0;
  #depth = 0;

  constructor(text: string, limits: Limits) {
    this.#text = text;
    this.#limits = limits;
    this.#locator = locatorOf(text);
  }

  document(): JsonDocument {
    this.#skipSpace();
    const start = this.#at;
    const value = this.#value('');
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail('the end of the text');
    const [origins, locator, problems] = [this.#origins, this.#locator, this.#problems];
    return { kind: 'json', value, origins, locator, start, problems };
  }

  #value(pointer: string): unknown {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) this.#limit('too-many-nodes', this.#limits.maxNodes);
    const character = this.#text[this.#at];
    if (character === '{' || character === '[') return this.#nested(character, pointer);
    if (character === '"') return this.#string();
    const number = this.#match(NUMBER);
    if (number !== undefined) return Number(number);
    for (const [word, value] of Object.entries(WORDS)) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#fail('a value');
  }

  #nested(opening: string, pointer: string): unknown {
    this.#depth += 1;
    if (this.#depth > this.#limits.maxDepth) this.#limit('too-deep', this.#limits.maxDepth);
    this.#at += 1;
    const value = opening === '{' ? this.#object(pointer) : this.#array(pointer);
    this.#depth -= 1;
    return value;
  }

  #object(pointer: string): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#items('}', () => {
      const offset = this.#at;
      if (this.#text[offset] !== '"') this.#fail('a key in double quotes');
      const key = this.#string();
      this.#skipSpace();
      this.#expect(':');
      this.#skipSpace();
      const child = memberPointer(pointer, key);
      const value = this.#value(child);
      if (this.#refuses(object, key, { path: child, offset })) return;
      object[key] = value;
      this.#origins.record(object, key, { offset, name: key });
    });
    return object;
  }

  #array(pointer: string): unknown[] {
    const array: unknown[] = [];
    this.#items(']', () => {
      const origin = { offset: this.#at, name: '' };
      const value = this.#value(memberPointer(pointer, array.length));
      this.#origins.record(array, array.length, origin);
      array.push(value);
    });
    return array;
  }

  #items(closing: string, readItem: () => void): void {
    this.#skipSpace();
    if (this.#text[this.#at] === closing) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skipSpace();
      readItem();
      this.#skipSpace();
      if (this.#text[this.#at] !== ',') break;
      this.#at += 1;
    }
    this.#expect(closing);
  }

  #refuses(object: object, key: string, place: { path: string; offset: number }): boolean {
    const repeated = Object.hasOwn(object, key);
    if (!repeated && !REFUSED_KEYS.has(key)) return false;
    const code = repeated ? 'repeated-element' : 'key-refused';
    const location = this.#locator(place.offset, key);
    this.#problems.push(problem(code, { path: place.path, location, values: { name: key } }));
    return true;
  }

  #string(): string {
    const offset = this.#at;
    const quoted = this.#match(STRING);
    if (quoted === undefined) return this.#fail('a closing double quote');
    if (quoted.length > this.#limits.maxText + 2) {
      this.#at = offset;
      this.#limit('text-too-long', this.#limits.maxText);
    }
    const value = parsedString(quoted);
    if (value !== undefined) return value;
    this.#at = offset;
    return this.#fail('a string without control characters and with correct escapes');
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match?.[0];
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) this.#fail(`"${character}"`);
    this.#at += 1;
  }

  #limit(code: 'too-deep' | 'too-many-nodes' | 'text-too-long', limit: number): never {
    const location = this.#locator(this.#at);
    throw new Stop(problem(code, { location, values: { limit: String(limit) } }));
  }

  #fail(expected: string): never {
    const got = this.#text.slice(this.#at, this.#at + 1);
    const location = this.#locator(this.#at);
    throw new Stop(
      problem('json-not-well-formed', { location, got, expected, values: { expected } }),
    );
  }
}

function parsedString(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
