import { Calendar, type OpeningHours } from '../engine/calendar.ts';
import {
  ChangingCalendar,
  type CalendarPeriod,
  type PeriodAt,
} from '../engine/changing-calendar.ts';
import { chinaDay, dayText, parseDay, startOfDay } from '../rules/days.ts';
import type { PolicyBook } from '../rules/policy-book.ts';
import type { DatedHours, Port, WeeklyHours } from '../schemas/types.ts';

const minutesPerHour = 60;
const millisecondsPerDay = 86_400_000;
const yearLength = 4;
/** A day for which every port has hours. */
const firstDay = '2017-01-01';
/** Monday 1970-01-05 00:00 in China (UTC+8), in ms since 1970 UTC. */
const mondayInChina = 4 * millisecondsPerDay - 8 * 3_600_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Hours = 'always' | WeeklyHours;

/** The calendar of a port's or desk's hours. Throws when dated hours are not in ascending order. */
export function calendarOf(hours: Port['calendar']): OpeningHours {
  if (Array.isArray(hours)) {
    return new ChangingCalendar(datedPeriods(hours), startOfDay(parseDay(hours[0].from)));
  }
  const changes = hours !== 'always' && hours.season !== undefined;
  return changes ? new ChangingCalendar(periodsOf(hours), mondayInChina) : weeklyCalendar(hours);
}

/**
 * The hours of a desk, but never closed while a measure keeps its port open around the clock. Throws as {@link calendarOf}.
 */
export function hoursUnder(policies: PolicyBook, hours: Port['calendar']): OpeningHours {
  const spans = policies.spansOf('hours.around-the-clock');
  if (spans.length === 0) return calendarOf(hours);
  const usual = Array.isArray(hours) ? datedPeriods(hours) : periodsOf(hours);
  const always = weeklyCalendar('always');
  const bounds = spans.map(({ from, to }) => ({ from: startOfDay(from), to: startOfDay(to) }));
  const periodAt: PeriodAt = (t) => {
    const span = bounds.find(({ from, to }) => from <= t && t < to);
    if (span) return { ...span, calendar: always };
    const from = bounds.findLast(({ to }) => to <= t)?.to ?? -Infinity;
    const to = bounds.find((each) => each.from > t)?.from ?? Infinity;
    const around = usual(t);
    return { ...around, from: Math.max(from, around.from), to: Math.min(to, around.to) };
  };
  return new ChangingCalendar(periodAt, startOfDay(parseDay(firstDay)));
}

function weeklyCalendar(hours: Hours): Calendar {
  const frame = { origin: mondayInChina, day: millisecondsPerDay };
  if (hours === 'always') return new Calendar({ always: true }, frame);
  const weekly = weekdays.map((day) => (hours[day] ?? []).map(intervalOf));
  const monday = chinaDay(mondayInChina);
  const closedDays = (hours.closed ?? []).map((date) => parseDay(date) - monday);
  return new Calendar({ weekly, closedDays }, frame);
}

/** The season of each year, and what lies between two of them. */
function seasons(season: NonNullable<WeeklyHours['season']>, calendar: Calendar): PeriodAt {
  const first = (year: number): number => parseDay(`${year}-${season.from}`);
  const after = (year: number): number => parseDay(`${year}-${season.to}`) + 1;
  return (t) => {
    const day = chinaDay(t);
    const year = Number(dayText(day).slice(0, yearLength));
    if (first(year) >= after(year)) {
      throw new RangeError(
        `Season from "${season.from}" to "${season.to}" is impossible; expected the first day before the last.`,
      );
    }
    if (day < first(year)) return period(after(year - 1), first(year), undefined);
    if (day < after(year)) return period(first(year), after(year), calendar);
    return period(after(year), first(year + 1), undefined);
  };
}

const period = (from: number, to: number, calendar: Calendar | undefined): CalendarPeriod => ({
  from: startOfDay(from),
  to: startOfDay(to),
  calendar,
});

/** Each entry holds until the next begins. */
function datedPeriods(hours: readonly DatedHours[]): PeriodAt {
  const entries = hours.map(({ from, hours: usual }) => ({
    from: startOfDay(parseDay(from)),
    periodAt: periodsOf(usual),
  }));
  const unordered = hours.find(({ from }, index) => from <= (hours[index - 1]?.from ?? ''));
  if (unordered) {
    throw new RangeError(
      `Opening hours from "${unordered.from}" stand after later ones; expected each first day after the one before.`,
    );
  }
  return (t) => {
    const index = entries.findLastIndex(({ from }) => from <= t);
    const entry = entries[index];
    if (!entry) {
      throw new RangeError(
        `Opening hours begin on "${hours[0]?.from}"; got "${dayText(chinaDay(t))}". Date hours early enough.`,
      );
    }
    const { from, to, calendar } = entry.periodAt(t);
    const end = entries[index + 1]?.from ?? Infinity;
    return { from: Math.max(from, entry.from), to: Math.min(to, end), calendar };
  };
}

function periodsOf(hours: Hours): PeriodAt {
  const calendar = weeklyCalendar(hours);
  const season = hours === 'always' ? undefined : hours.season;
  return season ? seasons(season, calendar) : () => ({ from: -Infinity, to: Infinity, calendar });
}

/** `08:30-17:30` as minutes from midnight. */
function intervalOf(text: string): [number, number] {
  const [from = '', to = ''] = text.split('-');
  return [minuteOf(from), minuteOf(to)];
}

function minuteOf(text: string): number {
  const [hours = '', minutes = ''] = text.split(':');
  return Number(hours) * minutesPerHour + Number(minutes);
}
