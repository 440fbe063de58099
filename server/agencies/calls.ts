import { durationOf } from '../../rules/days.ts';
import type { OpenEnquiry } from '../../world/agencies/agencies.ts';
import { watchesOnly, type HostedWorld } from '../hosted-world.ts';
import type { Worlds } from '../worlds.ts';
import { call, type Heard } from './call.ts';

/** What agencies are called with. */
export interface CallsParts {
  readonly worlds: Worlds;
  /** Whether agencies may be at addresses that are not public. */
  readonly allowPrivate: boolean;
  readonly failed: (error: unknown) => void;
}

/** Most enquiries of one world that are under way at once. */
const mostAtOnce = 8;

/** Longest wait before a call is made again, ms of real time. */
const longestWait = 60_000;

/** Asks the agencies outside on behalf of worlds. What they say reaches a world as an input, and so is stored with it. */
export class Calls {
  readonly #parts: CallsParts;
  /** Numbers of the enquiries that are under way, by world. */
  readonly #underWay = new WeakMap<HostedWorld, Set<number>>();
  readonly #stop = new AbortController();

  constructor(parts: CallsParts) {
    this.#parts = parts;
    parts.worlds.onChange((world) => this.#look(world));
  }

  /** Begins no more calls. */
  stop(): void {
    this.#stop.abort();
  }

  #look(world: HostedWorld): void {
    const underWay = this.#underWay.get(world) ?? new Set();
    this.#underWay.set(world, underWay);
    for (const asked of world.live.world.parts.agencies?.open ?? []) {
      const { number } = asked.enquiry;
      const durable = number <= world.durable;
      if (underWay.size >= mostAtOnce || underWay.has(number) || !durable) continue;
      if (this.#stop.signal.aborted) return;
      underWay.add(number);
      void this.#ask(world, asked)
        .finally(() => underWay.delete(number))
        .then(() => this.#look(world), this.#parts.failed);
    }
  }

  async #ask(world: HostedWorld, asked: OpenEnquiry): Promise<void> {
    const connector = world.live.world.parts.agencies?.connectors[asked.agency];
    if (!connector) return;
    // A world that is being answered stays in memory.
    const release = world.watch(watchesOnly);
    try {
      if (asked.failures > 0) await this.#wait(waitAfter(asked.failures, connector.wait));
      if (this.#stop.signal.aborted) return;
      const { allowPrivate } = this.#parts;
      const heard = await call({ world: world.id, asked, connector, allowPrivate });
      // A server that stops leaves the enquiry to the next, which asks again under the same key.
      if (!this.#stop.signal.aborted) await this.#tell(world, asked, heard);
    } finally {
      release();
    }
  }

  /** Brings what was heard into the world, unless the enquiry has been taken back meanwhile. */
  async #tell(world: HostedWorld, asked: OpenEnquiry, heard: Heard): Promise<void> {
    const { worlds } = this.#parts;
    const { number } = asked.enquiry;
    if (!worlds.has(world.id)) return;
    await worlds.atomically(() =>
      worlds.change(world, (live) => {
        if (!live.world.parts.agencies?.open.includes(asked)) return;
        const outcome = live.apply({ kind: 'agency', at: live.now, number, ...heard });
        if (outcome.refused) throw new Error(JSON.stringify(outcome.problems));
        world.goOn();
      }),
    );
  }

  async #wait(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { signal } = this.#stop;
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
  }
}

/** Wait before the call that follows so many failures, ms of real time: each twice the one before. */
function waitAfter(failures: number, first: string): number {
  return Math.min(longestWait, durationOf(first) * 2 ** (failures - 1));
}
