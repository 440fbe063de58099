import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Calendar } from '../../engine/calendar.ts';
import type { CalendarHours, OpenInterval } from '../../engine/calendar.ts';

const DAY = 1440;
const frame = { origin: 0, day: DAY };
const at = (day: number, hour: number, minute = 0) => day * DAY + hour * 60 + minute;
const office: OpenInterval[] = [
  [8 * 60, 12 * 60],
  [13 * 60, 17 * 60],
];
const weekdays = [office, office, office, office, office, [], []];
const [MON, TUE, FRI, SAT, SUN] = [0, 1, 4, 5, 6];
const NEXT_MON = 7;

test('it is open from the opening instant to just before the closing one', () => {
  const calendar = new Calendar({ weekly: weekdays }, frame);
  const instants = [
    at(MON, 7, 59),
    at(MON, 8),
    at(MON, 11, 59),
    at(MON, 12),
    at(MON, 16, 59.5),
    at(MON, 17),
  ];
  expect(instants.map((t) => calendar.isOpen(t))).toEqual([false, true, true, false, true, false]);
});

test('the next opening of an open instant is that instant, at the closing instant it is the next one', () => {
  const calendar = new Calendar({ weekly: weekdays }, frame);
  expect(calendar.nextOpening(at(MON, 11, 59))).toBe(at(MON, 11, 59));
  expect(calendar.nextOpening(at(MON, 12))).toBe(at(MON, 13));
  expect(calendar.nextOpening(at(FRI, 17))).toBe(at(NEXT_MON, 8));
});

test('the next closing of an open instant ends its interval, that of a closed instant is that instant', () => {
  const calendar = new Calendar({ weekly: weekdays }, frame);
  expect(calendar.nextClosing(at(MON, 8))).toBe(at(MON, 12));
  expect(calendar.nextClosing(at(MON, 16, 59))).toBe(at(MON, 17));
  expect(calendar.nextClosing(at(SAT, 3))).toBe(at(SAT, 3));
});

test('a holiday is passed over and counts as closed', () => {
  const calendar = new Calendar({ weekly: weekdays, closedDays: [TUE] }, frame);
  expect(calendar.isOpen(at(TUE, 9))).toBe(false);
  expect(calendar.nextOpening(at(MON, 17))).toBe(at(TUE + 1, 8));
  // Seven hours of Monday, none of Tuesday, one of Wednesday.
  expect(calendar.openTimeBetween(at(MON, 9), at(TUE + 1, 9))).toBe(8 * 60);
  expect(calendar.addOpenTime(at(MON, 16), 120)).toBe(at(TUE + 1, 9));
});

test('a working Saturday replaces the weekly hours of that day only', () => {
  const calendar = new Calendar(
    { weekly: weekdays, extraDays: [{ day: SAT, open: [[540, 600]] }] },
    frame,
  );
  expect(calendar.nextOpening(at(FRI, 17))).toBe(at(SAT, 9));
  expect(calendar.nextOpening(at(SAT, 10))).toBe(at(NEXT_MON, 8));
  expect(calendar.openTimeBetween(at(SAT, 0), at(SUN, 24))).toBe(60);
  expect(calendar.isOpen(at(SAT + 7, 9))).toBe(false);
});

test('hours that cross midnight belong to the day on which they begin', () => {
  const night: OpenInterval[] = [[1320, 1560]];
  const weekly = [[], [], [], [], night, [], []];
  const calendar = new Calendar({ weekly, closedDays: [FRI + 7] }, frame);
  expect(calendar.isOpen(at(SAT, 1, 59))).toBe(true);
  expect(calendar.isOpen(at(SAT, 2))).toBe(false);
  expect(calendar.nextClosing(at(FRI, 23))).toBe(at(SAT, 2));
  expect(calendar.openTimeBetween(at(SAT, 1), at(SUN, 0))).toBe(60);
  expect(calendar.addOpenTime(at(FRI, 23), 150)).toBe(at(SAT, 1, 30));
  // The second Friday is a holiday, so that its night and the Saturday after it are closed.
  expect(calendar.isOpen(at(SAT + 7, 1))).toBe(false);
  expect(calendar.nextOpening(at(SAT, 2))).toBe(at(FRI + 14, 22));
});

test('around the clock it never closes', () => {
  const calendar = new Calendar({ always: true }, frame);
  expect(calendar.isOpen(at(SUN, 23, 59.999))).toBe(true);
  expect(calendar.nextOpening(12.5)).toBe(12.5);
  expect(calendar.nextClosing(12.5)).toBe(Infinity);
  expect(calendar.openTimeBetween(12.5, at(400, 0))).toBe(at(400, 0) - 12.5);
  expect(calendar.addOpenTime(12.5, 1e6)).toBe(12.5 + 1e6);
});

test('around the clock but for a holiday it closes at the midnight before it', () => {
  const allDay: OpenInterval[] = [[0, DAY]];
  const weekly = Array.from({ length: 7 }, () => allDay);
  const calendar = new Calendar({ weekly, closedDays: [1000] }, frame);
  expect(calendar.nextClosing(5)).toBe(at(1000, 0));
  expect(calendar.nextOpening(at(1000, 0))).toBe(at(1001, 0));
  expect(calendar.nextClosing(at(1001, 0))).toBe(Infinity);
});

test('a round-the-clock roster of shifts from 8 to 8 closes where a day off leaves a gap', () => {
  const shift: OpenInterval[] = [[480, 480 + DAY]];
  const weekly = Array.from({ length: 7 }, () => shift);
  const calendar = new Calendar({ weekly, extraDays: [{ day: 3, open: [[480, 1500]] }] }, frame);
  expect(calendar.nextClosing(at(MON, 0))).toBe(at(4, 1));
  expect(calendar.nextOpening(at(4, 1))).toBe(at(4, 8));
});

test('open time added to a closed instant counts from the opening, and ends at a closing rather than after it', () => {
  const calendar = new Calendar({ weekly: weekdays }, frame);
  expect(calendar.addOpenTime(at(SAT, 10), 60)).toBe(at(NEXT_MON, 9));
  expect(calendar.addOpenTime(at(MON, 8), 4 * 60)).toBe(at(MON, 12));
  expect(calendar.addOpenTime(at(MON, 8), 8 * 60)).toBe(at(MON, 17));
  expect(calendar.addOpenTime(at(SAT, 10), 0)).toBe(at(SAT, 10));
});

test('a year of open time is found without walking through it', () => {
  const calendar = new Calendar({ weekly: weekdays, closedDays: [7, 8, 9] }, frame);
  // 40 h a week; three working days lost in the second week push the end from day 364 + 0 to three working days later.
  expect(calendar.addOpenTime(at(MON, 8), 52 * 40 * 60)).toBe(at(52 * 7 + 2, 17));
  expect(calendar.openTimeBetween(at(MON, 0), at(52 * 7, 0))).toBe((52 * 40 - 24) * 60);
});

test('the origin may lie anywhere, and instants before it have the same week', () => {
  const monday = 100_000;
  const calendar = new Calendar({ weekly: weekdays }, { origin: monday, day: 86_400 });
  expect(calendar.isOpen(monday + 8 * 3600)).toBe(true);
  expect(calendar.nextOpening(monday - 2 * 86_400)).toBe(monday + 8 * 3600);
  expect(calendar.openTimeBetween(monday - 7 * 86_400, monday)).toBe(40 * 3600);
});

test.each<[string, CalendarHours, RegExp]>([
  ['never opens', { weekly: [[], [], [], [], [], [], []] }, /never opens/],
  ['has six days', { weekly: [[], [], [], [], [], []] }, /"6" days/],
  ['closes before it opens', { weekly: [[[600, 500]], [], [], [], [], [], []] }, /\[600, 500\]/],
  [
    'overlaps',
    {
      weekly: [
        [
          [60, 200],
          [100, 300],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    /weekday 0 overlaps/,
  ],
  [
    'reaches into the next day',
    { weekly: [[[60, 1600]], [[60, 90]], [], [], [], [], []] },
    /weekday 0 overlaps/,
  ],
  [
    'reaches round the week',
    { weekly: [[[60, 90]], [], [], [], [], [], [[60, 1600]]] },
    /weekday 6 overlaps/,
  ],
  ['names a day twice', { weekly: weekdays, closedDays: [3, 3] }, /day "3" is given twice/],
  ['names half a day', { weekly: weekdays, closedDays: [0.5] }, /day "0.5" is no integer/],
])('hours are refused when the calendar %s', (_, hours, message) => {
  expect(() => new Calendar(hours, frame)).toThrow(message);
});

test('all violations of the hours are listed at once', () => {
  const hours = { weekly: [[[600, 500] as const], [], [], [], [], [], []], closedDays: [0.5] };
  expect(() => new Calendar(hours, frame)).toThrow(/0\.5.*\[600, 500\]/);
});

test('impossible frames, instants, orders and durations are refused', () => {
  const calendar = new Calendar({ weekly: weekdays }, frame);
  expect(() => new Calendar({ always: true }, { origin: 0, day: 24 })).toThrow('multiple of 1440');
  expect(() => calendar.isOpen(NaN)).toThrow('is on no day');
  expect(() => calendar.nextOpening(Infinity)).toThrow('is on no day');
  expect(() => calendar.openTimeBetween(2, 1)).toThrow('lies before');
  expect(() => calendar.addOpenTime(0, -1)).toThrow('is impossible');
});

test('all answers agree with a minute-by-minute count', () => {
  const calendar = new Calendar(
    {
      weekly: [
        office,
        [[1320, 1560]],
        office,
        [],
        [[0, 1440]],
        [
          [0, 60],
          [1380, 1440],
        ],
        [[0, 1]],
      ],
      closedDays: [9, 15],
      extraDays: [
        {
          day: 16,
          open: [
            [100, 200],
            [1000, 1500],
          ],
        },
      ],
    },
    frame,
  );
  const open = Array.from({ length: 30 * DAY }, (_, t) => calendar.isOpen(t));
  const countFrom = (t: number, until: number) => open.slice(t, until).filter(Boolean).length;
  const minute = fc.nat(20 * DAY);
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 3000 }), (a, b, duration) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(calendar.openTimeBetween(from, to)).toBe(countFrom(from, to));
      expect(calendar.nextOpening(a)).toBe(open.indexOf(true, a));
      expect(calendar.nextClosing(a)).toBe(open.indexOf(false, a));
      const end = calendar.addOpenTime(a, duration);
      expect(countFrom(a, end)).toBe(duration);
      expect(open[end - 1]).toBe(true);
    }),
    { seed: 7, numRuns: 150 },
  );
});
