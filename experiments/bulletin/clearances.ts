import { Stream } from '../../engine/random.ts';

/** How goods are declared. */
export const modes = ['ordinary', 'advance', 'two-step'] as const;

/** How goods were inspected: not at all, by machine and let go, by machine and then by hand, or by hand. */
export const inspections = ['none', 'machine', 'machine-then-hand', 'hand'] as const;

/** Imports or exports. */
export const directions = ['import', 'export'] as const;

/** Where the declaration was sent from. */
export const channels = ['single-window', 'other'] as const;

/** What a bulletin needs of one declaration; instants in ms since 1970 UTC, NaN for what has not happened. */
export interface Clearance {
  readonly port: string;
  readonly direction: (typeof directions)[number];
  readonly transport: string;
  readonly goods: string;
  readonly mode: (typeof modes)[number];
  readonly channel: (typeof channels)[number];
  readonly inspection: (typeof inspections)[number];
  readonly arrivedAt: number;
  readonly acceptedAt: number;
  readonly releasedAt: number;
  readonly removedAt: number;
}

/** Facts that are names, and those that are instants. */
export const nameColumns = [
  'port',
  'direction',
  'transport',
  'goods',
  'mode',
  'channel',
  'inspection',
] as const;
export const instantColumns = ['arrivedAt', 'acceptedAt', 'releasedAt', 'removedAt'] as const;

type NameColumn = (typeof nameColumns)[number];
type InstantColumn = (typeof instantColumns)[number];

const initialCapacity = 1024;

/** Declarations of a period, one column a fact, so that a year of a region fits in memory. */
export class Clearances {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #coded = columns(nameColumns, () => new Uint16Array(initialCapacity));
  #instants = columns(instantColumns, () => new Float64Array(initialCapacity));
  #size = 0;

  /** Number of declarations. */
  get size(): number {
    return this.#size;
  }

  /** Adds a declaration. */
  add(clearance: Clearance): void {
    if (this.#size === this.#instants.arrivedAt.length) this.#grow();
    for (const name of nameColumns) this.#coded[name][this.#size] = this.#codeOf(clearance[name]);
    for (const name of instantColumns) this.#instants[name][this.#size] = clearance[name];
    this.#size += 1;
  }

  /** A fact of a declaration that is a name. */
  name(column: NameColumn, at: number): string {
    return this.#names[this.#coded[column][at] as number] ?? '';
  }

  /** A fact of a declaration that is an instant. */
  instant(column: InstantColumn, at: number): number {
    return this.#instants[column][at] as number;
  }

  /** A sample that somebody else draws: each declaration with the same chance, by a stream named by the seed and its place. */
  sampled(share: number, seed: number): Clearances {
    const sample = new Clearances();
    const stream = new Stream(seed, 0, 0);
    for (let at = 0; at < this.#size; at++) {
      stream.reset(seed, at, 0);
      if (stream.uniform() < share) sample.add(this.#at(at));
    }
    return sample;
  }

  #at(at: number): Clearance {
    const names = nameColumns.map((name) => [name, this.name(name, at)]);
    const instants = instantColumns.map((name) => [name, this.instant(name, at)]);
    return Object.fromEntries([...names, ...instants]);
  }

  /** Positions of the declarations that were released from one instant on and before another. */
  releasedWithin(from: number, until: number): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.#size; at++) {
      const released = this.instant('releasedAt', at);
      if (released >= from && released < until) found.push(at);
    }
    return found;
  }

  #codeOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  #grow(): void {
    const length = this.#size * 2;
    for (const name of nameColumns) {
      const larger = new Uint16Array(length);
      larger.set(this.#coded[name]);
      this.#coded[name] = larger;
    }
    for (const name of instantColumns) {
      const larger = new Float64Array(length);
      larger.set(this.#instants[name]);
      this.#instants[name] = larger;
    }
  }
}

const columns = <Name extends string, Column>(
  names: readonly Name[],
  make: () => Column,
): Record<Name, Column> =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>;
