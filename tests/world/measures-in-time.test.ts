import { expect, test } from '@jest/globals';
import { minute } from '../../rules/days.ts';
import type { Scenario } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

/*
 * What each measure takes from the clocks, with its times fixed so that the difference can be added up by hand.
 */
const library = testLibrary();
const erenhot = 'erenhot-general-inspection';
const constant = (value: number) => ({ kind: 'constant', value }) as const;

function ended(id: string, parameters: NonNullable<Scenario['parameters']>): LiveWorld {
  const { scenario, files } = scenarioOf(library, id);
  const changed = { ...scenario.parameters, ...parameters };
  const live = openWorld(library, id, { files, scenario: { ...scenario, parameters: changed } });
  live.runToEnd();
  return live;
}

/** Minutes on a clock of the first declaration. */
function minutesOn(clock: 'overall' | 'customs' | 'port', live: LiveWorld): number {
  const hours = viewOf(live).entities.find(({ clocks }) => clocks)?.clocks?.[clock];
  return Math.round((hours ?? NaN) * 60);
}

const instantOf = (live: LiveWorld, name: string): number =>
  live.trace.find((event) => event.kind === 'decision' && event.name === name)?.at ?? NaN;

const minutesBetween = (live: LiveWorld, from: string, to: string): number =>
  (instantOf(live, to) - instantOf(live, from)) / minute;

const afterRelease = {
  'site.instruction': constant(10),
  'site.papers': constant(20),
  'gate.release-papers': constant(15),
  'border.reload': constant(0.5),
} as const;

test('each hand-over after release adds its own time to the stay at the port and none to the overall clock', () => {
  const none = Object.fromEntries(Object.keys(afterRelease).map((name) => [name, constant(0)]));
  const without = ended(erenhot, none);
  const alone = Object.entries(afterRelease).map(([name, value]) =>
    ended(erenhot, { ...none, [name]: value }),
  );
  const added = alone.map((live) => minutesOn('port', live) - minutesOn('port', without));
  expect(added).toEqual([10, 20, 15, 30]);
  const overall = alone.map((live) => minutesOn('overall', live) - minutesOn('overall', without));
  expect(overall).toEqual([0, 0, 0, 0]);
});

test('goods whose manifest was read are on their way into position since the yard reported them', () => {
  const moves = {
    'inspection.positioning': constant(60),
    'inspection.limits-published': false,
    'inspection.notice': constant(5),
    // The yard reports the goods hours before they are declared: 60 minutes have passed long ago.
    'site.unload': constant(30),
  };
  const read = ended(erenhot, { ...moves, 'risk.manifest-screening': true });
  const unread = ended(erenhot, { ...moves, 'risk.manifest-screening': false });
  expect([read, unread].map((live) => minutesBetween(live, 'NOTIFY', 'POSITION'))).toEqual([0, 60]);
});

test('what is left of the move when the order comes is the time since the report', () => {
  const live = ended(erenhot, {
    // Declared 50 minutes after the report of the yard: two hours of moving end two hours after that report.
    'inspection.positioning': constant(120),
    'inspection.limits-published': false,
    'risk.manifest-screening': true,
  });
  expect(minutesBetween(live, 'REPORT_ARRIVAL', 'POSITION')).toBe(120);
});

test('where goods do not leave on a guarantee, one that is offered is refused, and duty is awaited', () => {
  const id = 'erenhot-duty-insurance';
  const live = ended(id, { 'duty.release-on-guarantee': false });
  const codes = live.trace.flatMap(({ data }) =>
    'problems' in data && Array.isArray(data.problems) ? data.problems : [],
  );
  expect(codes).toContain('security-not-introduced');
  expect(live.trace.some(({ name }) => name === 'SECURE_DUTY')).toBe(false);
});

test('certified traders are inspected at the rate of general credit where credit does not count', () => {
  const rates = {
    'risk.rate-certified': 0,
    'risk.rate-general': 1,
    'risk.random-share': 0,
    'quarantine.sample-share-fresh': 0,
  };
  // The trader of the durians is certified: never selected by its own rate, always by that of general credit.
  const selected = [true, false].map(
    (counts) =>
      ended('hekou-durian-green-channel', { ...rates, 'risk.by-credit': counts }).world.control
        .selected,
  );
  expect(selected).toEqual([0, 1]);
});

test('fresh goods that are opened and sampled take as long as the longer of the two', () => {
  const both = {
    'risk.rate-certified': 1,
    'quarantine.sample-share-fresh': 1,
    'inspection.machine-first': false,
    'inspection.joint': false,
    'risk.second-agency-rate': 0,
    'inspection.check': constant(2),
    'inspection.check-factor': 1,
    'quarantine.sampling': constant(45),
  };
  const worked = [true, false].map((atOnce) => {
    const live = ended('hekou-durian-green-channel', {
      ...both,
      'quarantine.fresh-at-once': atOnce,
    });
    return minutesBetween(live, 'START_CHECK', 'TAKE_SAMPLE');
  });
  // 120 and 45 minutes: the longer, or their sum.
  expect(worked).toEqual([120, 165]);
});

test('under joint control the papers of a truck have been looked at for as long as the neighbour had it', () => {
  const times = {
    'neighbour.queue': true,
    'neighbour.service': constant(6),
    'border.paperless-road': false,
    'border.formalities-road': constant(10),
  };
  const stood = [true, false].map((isJoint) => {
    const live = ended('hekou-durian-green-channel', {
      ...times,
      'neighbour.joint-control': isJoint,
    });
    return minutesBetween(live, 'OPEN_FORMALITIES', 'FINISH_FORMALITIES');
  });
  expect(stood).toEqual([4, 10]);
});

const isLift = (data: object): boolean => 'desk' in data && data.desk === 'lift';

test('no more moves go on at once than there are lifting teams, and whoever finds none free waits', () => {
  const atOnce = [0, 2].map((added) => {
    const live = ended('hekou-inspection-days', { 'capacity.lift': added });
    const work = live.trace.filter(({ kind, data }) => kind === 'resource' && isLift(data));
    let busy = 0;
    const counts = work.map(({ name }) => (busy += { seize: 1, release: -1 }[name] ?? 0));
    return Math.max(...counts);
  });
  // Two teams are in the file of Hekou; the queue is long enough to keep all of them, or four, at work.
  expect(atOnce).toEqual([2, 4]);
});

test('until the merger an import under quarantine is filed there first, and customs takes it in later', () => {
  const taken = [2, 0].map((hours) => {
    const live = ended('hekou-durian-green-channel', {
      'lodgement.lodge': constant(60),
      'lodgement.quarantine-filing': constant(hours),
    });
    return minutesBetween(live, 'SUBMIT', 'LODGE');
  });
  expect(taken).toEqual([121, 1]);
});

test('word to the yard and a permit come before the move into position, and devices shorten the check', () => {
  const live = ended(erenhot, {
    'inspection.positioning': constant(60),
    'inspection.limits-published': false,
    'risk.manifest-screening': false,
    'site.move-permit': constant(20),
    'inspection.yard-notice': constant(7),
    'inspection.machine-first': false,
    'inspection.check': constant(2),
    'inspection.check-factor': 0.8,
  });
  expect(minutesBetween(live, 'NOTIFY', 'POSITION')).toBe(87);
  // 0.8 of two hours.
  expect(minutesBetween(live, 'START_CHECK', 'FIND_CLEAN')).toBe(96);
});

test('a declaration reviewed in the pool waits for no reviewer of its port', () => {
  const live = ended(erenhot, {
    'lodgement.review-share': 1,
    'lodgement.query-share': 0,
    'lodgement.review': constant(0.5),
    'lodgement.pooled-review': true,
  });
  expect(minutesBetween(live, 'REFER_TO_REVIEW', 'EXAMINE')).toBe(30);
  expect(live.trace.some(({ data }) => 'desk' in data && data.desk === 'review')).toBe(false);
});
