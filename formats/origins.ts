import { memberOf, pointerKeys } from '../schemas/pointer.ts';
import type { Locate, Locator } from './place.ts';
import { isRecord } from './record.ts';

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
): Locate {
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
