import type { Problem, Scenario } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';

/** A message that may be taken in: what to do with it once it is written down. */
export interface Taken {
  /** Entity it is about, for the log. */
  readonly entity: string;
  readonly apply: (cause: number) => void;
  /** What the world found in the message, beside what the rules did, that does not keep it from being taken. */
  readonly problems?: readonly Problem[];
}

/** What a taker answers: how to apply the message, or why it cannot be. Nothing has changed yet. */
export type Taking = Taken | { readonly problems: readonly Problem[] };

/** What a taker knows beside the world and the message. */
export interface TakeContext {
  readonly by: Role;
  readonly parties: Scenario['parties'];
  /** What the rules found in the message. */
  readonly problems: readonly Problem[];
}
