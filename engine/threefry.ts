/** Parity constant of the key schedule (Salmon et al. 2011, section 3.3; from Skein 1.3). */
const PARITY = 0x1bd11bda;
/** The key is added after every fourth of the 20 rounds, the published default; 12 already pass BigCrush. */
const KEY_ADDITIONS = 5;
const BLOCK_WORDS = 4;

/**
 * Threefry-4x32-20 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): encrypts the four
 * 32-bit words of `counter` to four random words, counts on by one in its first two, and so on until `words` is filled up
 * to `end`, a multiple of four. For each `key` of four words a bijection. The processor works on several blocks at a time.
 * Additions, rotations and exclusive ors of 32-bit integers only: every machine gives the same words.
 */
export function threefry(
  key: Int32Array,
  counter: Int32Array,
  words: Int32Array,
  end: number,
): void {
  for (let at = 0; at < end; at += BLOCK_WORDS) {
    encrypt(key, counter, words, at);
    const low = ((counter[0] as number) + 1) | 0;
    counter[0] = low;
    if (low === 0) counter[1] = (counter[1] as number) + 1;
  }
}

function encrypt(key: Int32Array, counter: Int32Array, words: Int32Array, at: number): void {
  let k0 = key[0] as number;
  let k1 = key[1] as number;
  let k2 = key[2] as number;
  let k3 = key[3] as number;
  let k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let a = ((counter[0] as number) + k0) | 0;
  let b = ((counter[1] as number) + k1) | 0;
  let c = ((counter[2] as number) + k2) | 0;
  let d = ((counter[3] as number) + k3) | 0;
  for (let addition = 1; addition <= KEY_ADDITIONS; addition += 1) {
    // Rotation distances of Threefry-4x32: Random123 1.14, threefry.h. Every line adds one word to another,
    // then rotates the other and mixes the sum into it; two lines make a round.
    if (addition % 2 === 1) {
      b = rotate(b, 10) ^ (a = (a + b) | 0);
      d = rotate(d, 26) ^ (c = (c + d) | 0);
      d = rotate(d, 11) ^ (a = (a + d) | 0);
      b = rotate(b, 21) ^ (c = (c + b) | 0);
      b = rotate(b, 13) ^ (a = (a + b) | 0);
      d = rotate(d, 27) ^ (c = (c + d) | 0);
      d = rotate(d, 23) ^ (a = (a + d) | 0);
      b = rotate(b, 5) ^ (c = (c + b) | 0);
    } else {
      b = rotate(b, 6) ^ (a = (a + b) | 0);
      d = rotate(d, 20) ^ (c = (c + d) | 0);
      d = rotate(d, 17) ^ (a = (a + d) | 0);
      b = rotate(b, 11) ^ (c = (c + b) | 0);
      b = rotate(b, 25) ^ (a = (a + b) | 0);
      d = rotate(d, 10) ^ (c = (c + d) | 0);
      d = rotate(d, 18) ^ (a = (a + d) | 0);
      b = rotate(b, 20) ^ (c = (c + b) | 0);
    }
    [k0, k1, k2, k3, k4] = [k1, k2, k3, k4, k0];
    a = (a + k0) | 0;
    b = (b + k1) | 0;
    c = (c + k2) | 0;
    d = (d + k3 + addition) | 0;
  }
  words[at] = a;
  words[at + 1] = b;
  words[at + 2] = c;
  words[at + 3] = d;
}

function rotate(word: number, distance: number): number {
  return (word << distance) | (word >>> (32 - distance));
}
