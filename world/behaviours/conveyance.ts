import { flows } from '../../workflows/flows.ts';
import { consult } from '../agencies/consult.ts';
import { billsOf } from '../bills.ts';
import type { DeskTask } from '../desk-service.ts';
import type { DurationName } from '../draws.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { answerManifest } from '../receipts.ts';
import { isClearedButForArrival } from '../regions.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import {
  borderPolicies,
  borderStates,
  borderTasks,
  borderTimers,
  gateEvents,
  hasQueueAbroad,
} from './border-controls.ts';
import { departLoaded, takeAlong } from './loading.ts';
import { reportArrival } from './manifest.ts';

const event = eventNumbers(flows.conveyance, [
  'ACCEPT_NOTICE',
  'REFUSE_NOTICE',
  'REACH_COUNTERPART',
  'ARRIVE',
  'START_TRANSLOAD',
  'UNLOAD',
  'DEPART',
]);

const at = stateNumbers(flows.conveyance, ['notified', 'unreviewed']);

/** Reviewed on line before it arrives, or once its papers are there. */
const notified: Effect = (world, slot, cause) => {
  if (world.policy.flag('border.pre-arrival-review')) review(world, slot, cause);
  else if (world.byPolicy('carrier', slot)) travel(world, slot, cause);
};

const review: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'manifestCheck'), Timer['conveyance-check'], slot, cause);

/** A review that began before arrival goes on; without one it begins now. */
const unreviewed: Effect = (world, slot, cause) => {
  if (!world.policy.flag('border.pre-arrival-review')) review(world, slot, cause);
};

const check: Effect = (world, slot, cause) => {
  const waits = world.isIn(slot, at.notified) || world.isIn(slot, at.unreviewed);
  if (world.isStale(slot, cause) || !waits) return;
  const fired = world.fire('conveyance-check', slot, cause);
  if (world.entities.has(slot, Trait.faulty)) world.decide(slot, event.REFUSE_NOTICE, fired);
  else compareCargoList(world, slot, fired);
};

/** What comes by land is on a cargo list of the neighbour's customs; the world's own always agrees. */
function compareCargoList(world: World, slot: number, cause: number): void {
  const byLand = ['road', 'rail'].includes(world.parts.port.transport);
  if (!byLand || world.entities.has(slot, Trait.export)) {
    world.decide(slot, event.ACCEPT_NOTICE, cause);
    return;
  }
  consult(world, {
    question: 'cargo-list',
    slot,
    cause,
    builtIn: 'agrees',
    apply: (result, seq, told) => {
      const next = result === 'differs' ? event.REFUSE_NOTICE : event.ACCEPT_NOTICE;
      world.decide(slot, next, seq, { data: told });
    },
  });
}

/** A conveyance of the traffic arrives when its journey says so, at the earliest when it may. */
const travel: Effect = (world, slot, cause) => {
  const due = world.entities.dueAt[slot] as number;
  if (!Number.isNaN(due)) world.kernel.push(Math.max(due, world.now), Timer.arrival, slot, cause);
};

/** Where the port across the border has a queue of its own, it comes first. */
const arrive: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.ARRIVE)) return;
  const fired = world.fire('arrival', slot, cause);
  const queues = world.can(slot, event.REACH_COUNTERPART) && hasQueueAbroad(world);
  world.decide(slot, queues ? event.REACH_COUNTERPART : event.ARRIVE, fired);
};

/** In: goods that are cleared but for their arrival are released at the gate, all others go to the yard. */
const admitted: Effect = (world, slot, cause) => {
  for (const bill of world.entities.has(slot, Trait.export) ? [] : billsOf(world, slot)) {
    if (!clearedButForArrival(world, bill)) continue;
    world.entities.set(bill, Trait.gateRelease);
    reportArrival(world, bill, cause);
  }
};

const unloadingBy: Readonly<Record<string, DurationName>> = {
  road: 'unload',
  rail: 'unloadRail',
  air: 'unloadAir',
  sea: 'unloadSea',
};

/** Trains wait for a track; everything else is unloaded as it comes. */
const leaveGate: Effect = (world, slot, cause) => {
  if (world.entities.has(slot, Trait.export)) {
    if (world.entities.has(slot, Trait.traffic)) departLoaded(world, slot, cause);
    return;
  }
  const leaving = billsOf(world, slot);
  if (leaving.length > 0 && leaving.every((bill) => world.entities.has(bill, Trait.gateRelease))) {
    world.after(0, Timer.departure, slot, cause);
  } else if (world.parts.port.transport === 'rail') {
    world.desk('track', slot);
  } else {
    world.after(unloadingTime(world, slot), Timer.unloading, slot, cause);
  }
};

function unloadingTime(world: World, slot: number): number {
  if (world.parts.port.gaugeBreak) return world.duration(slot, 'transload');
  return world.duration(slot, unloadingBy[world.parts.port.transport] as DurationName);
}

/** Switches that let goods go as they arrive: at the gate, on the apron, from the ship's side. */
const releaseOnArrival: Readonly<Record<string, string>> = {
  road: 'gate.release-on-arrival',
  rail: 'rail.release-on-arrival',
  air: 'gate.apron-release',
  sea: 'gate.ship-side-release',
};

function clearedButForArrival(world: World, bill: number): boolean {
  const declaration = world.entities.declaration[bill] as number;
  const allowed = world.policy.flag(releaseOnArrival[world.parts.port.transport] as string);
  return declaration !== none && allowed && isClearedButForArrival(world, declaration);
}

const unload: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.UNLOAD)) return;
  world.decide(slot, event.UNLOAD, world.fire('unloading', slot, cause));
};

/** The railway says when a train is unloaded; the world's own has finished once its track is free. */
function unloadTrain(world: World, slot: number, cause: number): void {
  consult(world, {
    question: 'unloading',
    slot,
    cause,
    builtIn: 'unloaded',
    apply: (result, seq, told) => {
      if (result === 'not-yet') unloadTrain(world, slot, seq);
      else world.decide(slot, event.UNLOAD, seq, { data: told });
    },
  });
}

/** What is counted into a warehouse before the site reports it, by transport; nothing by road and rail. */
const tallyBy: Readonly<Partial<Record<string, DurationName>>> = {
  air: 'tallyAir',
  sea: 'tallySea',
};

const unloaded: Effect = (world, slot, cause) => {
  if (!world.byPolicy('site', slot)) return;
  const tally = tallyBy[world.parts.port.transport];
  if (tally) world.after(world.duration(slot, tally), Timer.tally, slot, cause);
  else reportAll(world, slot, cause);
};

const tallied: Effect = (world, slot, cause) => {
  if (!world.isStale(slot, cause)) reportAll(world, slot, world.fire('tally', slot, cause));
};

function reportAll(world: World, slot: number, cause: number): void {
  for (const bill of billsOf(world, slot)) reportArrival(world, bill, cause);
}

const depart: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.DEPART)) return;
  world.decide(slot, event.DEPART, world.fire('departure', slot, cause));
};

const ending: Effect = (world, slot) => {
  world.parts.traffic?.hasEnded(world, slot);
  world.finish(slot);
};

/** Effects of a conveyance. */
export const conveyanceBehaviour: Behaviour = {
  states: {
    notified,
    unreviewed,
    ...borderStates,
    admitted,
    unloaded,
    departed: ending,
    turnedBack: ending,
    cancelled: ending,
  },
  events: {
    ARRIVE: (world, slot) => {
      world.entities.arrivedAt[slot] = world.now;
    },
    ACCEPT_NOTICE: (world, slot, cause) => answerManifest(world, '01', { slot, cause }),
    ...gateEvents,
    DEPART: takeAlong,
    REFUSE_NOTICE: (world, slot, cause) =>
      answerManifest(world, '03', {
        slot,
        cause,
        problems: world.register.dossier(slot)?.problems ?? [],
      }),
    RENEW_NOTICE: (world, slot, cause) => {
      world.entities.since[slot] = cause;
    },
  },
  policies: {
    expected: travel,
    abroad: (world, slot) => world.desk('counterpart', slot),
    ...borderPolicies,
    admitted: leaveGate,
    unloaded: (world, slot, cause) => world.after(0, Timer.departure, slot, cause),
  },
};

/** Timer handlers of conveyances. */
export const conveyanceTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'conveyance-check': check,
  arrival: arrive,
  unloading: unload,
  tally: tallied,
  departure: depart,
  ...borderTimers,
};

/** Desk work on conveyances: the queue across the border, the border itself, and the tracks. */
export const conveyanceTasks: readonly DeskTask[] = [
  {
    desk: 'counterpart',
    flow: 'conveyance',
    states: ['abroad'],
    duration: (world, slot) => world.duration(slot, 'counterpart'),
    finish: (world, slot, cause) =>
      void world.decide(slot, event.ARRIVE, cause, { by: 'neighbour' }),
  },
  ...borderTasks,
  {
    desk: 'track',
    flow: 'conveyance',
    states: ['admitted', 'transloading'],
    begin: (world, slot, cause) => {
      if (world.parts.port.gaugeBreak) world.decide(slot, event.START_TRANSLOAD, cause);
    },
    duration: unloadingTime,
    finish: unloadTrain,
  },
];
