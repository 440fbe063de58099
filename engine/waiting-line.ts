import { SlotHeap } from './slot-heap.ts';
import { floatAt, growFloats, growIntegers, integerAt } from './typed-arrays.ts';

/**
 * Entities that wait, by priority (the smaller number first), then in the order in which they came. An entity
 * waits at most once; `leave` throws when it finds one that waits twice.
 */
export class WaitingLine {
  readonly #heap = new SlotHeap();
  #entities = new Int32Array(this.#heap.capacity);
  #arrivals = new Float64Array(this.#heap.capacity);
  #arrival = NaN;
  /** Kept from the first `leave` on: most lines never see one, and it would double the cost of waiting. */
  #slotByEntity: Map<number, number> | undefined;

  /** Number of entities that wait. */
  get size(): number {
    return this.#heap.size;
  }

  /** Instant at which the entity that was taken or left last had joined. */
  get arrival(): number {
    return this.#arrival;
  }

  /** Puts an entity, a 32-bit integer, behind all others of its priority; throws on a priority that is no number. */
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
    if (this.#slotByEntity !== undefined) enter(this.#slotByEntity, entity, slot);
  }

  /** Takes the first entity out; -1 when nobody waits. */
  take(): number {
    const slot = this.#heap.pop();
    if (slot < 0) return -1;
    const entity = integerAt(this.#entities, slot);
    this.#arrival = floatAt(this.#arrivals, slot);
    if (this.#slotByEntity !== undefined) this.#slotByEntity.delete(entity);
    return entity;
  }

  /** Takes an entity out wherever it stands; false when it does not wait. */
  leave(entity: number): boolean {
    this.#slotByEntity ??= this.#index();
    const slot = this.#slotByEntity.get(entity);
    if (slot === undefined) return false;
    this.#slotByEntity.delete(entity);
    this.#arrival = floatAt(this.#arrivals, slot);
    this.#heap.cancel(this.#heap.ticketOf(slot));
    return true;
  }

  #index(): Map<number, number> {
    const slotByEntity = new Map<number, number>();
    for (let slot = 0; slot < this.#heap.capacity; slot += 1) {
      if (this.#heap.isTaken(slot)) enter(slotByEntity, integerAt(this.#entities, slot), slot);
    }
    return slotByEntity;
  }
}

function enter(slotByEntity: Map<number, number>, entity: number, slot: number): void {
  if (slotByEntity.has(entity)) {
    throw new Error(`Entity "${entity}" waits twice; expected it to wait once in one line.`);
  }
  slotByEntity.set(entity, slot);
}
