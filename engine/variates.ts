import type { Distribution } from './distribution-spec.ts';
import type { Stream } from './random.ts';

const DRAWN_AHEAD = 64;

/**
 * The variates that a distribution makes of one stream, one after another: the same numbers as `sample` gives. They are
 * drawn many at a time, because a model that draws each when it needs it waits for it. The stream must serve nobody else.
 */
export class Variates {
  readonly #law: Distribution;
  readonly #stream: Stream;
  readonly #drawn = new Float64Array(DRAWN_AHEAD);
  #used = DRAWN_AHEAD;

  /** Begins where the stream stands. */
  constructor(law: Distribution, stream: Stream) {
    this.#law = law;
    this.#stream = stream;
  }

  /** The next variate. */
  next(): number {
    if (this.#used === DRAWN_AHEAD) this.#draw();
    const at = this.#used;
    this.#used = at + 1;
    return this.#drawn[at] as number;
  }

  #draw(): void {
    const law = this.#law;
    const stream = this.#stream;
    const drawn = this.#drawn;
    for (let at = 0; at < DRAWN_AHEAD; at += 1) drawn[at] = law.sample(stream);
    this.#used = 0;
  }
}
