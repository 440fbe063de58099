import { flows } from '../../workflows/flows.ts';
import type { DeskTask } from '../desk-service.ts';
import type { DurationName } from '../draws.ts';
import { eventNumbers } from '../events.ts';
import { billsOf } from '../bills.ts';
import { sendGatePassage } from '../notices.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Details, Effect } from '../parts.ts';
import type { World } from '../world.ts';

/*
 * The way of a conveyance from its arrival to the gate: which controls it meets is decided by the policy of the day.
 */

const event = eventNumbers(flows.conveyance, [
  'OPEN_FORMALITIES',
  'FINISH_FORMALITIES',
  'ORDER_HEALTH_CHECK',
  'PASS_HEALTH_CHECK',
  'ORDER_RELAY',
  'FINISH_RELAY',
  'CLEAR_CREW',
  'WAIVE_CREW_CHECK',
  'ORDER_BOARDING',
  'CLEAR_BOARDING',
  'DIVERT',
  'ADMIT',
  'HOLD',
]);

const at = stateNumbers(flows.conveyance, ['formalities', 'relay']);
const ofBill = stateNumbers(flows.manifest, ['accepted']);

/** Stations that a conveyance meets at most once, as bits of its stations; an officer at the gate is the last. */
const Station = { formalities: 1, health: 2, relay: 4, boarding: 8, officer: 16 } as const;

/** Takes note that a conveyance is at a station; false when it has been there before. */
function visit(world: World, slot: number, station: number): boolean {
  const { stations } = world.entities;
  const before = stations[slot] as number;
  stations[slot] = before | station;
  return (before & station) === 0;
}

/** Papers handed over on arrival, by transport, and the switch that makes them electronic; none by air. */
const formalitiesBy: Readonly<Partial<Record<string, readonly [DurationName, string]>>> = {
  road: ['formalitiesRoad', 'border.paperless-road'],
  rail: ['formalitiesRail', 'border.paperless-rail'],
  sea: ['formalitiesSea', 'border.paperless-sea'],
};

/** How long both sides have had a conveyance under joint control before it comes, ms: as long as the neighbour served it. */
function controlledAbroad(world: World, slot: number): number {
  const isJoint = world.policy.flag('neighbour.joint-control') && hasQueueAbroad(world);
  return isJoint ? world.duration(slot, 'counterpart') : 0;
}

/** Whether the queue of the port across the border is part of the world. */
export const hasQueueAbroad = (world: World): boolean =>
  world.parts.port.desks.counterpart !== undefined && world.policy.flag('neighbour.queue');

/** Decides what comes next for a conveyance at the border; without anything else it waits for border police. */
const reached: Effect = (world, slot, cause) => {
  const { policy } = world;
  const papers = formalitiesBy[world.parts.port.transport];
  if (visit(world, slot, Station.formalities) && papers && !policy.flag(papers[1])) {
    world.decide(slot, event.OPEN_FORMALITIES, cause);
    return;
  }
  if (visit(world, slot, Station.relay) && policy.flag('epidemic.relay-hand-over')) {
    world.decide(slot, event.ORDER_RELAY, cause, relayMethod(world, slot));
    return;
  }
  if (visit(world, slot, Station.health) && policy.flag('epidemic.controls')) {
    world.decide(slot, event.ORDER_HEALTH_CHECK, cause);
    return;
  }
  if (policy.flag('border.joint-boarding') && boards(world, slot)) {
    orderBoarding(world, slot, cause, ['customs', 'border-police', 'quarantine']);
    return;
  }
  if (waivesCrewCheck(world, slot)) world.decide(slot, event.WAIVE_CREW_CHECK, cause);
};

/** Trailers change tractors, boxes are lifted over, anything else is handed from vehicle to vehicle. */
function relayMethod(world: World, slot: number): Details {
  const message = world.register.dossier(slot)?.conveyance;
  const boxed = (message?.containers?.length ?? 0) > 0;
  const towed = !message || (message.vehicle.trailers?.length ?? 0) > 0;
  return { data: { method: boxed ? 'hoist' : towed ? 'drop-and-pull' : 'relay' } };
}

/** Vehicles without a driver have nobody to check; at one stop border police look while customs do. */
function waivesCrewCheck(world: World, slot: number): boolean {
  const { policy } = world;
  if (world.parts.port.transport !== 'road' || !world.byPolicy('border-police', slot)) return false;
  if (policy.flag('border.one-stop')) return true;
  const share = policy.number('border.unmanned-share');
  return share > 0 && world.chance(slot, 'unmanned') < share;
}

/** Whether risk control has the conveyance boarded; asked once a crossing. */
function boards(world: World, slot: number): boolean {
  if (!world.byPolicy('risk', slot) || !visit(world, slot, Station.boarding)) return false;
  const share = world.policy.number('gate.boarding-share');
  return share > 0 && world.chance(slot, 'boarding') < share;
}

function orderBoarding(
  world: World,
  slot: number,
  cause: number,
  agencies: readonly string[],
): void {
  world.decide(slot, event.ORDER_BOARDING, cause, { data: { agencies } });
}

/** Without joint boarding customs and quarantine come after border police have been. */
const crewCleared: Effect = (world, slot, cause) => {
  if (boards(world, slot)) orderBoarding(world, slot, cause, ['customs', 'quarantine']);
};

const finish =
  (timer: TimerName, state: number, done: number): Effect =>
  (world, slot, cause) => {
    if (world.isStale(slot, cause) || !world.isIn(slot, state)) return;
    world.decide(slot, done, world.fire(timer, slot, cause));
  };

/** What happens by itself at the border. */
export const borderStates: Readonly<Record<string, Effect>> = {
  arrived: reached,
  formalities: (world, slot, cause) => {
    const papers = formalitiesBy[world.parts.port.transport];
    if (!papers) return;
    const left = world.duration(slot, papers[0]) - controlledAbroad(world, slot);
    world.after(Math.max(0, left), Timer.formalities, slot, cause);
  },
  crewCleared,
};

/** What the agencies do at the border when they are driven by policies. */
export const borderPolicies: Readonly<Record<string, Effect>> = {
  arrived: (world, slot) => world.desk('police', slot),
  relay: (world, slot, cause) =>
    world.after(world.duration(slot, 'relay'), Timer.relay, slot, cause),
  healthCheck: (world, slot) => world.desk('health', slot),
  crewCleared: (world, slot) => world.desk('gate', slot),
  boarding: (world, slot) => world.desk('inspection', slot),
  boarded: (world, slot) => world.desk('gate', slot),
  diverted: (world, slot) => world.desk('exception', slot),
};

/** Timer handlers of the border. */
export const borderTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  formalities: finish('formalities', at.formalities, event.FINISH_FORMALITIES),
  relay: finish('relay', at.relay, event.FINISH_RELAY),
};

function crewCheck(world: World, slot: number): number {
  const name = world.policy.flag('border.self-service') ? 'selfServiceCheck' : 'crewCheck';
  return world.duration(slot, name);
}

/** One joint visit takes as long as its longest part; single visits add up. */
function boardingTime(world: World, slot: number): number {
  const customs = Math.max(0, world.duration(slot, 'boarding') - controlledAbroad(world, slot));
  const quarantine = world.duration(slot, 'quarantineVisit');
  if (!world.policy.flag('border.joint-boarding')) return customs + quarantine;
  return Math.max(customs, quarantine, world.duration(slot, 'crewCheck'));
}

/** At one stop the slower of border police and gate decides how long a vehicle stands. */
function gateTime(world: World, slot: number): number {
  const gate = world.duration(slot, 'gate');
  return world.policy.flag('border.one-stop') ? Math.max(gate, crewCheck(world, slot)) : gate;
}

/** A smart gate passes most vehicles by itself and sends the others to the manual lane. */
const gate: Effect = (world, slot, cause) => {
  const share = world.policy.number('gate.automatic-share');
  if (share > 0 && share < 1 && world.chance(slot, 'gateAutomatic') >= share) {
    world.decide(slot, event.DIVERT, cause);
  } else {
    admit(world, slot, cause);
  }
};

/** What keeps a conveyance at the gate: bills that are not accepted. Empty conveyances carry none. */
const admit: Effect = (world, slot, cause) => {
  const open = billsOf(world, slot).filter((bill) => !world.isIn(bill, ofBill.accepted));
  if (open.length === 0) {
    world.decide(slot, event.ADMIT, cause);
    return;
  }
  const { entities, register } = world;
  const bills = open.map((bill) => register.nameOf(entities, bill));
  world.decide(slot, event.HOLD, cause, { data: { problems: ['manifest-not-accepted'], bills } });
};

/** Messages of the gate: who passed, who was stopped, and whether an officer was needed. */
export const gateEvents: Readonly<Record<string, Effect>> = {
  ADMIT: (world, slot, cause) => {
    const isSmart = world.policy.number('gate.automatic-share') > 0;
    const outcome = isSmart && visit(world, slot, Station.officer) ? 'automatic' : 'manual';
    sendGatePassage(world, slot, cause, { movement: 'in', outcome });
  },
  DIVERT: (world, slot) => void visit(world, slot, Station.officer),
  HOLD: (world, slot, cause) => {
    visit(world, slot, Station.officer);
    sendGatePassage(world, slot, cause, { movement: 'in', outcome: 'refused' });
  },
};

/** Desk work between arrival and gate. */
export const borderTasks: readonly DeskTask[] = [
  {
    desk: 'police',
    flow: 'conveyance',
    states: ['arrived'],
    duration: crewCheck,
    finish: (world, slot, cause) => void world.decide(slot, event.CLEAR_CREW, cause),
  },
  {
    desk: 'health',
    flow: 'conveyance',
    states: ['healthCheck'],
    duration: (world, slot) => world.duration(slot, 'healthCheck'),
    finish: (world, slot, cause) => void world.decide(slot, event.PASS_HEALTH_CHECK, cause),
  },
  {
    desk: 'inspection',
    flow: 'conveyance',
    states: ['boarding'],
    duration: boardingTime,
    finish: (world, slot, cause) => void world.decide(slot, event.CLEAR_BOARDING, cause),
  },
  {
    desk: 'gate',
    flow: 'conveyance',
    states: ['crewCleared', 'boarded'],
    duration: gateTime,
    finish: gate,
  },
  {
    desk: 'exception',
    flow: 'conveyance',
    states: ['diverted'],
    duration: (world, slot) => world.duration(slot, 'manualGate'),
    finish: admit,
  },
];
