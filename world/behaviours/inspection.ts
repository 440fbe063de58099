import { flows } from '../../workflows/flows.ts';
import { decideIfPossible, type DeclarationEvent } from '../declaration-events.ts';
import type { DeskTask } from '../desk-service.ts';
import { none, Trait } from '../entities.ts';
import { goodsReachedAt } from '../goods.ts';
import { eventNumbers } from '../events.ts';
import { sendInspectionNotice, sendInspectionResult } from '../notices.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import { flowNumber } from '../../workflows/flow.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { advanceAccess, allowPickUp, leavesOnConditions, Place } from './access.ts';

const event = eventNumbers(flows.inspection, [
  'NOTIFY',
  'CANCEL',
  'POSITION',
  'START_SCAN',
  'FINISH_SCAN',
  'CLEAR_IMAGE',
  'SUSPECT_IMAGE',
  'START_CHECK',
  'FIND_CLEAN',
  'TAKE_SAMPLE',
  'FIND_ABNORMAL',
  'PASS_TEST',
  'FAIL_TEST',
  'DISPOSE',
]);
const at = stateNumbers(flows.inspection, ['issued', 'notified']);
/** Inspection orders of the traffic draw from streams of their own, beside those of the declaration. */
const streamOffset = 4;
const copied =
  Trait.machine |
  Trait.manual |
  Trait.joint |
  Trait.sampling |
  Trait.fresh |
  Trait.quarantine |
  Trait.random |
  Trait.traffic;

/** Issues the inspection order of a declaration that was selected; after one at the port, one at the destination. */
export function orderInspection(
  world: World,
  declaration: number,
  { place, cause }: { place: number; cause: number },
): void {
  const { entities, register } = world;
  const slot = entities.add(flowNumber('inspection'));
  entities.declaration[slot] = declaration;
  entities.inspection[declaration] = slot;
  entities.place[slot] = place;
  entities.serial[slot] = entities.serial[declaration] as number;
  entities.key[slot] = (entities.key[declaration] as number) + streamOffset;
  entities.round[slot] = entities.round[declaration] as number;
  entities.traits[slot] = (entities.traits[declaration] as number) & copied;
  if (!entities.has(declaration, Trait.traffic)) {
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
  if (slot !== none && world.can(slot, event.CANCEL)) world.decide(slot, event.CANCEL, cause);
}

/** Goods under an inspection order are moved into position once they are there and the site knows. */
export function goodsArrived(world: World, declaration: number, cause: number): void {
  const slot = world.entities.inspection[declaration] as number;
  if (slot === none || !world.isIn(slot, at.notified) || !world.byPolicy('site', slot)) return;
  if (world.entities.place[slot] !== Place.destination) moveIntoPosition(world, slot, cause);
}

/** Goods that have left are delivered to the place where the second inspection is made. */
export function goodsLeft(world: World, declaration: number, cause: number): void {
  const slot = world.entities.inspection[declaration] as number;
  if (slot === none || world.entities.place[slot] !== Place.destination) return;
  if (world.isIn(slot, at.notified)) moveIntoPosition(world, slot, cause);
}

const issued: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'notice'), Timer['inspection-notice'], slot, cause);

const notify: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, at.issued)) return;
  const fired = world.fire('inspection-notice', slot, cause);
  world.decide(slot, event.NOTIFY, fired);
};

const moveIntoPosition: Effect = (world, slot, cause) => {
  const { entities } = world;
  const declaration = entities.declaration[slot] as number;
  if (entities.place[slot] === Place.destination) {
    if (!entities.has(declaration, Trait.removed)) return;
    world.after(world.duration(slot, 'delivery'), Timer.positioning, slot, cause);
    return;
  }
  if (Number.isNaN(goodsReachedAt(world, declaration))) return;
  world.after(world.duration(slot, 'positioning'), Timer.positioning, slot, cause);
};

const position: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.POSITION)) return;
  world.decide(slot, event.POSITION, world.fire('positioning', slot, cause));
};

/** At the destination an officer of that office checks; at the port the desks do. */
const positioned: Effect = (world, slot, cause) => {
  if (world.entities.place[slot] === Place.destination) {
    world.decide(slot, event.START_CHECK, cause);
    world.after(world.duration(slot, 'check'), Timer['destination-check'], slot, world.seq);
    return;
  }
  world.desk(world.entities.has(slot, Trait.machine) ? 'scanner' : 'inspection', slot);
};

/** Tells the declaration what its inspection found, where that still concerns it. */
function report(world: World, slot: number, cause: number, name: DeclarationEvent): void {
  decideIfPossible(world, world.entities.declaration[slot] as number, name, cause);
}

const testing: Effect = (world, slot, cause) => {
  const { entities } = world;
  const declaration = entities.declaration[slot] as number;
  entities.set(declaration, Trait.testing);
  if (leavesOnConditions(world, declaration)) {
    advanceAccess(world, declaration, 'ALLOW_ON_CONDITIONS', cause);
    allowPickUp(world, declaration, cause);
  } else if (
    world.policy.flag('laboratory.release-before-test') &&
    !entities.has(slot, Trait.fresh)
  ) {
    advanceAccess(world, declaration, 'ALLOW_ON_CONDITIONS', cause);
    report(world, slot, cause, 'RELEASE_BEFORE_TEST');
  }
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
  if (world.isStale(slot, cause) || !world.can(slot, event.FIND_CLEAN)) return;
  const fired = world.fire('destination-check', slot, cause);
  world.decide(slot, checkFinding(world, slot), fired);
};

const abnormal: Effect = (world, slot, cause) => {
  advanceAccess(world, world.entities.declaration[slot] as number, 'EXCLUDE', cause);
  report(world, slot, cause, 'FIND_ABNORMAL');
  report(world, slot, cause, 'RECALL');
};

const disposed: Effect = (world, slot, cause) => {
  advanceAccess(world, world.entities.declaration[slot] as number, 'DISPOSE', cause);
  report(world, slot, cause, 'DISPOSE');
  world.finish(slot);
};

/** Effects of an inspection order. */
export const inspectionBehaviour: Behaviour = {
  states: {
    issued,
    testing,
    passed,
    abnormal,
    disposed,
    cancelled: (world, slot) => world.finish(slot),
  },
  events: {
    NOTIFY: sendInspectionNotice,
    CLEAR_IMAGE: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'clean'),
    FIND_CLEAN: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'clean'),
    FIND_ABNORMAL: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'abnormal'),
    TAKE_SAMPLE: (world, slot, cause) => sendInspectionResult(world, slot, cause, 'sampled'),
  },
  policies: {
    notified: moveIntoPosition,
    positioned,
    imageReview: (world, slot) => world.desk('image', slot),
    awaitingCheck: (world, slot) => world.desk('inspection', slot),
    testing: (world, slot) => world.desk('laboratory', slot),
    abnormal: (world, slot) => world.desk('disposal', slot),
  },
};

/** Timer handlers of inspections. */
export const inspectionTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'inspection-notice': notify,
  positioning: position,
  'destination-check': checkAtDestination,
};

function imageJudgement(world: World, slot: number): number {
  const share = world.policy.number('inspection.manual-after-scan-share');
  const suspects =
    world.entities.has(slot, Trait.manual) || world.chance(slot, 'suspectImage') < share;
  return suspects ? event.SUSPECT_IMAGE : event.CLEAR_IMAGE;
}

/** A sample says nothing yet; otherwise the share of abnormal findings decides. */
function checkFinding(world: World, slot: number): number {
  if (world.entities.has(slot, Trait.sampling)) return event.TAKE_SAMPLE;
  const abnormalShare = world.policy.number('inspection.abnormal-share');
  return world.chance(slot, 'abnormal') < abnormalShare ? event.FIND_ABNORMAL : event.FIND_CLEAN;
}

/** Desk work on inspections; the officer is drawn at random among those of the desk. */
export const inspectionTasks: readonly DeskTask[] = [
  {
    desk: 'scanner',
    flow: 'inspection',
    states: ['positioned', 'scanning'],
    begin: (world, slot, cause) => void world.decide(slot, event.START_SCAN, cause),
    duration: (world, slot) => world.duration(slot, 'scan'),
    finish: (world, slot, cause) => void world.decide(slot, event.FINISH_SCAN, cause),
  },
  {
    desk: 'image',
    flow: 'inspection',
    states: ['imageReview'],
    duration: (world, slot) => world.duration(slot, 'imageReview'),
    finish: (world, slot, cause) => void world.decide(slot, imageJudgement(world, slot), cause),
  },
  {
    desk: 'inspection',
    flow: 'inspection',
    states: ['positioned', 'awaitingCheck', 'checking'],
    begin: (world, slot, cause) =>
      void world.decide(slot, event.START_CHECK, cause, officers(world, slot)),
    duration: (world, slot) => {
      const sample = world.entities.has(slot, Trait.sampling)
        ? world.duration(slot, 'sampling')
        : 0;
      const onlySample = sample > 0 && !world.entities.has(slot, Trait.manual);
      return onlySample ? sample : sample + world.duration(slot, 'check');
    },
    finish: (world, slot, cause) => void world.decide(slot, checkFinding(world, slot), cause),
  },
  {
    desk: 'disposal',
    flow: 'inspection',
    states: ['abnormal'],
    duration: (world, slot) => world.duration(slot, 'disposal'),
    finish: (world, slot, cause) => void world.decide(slot, event.DISPOSE, cause),
  },
  {
    desk: 'laboratory',
    flow: 'inspection',
    states: ['testing'],
    duration: (world, slot) => world.duration(slot, testOf(world, slot)),
    finish: (world, slot, cause) => {
      const fails = world.chance(slot, 'testFails') < world.policy.number('laboratory.fail-share');
      world.decide(slot, fails ? event.FAIL_TEST : event.PASS_TEST, cause);
    },
  },
];

function testOf(world: World, slot: number): 'testBulk' | 'testFresh' | 'testRapid' {
  if (!world.entities.has(slot, Trait.fresh)) return 'testBulk';
  return world.policy.flag('laboratory.rapid') ? 'testRapid' : 'testFresh';
}

/** Double random: which officer of the desk inspects is drawn, and written down. */
function officers(world: World, slot: number): { data: object } | undefined {
  if (!world.recording) return undefined;
  const { servers } = world.parts.port.desks.inspection;
  return { data: { officer: world.pick(slot, 'officer', servers) + 1, of: servers } };
}
