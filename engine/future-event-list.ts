import { growFloats, growIntegers } from './typed-arrays.ts';

const { ceil, min } = Math;

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

/** Names one event of one list for ever; an integer below 2^53, never used twice. */
export type Ticket = number;

const MAX_RANK = 2 ** 20;
/** Children of one heap node; four keep a node's children in one or two cache lines (LaMarca and Ladner 1996). */
const ARITY = 4;
/*
 * Where the numbers of an event are in its row of 2^2; the sequence is unsigned. These are constants of this file, because
 * V8 knows those, while it looks imported ones up at every use.
 */
const ROW_BITS = 2;
const CODE = 0;
const ENTITY = 1;
const CAUSE = 2;
const SEQUENCE = 3;
/* A mark is the rank and, in its lowest two bits, whether the event waits, was cancelled while it waited, or has left the list. */
const RANK_SHIFT = 2;
const STATE_BITS = 3;
const GONE = 0;
const WAITING = 1;
const CANCELLED = 2;
/** Events for which there is room at first: as many as wait in a small model. */
const FIRST_CAPACITY = 1024;
/** What a list holds beyond need stays below an eighth. */
const GROWTH = 1.125;
/** A ticket is `sequence * MAX_SLOTS + slot`, below 2^53: 2^21 events at once, 2^32 events in all. */
const MAX_SLOTS = 2 ** 21;
const MAX_SEQUENCE = 2 ** 32;

/**
 * The events to come, by time, then rank, then the order in which they were scheduled. Each has a slot, the number of
 * its row, which is used again when it has left. Cancelling only marks an event, which is dropped when it is the first.
 */
export class FutureEventList {
  /** In heap order. */
  #times = new Float64Array(FIRST_CAPACITY);
  /** Slots in heap order; from `#length` on the free slots, so that no separate free list is needed. */
  #slots = Int32Array.from(new Int32Array(FIRST_CAPACITY).keys());
  /** By slot: code, entity, cause and sequence, and the mark. */
  #rows = new Int32Array(FIRST_CAPACITY << ROW_BITS);
  #marks = new Int32Array(FIRST_CAPACITY);
  #length = 0;
  #cancelled = 0;
  #sequence = 0;
  #time = NaN;
  /** Slot of the event popped last. */
  #slot = 0;

  /** Number of events to come; cancelled ones do not count. */
  get size(): number {
    return this.#length - this.#cancelled;
  }

  /** Time of the earliest event to come, Infinity when there is none. */
  get nextTime(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    return this.#length === 0 ? Infinity : (this.#times[0] as number);
  }

  /** Rank of the earliest event to come, Infinity when there is none. */
  get nextRank(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    if (this.#length === 0) return Infinity;
    return this.#rankOf(this.#slots[0] as number);
  }

  /** Time of the event popped last, NaN before the first. */
  get time(): number {
    return this.#time;
  }

  /** Rank of the event popped last, NaN before the first; valid until the next push. */
  get rank(): number {
    return Number.isNaN(this.#time) ? NaN : this.#rankOf(this.#slot);
  }

  /** Code of the event popped last; valid until the next push. */
  get code(): number {
    return this.#rows[(this.#slot << ROW_BITS) + CODE] as number;
  }

  /** Entity of the event popped last; valid until the next push. */
  get entity(): number {
    return this.#rows[(this.#slot << ROW_BITS) + ENTITY] as number;
  }

  /** Cause of the event popped last; valid until the next push. */
  get cause(): number {
    return this.#rows[(this.#slot << ROW_BITS) + CAUSE] as number;
  }

  /** Adds an event and returns the ticket that cancels it; throws on a time that is not finite and on other impossible numbers. */
  schedule(time: number, event: ScheduledEvent): Ticket {
    const { code, entity, cause, rank = 0 } = event;
    if (!(Number.isInteger(rank) && rank >= 0 && rank < MAX_RANK)) throw noRank(rank);
    const slot = this.#reserve(code, entity, cause, rank);
    this.#insert(time);
    return this.#ticketOf(slot);
  }

  /** Adds an event of rank 0 that nobody will cancel; the way to schedule that allocates nothing. */
  push(time: number, code: number, entity: number, cause: number): void {
    this.#reserve(code, entity, cause, 0);
    this.#insert(time);
  }

  /** Cancels an event in constant time; false when it has already happened or been cancelled. */
  cancel(ticket: Ticket): boolean {
    const slot = ticket % MAX_SLOTS;
    if (this.#stateOf(slot) !== WAITING || this.#ticketOf(slot) !== ticket) return false;
    this.#setState(slot, CANCELLED);
    this.#cancelled += 1;
    return true;
  }

  /** Moves the earliest event into `time`, `rank`, `code`, `entity` and `cause`; false when there is none. */
  pop(): boolean {
    if (this.#cancelled > 0) this.#dropCancelled();
    if (this.#length === 0) return false;
    this.#time = this.#times[0] as number;
    this.#slot = this.#slots[0] as number;
    this.#removeFirst();
    return true;
  }

  /** Fills the row of the next free slot and returns it; it stays free until `#insert`. */
  #reserve(code: number, entity: number, cause: number, rank: number): number {
    if ((code | 0) !== code || (entity | 0) !== entity || (cause | 0) !== cause) {
      throw unstorable(code, entity, cause);
    }
    if (this.#length === this.#slots.length) this.#grow();
    if (this.#sequence === MAX_SEQUENCE) throw exhausted();
    const slot = this.#slots[this.#length] as number;
    const rows = this.#rows;
    const row = slot << ROW_BITS;
    rows[row + CODE] = code;
    rows[row + ENTITY] = entity;
    rows[row + CAUSE] = cause;
    rows[row + SEQUENCE] = this.#sequence;
    this.#marks[slot] = (rank << RANK_SHIFT) | WAITING;
    return slot;
  }

  /** Adds the event of the next free slot. */
  #insert(time: number): void {
    if (!(time > -Infinity && time < Infinity)) throw noInstant(time);
    const last = this.#length;
    this.#times[last] = time;
    this.#sequence += 1;
    this.#length = last + 1;
    if (last > 0) this.#siftUp(last);
  }

  #ticketOf(slot: number): Ticket {
    return this.#sequenceOf(slot) * MAX_SLOTS + slot;
  }

  #sequenceOf(slot: number): number {
    return (this.#rows[(slot << ROW_BITS) + SEQUENCE] as number) >>> 0;
  }

  #rankOf(slot: number): number {
    return (this.#marks[slot] as number) >> RANK_SHIFT;
  }

  /** Of a slot that does not exist it is `GONE`. */
  #stateOf(slot: number): number {
    return (this.#marks[slot] as number) & STATE_BITS;
  }

  #setState(slot: number, state: number): void {
    this.#marks[slot] = ((this.#marks[slot] as number) & ~STATE_BITS) | state;
  }

  #dropCancelled(): void {
    while (this.#length > 0 && this.#stateOf(this.#slots[0] as number) === CANCELLED) {
      this.#removeFirst();
      this.#cancelled -= 1;
    }
  }

  #removeFirst(): void {
    this.#setState(this.#slots[0] as number, GONE);
    this.#length -= 1;
    this.#siftDown(this.#length);
  }

  /* Times are read from their places and never passed: V8 boxes numbers that are not integers at every call. */

  /** Moves the entry at place `from`, the last one, up to where it belongs. */
  #siftUp(from: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const time = times[from] as number;
    const slot = slots[from] as number;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const above = times[parent] as number;
      if (above < time) break;
      const over = slots[parent] as number;
      if (above === time && this.#precedes(over, slot)) break;
      times[hole] = above;
      slots[hole] = over;
      hole = parent;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  /** Moves the entry at place `length`, the last one, from the top down to where it belongs; the slot of the first, which leaves, becomes free. */
  #siftDown(length: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const time = times[length] as number;
    const slot = slots[length] as number;
    slots[length] = slots[0] as number;
    if (length === 0) return;
    let hole = 0;
    for (let first = 1; first < length; first = (hole << 2) + 1) {
      const end = first + ARITY < length ? first + ARITY : length;
      let child = first;
      let earliest = times[first] as number;
      for (let other = first + 1; other < end; other += 1) {
        const each = times[other] as number;
        if (each > earliest || (each === earliest && this.#isBefore(child, other))) continue;
        child = other;
        earliest = each;
      }
      if (earliest > time || (earliest === time && this.#precedes(slot, slots[child] as number)))
        break;
      times[hole] = earliest;
      slots[hole] = slots[child] as number;
      hole = child;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  /** Whether of two places with the same time the first holds the event that comes first. */
  #isBefore(place: number, other: number): boolean {
    return this.#precedes(this.#slots[place] as number, this.#slots[other] as number);
  }

  /** Whether of two events at the same time the one in slot `a` comes first: by rank, then by sequence. */
  #precedes(a: number, b: number): boolean {
    const rankA = this.#rankOf(a);
    const rankB = this.#rankOf(b);
    return rankA === rankB ? this.#sequenceOf(a) < this.#sequenceOf(b) : rankA < rankB;
  }

  #grow(): void {
    const from = this.#slots.length;
    if (from === MAX_SLOTS) throw full(from);
    const to = min(ceil(from * GROWTH), MAX_SLOTS);
    this.#times = growFloats(this.#times, to);
    this.#rows = growIntegers(this.#rows, to << ROW_BITS);
    this.#marks = growIntegers(this.#marks, to);
    this.#slots = growIntegers(this.#slots, to);
    for (let slot = from; slot < to; slot += 1) this.#slots[slot] = slot;
  }
}

/* Errors are made in functions of their own: what is called for every event stays small enough to be inlined. */

const noRank = (rank: number): RangeError =>
  new RangeError(`Rank "${rank}" is no rank; expected an integer from 0 to ${MAX_RANK - 1}.`);

const noInstant = (time: number): RangeError =>
  new RangeError(
    `Event time "${time}" is no instant; expected a finite number. Do not schedule what never happens.`,
  );

const unstorable = (code: number, entity: number, cause: number): RangeError =>
  new RangeError(
    `Event "${code}" of "${entity}" caused by "${cause}" cannot be stored; expected 32-bit integers.`,
  );

const exhausted = (): RangeError =>
  new RangeError(
    `Event number "${MAX_SEQUENCE}" is one too many; expected at most ${MAX_SEQUENCE} in the life of a list. Split the run.`,
  );

const full = (waiting: number): RangeError =>
  new RangeError(
    `Event number "${waiting + 1}" does not fit; expected at most ${MAX_SLOTS} waiting at once. Schedule events nearer to their time.`,
  );
