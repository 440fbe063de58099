import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import type { WeeklyHours } from '../../schemas/types.ts';
import { createPolicyBook } from '../../rules/policy-book.ts';
import { calendarOf, hoursUnder } from '../../world/opening-hours.ts';

const hour = 3_600_000;
const china = (text: string): number => parseInstant(`${text}+08:00`);
const day: WeeklyHours['mon'] = ['08:00-18:00'];
const daily: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
const season = { from: '04-01', to: '11-30' };
const known = { source: 'Invented.', mark: 'assumed' } as const;

test('a closed date is closed in China, not in UTC', () => {
  const calendar = calendarOf({ ...daily, closed: ['2021-10-01'] });
  const noons = ['2021-09-30', '2021-10-01', '2021-10-02'].map((each) => china(`${each}T12:00:00`));
  expect(noons.map((at) => calendar.isOpen(at))).toEqual([true, false, true]);
});

test('after the last day of a season the next opening is its first day next year', () => {
  const calendar = calendarOf({ ...daily, season });
  expect(calendar.nextOpening(china('2021-11-30T18:00:00'))).toBe(china('2022-04-01T08:00:00'));
});

test('a year of a season from April to November has 244 open days of 10 hours', () => {
  const open = calendarOf({ ...daily, season }).openTimeBetween(
    china('2021-01-01T00:00:00'),
    china('2022-01-01T00:00:00'),
  );
  expect(open).toBe(244 * 10 * hour);
});

test('a season that ends before it begins is refused', () => {
  expect(() => calendarOf({ ...daily, season: { from: '11-01', to: '03-31' } })).toThrow(
    'Season from "11-01" to "03-31"',
  );
});

test('dated hours change at midnight in China, and a season among them is kept', () => {
  const calendar = calendarOf([
    { from: '2021-01-01', hours: { ...daily, season }, ...known },
    { from: '2022-02-01', hours: 'always', ...known },
  ]);
  expect(calendar.nextOpening(china('2021-12-01T00:00:00'))).toBe(china('2022-02-01T00:00:00'));
  expect(calendar.nextClosing(china('2022-02-01T00:00:00'))).toBe(Infinity);
});

test('dated hours that do not ascend, and instants before the first of them, are refused', () => {
  const later = { from: '2022-01-01', hours: 'always', ...known } as const;
  expect(() => calendarOf([later, { ...later }])).toThrow('"2022-01-01" stand after later ones');
  expect(() => calendarOf([later]).isOpen(china('2021-12-31T23:59:59'))).toThrow(
    'begin on "2022-01-01"; got "2021-12-31"',
  );
});

test('a port that a measure keeps open around the clock closes before its first day, and never after', () => {
  const made = createPolicyBook({
    files: [
      {
        subject: 'hours',
        parameters: {
          'around-the-clock': {
            title: { zh: '', en: '' },
            unit: 'switch',
            values: [
              { from: '2017-01-01', value: false, ...known },
              { from: '2019-04-01', value: true, ...known },
            ],
          },
        },
      },
    ],
    port: 'zhengzhou-air',
  });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const calendar = hoursUnder(made.book, { ...daily, ...known });
  expect(calendar.isOpen(china('2019-03-31T07:59:59'))).toBe(false);
  // After the last closing the next opening is the first midnight of the measure.
  expect(calendar.nextOpening(china('2019-03-31T18:00:00'))).toBe(china('2019-04-01T00:00:00'));
  expect(calendar.nextClosing(china('2019-04-01T00:00:00'))).toBe(Infinity);
  // Ten hours of the last day, and the whole of the next two.
  const open = calendar.openTimeBetween(china('2019-03-31T00:00:00'), china('2019-04-03T00:00:00'));
  expect(open).toBe((10 + 48) * hour);
});
