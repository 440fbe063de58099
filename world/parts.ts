import type { PolicyBook } from '../rules/policy-book.ts';
import type { Commodity, Port, SelectionPolicy } from '../schemas/types.ts';
import type { FlowId } from '../workflows/flow.ts';
import type { Role } from '../workflows/roles.ts';
import type { Runtime } from '../workflows/runtime.ts';
import type { StepTable } from '../workflows/step-table.ts';
import type { Agencies } from './agencies/agencies.ts';
import type { DeskService } from './desk-service.ts';
import type { LogSample } from './log-sample.ts';
import type { Office } from './office/office.ts';
import type { Traffic } from './traffic/traffic.ts';
import type { TraceKind, TraceSink } from './trace.ts';
import type { World } from './world.ts';

/** Who decides for a role: a policy, the scenario's script, or a person. */
export type Driver = 'policy' | 'script' | 'seat';

/** What happens by itself when an entity enters a state or takes an event. */
export type Effect = (world: World, slot: number, cause: number) => void;

/**
 * Looks at a declaration of the traffic once all of its shipment has ended, before the facts are freed; what it wants
 * to keep it copies.
 */
export type Observer = (world: World, declaration: number) => void;

/** What happens by itself in one flow, by dotted state path and by event. */
export interface Behaviour {
  /** On entering a state, whoever drives the roles. */
  readonly states: Readonly<Record<string, Effect>>;
  /** On an event, before the states it leads to. */
  readonly events: Readonly<Record<string, Effect>>;
  /** What the role that a state waits for does about it when it is driven by policy. */
  readonly policies: Readonly<Record<string, Effect>>;
}

/** What a world is made of. Times in ms since 1970 UTC. */
export interface WorldParts {
  readonly seed: number;
  readonly start: number;
  readonly port: Port;
  readonly policies: PolicyBook;
  readonly tables: readonly StepTable[];
  readonly runtime: Runtime;
  readonly drivers: Readonly<Record<Role, Driver>>;
  readonly behaviours: Readonly<Record<FlowId, Behaviour>>;
  /** Handlers of the kernel's events, by code; see timers.ts. */
  readonly timers: readonly Effect[];
  readonly sink?: TraceSink | undefined;
  /** The shipments of the traffic that are written down; all where it is absent. */
  readonly logSample?: LogSample | undefined;
  /** Sees every shipment that ends; only where ended entities are not kept. */
  readonly observe?: Observer | undefined;
  readonly service: DeskService;
  /** Scripts of the desks; a world without any has none. */
  readonly office?: Office | undefined;
  /** Policy of selection at the start. */
  readonly selection?: SelectionPolicy | undefined;
  /** What comes by itself; a world without any has none. */
  readonly traffic?: Traffic | undefined;
  /** What the traffic carries, in the order in which entities number it. */
  readonly commodities: readonly Commodity[];
  /** Agencies outside; a world without any has none. */
  readonly agencies?: Agencies | undefined;
  /** Keeps ended entities, so that they can be looked at. */
  readonly keep: boolean;
}

/** Who decided, where it is not the flow's usual actor, and the facts of the decision. */
export interface Details {
  readonly by?: Role;
  readonly data?: object;
}

/** One step on the way of an entity, as the log and its listeners see it. */
export interface Happening {
  readonly role: Role;
  readonly slot: number;
  /** Full name of the entity, where the slot does not say it. */
  readonly entity?: string;
  readonly kind: TraceKind;
  readonly name: string;
  readonly cause: number;
  readonly data?: object | undefined;
}
