/** Entities that wait for a resource; each waits at most once at a time. */
export interface Line {
  /** Number of entities that wait. */
  readonly size: number;
  /** Instant at which the entity that was taken or left last had joined. */
  readonly arrival: number;
  /** Adds an entity, a 32-bit integer. */
  join(entity: number, priority: number, now: number): void;
  /** Takes the first entity out; -1 when nobody waits. */
  take(): number;
  /** Takes an entity out wherever it stands; false when it does not wait. */
  leave(entity: number): boolean;
}

/** Notes where an entity stands in its line; throws when it stands there already. */
export function enterOnce(places: Map<number, number>, entity: number, place: number): void {
  if (places.has(entity)) {
    throw new Error(`Entity "${entity}" waits twice; expected it to wait once in one line.`);
  }
  places.set(entity, place);
}
