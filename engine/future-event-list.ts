import { SlotHeap } from './slot-heap.ts';
import type { Ticket } from './slot-heap.ts';
import { growIntegers } from './typed-arrays.ts';

/** What is to happen: three 32-bit integers whose meaning is the caller's, and the order among equal times. */
export interface ScheduledEvent {
  /** What kind of event it is. */
  readonly code: number;
  /** Whom it concerns. */
  readonly entity: number;
  /** What led to it, for the log. */
  readonly cause: number;
  /** Integer from 0 up; at equal times a smaller rank comes first. 0 when left out. */
  readonly rank?: number;
}

/** Ranks share a number of 53 bits with the sequence of 32. */
const MAX_RANK = 2 ** 20;

/** Events for which there is room at first: as many as wait in a small model. */
const FIRST_CAPACITY = 1024;

/** The events to come, by time, then rank, then the order in which they were scheduled. */
export class FutureEventList {
  readonly #heap = new SlotHeap(FIRST_CAPACITY);
  #codes = new Int32Array(this.#heap.capacity);
  #entities = new Int32Array(this.#heap.capacity);
  #causes = new Int32Array(this.#heap.capacity);
  #slot = 0;

  /** Number of events to come; cancelled ones do not count. */
  get size(): number {
    return this.#heap.size;
  }

  /** Time of the earliest event to come, Infinity when there is none. */
  get nextTime(): number {
    return this.#heap.nextKey;
  }

  /** Rank of the earliest event to come, Infinity when there is none. */
  get nextRank(): number {
    return this.#heap.nextRank;
  }

  /** Time of the event popped last, NaN before the first. */
  get time(): number {
    return this.#heap.key;
  }

  /** Rank of the event popped last, NaN before the first; valid until the next push. */
  get rank(): number {
    return this.#heap.rank;
  }

  /** Code of the event popped last; valid until the next push. */
  get code(): number {
    return this.#codes[this.#slot] as number;
  }

  /** Entity of the event popped last; valid until the next push. */
  get entity(): number {
    return this.#entities[this.#slot] as number;
  }

  /** Cause of the event popped last; valid until the next push. */
  get cause(): number {
    return this.#causes[this.#slot] as number;
  }

  /** Adds an event and returns the ticket that cancels it; throws on a time that is not finite and on other impossible numbers. */
  schedule(time: number, event: ScheduledEvent): Ticket {
    const { code, entity, cause, rank = 0 } = event;
    if (!(Number.isInteger(rank) && rank >= 0 && rank < MAX_RANK)) {
      throw new RangeError(
        `Rank "${rank}" is no rank; expected an integer from 0 to ${MAX_RANK - 1}.`,
      );
    }
    checkPayload(code, entity, cause);
    const slot = this.#reserve(time, rank);
    this.#fill(slot, code, entity, cause);
    return this.#heap.ticketOf(slot);
  }

  /** Adds an event of rank 0 that nobody will cancel; the way to schedule that allocates nothing. */
  push(time: number, code: number, entity: number, cause: number): void {
    checkPayload(code, entity, cause);
    this.#fill(this.#reserve(time, 0), code, entity, cause);
  }

  /** Cancels an event in constant time; false when it has already happened or been cancelled. */
  cancel(ticket: Ticket): boolean {
    return this.#heap.cancel(ticket) >= 0;
  }

  /** Moves the earliest event into `time`, `rank`, `code`, `entity` and `cause`; false when there is none. */
  pop(): boolean {
    const slot = this.#heap.pop();
    if (slot < 0) return false;
    this.#slot = slot;
    return true;
  }

  #reserve(time: number, rank: number): number {
    if (!(time > -Infinity && time < Infinity)) throw noInstant(time);
    const slot = this.#heap.push(time, rank);
    if (slot >= this.#codes.length) this.#grow();
    return slot;
  }

  #grow(): void {
    const { capacity } = this.#heap;
    this.#codes = growIntegers(this.#codes, capacity);
    this.#entities = growIntegers(this.#entities, capacity);
    this.#causes = growIntegers(this.#causes, capacity);
  }

  #fill(slot: number, code: number, entity: number, cause: number): void {
    this.#codes[slot] = code;
    this.#entities[slot] = entity;
    this.#causes[slot] = cause;
  }
}

function checkPayload(code: number, entity: number, cause: number): void {
  if ((code | 0) !== code || (entity | 0) !== entity || (cause | 0) !== cause) {
    throw unstorable(code, entity, cause);
  }
}

/* Errors are made in functions of their own: what is called for every event stays small enough to be inlined. */

const noInstant = (time: number): RangeError =>
  new RangeError(
    `Event time "${time}" is no instant; expected a finite number. Do not schedule what never happens.`,
  );

const unstorable = (code: number, entity: number, cause: number): RangeError =>
  new RangeError(
    `Event "${code}" of "${entity}" caused by "${cause}" cannot be stored; expected 32-bit integers.`,
  );
