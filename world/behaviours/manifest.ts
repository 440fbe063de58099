import { abandonmentDeadline, declarationDeadline } from '../../rules/deadlines.ts';
import { flows } from '../../workflows/flows.ts';
import { beginRailTransit, cancelTransit } from '../begin-transit.ts';
import { orderForPickUp } from '../delivery-order.ts';
import type { DeskTask } from '../desk-service.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { matchWaiting } from '../matching.ts';
import { sendGatePassage, sendReleaseInstruction } from '../notices.ts';
import { answerManifest } from '../receipts.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { reachGoods, removeDeclared } from './declared-goods.ts';
import { closeTransit, isUnderTransit, sealIfReady } from './transit.ts';
import { scanEarly } from './image-review.ts';
import { departLoaded, removeGoods } from './loading.ts';

const event = eventNumbers(flows.manifest, [
  'ACCEPT',
  'REFUSE',
  'REPORT_ARRIVAL',
  'PASS_DECLARATION_DEADLINE',
  'PASS_ABANDONMENT_DEADLINE',
  'AWAIT_ORDER',
  'EXCHANGE_BILL',
]);

const at = stateNumbers(flows.manifest, [
  'submitted',
  'accepted.match.awaited',
  'accepted.release.released',
  'accepted.release.deliverable',
]);

const submitted: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'manifestCheck'), Timer['manifest-check'], slot, cause);

const check: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, at.submitted)) return;
  const fired = world.fire('manifest-check', slot, cause);
  const refused = world.entities.has(slot, Trait.faulty);
  world.decide(slot, refused ? event.REFUSE : event.ACCEPT, fired);
};

/** The term for a declaration runs from arrival; a bill matched before never meets it. */
const awaited: Effect = (world, slot, cause) => {
  const arrivedAt = world.entities.arrivedAt[slot] as number;
  if (Number.isNaN(arrivedAt) || world.entities.has(slot, Trait.export)) return;
  const due = Math.max(declarationDeadline(arrivedAt, world.policyOf(slot)), world.now);
  world.kernel.push(due, Timer['declaration-deadline'], slot, cause);
};

const overdue: Effect = (world, slot, cause) => {
  const arrivedAt = world.entities.arrivedAt[slot] as number;
  const due = Math.max(abandonmentDeadline(arrivedAt, world.policyOf(slot)), world.now);
  world.kernel.push(due, Timer['abandonment-deadline'], slot, cause);
};

const arrived: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (world.isIn(slot, at['accepted.match.awaited'])) awaited(world, slot, cause);
  const transit = entities.transit[slot] as number;
  sealIfReady(world, transit, cause);
  scanEarly(world, slot);
  const declaration = entities.declaration[slot] as number;
  const goesOn = transit !== none && !entities.has(slot, Trait.export);
  if (declaration !== none && !goesOn) reachGoods(world, declaration, cause);
};

/** What lies between release and the way out, one thing after the other. */
const beforeLeaving = ['instruction', 'yardPapers', 'pickUp', 'reload', 'releasePapers'] as const;

/** From release until the goods are ready to drive out, ms. */
function pickUpTime(world: World, slot: number): number {
  return beforeLeaving.reduce((sum, name) => sum + world.duration(slot, name), 0);
}

/** Goods off a ship are handed over against a delivery order; who has none yet waits for it. */
const awaitOrder: Effect = (world, slot, cause) => {
  const order = isUnderTransit(world, slot) ? undefined : orderForPickUp(world, slot);
  if (order === undefined) return;
  const data = { electronic: order.electronic };
  if (order.due <= world.now) {
    world.record({ role: 'carrier', slot, kind: 'note', name: 'delivery-order', cause, data });
    return;
  }
  world.decide(slot, event.AWAIT_ORDER, cause, { data });
  world.kernel.push(order.due, Timer['delivery-order'], slot, cause);
};

/**
 * Goods leave once they are released, after loading for pick-up; at the gate they just drive on. Exports leave with
 * their conveyance.
 */
const startPickUp: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (isUnderTransit(world, slot)) return;
  if (entities.has(slot, Trait.export)) {
    if (entities.has(slot, Trait.traffic))
      departLoaded(world, entities.conveyance[slot] as number, cause);
    return;
  }
  if (world.entities.has(slot, Trait.gateRelease)) removeGoods(world, slot, cause);
  else world.after(pickUpTime(world, slot), Timer['pick-up'], slot, cause);
};

/** Exports of the traffic come to the yard when their journey says so, at the earliest when their bill is accepted. */
const deliver: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (!entities.has(slot, Trait.traffic) || !entities.has(slot, Trait.export)) return;
  const due = Math.max(entities.dueAt[slot] as number, world.now);
  world.kernel.push(due, Timer.delivery, slot, cause);
};

const delivery: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  reportArrival(world, slot, world.fire('delivery', slot, cause));
};

const mayPickUp = (world: World, slot: number): boolean =>
  world.isIn(slot, at['accepted.release.released']) ||
  world.isIn(slot, at['accepted.release.deliverable']);

const pickUp: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !mayPickUp(world, slot)) return;
  world.fire('pick-up', slot, cause);
  world.desk('gate', slot);
};

const writtenOff: Effect = (world, slot, cause) => {
  const { entities } = world;
  sendGatePassage(world, slot, cause, { movement: 'out', outcome: 'automatic' });
  entities.removedAt[slot] = world.now;
  const declaration = entities.declaration[slot] as number;
  if (isUnderTransit(world, slot)) closeTransit(world, entities.transit[slot] as number, cause);
  else if (declaration !== none) removeDeclared(world, declaration, cause);
  world.finish(slot);
};

/** Nobody waits for the goods of a bill that has ended. */
const ending: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (entities.has(slot, Trait.traffic) && entities.has(slot, Trait.export))
    departLoaded(world, entities.conveyance[slot] as number, cause);
  world.finish(slot);
};

/** Effects of a bill. */
export const manifestBehaviour: Behaviour = {
  states: {
    submitted,
    inReview: (world, slot, cause) => answerManifest(world, '02', { slot, cause }),
    accepted: (world, slot, cause) => {
      answerManifest(world, '01', { slot, cause });
      beginRailTransit(world, slot, cause);
    },
    'accepted.match.awaited': awaited,
    'accepted.match.overdue': overdue,
    'accepted.goods.arrived': arrived,
    'accepted.release.held': matchWaiting,
    'accepted.release.released': (world, slot, cause) => {
      answerManifest(world, '11', { slot, cause });
      sendReleaseInstruction(world, slot, cause);
      sealIfReady(world, world.entities.transit[slot] as number, cause);
      awaitOrder(world, slot, cause);
    },
    writtenOff,
    disposed: ending,
    deleted: (world, slot, cause) => {
      cancelTransit(world, slot, cause);
      world.finish(slot);
    },
    forSale: ending,
  },
  events: {
    REFUSE: (world, slot, cause) =>
      answerManifest(world, '03', {
        slot,
        cause,
        problems: world.register.dossier(slot)?.problems ?? [],
      }),
    AMEND: (world, slot, cause) => {
      world.entities.since[slot] = cause;
    },
    REVOKE_ARRIVAL: (world, slot, cause) => {
      world.entities.arrivedAt[slot] = NaN;
      world.entities.reportedAt[slot] = NaN;
      world.entities.since[slot] = cause; // the term for a declaration runs no more
    },
    REPORT_ARRIVAL: (world, slot) => {
      const { entities } = world;
      entities.reportedAt[slot] = world.now;
      // The clock of an import starts when its conveyance reached the port; that of an export, or without a
      // conveyance, with the report.
      const conveyance = entities.conveyance[slot] as number;
      const imported = conveyance !== none && !entities.has(slot, Trait.export);
      const reached = imported ? (entities.arrivedAt[conveyance] as number) : NaN;
      entities.arrivedAt[slot] = Number.isNaN(reached) ? world.now : reached;
    },
  },
  policies: {
    inReview: (world, slot) => world.desk('review', slot),
    'accepted.goods.expected': deliver,
    'accepted.release.released': startPickUp,
    'accepted.release.deliverable': startPickUp,
  },
};

const exchanged: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.EXCHANGE_BILL)) return;
  world.decide(slot, event.EXCHANGE_BILL, world.fire('delivery-order', slot, cause));
};

const deadline =
  (timer: TimerName, passed: number): Effect =>
  (world, slot, cause) => {
    if (world.isStale(slot, cause) || !world.can(slot, passed)) return;
    world.decide(slot, passed, world.fire(timer, slot, cause));
  };

/** Timer handlers of bills. */
export const manifestTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'manifest-check': check,
  'declaration-deadline': deadline('declaration-deadline', event.PASS_DECLARATION_DEADLINE),
  'abandonment-deadline': deadline('abandonment-deadline', event.PASS_ABANDONMENT_DEADLINE),
  'pick-up': pickUp,
  'delivery-order': exchanged,
  delivery,
};

/** Desk work on bills: manual review, and the gate on the way out. */
export const manifestTasks: readonly DeskTask[] = [
  {
    desk: 'review',
    flow: 'manifest',
    states: ['inReview'],
    duration: (world, slot) => world.duration(slot, 'manifestReview'),
    finish: (world, slot, cause) => {
      const refused = world.entities.has(slot, Trait.faulty);
      world.decide(slot, refused ? event.REFUSE : event.ACCEPT, cause, { by: 'review' });
    },
  },
  {
    desk: 'gate',
    flow: 'manifest',
    states: ['accepted.release.released', 'accepted.release.deliverable'],
    duration: (world, slot) => world.duration(slot, 'gateOut'),
    finish: removeGoods,
  },
];

/** Reports arrival of a bill, if it is still expected. */
export function reportArrival(world: World, slot: number, cause: number): void {
  if (world.can(slot, event.REPORT_ARRIVAL)) world.decide(slot, event.REPORT_ARRIVAL, cause);
}
