import { expect, test } from '@jest/globals';
import type { Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { whyOf } from '../../world/why.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

/*
 * The durian truck of Hekou under two-stage access: every way in which its goods may be picked up.
 */
const library = testLibrary();
const durian = 'hekou-durian-green-channel';
const declaration = 'declaration:I861320230619108';
const access = 'access:I861320230619108';

function run(parameters: NonNullable<Scenario['parameters']>): LiveWorld {
  const { scenario } = scenarioOf(library, durian);
  const all = {
    ...scenario.parameters,
    'access.two-stage': true,
    'access.destination-share': 0,
    'access.both-share': 0,
    'quarantine.sample-share-fresh': 0,
    'risk.random-share': 1,
    'inspection.abnormal-share': 0,
    'inspection.manual-after-scan-share': 1,
    ...parameters,
  };
  const live = openWorld(library, durian, {
    scenario: { ...scenario, parameters: all, end: '2023-06-26T00:00:00+08:00' },
  });
  live.runToEnd();
  return live;
}

/** Names of the decisions about an entity, in order. */
const decisionsOf = (live: LiveWorld, entity: string): string[] =>
  live.trace
    .filter((event) => event.entity === entity && event.kind === 'decision')
    .map(({ name }) => name);

const statesOf = (live: LiveWorld, entity: string): readonly string[] | undefined =>
  whyOf(live.world, entity)?.states;

/** Position of the first event with this name in the log. */
const position = (live: LiveWorld, name: string): number =>
  live.trace.findIndex((event) => event.kind === 'decision' && event.name === name);

test('1. without an inspection goods may leave and be used', () => {
  const live = run({ 'risk.random-share': 0 });
  expect(decisionsOf(live, access)).toEqual(['REQUIRE_NOTHING']);
  expect(statesOf(live, declaration)).toEqual(['closed']);
});

test('2. inspected at the port alone they may leave and be used once that is done', () => {
  const live = run({});
  expect(decisionsOf(live, access)).toEqual(['REQUIRE_AT_PORT', 'ADMIT']);
  expect(position(live, 'FIND_CLEAN')).toBeLessThan(position(live, 'INSTRUCT_RELEASE'));
  expect(statesOf(live, declaration)).toEqual(['closed']);
});

test('3. inspected at the destination alone they leave first and are used after it', () => {
  const live = run({ 'access.destination-share': 1 });
  expect(decisionsOf(live, access)).toEqual(['REQUIRE_AT_DESTINATION', 'ADMIT']);
  expect(decisionsOf(live, declaration)).toContain('ALLOW_PICK_UP');
  expect(position(live, 'INSTRUCT_RELEASE')).toBeLessThan(position(live, 'START_CHECK'));
  expect(position(live, 'CONCLUDE_TEST')).toBeGreaterThan(position(live, 'FIND_CLEAN'));
  expect(statesOf(live, declaration)).toEqual(['closed']);
});

test('4. inspected at both they leave after the port and are used after the destination', () => {
  const live = run({ 'access.both-share': 1 });
  expect(decisionsOf(live, access)).toEqual(['REQUIRE_AT_BOTH', 'SEND_ON', 'ADMIT']);
  expect(statesOf(live, 'inspection:I861320230619108')).toEqual(['passed']);
  expect(statesOf(live, 'inspection:I861320230619108-destination')).toEqual(['passed']);
  expect(statesOf(live, declaration)).toEqual(['closed']);
});

test('what the destination finds abnormal is called back, and may not be used', () => {
  const live = run({ 'access.destination-share': 1, 'inspection.abnormal-share': 1 });
  expect(decisionsOf(live, access).slice(0, 2)).toEqual(['REQUIRE_AT_DESTINATION', 'EXCLUDE']);
  expect(decisionsOf(live, declaration)).toContain('RECALL');
});

test('without two-stage access nothing of it is written down', () => {
  const live = run({ 'access.two-stage': false });
  expect(statesOf(live, access)).toBeUndefined();
});
