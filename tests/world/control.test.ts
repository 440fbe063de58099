import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import type { Scenario } from '../../schemas/types.ts';
import { auditOf } from '../../world/audit.ts';
import type { LiveWorld } from '../../world/live.ts';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const id = 'erenhot-general-inspection';
const declaration = 'declaration:I070520210518031';
const order = 'inspection:I070520210518031';
const at = (text: string) => parseInstant(`${text}+08:00`);

/** The scenario with other parameters, run for thirty days; its truck is always selected at random. */
function ran(parameters: Scenario['parameters'], changes: Partial<Scenario> = {}): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const { end: _end, ...rest } = scenario;
  const merged = { ...scenario.parameters, ...parameters };
  const live = openWorld(library, id, {
    files,
    scenario: { ...rest, parameters: merged, ...changes },
  });
  live.advance(live.now + 30 * 86_400_000);
  return live;
}

const eventsOf = (live: LiveWorld, entity: string): string[] =>
  live.trace
    .filter((event) => event.entity === entity && event.kind === 'decision')
    .map(({ name }) => name);

const statesOf = (live: LiveWorld, entity: string): readonly string[] =>
  viewOf(live).entities.find((each) => each.entity === entity)?.states ?? [];

/** When an event happened first, ms. */
const instantOf = (live: LiveWorld, name: string): number =>
  live.trace.find((event) => event.name === name)?.at ?? NaN;

const readerOf = (parameters: Scenario['parameters']) =>
  ran(parameters).trace.find(({ name }) => name === 'SUSPECT_IMAGE')?.data;

/** Hours of the visit of two agencies whose orders are matched or not. */
function visitHours(isMatched: boolean): number {
  const live = ran({ ...twoAgencies, 'inspection.instruction-matching': isMatched });
  return (instantOf(live, 'FIND_CLEAN') - instantOf(live, 'START_CHECK')) / 3_600_000;
}

/** Minutes from the notice to goods in position, with this compliance. */
function positioningMinutes(compliance: number): number {
  const live = ran({ 'inspection.limit-compliance': compliance });
  return (instantOf(live, 'POSITION') - instantOf(live, 'NOTIFY')) / 60_000;
}

const fault = { 'inspection.abnormal-share': 1, 'inspection.manual-sensitivity': 1 };
const shares = {
  'disposal.return-share': 0,
  'disposal.destruction-share': 0,
  'disposal.referral-share': 0,
};

test.each([
  ['disposal.return-share', 'ORDER_RETURN', 'sentAbroad', 'writtenOff'],
  ['disposal.destruction-share', 'ORDER_DESTRUCTION', 'destroyed', 'disposed'],
  ['disposal.referral-share', 'REFER', 'referred', 'disposed'],
])('a finding under %s ends declaration and goods by %s', (share, event, ending, bill) => {
  const live = ran({ ...fault, ...shares, [share]: 1 });
  expect(eventsOf(live, order).at(-1)).toBe(event);
  expect(statesOf(live, declaration)).toEqual([ending]);
  expect(statesOf(live, 'manifest:0705210008431/ELH20210518031')).toEqual([bill]);
  // Duty was paid while the inspection went on, and goods that do not come in bear none.
  const cancelled = live.trace.find(({ name }) => name === 'duty-cancelled');
  expect(cancelled?.data).toEqual({ amount: 72_740.93, refund: true });
  expect(live.world.moot).toBe(0);
});

test('a finding that disposal settles is released after a hand-over of its own', () => {
  const live = ran({ ...fault, ...shares });
  expect(eventsOf(live, order).slice(-2)).toEqual(['FIND_ABNORMAL', 'DISPOSE']);
  expect(statesOf(live, declaration)).toEqual(['closed']);
  const minutes = (instantOf(live, 'hand-over') - instantOf(live, 'FIND_ABNORMAL')) / 60_000;
  expect(minutes).toBeGreaterThanOrEqual(5);
  expect(minutes).toBeLessThanOrEqual(30);
});

test('a machine that shows nothing lets a fault pass, and the tally says so', () => {
  const live = ran({ ...fault, 'inspection.scanner-sensitivity': 0 });
  expect(statesOf(live, declaration)).toEqual(['closed']);
  expect(viewOf(live).control).toEqual({
    declarations: 1,
    faulty: 1,
    selected: 1,
    scanned: 1,
    suspected: 0,
    falseAlarms: 0,
    opened: 0,
    found: 0,
    missed: 1,
  });
});

test('an image taken at unloading is used again, so that goods in order are never moved', () => {
  const live = ran({ 'inspection.early-scan': true, 'inspection.manual-after-scan-share': 0 });
  expect(eventsOf(live, order)).toEqual(['REUSE_SCAN', 'CLEAR_IMAGE']);
  const scan = live.trace.find(({ name }) => name === 'early-scan');
  const ordered = live.trace.find(({ name }) => name === 'ORDER_INSPECTION');
  expect(scan?.at ?? Infinity).toBeLessThan(ordered?.at ?? 0);
});

test('a suspicious early image leads to opening by hand without a second scan', () => {
  const live = ran({ 'inspection.early-scan': true });
  expect(eventsOf(live, order)).toEqual([
    'REUSE_SCAN',
    'SUSPECT_IMAGE',
    'POSITION',
    'START_CHECK',
    'FIND_CLEAN',
  ]);
});

test('images are read by software, in the pool, or at the desk of the port', () => {
  expect(readerOf({})).toMatchObject({ reader: 'desk' });
  expect(readerOf({ 'inspection.central-image-review': true })).toMatchObject({ reader: 'pool' });
  expect(readerOf({ 'inspection.recognition-share': 1 })).toMatchObject({ reader: 'software' });
});

const twoAgencies = {
  'inspection.joint': false,
  'inspection.machine-first': false,
  'risk.second-agency-rate': 1,
  'inspection.check': { kind: 'constant', value: 2 },
  'inspection.check-factor': 1,
  'inspection.second-agency-check': { kind: 'constant', value: 1.5 },
} as const;

test('orders of two agencies take the sum of both, and matched the longer of both', () => {
  expect(visitHours(false)).toBe(3.5);
  expect(visitHours(true)).toBe(2);
});

test('without same-day clearing an evening inspection waits for the morning, with it it does not', () => {
  const { scenario } = scenarioOf(library, id);
  // Declared five minutes before the desks close at 18:00.
  const steps = scenario.steps.map((step) =>
    step.id === 'declare' ? { ...step, at: '2021-05-18T17:55:00+08:00' } : step,
  );
  const begun = (isClearing: boolean): number => {
    const live = ran({ 'inspection.same-day-clearing': isClearing }, { steps });
    return live.trace.find(({ name }) => name === 'START_SCAN')?.at ?? NaN;
  };
  expect(begun(false)).toBeGreaterThanOrEqual(at('2021-05-19T08:00:00'));
  expect(begun(true)).toBeLessThan(at('2021-05-19T00:00:00'));
});

test('a published limit holds for goods that are moved, and is missed where it is not kept', () => {
  expect(positioningMinutes(1)).toBeLessThanOrEqual(30);
  expect(positioningMinutes(0)).toBeGreaterThanOrEqual(90);
});

test('every draw of control can be drawn again from the seed, and from no other', () => {
  const live = ran({});
  const rows = auditOf(live.trace, live.spec.scenario.seed);
  expect(rows.map(({ chance, agrees }) => [chance, agrees])).toEqual([
    ['riskTier', true],
    ['riskRandom', true],
    ['officer', true],
  ]);
  expect(auditOf(live.trace, 1).some(({ agrees }) => !agrees)).toBe(true);
});
