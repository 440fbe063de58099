import type { Distribution } from '../engine/distributions.ts';
import { Kernel } from '../engine/kernel.ts';
import { Stream } from '../engine/random.ts';
import type { Policy } from '../rules/policy.ts';
import type { SelectionPolicy } from '../schemas/types.ts';
import type { FlowId } from '../workflows/flow.ts';
import { roles, type Role } from '../workflows/roles.ts';
import type { StepTable } from '../workflows/step-table.ts';
import { ControlTally } from './control-tally.ts';
import { openDesks, type Desk, type DeskName } from './desks.ts';
import {
  chances,
  durations,
  purposesPerRound,
  type ChanceName,
  type DurationName,
} from './draws.ts';
import { Entities, none, Trait } from './entities.ts';
import { indexFlow, type FlowIndex } from './flow-index.ts';
import type { Details, Driver, Happening, WorldParts } from './parts.ts';
import { Regime } from './regime.ts';
import { Register } from './register.ts';
import { freeShipment, leaderOf, leaveShipment } from './shipment.ts';

const empty: object = Object.freeze({});

/**
 * The simulated single window: one clock, one event list, one log, and the entities that pass through it.
 * It knows how things happen; what happens is in the flows, the rules and the behaviours.
 */
export class World {
  readonly entities = new Entities();
  readonly register = new Register();
  /** Desks of the port in the order of their names, undefined for those it does not have. */
  readonly desks: readonly (Desk | undefined)[];
  readonly kernel: Kernel;
  readonly parts: WorldParts;
  /** Decisions that came too late because the entity had moved on; 0 in a sound world without people. */
  moot = 0;
  /** Who is selected for inspection; by the parameters of the day where there is none. */
  selection: SelectionPolicy | undefined;
  /** What control found and missed. */
  readonly control = new ControlTally();
  /** Flow steps taken. */
  steps = 0;
  /** Shipments of the traffic that have ended and were freed, a conveyance each. */
  cleared = 0;
  #seq = 0;
  #drivers: Readonly<Record<Role, Driver>>;
  readonly #ended: number[] = [];
  readonly #stream = new Stream(0, 0, 0);
  readonly #indexes: readonly FlowIndex[];
  readonly #regime: Regime;

  constructor(parts: WorldParts) {
    this.parts = parts;
    this.#drivers = parts.drivers;
    this.selection = parts.selection;
    this.kernel = new Kernel(parts.start);
    this.desks = openDesks(parts.port, parts.policies, parts.start);
    this.#indexes = parts.tables.map((table) => indexFlow(table, parts.behaviours[table.flow.id]));
    this.#regime = new Regime(parts.policies, parts.start);
  }

  /** Virtual now, ms since 1970 UTC. */
  get now(): number {
    return this.kernel.now;
  }

  /** Sequence number of the latest event of the log. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether events are written anywhere; where not, no data need be gathered for them. */
  get recording(): boolean {
    return this.parts.sink !== undefined;
  }

  /** The policy in force now. */
  get policy(): Policy {
    return this.#regime.at(this.kernel.now);
  }

  /**
   * The policy that holds now for an entity: of what belongs to a declaration, the one for declarations of its day. A reform
   * that leaves declarations in flight under the old rules holds for those accepted from its first day on.
   */
  policyOf(slot: number): Policy {
    const { entities } = this;
    const declaredAt = entities.declaredAt[entities.declarationOf(slot)] as number;
    return this.#regime.for(declaredAt, this.kernel.now);
  }

  /**
   * Whether a role acts by policy, so that the world decides for it. No script knows the shipments of the traffic; a
   * rule of the office may have taken the entity.
   */
  byPolicy(role: Role, slot: number): boolean {
    if (this.parts.office?.holds(role, slot)) return false;
    const driver = this.#drivers[role];
    return driver === 'policy' || (driver === 'script' && this.entities.has(slot, Trait.traffic));
  }

  /** Who drives each role. */
  get drivers(): Readonly<Record<Role, Driver>> {
    return this.#drivers;
  }

  /** Gives roles to other drivers from now on; a policy that takes over finds the work that waits for it. */
  seat(drivers: Partial<Record<Role, Driver>>): void {
    const before = this.#drivers;
    this.#drivers = { ...before, ...drivers };
    const resumed = new Set(
      roles.filter((role) => before[role] !== 'policy' && this.#drivers[role] === 'policy'),
    );
    // What begins meanwhile has met the policy already.
    const { size } = this.entities;
    for (let slot = 0; slot < size; slot++) {
      for (const role of resumed) this.resume(role, slot);
    }
  }

  /** Lets the policy of a role find the work that waits for it about an entity, if the role acts by policy. */
  resume(role: Role, slot: number): void {
    const { entities } = this;
    const flow = entities.flow[slot] as number;
    for (const [state, policy] of (this.#indexes[flow]?.policies ?? []).entries()) {
      if (policy?.by !== role || !this.isIn(slot, state) || !this.byPolicy(role, slot)) continue;
      policy.effect(this, slot, entities.moved[slot] as number);
    }
  }

  /** Step table of an entity's flow. */
  tableOf(slot: number): StepTable {
    return this.parts.tables[this.entities.flow[slot] as number] as StepTable;
  }

  /** Whether an entity is in a state of its flow, by number of the state. */
  isIn(slot: number, state: number): boolean {
    const flow = this.entities.flow[slot] as number;
    const { active, width } = this.#indexes[flow] as FlowIndex;
    return active[(this.entities.configuration[slot] as number) * width + state] === 1;
  }

  /** Whether an entity is in the state with this path. */
  isAt(slot: number, path: string): boolean {
    const state = this.tableOf(slot).stateByPath.get(path);
    return state !== undefined && this.isIn(slot, state);
  }

  /** Whether an entity's flow has ended. */
  hasEnded(slot: number): boolean {
    const { done } = this.#indexes[this.entities.flow[slot] as number] as FlowIndex;
    return done[this.entities.configuration[slot] as number] === 1;
  }

  /** Whether an event is possible now. */
  can(slot: number, event: number): boolean {
    const table = this.tableOf(slot);
    const row = (this.entities.configuration[slot] as number) * table.events.length;
    return (table.next[row + event] as number) >= 0;
  }

  /** Begins an entity's way through a flow; what its first states do is done at once. Returns its slot. */
  begin(flow: FlowId, slot: number, cause: number): number {
    const { entities } = this;
    const number = entities.flow[slot] as number;
    const table = this.parts.tables[number] as StepTable;
    entities.configuration[slot] = this.parts.runtime.start(number, slot);
    entities.since[slot] = this.#seq + 1;
    const active = table.configurations[0]?.active ?? [];
    const seq = this.parts.sink ? this.#recordTransition(slot, '', active, cause) : ++this.#seq;
    entities.moved[slot] = seq;
    this.parts.office?.observe(this, slot, seq);
    const index = this.#indexes[number] as FlowIndex;
    for (const state of active) this.#enter(index, slot, state, seq);
    return slot;
  }

  /**
   * Takes a decision: writes it down, moves the entity, and does what follows by itself.
   * Returns false, and counts a moot decision, where the event is not possible any more.
   */
  decide(slot: number, event: number, cause: number, details?: Details): boolean {
    const { entities } = this;
    const flow = entities.flow[slot] as number;
    const table = this.parts.tables[flow] as StepTable;
    const from = entities.configuration[slot] as number;
    const to = this.parts.runtime.step(flow, slot, from, event);
    if (to < 0) {
      this.moot++;
      return false;
    }
    this.steps++;
    const decided = this.parts.sink
      ? this.#recordDecision(slot, event, cause, details)
      : ++this.#seq;
    entities.configuration[slot] = to;
    const step = from * table.events.length + event;
    const moved = this.parts.sink
      ? this.#recordTransition(
          slot,
          table.events[event] as string,
          table.entered[step] as readonly number[],
          decided,
        )
      : ++this.#seq;
    entities.moved[slot] = moved;
    this.parts.office?.observe(this, slot, moved);
    const index = this.#indexes[flow] as FlowIndex;
    index.eventEffects[event]?.(this, slot, decided);
    for (const state of index.acting[step] as readonly number[]) {
      this.#enter(index, slot, state, moved);
    }
    return true;
  }

  /** Does what entering a state brings with it, unless that has already led out of it again. */
  #enter(index: FlowIndex, slot: number, state: number, cause: number): void {
    const effect = index.stateEffects[state];
    if (effect && this.isIn(slot, state)) effect(this, slot, cause);
    const policy = index.policies[state];
    if (policy && this.isIn(slot, state) && this.byPolicy(policy.by, slot)) {
      policy.effect(this, slot, cause);
    }
  }

  #recordDecision(slot: number, event: number, cause: number, details?: Details): number {
    const { events, flow } = this.tableOf(slot);
    const name = events[event] as string;
    const spec = flow.events[name];
    const role = details?.by ?? spec?.by ?? 'single-window';
    const data = { ...(spec?.rule && { rule: spec.rule }), ...details?.data };
    return this.record({ role, slot, kind: 'decision', name, cause, data });
  }

  #recordTransition(
    slot: number,
    event: string,
    entered: readonly number[],
    cause: number,
  ): number {
    const { states, flow } = this.tableOf(slot);
    const [first = none] = entered;
    return this.record({
      role: 'single-window',
      slot,
      kind: 'transition',
      name: states[first]?.path ?? flow.id,
      cause,
      data: { event, to: this.leavesOf(slot) },
    });
  }

  /** Dotted paths of the states an entity is in, without those that only contain others. */
  leavesOf(slot: number): readonly string[] {
    return (
      this.#indexes[this.entities.flow[slot] as number]?.leaves[
        this.entities.configuration[slot] as number
      ] ?? []
    );
  }

  /** Counts an event that nobody writes down, so that sequence numbers are the same with and without a log. */
  skip(): number {
    return ++this.#seq;
  }

  /** Writes an event to the log and returns its sequence number. */
  record(happening: Happening): number {
    const seq = ++this.#seq;
    const { role, slot, kind, name, cause, data } = happening;
    const { sink, logSample } = this.parts;
    if (!sink || logSample?.has(this, slot) === false) return seq;
    const entity = happening.entity ?? (slot < 0 ? '' : this.register.nameOf(this.entities, slot));
    sink({
      seq,
      at: this.kernel.now,
      role,
      entity,
      kind,
      name,
      data: data ?? empty,
      cause,
    });
    return seq;
  }

  /** Writes down that a timer fired, and returns its sequence number. */
  fire(name: string, slot: number, cause: number): number {
    if (!this.parts.sink) return ++this.#seq;
    return this.record({ role: 'single-window', slot, kind: 'timer', name, cause });
  }

  /** Whether something scheduled by `cause` belongs to an earlier life of the entity. */
  isStale(slot: number, cause: number): boolean {
    return cause < (this.entities.since[slot] as number);
  }

  /** Schedules a timer for an entity, `delay` ms from now. */
  after(delay: number, timer: number, slot: number, cause: number): void {
    this.kernel.push(this.kernel.now + delay, timer, slot, cause);
  }

  /** A number between 0 and 1, of the entity's own stream for this chance. */
  chance(slot: number, name: ChanceName): number {
    this.#resetStream(slot, chances[name]);
    return this.#stream.uniform();
  }

  /** A whole number of ms, drawn from the distribution in force for this duration. */
  duration(slot: number, name: DurationName): number {
    const draw = durations[name];
    const sampler = this.#regime.distribution(this.policyOf(slot), draw);
    if (sampler.variance === 0) return Math.round(sampler.mean);
    this.#resetStream(slot, draw.purpose);
    return Math.round(sampler.sample(this.#stream));
  }

  /** An integer from 0 to n - 1, of the entity's own stream for this chance. */
  pick(slot: number, name: ChanceName, n: number): number {
    this.#resetStream(slot, chances[name]);
    return this.#stream.integer(n);
  }

  /** A value of a distribution, drawn from the entity's own stream for this chance. */
  sample(slot: number, name: ChanceName, law: Distribution): number {
    this.#resetStream(slot, chances[name]);
    return law.sample(this.#stream);
  }

  #resetStream(slot: number, purpose: number): void {
    const round = this.entities.round[slot] as number;
    this.#stream.reset(
      this.parts.seed,
      this.entities.key[slot] as number,
      purpose + round * purposesPerRound,
    );
  }

  /** Sends an entity to a desk. */
  desk(name: DeskName, slot: number): void {
    this.parts.service.request(this, name, slot);
  }

  /** An entity has reached its end; its slot is freed with the rest of its shipment, after the present event. */
  finish(slot: number): void {
    if (!this.parts.keep && leaveShipment(this, slot)) this.#ended.push(leaderOf(this, slot));
  }

  /** Handles one event of the kernel. */
  readonly handle = (code: number, slot: number, cause: number): void => {
    this.parts.timers[code]?.(this, slot, cause);
    while (this.#ended.length > 0) {
      freeShipment(this, this.#ended.pop() as number);
      this.cleared++;
    }
  };
}
