import { expect, test } from '@jest/globals';
import { floatAt, growFloats, growIntegers, integerAt } from '../../engine/typed-arrays.ts';

test('a place outside a column is refused', () => {
  expect(() => floatAt(new Float64Array(2), 2)).toThrow('from 0 to 1');
  expect(() => integerAt(new Int32Array(2), -1)).toThrow('from 0 to 1');
});

test('a grown column keeps its numbers and adds zeros', () => {
  expect(growFloats(Float64Array.of(1.5), 3)).toEqual(Float64Array.of(1.5, 0, 0));
  expect(growIntegers(Int32Array.of(7), 2)).toEqual(Int32Array.of(7, 0));
});
