import { day, hour, minute, second } from '../../rules/days.ts';

/** What became of one attempt to deliver. */
export type Outcome =
  /** The client answered 2xx, or acknowledged on a pull queue. */
  | 'acknowledged'
  /** The client answered anything else below 500. */
  | 'refused'
  /** The client answered 5xx, or what it answered was lost on the way. */
  | 'server-error'
  /** The client did not answer, or was never reached. */
  | 'no-answer';

/** When to try again after an outcome; the last wait is repeated. */
interface Retry {
  /** Virtual waits, ms. */
  readonly waits: readonly number[];
  /** Whether nothing else goes out on the channel meanwhile (head-of-line blocking). */
  readonly blocks: boolean;
}

/** How a channel tries again, and when it gives up. */
export interface Schedule {
  readonly failed: Retry;
  readonly refused: Retry;
  /** Virtual time after which a notification is not tried any more, ms. */
  readonly expiry: number;
  /** Where the numbers come from. */
  readonly source: string;
}

/** The same after every outcome. */
const growing = {
  waits: [
    5 * second,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    day,
  ],
  blocks: false,
};

/** The schedules a channel can have. */
export const schedules = {
  // Mark: recalled. Standard Webhooks, "Deliverability and reliability"; the expiry is assumed.
  'standard-webhooks': {
    failed: growing,
    refused: growing,
    expiry: 5 * day,
    source: 'Standard Webhooks specification, example retry schedule; expiry assumed',
  },
  // Mark: published. 5xx or no answer: every 2.5 minutes, the channel waits; others: every 10 minutes; two weeks.
  'blocking-2.5-10': {
    failed: { waits: [2.5 * minute], blocks: true },
    refused: { waits: [10 * minute], blocks: false },
    expiry: 14 * day,
    source: 'HMRC customs declarations, end-to-end service guide, notifications (2026-06)',
  },
} as const satisfies Readonly<Record<string, Schedule>>;

/** Name of a schedule. */
export type ScheduleId = keyof typeof schedules;

/** How to try again after an outcome. */
export function retryAfter(schedule: Schedule, outcome: Outcome): Retry {
  return outcome === 'refused' ? schedule.refused : schedule.failed;
}

/** Virtual wait (ms) before the attempt that follows `tried` attempts. */
export function waitAfter({ waits }: Retry, tried: number): number {
  const wait = waits[Math.min(tried, waits.length) - 1];
  if (wait === undefined) throw new Error('A schedule needs at least one wait.');
  return wait;
}
