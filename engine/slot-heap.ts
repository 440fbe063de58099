import { growFloats, growIntegers, growOctets } from './typed-arrays.ts';

const { ceil, floor, min } = Math;

/** Children of one heap node; four keep a node's children in one or two cache lines (LaMarca and Ladner 1996). */
const ARITY = 4;
const FIRST_CAPACITY = 64;
/** What a heap holds beyond need stays below an eighth. */
const GROWTH = 1.125;
/** A ticket is `sequence * MAX_SLOTS + slot`, below 2^53: 2^21 entries at once, 2^32 entries in all. */
const MAX_SLOTS = 2 ** 21;
const MAX_SEQUENCE = 2 ** 32;
/** Says that there is no slot. */
const NOBODY = -1;
/** By slot: whether its entry waits, was cancelled while it waited, or was popped. */
const State = { gone: 0, waiting: 1, cancelled: 2 } as const;

/** Names one entry of one list for ever; an integer below 2^53, never used twice. */
export type Ticket = number;

/**
 * A priority queue that hands out slots, the row numbers of its owner's payload columns. The smallest key
 * comes first, then the smallest rank, then the entry pushed first. Cancelling only marks an entry, which
 * is dropped when it reaches the top.
 */
export class SlotHeap {
  /** In heap order. */
  #keys: Float64Array;
  /** Slots in heap order; from `#length` on the free slots, so that no separate free list is needed. */
  #slots: Int32Array;
  /** By slot, because only equal keys ask for it: rank and sequence in one number, rank * MAX_SEQUENCE + sequence. */
  #orders: Float64Array;
  #states: Uint8Array;
  #length = 0;
  #cancelled = 0;
  #sequence = 0;
  #key = NaN;
  #popped = NOBODY;

  /** Has room for so many entries before it grows for the first time. */
  constructor(capacity = FIRST_CAPACITY) {
    this.#keys = new Float64Array(capacity);
    this.#slots = Int32Array.from({ length: capacity }, (_, slot) => slot);
    this.#orders = new Float64Array(capacity);
    this.#states = new Uint8Array(capacity);
  }

  /** How many entries are waiting, cancelled ones not counted. */
  get size(): number {
    return this.#length - this.#cancelled;
  }

  /** How many slots exist; every slot is below it. Grows with `push`. */
  get capacity(): number {
    return this.#slots.length;
  }

  /** Key of the entry popped last. */
  get key(): number {
    return this.#key;
  }

  /** Rank of the entry popped last, valid until the next push. */
  get rank(): number {
    return this.#popped < 0 ? NaN : this.#rankOf(this.#popped);
  }

  /** Key of the first entry, Infinity when there is none. */
  get nextKey(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    return this.#length === 0 ? Infinity : (this.#keys[0] as number);
  }

  /** Rank of the first entry, Infinity when there is none. */
  get nextRank(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    if (this.#length === 0) return Infinity;
    return this.#rankOf(this.#slots[0] as number);
  }

  /** Adds an entry and returns its slot; throws when one of the two limits of a ticket is reached. */
  push(key: number, rank: number): number {
    if (this.#length === this.#slots.length) this.#grow();
    if (this.#sequence === MAX_SEQUENCE) throw exhausted();
    const slot = this.#slots[this.#length] as number;
    const order = rank * MAX_SEQUENCE + this.#sequence;
    this.#orders[slot] = order;
    this.#states[slot] = State.waiting;
    this.#siftUp(key, order, slot);
    this.#sequence += 1;
    this.#length += 1;
    return slot;
  }

  /** The ticket of the entry that has this slot now. */
  ticketOf(slot: number): Ticket {
    return ((this.#orders[slot] as number) % MAX_SEQUENCE) * MAX_SLOTS + slot;
  }

  /** Whether a slot has an entry that is neither popped nor cancelled. */
  isTaken(slot: number): boolean {
    return this.#states[slot] === State.waiting;
  }

  /** Cancels an entry and returns its slot; -1 when it was already popped or cancelled. */
  cancel(ticket: Ticket): number {
    const slot = ticket % MAX_SLOTS;
    if (!this.isTaken(slot) || this.ticketOf(slot) !== ticket) return NOBODY;
    this.#states[slot] = State.cancelled;
    this.#cancelled += 1;
    return slot;
  }

  /** Takes the first entry out and returns its slot, whose row stays untouched until the next push; -1 when empty. */
  pop(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    if (this.#length === 0) return NOBODY;
    const slot = this.#slots[0] as number;
    this.#key = this.#keys[0] as number;
    this.#popped = slot;
    this.#removeFirst();
    return slot;
  }

  #rankOf(slot: number): number {
    return floor((this.#orders[slot] as number) / MAX_SEQUENCE);
  }

  #dropCancelled(): void {
    while (this.#length > 0 && this.#states[this.#slots[0] as number] === State.cancelled) {
      this.#removeFirst();
      this.#cancelled -= 1;
    }
  }

  #removeFirst(): void {
    const slots = this.#slots;
    const last = this.#length - 1;
    const freed = slots[0] as number;
    const moved = slots[last] as number;
    this.#length = last;
    slots[last] = freed;
    this.#states[freed] = State.gone;
    if (last > 0) this.#siftDown(this.#keys[last] as number, moved);
  }

  #siftUp(key: number, order: number, slot: number): void {
    const keys = this.#keys;
    const orders = this.#orders;
    const slots = this.#slots;
    let hole = this.#length;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const above = keys[parent] as number;
      if (above < key) break;
      const over = slots[parent] as number;
      if (above === key && (orders[over] as number) < order) break;
      keys[hole] = above;
      slots[hole] = over;
      hole = parent;
    }
    keys[hole] = key;
    slots[hole] = slot;
  }

  #siftDown(key: number, slot: number): void {
    const keys = this.#keys;
    const slots = this.#slots;
    const length = this.#length;
    let hole = 0;
    for (let first = 1; first < length; first = hole * ARITY + 1) {
      const end = first + ARITY < length ? first + ARITY : length;
      let child = first;
      let smallest = keys[first] as number;
      for (let other = first + 1; other < end; other += 1) {
        const each = keys[other] as number;
        if (each > smallest || (each === smallest && this.#orderAt(child) < this.#orderAt(other)))
          continue;
        child = other;
        smallest = each;
      }
      if (
        smallest > key ||
        (smallest === key && this.#orderAt(child) > (this.#orders[slot] as number))
      )
        break;
      keys[hole] = smallest;
      slots[hole] = slots[child] as number;
      hole = child;
    }
    keys[hole] = key;
    slots[hole] = slot;
  }

  /** Rank and sequence of the entry at a place of the heap. */
  #orderAt(place: number): number {
    return this.#orders[this.#slots[place] as number] as number;
  }

  #grow(): void {
    const from = this.#slots.length;
    if (from === MAX_SLOTS) throw full(from);
    const to = min(ceil(from * GROWTH), MAX_SLOTS);
    this.#keys = growFloats(this.#keys, to);
    this.#orders = growFloats(this.#orders, to);
    this.#states = growOctets(this.#states, to);
    this.#slots = growIntegers(this.#slots, to);
    for (let slot = from; slot < to; slot += 1) this.#slots[slot] = slot;
  }
}

/* Errors are made in functions of their own: what is called for every event stays small enough to be inlined. */

const exhausted = (): RangeError =>
  new RangeError(
    `Entry number "${MAX_SEQUENCE}" is one too many; expected at most ${MAX_SEQUENCE} in the life of a list. Split the run.`,
  );

const full = (waiting: number): RangeError =>
  new RangeError(
    `Entry number "${waiting + 1}" does not fit; expected at most ${MAX_SLOTS} waiting at once. Schedule events nearer to their time.`,
  );
