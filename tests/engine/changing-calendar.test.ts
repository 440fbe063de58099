import { expect, test } from '@jest/globals';
import { Calendar } from '../../engine/calendar.ts';
import { ChangingCalendar, type CalendarPeriod } from '../../engine/changing-calendar.ts';
import { Resource } from '../../engine/resource.ts';

/*
 * Time in minutes, days of 1440 from a Monday at 0. Open from 8 to 18 until day 2, closed on days 2 and 3, then open
 * all day until day 5, and from 8 to 18 again.
 */
const day = 1440;
const frame = { origin: 0, day };
const office = new Calendar({ weekly: Array.from({ length: 7 }, () => [[480, 1080]]) }, frame);
const always = new Calendar({ always: true }, frame);
const periods: readonly CalendarPeriod[] = [
  { from: -Infinity, to: 2 * day, calendar: office },
  { from: 2 * day, to: 4 * day, calendar: undefined },
  { from: 4 * day, to: 5 * day, calendar: always },
  { from: 5 * day, to: Infinity, calendar: office },
];
const build = (list = periods): ChangingCalendar =>
  new ChangingCalendar((t) => {
    const found = list.find(({ from, to }) => t >= from && t < to);
    if (!found) throw new RangeError(`No period at "${t}".`);
    return found;
  }, 0);

test('each instant is judged by the hours of its own period, in any order', () => {
  const calendar = build();
  const instants = [5 * day + 479, 4 * day, 2 * day + 600, day + 1080, 480, 5 * day + 480];
  expect(instants.map((t) => calendar.isOpen(t))).toEqual([false, true, false, false, true, true]);
});

test('the next opening is looked for in later periods', () => {
  const calendar = build();
  expect(calendar.nextOpening(600)).toBe(600);
  expect(calendar.nextOpening(1080)).toBe(day + 480);
  expect(calendar.nextOpening(day + 1080)).toBe(4 * day);
  expect(calendar.nextOpening(5 * day)).toBe(5 * day + 480);
});

test('what is open at a change stays open only as far as the next period says', () => {
  const calendar = build();
  expect(calendar.nextClosing(480)).toBe(1080);
  expect(calendar.nextClosing(2 * day)).toBe(2 * day);
  expect(calendar.nextClosing(4 * day + 600)).toBe(5 * day);
});

test('open time is summed over the periods: 600 minutes on days 0, 1 and 5, all of day 4', () => {
  const calendar = build();
  expect(calendar.openTimeBetween(0, 6 * day)).toBe(600 + 600 + 1440 + 600);
  expect(calendar.openTimeBetween(day + 900, 4 * day + 60)).toBe(180 + 60);
  expect(() => calendar.openTimeBetween(1, 0)).toThrow('"0" lies before "1"');
});

test('open time is added over the periods', () => {
  const calendar = build();
  expect(calendar.addOpenTime(2 * day, 0)).toBe(2 * day);
  expect(calendar.addOpenTime(480, 600)).toBe(1080);
  expect(calendar.addOpenTime(480, 1200)).toBe(day + 1080);
  expect(calendar.addOpenTime(480, 1201)).toBe(4 * day + 1);
  expect(calendar.addOpenTime(4 * day, 1441)).toBe(5 * day + 481);
  expect(() => calendar.addOpenTime(0, -1)).toThrow('"-1" is impossible');
});

test('hours that end for good never open again', () => {
  const calendar = build([
    { from: -Infinity, to: day, calendar: always },
    { from: day, to: Infinity, calendar: undefined },
  ]);
  expect(calendar.nextOpening(day)).toBe(Infinity);
  expect(calendar.nextClosing(0)).toBe(day);
  expect(calendar.addOpenTime(0, day)).toBe(day);
  expect(calendar.addOpenTime(0, day + 1)).toBe(Infinity);
});

test('a resource keeps changing hours', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo', calendar: build() });
  expect(desk.request(7, 2 * day)).toBe(false);
  expect(desk.nextOpening(2 * day)).toBe(4 * day);
  expect(desk.startNext(4 * day)).toBe(7);
  expect(desk.usage(6 * day).serverTime).toBe(600 + 600 + 1440 + 600);
});
