import { enterOnce, type Line } from './line.ts';
import { SlotHeap } from './slot-heap.ts';
import { growFloats, growIntegers } from './typed-arrays.ts';

/**
 * Entities that wait, by priority (the smaller number first), then in the order in which they came. An entity
 * waits at most once; `leave` throws when it finds one that waits twice.
 */
export class PriorityLine implements Line {
  readonly #heap = new SlotHeap();
  #entities = new Int32Array(this.#heap.capacity);
  #arrivals = new Float64Array(this.#heap.capacity);
  #arrival = NaN;
  /** Kept from the first `leave` on: most lines never see one, and it would double the cost of waiting. */
  #slotByEntity: Map<number, number> | undefined;

  get size(): number {
    return this.#heap.size;
  }

  get arrival(): number {
    return this.#arrival;
  }

  /** Joins behind all others of the same priority; throws on a priority that is no number. */
  join(entity: number, priority: number, now: number): void {
    if (Number.isNaN(priority)) {
      throw new RangeError(
        `Priority "${priority}" of entity "${entity}" orders nothing; expected a number.`,
      );
    }
    const slot = this.#heap.push(priority, 0);
    if (slot >= this.#entities.length) {
      const { capacity } = this.#heap;
      this.#entities = growIntegers(this.#entities, capacity);
      this.#arrivals = growFloats(this.#arrivals, capacity);
    }
    this.#entities[slot] = entity;
    this.#arrivals[slot] = now;
    if (this.#slotByEntity !== undefined) enterOnce(this.#slotByEntity, entity, slot);
  }

  take(): number {
    const slot = this.#heap.pop();
    if (slot < 0) return -1;
    const entity = this.#entities[slot] as number;
    this.#arrival = this.#arrivals[slot] as number;
    if (this.#slotByEntity !== undefined) this.#slotByEntity.delete(entity);
    return entity;
  }

  leave(entity: number): boolean {
    this.#slotByEntity ??= this.#index();
    const slot = this.#slotByEntity.get(entity);
    if (slot === undefined) return false;
    this.#slotByEntity.delete(entity);
    this.#arrival = this.#arrivals[slot] as number;
    this.#heap.cancel(this.#heap.ticketOf(slot));
    return true;
  }

  #index(): Map<number, number> {
    const slotByEntity = new Map<number, number>();
    for (let slot = 0; slot < this.#heap.capacity; slot += 1) {
      if (this.#heap.isTaken(slot)) enterOnce(slotByEntity, this.#entities[slot] as number, slot);
    }
    return slotByEntity;
  }
}
