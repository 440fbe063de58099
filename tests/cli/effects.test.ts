import { expect, test } from '@jest/globals';
import { effectOf } from '../../cli/policy-effect.ts';
import { reformUses } from '../../library/coverage.ts';
import { scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const running = reformUses(library).filter(({ reform }) => reform.status === 'runs');

test('a mechanism that runs is in play in a training scenario', () => {
  const unused = running.filter(({ scenarios }) => scenarios.length === 0);
  expect(unused.map(({ reform }) => reform.id)).toEqual([]);
});

const switched = running.filter(({ reform }) => (reform.parameters ?? []).length > 0);

test.each(switched.map((use) => [use.reform.id, use] as const))(
  'two runs of a training scenario that differ only in %s differ in an event',
  (id, { scenarios }) => {
    const first = scenarios
      .values()
      .map((scenario) => effectOf(id, scenarioOf(library, scenario.id), library).difference)
      .find((difference) => difference !== undefined);
    expect(first?.line).toBeGreaterThan(0);
  },
);
