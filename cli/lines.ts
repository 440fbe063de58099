const lineFeed = 10;

/** One line of a stream of bytes, without its end; `bytes` is absent where it is longer than was allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes?: Uint8Array;
}

/**
 * The lines of a stream, one after another: no more than one line of the allowed length is held at a time. Empty lines
 * are counted and left out.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line, void> {
  const gathered = new Gathered(longest);
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      gathered.add(chunk.subarray(start, end));
      const line = gathered.take(number);
      if (line) yield line;
      number += 1;
      start = end + 1;
    }
    gathered.add(chunk.subarray(start));
  }
  const last = gathered.take(number);
  if (last) yield last;
}

/** The beginning of a line, in as many pieces as it came. */
class Gathered {
  readonly #longest: number;
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Adds a piece; what exceeds the allowed length is counted but not kept. */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#longest) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(Uint8Array.from(piece));
  }

  /** The line gathered, undefined where it is empty; the next one begins. */
  take(number: number): Line | undefined {
    const [pieces, length] = [this.#pieces, this.#length];
    this.#pieces = [];
    this.#length = 0;
    if (length > this.#longest) return { number };
    const bytes = Buffer.concat(pieces);
    return bytes.toString().trim() === '' ? undefined : { number, bytes };
  }
}
