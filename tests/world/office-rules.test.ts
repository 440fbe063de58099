import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import type { OfficeRule } from '../../schemas/types.ts';
import type { Drivers } from '../../world/input.ts';
import { LiveWorld } from '../../world/live.ts';
import { decideAt } from '../../world/office/decide.ts';
import { linesOf, openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const coal = 'ganqimaodu-coal-advance';
const entity = 'declaration:I070820211208017';
const trader = '91150802MA0N17C176';

/** The coal scenario, in which policies let everything pass, under rules of the office. */
function coalUnder(office: OfficeRule[], drivers: Drivers = {}): LiveWorld {
  const { scenario } = scenarioOf(library, coal);
  return openWorld(library, coal, { scenario: { ...scenario, office }, drivers });
}

function decisionsOf(live: LiveWorld): string[] {
  return live.trace
    .filter((each) => each.kind === 'decision' && each.entity === entity)
    .map(({ name }) => name);
}

function receiptsOf(live: LiveWorld) {
  const slot = live.world.register.find(live.world.entities, entity) ?? -1;
  return live.world.register.dossier(slot)?.receipts ?? [];
}

test('goods by HS code are inspected as a rule says, and pass afterwards as any other', () => {
  const live = coalUnder([
    {
      id: 'open-coal',
      desk: 'risk',
      when: { hs: '2701' },
      decide: 'ORDER_INSPECTION',
      data: { methods: ['machine'] },
    },
  ]);
  live.runToEnd();
  const order = live.trace.find(({ name }) => name === 'ORDER_INSPECTION');
  expect(order).toMatchObject({
    role: 'risk',
    entity,
    data: { script: 'open-coal', methods: ['machine'] },
  });
  expect(live.trace.some(({ name }) => name === 'START_SCAN')).toBe(true);
  const names = decisionsOf(live);
  expect(names.indexOf('ORDER_INSPECTION')).toBeGreaterThan(names.indexOf('MATCH_MANIFEST'));
  expect(names).not.toContain('CLEAR_CONTROL');
  expect(receiptsOf(live).map(({ code }) => code)).toContain('C');
});

test('a party is queried after the time the rule gives, once; then policy examines', () => {
  const live = coalUnder([
    { id: 'refer', desk: 'electronic', when: { party: trader }, decide: 'REFER_TO_REVIEW' },
    { id: 'ask', desk: 'review', when: { party: trader }, decide: 'QUERY', after: 'PT20M' },
  ]);
  live.advance(parseInstant('2021-12-08T18:00:00+08:00'));
  const at = (name: string) =>
    live.trace.find((each) => each.kind === 'decision' && each.name === name)?.at;
  expect((at('QUERY') ?? NaN) - (at('REFER_TO_REVIEW') ?? NaN)).toBe(20 * 60 * 1000);
  expect(decisionsOf(live)).not.toContain('EXAMINE');

  live.apply({ kind: 'act', at: live.now, by: 'declarant', entity, event: 'ANSWER' });
  live.runToEnd();
  expect(decisionsOf(live).filter((name) => name === 'QUERY')).toHaveLength(1);
  expect(decisionsOf(live)).toContain('EXAMINE');
});

const rejecting = (reference: string): OfficeRule => ({
  id: 'reject',
  desk: 'electronic',
  when: { reference },
  decide: 'REJECT',
  after: 'PT2H',
  data: { code: 'contract-missing', reason: { zh: '合同缺失。', en: 'There is no contract.' } },
});

test('a reference is rejected with the code and the reason of the rule, another is left as it was', () => {
  const live = coalUnder([rejecting('I070820211208017')]);
  live.runToEnd();
  const [first, second] = receiptsOf(live);
  expect([first?.code, second?.code]).toEqual(['7', 'E']);
  expect(second?.note).toContain('合同缺失。');
  expect(second?.at).toBe('2021-12-08T18:00:00+08:00');
  const others = coalUnder([rejecting('I070820211208018')]);
  const plain = openWorld(library, coal);
  others.runToEnd();
  plain.runToEnd();
  expect(linesOf(others)).toEqual(linesOf(plain));
});

test('a rule without a decision holds the case until somebody decides', () => {
  const live = coalUnder([
    { id: 'refer', desk: 'electronic', when: { hs: '27' }, decide: 'REFER_TO_REVIEW' },
    { id: 'hold', desk: 'review', when: { hs: '27' } },
  ]);
  live.advance(parseInstant('2021-12-09T08:00:00+08:00'));
  expect(decisionsOf(live)).not.toContain('EXAMINE');
  expect(decideAt(live, { desk: 'review', entity, decision: 'EXAMINE' }).refused).toBe(false);
  live.runToEnd();
  expect(receiptsOf(live).map(({ code }) => code)).toContain('K');
});

test('where a person has the seat, no rule decides', () => {
  const rule = {
    id: 'open',
    desk: 'risk',
    when: { hs: '27' },
    decide: 'ORDER_INSPECTION',
  } as const;
  const live = coalUnder([rule], { risk: 'seat' });
  live.advance(parseInstant('2021-12-09T08:00:00+08:00'));
  expect(decisionsOf(live)).not.toContain('ORDER_INSPECTION');
  expect(decisionsOf(live)).not.toContain('CLEAR_CONTROL');
});

test('rules given at run time find the cases that wait, and a replay of the inputs is the same world', () => {
  const live = openWorld(library, coal, { drivers: { risk: 'script' } });
  live.advance(parseInstant('2021-12-08T17:00:00+08:00'));
  const rules = [
    { id: 'clear', desk: 'risk', when: { tier: 'certified' }, decide: 'CLEAR_CONTROL' },
  ] as const;
  expect(live.apply({ kind: 'office', at: live.now, rules }).refused).toBe(false);
  const receipt = {
    of: 'goods-declaration',
    source: 'customs',
    reference: 'X',
    code: 'P',
    note: '',
  } as const;
  live.apply({ kind: 'receipt', at: live.now, receipt, entity });
  live.runToEnd();
  expect(decisionsOf(live)).toContain('CLEAR_CONTROL');
  expect(live.check().filter(({ ok }) => !ok)).toEqual([]);
  const injected = live.trace.filter(({ data }) => 'injected' in data);
  expect(injected).toMatchObject([
    { kind: 'message', name: 'receipt', data: { injected: true, code: 'P' } },
  ]);
  expect(linesOf(new LiveWorld(live.spec, live.inputs))).toEqual(linesOf(live));
});

test('everything wrong with rules is told at once, and none of them holds', () => {
  const live = openWorld(library, coal);
  const outcome = live.apply({
    kind: 'office',
    at: live.now,
    rules: [
      { id: 'a', desk: 'gate', when: { hs: '27' }, decide: 'ORDER_INSPECTION' },
      { id: 'a', desk: 'risk', when: { hs: '27' }, decide: 'ORDER_INSPECTON' },
    ],
  });
  expect(outcome.refused).toBe(true);
  expect(outcome.problems.map(({ code, path, expected }) => [code, path, expected])).toEqual([
    ['desk-without-power', '/rules/0/decide', 'risk'],
    ['duplicate-rule', '/rules/1/id', undefined],
    ['unknown-event', '/rules/1/decide', 'ORDER_INSPECTION'],
  ]);
  expect(live.world.parts.office?.rules).toEqual([]);
  expect(live.inputs).toEqual([]);
});
