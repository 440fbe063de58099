import { memberPointer } from '../schemas/pointer.ts';
import type { Problem, Text } from '../schemas/types.ts';
import { JsonPlaces } from './json-places.ts';
import { refusedKeys, scanJson } from './json-scan.ts';
import { afterSpace, endOfString } from './json-syntax.ts';
import type { Limits } from './limits.ts';
import { locatorOf, type Locator } from './place.ts';
import { problem } from './problems.ts';

/** A JSON text that was read, with the place of every value. */
export interface JsonDocument {
  readonly kind: 'json';
  readonly value: unknown;
  readonly places: JsonPlaces;
  readonly locator: Locator;
  /** Problems that leave the value usable. */
  readonly problems: readonly Problem[];
}

/** A document, or the one problem at which reading stopped. */
export type JsonResult = { readonly document: JsonDocument } | { readonly problem: Problem };

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** How a number begins. */
const NUMERIC = /[-0-9]/;
/** What may stand at a place where something else was found. */
const awaited = {
  end: { zh: '文本结尾', en: 'the end of the text' },
  value: { zh: '一个值', en: 'a value' },
  key: { zh: '双引号括起的键', en: 'a key in double quotes' },
  quote: { zh: '结束的双引号', en: 'a closing double quote' },
  string: {
    zh: '不含控制字符、转义正确的字符串',
    en: 'a string without control characters and with correct escapes',
  },
} as const;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Where reading stopped and why; caught by `readJson`, never seen outside. */
class Stop extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

/**
 * Reads a JSON text (RFC 8259): at once where nothing is wrong with it, else step by step, to tell what and where.
 * Never throws, whatever the text.
 */
export function readJson(text: string, limits: Limits): JsonResult {
  const locator = locatorOf(text);
  try {
    const { value, problems } = scanJson(text, limits) ?? new Reader(text, limits, locator).read();
    return { document: { kind: 'json', value, places: new JsonPlaces(text), locator, problems } };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.found };
    throw error;
  }
}

/** What was read, with the problems that leave it usable. */
type Read = Pick<JsonDocument, 'value' | 'problems'>;

class Reader {
  readonly #text: string;
  readonly #limits: Limits;
  readonly #locator: Locator;
  readonly #problems: Problem[] = [];
  #at = 0;
  #nodes = 0;
  /** Keys that lead to the value being read. */
  readonly #path: (string | number)[] = [];

  constructor(text: string, limits: Limits, locator: Locator) {
    this.#text = text;
    this.#limits = limits;
    this.#locator = locator;
  }

  read(): Read {
    this.#skipSpace();
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail(awaited.end);
    return { value, problems: this.#problems };
  }

  #value(): unknown {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) this.#limit('too-many-nodes', this.#limits.maxNodes);
    const character = this.#text[this.#at];
    if (character === '{' || character === '[') return this.#nested(character);
    if (character === '"') return this.#string();
    if (character !== undefined && NUMERIC.test(character)) return this.#number();
    for (const [word, value] of Object.entries(WORDS)) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#fail(awaited.value);
  }

  #nested(opening: string): unknown {
    if (this.#path.length >= this.#limits.maxDepth) this.#limit('too-deep', this.#limits.maxDepth);
    this.#at += 1;
    return opening === '{' ? this.#object() : this.#array();
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#items('}', () => {
      const offset = this.#at;
      if (this.#text[offset] !== '"') this.#fail(awaited.key);
      const key = this.#string();
      this.#skipSpace();
      this.#expect(':');
      this.#skipSpace();
      const value = this.#member(key);
      if (this.#refuses(object, key, offset)) return;
      object[key] = value;
    });
    return object;
  }

  #array(): unknown[] {
    const array: unknown[] = [];
    this.#items(']', () => void array.push(this.#member(array.length)));
    return array;
  }

  #member(key: string | number): unknown {
    this.#path.push(key);
    const value = this.#value();
    this.#path.pop();
    return value;
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

  #refuses(object: object, key: string, offset: number): boolean {
    const repeated = Object.hasOwn(object, key);
    if (!repeated && !refusedKeys.has(key)) return false;
    const code = repeated ? 'repeated-element' : 'key-refused';
    const location = this.#locator(offset, key);
    const path = [...this.#path, key].reduce<string>(memberPointer, '');
    this.#problems.push(problem(code, { path, location, values: { name: key } }));
    return true;
  }

  #string(): string {
    const offset = this.#at;
    const end = endOfString(this.#text, offset);
    if (end >= this.#text.length) return this.#fail(awaited.quote);
    if (end - offset - 1 > this.#limits.maxText) this.#limit('text-too-long', this.#limits.maxText);
    const value = parsedString(this.#text.slice(offset, end + 1));
    if (value === undefined) return this.#fail(awaited.string);
    this.#at = end + 1;
    return value;
  }

  #number(): number {
    const offset = this.#at;
    NUMBER.lastIndex = offset;
    const got = NUMBER.exec(this.#text)?.[0];
    if (got === undefined) return this.#fail(awaited.value);
    this.#at = NUMBER.lastIndex;
    const number = Number(got);
    if (Number.isFinite(number)) return number;
    throw new Stop(problem('number-range', { location: this.#locator(offset), got }));
  }

  #skipSpace(): void {
    this.#at = afterSpace(this.#text, this.#at);
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character)
      this.#fail({ zh: `“${character}”`, en: `"${character}"` });
    this.#at += 1;
  }

  #limit(code: 'too-deep' | 'too-many-nodes' | 'text-too-long', limit: number): never {
    const location = this.#locator(this.#at);
    throw new Stop(problem(code, { location, values: { limit: String(limit) } }));
  }

  #fail({ zh, en: expected }: Text): never {
    const got = this.#text.slice(this.#at, this.#at + 1);
    const location = this.#locator(this.#at);
    throw new Stop(
      problem('json-not-well-formed', { location, got, expected, values: { zh, en: expected } }),
    );
  }
}

/** What the platform makes of a string in its quotes; undefined where JSON does not allow it. */
function parsedString(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
