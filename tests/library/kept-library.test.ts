import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fillTables } from '../../library/filled-library.ts';
import { keptLibrary } from '../../library/kept-library.ts';
import type { Library } from '../../library/library.ts';

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
const folder = mkdtempSync(join(tmpdir(), 'tongguan-kept-'));
const authored = join(folder, 'scenarios');
const port = join(authored, 'ports', 'hekou-road.yaml');
const file = join(folder, 'kept');
let read: Library;
let kept: Buffer;

beforeAll(() => {
  cpSync(scenarios, authored, { recursive: true, filter: isQuick });
  read = opened();
  kept = readFileSync(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Scenarios take longest to read. */
const isQuick = (path: string): boolean => !path.includes('training');

function opened(at = file): Library {
  const loaded = keptLibrary(authored, at);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const isWhatWasRead = (library: Library): boolean =>
  isDeepStrictEqual(fillTables(library), fillTables(read));

test('a library that was kept is the one that was read, step tables and all', () => {
  expect(isWhatWasRead(opened())).toBe(true);
  expect(readFileSync(file).equals(kept)).toBe(true);
});

test('what was kept and is damaged is read anew', () => {
  const damaged = kept.subarray(0, kept.length / 2);
  writeFileSync(file, damaged);
  expect(isWhatWasRead(opened())).toBe(true);
  expect(readFileSync(file).equals(damaged)).toBe(false);
});

test('a library is read where nothing can be kept', () => {
  expect(opened(join(port, 'kept')).ports.has('hekou-road')).toBe(true);
});

test('a changed file is read, and its problems are told each time', () => {
  appendFileSync(port, 'colour: red\n');
  for (const loaded of [keptLibrary(authored, file), keptLibrary(authored, file)]) {
    expect('problems' in loaded && loaded.problems[0]?.path).toBe('hekou-road.yaml#/colour');
  }
});
