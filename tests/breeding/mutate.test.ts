import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, remove, set, sizeOf } from '../../breeding/edit.ts';
import { exampleEdits } from '../../breeding/example-edits.ts';
import { generate } from '../../breeding/generate.ts';
import { mutate } from '../../breeding/mutate.ts';
import { addedCodes, problemsOf, ruleCodes } from '../../breeding/problems-of.ts';
import { decode } from '../../formats/registry.ts';
import { parseInstant } from '../../rules/days.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { validateMessage } from '../../schemas/validate.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { breedingOf } from './shipments.ts';

const checking = { codes: standardCodes, at: parseInstant('2025-01-01T00:00:00+08:00') };
const training = join(import.meta.dirname, '..', '..', 'scenarios', 'training');

function messageOf(path: string) {
  const result = validateMessage(decode(readFileSync(join(training, path))).messages[0]);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const manifest = messageOf('ganqimaodu-coal-advance/manifest.xml');
const mutation = mutate(manifest, checking);
const library = testLibrary();

test('an edit changes a copy and leaves the message as it was', () => {
  const message = { a: [1, 2, 3], b: { c: 1 } };
  const changed = edited(message, [set('/b/d', 2), remove('/a/1'), remove('/b/c')]);
  expect(changed).toEqual({ a: [1, 3], b: { d: 2 } });
  expect(message).toEqual({ a: [1, 2, 3], b: { c: 1 } });
});

test('the size of an edit is the number of characters it touches and one', () => {
  expect(sizeOf({ a: 'abcd' }, [set('/a', 'abxd')])).toBe(2);
  expect(sizeOf({ a: 'abcd' }, [remove('/a')])).toBe(7);
});

test('every mutant has exactly one problem, that of its code', () => {
  const added = mutation.mutants.map(({ code, message }) => [
    code,
    addedCodes(problemsOf(message, checking), problemsOf(manifest, checking)),
  ]);
  expect(added).toEqual(mutation.mutants.map(({ code }) => [code, [code]]));
});

test('every rule of the type is either met by a mutant or reported without one', () => {
  const told = [...mutation.mutants.map(({ code }) => code), ...mutation.without];
  expect(new Set(told).size).toBe(told.length);
  expect(ruleCodes('manifest').filter((code) => !told.includes(code))).toEqual([]);
});

test('sums, numbers, kinds and bills of a manifest are all broken once', () => {
  const codes = mutation.mutants.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['packages-sum', 'weight-sum', 'manifest-kind', 'item-numbering']),
  );
});

test('the smallest change that breaks a sum is one figure of one number', () => {
  const mutant = mutation.mutants.find(({ code }) => code === 'packages-sum');
  expect(mutant?.edits).toEqual([
    { kind: 'set', path: expect.stringContaining('/packages'), value: 2 },
  ]);
});

test('the same message gives the same mutants', () => {
  const [first] = generate(breedingOf(library, 1), { type: 'arrival-report', count: 1 });
  const [report] = first?.messages ?? [];
  if (!report) throw new Error('No arrival report was generated.');
  expect(mutate(report, checking)).toEqual(mutate(report, checking));
});

test('what an example does to its message is tried on another', () => {
  const right = { type: 'manifest', remarks: 'a' };
  const wrong = { type: 'manifest', remarks: 'b', agentId: 'x' };
  expect(exampleEdits({ type: 'manifest', carrier: {} }, [{ right, wrong }])).toEqual([
    [set('/remarks', 'b'), set('/agentId', 'x')],
    [set('/remarks', 'b')],
    [set('/agentId', 'x')],
  ]);
  expect(exampleEdits({ type: 'receipt' }, [{ right, wrong }])).toEqual([]);
});
