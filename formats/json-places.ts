import { pointerKeys } from '../schemas/pointer.ts';
import { endOfString } from './json-scan.ts';
import type { Origin } from './origins.ts';

/** A value in the text: the place that is told of it, which for a member is its key, and where it begins. */
interface Standing {
  readonly origin: Origin;
  readonly begin: number;
  /** What is inside by key, gone through when something of it is first asked for. */
  inside?: ReadonlyMap<string, Standing>;
}

const SPACE = /[ \t\r\n]*/y;

/**
 * Places of the values in a well-formed JSON text. An object or array is gone through when a place inside it is first
 * asked for, because most texts are never asked; so no character is read more often than it is deep.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #root: Standing;

  constructor(text: string) {
    this.#text = text;
    const begin = this.#afterSpace(0);
    this.#root = { origin: { offset: begin, name: '' }, begin };
  }

  /** Place of the value that a JSON Pointer names; of the nearest enclosing value where that one is missing. */
  find(pointer: string): Origin {
    let found = this.#root;
    for (const key of pointerKeys(pointer)) {
      found.inside ??= this.#inside(found.begin);
      const next = found.inside.get(key);
      if (next === undefined) break;
      found = next;
    }
    return found.origin;
  }

  #inside(begin: number): ReadonlyMap<string, Standing> {
    const opening = this.#text[begin];
    if (opening === '{') return this.#members(begin);
    return opening === '[' ? this.#items(begin) : new Map();
  }

  /** Of a repeated key the first counts. */
  #members(begin: number): ReadonlyMap<string, Standing> {
    const members = new Map<string, Standing>();
    let offset = this.#afterSpace(begin + 1);
    while (this.#text[offset] === '"') {
      const end = endOfString(this.#text, offset) + 1;
      const name: string = JSON.parse(this.#text.slice(offset, end));
      const colon = this.#afterSpace(end);
      const value = this.#afterSpace(colon + 1);
      if (!members.has(name)) members.set(name, { origin: { offset, name }, begin: value });
      offset = this.#afterSpace(this.#endOfMember(value) + 1);
    }
    return members;
  }

  #items(begin: number): ReadonlyMap<string, Standing> {
    const items = new Map<string, Standing>();
    let end = begin;
    do {
      const item = this.#afterSpace(end + 1);
      if (this.#text[item] === ']') break;
      items.set(String(items.size), { origin: { offset: item, name: '' }, begin: item });
      end = this.#endOfMember(item);
    } while (this.#text[end] === ',');
    return items;
  }

  #afterSpace(at: number): number {
    SPACE.lastIndex = at;
    SPACE.test(this.#text);
    return SPACE.lastIndex;
  }

  /** Offset of what follows a value: a comma, or the end of what it is in. */
  #endOfMember(value: number): number {
    let depth = 0;
    for (let at = value; at < this.#text.length; at += 1) {
      const character = this.#text[at];
      if (character === '"') at = endOfString(this.#text, at);
      else if (character === '{' || character === '[') depth += 1;
      else if (depth === 0 && (character === ',' || character === '}' || character === ']'))
        return at;
      else if (character === '}' || character === ']') depth -= 1;
    }
    return this.#text.length;
  }
}
