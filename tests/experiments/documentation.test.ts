import { expect, test } from '@jest/globals';
import { exampleOf } from '../helpers/examples.ts';

test('the example of the page about experiments runs and prints what the page says', () => {
  const { printed, claimed } = exampleOf('experiments.md');
  expect(printed).toBe(claimed);
});
