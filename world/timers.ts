import { deskNames } from './desks.ts';

/** Kinds of things that happen at a scheduled time; their position is the kernel's event code. */
export const timerNames = [
  'lodge',
  'examine',
  'certificate-check',
  'supply-certificate',
  'payment',
  'settlement',
  'payment-deadline',
  'answer',
  'resubmission',
  'completion',
  'completion-deadline',
  'manifest-check',
  'declaration-deadline',
  'abandonment-deadline',
  'conveyance-check',
  'arrival',
  'unloading',
  'departure',
  'inspection-notice',
  'positioning',
  'central-image',
  'hand-over',
  'recall',
  'pick-up',
  'delivery',
  'complete',
  'submission',
  'plan',
  'input',
  'desk-opening',
  'office-decision',
  'agency-answer',
  'revision-review',
  'audit-notice',
  'audit-result',
  'revision-payment',
  'revision-deadline',
  'revision-refund',
  'appointment',
  'formalities',
  'destination-check',
  'transit-filing',
  'transit-check',
  'transit-departure',
  'transit-journey',
  'transit-arrival',
  'transit-closing',
  'transit-deadline',
  'search-deadline',
  'transit-pick-up',
  'relay',
  'tally',
  'pooled-review',
  'delivery-order',
  ...deskNames.map((name) => `${name}-service` as const),
] as const;

/** One of {@link timerNames}. */
export type TimerName = (typeof timerNames)[number];

/** Event code of each timer. */
export const Timer = Object.fromEntries(timerNames.map((name, code) => [name, code])) as Readonly<
  Record<TimerName, number>
>;
