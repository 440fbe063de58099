import { expect, test } from '@jest/globals';
import { checkSelection } from '../../library/check-selection.ts';
import { frontierOf } from '../../experiments/frontier.ts';
import { loadFile } from '../../library/load.ts';
import type { Experiment, Scenario, SelectionPolicy } from '../../schemas/types.ts';
import { auditOf } from '../../world/audit.ts';
import { createWorld } from '../../world/create.ts';
import { Trait } from '../../world/entities.ts';
import type { LiveWorld } from '../../world/live.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const id = 'erenhot-general-inspection';
const metals = '7601'; // aluminium ingots, which the scenario declares, of Mongolian origin

const policyOf = (changes: Partial<SelectionPolicy>): SelectionPolicy => ({
  id: 'test',
  title: { zh: '测试', en: 'Test' },
  summary: { zh: '测试', en: 'Test' },
  source: 'Test',
  mark: 'assumed',
  tiers: { advanced: 0, certified: 0, general: 0, discredited: 0 },
  random: 0,
  ...changes,
});

/** The scenario under a policy that it is given before anything happens. */
function ranUnder(policy: SelectionPolicy | undefined): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const { end: _end, ...rest } = scenario;
  const changed: Scenario = { ...rest, expect: [] };
  const live = openWorld(library, id, { files, scenario: changed });
  live.apply({ kind: 'selection', at: live.now, ...(policy && { policy }) });
  live.runToEnd();
  return live;
}

const isInspected = (live: LiveWorld): boolean =>
  live.trace.some(({ name }) => name === 'ORDER_INSPECTION');

test.each<[string, Partial<SelectionPolicy>, boolean]>([
  ['nothing', {}, false],
  ['the blind share', { random: 1 }, true],
  ['the rate of another tier', { tiers: { advanced: 1, general: 0 } }, false],
  ['the rate of its tier', { tiers: { general: 1 } }, true],
  ['a rule for its goods', { rules: [{ id: 'a', when: { hs: metals }, rate: 1 }] }, true],
  ['a rule for other goods', { rules: [{ id: 'a', when: { hs: '2601' }, rate: 1 }] }, false],
  [
    'a rule for its origin and credit',
    { rules: [{ id: 'a', when: { origin: 'MNG', tier: 'general' }, rate: 1 }] },
    true,
  ],
  [
    'a rule for another port',
    { rules: [{ id: 'a', when: { port: 'ceke-road' }, rate: 1 }] },
    false,
  ],
])('a policy that asks for %s selects accordingly', (_, changes, inspected) => {
  expect(isInspected(ranUnder(policyOf(changes)))).toBe(inspected);
});

test('the trace names policy and rules met, and every draw is found again from the seed', () => {
  const rules = [
    { id: 'metals', when: { hs: metals }, rate: 0.25 },
    { id: 'heavy', when: { weight: 1000 }, rate: 1 },
    { id: 'light', when: { weight: 1_000_000 }, rate: 1 },
  ] as const;
  const live = ranUnder(policyOf({ rules: [...rules] }));
  const ordered = live.trace.find(({ name }) => name === 'ORDER_INSPECTION');
  expect(ordered?.data).toMatchObject({
    reason: 'rule',
    audit: { policy: 'test', rules: ['metals', 'heavy'] },
  });
  const rows = auditOf(live.trace, scenarioOf(library, id).scenario.seed);
  // One draw for all rules met, against the highest rate.
  expect(rows.filter(({ chance }) => chance === 'riskRule').map(({ limit }) => limit)).toEqual([1]);
  expect(rows.every(({ agrees }) => agrees)).toBe(true);
  const again = live.fork(live.seq);
  expect(again.trace).toEqual(live.trace);
});

test('a world goes back to the parameters of the day, which select its truck at random', () => {
  const live = ranUnder(undefined);
  expect(isInspected(live)).toBe(true);
  expect(live.trace.find(({ name }) => name === 'selection-policy')?.data).toEqual({
    policy: null,
  });
});

test('a policy with unknown port and country and a repeated rule is refused with all of them', () => {
  const policy = policyOf({
    rules: [
      { id: 'a', when: { port: 'ceke-raod' }, rate: 1 },
      { id: 'a', when: { origin: 'XXX' }, rate: 1 },
    ],
  });
  expect(checkSelection(policy, library, '').map(({ code, path }) => [code, path])).toEqual([
    ['unknown-port', '/rules/0/when/port'],
    ['duplicate-id', '/rules/1/id'],
    ['unknown-country', '/rules/1/when/origin'],
  ]);
  const live = openWorld(library, id);
  const before = live.seq;
  expect(live.apply({ kind: 'selection', at: live.now, policy }).refused).toBe(true);
  expect([live.seq, live.world.selection]).toEqual([before, undefined]);
});

test('rules see the goods of the traffic too, and rates are met in the long run', () => {
  const rule = { id: 'ore', when: { hs: '26', direction: 'import' }, rate: 0.5 } as const;
  const selections = new Map([['test', policyOf({ rules: [rule] })]]);
  let [ore, other, selectedOre, selectedOther] = [0, 0, 0, 0];
  const commodity = [...library.commodities.keys()].indexOf('mandula-iron-ore') + 1;
  const world = createWorld({
    scenario: {
      id: 'x',
      port: 'erenhot-road',
      seed: 3,
      start: '2022-03-01T00:00:00+08:00',
      selection: 'test',
      parameters: { 'quarantine.sample-share-bulk': 0, 'quarantine.sample-share-fresh': 0 },
      traffic: { file: 'erenhot-road', count: 600 },
    },
    library: { ...library, selections },
    runtime: 'table',
    keep: false,
    observe: ({ entities }, slot) => {
      const isSelected = (entities.inspection[slot] as number) >= 0;
      const isOre = entities.goods[slot] === commodity && !entities.has(slot, Trait.export);
      if (isOre) [ore, selectedOre] = [ore + 1, selectedOre + Number(isSelected)];
      else [other, selectedOther] = [other + 1, selectedOther + Number(isSelected)];
    },
  });
  while (world.kernel.size > 0) world.kernel.advance(world.kernel.nextTime, world.handle);
  expect(other).toBeGreaterThan(100);
  expect(selectedOther).toBe(0);
  // Three standard errors of a share of one half.
  expect(Math.abs(selectedOre / ore - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / ore));
});

const point = (name: string, detected: number[], inspected: number[]) => ({
  point: { id: name, title: { zh: name, en: name }, set: {} },
  runs: detected.map((value, at) => ({
    warmUp: 0,
    isSettled: true,
    counted: 1,
    moot: 0,
    steps: 1,
    measures: { detected: value, inspected: inspected[at] ?? null },
    quantiles: { overall: [], customs: [], port: [] },
    study: [],
  })),
});

test('what nobody surpasses is on the front, and only what intervals exclude is surely off it', () => {
  const loaded = loadFile('experiment', 'scenarios/experiments/targeting-frontier.yaml');
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const frontier = { gains: ['detected'], costs: ['inspected'] } as const;
  const experiment = { ...loaded.value, frontier } as unknown as Experiment;
  const found = frontierOf(experiment, [
    point('cheap', [0.1, 0.12, 0.11], [0.02, 0.021, 0.019]),
    point('strict', [0.5, 0.52, 0.51], [0.4, 0.41, 0.42]),
    // Finds less than strict and inspects more, in every replication.
    point('wasteful', [0.3, 0.31, 0.33], [0.5, 0.52, 0.51]),
    // Like cheap, but for noise.
    point('noisy', [0.05, 0.14, 0.1], [0.03, 0.02, 0.02]),
  ]);
  expect(
    found?.points.map(({ id: name, surpassedBy, surelyBy }) => [name, surpassedBy, surelyBy]),
  ).toEqual([
    ['cheap', [], []],
    ['strict', [], []],
    ['wasteful', ['strict'], ['strict']],
    ['noisy', ['cheap'], []],
  ]);
});
