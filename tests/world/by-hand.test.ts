import { expect, test } from '@jest/globals';
import { instantText, parseInstant } from '../../rules/days.ts';
import type { Port, Traffic } from '../../schemas/types.ts';
import { createWorld } from '../../world/create.ts';
import type { TraceEvent } from '../../world/trace.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';

/*
 * A world without chance, every instant of which is worked out by hand: one vehicle that goes round with coal to
 * Ganqimaodu, which is open from 08 to 18 h, under the policy of April 2018, all durations constant and all shares 0 or 1.
 */

const library = testLibrary();
const constant = (value: number) => ({ kind: 'constant', value }) as const;
const parameters = {
  'carrier.manifest-lead-road': constant(2),
  'carrier.notice-lead': constant(1),
  'trader.advance-lead': constant(3),
  'trader.advance-share-import': 0,
  'trader.guaranteed-share': 1,
  'trader.data-error-share-import': 0,
  'trader.two-step-share': 0,
  'trader.filing-delay-road': constant(5),
  'trader.payment-delay': constant(240),
  'manifest.check': constant(60),
  'trader.single-window-share': 1,
  'lodgement.lodge': constant(10),
  'lodgement.quarantine-filing': constant(0.25),
  'lodgement.examine': constant(3),
  'lodgement.review-share': 0,
  'certificates.check': constant(120),
  'risk.random-share': 0,
  'quarantine.sample-share-bulk': 0,
  'border.formalities-road': constant(10),
  'border.crew-check': constant(2),
  'gate.service': constant(90),
  'site.unload': constant(60),
  'site.instruction': constant(2),
  'site.papers': constant(20),
  'site.pick-up': constant(30),
  'gate.release-papers': constant(8),
};
/** The first arrival lies as far after the start as the longest lead, that of a declaration in advance. */
const lead = 3 * 3_600_000;

function traceOf(
  arrival: string,
  trips: number,
  port: Port = portOf(library, 'ganqimaodu-road'),
): TraceEvent[] {
  const file = library.traffic.get('ganqimaodu-unmanned') as Traffic;
  const [stream] = file.streams;
  const fleet = {
    vehicles: 1,
    turnaround: constant(300),
    source: 'by hand',
    mark: 'assumed',
  } as const;
  const trace: TraceEvent[] = [];
  const world = createWorld({
    scenario: {
      id: 'by-hand',
      port: port.id,
      seed: 1,
      start: instantText(parseInstant(arrival) - lead),
      traffic: { file: file.id, count: trips },
      parameters,
    },
    library: {
      ...library,
      ports: new Map([[port.id, port]]),
      traffic: new Map([[file.id, { ...file, streams: [{ ...stream, fleet }] }]]),
    },
    runtime: 'table',
    keep: false,
    sink: (event) => void trace.push(event),
  });
  world.kernel.run(world.handle);
  return trace;
}

test('the whole way of a vehicle and its goods is what a clock and a pencil say', () => {
  const decisions = traceOf('2018-04-16T09:00:00+08:00', 1).filter(
    ({ kind }) => kind === 'decision',
  );
  const found = decisions.map(
    ({ at, name, entity }) => `${instantText(at).slice(8, 19)} ${entity.split(':')[0]} ${name}`,
  );
  expect(found).toEqual([
    // 2 h before it arrives, and a minute for the check.
    '16T07:01:00 manifest ACCEPT',
    // Notice was given at 08:00; in 2018 it is reviewed once the vehicle is there, which takes a minute too.
    '16T09:00:00 conveyance ARRIVE',
    '16T09:01:00 conveyance ACCEPT_NOTICE',
    // 10 min of papers, 2 min of the crew, 90 s at the gate, an hour to unload.
    '16T09:01:00 conveyance OPEN_FORMALITIES',
    '16T09:11:00 conveyance FINISH_FORMALITIES',
    '16T09:13:00 conveyance CLEAR_CREW',
    '16T09:14:30 conveyance ADMIT',
    '16T10:14:30 conveyance UNLOAD',
    '16T10:14:30 manifest REPORT_ARRIVAL',
    '16T10:14:30 conveyance DEPART',
    // Declared 5 h after arrival.
    '16T14:00:00 declaration SUBMIT',
    '16T14:00:00 declaration REPORT_ARRIVAL',
    // Quarantine has it for a quarter of an hour. Then customs takes it in 10 s, matches it, selects nothing, and asks for certificates.
    '16T14:15:10 declaration LODGE',
    '16T14:15:10 manifest MATCH',
    '16T14:15:10 declaration MATCH_MANIFEST',
    '16T14:15:10 declaration CLEAR_CONTROL',
    '16T14:15:10 declaration DEMAND_CERTIFICATES',
    // The electronic check takes 3 min; duty is guaranteed, so that release waits for no bank. The last control to end is that of certificates, after 2 h: release.
    '16T14:18:10 declaration EXAMINE',
    '16T14:18:10 declaration ISSUE_BILL',
    '16T14:18:10 declaration SECURE_DUTY',
    '16T16:15:10 declaration CONFIRM_CERTIFICATES',
    '16T16:15:10 manifest INSTRUCT_RELEASE',
    '16T16:15:10 declaration CONCLUDE_TEST',
    // 2 min until the yard knows, 20 of papers, half an hour to pick the goods up, 8 min of release papers, 90 s at the gate.
    '16T17:16:40 manifest REMOVE_GOODS',
    '16T17:16:40 declaration REMOVE_GOODS',
    // The duty is paid 4 h after release.
    '16T20:15:10 declaration SETTLE',
  ]);
});

/** When each trip arrives, and when its vehicle is let in. */
const entries = (trace: readonly TraceEvent[]): string[] =>
  trace
    .filter(({ name, kind }) => kind === 'decision' && ['ARRIVE', 'ADMIT'].includes(name))
    .map(({ at, name }) => `${name} ${instantText(at).slice(8, 19)}`);

test('a vehicle of a fleet comes again a turnaround after it left', () => {
  // It leaves at 10:14:30 and is away for 300 min; the way in takes 14 min 30 s again.
  expect(entries(traceOf('2018-04-16T09:00:00+08:00', 2))).toEqual([
    'ARRIVE 16T09:00:00',
    'ADMIT 16T09:14:30',
    'ARRIVE 16T15:14:30',
    'ADMIT 16T15:29:00',
  ]);
});

/** The port with all its desks closed on a day. */
function closedOn(day: string): Port {
  const port = portOf(library, 'ganqimaodu-road');
  const desks = Object.entries(port.desks).map(([name, desk]) => {
    const { calendar } = desk;
    if (typeof calendar !== 'object' || Array.isArray(calendar)) throw new Error(`Desk "${name}".`);
    return [name, { ...desk, calendar: { ...calendar, closed: [day] } }];
  });
  return { ...port, desks: Object.fromEntries(desks) as Port['desks'] };
}

test.each([
  // Check of the notice and papers need no desk: a vehicle is at the police 11 min after it arrives.
  ['one minute before closing', '16T17:48:00', '17T08:01:30'],
  ['as the desk closes', '16T17:49:00', '17T08:03:30'],
  ['at midnight', '17T00:00:00', '17T08:03:30'],
  ['as the desk opens', '17T07:49:00', '17T08:03:30'],
])('a vehicle at the first desk %s is let in when hours allow', (_when, arrival, admitted) => {
  // Crew: 2 min, begun before closing and finished after it; the gate then waits for the morning and takes 90 s.
  expect(entries(traceOf(`2018-04-${arrival}+08:00`, 1))).toEqual([
    `ARRIVE ${arrival}`,
    `ADMIT ${admitted}`,
  ]);
});

test('a vehicle that comes on a holiday waits for the first open day', () => {
  const trace = traceOf('2018-04-17T09:00:00+08:00', 1, closedOn('2018-04-17'));
  expect(entries(trace)).toEqual(['ARRIVE 17T09:00:00', 'ADMIT 18T08:03:30']);
});
