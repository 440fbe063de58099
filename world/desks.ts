import { Calendar, type CalendarHours } from '../engine/calendar.ts';
import { Resource } from '../engine/resource.ts';
import { chinaDay } from '../rules/days.ts';
import type { Port } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';

/** The desks and facilities at which entities queue, with the role that drives each. */
export const deskNames = [
  'review',
  'gate',
  'scanner',
  'image',
  'inspection',
  'disposal',
  'laboratory',
] as const;

/** One of {@link deskNames}. */
export type DeskName = (typeof deskNames)[number];

/** Who works at a desk; scanner and image review belong to inspection. */
export const deskRoles: Readonly<Record<DeskName, Role>> = {
  review: 'review',
  gate: 'gate',
  scanner: 'inspection',
  image: 'inspection',
  inspection: 'inspection',
  disposal: 'disposal',
  laboratory: 'laboratory',
};

/** A desk of a port: its servers, queue and hours. */
export interface Desk {
  readonly name: DeskName;
  readonly resource: Resource;
  /** Instant for which an opening is already scheduled, or NaN. */
  opening: number;
}

const minutesPerHour = 60;
const millisecondsPerDay = 86_400_000;
/** Monday 1970-01-05 00:00 in China (UTC+8), in ms since 1970 UTC. */
const mondayInChina = 4 * millisecondsPerDay - 8 * 3_600_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Hours = Port['calendar'];

/** Builds the desks of a port, empty at `start` (ms). */
export function openDesks(port: Port, start: number): readonly Desk[] {
  return deskNames.map((name) => {
    const { servers, calendar, discipline = 'fifo' } = port.desks[name];
    const resource = new Resource({ servers, discipline, calendar: calendarOf(calendar), start });
    return { name, resource, opening: NaN };
  });
}

/** The calendar of a port's or desk's hours. */
export function calendarOf(hours: Hours): Calendar {
  return new Calendar(hoursOf(hours), { origin: mondayInChina, day: millisecondsPerDay });
}

function hoursOf(hours: Hours): CalendarHours {
  if (hours === 'always') return { always: true };
  const mondayNumber = chinaDay(mondayInChina);
  return {
    weekly: weekdays.map((day) => (hours[day] ?? []).map(intervalOf)),
    closedDays: (hours.closed ?? []).map(
      (date) =>
        chinaDay(Temporal.Instant.from(`${date}T00:00:00+08:00`).epochMilliseconds) - mondayNumber,
    ),
  };
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
