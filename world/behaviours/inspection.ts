import { flowNumber } from '../../workflows/flow.ts';
import type { DeskTask } from '../desk-service.ts';
import { none, Trait } from '../entities.ts';
import { goodsReachedAt } from '../goods.ts';
import { sendInspectionNotice, sendInspectionResult } from '../notices.ts';
import { joinShipment } from '../shipment.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Details, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { advanceAccess, allowPickUp, Place } from './access.ts';
import {
  abnormal,
  disposalTasks,
  disposalTimers,
  handOver,
  outcomes,
  tellDeclaration,
} from './disposal.ts';
import { imageReview, imageTasks, imageTimers, reuseScan, suspected } from './image-review.ts';
import { inspectionAt, inspectionEvent, report } from './inspection-events.ts';
import { acceptsResult, laboratoryTasks, testing } from './laboratory.ts';

/** Inspection orders of the traffic draw from streams of their own, beside those of the declaration. */
const streamOffset = 4;
const copied =
  Trait.machine |
  Trait.manual |
  Trait.joint |
  Trait.sampling |
  Trait.fresh |
  Trait.urgent |
  Trait.quarantine |
  Trait.random |
  Trait.fault |
  Trait.thirdParty |
  Trait.secondAgency |
  Trait.bothAgencies |
  Trait.traffic;

/** Issues the inspection order of a declaration that was selected; after one at the port, one at the destination. */
export function orderInspection(
  world: World,
  declaration: number,
  { place, cause }: { place: number; cause: number },
): void {
  const { entities, register } = world;
  world.control.selected++;
  const slot = entities.add(flowNumber('inspection'));
  entities.declaration[slot] = declaration;
  entities.sibling[slot] = entities.inspection[declaration] as number;
  entities.place[slot] = place;
  entities.inspection[declaration] = slot;
  entities.serial[slot] = entities.serial[declaration] as number;
  entities.key[slot] = (entities.key[declaration] as number) + streamOffset;
  entities.round[slot] = entities.round[declaration] as number;
  entities.traits[slot] = (entities.traits[declaration] as number) & copied;
  if (entities.has(declaration, Trait.traffic)) joinShipment(world, slot);
  else {
    const [, reference = ''] = register.nameOf(entities, declaration).split(':');
    const round = entities.round[declaration] as number;
    const suffix = `${round > 0 ? `-${round}` : ''}${place === Place.destination ? '-destination' : ''}`;
    register.enter(slot, `inspection:${reference}${suffix}`);
    register.open(slot);
  }
  world.begin('inspection', slot, cause);
}

/** Cancels the open inspection of a declaration that is sent back or withdrawn. */
export function cancelInspection(world: World, declaration: number, cause: number): void {
  const slot = world.entities.inspection[declaration] as number;
  if (slot !== none && world.can(slot, inspectionEvent.CANCEL)) {
    world.decide(slot, inspectionEvent.CANCEL, cause);
  }
}

/** Goods under an inspection order are moved into position once they are there and the site knows. */
export function goodsArrived(world: World, declaration: number, cause: number): void {
  const slot = world.entities.inspection[declaration] as number;
  const isAwaited = slot !== none && world.isIn(slot, inspectionAt.notified);
  if (!isAwaited || !world.byPolicy('site', slot)) return;
  if (world.entities.place[slot] !== Place.destination) moveIntoPosition(world, slot, cause);
}

/** Goods that have left are delivered to the place where the second inspection is made. */
export function goodsLeft(world: World, declaration: number, cause: number): void {
  const slot = world.entities.inspection[declaration] as number;
  if (slot === none || world.entities.place[slot] !== Place.destination) return;
  if (world.isIn(slot, inspectionAt.notified)) moveIntoPosition(world, slot, cause);
}

const issued: Effect = (world, slot, cause) => {
  if (world.entities.place[slot] !== Place.destination) reuseScan(world, slot, cause);
  if (!world.isIn(slot, inspectionAt.issued)) return;
  world.after(world.duration(slot, 'notice'), Timer['inspection-notice'], slot, cause);
};

const notify: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, inspectionAt.issued)) return;
  const fired = world.fire('inspection-notice', slot, cause);
  world.decide(slot, inspectionEvent.NOTIFY, fired);
};

/** Limit of moving goods into position where one is published, ms, and whether it is kept. */
function positioningLimit(
  world: World,
  slot: number,
): { limit: number; isKept: boolean } | undefined {
  const policy = world.policyOf(slot);
  if (!policy.flag('inspection.limits-published')) return undefined;
  const isKept = world.chance(slot, 'limit') < policy.number('inspection.limit-compliance');
  return { limit: policy.span('inspection.positioning-limit'), isKept };
}

const moveIntoPosition: Effect = (world, slot, cause) => {
  const { entities } = world;
  const declaration = entities.declaration[slot] as number;
  if (entities.place[slot] === Place.destination) {
    if (!entities.has(declaration, Trait.removed)) return;
    world.after(world.duration(slot, 'delivery'), Timer.positioning, slot, cause);
    return;
  }
  if (Number.isNaN(goodsReachedAt(world, declaration))) return;
  const moving = positioningTime(world, slot) - movedFor(world, slot);
  const lifting = world.parts.port.desks.lift ? world.duration(slot, 'lift') : 0;
  world.after(Math.max(0, moving - lifting), Timer.positioning, slot, cause);
};

/** How long it takes until goods are in position at the port, ms: word to the yard, the permit to move them, and the move. */
function positioningTime(world: World, slot: number): number {
  const published = positioningLimit(world, slot);
  const move =
    published?.isKept === false
      ? world.duration(slot, 'positioningLate')
      : Math.min(world.duration(slot, 'positioning'), published?.limit ?? Infinity);
  return world.duration(slot, 'yardNotice') + world.duration(slot, 'movePermit') + move;
}

/** How long imports have been on their way into position, ms: since the yard had them, where risk control has read their manifest. */
function movedFor(world: World, slot: number): number {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const declaration = entities.declaration[slot] as number;
  if (!policy.flag('risk.manifest-screening') || entities.has(declaration, Trait.export)) return 0;
  const bill = entities.bill[declaration] as number;
  return bill === none ? 0 : world.now - (entities.reportedAt[bill] as number);
}

/** Goods are in position at once, or once a lifting team has put them there, where the port counts its teams. */
const position: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, inspectionEvent.POSITION)) return;
  const fired = world.fire('positioning', slot, cause);
  const isAtPort = world.entities.place[slot] !== Place.destination;
  if (isAtPort && world.parts.port.desks.lift) {
    world.desk('lift', slot);
    return;
  }
  const published = world.recording && isAtPort ? positioningLimit(world, slot) : undefined;
  const details = published && {
    data: { limitMinutes: published.limit / 60_000, limitKept: published.isKept },
  };
  world.decide(slot, inspectionEvent.POSITION, fired, details);
};

/** At the destination an officer of that office opens the goods; at the port the desks do what was ordered. */
const positioned: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (entities.place[slot] === Place.destination) {
    entities.set(slot, Trait.manual);
    world.decide(slot, inspectionEvent.START_CHECK, cause);
    world.after(openingTime(world, slot), Timer['destination-check'], slot, world.seq);
    return;
  }
  // An image that was taken early and suspected has done the machine's part.
  const isScanned = entities.has(slot, Trait.scanned);
  world.desk(entities.has(slot, Trait.machine) && !isScanned ? 'scanner' : 'inspection', slot);
};

/** After the port the destination may still have to inspect; else the matter is done. */
const passed: Effect = (world, slot, cause) => {
  const { entities } = world;
  const declaration = entities.declaration[slot] as number;
  if (entities.place[slot] === Place.both) {
    advanceAccess(world, declaration, 'SEND_ON', cause);
    orderInspection(world, declaration, { place: Place.destination, cause });
    allowPickUp(world, declaration, cause);
  } else {
    entities.clear(declaration, Trait.testing);
    advanceAccess(world, declaration, 'ADMIT', cause);
    report(world, slot, cause, 'PASS_INSPECTION');
    report(world, slot, cause, 'CONCLUDE_TEST');
  }
  world.finish(slot);
};

const checkAtDestination: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, inspectionEvent.FIND_CLEAN)) return;
  const fired = world.fire('destination-check', slot, cause);
  world.decide(slot, checkFinding(world, slot), fired);
};

/** Effects of an inspection order. */
export const inspectionBehaviour: Behaviour = {
  states: {
    issued,
    testing,
    passed,
    abnormal,
    ...Object.fromEntries(outcomes.map(([state, event]) => [state, tellDeclaration(event)])),
    cancelled: (world, slot) => world.finish(slot),
  },
  events: {
    REUSE_SCAN: (world, slot) => world.entities.set(slot, Trait.scanned),
    NOTIFY: sendInspectionNotice,
    POSITION: (world, slot) => {
      if (world.entities.place[slot] !== Place.destination)
        world.entities.set(slot, Trait.positioned);
    },
    FINISH_SCAN: (world) => void world.control.scanned++,
    SUSPECT_IMAGE: (world, slot, cause) => {
      suspected(world, slot, cause);
      if (world.isIn(slot, inspectionAt.notified)) sendInspectionNotice(world, slot, cause);
    },
    PROCEED_TO_CHECK: (world, slot, cause) => {
      if (world.isIn(slot, inspectionAt.notified)) sendInspectionNotice(world, slot, cause);
    },
    CLEAR_IMAGE: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'clean'),
    START_CHECK: (world) => void world.control.opened++,
    FIND_CLEAN: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'clean'),
    ACCEPT_RESULT: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'clean'),
    FIND_ABNORMAL: (world, slot, cause) => {
      world.control.found++;
      world.entities.set(slot, Trait.found);
      sendInspectionResult(world, slot, cause, 'abnormal');
    },
    TAKE_SAMPLE: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'sampled'),
    FAIL_TEST: (world, slot) => world.entities.set(slot, Trait.failed),
  },
  policies: {
    notified: moveIntoPosition,
    positioned,
    imageReview,
    earlyImage: imageReview,
    awaitingCheck: (world, slot) => world.desk('inspection', slot),
    testing: (world, slot) => world.desk('laboratory', slot),
    abnormal: handOver,
  },
};

/** Timer handlers of inspections. */
export const inspectionTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'inspection-notice': notify,
  positioning: position,
  'destination-check': checkAtDestination,
  ...imageTimers,
  ...disposalTimers,
};

const byHand = Trait.manual | Trait.joint;

/** A fault shows to those who open the goods, with the sensitivity of a manual check; then a sample is taken. */
function checkFinding(world: World, slot: number): number {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const isFound =
    entities.has(slot, Trait.fault) &&
    entities.has(slot, byHand) &&
    world.chance(slot, 'abnormal') < policy.number('inspection.manual-sensitivity');
  if (isFound) return inspectionEvent.FIND_ABNORMAL;
  if (!entities.has(slot, Trait.sampling)) return inspectionEvent.FIND_CLEAN;
  return acceptsResult(world, slot) ? inspectionEvent.ACCEPT_RESULT : inspectionEvent.TAKE_SAMPLE;
}

/** Unpacking, checking and reloading, with the devices of the day, ms. */
const openingTime = (world: World, slot: number): number =>
  Math.round(
    world.duration(slot, 'check') * world.policyOf(slot).number('inspection.check-factor'),
  );

/** What is to be done on the spot, one thing after the other; side by side under joint orders and where fresh goods are. */
function checkDuration(world: World, slot: number): number {
  const { entities } = world;
  const isSecondAlone =
    entities.has(slot, Trait.secondAgency) && !entities.has(slot, Trait.bothAgencies);
  const opens = entities.has(slot, byHand) && !isSecondAlone;
  const check = opens ? openingTime(world, slot) : 0;
  const sampling = entities.has(slot, Trait.sampling) ? world.duration(slot, 'sampling') : 0;
  const second = entities.has(slot, Trait.secondAgency)
    ? world.duration(slot, 'secondAgencyCheck')
    : 0;
  const isFresh =
    entities.has(slot, Trait.fresh) && world.policyOf(slot).flag('quarantine.fresh-at-once');
  if (isFresh || entities.has(slot, Trait.joint)) return Math.max(check, sampling, second);
  return check + sampling + second;
}

/** Desk work on inspections. */
export const inspectionTasks: readonly DeskTask[] = [
  ...imageTasks,
  {
    desk: 'lift',
    flow: 'inspection',
    states: ['notified'],
    duration: (world, slot) => world.duration(slot, 'lift'),
    finish: (world, slot, cause) => void world.decide(slot, inspectionEvent.POSITION, cause),
  },
  {
    desk: 'inspection',
    flow: 'inspection',
    states: ['positioned', 'awaitingCheck', 'checking'],
    begin: (world, slot, cause) =>
      void world.decide(slot, inspectionEvent.START_CHECK, cause, officers(world, slot)),
    duration: checkDuration,
    finish: (world, slot, cause) => void world.decide(slot, checkFinding(world, slot), cause),
  },
  ...disposalTasks,
  ...laboratoryTasks,
];

/** Double random: which officer of the desk inspects is drawn, and written down. */
function officers(world: World, slot: number): Details | undefined {
  if (!world.recording) return undefined;
  const { servers } = world.parts.port.desks.inspection;
  const visits = world.entities.has(slot, Trait.bothAgencies)
    ? { visits: world.entities.has(slot, Trait.joint) ? 1 : 2 }
    : {};
  const { key, round } = world.entities;
  const names = { key: key[slot], round: round[slot] };
  const officer = world.pick(slot, 'officer', servers) + 1;
  return { data: { officer, of: servers, ...names, ...visits } };
}
