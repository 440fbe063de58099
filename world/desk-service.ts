import { chinaDay, startOfDay } from '../rules/days.ts';
import { flowIds, type FlowId } from '../workflows/flow.ts';
import { flows } from '../workflows/flows.ts';
import {
  deskNames,
  deskRoles,
  isExtensible,
  serversUnder,
  type Desk,
  type DeskName,
} from './desks.ts';
import { priorityOf } from './green-channel.ts';
import { Timer, type TimerName } from './timers.ts';
import { stateNumbers } from './states.ts';
import type { Effect } from './parts.ts';
import type { World } from './world.ts';

/** Work that a desk does for the entities of a flow while they are in certain states. */
export interface DeskTask {
  readonly desk: DeskName;
  readonly flow: FlowId;
  /** States in which the entity waits for the desk or is served by it. */
  readonly states: readonly string[];
  /** What happens when a server takes the entity up. */
  readonly begin?: Effect;
  /** How long the service takes, ms. */
  duration(world: World, slot: number): number;
  /** What the desk decides at the end. */
  finish: Effect;
}

/** A task with the numbers of its states. */
interface ArrangedTask {
  readonly task: DeskTask;
  readonly states: readonly number[];
}

/** Tasks by desk and flow number. */
export type DeskTasks = readonly (readonly (ArrangedTask | undefined)[])[];

/** Arranges tasks by desk and flow; a desk has one task a flow. Throws when a task names a state its flow lacks. */
export function arrangeTasks(tasks: readonly DeskTask[]): DeskTasks {
  const arranged = (desk: DeskName, flow: FlowId): ArrangedTask | undefined => {
    const task = tasks.find((each) => each.desk === desk && each.flow === flow);
    return task && { task, states: Object.values(stateNumbers(flows[flow], task.states)) };
  };
  return deskNames.map((desk) => flowIds.map((flow) => arranged(desk, flow)));
}

/** Desks whose officers come outside hours by appointment; papers, disposal and tests wait for the day. */
const byAppointment: ReadonlySet<DeskName> = new Set([
  'gate',
  'police',
  'health',
  'exception',
  'scanner',
  'image',
  'inspection',
]);

/** Timers that end a service, by number of the desk. */
const serviceTimers = deskNames.map((name) => Timer[`${name}-service`]);
/** Desks that clear the work of the day. */
const clearingDesks: ReadonlySet<DeskName> = new Set([
  'review',
  'scanner',
  'image',
  'inspection',
  'laboratory',
]);

/** The desk work of a world: requests, hand-over, opening hours. */
export class DeskService {
  readonly #tasks: DeskTasks;

  constructor(tasks: DeskTasks) {
    this.#tasks = tasks;
  }

  /** Sends an entity to a desk: it is served now, or queues. */
  request(world: World, name: DeskName, slot: number): void {
    const number = deskNames.indexOf(name);
    const desk = deskOf(world, number);
    const cause = world.entities.moved[slot] as number;
    this.#staff(world, number);
    this.#stay(world, desk);
    if (desk.resource.request(slot, world.now, priorityOf(world, slot))) {
      this.#start(world, number, slot);
      return;
    }
    const queued = note(world, desk, slot, {
      name: 'queue',
      cause,
      length: desk.resource.queueLength,
    });
    this.#expectOpening(world, number);
    if (desk.resource.nextOpening(world.now) > world.now) appoint(world, desk, slot, queued);
  }

  /** Timer handlers of this desk work, by timer name. */
  handlers(): Readonly<Partial<Record<TimerName, Effect>>> {
    const services = deskNames.map((name, number) => [
      `${name}-service`,
      (world: World, slot: number, cause: number): void => this.#end(world, number, slot, cause),
    ]);
    return {
      ...(Object.fromEntries(services) as Partial<Record<TimerName, Effect>>),
      'desk-opening': (world, number) => this.#open(world, number),
      appointment: (world, slot, cause) => this.#keepAppointment(world, slot, cause),
    };
  }

  #start(world: World, number: number, slot: number): void {
    const desk = deskOf(world, number);
    const task = this.#taskOf(world, number, slot);
    if (!task) {
      this.#handOver(world, number);
      return;
    }
    const cause = note(world, desk, slot, {
      name: 'seize',
      cause: world.entities.moved[slot] as number,
    });
    task.begin?.(world, slot, cause);
    world.after(task.duration(world, slot), serviceTimers[number] as number, slot, cause);
  }

  #end(world: World, number: number, slot: number, cause: number): void {
    const desk = deskOf(world, number);
    const task = world.isStale(slot, cause) ? undefined : this.#taskOf(world, number, slot);
    this.#stay(world, desk);
    const released = note(world, desk, slot, { name: 'release', cause });
    this.#handOver(world, number);
    task?.finish(world, slot, released);
  }

  /** A server is free: the first in the queue takes it before anybody else can. */
  #handOver(world: World, number: number): void {
    const desk = deskOf(world, number);
    this.#staff(world, number);
    const next = desk.resource.release(world.now);
    if (next >= 0) {
      this.#start(world, number, next);
      return;
    }
    this.#startAppointed(world, number);
    this.#expectOpening(world, number);
  }

  /** Officers come outside hours for an entity that has not moved since it asked for them. */
  #keepAppointment(world: World, slot: number, cause: number): void {
    const { flow, moved } = world.entities;
    if (world.isStale(slot, cause) || cause < (moved[slot] as number)) return;
    world.fire('appointment', slot, cause);
    for (const [number, desk] of world.desks.entries()) {
      if (!desk || !this.#tasks[number]?.[flow[slot] as number]) continue;
      desk.appointed.push(slot);
      this.#startAppointed(world, number);
    }
  }

  /** Gives free servers of a closed desk to those who have an appointment, in the order of their appointments. */
  #startAppointed(world: World, number: number): void {
    const { resource, appointed } = deskOf(world, number);
    while (appointed.length > 0 && resource.busy < resource.servers) {
      const slot = appointed.shift() as number;
      if (resource.startWaiting(slot, world.now)) this.#start(world, number, slot);
    }
  }

  #open(world: World, number: number): void {
    deskOf(world, number).opening = NaN;
    this.#staff(world, number);
    this.#startWaiting(world, number);
    this.#expectOpening(world, number);
  }

  /** Gives free servers to those who wait, as long as there are any. */
  #startWaiting(world: World, number: number): void {
    const { resource } = deskOf(world, number);
    for (
      let next = resource.startNext(world.now);
      next >= 0;
      next = resource.startNext(world.now)
    ) {
      this.#start(world, number, next);
    }
  }

  /** Servers that a measure has added or taken since the last policy; who waits for a new one is served. */
  #staff(world: World, number: number): void {
    const desk = deskOf(world, number);
    if (!isExtensible(desk.name) || desk.staffedBy === world.policy) return;
    desk.staffedBy = world.policy;
    const servers = serversUnder(world.policy, desk.name, desk.servers);
    if (servers === desk.resource.servers) return;
    desk.resource.setServers(servers, world.now);
    this.#startWaiting(world, number);
  }

  /** Same-day clearing: a desk that has opened today stays until the work of the day is done. */
  #stay(world: World, desk: Desk): void {
    if (!clearingDesks.has(desk.name) || !world.policy.flag('inspection.same-day-clearing')) return;
    const today = chinaDay(world.now);
    const opening = desk.resource.nextOpening(startOfDay(today));
    if (opening <= world.now) desk.resource.stayUntil(startOfDay(today + 1));
  }

  #expectOpening(world: World, number: number): void {
    const desk = deskOf(world, number);
    if (desk.resource.queueLength === 0 || !Number.isNaN(desk.opening)) return;
    const opening = desk.resource.nextOpening(world.now);
    if (opening <= world.now) return;
    desk.opening = opening;
    world.kernel.push(opening, Timer['desk-opening'], number, world.seq);
  }

  /** The task this desk has for the entity now; undefined when the entity has moved on meanwhile. */
  #taskOf(world: World, number: number, slot: number): DeskTask | undefined {
    const flow = world.entities.flow[slot] as number;
    const arranged = this.#tasks[number]?.[flow];
    return arranged?.states.some((state) => world.isIn(slot, state)) ? arranged.task : undefined;
  }
}

/** A desk of the port. Throws when a flow asks for one that the port does not have. */
function deskOf(world: World, number: number): Desk {
  const desk = world.desks[number];
  if (desk) return desk;
  throw new Error(
    `Port "${world.parts.port.id}" has no desk "${deskNames[number]}"; add it to the port.`,
  );
}

/** Asks for service outside hours, where the port offers it and the desk is one of those that come. */
function appoint(world: World, { name }: Desk, slot: number, cause: number): void {
  if (!byAppointment.has(name) || !world.policy.flag('hours.appointment')) return;
  world.after(world.duration(slot, 'appointment'), Timer.appointment, slot, cause);
}

interface DeskNote {
  readonly name: 'queue' | 'seize' | 'release';
  readonly cause: number;
  readonly length?: number;
}

function note(world: World, desk: Desk, slot: number, { name, cause, length }: DeskNote): number {
  if (!world.recording) return world.skip();
  const data = { desk: desk.name, ...(length !== undefined && { length }) };
  return world.record({ role: deskRoles[desk.name], slot, kind: 'resource', name, cause, data });
}
