import type { Outcome, ScheduleId } from './schedule.ts';

/** What the laboratory does to deliveries: shares between 0 and 1, and times in ms. */
export interface Faults {
  /** Virtual time before the first attempt. */
  readonly delay: number;
  /** Delivered once more after it was acknowledged. */
  readonly duplicate: number;
  /** Held back behind the next notification. */
  readonly reorder: number;
  /** Sent but never arrives. */
  readonly drop: number;
  /** Arrives, but its answer is replaced by 502 on the way; on a pull queue, the poll is answered 503. */
  readonly serverError: number;
  /** Signed with another key: a client must refuse it. */
  readonly badSignature: number;
  /** Real time over which the body trickles. */
  readonly slow: number;
}

/** What a channel was made with. */
export interface ChannelSettings {
  readonly kind: 'push' | 'pull';
  /** Where a push channel sends. */
  readonly url?: string;
  readonly schedule: ScheduleId;
  /** Number from which the faults are drawn. */
  readonly seed: number;
  readonly faults: Faults;
}

/** A channel on which a world's messages are delivered. */
export interface Channel {
  readonly id: string;
  readonly world: string;
  readonly settings: ChannelSettings;
  /** Key of its signatures, `whsec_` and base64. */
  readonly secret: string;
  /** The key before the latest rotation; both sign. */
  readonly earlier: string | undefined;
}

/** One attempt to deliver a notification, with what was sent and answered. */
export interface Attempt {
  /** The message's event in the trace. */
  readonly seq: number;
  /** Virtual instant, ms since 1970 UTC. */
  readonly at: number;
  /** Real instant, ms since 1970 UTC. */
  readonly real: number;
  readonly outcome: Outcome;
  /** What the laboratory did to it. */
  readonly fault?: keyof Faults;
  readonly request?: { readonly headers: Readonly<Record<string, string>> };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Beginning of the answer's body. */
    readonly body: string;
  };
  /** Why there was no answer. */
  readonly error?: string;
  /** Real time it took, ms. */
  readonly ms: number;
}

/** Faults of a channel without a laboratory. */
export const noFaults: Faults = {
  delay: 0,
  duplicate: 0,
  reorder: 0,
  drop: 0,
  serverError: 0,
  badSignature: 0,
  slow: 0,
};
