import { floatAt, growFloats, growIntegers, integerAt } from './typed-arrays.ts';

const { floor } = Math;

/** Children of one heap node; four keep a node's children in one or two cache lines (LaMarca and Ladner 1996). */
const ARITY = 4;
const FIRST_CAPACITY = 64;
/** A ticket is `sequence * MAX_SLOTS + slot`, below 2^53: 2^21 entries at once, 2^32 entries in all. */
const MAX_SLOTS = 2 ** 21;
const MAX_SEQUENCE = 2 ** 32;
/** Mark of a slot whose entry was cancelled or taken. */
const NOBODY = -1;

/** Names one entry of one list for ever; an integer below 2^53, never used twice. */
export type Ticket = number;

/**
 * A priority queue that hands out slots, the row numbers of its owner's payload columns. The smallest key
 * comes first, then the smallest rank, then the entry pushed first. Cancelling only marks an entry, which
 * is dropped when it reaches the top.
 */
export class SlotHeap {
  #keys = new Float64Array(FIRST_CAPACITY);
  /** Rank and sequence in one number: rank * MAX_SEQUENCE + sequence. */
  #orders = new Float64Array(FIRST_CAPACITY);
  /** Slots in heap order; from `#length` on the free slots, so that no separate free list is needed. */
  #slots = Int32Array.from({ length: FIRST_CAPACITY }, (_, slot) => slot);
  /** By slot: the sequence number of its entry. */
  #owners = new Float64Array(FIRST_CAPACITY).fill(NOBODY);
  #length = 0;
  #cancelled = 0;
  #sequence = 0;
  #key = NaN;
  #order = NaN;

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

  /** Rank of the entry popped last. */
  get rank(): number {
    return floor(this.#order / MAX_SEQUENCE);
  }

  /** Key of the first entry, Infinity when there is none. */
  get nextKey(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    return this.#length === 0 ? Infinity : floatAt(this.#keys, 0);
  }

  /** Rank of the first entry, Infinity when there is none. */
  get nextRank(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    return this.#length === 0 ? Infinity : floor(floatAt(this.#orders, 0) / MAX_SEQUENCE);
  }

  /** Adds an entry and returns its slot; throws when one of the two limits of a ticket is reached. */
  push(key: number, rank: number): number {
    if (this.#length === this.#slots.length) this.#grow();
    if (this.#sequence === MAX_SEQUENCE) {
      throw new RangeError(
        `Entry number "${this.#sequence}" is one too many; expected at most ${MAX_SEQUENCE} in the life of a list. Split the run.`,
      );
    }
    const slot = integerAt(this.#slots, this.#length);
    this.#owners[slot] = this.#sequence;
    this.#siftUp(key, rank * MAX_SEQUENCE + this.#sequence, slot);
    this.#sequence += 1;
    this.#length += 1;
    return slot;
  }

  /** The ticket of the entry that has this slot now. */
  ticketOf(slot: number): Ticket {
    return floatAt(this.#owners, slot) * MAX_SLOTS + slot;
  }

  /** Whether a slot has an entry that is neither popped nor cancelled. */
  isTaken(slot: number): boolean {
    return floatAt(this.#owners, slot) !== NOBODY;
  }

  /** Cancels an entry and returns its slot; -1 when it was already popped or cancelled. */
  cancel(ticket: Ticket): number {
    const slot = ticket % MAX_SLOTS;
    if (!(slot < this.#owners.length)) return NOBODY;
    if (floatAt(this.#owners, slot) !== floor(ticket / MAX_SLOTS)) return NOBODY;
    this.#owners[slot] = NOBODY;
    this.#cancelled += 1;
    return slot;
  }

  /** Takes the first entry out and returns its slot, whose row stays untouched until the next push; -1 when empty. */
  pop(): number {
    if (this.#cancelled > 0) this.#dropCancelled();
    if (this.#length === 0) return NOBODY;
    this.#key = floatAt(this.#keys, 0);
    this.#order = floatAt(this.#orders, 0);
    const slot = this.#removeFirst();
    this.#owners[slot] = NOBODY;
    return slot;
  }

  #dropCancelled(): void {
    while (this.#length > 0 && floatAt(this.#owners, integerAt(this.#slots, 0)) === NOBODY) {
      this.#removeFirst();
      this.#cancelled -= 1;
    }
  }

  #removeFirst(): number {
    const freed = integerAt(this.#slots, 0);
    const last = this.#length - 1;
    const slot = integerAt(this.#slots, last);
    this.#length = last;
    this.#slots[last] = freed;
    if (last > 0) this.#siftDown(floatAt(this.#keys, last), floatAt(this.#orders, last), slot);
    return freed;
  }

  #siftUp(key: number, order: number, slot: number): void {
    const keys = this.#keys;
    const orders = this.#orders;
    const slots = this.#slots;
    let hole = this.#length;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const parentKey = floatAt(keys, parent);
      const parentOrder = floatAt(orders, parent);
      if (parentKey < key || (parentKey === key && parentOrder < order)) break;
      keys[hole] = parentKey;
      orders[hole] = parentOrder;
      slots[hole] = integerAt(slots, parent);
      hole = parent;
    }
    keys[hole] = key;
    orders[hole] = order;
    slots[hole] = slot;
  }

  #siftDown(key: number, order: number, slot: number): void {
    const keys = this.#keys;
    const orders = this.#orders;
    const slots = this.#slots;
    const length = this.#length;
    let hole = 0;
    for (let first = 1; first < length; first = hole * ARITY + 1) {
      const end = first + ARITY < length ? first + ARITY : length;
      let child = first;
      let childKey = floatAt(keys, first);
      let childOrder = floatAt(orders, first);
      for (let other = first + 1; other < end; other += 1) {
        const otherKey = floatAt(keys, other);
        if (otherKey > childKey) continue;
        const otherOrder = floatAt(orders, other);
        if (otherKey === childKey && otherOrder > childOrder) continue;
        child = other;
        childKey = otherKey;
        childOrder = otherOrder;
      }
      if (childKey > key || (childKey === key && childOrder > order)) break;
      keys[hole] = childKey;
      orders[hole] = childOrder;
      slots[hole] = integerAt(slots, child);
      hole = child;
    }
    keys[hole] = key;
    orders[hole] = order;
    slots[hole] = slot;
  }

  #grow(): void {
    const from = this.#slots.length;
    const to = from * 2;
    if (to > MAX_SLOTS) {
      throw new RangeError(
        `Entry number "${from + 1}" does not fit; expected at most ${MAX_SLOTS} waiting at once. Schedule events nearer to their time.`,
      );
    }
    this.#keys = growFloats(this.#keys, to);
    this.#orders = growFloats(this.#orders, to);
    this.#owners = growFloats(this.#owners, to).fill(NOBODY, from);
    this.#slots = growIntegers(this.#slots, to);
    for (let slot = from; slot < to; slot += 1) this.#slots[slot] = slot;
  }
}
