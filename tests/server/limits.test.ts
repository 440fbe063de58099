import { expect, test } from '@jest/globals';
import { serverLimits } from '../../server/limit-list.ts';
import * as limits from '../../server/limits.ts';

test('every limit of the server is in the list that the page is made from', () => {
  const listed = new Set(serverLimits.flatMap(({ of }) => of));
  expect(Object.keys(limits).filter((name) => !listed.has(name))).toEqual([]);
});
