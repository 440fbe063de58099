import type { Outcome } from '../world/input.ts';
import type { LiveWorld } from '../world/live.ts';
import type { Goal } from './store/stored.ts';

/** Who follows a world, e.g. an event stream. */
export interface Watcher {
  /** The world has changed, or its clock has. */
  changed(): void;
  /** The world is gone from this server. */
  closed(): void;
}

/** Keeps a world in memory and wants to be told nothing. */
export const watchesOnly: Watcher = { changed: () => undefined, closed: () => undefined };

/** From which real time that has passed and which virtual instant (ms) on a world's time runs at its speed. */
interface Pace {
  readonly speed: number;
  readonly real: number;
  readonly virtual: number;
}

/** Under what a world is known and led. */
export interface WorldIdentity {
  readonly id: string;
  readonly owner: string;
  /** Fencing token of this server's leadership. */
  readonly term: number;
  /** Where its clock was on its way to when it was stored. */
  readonly goal?: Goal | undefined;
}

/** A live world on this server: how fast its time runs, and who watches it. */
export class HostedWorld {
  readonly id: string;
  readonly owner: string;
  readonly term: number;
  /** How many of its inputs have been handed to the store. */
  stored = 0;
  /** Changes on their way to the disk. */
  #held = 0;
  #durable: number;
  #live: LiveWorld;
  #pace: Pace = { speed: 0, real: 0, virtual: 0 };
  /** Where the clock was sent when an agency outside was asked on the way. */
  #goal: Goal | undefined;
  readonly #watchers = new Set<Watcher>();

  constructor({ id, owner, term, goal }: WorldIdentity, live: LiveWorld) {
    this.id = id;
    this.owner = owner;
    this.term = term;
    this.#live = live;
    this.#durable = live.seq;
    this.#goal = goal;
  }

  /** Where the clock was sent when an agency outside was asked on the way, and where it has not come yet. */
  get goal(): Goal | undefined {
    return this.#goal;
  }

  /** The world itself. */
  get live(): LiveWorld {
    return this.#live;
  }

  /** Virtual seconds per real second; 0 = paused. */
  get speed(): number {
    return this.#pace.speed;
  }

  /** Whether nobody watches, its time stands, and all of it is on the disk. */
  get rests(): boolean {
    return this.#watchers.size === 0 && this.speed === 0 && this.#held === 0;
  }

  /** Latest event that is on the disk: nobody is told of later ones. */
  get durable(): number {
    return this.#durable;
  }

  /** Notes that a change is on its way to the disk; returns what to call when it is there. */
  hold(): () => void {
    const live = this.#live;
    const { seq } = live;
    this.#held++;
    return () => {
      this.#held--;
      if (live === this.#live) this.#durable = seq;
      this.announce();
    };
  }

  /** Sends the clock to an instant (ms) or to the end; where an agency outside is asked on the way, it goes on later. */
  move(goal: Goal): Outcome | undefined {
    const outcome = goal === 'end' ? this.#live.runToEnd() : this.#live.advance(goal);
    this.#goal = this.#live.waiting ? goal : undefined;
    return outcome ?? undefined;
  }

  /** Sends the clock on to where it was sent before, once every agency has answered. */
  goOn(): void {
    const goal = this.#goal;
    if (goal === undefined || this.#live.waiting) return;
    if (goal === 'end' || goal > this.#live.now) this.move(goal);
  }

  /** Puts another world in place of this one, as an undo does. */
  replace(live: LiveWorld): void {
    this.#goal = undefined;
    this.#live = live;
  }

  /** Lets time run from now on (`real`, ms) at a speed. */
  run(speed: number, real: number): void {
    this.#pace = { speed, real, virtual: this.#live.now };
  }

  /** Virtual time to which real time (ms) has brought the world, whether or not anything happened meanwhile. */
  timeAt(real: number): number {
    if (this.#live.waiting) return this.#live.now;
    const { speed, real: since, virtual } = this.#pace;
    return Math.max(this.#live.now, Math.floor(virtual + (real - since) * speed));
  }

  /** Whether something has come due that has not happened yet. */
  isBehind(real: number): boolean {
    const { nextAt } = this.#live;
    if (this.speed === 0 || this.#live.waiting) return false;
    return nextAt === undefined || nextAt <= this.timeAt(real);
  }

  /** Lets everything happen up to the virtual time of `real`; a world in which nothing is left to come is paused. */
  catchUp(real: number): void {
    const now = this.timeAt(real);
    if (now > this.#live.now) this.#live.advance(now);
    if (this.#live.ended) this.run(0, real);
  }

  /** Adds a watcher and returns the function that takes it away again. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Tells the watchers that something has changed. */
  announce(): void {
    for (const watcher of this.#watchers) watcher.changed();
  }

  /** Tells the watchers that the world is gone. */
  close(): void {
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher.closed();
  }
}
