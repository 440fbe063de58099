/** A quantity that changes in steps over time, such as a queue's length, and its integral. */
export class TimeWeighted {
  #value = 0;
  #since = NaN;
  #area = NaN;

  /** Starts at the value 0 at an instant. */
  constructor(start: number) {
    this.#since = start;
    this.#area = 0;
  }

  /** The present value. */
  get value(): number {
    return this.#value;
  }

  /** Changes the value by `change` at the instant `now`; throws when time runs backwards. */
  add(change: number, now: number): void {
    this.#area = this.integral(now);
    this.#since = now;
    this.#value += change;
  }

  /**
   * Value times time from the start to `now`. Two integrals, subtracted and divided by the time between them,
   * give the mean over a window, without its warm-up. Throws for an instant before the last change.
   */
  integral(now: number): number {
    const elapsed = now - this.#since;
    if (!(elapsed >= 0)) {
      throw new RangeError(
        `Instant "${now}" lies before the last change at "${this.#since}"; expected time to run forwards.`,
      );
    }
    return this.#area + this.#value * elapsed;
  }
}
