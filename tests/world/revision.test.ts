import { expect, test } from '@jest/globals';
import { auditOf } from '../../world/audit.ts';
import type { LiveWorld } from '../../world/live.ts';
import { decideAt } from '../../world/office/decide.ts';
import { deskWork } from '../../world/office/work.ts';
import { explain } from '../../world/unblock.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const amendedId = 'erenhot-amended-after-release';
const { files } = scenarioOf(library, amendedId);
const text = files['amended.xml'] ?? '';
const reference = 'I070520210706031';

/** The goods released, and nothing asked yet. */
function released(): LiveWorld {
  const live = openWorld(library, amendedId, { drivers: { review: 'seat' } });
  live.advance(Date.parse('2021-07-09T10:00:00+08:00'));
  return live;
}

const sent = (live: LiveWorld): string[] =>
  live
    .apply({ kind: 'message', at: live.now, by: 'declarant', text })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

test('a request waits for document review, which decides it at its desk; meanwhile there is no second one', () => {
  const live = released();
  expect(sent(live)).toEqual([]);
  expect(sent(live)).toEqual(['revision-open']);
  const [item] = deskWork(live, 'review');
  expect(item).toMatchObject({ entity: `revision:${reference}`, rule: { id: 'revision-request' } });
  const decision = {
    desk: 'review',
    entity: `revision:${reference}`,
    decision: 'REFUSE_REVISION',
  } as const;
  expect(decideAt(live, { ...decision, desk: 'duty' }).problems.map(({ code }) => code)).toEqual([
    'desk-without-power',
  ]);
  expect(explain(live.world, `revision:${reference}`)?.waits[0]).toMatchObject({ by: 'review' });
  expect(decideAt(live, decision).refused).toBe(false);
  expect(sent(live)).toEqual([]);
});

test('what is claimed after a year is amended, and nothing is given back', () => {
  const id = 'erenhot-withdrawn-after-release';
  const { end: _end, ...scenario } = scenarioOf(library, id).scenario;
  const steps = scenario.steps.map((step) =>
    step.id === 'ask' ? { ...step, at: '2022-07-20T09:00:00+08:00' } : step,
  );
  const live = openWorld(library, id, { scenario: { ...scenario, steps } });
  live.runToEnd();
  const settled = live.trace.find(({ name }) => name === 'SETTLE_EVEN');
  expect(settled?.data).toMatchObject({ lapsed: 72_740.93 });
  expect(live.trace.some(({ name }) => name === 'duty-refunded')).toBe(false);
});

test('who is audited is drawn, and anybody can draw it again from the seed', () => {
  const id = 'erenhot-audited-after-release';
  const live = openWorld(library, id);
  live.runToEnd();
  const rows = auditOf(live.trace, live.spec.scenario.seed);
  expect(rows.filter(({ chance }) => chance === 'audited')).toMatchObject([
    { limit: 0.02, selects: true, agrees: true },
  ]);
});

test('an audit that an honest declaration undergoes finds nothing', () => {
  const id = 'erenhot-audited-after-release';
  const { scenario } = scenarioOf(library, id);
  const { drivers: _drivers, ...rest } = scenario;
  const steps = scenario.steps.filter(({ by }) => by !== 'inspection');
  const parameters = { ...scenario.parameters, 'inspection.abnormal-share': 0 };
  const live = openWorld(library, id, { scenario: { ...rest, steps, parameters } });
  live.runToEnd();
  expect(live.trace.filter(({ name }) => name === 'CONFIRM')).toHaveLength(1);
});
