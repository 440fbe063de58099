import { expect, test } from '@jest/globals';
import { Stream, streamKey } from '../../engine/random.ts';
import { distribution } from '../../engine/distributions.ts';
import { threefry } from '../../engine/threefry.ts';
import { Variates } from '../../engine/variates.ts';

/** Upper 0.1 % points of chi-square (NIST/SEMATECH e-Handbook, section 1.3.6.7.4; for 255 by Wilson and Hilferty 1931). */
const CHI_SQUARE_15 = 37.697;
const CHI_SQUARE_99 = 148.23;
const CHI_SQUARE_255 = 330.5;

const words = (...hex: string[]) => Int32Array.from(hex, (word) => Number.parseInt(word, 16));
const draws = (stream: Stream, count: number) =>
  Array.from({ length: count }, () => stream.uniform());
const keyOf = (high: number, low: number) => 2 ** 52 + high * 2 ** 32 + low;
const cell = (u: number, cells: number) => Math.floor(u * cells);

function drawsOf(entities: readonly number[]) {
  const stream = new Stream(42, 0, 0);
  const drawn = new Map<number, number[]>();
  for (const entity of entities) {
    stream.reset(42, entity, 1);
    drawn.set(entity, draws(stream, 1 + (entity % 5)));
  }
  return drawn;
}

function chiSquare(cells: number, picks: readonly number[]): number {
  const counts = Array.from({ length: cells }, () => 0);
  for (const pick of picks) counts[pick] = (counts[pick] ?? 0) + 1;
  const expected = picks.length / cells;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  // Uniform numbers: mean 1/2, variance 1/12.
  return (
    a.reduce((sum, x, index) => sum + (x - 0.5) * ((b[index] ?? 0) - 0.5), 0) / (a.length / 12)
  );
}

// Random123 1.14, tests/kat_vectors, "threefry4x32 20": counter, key, expected.
test.each([
  ['00000000', '00000000', ['9c6ca96a', 'e17eae66', 'fc10ecd4', '5256a7d8']],
  ['ffffffff', 'ffffffff', ['2a881696', '57012287', 'f6c7446e', 'a16a6732']],
])('threefry gives the published words for all words %s', (counter, key, expected) => {
  const block = new Int32Array(4);
  threefry(words(key, key, key, key), words(counter, counter, counter, counter), block, 4);
  expect(block).toEqual(words(...expected));
});

test('threefry gives the published words for the digits of pi', () => {
  const counter = words('243f6a88', '85a308d3', '13198a2e', '03707344');
  const block = new Int32Array(4);
  threefry(words('a4093822', '299f31d0', '082efa98', 'ec4e6c89'), counter, block, 4);
  expect(block).toEqual(words('59cd1dbb', 'b8879579', '86b5d00c', 'ac8b6d84'));
});

test('threefry counts on with a carry, and makes the same words whether one block or many at a time', () => {
  const key = words('a4093822', '299f31d0', '082efa98', 'ec4e6c89');
  const together = new Int32Array(16);
  const counter = words('fffffffe', '00000007', '13198a2e', '03707344');
  threefry(key, counter, together, 16);
  expect(counter).toEqual(words('00000002', '00000008', '13198a2e', '03707344'));
  const alone = new Int32Array(4);
  threefry(key, words('00000001', '00000008', '13198a2e', '03707344'), alone, 4);
  expect(together.subarray(12)).toEqual(alone);
});

test('a uniform number takes two words of one block, and lets the last word of a block go', () => {
  const stream = new Stream(1, 2, 3);
  for (let word = 0; word < 3; word += 1) stream.bits32();
  const blocks = new Int32Array(8);
  threefry(Int32Array.of(1, 0, 2, 0), Int32Array.of(0, 0, 3, 0), blocks, 8);
  const [high = 0, low = 0] = [...blocks.subarray(4)].map((word) => word >>> 6);
  expect(stream.uniform()).toBe((high * 2 ** 26 + low + 0.5) / 2 ** 52);
});

test('variates drawn ahead are the numbers that the distribution draws one by one', () => {
  const law = distribution({ kind: 'erlang', stages: 3, mean: 5 });
  const variates = new Variates(law, new Stream(1, 2, 3));
  const stream = new Stream(1, 2, 3);
  for (let drawn = 0; drawn < 200; drawn += 1) expect(variates.next()).toBe(law.sample(stream));
});

test('the key of a text is its published 64-bit FNV-1a hash without the low bits of the high word', () => {
  // Test vectors of the FNV authors: "" cbf29ce484222325, "a" af63dc4c8601ec8c, "foobar" 85944171f73967e8.
  expect(streamKey('')).toBe(keyOf(0xcbf29, 0x84222325));
  expect(streamKey('a')).toBe(keyOf(0xaf63d, 0x8601ec8c));
  expect(streamKey('foobar')).toBe(keyOf(0x85944, 0xf73967e8));
});

test('the first word of the stream of names 0 is the first word of the published block', () => {
  expect(new Stream(0, 0, 0).bits32()).toBe(0x9c6ca96a);
});

test('a text names the same stream as its key', () => {
  const byText = new Stream('base', 'declaration-7', '查验');
  const byKey = new Stream(streamKey('base'), streamKey('declaration-7'), streamKey('查验'));
  expect(draws(byText, 5)).toEqual(draws(byKey, 5));
});

test('a stream begins anew whenever it is reset to its names', () => {
  const stream = new Stream(1, 2, 3);
  const first = draws(stream, 7);
  stream.reset(9, 9, 9);
  stream.reset(1, 2, 3);
  expect(draws(stream, 7)).toEqual(first);
});

test('more entities, and more draws of others, change nothing for one entity', () => {
  const few = drawsOf([3, 8]);
  const many = drawsOf([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([many.get(3), many.get(8)]).toEqual([few.get(3), few.get(8)]);
});

test('streams that differ in one name only have nothing in common', () => {
  const n = 20_000;
  const base = draws(new Stream(1, 100, 5), n);
  const limit = 4 / Math.sqrt(n);
  for (const other of [
    new Stream(1, 101, 5),
    new Stream(1, 100, 6),
    new Stream(2, 100, 5),
    new Stream(1, 100 + 2 ** 32, 5),
    new Stream(1, 100, 5 + 2 ** 32),
    new Stream('1', 100, 5),
  ]) {
    expect(Math.abs(correlation(base, draws(other, n)))).toBeLessThan(limit);
  }
});

test('the first draws of consecutive entities are evenly spread, alone and in pairs', () => {
  const stream = new Stream(7, 0, 0);
  const firsts = Array.from({ length: 25_600 }, (_, entity) => {
    stream.reset(7, entity, 3);
    return stream.uniform();
  });
  const pairs = firsts.slice(1).map((u, index) => 16 * cell(firsts[index] ?? 0, 16) + cell(u, 16));
  expect(
    chiSquare(
      100,
      firsts.map((u) => cell(u, 100)),
    ),
  ).toBeLessThan(CHI_SQUARE_99);
  expect(chiSquare(256, pairs)).toBeLessThan(CHI_SQUARE_255);
});

test('the first draws of consecutive purposes are evenly spread', () => {
  const firsts = Array.from({ length: 10_000 }, (_, purpose) =>
    new Stream(7, 1, purpose).integer(100),
  );
  expect(chiSquare(100, firsts)).toBeLessThan(CHI_SQUARE_99);
});

test('high and low bits within one stream are evenly spread', () => {
  const stream = new Stream('bits', 0, 0);
  const bits = Array.from({ length: 32_000 }, () => stream.bits32());
  expect(
    chiSquare(
      16,
      bits.map((word) => word >>> 28),
    ),
  ).toBeLessThan(CHI_SQUARE_15);
  expect(
    chiSquare(
      16,
      bits.map((word) => word & 15),
    ),
  ).toBeLessThan(CHI_SQUARE_15);
});

test('uniform numbers stay strictly between 0 and 1 and have mean 1/2 and variance 1/12', () => {
  const n = 100_000;
  const numbers = draws(new Stream(3, 3, 3), n);
  const mean = numbers.reduce((sum, u) => sum + u, 0) / n;
  const variance = numbers.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n;
  expect(numbers.every((u) => u > 0 && u < 1)).toBe(true);
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
  // Variance of (U - 1/2)^2 is 1/80 - 1/144 = 1/180.
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
});

test('integers are unbiased where the remainder of 2^32 is large', () => {
  // With n = 3 * 2^30 a plain remainder would give the lowest third twice as often as the others.
  const stream = new Stream('integers', 0, 0);
  const n = 3 * 2 ** 30;
  const thirds = Array.from({ length: 30_000 }, () => Math.floor(stream.integer(n) / 2 ** 30));
  // Upper 0.1 % point of chi-square with 2 degrees of freedom: -2 ln 0.001.
  expect(chiSquare(3, thirds)).toBeLessThan(-2 * Math.log(0.001));
});

test('the only integer below 1 is 0, and the largest range gives whole words', () => {
  expect(new Stream(1, 1, 1).integer(1)).toBe(0);
  expect(new Stream(0, 0, 0).integer(2 ** 32)).toBe(0x9c6ca96a);
});

test.each([0, -1, 1.5, NaN, 2 ** 32 + 1])('the range %p is refused', (n) => {
  expect(() => new Stream(1, 1, 1).integer(n)).toThrow('is impossible');
});

test.each([-1, 0.5, NaN, 2 ** 53])('the name %p is refused', (name) => {
  expect(() => new Stream(name, 1, 1)).toThrow('is impossible');
});
