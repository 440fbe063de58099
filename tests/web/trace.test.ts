import { expect, test } from '@jest/globals';
import { flowView } from '../../server/flow-view.ts';
import type { EntityView, TraceEvent } from '../../web/src/api/types.ts';
import { chartOf, stateAt } from '../../web/src/trace/chart.ts';
import { clocksAt } from '../../web/src/trace/clocks.ts';
import { firstDifference } from '../../web/src/trace/difference.ts';
import { historiesOf, stepAt, wayTo } from '../../web/src/trace/history.ts';
import { eventAtTime, hasGap, merge, readEvent } from '../../web/src/trace/merge.ts';
import { spansOf } from '../../web/src/trace/spans.ts';
import { chinaTime, hoursText, midnights, spanText } from '../../web/src/trace/time.ts';
import { entityTone } from '../../web/src/trace/tone.ts';
import { flows } from '../../workflows/flows.ts';

const conveyance = chartOf(flowView(flows.conveyance));
const declaration = chartOf(flowView(flows.declaration));
const charts = new Map([
  ['conveyance', conveyance],
  ['declaration', declaration],
]);
const truck = 'conveyance:1';

interface Given {
  readonly seq: number;
  readonly minute: number;
  readonly kind?: TraceEvent['kind'];
  readonly name?: string;
  readonly data?: Record<string, unknown>;
}

/** An event of the truck, so many minutes after 08:00 in China. */
function event({ seq, minute, kind = 'transition', name = '', data = {} }: Given): TraceEvent {
  const at = `2021-05-18T08:${String(minute).padStart(2, '0')}:00+08:00`;
  return readEvent({ seq, at, role: 'carrier', entity: truck, kind, name, data, cause: 0 });
}

const arriving = [
  event({ seq: 1, minute: 0, data: { event: '', to: ['notified'] } }),
  event({ seq: 2, minute: 5, data: { event: 'ACCEPT_NOTICE', to: ['expected'] } }),
  event({ seq: 3, minute: 30, kind: 'decision', name: 'ARRIVE' }),
  event({ seq: 4, minute: 30, data: { event: 'ARRIVE', to: ['arrived'] } }),
];

test('the way of an entity is rebuilt from transitions alone, at any moment', () => {
  const history = historiesOf(arriving, charts).get(truck);
  expect(history && [0, 1, 3, 4].map((seq) => stepAt(history, seq)?.leaves)).toEqual([
    undefined,
    ['notified'],
    ['expected'],
    ['arrived'],
  ]);
});

test('the way to a moment has the states passed and the arrows followed', () => {
  const history = historiesOf(arriving, charts).get(truck);
  if (!history) throw new Error('The truck has no history.');
  expect(wayTo(history, conveyance, 3)).toEqual({
    states: new Set(['notified', 'expected']),
    arrows: new Set(['notified>ACCEPT_NOTICE>expected']),
  });
});

test('a state that completes its flow region counts as passed although no transition names it', () => {
  const leaves = [
    'clearance.lodgement.examined',
    'clearance.certificates.satisfied',
    'clearance.duty.settled',
    'clearance.control.ordered',
    'clearance.cargo.arrived',
  ];
  const after = ['released.settlement.open', 'released.testing.open', 'released.removal.awaited'];
  const history = {
    entity: 'declaration:1',
    flow: 'declaration',
    steps: [
      { seq: 1, ms: 0, event: '', leaves },
      { seq: 2, ms: 1, event: 'PASS_INSPECTION', leaves: after },
    ],
  };
  const way = wayTo(history, declaration, 2);
  expect(way.states.has('clearance.control.cleared')).toBe(true);
  expect(way.arrows.has('clearance>>released')).toBe(true);
});

test('spans last from one transition to the next and show who is waited for', () => {
  const history = historiesOf(arriving, charts).get(truck);
  const end = Date.parse('2021-05-18T08:40:00+08:00');
  const spans = history ? spansOf(history, conveyance, end) : [];
  expect(spans.map(({ from, to, tone }) => [(to - from) / 60_000, tone])).toEqual([
    [5, 'moving'],
    [25, 'waiting'],
    [10, 'person'],
  ]);
});

test('the most urgent of several states gives the tone, and a settled matter is done', () => {
  const stuck = ['clearance.certificates.missing', 'clearance.cargo.expected'];
  expect(entityTone(declaration, stuck)).toEqual({
    tone: 'stopped',
    leaf: 'clearance.certificates.missing',
  });
  const released = ['released.settlement.open', 'released.removal.awaited'];
  expect(entityTone(declaration, released)).toEqual({ tone: 'done', leaf: 'released' });
});

test('a vehicle held at the gate is stopped, a bill held until release only waits', () => {
  const manifest = chartOf(flowView(flows.manifest));
  expect(stateAt(conveyance, 'held').tone).toBe('stopped');
  expect(stateAt(manifest, 'accepted.release.held').tone).toBe('waiting');
});

/** A declaration or bill of which only these instants are known. */
function facts(given: Record<string, string>): EntityView {
  return {
    entity: 'declaration:1',
    flow: 'declaration',
    states: [],
    done: false,
    facts: given,
    links: {},
    possible: [],
  };
}

test('clocks run from arrival or acceptance, stop at release or removal, and never before they begin', () => {
  const shipment = {
    declaration: facts({
      acceptedAt: '2021-05-18T10:00:00+08:00',
      releasedAt: '2021-05-18T15:00:00+08:00',
    }),
    manifest: facts({ arrivedAt: '2021-05-18T08:00:00+08:00' }),
  };
  const at = (time: string) =>
    clocksAt(shipment, Date.parse(`2021-05-18T${time}:00+08:00`)).map(
      ({ name, hours, stopped }) => [name, hours, stopped],
    );
  expect(at('07:00')).toEqual([]);
  expect(at('12:00')).toEqual([
    ['overall', 4, false],
    ['customs', 2, false],
    ['port', 4, false],
  ]);
  expect(at('16:00')).toEqual([
    ['overall', 7, true],
    ['customs', 5, true],
    ['port', 8, false],
  ]);
});

test('the first difference of two branches is the first event that people see differently', () => {
  const [one, two, three, four] = arriving;
  if (!one || !two || !three || !four) throw new Error('The trace is too short.');
  const timer = event({ seq: 3, minute: 29, kind: 'timer', name: 'gate' });
  expect(firstDifference(arriving, arriving)).toBeUndefined();
  expect(firstDifference([one, two], [one, two, timer])).toBeUndefined();
  expect(firstDifference([one, two], [one, two, three, four])).toEqual({
    right: three,
    ms: three.ms,
  });
});

test('news already known is dropped, and a gap is noticed', () => {
  const [one, two, three, four] = arriving;
  if (!one || !two || !three || !four) throw new Error('The trace is too short.');
  expect(merge([one, two], [two, three])).toEqual([one, two, three]);
  expect(hasGap([one, two, three])).toBe(false);
  expect(hasGap(merge([one, two], [four]))).toBe(true);
  expect(eventAtTime(arriving, one.ms + 6 * 60_000)).toEqual(two);
});

test('an instant is shown as a clock in China shows it, with its weekday', () => {
  // 2021-12-01 was a Wednesday; 01:42 UTC is 09:42 in China.
  expect(chinaTime(Date.UTC(2021, 11, 1, 1, 42, 7))).toEqual({
    date: '2021-12-01',
    time: '09:42',
    exact: '09:42:07',
    weekday: { zh: '周三', en: 'Wed' },
  });
});

test('days begin at midnight in China', () => {
  const from = Date.UTC(2021, 4, 18, 0);
  const to = Date.UTC(2021, 4, 19, 17);
  expect(midnights(from, to)).toEqual([Date.UTC(2021, 4, 18, 16), Date.UTC(2021, 4, 19, 16)]);
});

test('hours have one decimal, short ones two, and time left names its two largest units', () => {
  const units = { day: 'd', hour: 'h', minute: 'min' };
  expect([7.25, 0.14, 0].map(hoursText)).toEqual(['7.3', '0.14', '0.0']);
  expect(spanText((26 * 60 + 20) * 60_000, units)).toBe('1 d 2 h');
  expect(spanText(200 * 60_000, units)).toBe('3 h 20 min');
  expect(spanText(4 * 60_000 + 1, units)).toBe('5 min');
});
