import { searchDeadline, transitDeadline } from '../../rules/deadlines.ts';
import { flows } from '../../workflows/flows.ts';
import { isAtSite, isReleased } from '../bills.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { reachGoods, removeDeclared } from './declared-goods.ts';

/*
 * Goods that go on under seal. An import leaves its bill at the port for the transit and is reported arrived inland;
 * an export is released inland and leaves the country after its transit has been verified.
 */

const event = eventNumbers(flows.transit, [
  'DECLARE',
  'ACCEPT',
  'REFUSE',
  'SEAL',
  'DEPART',
  'ARRIVE',
  'PASS_TRANSIT_DEADLINE',
  'PASS_SEARCH_DEADLINE',
  'VERIFY',
  'BREAK_SEAL',
  'CLOSE',
]);
const at = stateNumbers(flows.transit, ['declared', 'accepted', 'verified', 'cancelled']);
const ofBill = eventNumbers(flows.manifest, ['INSTRUCT_RELEASE', 'REMOVE_GOODS']);
/** Whether boxes go on by rail without a transit declaration of their own. */
const goesThrough = (world: World, slot: number): boolean =>
  world.entities.declaration[slot] === none &&
  (world.policyOf(slot).flag('rail.quick-clearance') || world.policyOf(slot).flag('rail.through'));

const awaited: Effect = (world, slot, cause) => {
  if (!goesThrough(world, slot)) return;
  const mode = world.policyOf(slot).flag('rail.through') ? 'through' : 'quick-clearance';
  world.decide(slot, event.DECLARE, cause, { by: 'single-window', data: { mode } });
};

/** A timer that leads to an event while the transit is still in a state that takes it. */
const timed =
  (timer: TimerName, next: number): Effect =>
  (world, slot, cause) => {
    if (world.isStale(slot, cause) || !world.can(slot, next)) return;
    world.decide(slot, next, world.fire(timer, slot, cause));
  };

const check: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, at.declared)) return;
  const refused = world.entities.has(slot, Trait.faulty);
  const fired = world.fire('transit-check', slot, cause);
  world.decide(slot, refused ? event.REFUSE : event.ACCEPT, fired);
};

/** An import is sealed when it is there, an export when it is released; boxes that go through keep their seals. */
export function sealIfReady(world: World, slot: number, cause: number): void {
  const { entities } = world;
  if (slot === none || !world.isIn(slot, at.accepted)) return;
  const bill = entities.bill[slot] as number;
  const isReady = entities.has(slot, Trait.export) ? isReleased : isAtSite;
  if (!isReady(world, bill) || !world.byPolicy('gate', slot)) return;
  if (goesThrough(world, slot)) {
    world.decide(slot, event.SEAL, cause, { data: { seals: 'kept' } });
    return;
  }
  const electronic = world.policyOf(slot).flag('transit.electronic-seal');
  const delay = world.duration(slot, electronic ? 'electronicSeal' : 'seal');
  world.after(delay, Timer['transit-departure'], slot, cause);
}

const seal: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, at.accepted)) return;
  const seals = world.policyOf(slot).flag('transit.electronic-seal') ? 'electronic' : 'mechanical';
  const fired = world.fire('transit-departure', slot, cause);
  world.decide(slot, event.SEAL, fired, { data: { seals } });
};

/** The site may let an import go under transit; an export has its release already. */
const sealed: Effect = (world, slot, cause) => {
  const bill = world.entities.bill[slot] as number;
  if (world.can(bill, ofBill.INSTRUCT_RELEASE)) world.decide(bill, ofBill.INSTRUCT_RELEASE, cause);
};

const startJourney: Effect = (world, slot, cause) => {
  const name = world.parts.port.transport === 'rail' ? 'marshal' : 'pickUp';
  world.after(world.duration(slot, name), Timer['transit-journey'], slot, cause);
};

const depart: Effect = (world, slot, cause) => {
  const { entities } = world;
  const bill = entities.bill[slot] as number;
  entities.dueAt[slot] = transitDeadline(world.now, world.policyOf(slot));
  const leaves = !entities.has(slot, Trait.export) && world.can(bill, ofBill.REMOVE_GOODS);
  if (leaves) world.decide(bill, ofBill.REMOVE_GOODS, cause);
};

const underway: Effect = (world, slot, cause) =>
  world.kernel.push(world.entities.dueAt[slot] as number, Timer['transit-deadline'], slot, cause);

const late: Effect = (world, slot, cause) => {
  const due = searchDeadline(world.entities.dueAt[slot] as number, world.policyOf(slot));
  world.kernel.push(Math.max(due, world.now), Timer['search-deadline'], slot, cause);
};

const travel: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'transitJourney'), Timer['transit-arrival'], slot, cause);

const arrived: Effect = (world, slot, cause) => {
  const { entities } = world;
  entities.arrivedAt[slot] = world.now;
  const declaration = entities.declaration[slot] as number;
  if (declaration !== none && !entities.has(slot, Trait.export)) {
    reachGoods(world, declaration, cause);
  }
};

const verifyLater: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'transitClosing'), Timer['transit-closing'], slot, cause);

const verify: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.VERIFY)) return;
  const fired = world.fire('transit-closing', slot, cause);
  const share = world.policyOf(slot).number('transit.seal-broken-share');
  const broken = world.can(slot, event.BREAK_SEAL) && world.chance(slot, 'sealBroken') < share;
  world.decide(slot, broken ? event.BREAK_SEAL : event.VERIFY, fired);
};

/** Boxes that went through are cleared inland, beyond this world; declared goods wait for their release. */
const verified: Effect = (world, slot, cause) => {
  const declaration = world.entities.declaration[slot] as number;
  if (declaration === none) world.decide(slot, event.CLOSE, cause);
  else pickUpIfReleased(world, declaration, cause);
};

/** Goods that were released inland leave once their transit is verified. */
export function pickUpIfReleased(world: World, declaration: number, cause: number): void {
  const { entities } = world;
  const slot = entities.transit[declaration] as number;
  if (slot === none || Number.isNaN(entities.releasedAt[declaration])) return;
  if (entities.has(slot, Trait.export) || !world.isIn(slot, at.verified)) return;
  if (!world.byPolicy('site', slot)) return;
  world.after(world.duration(slot, 'pickUp'), Timer['transit-pick-up'], slot, cause);
}

/** Whether a bill goes on, or came, under seal. */
export function isUnderTransit(world: World, bill: number): boolean {
  const slot = world.entities.transit[bill] as number;
  return slot !== none && !world.isIn(slot, at.cancelled);
}

/** The goods of an export have left the country, which ends their transit. */
export function closeTransit(world: World, slot: number, cause: number): void {
  if (world.entities.has(slot, Trait.export) && world.can(slot, event.CLOSE)) {
    world.decide(slot, event.CLOSE, cause);
  }
}

/** Whether an export may leave: it needs no transit, or its transit was verified at the border. */
export function mayLeave(world: World, bill: number): boolean {
  const slot = world.entities.transit[bill] as number;
  return !isUnderTransit(world, bill) || world.isIn(slot, at.verified);
}

const closed: Effect = (world, slot, cause) => {
  const declaration = world.entities.declaration[slot] as number;
  world.entities.removedAt[slot] = world.now;
  if (declaration !== none) removeDeclared(world, declaration, cause);
  world.finish(slot);
};

const ending: Effect = (world, slot) => world.finish(slot);

/** Effects of a transit. */
export const transitBehaviour: Behaviour = {
  states: {
    awaited,
    declared: (world, slot, cause) =>
      world.after(world.duration(slot, 'transitCheck'), Timer['transit-check'], slot, cause),
    accepted: sealIfReady,
    sealed,
    underway,
    late,
    arrived,
    verified,
    closed,
    recovered: ending,
    cancelled: ending,
  },
  events: {
    DEPART: depart,
    REFUSE: (world, slot) => world.entities.clear(slot, Trait.faulty),
  },
  policies: {
    awaited: (world, slot, cause) =>
      world.after(world.duration(slot, 'transitFiling'), Timer['transit-filing'], slot, cause),
    sealed: startJourney,
    underway: travel,
    late: travel,
    arrived: verifyLater,
    sealBroken: verifyLater,
  },
};

/** Timer handlers of transits. */
export const transitTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'transit-filing': timed('transit-filing', event.DECLARE),
  'transit-check': check,
  'transit-departure': seal,
  'transit-journey': timed('transit-journey', event.DEPART),
  'transit-arrival': timed('transit-arrival', event.ARRIVE),
  'transit-closing': verify,
  'transit-deadline': timed('transit-deadline', event.PASS_TRANSIT_DEADLINE),
  'search-deadline': timed('search-deadline', event.PASS_SEARCH_DEADLINE),
  'transit-pick-up': timed('transit-pick-up', event.CLOSE),
};
