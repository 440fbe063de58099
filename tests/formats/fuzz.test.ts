import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decoded } from '../../formats/format.ts';
import { decode } from '../../formats/registry.ts';

/*
 * Samples of every format, broken at random. For a long search: npm run test:fuzz, which keeps the smallest input that does
 * harm in tests/samples/fuzz, where every run of the suite tries it again. Whoever mends the fault adds the file.
 */
const samples = join(import.meta.dirname, '..', 'samples');
const kept = join(samples, 'fuzz');
const seconds = Number(process.env['FUZZ_SECONDS'] ?? '0');
const usualRuns = 6000;
const usualLimit = 6000; // ms
const slowest = 3000; // ms for one input, on a busy machine
/** Characters of JSON that an answer may have for each byte of input, and beside them. */
const answerPerByte = 400;
const answerBeside = 20_000;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const originals = filesIn(samples)
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
const broken = fc
  .tuple(fc.constantFrom(...originals), changes)
  .map(([original, list]) => list.reduce<Uint8Array>((bytes, change) => change(bytes), original));

/** The answer to an input; what was thrown where there is none. */
function decodedOrThrown(bytes: Uint8Array): Decoded | string {
  try {
    return decode(bytes);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

/** What is wrong with the answer to an input; empty where nothing is. */
function faultsOf(bytes: Uint8Array): string[] {
  const begun = performance.now();
  const decoded = decodedOrThrown(bytes);
  if (typeof decoded === 'string') return [decoded];
  const { messages, problems } = decoded;
  const took = performance.now() - begun;
  const size = JSON.stringify({ messages, problems }).length;
  const lost = problems.filter(({ location }) => location === undefined);
  return [
    ...(took > slowest ? [`took ${took} ms`] : []),
    ...(size > answerBeside + answerPerByte * bytes.length ? [`answered ${size} characters`] : []),
    ...lost.map(({ code, path }) => `${code} at "${path}" has no place in the text`),
  ];
}

/** Writes an input that did harm where the suite finds it, under the digest of its bytes. */
function keep(bytes: Uint8Array): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, createHash('sha256').update(bytes).digest('hex').slice(0, 16)), bytes);
}

test('there are samples to break', () => {
  expect(originals.length).toBeGreaterThan(10);
});

test(
  'a broken message of any format is answered in time, in bounds, and with located problems',
  () => {
    const limits =
      seconds > 0
        ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000 }
        : { seed: 20_240_101, numRuns: usualRuns, interruptAfterTimeLimit: usualLimit };
    const harmless = fc.property(broken, (bytes) => faultsOf(bytes).length === 0);
    const { counterexample } = fc.check(harmless, limits);
    const [found] = counterexample ?? [];
    if (found !== undefined && seconds > 0) keep(found);
    expect(
      found && { input: Buffer.from(found).toString(), faults: faultsOf(found) },
    ).toBeUndefined();
  },
  Math.max(usualLimit * 3, seconds * 1000 + usualLimit),
);

test('inputs that once did harm do no more', () => {
  const faults = filesIn(kept).map((path) => [path, faultsOf(new Uint8Array(readFileSync(path)))]);
  expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([]);
});
