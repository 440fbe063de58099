import { flows } from '../../workflows/flows.ts';
import { declarationEvent } from '../declaration-events.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { selectForAudit } from '../begin-revision.ts';
import { sendReleaseNotice } from '../notices.ts';
import { pay } from '../paying.ts';
import { answerDeclaration } from '../receipts.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Effect } from '../parts.ts';
import { kept, recovered, seekGoods, sentAbroad } from './disposal.ts';
import { pickUpIfReleased } from './transit.ts';

const bill = eventNumbers(flows.manifest, ['INSTRUCT_RELEASE']);

/** The clock of clearance stops, and the site may let the goods go. */
export const letGo: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (Number.isNaN(entities.releasedAt[slot])) entities.releasedAt[slot] = world.now;
  const released = entities.bill[slot] as number;
  if (released !== none && world.can(released, bill.INSTRUCT_RELEASE)) {
    world.decide(released, bill.INSTRUCT_RELEASE, cause);
  }
  pickUpIfReleased(world, slot, cause);
};

const released: Effect = (world, slot, cause) => {
  const { entities } = world;
  const owed = (entities.duty[slot] as number) > 0 && !entities.has(slot, Trait.paid);
  const pickedUp = !Number.isNaN(entities.releasedAt[slot]);
  const guaranteed = owed && !pickedUp;
  answerDeclaration(world, guaranteed ? 'K' : 'P', { slot, cause });
  sendReleaseNotice(world, slot, cause, guaranteed ? 'guarantee' : 'release');
  letGo(world, slot, cause);
};

/** Duty that was secured is paid by its term. */
const settlement: Effect = (world, slot, cause) => {
  const { entities } = world;
  if ((entities.duty[slot] as number) === 0 || entities.has(slot, Trait.paid)) {
    world.decide(slot, declarationEvent(world, slot, 'SETTLE'), cause);
    return;
  }
  const due = Math.max(entities.dueAt[slot] as number, world.now);
  world.kernel.push(due, Timer['payment-deadline'], slot, cause);
};

const settleLater: Effect = (world, slot, cause) => {
  world.after(world.duration(slot, 'payment'), Timer.settlement, slot, cause);
};

const settle: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  const event = declarationEvent(world, slot, 'SETTLE');
  if (!world.can(slot, event)) return;
  pay(world, { slot, event, cause: world.fire('settlement', slot, cause) });
};

const testing: Effect = (world, slot, cause) => {
  if (world.entities.has(slot, Trait.testing)) return;
  world.decide(slot, declarationEvent(world, slot, 'CONCLUDE_TEST'), cause);
};

const removal: Effect = (world, slot, cause) => {
  if (!world.entities.has(slot, Trait.removed)) return;
  world.decide(slot, declarationEvent(world, slot, 'REMOVE_GOODS'), cause);
};

const closed: Effect = (world, slot, cause) => {
  answerDeclaration(world, 'R', { slot, cause });
  selectForAudit(world, slot, cause);
  world.finish(slot);
};

/** State effects after release, the same for both declaration flows. */
export const sharedAfterRelease: Readonly<Record<string, Effect>> = {
  released,
  'released.settlement.open': settlement,
  'released.testing.open': testing,
  'released.removal.awaited': removal,
  closed,
  recovered,
  sentAbroad,
  destroyed: kept,
  referred: kept,
  withdrawn: (world, slot) => world.finish(slot),
};

/** What the declarant does by policy after release. */
export const afterReleasePolicies: Readonly<Record<string, Effect>> = {
  'released.settlement.open': settleLater,
  recalled: seekGoods,
};

/** Timer handlers after release. */
export const afterReleaseTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  settlement: settle,
};
