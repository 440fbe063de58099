import { Moments } from '../engine/moments.ts';

/** Observations in order of size, with their moments. */
export class Sample {
  readonly #sorted: Float64Array;
  readonly #moments = new Moments();

  /** Takes the finite numbers among values; the others were never observed. */
  constructor(values: Float64Array) {
    this.#sorted = values.filter((value) => Number.isFinite(value)).toSorted();
    for (const value of this.#sorted) this.#moments.add(value);
  }

  /** Number of observations. */
  get count(): number {
    return this.#sorted.length;
  }

  /** Arithmetic mean; NaN without observations. */
  get mean(): number {
    return this.#moments.mean;
  }

  /** Standard deviation; NaN below two observations. */
  get deviation(): number {
    return Math.sqrt(this.#moments.variance);
  }

  /** The smallest observation that at least a share `p` of all does not exceed; NaN without observations. */
  quantile(p: number): number {
    const rank = Math.max(1, Math.ceil(p * this.#sorted.length));
    return this.#sorted[rank - 1] ?? NaN;
  }

  /** Quantiles at `steps` + 1 shares from 0 to 1, evenly apart. */
  quantiles(steps: number): number[] {
    return Array.from({ length: steps + 1 }, (_, step) => this.quantile(step / steps));
  }
}
