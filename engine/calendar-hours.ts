const MINUTES_OF_DAY = 1440;
const DAYS_OF_WEEK = 7;

/** From an opening minute of the day, included, to a closing one, excluded; [1320, 1560] is 22:00 to 02:00. */
export type OpenInterval = readonly [openMinute: number, closeMinute: number];

/** Opening hours as data. Days are numbered from the calendar's origin; day 0 is a Monday. */
export type CalendarHours =
  | { readonly always: true }
  | {
      /** Seven lists, Monday first. What crosses midnight belongs to the day on which it begins. */
      readonly weekly: readonly (readonly OpenInterval[])[];
      /** Days on which nothing begins. */
      readonly closedDays?: readonly number[];
      /** Days with hours of their own instead of the weekly ones. */
      readonly extraDays?: readonly {
        readonly day: number;
        readonly open: readonly OpenInterval[];
      }[];
    };

/** The intervals of each weekday, and of the days that differ, in order and without overlap, checked. */
export interface CheckedHours {
  readonly weekly: readonly (readonly OpenInterval[])[];
  readonly exceptions: ReadonlyMap<number, readonly OpenInterval[]>;
}

/** The hours of a day: its own, or those of its weekday. */
export function hoursOfDay(
  { weekly, exceptions }: CheckedHours,
  day: number,
): readonly OpenInterval[] {
  const weekday = ((day % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  const hours = exceptions.get(day) ?? weekly[weekday];
  if (hours === undefined) throw new RangeError(`Day "${day}" is no day; expected an integer.`);
  return hours;
}

/** Checks opening hours and brings them into one form; throws with every violation listed. */
export function checkHours(hours: CalendarHours): CheckedHours {
  if ('always' in hours) {
    const weekly = Array.from({ length: DAYS_OF_WEEK }, (): OpenInterval[] => [
      [0, MINUTES_OF_DAY],
    ]);
    return { weekly, exceptions: new Map() };
  }
  const { weekly, closedDays = [], extraDays = [] } = hours;
  const exceptions = new Map<number, readonly OpenInterval[]>();
  for (const day of closedDays) exceptions.set(day, []);
  for (const { day, open } of extraDays) exceptions.set(day, open);
  const checked = { weekly, exceptions };
  const problems = [
    ...dayProblems([...closedDays, ...extraDays.map(({ day }) => day)]),
    ...weekProblems(weekly),
    ...extraDays.flatMap(({ day, open }) => intervalProblems(`day ${day}`, open)),
  ];
  if (problems.length === 0) problems.push(...overlapProblems(checked));
  if (problems.length > 0)
    throw new RangeError(`Calendar hours are impossible: ${problems.join('; ')}.`);
  return checked;
}

function dayProblems(days: readonly number[]): string[] {
  const problems = days
    .filter((day) => !Number.isSafeInteger(day))
    .map((day) => `day "${day}" is no integer`);
  const twice = days.filter((day, index) => days.indexOf(day) !== index);
  return [...problems, ...twice.map((day) => `day "${day}" is given twice, once is expected`)];
}

function weekProblems(weekly: readonly (readonly OpenInterval[])[]): string[] {
  if (weekly.length !== DAYS_OF_WEEK) return [`weekly has "${weekly.length}" days, 7 are expected`];
  if (weekly.every((day) => day.length === 0)) {
    return [
      'weekly never opens, at least one interval is expected; take the resource away instead',
    ];
  }
  return weekly.flatMap((day, index) => intervalProblems(`weekday ${index}`, day));
}

function intervalProblems(where: string, intervals: readonly OpenInterval[]): string[] {
  const possible = ([open, close]: OpenInterval): boolean =>
    Number.isInteger(open) &&
    Number.isInteger(close) &&
    open >= 0 &&
    open < MINUTES_OF_DAY &&
    close > open &&
    close <= 2 * MINUTES_OF_DAY;
  return intervals
    .filter((interval) => !possible(interval))
    .map(
      ([open, close]) =>
        `${where} has [${open}, ${close}], whole minutes 0 <= open < 1440 and open < close <= 2880 are expected`,
    );
}

/** Weekdays against the next weekday, and every day that differs against itself and its neighbours. */
function overlapProblems(hours: CheckedHours): string[] {
  const weekOnly = { weekly: hours.weekly, exceptions: new Map<number, readonly OpenInterval[]>() };
  const week = hours.weekly.flatMap((_, day) => overlapsAround(weekOnly, day, `weekday ${day}`));
  const exceptional = [...hours.exceptions.keys()].flatMap((day) => [
    ...overlapsAround(hours, day - 1, `day ${day - 1}`),
    ...overlapsAround(hours, day, `day ${day}`),
  ]);
  return [...week, ...exceptional];
}

function overlapsAround(hours: CheckedHours, day: number, where: string): string[] {
  const today = hoursOfDay(hours, day);
  const tomorrow = hoursOfDay(hours, day + 1).map(([open, close]): OpenInterval => [
    open + MINUTES_OF_DAY,
    close + MINUTES_OF_DAY,
  ]);
  const both = [...today, ...tomorrow];
  const overlap = both.some(([open], index) => {
    const before = both[index - 1];
    return before !== undefined && before[1] > open;
  });
  return overlap
    ? [`${where} overlaps itself or the next day, intervals in order are expected`]
    : [];
}
