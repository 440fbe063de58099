import { Conflict } from './database.ts';

/** Changes that belong together, with those who wait for them. */
interface Waiting<T> {
  readonly unit: T;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** How units reach the disk, and who hears at once that some did not. */
export interface GroupCommitParts<T> {
  /** Writes units as one transaction. */
  write(units: readonly T[]): Promise<void>;
  /** Called before anybody who waits learns of it. */
  lost(units: readonly T[]): void;
}

/** Most units in one transaction. */
const mostTogether = 1000;

/** Units that are not kept waiting for more to come in line. */
const enough = 32;

/**
 * Changes wait in line, and one is made in each round of the event loop: so connections, other requests and streams
 * get their turn in between, however many changes there are. A group is written when the line is empty, or the group
 * large enough.
 *
 * Group commit: while one transaction is on its way to the disk, whatever else is to be written gathers,
 * and goes together as the next. Many requests share one wait for the disk, and none is answered before it.
 */
export class GroupCommit<T> {
  readonly #parts: GroupCommitParts<T>;
  #waiting: Waiting<T>[] = [];
  #last: Promise<void> = Promise.resolve();
  #busy = false;
  /** Who waits for a turn to make changes. */
  readonly #line: (() => void)[] = [];

  constructor(parts: GroupCommitParts<T>) {
    this.#parts = parts;
  }

  /** Kept when it is the caller's turn to make changes. */
  turn(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#line.push(resolve) === 1) setImmediate(() => this.#admit());
    return promise;
  }

  /** Kept when the unit is on the disk; rejects when it is not, and then nothing of it is. */
  add(unit: T): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ unit, resolve, reject });
    this.#last = promise;
    if (!this.#busy) {
      this.#busy = true;
      // Requests that are ready now are all read before the next round of the event loop.
      setImmediate(() => this.#gather());
    }
    return promise;
  }

  /** Kept when everything added so far is on the disk; rejects where the latest of it is not. */
  settled(): Promise<void> {
    return this.#last;
  }

  #admit(): void {
    this.#line.shift()?.();
    if (this.#line.length > 0) setImmediate(() => this.#admit());
  }

  #gather(): void {
    if (this.#line.length > 0 && this.#waiting.length < enough) setImmediate(() => this.#gather());
    else void this.#work();
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, mostTogether);
      await this.#flush(group);
    }
    this.#busy = false;
    this.#last = Promise.resolve();
  }

  async #flush(group: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.#parts.write(group.map(({ unit }) => unit));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // One unit of another server's world must not take the others with it: each is tried by itself.
      if (error instanceof Conflict && group.length > 1) {
        for (const each of group) await this.#flush([each]);
      } else {
        this.#refuse(error instanceof Conflict ? group : [...group, ...this.#drain()], error);
      }
    }
  }

  /** What waits behind a failure was made on top of what is lost. */
  #drain(): Waiting<T>[] {
    const behind = this.#waiting;
    this.#waiting = [];
    return behind;
  }

  #refuse(units: readonly Waiting<T>[], reason: unknown): void {
    this.#parts.lost(units.map(({ unit }) => unit));
    for (const { reject } of units) reject(reason);
  }
}
