const { sqrt } = Math;

/** Count, mean and variance of observations, one pass and without storing them (Welford 1962; Knuth, TAOCP 2, 4.2.2). */
export class Moments {
  #count = 0;
  #mean = 0;
  #squares = 0;

  /** Number of observations. */
  get count(): number {
    return this.#count;
  }

  /** Arithmetic mean; NaN without observations. */
  get mean(): number {
    return this.#count === 0 ? NaN : this.#mean;
  }

  /** Sample variance, with divisor count - 1; NaN below two observations. */
  get variance(): number {
    return this.#count < 2 ? NaN : this.#squares / (this.#count - 1);
  }

  /** Standard error of the mean of independent observations; NaN below two. */
  get standardError(): number {
    return sqrt(this.variance / this.#count);
  }

  /** Adds one observation; throws when it is not finite. */
  add(value: number): void {
    if (!(value > -Infinity && value < Infinity)) {
      throw new RangeError(`Observation "${value}" cannot be counted; expected a finite number.`);
    }
    this.#count += 1;
    const change = value - this.#mean;
    this.#mean += change / this.#count;
    this.#squares += change * (value - this.#mean);
  }

  /** Adds all observations of another one (Chan, Golub and LeVeque 1979, update formula 2.1). */
  merge(other: Moments): void {
    if (other.#count === 0) return;
    const count = this.#count + other.#count;
    const change = other.#mean - this.#mean;
    this.#squares += other.#squares + (change * change * this.#count * other.#count) / count;
    this.#mean += (change * other.#count) / count;
    this.#count = count;
  }
}
