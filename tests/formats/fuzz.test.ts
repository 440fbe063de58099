import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decoded } from '../../formats/format.ts';
import { decode } from '../../formats/registry.ts';
import { brokenMessages, harmful, kept, originals } from '../helpers/broken-messages.ts';

/*
 * Samples of every format, broken at random. For a long search: npm run test:fuzz, which keeps the smallest input that does
 * harm in tests/samples/fuzz, where every run of the suite tries it again. Whoever mends the fault adds the file.
 */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? '0');
const usualRuns = 6000;
const usualLimit = 6000; // ms
const slowest = 3000; // ms for one input, on a busy machine
/** Characters of JSON that an answer may have for each byte of input, and beside them. */
const answerPerByte = 400;
const answerBeside = 20_000;

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
    const harmless = fc.property(brokenMessages, (bytes) => faultsOf(bytes).length === 0);
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
  const faults = harmful.map((path) => [path, faultsOf(new Uint8Array(readFileSync(path)))]);
  expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([]);
});
