import { expect, test } from '@jest/globals';
import {
  addMonths,
  chinaDay,
  day,
  dayText,
  instantText,
  parseDay,
  parseInstant,
  startOfDay,
} from '../../rules/days.ts';

/** An independent answer: the calendar of the language itself, at the fixed offset of China. */
function zoned(ms: number) {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('+08:00');
}

const samples = Array.from(
  { length: 4000 },
  (_, index) => index * 1_111_111_111 - 1_000_000_000_000,
);

test('an instant is written as the calendar of the language writes it at +08:00', () => {
  const expected = samples.map((ms) =>
    zoned(ms).toString({
      timeZoneName: 'never',
      fractionalSecondDigits: ms % 1000 === 0 ? 0 : 3,
    }),
  );
  expect(samples.map(instantText)).toEqual(expected);
});

test('an instant that was written is read back unchanged', () => {
  expect(samples.map((ms) => parseInstant(instantText(ms)))).toEqual(samples);
});

test('milliseconds are written only when there are some', () => {
  expect(instantText(0)).toBe('1970-01-01T08:00:00+08:00');
  expect(instantText(7)).toBe('1970-01-01T08:00:00.007+08:00');
});

test('every day from 1899 to 2101 has the date the language gives it', () => {
  const first = Temporal.PlainDate.from('1899-01-01');
  const epoch = Temporal.PlainDate.from('1970-01-01');
  const start = epoch.until(first).days;
  const wrong = [];
  for (let number = start; number < start + 203 * 366; number += 1) {
    const expected = epoch.add({ days: number }).toString();
    if (dayText(number) !== expected || parseDay(expected) !== number) wrong.push(expected);
  }
  expect(wrong).toEqual([]);
});

test('a day of China begins at 16:00 UTC of the day before', () => {
  const midnight = parseInstant('2019-03-01T16:00:00Z');
  expect(dayText(chinaDay(midnight))).toBe('2019-03-02');
  expect(dayText(chinaDay(midnight - 1))).toBe('2019-03-01');
  expect(startOfDay(chinaDay(midnight))).toBe(midnight);
  expect(startOfDay(chinaDay(midnight) + 1)).toBe(midnight + day);
});

test('the same instant is read from any zone', () => {
  const instant = parseInstant('2019-03-01T08:30:00.25+08:00');
  expect(parseInstant('2019-03-01T00:30:00.250Z')).toBe(instant);
  expect(parseInstant('2019-02-28T19:00:00.25-05:30')).toBe(instant);
});

test('months are added as the calendar does, ending on the last day of a short month', () => {
  const starts = ['2019-11-30', '2020-11-30', '2019-12-31', '2019-01-15', '2020-02-29'];
  for (const text of starts) {
    const expected = Temporal.PlainDate.from(text).add({ months: 3 }).toString();
    expect(dayText(addMonths(parseDay(text), 3))).toBe(expected);
  }
});

test('dates that do not exist and texts without a zone are refused', () => {
  expect(() => parseDay('2019-02-29')).toThrow('"2019-02-29"');
  expect(() => parseDay('20190228')).toThrow('expected YYYY-MM-DD');
  expect(() => parseInstant('2019-02-28T10:00:00')).toThrow('RFC 3339');
});
