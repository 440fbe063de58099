import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import { LiveWorld } from '../../world/live.ts';
import { viewOf } from '../../world/view.ts';
import { whyOf } from '../../world/why.ts';
import { linesOf, openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const coal = 'ganqimaodu-coal-advance';
const inspected = 'erenhot-general-inspection';
const declaration = 'declaration:I070520210518031';

const finished = (world: LiveWorld): LiveWorld => {
  world.runToEnd();
  return world;
};

test('the same scenario gives the same trace twice in one process', () => {
  expect(linesOf(finished(openWorld(library, coal)))).toEqual(
    linesOf(finished(openWorld(library, coal))),
  );
});

test('a world opened again from its inputs goes on to the same trace from every instant', () => {
  const whole = linesOf(finished(openWorld(library, inspected)));
  const live = openWorld(library, inspected);
  while (live.step()) {
    const restarted = new LiveWorld(live.spec, live.inputs);
    expect(restarted.seq).toBe(live.seq);
    expect(linesOf(finished(restarted))).toEqual(whole);
  }
});

test('a fork keeps everything up to its event and changes nothing in the world it came from', () => {
  const original = finished(openWorld(library, inspected));
  const before = linesOf(original);
  const ordered = original.trace.find(({ name }) => name === 'ORDER_INSPECTION');
  const fork = original.fork(ordered?.seq ?? 0);
  expect(linesOf(fork).slice(0, ordered?.seq)).toEqual(before.slice(0, ordered?.seq));
  fork.apply({
    kind: 'act',
    at: fork.now,
    by: 'declarant',
    entity: declaration,
    event: 'WITHDRAW',
  });
  fork.runToEnd();
  expect(viewOf(fork).entities.find(({ entity }) => entity === declaration)?.states).toEqual([
    'withdrawn',
  ]);
  expect(linesOf(original)).toEqual(before);
});

test('a fork that does nothing else ends with the trace it came from', () => {
  const original = finished(openWorld(library, inspected));
  for (const seq of [0, 1, 20, 40, original.seq]) {
    expect(linesOf(finished(original.fork(seq)))).toEqual(linesOf(original));
  }
});

test('undo takes back the last decision and only that', () => {
  const live = openWorld(library, inspected);
  while (!live.trace.some(({ name }) => name === 'LODGE')) live.step();
  const before = linesOf(live);
  live.apply({
    kind: 'act',
    at: live.now,
    by: 'declarant',
    entity: declaration,
    event: 'WITHDRAW',
  });
  expect(live.seq).toBeGreaterThan(before.length);
  expect(linesOf(live.undo())).toEqual(before);
});

test('one advance of thirty days passes every timer in order, as small steps do', () => {
  const jumped = openWorld(library, coal);
  jumped.advance(jumped.now + 30 * 86_400_000);
  const stepped = finished(openWorld(library, coal));
  expect(linesOf(jumped)).toEqual(linesOf(stepped));
  const times = jumped.trace.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('time does not run backwards: the input is refused and nothing changes', () => {
  const live = openWorld(library, coal);
  live.step();
  const { now, seq } = live;
  const outcome = live.advance(now - 1);
  expect([outcome.refused, outcome.problems.map(({ code }) => code)]).toEqual([
    true,
    ['time-in-the-past'],
  ]);
  expect([live.now, live.seq]).toEqual([now, seq]);
});

test.each([
  [
    'an unknown entity',
    { by: 'review', entity: 'declaration:NOBODY', event: 'EXAMINE' },
    'unknown-entity',
  ],
  ['an unknown event', { by: 'review', entity: declaration, event: 'EXAMIN' }, 'unknown-event'],
  [
    'an event that is not possible now',
    { by: 'review', entity: declaration, event: 'QUERY' },
    'event-not-possible',
  ],
  [
    'a decision outside the power of the role',
    { by: 'carrier', entity: declaration, event: 'WITHDRAW' },
    'role-without-power',
  ],
] as const)('%s is refused with its problem and changes nothing', (_what, act, code) => {
  const live = openWorld(library, inspected);
  while (!live.trace.some(({ name }) => name === 'LODGE')) live.step();
  const before = linesOf(live);
  const outcome = live.apply({ kind: 'act', at: live.now, ...act });
  expect([outcome.refused, outcome.problems.map((problem) => problem.code)]).toEqual([
    true,
    [code],
  ]);
  expect(linesOf(live)).toEqual(before);
  expect(live.inputs.some(({ kind }) => kind === 'act')).toBe(false);
});

test('a declaration sent twice is answered as a duplicate and applied once', () => {
  const live = openWorld(library, coal);
  const text = scenarioOf(library, coal).files['declaration.xml'] ?? '';
  const at = parseInstant('2021-12-08T16:30:00+08:00');
  const outcome = live.apply({ kind: 'message', at, by: 'declarant', text });
  expect(outcome.problems.map(({ code }) => code)).toEqual(['declaration-duplicate']);
  expect(outcome.receipt?.code).toBe('1');
  expect(outcome.problems[0]?.location?.line).toBeGreaterThan(1);
  live.runToEnd();
  expect(live.trace.filter(({ name }) => name === 'LODGE')).toHaveLength(1);
});

test.each([
  ['a broken file', '<DecMessage', 'not-well-formed'],
  [
    'a document type declaration with an external entity',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    'doctype-refused',
  ],
  ['text that is no message', 'hello', 'format-unknown'],
  ['JSON without a type', '{"reference":"x"}', 'message-type'],
])(
  '%s is written down, answered with a located problem, and changes nothing',
  (_what, text, code) => {
    const live = openWorld(library, coal);
    const entities = viewOf(live).entities.length;
    const outcome = live.apply({ kind: 'message', at: live.now, by: 'declarant', text });
    expect(outcome.problems.map((problem) => problem.code)).toContain(code);
    expect(outcome.problems[0]?.location).toBeDefined();
    expect(outcome.receipt?.code).toBe('1');
    expect(viewOf(live).entities).toHaveLength(entities);
  },
);

test('a carrier may not send a goods declaration', () => {
  const live = openWorld(library, coal);
  const text = scenarioOf(library, coal).files['declaration.xml'] ?? '';
  const outcome = live.apply({ kind: 'message', at: live.now, by: 'carrier', text });
  expect(outcome.problems.map(({ code }) => code)).toContain('sender-not-entitled');
  expect(outcome.receipt?.code).toBe('1');
  expect(viewOf(live).entities).toEqual([]);
});

test('a desk whose officer is a person waits for the person, and goes on by itself when a policy takes over', () => {
  const live = openWorld(library, inspected, { drivers: { inspection: 'seat' } });
  live.advance(live.now + 20 * 3_600_000);
  const order = 'inspection:I070520210518031';
  const stateOf = () => viewOf(live).entities.find(({ entity }) => entity === order)?.states;
  expect(stateOf()).toEqual(['positioned']);
  expect(whyOf(live.world, order)?.waits[0]?.by).toBe('inspection');
  live.apply({ kind: 'act', at: live.now, by: 'inspection', entity: order, event: 'START_CHECK' });
  live.apply({ kind: 'act', at: live.now, by: 'inspection', entity: order, event: 'FIND_CLEAN' });
  expect(stateOf()).toEqual(['passed']);

  const resumed = openWorld(library, inspected, { drivers: { inspection: 'seat' } });
  resumed.advance(resumed.now + 20 * 3_600_000);
  resumed.apply({ kind: 'drivers', at: resumed.now, drivers: { inspection: 'policy' } });
  resumed.runToEnd();
  expect(viewOf(resumed).entities.find(({ entity }) => entity === order)?.states).toEqual([
    'passed',
  ]);
});

test('why names for every open region who must act, by which rule, and when it falls due', () => {
  const live = openWorld(library, inspected);
  while (!live.trace.some(({ name }) => name === 'ISSUE_BILL')) live.step();
  const why = whyOf(live.world, declaration);
  expect(
    why?.waits.map(({ region, by, rule, due, see }) => ({ region, by, rule: rule?.id, due, see })),
  ).toEqual([
    // Fifteen days after the bill of 2021-05-18 end with 2021-06-02 (Customs Law, article 60).
    {
      region: 'clearance.duty',
      by: 'declarant',
      rule: 'payment-deadline',
      due: '2021-06-03T00:00:00+08:00',
      see: undefined,
    },
    {
      region: 'clearance.control',
      by: 'inspection',
      rule: 'select-for-inspection',
      due: undefined,
      see: 'inspection:I070520210518031',
    },
  ]);
});

test('two worlds of one scenario never see each other', () => {
  const first = openWorld(library, inspected);
  const second = openWorld(library, inspected);
  while (!first.trace.some(({ name }) => name === 'LODGE')) first.step();
  first.apply({
    kind: 'act',
    at: first.now,
    by: 'declarant',
    entity: declaration,
    event: 'WITHDRAW',
  });
  expect(second.trace).toEqual([]);
  expect(second.world.entities.size).toBe(0);
  expect(linesOf(finished(second))).toEqual(linesOf(finished(openWorld(library, inspected))));
});
