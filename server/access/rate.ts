const second = 1000; // ms

/** How full a bucket was at a real instant (ms). */
interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * A token bucket for each key: as many requests a second as its rate, and twice as many at once. Counted by
 * this server alone.
 */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** Takes a request off a key's bucket; returns how long (ms) to wait where it is empty. */
  take(key: string, rate: number, now: number): number {
    const size = 2 * rate;
    const { left, at } = this.#buckets.get(key) ?? { left: size, at: now };
    // A clock that is set back must not empty a bucket.
    const filled = Math.min(size, left + (Math.max(0, now - at) * rate) / second);
    const taken = filled >= 1;
    this.#buckets.set(key, { left: taken ? filled - 1 : filled, at: now });
    return taken ? 0 : Math.ceil(((1 - filled) * second) / rate);
  }
}
