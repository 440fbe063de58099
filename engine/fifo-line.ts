import { growFloats, growIntegers } from './typed-arrays.ts';
import { enterOnce, type Line } from './line.ts';

const FIRST_CAPACITY = 64;
const NOBODY = -1;

/**
 * Entities that wait in the order in which they came, on a ring that grows. An entity waits at most once; `leave`
 * throws when it finds one that waits twice. Places are numbered from 0 for ever; the ring holds place n at the
 * remainder of n, and its length is a power of two.
 */
export class FifoLine implements Line {
  #entities = new Int32Array(FIRST_CAPACITY);
  /** NaN where an entity has left before its turn. */
  #arrivals = new Float64Array(FIRST_CAPACITY);
  /** Place of the first that waits, and the one behind the last. */
  #first = 0;
  #end = 0;
  #gone = 0;
  #arrival = NaN;
  /** Kept from the first `leave` on: most lines never see one. */
  #placeByEntity: Map<number, number> | undefined;

  get size(): number {
    return this.#end - this.#first - this.#gone;
  }

  get arrival(): number {
    return this.#arrival;
  }

  /** Joins behind all others, whatever the priority. */
  join(entity: number, _priority: number, now: number): void {
    if (this.#end - this.#first === this.#entities.length) this.#grow();
    const at = this.#end & (this.#entities.length - 1);
    this.#entities[at] = entity;
    this.#arrivals[at] = now;
    if (this.#placeByEntity !== undefined) enterOnce(this.#placeByEntity, entity, this.#end);
    this.#end += 1;
  }

  take(): number {
    while (this.#first < this.#end) {
      const at = this.#first & (this.#entities.length - 1);
      const entity = this.#entities[at] as number;
      const arrival = this.#arrivals[at] as number;
      this.#first += 1;
      if (arrival === arrival) {
        this.#arrival = arrival;
        if (this.#placeByEntity !== undefined) this.#placeByEntity.delete(entity);
        return entity;
      }
      this.#gone -= 1;
    }
    return NOBODY;
  }

  leave(entity: number): boolean {
    this.#placeByEntity ??= this.#index();
    const place = this.#placeByEntity.get(entity);
    if (place === undefined) return false;
    this.#placeByEntity.delete(entity);
    const at = place & (this.#entities.length - 1);
    this.#arrival = this.#arrivals[at] as number;
    this.#arrivals[at] = NaN;
    this.#gone += 1;
    return true;
  }

  #index(): Map<number, number> {
    const placeByEntity = new Map<number, number>();
    for (let place = this.#first; place < this.#end; place += 1) {
      enterOnce(
        placeByEntity,
        this.#entities[place & (this.#entities.length - 1)] as number,
        place,
      );
    }
    return placeByEntity;
  }

  /** Doubles the ring. Each half gets a copy of the old one, so that every place is found at its new remainder. */
  #grow(): void {
    const { length } = this.#entities;
    this.#entities = growIntegers(this.#entities, length * 2);
    this.#arrivals = growFloats(this.#arrivals, length * 2);
    this.#entities.copyWithin(length, 0, length);
    this.#arrivals.copyWithin(length, 0, length);
  }
}
