import { v7 } from 'uuid';
import type { Library } from '../library/library.ts';
import { LiveWorld } from '../world/live.ts';
import type { Input } from '../world/input.ts';
import type { Clock } from './clock.ts';
import { HostedWorld } from './hosted-world.ts';
import { HttpProblem } from './http-problem.ts';
import { mostLoaded, tickPeriod } from './limits.ts';
import { addWorld, removeWorld, type InputsChange, type Unit } from './store/changes.ts';
import type { Statement } from './store/database.ts';
import { LedElsewhere, type Store } from './store/store.ts';
import type { Standing, StoredSpec } from './store/stored.ts';
import type { Tracing } from './tracing/tracing.ts';

/** What worlds are kept in and made from. */
export interface WorldsParts {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  readonly tracing: Tracing;
  /** Told of what fails while nobody waits for it. */
  readonly failed: (error: unknown) => void;
}

/** What the changes under way will store, and which worlds they touch. */
interface Work {
  readonly inputs: InputsChange[];
  readonly statements: Statement[];
  readonly touched: Set<HostedWorld>;
  /** What to do once all of it is on the disk. */
  readonly after: (() => void)[];
}

/** Changes that have been made in memory. */
interface Begun<T> {
  readonly result: T;
  /** Kept when they are on the disk. */
  readonly stored: Promise<void>;
  /** Tells the watchers, then. */
  readonly settle: () => void;
}

/**
 * The live worlds of this server. A world is loaded from the store, by replay of its inputs, when it
 * is first asked for. Whatever changes one happens inside {@link Worlds.atomically}, which stores the
 * inputs before anybody hears of them.
 */
export class Worlds {
  readonly #parts: WorldsParts;
  readonly #loaded = new Map<string, HostedWorld>();
  /** Those of the loaded worlds whose time runs. */
  readonly #running = new Set<HostedWorld>();
  readonly #loading = new Map<string, Promise<HostedWorld>>();
  /** Worlds whose removal is on its way to the disk. */
  readonly #leaving = new Set<string>();
  #work: Work | undefined;
  readonly #listeners: ((world: HostedWorld) => void)[] = [];
  #stopTicking: (() => void) | undefined;

  constructor(parts: WorldsParts) {
    this.#parts = parts;
    parts.store.onLost((units) => this.#drop(units));
    parts.store.onLeft(() => this.#dropAll());
  }

  /**
   * Runs changes to worlds as one, at once; the promise is kept when their inputs are on the disk. Where
   * the changes throw or cannot be stored, nothing is kept, and the worlds touched are loaded afresh.
   */
  async atomically<T>(changes: () => T): Promise<T> {
    const work: Work = { inputs: [], statements: [], touched: new Set(), after: [] };
    const { result, stored, settle } = this.#begin(work, changes);
    await stored;
    settle();
    for (const each of work.after) each();
    for (const world of work.touched) this.#changed(world);
    return result;
  }

  /** Whom else to tell when a world has changed, or its time may have gone on. */
  onChange(tell: (world: HostedWorld) => void): void {
    this.#listeners.push(tell);
  }

  /** What to do once the changes under way are on the disk. Inside `atomically`. */
  afterwards(run: () => void): void {
    this.#current().after.push(run);
  }

  /** Stores a statement together with the changes under way. Inside `atomically`. */
  keep(statements: readonly Statement[]): void {
    this.#current().statements.push(...statements);
  }

  /** Opens a new world, with the inputs of the one it was forked from. Inside `atomically`. */
  open(
    { spec, owner }: { readonly spec: StoredSpec; readonly owner: string },
    live: LiveWorld = this.#build(spec, []),
  ): HostedWorld {
    const { clock, store } = this.#parts;
    const created = clock.now();
    const world = new HostedWorld({ id: v7({ msecs: created }), owner, term: 1 }, live);
    const { inputs } = live;
    const standing = standingOf(world);
    this.keep(
      addWorld({ id: world.id, owner, spec, inputs, standing, created, leader: store.member }),
    );
    world.stored = inputs.length;
    this.#touch(world);
    this.#remember(world);
    return world;
  }

  /** How many worlds are in memory. */
  get loaded(): number {
    return this.#loaded.size;
  }

  /** Whether a world is in memory, so that {@link Worlds.get} has it. */
  has(id: string): boolean {
    return this.#loaded.has(id);
  }

  /** Whether this is the world of its id that is in memory, not one that has been dropped since. */
  holds(world: HostedWorld): boolean {
    return this.#loaded.get(world.id) === world;
  }

  /** Brings a world into memory. Rejects with an {@link HttpProblem} where there is none, or another server leads it. */
  load(id: string): Promise<HostedWorld> {
    const loading = this.#loading.get(id) ?? this.#load(id);
    this.#loading.set(id, loading);
    return loading.finally(() => this.#loading.delete(id));
  }

  /** A world in memory. Throws where it has not been loaded. */
  get(id: string): HostedWorld {
    const world = this.#loaded.get(id);
    if (!world) throw new Error(`World "${id}" is not in memory; load it first.`);
    this.#remember(world);
    return world;
  }

  /** Changes a world after bringing it up to real time, and stores what reached it. Inside `atomically`. */
  change<T>(world: HostedWorld, change: (live: LiveWorld) => T): T {
    const { clock } = this.#parts;
    this.#touch(world);
    world.catchUp(clock.elapsed());
    const result = change(world.live);
    if (world.speed > 0) world.run(world.speed, clock.elapsed());
    this.#save(world, world.stored);
    return result;
  }

  /** Lets a world's time run at a speed, or pauses it with 0. Inside `atomically`. */
  run(world: HostedWorld, speed: number): void {
    this.change(world, () => world.run(speed, this.#parts.clock.elapsed()));
  }

  /** Puts an earlier state of a world in its place. Inside `atomically`. */
  replace(world: HostedWorld, live: LiveWorld): void {
    this.#touch(world);
    world.replace(live);
    if (world.speed > 0) world.run(world.speed, this.#parts.clock.elapsed());
    this.#save(world, 0);
  }

  /** Removes a world for good. Inside `atomically`. */
  remove(world: HostedWorld): void {
    this.keep([removeWorld(world.id)]);
    this.#leaving.add(world.id);
    this.#touch(world);
    this.#unload(world);
    // Until the disk has it, nobody may bring the world back from there.
    setImmediate(() => {
      const gone = (): void => void this.#leaving.delete(world.id);
      this.#parts.store.settled().then(gone, gone);
    });
  }

  /**
   * Takes up worlds in which something went on by itself when the server that led them stopped or died; their time
   * stood meanwhile. Several servers may try: one of them gets each.
   */
  async takeOver(): Promise<void> {
    const { store, failed } = this.#parts;
    const left = (error: unknown): void => {
      if (!(error instanceof LedElsewhere)) failed(error);
    };
    const abandoned = await store.abandoned(mostLoaded).catch(left);
    for (const id of abandoned ?? []) await this.load(id).catch(left);
  }

  /** Ends what follows worlds, and stores how far running ones have come. */
  async stop(): Promise<void> {
    this.#stopTicking?.();
    for (const world of this.#loaded.values()) world.close();
    const reached = [...this.#running].map((world) =>
      this.atomically(() => this.change(world, () => undefined)),
    );
    await Promise.all(reached).catch(this.#parts.failed);
  }

  /** Advances every running world to where real time has brought it. */
  tick(): void {
    const now = this.#parts.clock.elapsed();
    for (const world of this.#running) {
      // Time in which nothing happens need not be stored: the next input tells it.
      if (world.isBehind(now)) {
        this.atomically(() => this.change(world, () => undefined)).catch(this.#parts.failed);
      } else {
        world.announce();
        this.#changed(world);
      }
    }
  }

  #changed(world: HostedWorld): void {
    for (const tell of this.#listeners) tell(world);
  }

  #begin<T>(work: Work, changes: () => T): Begun<T> {
    if (this.#work) throw new Error('Changes are under way already.');
    const { store, tracing } = this.#parts;
    this.#work = work;
    try {
      const result = changes();
      const held = [...work.touched].map((world) => world.hold());
      const idle = work.inputs.length + work.statements.length === 0;
      return {
        result,
        stored: idle ? Promise.resolve() : tracing.stage('store', () => store.write(work)),
        settle: () => held.forEach((settle) => settle()),
      };
    } catch (error) {
      for (const world of work.touched) this.#unload(world);
      throw error;
    } finally {
      this.#work = undefined;
      this.#keepTime(work.touched);
    }
  }

  #current(): Work {
    if (!this.#work) throw new Error('Worlds change inside "atomically" only.');
    return this.#work;
  }

  #touch(world: HostedWorld): void {
    this.#current().touched.add(world);
  }

  /** Forgets worlds of which the disk does not know what memory knows. */
  #drop(units: readonly Unit[]): void {
    for (const { world: id } of units.flatMap(({ inputs }) => inputs)) {
      const world = this.#loaded.get(id);
      if (world) this.#unload(world);
    }
    this.#keepTime([]);
  }

  /** Forgets every world: another server may lead it by now, and what memory knows grows old. */
  #dropAll(): void {
    for (const world of this.#loaded.values()) this.#unload(world);
    this.#keepTime([]);
  }

  /** Lets the clock tick while the time of some world runs; called whenever that of these may have changed. */
  #keepTime(worlds: Iterable<HostedWorld>): void {
    for (const world of worlds) {
      if (world.speed > 0 && this.holds(world)) this.#running.add(world);
      else this.#running.delete(world);
    }
    if (this.#running.size > 0)
      this.#stopTicking ??= this.#parts.clock.every(tickPeriod, () => this.tick());
    else {
      this.#stopTicking?.();
      this.#stopTicking = undefined;
    }
  }

  async #load(id: string): Promise<HostedWorld> {
    const known = this.#loaded.get(id);
    if (known) return known;
    const led = await this.#parts.store.lead(id);
    if (!led || this.#leaving.has(id)) throw new HttpProblem('unknown-world', { got: id });
    const { owner, term, spec, inputs, speed, goal } = led;
    const world = new HostedWorld({ id, owner, term, goal }, this.#build(spec, inputs));
    world.stored = inputs.length;
    world.run(speed, this.#parts.clock.elapsed());
    this.#remember(world);
    this.#keepTime([world]);
    this.#changed(world);
    return world;
  }

  #build(spec: StoredSpec, inputs: readonly Input[]): LiveWorld {
    return new LiveWorld({ ...spec, library: this.#parts.library }, inputs);
  }

  #save(world: HostedWorld, from: number): void {
    const inputs = world.live.inputsFrom(from);
    const { id, term, stored: length } = world;
    const standing = standingOf(world);
    this.#current().inputs.push({ world: id, term, from, length, inputs, standing });
    world.stored = from + inputs.length;
  }

  /** Keeps a world in memory as the one used last; of too many, the one that rested longest goes. */
  #remember(world: HostedWorld): void {
    this.#loaded.delete(world.id);
    this.#loaded.set(world.id, world);
    if (this.#loaded.size <= mostLoaded) return;
    for (const other of this.#loaded.values()) {
      if (other === world || !other.rests) continue;
      this.#unload(other);
      return;
    }
  }

  #unload(world: HostedWorld): void {
    this.#loaded.delete(world.id);
    this.#running.delete(world);
    world.close();
  }
}

function standingOf({ live, speed, goal }: HostedWorld): Standing {
  const { now, seq, ended, waiting } = live;
  return { now, seq, ended, asking: waiting, speed, goal };
}
