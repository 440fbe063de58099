import { memberOf, pointerKeys } from '../schemas/pointer.ts';
import { isRecord } from './record.ts';
import type { Decoded, Place } from './format.ts';

/** Turns an offset in a text (UTF-16 units from 0) into line and column. */
export type Locator = (offset: number, element?: string) => Place;

/** Makes a locator for a text; the table of lines is built when it is first asked. */
export function locatorOf(text: string): Locator {
  let starts: number[] | undefined;
  return (offset, element) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const place = { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    return element === undefined || element === '' ? place : { ...place, element: clip(element) };
  };
}

const MAX_ELEMENT = 200;

const clip = (element: string): string => element.slice(0, MAX_ELEMENT);

/** Line ends as XML 1.0 §2.11 and every editor know them: CR LF, LF, CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Where a value stands in the text. */
export interface Origin {
  readonly offset: number;
  readonly name: string;
}

/**
 * Remembers for each property of each object where it came from. Recording is three pushes; the
 * index is built when a place is first asked for, because most documents are never asked.
 */
export class Origins {
  readonly #owners: object[] = [];
  readonly #keys: (string | number)[] = [];
  readonly #origins: Origin[] = [];
  #index: OriginIndex | undefined;

  record(owner: object, key: string | number, origin: Origin): void {
    this.#owners.push(owner);
    this.#keys.push(key);
    this.#origins.push(origin);
    if (this.#index !== undefined) put(this.#index, owner, [String(key), origin]);
  }

  /** Origin of one property, if it was recorded. */
  find(owner: object, key: string): Origin | undefined {
    this.#index ??= this.#build();
    return this.#index.get(owner)?.get(key);
  }

  #build(): OriginIndex {
    const index: OriginIndex = new Map();
    for (const [at, owner] of this.#owners.entries()) {
      const origin = this.#origins[at];
      if (origin !== undefined) put(index, owner, [String(this.#keys[at]), origin]);
    }
    return index;
  }
}

type OriginIndex = Map<object, Map<string, Origin>>;

function put(index: OriginIndex, owner: object, [key, origin]: [string, Origin]): void {
  const keys = index.get(owner) ?? new Map<string, Origin>();
  keys.set(key, origin);
  index.set(owner, keys);
}

/** A message with the place of its root. */
export interface LocatedMessage {
  readonly message: unknown;
  readonly root: Origin;
}

/** The `locate` of a decoded document. */
export function locateIn(
  messages: readonly LocatedMessage[],
  origins: Origins,
  locator: Locator,
): Decoded['locate'] {
  return (pointer, number = 0) => {
    const located = messages[number];
    if (located === undefined) return undefined;
    let best = located.root;
    let owner: unknown = located.message;
    for (const key of pointerKeys(pointer)) {
      if (!isRecord(owner)) break;
      best = origins.find(owner, key) ?? best;
      owner = memberOf(owner, key);
    }
    return locator(best.offset, best.name);
  };
}
