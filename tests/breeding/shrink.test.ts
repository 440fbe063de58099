import { expect, test } from '@jest/globals';
import { deltaDebug } from '../../breeding/delta-debug.ts';
import { generate } from '../../breeding/generate.ts';
import { edited, set } from '../../breeding/edit.ts';
import { shrink } from '../../breeding/shrink.ts';
import { parseInstant } from '../../rules/days.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { validateMessage } from '../../schemas/validate.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { breedingOf } from './shipments.ts';

const checking = { codes: standardCodes, at: parseInstant('2025-01-01T00:00:00+08:00') };
const order = { checking, mostChecks: 20_000 };
const library = testLibrary();

function declaration() {
  const [first] = generate(breedingOf(library, 1), { type: 'goods-declaration', count: 1 });
  const [message] = first?.messages ?? [];
  if (!message) throw new Error('No declaration was generated.');
  return message;
}

test('delta debugging finds the three of eight things that are needed together', () => {
  // The example of Zeller and Hildebrandt (2002), section 3: 1, 7 and 8 of eight changes fail together.
  const found = deltaDebug([1, 2, 3, 4, 5, 6, 7, 8], (some) =>
    [1, 7, 8].every((one) => some.includes(one)),
  );
  expect(found).toEqual([1, 7, 8]);
});

test('delta debugging keeps nothing of what is not needed, and all of what is', () => {
  expect(deltaDebug([1, 2, 3], () => true)).toEqual([]);
  expect(deltaDebug([1, 2, 3], (some) => some.length === 3)).toEqual([1, 2, 3]);
});

test('what is left of a wrong total is sound in structure and smaller, and has that problem', () => {
  const message = edited(declaration(), [set('/goods/0/total', 1)]);
  const shrunk = shrink(message, order);
  expect(shrunk?.problem).toMatchObject({ code: 'line-total', path: '/goods/0/total' });
  expect(validateMessage(shrunk?.message)).toHaveProperty('value');
  expect(JSON.stringify(shrunk?.message).length).toBeLessThan(JSON.stringify(message).length / 2);
  expect(shrunk?.minimal).toBe(true);
});

test('nothing can be left out of a shrunk message any more', () => {
  const shrunk = shrink(edited(declaration(), [set('/goods/0/total', 1)]), order);
  const again = shrink(shrunk?.message, { ...order, code: 'line-total' });
  expect(again?.message).toEqual(shrunk?.message);
});

test('a missing field stays the only problem of structure', () => {
  const { reference: _reference, ...message } = { reference: '', ...declaration() };
  const shrunk = shrink(message, order);
  const result = validateMessage(shrunk?.message);
  expect('problems' in result && result.problems.map(({ code, path }) => [code, path])).toEqual([
    ['required', '/reference'],
  ]);
});

test('a message without the wanted problem is not shrunk', () => {
  expect(shrink(declaration(), order)).toBeUndefined();
  expect(shrink(declaration(), { ...order, code: 'line-total' })).toBeUndefined();
});

test('shrinking stops at the number of checks that was allowed, and says so', () => {
  const message = edited(declaration(), [set('/goods/0/total', 1)]);
  const shrunk = shrink(message, { checking, mostChecks: 10 });
  expect(shrunk?.checked).toBe(10);
  expect(shrunk?.minimal).toBe(false);
  expect(shrunk?.problem.code).toBe('line-total');
});
