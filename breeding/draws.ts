import { Stream } from '../engine/random.ts';
import type { FigureRange } from '../schemas/types.ts';

const { round } = Math;
const decimalDigits = 10;

/**
 * What a shipment draws, by purpose: each purpose has a stream of its own, so that drawing more for one thing
 * changes no other. The numbers must never be used again for something else, or old seeds would give other messages.
 */
export const purposes = {
  commodity: 1,
  day: 2,
  clock: 3,
  trader: 4,
  broker: 5,
  abroad: 6,
  carrier: 7,
  vehicle: 8,
  goods: 9,
  charges: 10,
  papers: 11,
  container: 12,
} as const;

/** Name of a purpose. */
export type Purpose = keyof typeof purposes;

/** The random draws of one shipment. */
export interface Draws {
  /** A stream at its beginning; asking twice for a purpose gives the same numbers twice. */
  of(purpose: Purpose): Stream;
}

/** Draws of shipment number `entity` (0 or more) of a seed; no two shipments share any. */
export function drawsOf(seed: number, entity: number): Draws {
  return { of: (purpose) => new Stream(seed, entity, purposes[purpose]) };
}

/** One of some things, all equally likely; throws when there is none. */
export function pick<T>(stream: Stream, things: readonly T[]): T {
  const thing = things[stream.integer(things.length)];
  if (thing !== undefined) return thing;
  throw new RangeError('Nothing can be picked from an empty list; expected at least one thing.');
}

/** A figure of a range, written with its decimals. */
export function figure(stream: Stream, { min, max, decimals }: FigureRange): number {
  return rounded(min + stream.uniform() * (max - min), decimals);
}

/** A number rounded to some decimals, halves up. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // The quotient of two whole numbers is the binary number nearest to the decimal fraction.
  return round(value * scale + value * scale * Number.EPSILON) / scale;
}

/** Random decimal digits. */
export function digits(stream: Stream, count: number): string {
  return Array.from({ length: count }, () => stream.integer(decimalDigits)).join('');
}

/** A pattern with its `#` replaced by digits, from the first on. */
export function filled(pattern: string, given: string): string {
  let used = 0;
  return pattern.replaceAll('#', () => {
    const digit = given.charAt(used);
    if (digit === '') {
      throw new RangeError(`Pattern "${pattern}" needs more digits than "${given}" has.`);
    }
    used += 1;
    return digit;
  });
}

/** How many digits a pattern wants. */
export const places = (pattern: string): number => pattern.split('#').length - 1;

/** A list that is known to have a first entry; throws when it has none. */
export function atLeastOne<T>(things: readonly T[]): [T, ...T[]] {
  const [first, ...others] = things;
  if (first !== undefined) return [first, ...others];
  throw new RangeError('A list is empty; expected at least one entry.');
}
