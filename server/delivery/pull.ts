import type { Attempt } from './channel.ts';
import { strikes } from './draw.ts';
import { deliveriesOf, standingOf, type Situation } from './plan.ts';
import { schedules } from './schedule.ts';

/** Notifications that a poll of a pull queue shows, in order: those due that nobody has acknowledged. */
export function waitingIn(situation: Situation, polls: number): number[] {
  const { settings, now } = situation;
  const schedule = schedules[settings.schedule];
  return deliveriesOf(situation).flatMap((delivery) => {
    const { seq, at, attempts } = delivery;
    if (at + settings.faults.delay > now) return [];
    const standing = standingOf(delivery, schedule, now);
    if (standing === 'expired') return [];
    if (standing === 'acknowledged') return showsAgain(situation, seq, attempts) ? [seq] : [];
    return strikes(settings, 'drop', { seq, attempt: polls }) ? [] : [seq];
  });
}

/** Whether an acknowledgement of a notification changes anything. */
export function isOpen(situation: Situation, seq: number): boolean {
  const own = situation.attempts.filter((attempt) => attempt.seq === seq);
  return own.length === 0 || showsAgain(situation, seq, own);
}

/** Whether a poll is answered 503 by the laboratory. */
export function pollFails({ settings }: Situation, polls: number): boolean {
  return strikes(settings, 'serverError', { seq: 0, attempt: polls });
}

/** An acknowledged notification may be shown once more, until it is acknowledged once more. */
function showsAgain({ settings }: Situation, seq: number, attempts: readonly Attempt[]): boolean {
  return attempts.length === 1 && strikes(settings, 'duplicate', { seq, attempt: 0 });
}
