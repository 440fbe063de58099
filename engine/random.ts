import { threefry } from './threefry.ts';

const { imul, min } = Math;
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
const LAST_OF_BLOCK = BLOCK_WORDS - 1;
/** Most streams are asked for a number or two; of one that goes on, ever more words are made at once, at most so many. */
const MAX_WORDS = 64;
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
  readonly #counter = new Int32Array(BLOCK_WORDS);
  readonly #words = new Int32Array(MAX_WORDS);
  #used = 0;
  #made = 0;

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
    const purposeNumber = nameNumber(purpose);
    this.#counter[0] = 0;
    this.#counter[1] = 0;
    this.#counter[2] = purposeNumber;
    this.#counter[3] = purposeNumber / WORD;
    this.#used = 0;
    this.#made = 0;
  }

  /** 32 random bits as an integer from 0 to 2^32 - 1. */
  bits32(): number {
    if (this.#used === this.#made) this.#refill();
    const word = this.#words[this.#used] as number;
    this.#used += 1;
    return word >>> 0;
  }

  /**
   * A number between 0 and 1, both excluded: the middle of one of 2^52 equal cells. With 53 bits the topmost
   * middle would round to 1. Both its words are of one block. The half is added to the low part first, so that all is
   * done in floating point: V8 would add the two integers as integers, which takes longer.
   */
  uniform(): number {
    let at = this.#used;
    if ((at & LAST_OF_BLOCK) === LAST_OF_BLOCK) at += 1;
    if (at === this.#made) at = this.#refill();
    this.#used = at + 2;
    const high = (this.#words[at] as number) >>> HALF_SHIFT;
    const low = (this.#words[at + 1] as number) >>> HALF_SHIFT;
    return (high * HALF + (low + 0.5)) / CELLS;
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

  /** Makes the next words, and returns the place of the first. */
  #refill(): number {
    this.#made = this.#made === 0 ? BLOCK_WORDS : min(this.#made * 2, MAX_WORDS);
    threefry(this.#key, this.#counter, this.#words, this.#made);
    this.#used = 0;
    return 0;
  }
}

function nameNumber(name: number | string): number {
  if (typeof name === 'string') return streamKey(name);
  if (isSafeInteger(name) && name >= 0) return name;
  throw new RangeError(
    `Stream name "${name}" is impossible; expected a text or an integer from 0 to 2^53 - 1.`,
  );
}
