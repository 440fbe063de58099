import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { choiceProblems } from '../../library/policies.ts';
import type { ScenarioFolder } from '../../library/library.ts';
import { roles } from '../../workflows/roles.ts';
import type { OfficeRule } from '../../schemas/types.ts';
import type { WorldScenario } from '../../world/create.ts';
import { runIn, type Ran, type WorldToRun } from '../helpers/equal-runs.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';

/*
 * The same world in four ways: over real XState actors; over the step table; in bulk, where the slots of ended shipments
 * are used again; and in bulk without a log. For a long search: npm run test:equality.
 */
const library = testLibrary();
const runs = Number(process.env['EQUALITY_RUNS'] ?? '12');
const limit = 12_000 + runs * 1000; // ms, on a busy machine
/** A long search also runs larger worlds. */
const longer = process.env['EQUALITY_RUNS'] ? 5 : 1;
/** Conveyances at most: a train has fifty declarations, a flight ten. */
const few = { road: 4, rail: 1, air: 2, sea: 1 } as const;

/** Traffic of ports whose worlds can write a log: those whose customs office is known. */
const files = [...library.traffic.values()].filter(
  ({ port }) => portOf(library, port).customsOffice !== undefined,
);

/** The first difference between two traces, undefined where they are equal. */
function difference(one: Ran, other: Ran): object | undefined {
  const at = one.trace.findIndex((line, index) => line !== other.trace[index]);
  if (at >= 0) return { at, one: one.trace[at], other: other.trace[at] };
  const more = other.trace[one.trace.length];
  return more === undefined ? undefined : { at: one.trace.length, other: more };
}

/** Facts of the declarations that a bulk run saw, as another run has them. */
const factsSeen = (bulk: Ran, { facts }: Ran): object =>
  Object.fromEntries([...bulk.facts.keys()].map((serial) => [serial, facts.get(serial)]));

/** Runs a world in four ways, which have to agree in everything; gives the number of its trace events. */
function expectEqualRuns(world: WorldToRun): number {
  const table = runIn({ runtime: 'table', keep: true, isSilent: false }, world, library);
  const actors = runIn({ runtime: 'actors', keep: true, isSilent: false }, world, library);
  const bulk = runIn({ runtime: 'table', keep: false, isSilent: false }, world, library);
  const silent = runIn({ runtime: 'table', keep: false, isSilent: true }, world, library);
  expect(difference(table, actors)).toBeUndefined();
  expect(difference(table, bulk)).toBeUndefined();
  expect([actors.end, bulk.end, silent.end]).toEqual([table.end, table.end, table.end]);
  expect(actors.facts).toEqual(table.facts);
  expect(Object.fromEntries(bulk.facts)).toEqual(factsSeen(bulk, table));
  expect(silent.facts).toEqual(bulk.facts);
  return table.trace.length;
}

/** Some traffic of its port on the day and under the rules of a scenario. */
function trafficOf({ scenario }: ScenarioFolder): WorldScenario {
  const { end: _end, ...rest } = scenario;
  return {
    ...rest,
    traffic: { file: scenario.port, count: few[portOf(library, scenario.port).transport] },
  };
}

/** Training scenarios of ports whose traffic is known. */
const training = [...library.scenarios.values()].filter(({ scenario }) =>
  library.traffic.has(scenario.port),
);

test.each(training.map((folder) => [folder.scenario.id, folder] as const))(
  'traffic in the world of %s runs alike over actors, over the table and in bulk',
  (_, folder) => {
    expect(expectEqualRuns({ scenario: trafficOf(folder) })).toBeGreaterThan(0);
  },
);

const general = { tier: 'general' } as const;
/** Rules by which desks decide about traders of general credit in place of their policies. */
const officeRules: OfficeRule[] = [
  { id: 'refer', desk: 'electronic', when: general, decide: 'REFER_TO_REVIEW' },
  { id: 'ask', desk: 'review', when: general, decide: 'QUERY', after: 'PT20M' },
  {
    id: 'open',
    desk: 'risk',
    when: general,
    decide: 'ORDER_INSPECTION',
    data: { methods: ['manual'] },
  },
];

test('thousands of trucks under rules of the office come to the same where their slots are used again', () => {
  const port = 'ganqimaodu-road';
  const scenario = { id: 'reuse', port, seed: 7, start: '2021-12-01T06:00:00+08:00' };
  const world = {
    scenario: { ...scenario, office: officeRules, traffic: { file: port, count: 2000 } },
  };
  const kept = runIn({ runtime: 'table', keep: true, isSilent: true }, world, library);
  const bulk = runIn({ runtime: 'table', keep: false, isSilent: true }, world, library);
  expect(bulk.end).toEqual(kept.end);
  expect(Object.fromEntries(bulk.facts)).toEqual(factsSeen(bulk, kept));
  expect(bulk.facts.size).toBe(2000);
});

const reforms = fc.subarray([...library.reforms.keys()], { maxLength: 12 });

const scenarios = fc.record({
  id: fc.constant('random'),
  file: fc.constantFrom(...files),
  seed: fc.nat(),
  start: fc
    .date({ min: new Date('2018-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}+08:00`),
  share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  office: fc.subarray(officeRules),
  reforms: fc.record({ with: reforms, without: reforms }),
});

/** Whoever drives customs, parties and agencies: a policy, or somebody who never does anything. */
const drivers = fc.dictionary(fc.constantFrom(...roles), fc.constantFrom('policy', 'seat'), {
  maxKeys: 3,
});

test(
  'random traffic at any port, date, reforms, office and seats runs alike over actors, over the table and in bulk',
  () => {
    fc.assert(
      fc.property(scenarios, drivers, ({ share, file, ...scenario }, seats) => {
        const port = portOf(library, file.port);
        fc.pre(choiceProblems(port, library, { reforms: scenario.reforms }).length === 0);
        const count = Math.ceil(share * few[port.transport] * longer);
        const traffic = { file: file.id, count };
        expectEqualRuns({ scenario: { ...scenario, port: port.id, traffic }, drivers: seats });
      }),
      { numRuns: runs },
    );
  },
  limit,
);
