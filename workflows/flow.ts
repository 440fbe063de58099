import type { Role, Text } from './roles.ts';

/** What an event of a flow means, who causes it, and the decision rule behind it where a rule decides. */
export interface EventSpec {
  readonly by: Role;
  readonly text: Text;
  /** Decision rule (see rules/decisions.ts) that yields this event. */
  readonly rule?: string;
  /** Another role that has the power to cause it. */
  readonly also?: Role;
}

/** What an entity in this state waits for, and who must act. */
export interface Waiting {
  readonly by: Role;
  readonly for: Text;
  /** Decision rule or legal limit that governs the wait. */
  readonly rule?: string;
}

/**
 * How the matter stands where what it waits for does not tell it: stopped until somebody mends what is wrong, or ended
 * without success; dependent on another entity, though a system will act then; settled for the trader, whatever follows.
 */
export type Standing = 'stopped' | 'dependent' | 'settled';

/** Meta data of every state of every flow: its name for people, and what it waits for unless it is final. */
export interface StateMeta {
  readonly text: Text;
  readonly waits?: Waiting;
  readonly standing?: Standing;
  /** A deadline may pass here: the event that says so. */
  readonly deadline?: string;
}

/**
 * A state of a flow as authored: XState's configuration without context, guards, actions, delays or invocations,
 * so that the machine says only what may happen.
 */
export interface FlowState {
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly id?: string;
  readonly meta: StateMeta;
  readonly on?: Readonly<Record<string, string>>;
  readonly onDone?: string;
  readonly states?: Readonly<Record<string, FlowState>>;
}

/** A flow: one machine and what its events mean. */
export interface FlowSpec {
  readonly id: FlowId;
  readonly text: Text;
  readonly machine: FlowState;
  readonly events: Readonly<Record<string, EventSpec>>;
}

/** Names of the flows; an entity's full name is `flow:identifier`. */
export const flowIds = [
  'declaration',
  'two-step',
  'manifest',
  'conveyance',
  'inspection',
  'transit',
  'access',
  'revision',
] as const;

/** One of {@link flowIds}. */
export type FlowId = (typeof flowIds)[number];

/** Position of a flow in {@link flowIds}, under which the step tables and the entities know it. */
export function flowNumber(id: FlowId): number {
  return flowIds.indexOf(id);
}

/** Builds a state's meta data: its name, and what it waits for. */
export function state(zh: string, en: string, wait?: Waiting, deadline?: string): StateMeta {
  return { text: { zh, en }, ...(wait && { waits: wait }), ...(deadline && { deadline }) };
}

/** Builds the meta data of a state of one {@link Standing}, with the arguments of {@link state}. */
const standing =
  (kind: Standing) =>
  (...args: Parameters<typeof state>): StateMeta => ({ ...state(...args), standing: kind });

/** Meta data of a state in which the matter has stopped. */
export const stopped = standing('stopped');

/** Meta data of a state that depends on another entity. */
export const dependent = standing('dependent');

/** Meta data of a state in which the matter is settled for the trader. */
export const settled = standing('settled');

/** Builds a {@link Waiting}. */
export function waits(by: Role, text: readonly [zh: string, en: string], rule?: string): Waiting {
  return { by, for: { zh: text[0], en: text[1] }, ...(rule && { rule }) };
}

/** An event that a second role may cause too. */
export const alsoBy = (role: Role, spec: EventSpec): EventSpec => ({ ...spec, also: role });

/** Builds an {@link EventSpec}. */
export function event(by: Role, zh: string, en: string, rule?: string): EventSpec {
  return { by, text: { zh, en }, ...(rule && { rule }) };
}
