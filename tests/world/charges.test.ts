import { expect, test } from '@jest/globals';
import type { Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { runOnce } from '../../experiments/run.ts';
import { chooseWorld } from '../../experiments/settings.ts';
import { statementsOf, type Statement } from '../../world/statement.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const id = 'erenhot-general-inspection';
const entity = 'declaration:I070520210518031';

function ended(changes: Partial<Scenario> = {}): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const live = openWorld(library, id, { files, scenario: { ...scenario, ...changes } });
  live.runToEnd();
  return live;
}

const statementOf = (live: LiveWorld): Statement | undefined => statementsOf(live.world)[0];

test('a statement has every line with its source, and the waiver of an inspection that found nothing', () => {
  const live = ended();
  // 24.36 t of ingots handled at 15 yuan, one vehicle weighed, one load moved (waived) and unpacked by hand.
  expect(
    statementOf(live)?.charges.map(({ item, amount, waived }) => [item, amount, waived]),
  ).toEqual([
    ['document-preparation', 531.18, undefined],
    ['brokerage', 200, undefined],
    ['bulk-handling', 365.4, undefined],
    ['weighing', 20, undefined],
    ['inspection-handling', 0, 480],
    ['inspection-unpacking', 600, undefined],
  ]);
  expect(statementOf(live)).toMatchObject({
    entity,
    containers: 1,
    // Duty and VAT as the scenario computes them by hand.
    totals: { duty: 72_740.93, charges: 1716.58, waived: 480 },
  });
  expect(
    statementOf(live)?.charges.every(({ source, mark }) => source.zh !== source.en && mark),
  ).toBe(true);
  const noted = live.trace.find(({ name }) => name === 'charges');
  expect(noted).toMatchObject({ entity, role: 'site', data: { total: 1716.58, waived: 480 } });
});

test('whoever is found out pays for lifting and moving', () => {
  const { parameters } = scenarioOf(library, id).scenario;
  const live = ended({
    parameters: {
      ...parameters,
      'inspection.abnormal-share': 1,
      'inspection.manual-sensitivity': 1,
    },
    expect: [],
  });
  const moved = statementOf(live)?.charges.find(({ item }) => item === 'inspection-handling');
  expect(moved).toMatchObject({ amount: 480 });
  expect(moved?.waived).toBeUndefined();
});

const charge = (live: LiveWorld, item: string, amount: number) =>
  live.apply({ kind: 'charge', at: live.now, entity, item, amount });

const told = ({ problems }: ReturnType<typeof charge>) =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

test('nothing off the list is charged, nothing without service, nothing twice; less than the list is allowed', () => {
  const live = ended();
  const before = live.seq;
  expect(told(charge(live, 'expediting', 50))).toEqual(['error fee-off-list']);
  expect(told(charge(live, 'transloading', 50))).toEqual(['error fee-without-service']);
  // The price of 480 is derived from published figures; that of weighing is assumed and can only warn.
  expect(told(charge(live, 'inspection-handling', 481))).toEqual(['error fee-above-list']);
  expect(charge(live, 'expediting', 50).problems[0]).toMatchObject({
    got: 'expediting',
    expected: expect.stringContaining('weighing'),
    citation: { en: expect.stringContaining('item 18') },
  });
  expect(live.seq).toBe(before);
  expect(told(charge(live, 'weighing', 21))).toEqual(['warning fee-above-list']);
  expect(told(charge(live, 'weighing', 10))).toEqual(['error fee-charged-twice']);
  expect(told(charge(live, 'brokerage', 150))).toEqual([]);
  // 1716.58 + 1 for weighing - 50 for the broker.
  expect(statementOf(live)?.totals.charges).toBe(1667.58);
  const again = live.fork(live.seq);
  expect(statementOf(again)).toEqual(statementOf(live));
});

test('before the list is published a charge off it is only told', () => {
  const live = ended({ reforms: { without: ['fee-catalogue', 'fee-enforcement', 'fee-no-new'] } });
  expect(told(charge(live, 'expediting', 50))).toEqual(['warning fee-off-list']);
  expect(told(charge(live, 'transloading', 50))).toEqual(['warning fee-without-service']);
});

test('since no charge may be new, one that nothing provides for is refused before the list is published', () => {
  const live = ended({ reforms: { without: ['fee-catalogue'] } });
  const { problems } = charge(live, 'expediting', 50);
  expect(problems).toMatchObject([
    {
      code: 'fee-off-list',
      severity: 'error',
      citation: { en: expect.stringContaining('item 17') },
    },
  ]);
});

test('a run measures charges for a declaration and compliance cost for a container', () => {
  const free = ['document-preparation-import', 'document-preparation-export', 'bulk-handling'];
  const set = {
    ...Object.fromEntries(
      [...free, 'weighing', 'storage'].map((name) => [`parameters.fees.${name}`, 0]),
    ),
    'parameters.fees.brokerage': 250,
    'parameters.fees.inspection-handling': 0,
    'parameters.fees.inspection-unpacking': 0,
    // Each declaration fills one container, and a day of waiting costs nothing.
    'parameters.fees.container-load': 10_000_000,
    'parameters.fees.time-cost': 0,
  };
  const baseline = {
    title: { zh: '', en: '' },
    port: 'arxan-road',
    traffic: 'arxan-road',
    start: '2022-07-01T00:00:00+08:00',
    shipments: 60,
  };
  const chosen = chooseWorld(baseline, [set], library);
  if ('problems' in chosen) throw new Error(JSON.stringify(chosen.problems));
  const order = { world: chosen.world, seed: 1, warmUp: { shipments: 5 }, ledger: false };
  expect(runOnce(order, library).measures).toMatchObject({
    'charges.declaration': 250,
    'cost.container': 250,
    'cost.broker': 250,
    'cost.documents': 0,
    'cost.port': 0,
    'cost.waiting': 0,
  });
});
