import type { Attempt, ChannelSettings } from './channel.ts';
import { strikes } from './draw.ts';
import { retryAfter, schedules, waitAfter, type Schedule } from './schedule.ts';

/** A message that a world has sent: its event in the trace and its virtual instant (ms). */
export interface Notification {
  readonly seq: number;
  readonly at: number;
}

/** An attempt to come. */
export interface Due {
  readonly seq: number;
  /** Virtual instant for which it is due, ms. */
  readonly at: number;
  /** How many attempts were made before. */
  readonly tried: number;
}

/** Where the delivery of a notification stands. */
export type Standing = 'waiting' | 'acknowledged' | 'expired';

/** What is known of one notification. */
interface Delivery extends Notification {
  readonly attempts: readonly Attempt[];
  readonly rank: number;
}

/** Everything a plan is made from. */
export interface Situation {
  readonly settings: ChannelSettings;
  readonly notifications: readonly Notification[];
  /** All attempts so far, in order. */
  readonly attempts: readonly Attempt[];
  /** Virtual now, ms. */
  readonly now: number;
}

/**
 * The attempts that a push channel makes by now, in order of their virtual instants; the same for the same situation.
 * They hold one after another for as long as each {@link settles} its notification: what else an attempt comes to
 * changes what follows.
 */
export function dueAttempts(situation: Situation): Due[] {
  // What had to wait for others goes out after them.
  const last = situation.attempts.at(-1)?.at ?? 0;
  return comingAttempts(situation)
    .filter(({ at }) => at <= situation.now)
    .map((due) => ({ ...due, at: Math.max(due.at, last) }));
}

/** Whether an attempt ends the matter of its notification, so that nothing follows from it. */
export function settles(attempt: Attempt, { faults }: ChannelSettings): boolean {
  return isAcknowledged(attempt) && faults.duplicate === 0;
}

/**
 * The next attempt for each notification that a push channel still tries, the earliest first, due by now or later. A
 * notification whose failure blocks lets nothing else pass, and so it is the only one.
 */
export function comingAttempts(situation: Situation): Due[] {
  const { settings } = situation;
  const schedule = schedules[settings.schedule];
  const open = deliveriesOf(situation).flatMap((delivery) => {
    const at = dueAt(delivery, settings, schedule);
    return at === undefined ? [] : [{ ...delivery, at }];
  });
  const blocker = open.find(({ attempts }) => blocks(attempts.at(-1), schedule));
  return (blocker ? [blocker] : open)
    .toSorted((a, b) => a.at - b.at || a.rank - b.rank)
    .map(({ seq, at, attempts }) => ({ seq, at, tried: attempts.length }));
}

/** Notifications with their attempts, in the order in which a client should see them. */
export function deliveriesOf({ settings, notifications, attempts }: Situation): Delivery[] {
  const bySeq = Map.groupBy(attempts, ({ seq }) => seq);
  const behind = 1.5;
  return notifications
    .map((notification, index) => {
      const held = strikes(settings, 'reorder', { seq: notification.seq, attempt: 0 });
      const own = bySeq.get(notification.seq) ?? [];
      return { ...notification, attempts: own, rank: held ? index + behind : index };
    })
    .toSorted((a, b) => a.rank - b.rank);
}

/** How the delivery of a notification stands at a virtual instant (ms). */
export function standingOf(
  { at, attempts }: { readonly at: number; readonly attempts: readonly Attempt[] },
  schedule: Schedule,
  now: number,
): Standing {
  if (attempts.some(isAcknowledged)) return 'acknowledged';
  return now >= at + schedule.expiry ? 'expired' : 'waiting';
}

/** When a notification is to be tried, or undefined where it is not to be tried any more. */
function dueAt(
  delivery: Delivery,
  settings: ChannelSettings,
  schedule: Schedule,
): number | undefined {
  const { at, attempts } = delivery;
  const last = attempts.at(-1);
  if (!last) return at + settings.faults.delay;
  if (attempts.some(isAcknowledged)) return repeatAt(delivery, settings);
  const due = last.at + waitAfter(retryAfter(schedule, last.outcome), attempts.length);
  return due < at + schedule.expiry ? due : undefined;
}

/** When a notification goes out once more although it was acknowledged, if the laboratory says so. */
function repeatAt({ seq, attempts }: Delivery, settings: ChannelSettings): number | undefined {
  const repeated = attempts.some(({ fault }) => fault === 'duplicate');
  const last = attempts.at(-1);
  const wanted = !repeated && strikes(settings, 'duplicate', { seq, attempt: 0 });
  return wanted ? last?.at : undefined;
}

const isAcknowledged = ({ outcome, fault }: Attempt): boolean =>
  outcome === 'acknowledged' && fault !== 'badSignature';

function blocks(last: Attempt | undefined, schedule: Schedule): boolean {
  const failed = last !== undefined && last.outcome !== 'acknowledged';
  return failed && retryAfter(schedule, last.outcome).blocks;
}
