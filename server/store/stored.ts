import type { Scenario } from '../../schemas/types.ts';
import type { RuntimeName } from '../../workflows/runtime.ts';
import type { Connectors } from '../../world/agencies/agencies.ts';
import type { Drivers, Input } from '../../world/input.ts';
import type { Reply } from '../reply.ts';

/** What a world was opened with; together with its inputs it is the world. */
export interface StoredSpec {
  readonly scenario: Scenario;
  readonly files: Readonly<Record<string, string>>;
  readonly runtime: RuntimeName;
  readonly drivers: Drivers;
  readonly agencies?: Connectors;
}

/** Where a world stands, kept beside its inputs so that worlds can be listed without replaying them. */
export interface Standing {
  /** Virtual now, ms since 1970 UTC. */
  readonly now: number;
  readonly seq: number;
  readonly ended: boolean;
  /** Whether an agency outside has not answered yet. */
  readonly asking: boolean;
  /** Virtual seconds per real second; 0 = paused. */
  readonly speed: number;
  /** Where the clock was sent when an agency outside was asked on the way. */
  readonly goal?: Goal | undefined;
}

/** Where a clock is sent: an instant (ms since 1970 UTC), or the end of what is to come. */
export type Goal = number | 'end';

/** One line of the list of worlds. */
export interface StoredWorld extends Omit<Standing, 'asking' | 'speed' | 'goal'> {
  readonly id: string;
  readonly owner: string;
  readonly scenario: string;
  readonly title: Scenario['title'];
}

/** A world that this server leads from now on. */
export interface LedWorld {
  readonly owner: string;
  readonly spec: StoredSpec;
  readonly inputs: readonly Input[];
  /** Virtual seconds per real second; 0 = paused. */
  readonly speed: number;
  readonly goal: Goal | undefined;
  /** Fencing token: what is written under an older one is refused. */
  readonly term: number;
}

/** A reply kept under an idempotency key, with a digest of the request it answered. */
export interface KeptReply {
  readonly request: string;
  readonly reply: Reply;
}
