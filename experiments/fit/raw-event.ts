import type { Problem } from '../../schemas/types.ts';

/** An event of a log as it is read, with its place in the file. */
export interface RawEvent {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly place: string;
}

/** Raw events, or why there are none. */
export type RawEvents = { readonly events: readonly RawEvent[] } | { readonly problem: Problem };
