import { v7 } from 'uuid';
import type { Library } from '../library/library.ts';
import { LiveWorld } from '../world/live.ts';
import type { Input } from '../world/input.ts';
import type { Clock } from './clock.ts';
import { HostedWorld } from './hosted-world.ts';
import { HttpProblem } from './http-problem.ts';
import { mostLoaded, tickPeriod } from './limits.ts';
import type { Standing, Store, StoredSpec } from './store.ts';

/** What worlds are kept in and made from. */
export interface WorldsParts {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
}

/**
 * The live worlds of this server. A world is loaded from the store, by replay of its inputs, when it
 * is first asked for. Whatever changes one happens inside {@link Worlds.atomically}, which stores the
 * inputs before anybody hears of them.
 */
export class Worlds {
  readonly #parts: WorldsParts;
  readonly #loaded = new Map<string, HostedWorld>();
  readonly #touched = new Set<HostedWorld>();
  #stopTicking: (() => void) | undefined;

  constructor(parts: WorldsParts) {
    this.#parts = parts;
  }

  /**
   * Runs changes to worlds as one: either all their inputs are stored, or, where it throws, nothing
   * is, and the worlds touched are loaded afresh.
   */
  atomically<T>(changes: () => T): T {
    let result: T;
    try {
      result = this.#parts.store.atomically(changes);
    } catch (error) {
      for (const world of this.#settle()) this.#unload(world);
      throw error;
    }
    for (const world of this.#settle()) world.announce();
    return result;
  }

  /** Opens a new world, with the inputs of the one it was forked from. Inside `atomically`. */
  open(spec: StoredSpec, live: LiveWorld = this.#build(spec, [])): HostedWorld {
    const created = this.#parts.clock.now();
    const world = new HostedWorld(v7({ msecs: created }), live);
    this.#touched.add(world);
    this.#parts.store.addWorld(world.id, spec, { created, ...standingOf(live) });
    this.#save(world, 0);
    this.#remember(world);
    return world;
  }

  /** The world of this id, at the virtual time to which real time has brought it. Throws an {@link HttpProblem} where there is none. */
  get(id: string): HostedWorld {
    const world = this.#loaded.get(id) ?? this.#load(id);
    this.#remember(world);
    return world;
  }

  /** What a world was opened with. */
  spec(id: string): StoredSpec {
    const spec = this.#parts.store.spec(id);
    if (!spec) throw new HttpProblem('unknown-world', { got: id });
    return spec;
  }

  /** Changes a world after bringing it up to real time, and stores what reached it. Inside `atomically`. */
  change<T>(world: HostedWorld, change: (live: LiveWorld) => T): T {
    const { clock } = this.#parts;
    this.#touched.add(world);
    world.catchUp(clock.now());
    const result = change(world.live);
    if (world.speed > 0) world.run(world.speed, clock.now());
    this.#save(world, world.stored);
    return result;
  }

  /** Lets a world's time run at a speed, or pauses it with 0. Inside `atomically`. */
  run(world: HostedWorld, speed: number): void {
    this.change(world, () => world.run(speed, this.#parts.clock.now()));
  }

  /** Puts an earlier state of a world in its place. Inside `atomically`. */
  replace(world: HostedWorld, live: LiveWorld): void {
    this.#touched.add(world);
    world.replace(live);
    if (world.speed > 0) world.run(world.speed, this.#parts.clock.now());
    this.#save(world, 0);
  }

  /** Removes a world for good. Throws an {@link HttpProblem} where there is none. Inside `atomically`. */
  remove(id: string): void {
    if (!this.#parts.store.remove(id)) throw new HttpProblem('unknown-world', { got: id });
    const world = this.#loaded.get(id);
    if (world) this.#unload(world);
  }

  /** Advances every running world to where real time has brought it. */
  tick(): void {
    const now = this.#parts.clock.now();
    for (const world of this.#running()) {
      // Time in which nothing happens need not be stored: the next input tells it.
      if (world.isBehind(now)) this.atomically(() => this.change(world, () => undefined));
      else world.announce();
    }
  }

  /** The worlds that were touched; from now on none is. */
  #settle(): HostedWorld[] {
    const touched = [...this.#touched];
    this.#touched.clear();
    this.#keepTime();
    return touched;
  }

  #running(): HostedWorld[] {
    return [...this.#loaded.values()].filter(({ speed }) => speed > 0);
  }

  #keepTime(): void {
    const wanted = this.#running().length > 0;
    if (wanted) this.#stopTicking ??= this.#parts.clock.every(tickPeriod, () => this.tick());
    else {
      this.#stopTicking?.();
      this.#stopTicking = undefined;
    }
  }

  #load(id: string): HostedWorld {
    const live = this.#build(this.spec(id), this.#parts.store.inputs(id));
    const world = new HostedWorld(id, live);
    world.stored = live.inputs.length;
    return world;
  }

  #build(spec: StoredSpec, inputs: readonly Input[]): LiveWorld {
    return new LiveWorld({ ...spec, library: this.#parts.library }, inputs);
  }

  #save(world: HostedWorld, from: number): void {
    const { inputs } = world.live;
    const standing = standingOf(world.live);
    this.#parts.store.putInputs(world.id, { from, inputs: inputs.slice(from), standing });
    world.stored = inputs.length;
  }

  /** Keeps a world in memory as the one used last; of too many, the one that rested longest goes. */
  #remember(world: HostedWorld): void {
    this.#loaded.delete(world.id);
    this.#loaded.set(world.id, world);
    if (this.#loaded.size <= mostLoaded) return;
    const resting = [...this.#loaded.values()].find(
      (other) => other !== world && !other.watched && other.speed === 0,
    );
    if (resting) this.#unload(resting);
  }

  #unload(world: HostedWorld): void {
    this.#loaded.delete(world.id);
    world.close();
  }
}

function standingOf({ now, seq, ended }: LiveWorld): Standing {
  return { now, seq, ended };
}
