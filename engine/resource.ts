import type { OpeningHours } from './calendar.ts';
import { FifoLine } from './fifo-line.ts';
import type { Line } from './line.ts';
import { PriorityLine } from './priority-line.ts';
import { TimeWeighted } from './time-weighted.ts';

/** How a queue is served: in order of arrival, or the smallest priority number first without interrupting. */
export type Discipline = 'fifo' | 'priority';

/** What a resource is: `servers` an integer from 0 up; without a calendar always open; `start` 0 when left out. */
export interface ResourceOptions {
  readonly servers: number;
  readonly discipline: Discipline;
  readonly calendar?: OpeningHours;
  readonly start?: number;
}

/** Counts and integrals from the start to an instant; subtract two of them to look at a window. */
export interface ResourceUsage {
  readonly requests: number;
  readonly started: number;
  readonly withdrawn: number;
  /** Total wait of all that started, none included for those that still wait. */
  readonly waitTime: number;
  /** Integral of busy servers over time. */
  readonly busyTime: number;
  /** Integral of the queue's length over time. */
  readonly queueTime: number;
  /** Integral of servers over the time in which its calendar was open. */
  readonly serverTime: number;
}

/**
 * Servers with one queue. A server that becomes free goes to the queue at once, before anybody who arrives at
 * the same instant. While the calendar is closed no service starts; what has started goes on to its end.
 *
 * Nothing happens by itself: the caller starts the waiting with `startNext`, until it returns -1, at
 * `nextOpening` whenever somebody was left waiting while closed, and after `setServers` has added servers.
 * A call that finds nothing to start is harmless.
 */
export class Resource {
  readonly #calendar: OpeningHours | undefined;
  readonly #line: Line;
  readonly #busy: TimeWeighted;
  readonly #queue: TimeWeighted;
  #servers: number;
  #stays = -Infinity;
  #serversSince: number;
  #serverTime = 0;
  #requests = 0;
  #started = 0;
  #withdrawn = 0;
  #waitTime = 0;
  #lastWait = 0;

  /** Throws when `servers` is not an integer from 0 up. */
  constructor({ servers, discipline, calendar, start = 0 }: ResourceOptions) {
    this.#servers = checkServers(servers);
    this.#line = discipline === 'fifo' ? new FifoLine() : new PriorityLine();
    this.#calendar = calendar;
    this.#busy = new TimeWeighted(start);
    this.#queue = new TimeWeighted(start);
    this.#serversSince = start;
  }

  /** Number of servers, busy or not. */
  get servers(): number {
    return this.#servers;
  }

  /** Number of busy servers; above `servers` for a while after a reduction. */
  get busy(): number {
    return this.#busy.value;
  }

  /** Number of entities that wait. */
  get queueLength(): number {
    return this.#line.size;
  }

  /** Wait of the entity that started last. */
  get lastWait(): number {
    return this.#lastWait;
  }

  /**
   * Asks for a server: true when one is seized now, false when the entity has to wait. `priority` counts under
   * the priority discipline only. An entity waits here at most once at a time.
   */
  request(entity: number, now: number, priority = 0): boolean {
    this.#requests += 1;
    if (this.#line.size === 0 && this.#canStart(now)) {
      this.#busy.add(1, now);
      this.#count(0);
      return true;
    }
    this.#line.join(entity, priority, now);
    this.#queue.add(1, now);
    return false;
  }

  /** Frees a server and returns the entity that takes it now, -1 when none does; throws when none is busy. */
  release(now: number): number {
    if (this.#busy.value === 0) {
      throw new Error(
        `A server was released at "${now}" while none is busy; expected one release a start.`,
      );
    }
    if (this.#line.size > 0 && this.#busy.value <= this.#servers && this.#isOpen(now)) {
      return this.#takeNext(now);
    }
    this.#busy.add(-1, now);
    return -1;
  }

  /** Gives a free server to the first in the queue and returns it; -1 when nobody can start. */
  startNext(now: number): number {
    if (this.#line.size === 0 || !this.#canStart(now)) return -1;
    this.#busy.add(1, now);
    return this.#takeNext(now);
  }

  /**
   * Gives a free server to one entity of the queue whatever its place and the hours: work by appointment. False when
   * the entity does not wait or no server is free.
   */
  startWaiting(entity: number, now: number): boolean {
    if (this.#busy.value >= this.#servers || !this.#line.leave(entity)) return false;
    this.#busy.add(1, now);
    this.#queue.add(-1, now);
    this.#count(now - this.#line.arrival);
    return true;
  }

  /** Takes an entity out of the queue; false when it does not wait. */
  withdraw(entity: number, now: number): boolean {
    if (!this.#line.leave(entity)) return false;
    this.#queue.add(-1, now);
    this.#withdrawn += 1;
    return true;
  }

  /** Changes the number of servers; a server taken away finishes its service first. Throws as the constructor. */
  setServers(servers: number, now: number): void {
    this.#serverTime = this.#serverTimeTo(now);
    this.#serversSince = now;
    this.#servers = checkServers(servers);
  }

  /** Keeps the servers at work up to an instant, whatever the calendar says. */
  stayUntil(instant: number): void {
    this.#stays = instant;
  }

  /** The first instant from `now` on at which service may start: `now` itself while open. */
  nextOpening(now: number): number {
    return this.#calendar === undefined || this.#isOpen(now)
      ? now
      : this.#calendar.nextOpening(now);
  }

  /** Counts and integrals up to an instant not before the last change; looking changes nothing. */
  usage(now: number): ResourceUsage {
    return {
      requests: this.#requests,
      started: this.#started,
      withdrawn: this.#withdrawn,
      waitTime: this.#waitTime,
      busyTime: this.#busy.integral(now),
      queueTime: this.#queue.integral(now),
      serverTime: this.#serverTimeTo(now),
    };
  }

  #isOpen(now: number): boolean {
    return now < this.#stays || this.#calendar === undefined || this.#calendar.isOpen(now);
  }

  #canStart(now: number): boolean {
    return this.#busy.value < this.#servers && this.#isOpen(now);
  }

  #takeNext(now: number): number {
    const entity = this.#line.take();
    this.#queue.add(-1, now);
    this.#count(now - this.#line.arrival);
    return entity;
  }

  #count(wait: number): void {
    this.#started += 1;
    this.#waitTime += wait;
    this.#lastWait = wait;
  }

  #serverTimeTo(now: number): number {
    const since = this.#serversSince;
    const open =
      this.#calendar === undefined ? now - since : this.#calendar.openTimeBetween(since, now);
    return this.#serverTime + this.#servers * open;
  }
}

function checkServers(servers: number): number {
  if (Number.isSafeInteger(servers) && servers >= 0) return servers;
  throw new RangeError(
    `Servers "${servers}" is no number of servers; expected an integer from 0 up.`,
  );
}
