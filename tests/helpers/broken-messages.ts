import * as fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const samples = join(import.meta.dirname, '..', 'samples');

/** Folder of the inputs that once did harm. */
export const kept = join(samples, 'fuzz');

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Paths of the inputs that once did harm. */
export const harmful = filesIn(kept);

/** Samples of every format. */
export const originals = filesIn(samples)
  .filter((path) => !path.startsWith(kept))
  .map((path) => new Uint8Array(readFileSync(path)));

type Change = (bytes: Uint8Array) => Uint8Array;

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A place as a share of the length, so that one change fits every input. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length);

const overwrite: fc.Arbitrary<Change> = fc.tuple(share, fc.uint8Array({ maxLength: 4 })).map(
  ([place, some]) =>
    (bytes) =>
      joined(
        bytes.subarray(0, at(bytes, place)),
        some,
        bytes.subarray(at(bytes, place) + some.length),
      ),
);
const cut: fc.Arbitrary<Change> = fc.tuple(share, share).map(([one, other]) => (bytes) => {
  const [from, to] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
  return joined(bytes.subarray(0, from), bytes.subarray(to));
});
const repeat: fc.Arbitrary<Change> = fc
  .tuple(share, share, fc.integer({ min: 2, max: 5 }))
  .map(([one, other, times]) => (bytes) => {
    const [from, to] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
    const part = bytes.subarray(from, to);
    return joined(
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(to),
    );
  });
const truncate: fc.Arbitrary<Change> = share.map(
  (place) => (bytes) => bytes.subarray(0, at(bytes, place)),
);

/** Texts that mean something to one syntax or another. */
const tokens = [
  '<',
  '>',
  '</',
  '&#0;',
  '&amp;',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<?x y?>',
  ' xmlns="a"',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\u0000',
  '"__proto__":1,',
  '-',
  '1e999',
  "'",
  '+',
  ':',
  '?',
  "UNH+1'",
  '\u0000',
  '\uFEFF',
  '\u202E',
];
const insert: fc.Arbitrary<Change> = fc
  .tuple(share, fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 20 })))
  .map(
    ([place, text]) =>
      (bytes) =>
        joined(
          bytes.subarray(0, at(bytes, place)),
          encoded(text),
          bytes.subarray(at(bytes, place)),
        ),
  );

/** Structure of XML: an element taken away, or set beside itself. */
const element: fc.Arbitrary<Change> = fc
  .tuple(share, fc.constantFrom(0, 2))
  .map(([place, times]) => (bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    const found = [...text.matchAll(/<([\w:]+)[^>]*>[^<]*<\/\1>/g)];
    const chosen = found[Math.min(found.length - 1, Math.floor(place * found.length))];
    if (!chosen) return bytes;
    const from = chosen.index;
    const part = bytes.subarray(from, from + chosen[0].length);
    const parts = Array.from({ length: times }, () => part);
    return joined(bytes.subarray(0, from), ...parts, bytes.subarray(from + chosen[0].length));
  });

const changes = fc.array(fc.oneof(overwrite, cut, repeat, truncate, insert, element), {
  minLength: 1,
  maxLength: 4,
});
/** Messages of every format, broken at random. */
export const brokenMessages = fc
  .tuple(fc.constantFrom(...originals), changes)
  .map(([original, list]) => list.reduce<Uint8Array>((bytes, change) => change(bytes), original));
