import type { Clock } from '../clock.ts';
import { watchesOnly, type HostedWorld } from '../hosted-world.ts';
import { repeatPause } from '../limits.ts';
import type { Store } from '../store/store.ts';
import type { Worlds } from '../worlds.ts';
import type { Attempt, Channel } from './channel.ts';
import { addAttempt, readAttempts, readChannels, removeAttempts } from './channel-table.ts';
import { send } from './send.ts';
import { sentBy } from './notification.ts';
import { dueAttempts, settles, type Due, type Situation } from './plan.ts';

/** What deliveries are made with. */
export interface DeliveriesParts {
  readonly store: Store;
  readonly worlds: Worlds;
  readonly clock: Clock;
  /** Whether webhooks may go to addresses that are not public. */
  readonly allowPrivate: boolean;
  readonly failed: (error: unknown) => void;
}

/** A channel with all that has happened on it. */
export interface Line {
  channel: Channel;
  attempts: Attempt[];
  /** Whether it is sending. */
  busy: boolean;
  /** How often it was polled. */
  polls: number;
}

/** Delivers what worlds send, on their channels and by their clocks; every attempt is stored. */
export class Deliveries {
  readonly #parts: DeliveriesParts;
  readonly #lines = new WeakMap<HostedWorld, Promise<Line[]>>();
  #stopped = false;

  constructor(parts: DeliveriesParts) {
    this.#parts = parts;
    parts.worlds.onChange((world) => this.#look(world));
  }

  /** The channels of a world. */
  linesOf(world: HostedWorld): Promise<Line[]> {
    const known = this.#lines.get(world);
    if (known) return known;
    const lines = this.#read(world);
    this.#lines.set(world, lines);
    // A store that is away now may answer the next time.
    lines.catch(() => this.#lines.delete(world));
    return lines;
  }

  /** Adds a new channel to a world. */
  async add(world: HostedWorld, channel: Channel): Promise<void> {
    (await this.linesOf(world)).push({ channel, attempts: [], busy: false, polls: 0 });
    this.#look(world);
  }

  /** Takes a channel off a world. */
  async remove(world: HostedWorld, { channel }: Line): Promise<void> {
    const lines = await this.linesOf(world);
    const index = lines.findIndex((line) => line.channel.id === channel.id);
    if (index >= 0) lines.splice(index, 1);
  }

  /** What a plan for a channel is made from. */
  situationOf(world: HostedWorld, { channel, attempts }: Line): Situation {
    return {
      settings: channel.settings,
      notifications: sentBy(world.live, world.durable),
      attempts,
      now: world.timeAt(this.#parts.clock.elapsed()),
    };
  }

  /** Enters an attempt; one that cannot be stored has not been made, and is made again. */
  async record(line: Line, attempt: Attempt): Promise<void> {
    const statements = [addAttempt(line.channel.id, line.attempts.length, attempt)];
    line.attempts.push(attempt);
    try {
      await this.#parts.store.write({ inputs: [], statements });
    } catch (error) {
      line.attempts = line.attempts.filter((each) => each !== attempt);
      throw error;
    }
  }

  /** Forgets what became of notifications, so that they are delivered again. */
  async forget(world: HostedWorld, line: Line, again: (seq: number) => boolean): Promise<void> {
    const { channel } = line;
    line.attempts = line.attempts.filter(({ seq }) => !again(seq));
    const kept = line.attempts.map((attempt, index) => addAttempt(channel.id, index, attempt));
    const statements = [removeAttempts(channel.id), ...kept];
    await this.#parts.store.write({ inputs: [], statements });
    this.#look(world);
  }

  /** Begins no more attempts. */
  stop(): void {
    this.#stopped = true;
  }

  #look(world: HostedWorld): void {
    this.linesOf(world)
      .then((lines) => Promise.all(lines.map((line) => this.#work(world, line))))
      .catch((error: unknown) => {
        this.#parts.failed(error);
        this.#lookLater(world);
      });
  }

  /** What could not be read or stored is tried again, for as long as this is the world that is led here. */
  #lookLater(world: HostedWorld): void {
    const { worlds } = this.#parts;
    const again = (): void => {
      if (!this.#stopped && worlds.holds(world)) this.#look(world);
    };
    setTimeout(again, repeatPause).unref();
  }

  async #read(world: HostedWorld): Promise<Line[]> {
    const { store } = this.#parts;
    const channels = await readChannels(store, world.id);
    return Promise.all(
      channels.map(async (channel) => {
        return { channel, attempts: await readAttempts(store, channel.id), busy: false, polls: 0 };
      }),
    );
  }

  async #work(world: HostedWorld, line: Line): Promise<void> {
    if (line.busy || line.channel.settings.kind !== 'push') return;
    line.busy = true;
    // A world that is being delivered stays in memory.
    const release = world.watch(watchesOnly);
    try {
      while (await this.#carryOut(world, line));
    } finally {
      line.busy = false;
      release();
    }
  }

  /** Makes the attempts that are due, until one of them changes what follows; false where none was due. */
  async #carryOut(world: HostedWorld, line: Line): Promise<boolean> {
    const { live } = world;
    const taken = line.attempts.some(({ seq }) => seq > live.seq);
    if (taken) await this.forget(world, line, (seq) => seq > live.seq);
    const { attempts, channel } = line;
    const planned = dueAttempts(this.situationOf(world, line));
    for (const due of planned) {
      if (this.#stopped || !(await this.linesOf(world)).includes(line)) return false;
      // The world has gone back, or somebody wants something delivered again.
      if (world.live !== live || line.attempts !== attempts) return true;
      const attempt = await this.#attempt(world, line, due);
      await this.record(line, attempt);
      if (!settles(attempt, channel.settings)) return true;
    }
    return planned.length > 0;
  }

  #attempt(world: HostedWorld, { channel, attempts }: Line, due: Due): Promise<Attempt> {
    const { clock, allowPrivate } = this.#parts;
    const again = attempts.some(
      ({ seq, outcome }) => seq === due.seq && outcome === 'acknowledged',
    );
    return send({ channel, world: world.id, live: world.live, due, again, clock, allowPrivate });
  }
}
