import { expect, test } from '@jest/globals';
import { exampleOf } from '../helpers/examples.ts';

test('the example of the engine page runs and prints what the page says', () => {
  const { printed, claimed } = exampleOf('engine.md');
  expect(printed).toBe(claimed);
});
