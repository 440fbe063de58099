import { threefry } from './threefry.ts';

const { imul } = Math;
const { isSafeInteger } = Number;

const WORD = 2 ** 32;
/** Names given as text stand above all names given as numbers: from 2^52 to 2^53. */
const TEXT_NAMES = 2 ** 52;
/** FNV-1a of 64 bits (Fowler, Noll and Vo; IETF draft-eastlake-fnv): offset basis and prime 2^40 + 0x1b3, as pairs of 32-bit words. */
const FNV_BASIS = { high: 0xcbf29ce4 | 0, low: 0x84222325 | 0 };
const FNV_PRIME_LOW = 0x1b3;
const FNV_PRIME_SHIFT = 8;
const HALF_WORD = 16;
const LOW_HALF = 0xffff;
const BLOCK_WORDS = 4;
/** A uniform number is made of two halves of 26 bits. */
const HALF_SHIFT = 6;
const HALF = 2 ** 26;
const CELLS = 2 ** 52;

const encoder = new TextEncoder();

/**
 * The number that stands for a text as seed, entity or purpose of a stream: 52 bits of its FNV-1a hash, plus
 * 2^52 so that it meets no numbered name. Call it once, outside the hot path.
 */
export function streamKey(text: string): number {
  let { high, low } = FNV_BASIS;
  const octets = encoder.encode(text);
  for (let at = 0; at < octets.length; at += 1) {
    // In halves of the low word all products stay whole numbers of 32 bits, which are quick.
    low ^= octets[at] as number;
    const bottom = (low & LOW_HALF) * FNV_PRIME_LOW;
    const top = (low >>> HALF_WORD) * FNV_PRIME_LOW + (bottom >>> HALF_WORD);
    high = (imul(high, FNV_PRIME_LOW) + (low << FNV_PRIME_SHIFT) + (top >>> HALF_WORD)) | 0;
    low = (top << HALF_WORD) | (bottom & LOW_HALF);
  }
  return TEXT_NAMES + (high >>> 12) * WORD + (low >>> 0);
}

/**
 * The random numbers of one purpose of one entity in one run. The block cipher of `threefry.ts` is keyed by seed
 * and entity and counts purpose and position, so that no two streams with numbered names can ever overlap, and
 * the draws of one never depend on who else draws. One object serves any number of streams, one after another.
 */
export class Stream {
  readonly #key = new Int32Array(BLOCK_WORDS);
  readonly #block = new Int32Array(BLOCK_WORDS);
  #purpose = 0;
  #index = 0;
  #used = BLOCK_WORDS;

  /** Starts at the beginning of the stream with these names; see `reset`. */
  constructor(seed: number | string, entity: number | string, purpose: number | string) {
    this.reset(seed, entity, purpose);
  }

  /**
   * Goes to the beginning of the stream with these names: integers from 0 to 2^53 - 1, or texts, which count as
   * their `streamKey`. Allocates nothing for numbers; throws for any other number.
   */
  reset(seed: number | string, entity: number | string, purpose: number | string): void {
    const seedNumber = nameNumber(seed);
    const entityNumber = nameNumber(entity);
    this.#key[0] = seedNumber;
    this.#key[1] = seedNumber / WORD;
    this.#key[2] = entityNumber;
    this.#key[3] = entityNumber / WORD;
    this.#purpose = nameNumber(purpose);
    this.#index = 0;
    this.#used = BLOCK_WORDS;
  }

  /** 32 random bits as an integer from 0 to 2^32 - 1. */
  bits32(): number {
    if (this.#used === BLOCK_WORDS) this.#refill();
    const word = this.#block[this.#used] as number;
    this.#used += 1;
    return word >>> 0;
  }

  /**
   * A number between 0 and 1, both excluded: the middle of one of 2^52 equal cells. With 53 bits the topmost
   * middle would round to 1.
   */
  uniform(): number {
    if (this.#used > BLOCK_WORDS - 2) this.#refill();
    const block = this.#block;
    const used = this.#used;
    this.#used = used + 2;
    const high = (block[used] as number) >>> HALF_SHIFT;
    const low = (block[used + 1] as number) >>> HALF_SHIFT;
    return (high * HALF + low + 0.5) / CELLS;
  }

  /** An integer from 0 to n - 1, all equally likely; throws unless n is an integer from 1 to 2^32. */
  integer(n: number): number {
    if (!(isSafeInteger(n) && n >= 1 && n <= WORD)) {
      throw new RangeError(`Range "${n}" is impossible; expected an integer from 1 to 2^32.`);
    }
    // Words of the last, incomplete run of n values are drawn again: otherwise small results are too likely.
    const limit = WORD - (WORD % n);
    let word = this.bits32();
    while (word >= limit) word = this.bits32();
    return word % n;
  }

  #refill(): void {
    this.#block[0] = this.#index;
    this.#block[1] = this.#index / WORD;
    this.#block[2] = this.#purpose;
    this.#block[3] = this.#purpose / WORD;
    threefry(this.#key, this.#block);
    this.#index += 1;
    this.#used = 0;
  }
}

function nameNumber(name: number | string): number {
  if (typeof name === 'string') return streamKey(name);
  if (isSafeInteger(name) && name >= 0) return name;
  throw new RangeError(
    `Stream name "${name}" is impossible; expected a text or an integer from 0 to 2^53 - 1.`,
  );
}
