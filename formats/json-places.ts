import { pointerKeys } from '../schemas/pointer.ts';
import { afterSpace, code, endOfString } from './json-syntax.ts';
import type { Origin } from './origins.ts';

/** A value in the text: the place that is told of it, which for a member is its key, and where it begins. */
interface Standing extends Origin {
  readonly begin: number;
  /** What is inside by key, gone through when something of it is first asked for. */
  inside?: ReadonlyMap<string, Standing>;
}

/**
 * Places of the values in a well-formed JSON text. An object or array is gone through when a place inside it is first
 * asked for, because most texts are never asked; so no character is read more often than it is deep.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #root: Standing;

  constructor(text: string) {
    this.#text = text;
    const begin = afterSpace(text, 0);
    this.#root = { offset: begin, name: '', begin };
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
    return found;
  }

  #inside(begin: number): ReadonlyMap<string, Standing> {
    const opening = this.#text.charCodeAt(begin);
    if (opening === code.openingBrace) return membersOf(this.#text, begin);
    return opening === code.openingBracket ? itemsOf(this.#text, begin) : new Map();
  }
}

/** The members of an object by key; of a repeated key the first. */
function membersOf(text: string, begin: number): ReadonlyMap<string, Standing> {
  const members = new Map<string, Standing>();
  let offset = afterSpace(text, begin + 1);
  while (text.charCodeAt(offset) === code.quote) {
    const end = endOfString(text, offset);
    const name = keyOf(text.slice(offset, end + 1));
    const colon = afterSpace(text, end + 1);
    const value = afterSpace(text, colon + 1);
    if (!members.has(name)) members.set(name, { offset, name, begin: value });
    offset = afterSpace(text, endOfMember(text, value) + 1);
  }
  return members;
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
}

/** The items of an array by number. */
function itemsOf(text: string, begin: number): ReadonlyMap<string, Standing> {
  const items = new Map<string, Standing>();
  let end = begin;
  do {
    const item = afterSpace(text, end + 1);
    if (text.charCodeAt(item) === code.closingBracket) break;
    items.set(String(items.size), { offset: item, name: '', begin: item });
    end = endOfMember(text, item);
  } while (text.charCodeAt(end) === code.comma);
  return items;
}

/** Offset of what follows a value: a comma, or the end of what it is in. */
function endOfMember(text: string, value: number): number {
  let depth = 0;
  for (let at = value; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === code.quote) at = endOfString(text, at);
    else if (unit === code.openingBrace || unit === code.openingBracket) depth += 1;
    else if (unit === code.comma && depth === 0) return at;
    else if (unit === code.closingBrace || unit === code.closingBracket) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return text.length;
}
