import type { Calendar, OpeningHours } from './calendar.ts';

/** Hours that hold from one instant, included, to another, excluded; without a calendar it is closed all the time. */
export interface CalendarPeriod {
  readonly from: number;
  readonly to: number;
  readonly calendar: Calendar | undefined;
}

/** Gives the period around an instant; throws where it knows of none. The periods meet without a gap. */
export type PeriodAt = (t: number) => CalendarPeriod;

/**
 * Opening hours that change at certain instants: each period has its own calendar, and what is open at its end goes on
 * only as far as the next period is open too.
 */
export class ChangingCalendar implements OpeningHours {
  readonly #periodAt: PeriodAt;
  /** The period looked at last; instants come in order, so that the next one mostly lies in it too. */
  #last: CalendarPeriod;

  /** `start` is the first instant that will be asked for, or any other within a period. */
  constructor(periodAt: PeriodAt, start: number) {
    this.#periodAt = periodAt;
    this.#last = periodAt(start);
  }

  /** Whether the instant lies in an open interval; the closing instant does not. */
  isOpen(t: number): boolean {
    return this.#around(t).calendar?.isOpen(t) ?? false;
  }

  /** The first open instant from `t` on: `t` itself while open; Infinity when it never opens again. */
  nextOpening(t: number): number {
    for (let instant = t; instant < Infinity; instant = this.#around(instant).to) {
      const { calendar, to } = this.#around(instant);
      const opening = calendar?.nextOpening(instant) ?? Infinity;
      if (opening < to) return opening;
    }
    return Infinity;
  }

  /** The first instant from `t` on that is not open, `t` itself while closed; Infinity when it never closes again. */
  nextClosing(t: number): number {
    for (let instant = t; instant < Infinity; instant = this.#around(instant).to) {
      const { calendar, to } = this.#around(instant);
      const closing = calendar?.nextClosing(instant) ?? instant;
      if (closing < to) return closing;
    }
    return Infinity;
  }

  /** Open time from `from` to `to`; throws when `to` lies before `from`. */
  openTimeBetween(from: number, to: number): number {
    if (!(to >= from)) {
      throw new RangeError(`Instant "${to}" lies before "${from}"; expected the later one second.`);
    }
    let sum = 0;
    for (let instant = from; instant < to; instant = this.#around(instant).to) {
      const { calendar, to: end } = this.#around(instant);
      sum += calendar?.openTimeBetween(instant, Math.min(end, to)) ?? 0;
    }
    return sum;
  }

  /**
   * The first instant by which `duration` of open time has passed since `t`, and `t` itself for 0; Infinity when there
   * is not that much left. Throws for a duration that is negative or not finite.
   */
  addOpenTime(t: number, duration: number): number {
    if (!(duration >= 0 && duration < Infinity)) {
      throw new RangeError(
        `Duration "${duration}" is impossible; expected a finite number from 0 up.`,
      );
    }
    let left = duration;
    for (let instant = t; instant < Infinity; instant = this.#around(instant).to) {
      const { calendar, to } = this.#around(instant);
      if (left === 0) return instant;
      if (!calendar) continue;
      const reached = calendar.addOpenTime(instant, left);
      if (reached <= to) return reached;
      left -= calendar.openTimeBetween(instant, to);
    }
    return Infinity;
  }

  #around(t: number): CalendarPeriod {
    const { from, to } = this.#last;
    if (!(t >= from && t < to)) this.#last = this.#periodAt(t);
    return this.#last;
  }
}
