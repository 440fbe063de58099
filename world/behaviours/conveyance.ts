import { flows } from '../../workflows/flows.ts';
import type { DeskTask } from '../desk-service.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { sendGatePassage } from '../notices.ts';
import { answerManifest } from '../receipts.ts';
import { isClearedButForArrival } from '../regions.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { removeGoods, reportArrival } from './manifest.ts';

const event = eventNumbers(flows.conveyance, [
  'ACCEPT_NOTICE',
  'REFUSE_NOTICE',
  'ARRIVE',
  'ADMIT',
  'ORDER_BOARDING',
  'CLEAR_BOARDING',
  'HOLD',
  'UNLOAD',
  'DEPART',
]);

const at = stateNumbers(flows.conveyance, ['notified']);
const ofBill = stateNumbers(flows.manifest, ['accepted', 'accepted.release.released']);

const notified: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'manifestCheck'), Timer['conveyance-check'], slot, cause);

const check: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, at.notified)) return;
  const fired = world.fire('conveyance-check', slot, cause);
  const refused = world.entities.has(slot, Trait.faulty);
  world.decide(slot, refused ? event.REFUSE_NOTICE : event.ACCEPT_NOTICE, fired);
};

/** A conveyance of the traffic arrives when its journey says so, at the earliest when its notice is accepted. */
const travel: Effect = (world, slot, cause) => {
  const due = world.entities.dueAt[slot] as number;
  if (!Number.isNaN(due)) world.kernel.push(Math.max(due, world.now), Timer.arrival, slot, cause);
};

const arrive: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.ARRIVE)) return;
  world.decide(slot, event.ARRIVE, world.fire('arrival', slot, cause));
};

const arrived: Effect = (world, slot, cause) => {
  const boards =
    world.byPolicy('risk', slot) &&
    world.chance(slot, 'boarding') < world.policy.number('gate.boarding-share');
  if (boards) world.decide(slot, event.ORDER_BOARDING, cause);
};

/** Bills of a conveyance, in the order of its manifest. */
export function billsOf(world: World, slot: number): readonly number[] {
  const bills: number[] = [];
  for (
    let bill = world.entities.bill[slot] as number;
    bill !== none;
    bill = world.entities.sibling[bill] as number
  ) {
    bills.push(bill);
  }
  return bills;
}

/** What keeps a conveyance at the gate: bills that are not accepted. Empty conveyances carry none. */
function notAccepted(world: World, slot: number): readonly number[] {
  return billsOf(world, slot).filter((bill) => !world.isIn(bill, ofBill.accepted));
}

const gate: Effect = (world, slot, cause) => {
  const open = notAccepted(world, slot);
  if (open.length === 0) {
    world.decide(slot, event.ADMIT, cause);
    return;
  }
  const { entities, register } = world;
  const bills = open.map((bill) => register.nameOf(entities, bill));
  world.decide(slot, event.HOLD, cause, { data: { problems: ['manifest-not-accepted'], bills } });
};

/** In: goods that are cleared but for their arrival are released at the gate, all others go to the yard. */
const admitted: Effect = (world, slot, cause) => {
  for (const bill of world.entities.has(slot, Trait.export) ? [] : billsOf(world, slot)) {
    if (!clearedButForArrival(world, bill)) continue;
    world.entities.set(bill, Trait.gateRelease);
    reportArrival(world, bill, cause);
  }
};

const leaveGate: Effect = (world, slot, cause) => {
  if (world.entities.has(slot, Trait.export)) return;
  const leaving = billsOf(world, slot);
  if (leaving.length > 0 && leaving.every((bill) => world.entities.has(bill, Trait.gateRelease))) {
    world.after(0, Timer.departure, slot, cause);
    return;
  }
  world.after(world.duration(slot, 'unload'), Timer.unloading, slot, cause);
};

function clearedButForArrival(world: World, bill: number): boolean {
  const declaration = world.entities.declaration[bill] as number;
  if (declaration === none || !world.policy.flag('gate.release-on-arrival')) return false;
  return isClearedButForArrival(world, declaration);
}

const unload: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.UNLOAD)) return;
  world.decide(slot, event.UNLOAD, world.fire('unloading', slot, cause));
};

const unloaded: Effect = (world, slot, cause) => {
  if (!world.byPolicy('site', slot)) return;
  for (const bill of billsOf(world, slot)) reportArrival(world, bill, cause);
};

const depart: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.DEPART)) return;
  world.decide(slot, event.DEPART, world.fire('departure', slot, cause));
};

const ending: Effect = (world, slot) => world.finish(slot);

/** Effects of a conveyance. */
export const conveyanceBehaviour: Behaviour = {
  states: {
    notified,
    expected: (world, slot, cause) => answerManifest(world, '01', { slot, cause }),
    arrived,
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
    ADMIT: (world, slot, cause) =>
      sendGatePassage(world, slot, cause, { movement: 'in', outcome: 'automatic' }),
    HOLD: (world, slot, cause) =>
      sendGatePassage(world, slot, cause, { movement: 'in', outcome: 'refused' }),
    DEPART: (world, slot, cause) => {
      for (const bill of billsOf(world, slot)) {
        const loaded =
          world.entities.has(bill, Trait.export) &&
          world.isIn(bill, ofBill['accepted.release.released']);
        if (loaded) removeGoods(world, bill, cause);
      }
    },
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
    arrived: (world, slot) => world.desk('gate', slot),
    boarded: (world, slot) => world.desk('gate', slot),
    boarding: (world, slot) => world.desk('inspection', slot),
    admitted: leaveGate,
    unloaded: (world, slot, cause) => world.after(0, Timer.departure, slot, cause),
  },
};

/** Timer handlers of conveyances. */
export const conveyanceTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'conveyance-check': check,
  arrival: arrive,
  unloading: unload,
  departure: depart,
};

/** Desk work on conveyances: the gate inwards, and the joint boarding check. */
export const conveyanceTasks: readonly DeskTask[] = [
  {
    desk: 'gate',
    flow: 'conveyance',
    states: ['arrived', 'boarded'],
    duration: (world, slot) => world.duration(slot, 'gate'),
    finish: gate,
  },
  {
    desk: 'inspection',
    flow: 'conveyance',
    states: ['boarding'],
    duration: (world, slot) => world.duration(slot, 'boarding'),
    finish: (world, slot, cause) => void world.decide(slot, event.CLEAR_BOARDING, cause),
  },
];
