import type { Problem, Scenario, ValidationReport } from '../../../schemas/types.ts';
import type { Standing } from '../../../workflows/flow.ts';
import type { Role, Text } from '../../../workflows/roles.ts';
import type { Tone } from '../../../workflows/tone.ts';

export type { Problem, Role, Scenario, Text };

/** One event of a trace as the server sends it, with its instant also in ms since 1970 UTC. */
export interface TraceEvent {
  readonly seq: number;
  readonly at: string;
  /** `at` in ms since 1970 UTC; added when the event is read. */
  readonly ms: number;
  readonly role: Role;
  /** `flow:identifier`, or empty for the world itself. */
  readonly entity: string;
  readonly kind: 'message' | 'decision' | 'transition' | 'timer' | 'resource' | 'note';
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly cause: number;
}

/** What a state waits for and who must act. */
export interface Waiting {
  readonly by: Role;
  readonly for: Text;
  readonly rule?: string;
}

/** A state of a flow as `GET /flows/:id` gives it; children nested. */
export interface StateView {
  readonly path: string;
  readonly text: Text;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly initial?: string;
  readonly waits?: Waiting;
  readonly tone: Tone;
  readonly standing?: Standing;
  readonly deadline?: string;
  readonly on: Readonly<Record<string, string>>;
  readonly onDone?: string;
  readonly states: readonly StateView[];
}

/** What an event means, who may cause it, and the decision rule behind it. */
export interface EventView {
  readonly by: Role;
  readonly text: Text;
  readonly rule?: string;
}

/** A flow as `GET /flows/:id` gives it; the first of its states is where it begins. */
export interface FlowView {
  readonly id: string;
  readonly text: Text;
  readonly states: readonly StateView[];
  readonly events: Readonly<Record<string, EventView>>;
}

/** One line of the scenario library. */
export type ScenarioLine = Pick<
  Scenario,
  | 'id'
  | 'title'
  | 'summary'
  | 'teaches'
  | 'difficulty'
  | 'transport'
  | 'direction'
  | 'procedure'
  | 'outcome'
> & { readonly port: string | PortName; readonly mechanisms?: readonly string[] };

/** A port by id and name. */
export interface PortName {
  readonly id: string;
  readonly name: Text;
}

/** Who decides for a role: a policy, the script, or a person in its seat. */
export type Driver = 'policy' | 'script' | 'seat';

/** An event that could happen now, and who may cause it. */
export interface PossibleEvent {
  readonly event: string;
  readonly by: Role;
  /** Another role with the same power. */
  readonly also?: Role;
  readonly text: Text;
}

/** One of the three clocks in hours; null until it has stopped. */
export type Hours = number | null;

/** An entity of a world as it is now. */
export interface EntityView {
  readonly entity: string;
  readonly flow: string;
  readonly states: readonly string[];
  readonly done: boolean;
  readonly facts: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly links: {
    readonly conveyance?: string;
    readonly manifest?: string;
    readonly declaration?: string;
    readonly inspection?: string;
  };
  readonly clocks?: { readonly overall: Hours; readonly customs: Hours; readonly port: Hours };
  readonly possible: readonly PossibleEvent[];
}

/** An expectation of the scenario and whether it holds. */
export interface ExpectationView {
  readonly entity: string;
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly ok: boolean;
}

/** An agency that is asked outside, and what it has not answered. */
export interface OutsideAgency {
  readonly agency: string;
  readonly text: Text;
  readonly open: readonly {
    readonly number: number;
    readonly entity: string;
    readonly failures: number;
  }[];
}

/** A world as it is now. */
export interface WorldView {
  readonly id: string;
  readonly scenario: string;
  readonly title: Text;
  readonly port: PortName;
  readonly start: string;
  readonly now: string;
  readonly end?: string;
  readonly nextAt?: string;
  readonly seq: number;
  readonly ended: boolean;
  /** Virtual seconds per real second; 0 is paused. */
  readonly speed: number;
  readonly drivers: Readonly<Record<Role, Driver>>;
  readonly portOpen: boolean;
  readonly entities: readonly EntityView[];
  readonly expectations: readonly ExpectationView[];
  /** Agencies that are asked outside, where there are any. */
  readonly agencies?: readonly OutsideAgency[];
}

/** A rule as far as an answer quotes it. */
export interface RuleView {
  readonly id: string;
  readonly title: Text;
  readonly citation: Text;
}

/** One thing an entity waits for. */
export interface Wait {
  readonly region: string;
  readonly state: string;
  readonly text: Text;
  readonly by: Role;
  readonly for: Text;
  readonly rule?: RuleView;
  /** When a deadline passes here. */
  readonly due?: string;
  readonly problems?: readonly Problem[];
  readonly possible: readonly string[];
  /** The entity to look at next, where the wait is for another. */
  readonly see?: string;
  /** When the desk opens, where its hours are what it waits for. */
  readonly opens?: string;
}

/** Why an entity is not further than it is. */
export interface Why {
  readonly entity: string;
  readonly at: string;
  readonly waits: readonly Wait[];
}

/** A message with its text and its canonical form. */
export interface MessageView {
  readonly seq: number;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly role: Role;
  readonly entity: string;
  readonly type: string;
  readonly format?: string;
  readonly text?: string;
  readonly fileName?: string;
  readonly message?: unknown;
  readonly problems: readonly Problem[];
  readonly code?: string;
  readonly verdict?: string;
}

/** Answer to a message sent. */
export interface SendAnswer {
  readonly seq: number;
  readonly problems: readonly Problem[];
  readonly receipt?: { readonly source: string; readonly code: string; readonly note: string };
  readonly receiptText?: string;
}

/** Answer of the validator. */
export type Validation = ValidationReport & {
  readonly places: Readonly<Record<string, Place | undefined>>;
};

/** Line and column from 1, column in UTF-16 units. */
export type Place = NonNullable<Problem['location']>;

/** A JSON Schema as far as field names are read from it. */
export interface FieldSchema {
  readonly zh?: string;
  readonly description?: string;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly $ref?: string;
}
