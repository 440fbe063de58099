import { expect, test } from '@jest/globals';
import { minute, parseInstant } from '../../rules/days.ts';
import type { Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

/*
 * Border controls with every time fixed, so that the way from the line to the gate can be added up by hand: a check of
 * the crew 4 min, a visit of customs 6 and of quarantine 3, papers 10, disinfection 20, a hand-over 25, the gate 30 s
 * and its manual lane 90 s.
 */
const library = testLibrary();
const durian = 'hekou-durian-green-channel';
const end = '2023-06-21T12:00:00+08:00';
const truck = 'conveyance:8613230006217';

const constant = (value: number) => ({ kind: 'constant', value }) as const;
const times: NonNullable<Scenario['parameters']> = {
  'border.crew-check': constant(4),
  'border.customs-visit': constant(6),
  'border.quarantine-visit': constant(3),
  'border.formalities-road': constant(10),
  'border.one-stop': false,
  'border.paperless-road': true,
  'epidemic.health-check': constant(20),
  'epidemic.relay': constant(25),
  'gate.service': constant(30),
  'gate.manual-service': constant(90),
  'gate.automatic-share': 1,
  'neighbour.service': constant(15),
  'hours.appointment-notice': constant(1),
};

/** The durian truck of Hekou under these times and what a case changes of them. */
function crossing(
  parameters: NonNullable<Scenario['parameters']>,
  steps: (all: Scenario['steps']) => Scenario['steps'] = (all) => all,
): LiveWorld {
  const { scenario } = scenarioOf(library, durian);
  const changed = { ...scenario.parameters, ...times, ...parameters };
  const live = openWorld(library, durian, {
    scenario: { ...scenario, parameters: changed, steps: steps(scenario.steps), end },
  });
  live.runToEnd();
  return live;
}

/** Instants at which a decision was taken about the truck, ms. */
const instantsOf = (live: LiveWorld, name: string): number[] =>
  live.trace
    .filter((event) => event.entity === truck && event.kind === 'decision' && event.name === name)
    .map(({ at }) => at);

/** Minutes from one decision about the truck to another; each must have been taken once. */
function minutesBetween(live: LiveWorld, from: string, to: string): number {
  const [starts, ends] = [instantsOf(live, from), instantsOf(live, to)];
  expect([starts.length, ends.length]).toEqual([1, 1]);
  return ((ends[0] as number) - (starts[0] as number)) / minute;
}

test.each([
  ['a check of the crew and the gate', {}, 4.5],
  ['papers first', { 'border.paperless-road': false }, 14.5],
  ['disinfection and test first', { 'epidemic.controls': true }, 24.5],
  ['a hand-over in place of crew and health', { ...epidemic(), 'epidemic.controls': true }, 25.5],
  ['one stop, as long as the longer of both', { 'border.one-stop': true }, 4],
  ['nobody on board', { 'border.unmanned-share': 1 }, 0.5],
  ['single visits, one after the other', { ...boarded(), 'border.joint-boarding': false }, 13.5],
  ['a joint boarding, as long as its longest part', boarded(), 6.5],
  ['a plate that the smart gate does not read', { 'gate.automatic-share': 1e-9 }, 6],
])('from the line to the yard: %s', (_title, parameters, minutes) => {
  expect(minutesBetween(crossing(parameters), 'ARRIVE', 'ADMIT')).toBe(minutes);
});

function epidemic() {
  return { 'epidemic.relay-hand-over': true };
}

function boarded() {
  return { 'gate.boarding-share': 1, 'border.joint-boarding': true };
}

test('a driver who passes by self-service takes its own time', () => {
  const live = crossing({
    'border.self-service': true,
    'border.self-service-check': constant(2),
  });
  expect(minutesBetween(live, 'ARRIVE', 'CLEAR_CREW')).toBe(2);
});

/** What the gate said of the truck when this share of plates is read. */
const passages = (share: number) =>
  crossing({ 'gate.automatic-share': share })
    .trace.filter(({ name, entity }) => name === 'gate-passage' && entity === truck)
    .map(({ data }) => 'outcome' in data && data.outcome);

test('the gate says whether an officer was needed', () => {
  expect([passages(1), passages(1e-9), passages(0)]).toEqual([
    ['automatic'],
    ['manual'],
    ['manual'],
  ]);
});

test('without review before arrival the notice is accepted at the line', () => {
  const live = crossing({ 'border.pre-arrival-review': false });
  const [arrived = NaN] = instantsOf(live, 'ARRIVE');
  const [accepted = NaN] = instantsOf(live, 'ACCEPT_NOTICE');
  expect(accepted).toBeGreaterThan(arrived);
  expect(minutesBetween(live, 'ACCEPT_NOTICE', 'ADMIT')).toBe(4.5);
});

test('the port across the border lets a truck go before it arrives', () => {
  const live = crossing({}, (steps) =>
    steps.map((step) =>
      step.act?.event === 'ARRIVE'
        ? { ...step, act: { ...step.act, event: 'REACH_COUNTERPART' } }
        : step,
    ),
  );
  expect(minutesBetween(live, 'REACH_COUNTERPART', 'ARRIVE')).toBe(15);
});

/** The truck comes in the evening, two hours after the port has closed. */
const inTheEvening = (steps: Scenario['steps']): Scenario['steps'] =>
  steps.map((step) =>
    step.act?.event === 'ARRIVE' ? { ...step, at: '2023-06-20T20:00:00+08:00' } : step,
  );

/** When the crew of the evening is cleared. */
const cleared = (appointment: boolean): number[] =>
  instantsOf(crossing({ 'hours.appointment': appointment }, inTheEvening), 'CLEAR_CREW');

test('who comes after hours waits for the morning, or an hour by appointment', () => {
  expect(cleared(false)).toEqual([parseInstant('2023-06-21T08:04:00+08:00')]);
  expect(cleared(true)).toEqual([parseInstant('2023-06-20T21:04:00+08:00')]);
});

/** What risk control decided when this share of foreign results is recognised. */
const decided = (share: number) =>
  crossing({
    'risk.random-share': 1,
    'quarantine.sample-share-fresh': 0,
    'neighbour.recognised-share': share,
  })
    .trace.filter(({ name }) => name === 'CLEAR_CONTROL' || name === 'ORDER_INSPECTION')
    .map(({ name, data }) => [name, 'recognised' in data]);

test('what the neighbour has inspected is not inspected again, and the log says so', () => {
  expect([decided(1), decided(0)]).toEqual([
    [['CLEAR_CONTROL', true]],
    [['ORDER_INSPECTION', false]],
  ]);
});
