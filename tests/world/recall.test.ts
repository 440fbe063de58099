import { expect, test } from '@jest/globals';
import type { Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { viewOf } from '../../world/view.ts';
import { whyOf } from '../../world/why.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const id = 'ganqimaodu-copper-two-step';
const declaration = 'two-step:I070820211011062';

/** The copper that leaves before its test, with a test that fails. */
function opened(parameters: Scenario['parameters']): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const { end: _end, ...rest } = scenario;
  const failing = { 'laboratory.fail-share': 1, 'disposal.test-destruction-share': 0 };
  const merged = { ...scenario.parameters, ...failing, ...parameters };
  return openWorld(library, id, { files, scenario: { ...rest, parameters: merged } });
}

const statesOf = (live: LiveWorld): readonly string[] =>
  viewOf(live).entities.find(({ entity }) => entity === declaration)?.states ?? [];

const eventsOf = (live: LiveWorld): string[] =>
  live.trace
    .filter(({ entity, kind }) => entity === declaration && kind === 'decision')
    .map(({ name }) => name);

const drivers = { declarant: 'policy', carrier: 'script' } as const;

function finished(parameters: Scenario['parameters']): LiveWorld {
  const live = opened(parameters);
  while (!eventsOf(live).includes('RECALL')) live.step();
  live.apply({ kind: 'drivers', at: live.now, drivers });
  live.advance(live.now + 60 * 86_400_000);
  return live;
}

test('goods that failed their test after release are called back and say who must bring them', () => {
  const live = opened({});
  while (!eventsOf(live).includes('RECALL')) live.step();
  expect(statesOf(live)).toEqual(['recalled']);
  const [wait] = whyOf(live.world, declaration)?.waits ?? [];
  expect(wait).toMatchObject({
    by: 'declarant',
    rule: { id: 'recall' },
    possible: ['RECOVER_GOODS', 'REFER'],
  });
});

test.each([
  [{ 'disposal.recovered-share': 1, 'disposal.test-return-share': 1 }, 'sentAbroad'],
  [{ 'disposal.recovered-share': 1, 'disposal.test-return-share': 0 }, 'closed'],
  [{ 'disposal.recovered-share': 0 }, 'referred'],
] as const)('with %j a recall ends %s', (parameters, ending) => {
  const live = finished(parameters);
  expect(statesOf(live)).toEqual([ending]);
  expect(live.world.moot).toBe(0);
});
