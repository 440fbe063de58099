import { FutureEventList } from './future-event-list.ts';
import type { ScheduledEvent, Ticket } from './future-event-list.ts';

export type { ScheduledEvent, Ticket } from './future-event-list.ts';

/**
 * Ranks in use: at one instant everything that follows from the world itself, also what is scheduled in
 * the meantime, comes before what reaches it from outside.
 */
export const Rank = { internal: 0, external: 1 } as const;

/** Called for every event with its code, entity and cause, while the clock shows the event's time. */
export type EventHandler = (code: number, entity: number, cause: number) => void;

/** The virtual clock and the events to come. Time has no unit here and never runs backwards. */
export class Kernel {
  readonly #events = new FutureEventList();
  #now = NaN;
  #handling = false;

  /** Starts the clock at an instant, 0 when left out; nothing can be scheduled before it. */
  constructor(start = 0) {
    if (!Number.isFinite(start)) {
      throw new RangeError(`Start "${start}" is no instant; expected a finite number.`);
    }
    this.#now = start;
  }

  /** The present instant. */
  get now(): number {
    return this.#now;
  }

  /** Instant of the earliest event to come, Infinity when there is none. */
  get nextTime(): number {
    return this.#events.nextTime;
  }

  /** Rank of the earliest event to come, Infinity when there is none. */
  get nextRank(): number {
    return this.#events.nextRank;
  }

  /** Number of events to come; cancelled ones do not count. */
  get size(): number {
    return this.#events.size;
  }

  /** Schedules an event at an instant from now on and returns the ticket that cancels it; throws for the past. */
  schedule(at: number, event: ScheduledEvent): Ticket {
    if (at < this.#now) throw this.#past(at);
    return this.#events.schedule(at, event);
  }

  /** Schedules an internal event that nobody will cancel; allocates nothing. Throws for the past. */
  push(at: number, code: number, entity: number, cause: number): void {
    if (at < this.#now) throw this.#past(at);
    this.#events.push(at, code, entity, cause);
  }

  /** Cancels an event; false when it has already happened or been cancelled. */
  cancel(ticket: Ticket): boolean {
    return this.#events.cancel(ticket);
  }

  /** Moves the clock to the earliest event and handles it; false when nothing is to come. */
  step(handle: EventHandler): boolean {
    this.#enter();
    try {
      return this.#handleNext(handle);
    } finally {
      this.#handling = false;
    }
  }

  /** Handles every event, also those scheduled on the way, until none is to come. */
  run(handle: EventHandler): void {
    this.#enter();
    try {
      while (this.#handleNext(handle));
    } finally {
      this.#handling = false;
    }
  }

  /**
   * Handles every event up to and including the instant `to`, also those scheduled on the way, then sets the
   * clock to it; throws when `to` lies in the past. When a handler throws, the clock stays at its event.
   */
  advance(to: number, handle: EventHandler): void {
    if (!(to >= this.#now && to < Infinity)) throw this.#past(to);
    this.#enter();
    try {
      while (this.#events.nextTime <= to) this.#handleNext(handle);
      this.#now = to;
    } finally {
      this.#handling = false;
    }
  }

  #handleNext(handle: EventHandler): boolean {
    const events = this.#events;
    if (!events.pop()) return false;
    this.#now = events.time;
    handle(events.code, events.entity, events.cause);
    return true;
  }

  #enter(): void {
    if (this.#handling) throw this.#moved();
    this.#handling = true;
  }

  #moved(): Error {
    return new Error(
      `The clock was moved by a handler at "${this.#now}"; expected handlers to schedule events only.`,
    );
  }

  #past(at: number): RangeError {
    return new RangeError(
      `Instant "${at}" cannot be reached from "${this.#now}"; expected a finite number not before it.`,
    );
  }
}
