import { checkHours, hoursOfDay } from './calendar-hours.ts';
import type { CalendarHours, CheckedHours, OpenInterval } from './calendar-hours.ts';
import { floatAt } from './typed-arrays.ts';

export type { CalendarHours, OpenInterval } from './calendar-hours.ts';

const { floor, max } = Math;

const MINUTES_OF_DAY = 1440;
const DAYS_OF_WEEK = 7;

/** Where a calendar lies in time: `origin` is a Monday 00:00, `day` a day's length, a multiple of 1440 time units. */
export interface CalendarFrame {
  readonly origin: number;
  readonly day: number;
}

/** When something is open, whether its hours stay the same or change. All instants and durations in the caller's unit. */
export interface OpeningHours {
  /** Whether the instant lies in an open interval; the closing instant does not. */
  isOpen(t: number): boolean;
  /** The first open instant from `t` on: `t` itself while open. */
  nextOpening(t: number): number;
  /** The first instant from `t` on that is not open; Infinity when it never closes again. */
  nextClosing(t: number): number;
  /** Open time from `from` to `to`; throws when `to` lies before `from`. */
  openTimeBetween(from: number, to: number): number;
  /** The first instant by which `duration` of open time has passed since `t`. */
  addOpenTime(t: number, duration: number): number;
}

/**
 * Hours that stay the same. All answers come from the open time before a day, which weekly sums and sums over the
 * days that differ give at once, so that no call walks through years.
 */
export class Calendar implements OpeningHours {
  readonly #origin: number;
  readonly #day: number;
  readonly #minute: number;
  readonly #hours: CheckedHours;
  /** Open time of a week before each weekday; the eighth number is the whole week. */
  readonly #weekSums = new Float64Array(DAYS_OF_WEEK + 1);
  /** The days that differ, ascending, and by how much all before one of them lengthen the open time. */
  readonly #exceptionDays: Float64Array;
  readonly #exceptionSums: Float64Array;

  /** Throws, with every violation listed, when the hours are impossible, overlap or never open. */
  constructor(hours: CalendarHours, { origin, day }: CalendarFrame) {
    if (!(Number.isFinite(origin) && day > 0 && day % MINUTES_OF_DAY === 0)) {
      throw new RangeError(
        `Calendar frame has origin "${origin}" and day "${day}"; expected a finite origin and a positive multiple of 1440.`,
      );
    }
    this.#origin = origin;
    this.#day = day;
    this.#minute = day / MINUTES_OF_DAY;
    this.#hours = checkHours(hours);
    for (let weekday = 0; weekday < DAYS_OF_WEEK; weekday += 1) {
      const open = this.#lengthOf(this.#hours.weekly[weekday] ?? []);
      this.#weekSums[weekday + 1] = floatAt(this.#weekSums, weekday) + open;
    }
    this.#exceptionDays = Float64Array.from(this.#hours.exceptions.keys()).toSorted();
    this.#exceptionSums = new Float64Array(this.#exceptionDays.length + 1);
    for (const [index, exception] of this.#exceptionDays.entries()) {
      const weekday = this.#weekdayOf(exception);
      const usual = floatAt(this.#weekSums, weekday + 1) - floatAt(this.#weekSums, weekday);
      const gain = this.#lengthOf(hoursOfDay(this.#hours, exception)) - usual;
      this.#exceptionSums[index + 1] = floatAt(this.#exceptionSums, index) + gain;
    }
  }

  /** Whether the instant lies in an open interval; the closing instant does not. */
  isOpen(t: number): boolean {
    return this.#endOfInterval(t) !== undefined;
  }

  /** The first open instant from `t` on: `t` itself while open. */
  nextOpening(t: number): number {
    if (this.isOpen(t)) return t;
    for (let day = this.#dayOf(t); ; day += 1) {
      for (const [open] of hoursOfDay(this.#hours, day)) {
        const instant = this.#instantOf(day, open);
        if (instant >= t) return instant;
      }
    }
  }

  /** The first instant from `t` on that is not open, `t` itself while closed; Infinity when it never closes again. */
  nextClosing(t: number): number {
    let instant = t;
    for (let end = this.#endOfInterval(t); end !== undefined; end = this.#endOfInterval(instant)) {
      instant = this.#skipOpenWeeks(end);
      if (instant === Infinity) return Infinity;
    }
    return instant;
  }

  /** Open time from `from` to `to`; throws when `to` lies before `from`. */
  openTimeBetween(from: number, to: number): number {
    if (!(to >= from)) {
      throw new RangeError(`Instant "${to}" lies before "${from}"; expected the later one second.`);
    }
    return this.#openTimeTo(to) - this.#openTimeTo(from);
  }

  /**
   * The first instant by which `duration` of open time has passed since `t`: a closing instant rather than the
   * opening after it, and `t` itself for 0. Throws for a duration that is negative or not finite.
   */
  addOpenTime(t: number, duration: number): number {
    if (!(duration >= 0 && duration < Infinity)) {
      throw new RangeError(
        `Duration "${duration}" is impossible; expected a finite number from 0 up.`,
      );
    }
    if (duration === 0) return t;
    const today = this.#dayOf(t);
    let left = duration;
    for (let day = today - 1; ; day += 1) {
      const open = this.#openOnDayAfter(day, t);
      if (left <= open) return this.#instantAfter(day, t, left);
      left -= open;
      if (day === today) {
        day = this.#dayWithin(today + 1, left) - 1;
        left -= this.#openBefore(day + 1) - this.#openBefore(today + 1);
      }
    }
  }

  #dayOf(t: number): number {
    const day = floor((t - this.#origin) / this.#day);
    if (Number.isSafeInteger(day)) return day;
    throw new RangeError(`Instant "${t}" is on no day; expected a finite number.`);
  }

  #weekdayOf(day: number): number {
    return day - floor(day / DAYS_OF_WEEK) * DAYS_OF_WEEK;
  }

  #instantOf(day: number, minute: number): number {
    return this.#origin + day * this.#day + minute * this.#minute;
  }

  #lengthOf(intervals: readonly OpenInterval[]): number {
    return intervals.reduce((sum, [open, close]) => sum + (close - open) * this.#minute, 0);
  }

  /** The end of the open interval around an instant; undefined while closed. */
  #endOfInterval(t: number): number | undefined {
    const today = this.#dayOf(t);
    for (let day = today - 1; day <= today; day += 1) {
      for (const [open, close] of hoursOfDay(this.#hours, day)) {
        const end = this.#instantOf(day, close);
        if (t < end && t >= this.#instantOf(day, open)) return end;
      }
    }
    return undefined;
  }

  /** When the week has no gap: on from `t` to the next day that may bring one. Hours of the day before may reach into a day. */
  #skipOpenWeeks(t: number): number {
    if (floatAt(this.#weekSums, DAYS_OF_WEEK) < DAYS_OF_WEEK * this.#day) return t;
    const index = this.#exceptionsBefore(this.#dayOf(t) - 1);
    if (index === this.#exceptionDays.length) return Infinity;
    return max(t, this.#instantOf(floatAt(this.#exceptionDays, index), 0));
  }

  #exceptionsBefore(day: number): number {
    let low = 0;
    let high = this.#exceptionDays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (floatAt(this.#exceptionDays, middle) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Open time of all intervals that begin before a day, counted from the origin; negative before it. */
  #openBefore(day: number): number {
    const weeks = floor(day / DAYS_OF_WEEK) * floatAt(this.#weekSums, DAYS_OF_WEEK);
    const exceptions = floatAt(this.#exceptionSums, this.#exceptionsBefore(day));
    return weeks + floatAt(this.#weekSums, this.#weekdayOf(day)) + exceptions;
  }

  #openTimeTo(t: number): number {
    const today = this.#dayOf(t);
    const left = this.#openOnDayAfter(today - 1, t) + this.#openOnDayAfter(today, t);
    return this.#openBefore(today + 1) - left;
  }

  #openOnDayAfter(day: number, t: number): number {
    let sum = 0;
    for (const [open, close] of hoursOfDay(this.#hours, day)) {
      const end = this.#instantOf(day, close);
      if (end > t) sum += end - max(t, this.#instantOf(day, open));
    }
    return sum;
  }

  /** The instant of a day at which `left` of its open time after `t` has passed; the caller knows that it has that much. */
  #instantAfter(day: number, t: number, left: number): number {
    let rest = left;
    let instant = t;
    for (const [open, close] of hoursOfDay(this.#hours, day)) {
      const end = this.#instantOf(day, close);
      if (end <= t) continue;
      const start = max(t, this.#instantOf(day, open));
      instant = start + rest;
      if (instant <= end) break;
      rest -= end - start;
    }
    return instant;
  }

  /** The last day from `first` on before which less than `open` of open time has passed since `first`. */
  #dayWithin(first: number, open: number): number {
    const target = this.#openBefore(first) + open;
    let step = 1;
    while (this.#openBefore(first + step) < target) step *= 2;
    let low = first;
    let high = first + step;
    while (high - low > 1) {
      const middle = floor((low + high) / 2);
      if (this.#openBefore(middle) < target) low = middle;
      else high = middle;
    }
    return low;
  }
}
