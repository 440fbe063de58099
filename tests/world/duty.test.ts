import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import type { DutyPayment, Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { explain } from '../../world/unblock.ts';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const id = 'erenhot-general-inspection';
const reference = 'I070520210518031';
const declaration = `declaration:${reference}`;
const total = 72_740.93; // hand computed in the scenario
const at = (text: string) => parseInstant(`${text}+08:00`);

/** The scenario without its payment, at the moment when its bill has been issued. */
function billed(changes: Partial<Scenario> = {}): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const { end: _end, ...rest } = scenario;
  const steps = scenario.steps.filter((step) => step.id !== 'pay');
  const live = openWorld(library, id, { files, scenario: { ...rest, steps, ...changes } });
  while (!live.trace.some(({ name }) => name === 'ISSUE_BILL')) live.step();
  return live;
}

function pay(live: LiveWorld, when: number, payment: Partial<DutyPayment>) {
  const message = {
    type: 'duty-payment',
    reference,
    method: 'electronic',
    amount: total,
    ...payment,
  };
  return live.apply({ kind: 'message', at: when, by: 'declarant', text: JSON.stringify(message) });
}

const codesOf = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);

const factsOf = (live: LiveWorld) =>
  viewOf(live).entities.find(({ entity }) => entity === declaration)?.facts;

test('a payment after its term must bring the surcharge and is billed for it', () => {
  const live = billed();
  const late = at('2021-06-05T10:00:00');
  // Due on 2021-06-02, so three days late: 72,740.93 x 0.05 % x 3 = 109.11.
  const short = pay(live, late, {});
  expect(codesOf(short)).toEqual(['payment-amount-differs']);
  expect(short.problems[0]).toMatchObject({ expected: '72850.04' });
  expect(factsOf(live)).toMatchObject({ duty: total, owed: 72_850.04 });
  expect(codesOf(pay(live, late, { amount: 72_850.04 }))).toEqual([]);
  const bills = live.trace.filter(({ name }) => name === 'duty-bill').map(({ data }) => data);
  expect(bills).toEqual([
    expect.objectContaining({ total }),
    expect.objectContaining({
      lines: [
        { kind: 'late-payment-surcharge', base: total, rate: 0.0005, days: 3, amount: 109.11 },
      ],
    }),
  ]);
  expect(factsOf(live)).toMatchObject({ duty: 72_850.04, owed: 0 });
});

test('the counter takes no payment outside its hours and says when it opens', () => {
  const live = billed();
  const evening = pay(live, at('2021-05-18T19:00:00'), { method: 'counter' });
  expect(evening.problems).toEqual([
    expect.objectContaining({
      code: 'payment-bank-closed',
      expected: '2021-05-19T09:00:00+08:00',
    }),
  ]);
  expect(codesOf(pay(live, at('2021-05-19T09:00:00'), { method: 'counter' }))).toEqual([]);
});

test('duty under insurance is released at once and due ten days after the bill', () => {
  const live = billed();
  expect(codesOf(pay(live, live.now, { method: 'bond-insurance' }))).toEqual([]);
  // Billed on 2021-05-18; the 28th is a Friday.
  expect(factsOf(live)).toMatchObject({
    security: 'bond-insurance',
    dueAt: '2021-05-29T00:00:00+08:00',
  });
});

test('a discredited trader may not secure duty by a consolidated account', () => {
  const parties = scenarioOf(library, id).scenario.parties.map((party) =>
    party.id === 'trader' ? ({ ...party, tier: 'discredited' } as const) : party,
  ) as Scenario['parties'];
  const live = billed({ parties });
  expect(codesOf(pay(live, live.now, { method: 'consolidated' }))).toEqual([
    'security-not-entitled',
  ]);
});

test('what an officer returns keeps its day of declaration, what the computer returns does not', () => {
  const live = billed();
  const before = factsOf(live)?.['declaredAt'];
  const act = (by: 'review' | 'declarant', event: string, when: string) =>
    live.apply({ kind: 'act', at: at(when), by, entity: declaration, event });
  expect(act('review', 'RETURN', '2021-05-18T11:00:00').refused).toBe(false);
  expect(act('declarant', 'RESUBMIT', '2021-06-03T09:00:00').refused).toBe(false);
  expect(factsOf(live)?.['declaredAt']).toBe(before);
});

test('a bill that a person issues by hand begins its term of payment then, 15 days', () => {
  const { scenario } = scenarioOf(library, 'erenhot-late-payment');
  const parameters = { ...scenario.parameters, 'lodgement.review-share': 1 };
  const live = openWorld(library, 'erenhot-late-payment', {
    scenario: { ...scenario, parameters },
    drivers: { review: 'seat', duty: 'seat' },
  });
  live.advance(Date.parse('2021-07-06T12:00:00+08:00'));
  const entity = 'declaration:I070520210706031';
  const bill = { kind: 'act', at: live.now, by: 'duty', entity, event: 'ISSUE_BILL' } as const;
  expect(live.apply(bill).problems).toEqual([]);
  const due = explain(live.world, entity)?.waits.find(({ state }) =>
    state.endsWith('payable'),
  )?.due;
  expect(due).toBe('2021-07-22T00:00:00+08:00');
});
