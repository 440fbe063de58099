import { expect, test } from '@jest/globals';
import { hour, parseInstant } from '../../rules/days.ts';
import type { Scenario } from '../../schemas/types.ts';
import type { Drivers } from '../../world/input.ts';
import type { LiveWorld } from '../../world/live.ts';
import { whyOf } from '../../world/why.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const durian = 'hekou-durian-transit';
const transit = 'transit:I86132306290000001';
const declaration = 'declaration:I86132306290000001';

interface Change {
  readonly parameters?: NonNullable<Scenario['parameters']>;
  readonly without?: readonly string[];
  readonly end?: string;
  readonly drivers?: Drivers;
  readonly files?: (files: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

/** A scenario with other parameters, without some of its steps, to another end. */
function run(id: string, { parameters, without = [], end, drivers, files }: Change): LiveWorld {
  const folder = scenarioOf(library, id);
  const { scenario } = folder;
  const live = openWorld(library, id, {
    scenario: {
      ...scenario,
      parameters: { ...scenario.parameters, ...parameters },
      steps: scenario.steps.filter(({ id: step }) => !without.includes(step)),
      ...(end !== undefined && { end }),
    },
    ...(drivers && { drivers }),
    ...(files && { files: files(folder.files) }),
  });
  live.runToEnd();
  return live;
}

/** Decisions about an entity, in order. */
const decisionsOf = (live: LiveWorld, entity: string): string[] =>
  live.trace
    .filter((event) => event.entity === entity && event.kind === 'decision')
    .map(({ name }) => name);

const statesOf = (live: LiveWorld, entity: string): readonly string[] | undefined =>
  whyOf(live.world, entity)?.states;

test('goods that never reach the inland office are late, searched for, and their duty recovered', () => {
  // Departure on 30 June: fourteen days end with 14 July, thirty days of search from 15 July on with 13 August.
  const live = run(durian, { without: ['reach'], end: '2023-09-01T00:00:00+08:00' });
  const instants = (name: string) =>
    live.trace
      .filter((event) => event.entity === transit && event.name === name)
      .map(({ at }) => at);
  expect(instants('PASS_TRANSIT_DEADLINE')).toEqual([parseInstant('2023-07-15T00:00:00+08:00')]);
  expect(instants('PASS_SEARCH_DEADLINE')).toEqual([parseInstant('2023-08-14T00:00:00+08:00')]);
  expect(statesOf(live, transit)).toEqual(['missing']);
  expect(statesOf(live, declaration)).toContain('clearance.cargo.expected');
  const paid = { entity: transit, event: 'RECOVER_DUTY', kind: 'act', by: 'carrier' } as const;
  expect(live.apply({ ...paid, at: live.now }).refused).toBe(false);
  expect(statesOf(live, transit)).toEqual(['recovered']);
});

test('why says of goods under way who must act, until when, and to which entity the declaration looks', () => {
  const live = run(durian, { without: ['reach'] });
  expect(whyOf(live.world, transit)?.waits).toEqual([
    expect.objectContaining({
      by: 'carrier',
      due: '2023-07-15T00:00:00+08:00',
      rule: expect.objectContaining({ id: 'transit-term' }),
    }),
  ]);
  expect(whyOf(live.world, declaration)?.waits).toEqual([
    expect.objectContaining({ state: 'clearance.cargo.expected', see: transit }),
  ]);
});

test('a broken seal is found at the inland office and decided there before the transit is closed', () => {
  const live = run(durian, { parameters: { 'transit.seal-broken-share': 1 } });
  const last = decisionsOf(live, transit).slice(-4);
  expect(last).toEqual(['ARRIVE', 'BREAK_SEAL', 'VERIFY', 'CLOSE']);
});

test('a transit form that names another bill is refused, and its goods are not sealed', () => {
  const live = run(durian, {
    without: ['depart', 'reach'],
    files: ({ 'declaration.xml': xml = '', ...others }) => ({
      ...others,
      'declaration.xml': xml.replace(/(<TrnList>[^]*?)HKT202306290000001/, '$1HKT202306290000002'),
    }),
  });
  expect(statesOf(live, transit)).toEqual(['refused']);
  const slot = live.world.register.find(live.world.entities, transit) ?? -1;
  const problems = live.world.register.dossier(slot)?.problems ?? [];
  expect(problems.map(({ code }) => code)).toEqual(['transit-bill-differs']);
});

const boxes = [2, 3, 4].map((bill) => `X9056-20201118/MZL2020111800${bill}`);

test('by quick clearance the boxes of a train go on inland without a declaration at the border', () => {
  const live = run('manzhouli-rail-express', {
    parameters: { 'rail.quick-clearance': true, 'transit.seal-broken-share': 0 },
    without: ['arrive', 'depart'],
    end: '2020-11-25T00:00:00+08:00',
    drivers: { carrier: 'policy' },
  });
  const modes = live.trace.flatMap(({ name, data }) =>
    name === 'release-instruction' && 'bills' in data ? [data.bills] : [],
  );
  expect(boxes.map((name) => statesOf(live, `manifest:${name}`))).toEqual(
    boxes.map(() => ['writtenOff']),
  );
  expect(boxes.map((name) => decisionsOf(live, `transit:${name}`))).toEqual(
    boxes.map(() => ['DECLARE', 'ACCEPT', 'SEAL', 'DEPART', 'ARRIVE', 'VERIFY', 'CLOSE']),
  );
  expect(modes).toHaveLength(4);
  expect(modes.filter((bills) => JSON.stringify(bills).includes('"mode":"02"'))).toHaveLength(3);
});

test('without quick clearance the carrier declares them at the border first', () => {
  const live = run('manzhouli-rail-express', {
    parameters: { 'transit.filing': { kind: 'constant', value: 30 } },
    without: ['arrive', 'depart'],
    end: '2020-11-25T00:00:00+08:00',
    drivers: { carrier: 'policy' },
  });
  const accepted = live.trace.find(
    ({ entity, name }) => entity === `manifest:${boxes[0]}` && name === 'ACCEPT',
  );
  const declared = live.trace.find(
    ({ entity, name }) => entity === `transit:${boxes[0]}` && name === 'DECLARE',
  );
  expect([declared?.role, (declared?.at ?? 0) - (accepted?.at ?? 0)]).toEqual([
    'carrier',
    30 * hour,
  ]);
});
