import { initialTransition, type AnyMachineSnapshot } from 'xstate';
import type { FlowSpec, FlowState, StateMeta } from './flow.ts';
import { machineOf, stepperOf } from './machine.ts';

/** A state of the statechart, numbered in document order. */
export interface StateNode {
  /** Dotted path from the root, e.g. `clearance.duty.payable`. */
  readonly path: string;
  readonly meta: StateMeta;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Events that the state itself takes, not those of the states around it. */
  readonly events: readonly string[];
}

/** One reachable configuration: the set of states that are active together. */
export interface Configuration {
  readonly value: unknown;
  /** Numbers of all active states, ascending: ancestors before descendants. */
  readonly active: readonly number[];
  readonly done: boolean;
}

/** The states and events of a flow, numbered. */
export interface FlowNames {
  readonly flow: FlowSpec;
  readonly states: readonly StateNode[];
  readonly events: readonly string[];
  /** Number of each state by path, and of each event by name. */
  readonly stateByPath: ReadonlyMap<string, number>;
  readonly eventByName: ReadonlyMap<string, number>;
}

/**
 * All reachable configurations of a flow and where each event leads: a table filled from XState's own transitions,
 * so that a step is a look-up and agrees with an actor by construction.
 */
export interface StepTable extends FlowNames {
  readonly configurations: readonly Configuration[];
  /** `next[configuration * events.length + event]`: the configuration reached, or -1 where the event is not possible. */
  readonly next: Int16Array;
  /** States entered by that step, in document order; empty where the event is not possible. */
  readonly entered: readonly (readonly number[])[];
  /** Configuration by the canonical text of its XState value. */
  readonly configurationByValue: ReadonlyMap<string, number>;
}

/** An Int16Array bounds the number of configurations. */
const maxConfigurations = 32_767;

/** Lists the states of a flow in document order, which numbers them. */
export function listStates(node: FlowState, path = ''): StateNode[] {
  const kind = node.type ?? (node.states ? 'compound' : 'atomic');
  const events = Object.keys(node.on ?? {});
  const self = path === '' ? [] : [{ path, meta: node.meta, type: kind, events } as const];
  const children = Object.entries(node.states ?? {}).flatMap(([name, child]) =>
    listStates(child, path === '' ? name : `${path}.${name}`),
  );
  return [...self, ...children];
}

/** Numbers the states and events of a flow, without following any of them. */
export function nameFlow(flow: FlowSpec): FlowNames {
  const states = listStates(flow.machine);
  const events = Object.keys(flow.events);
  return {
    flow,
    states,
    events,
    stateByPath: new Map(states.map((node, index) => [node.path, index])),
    eventByName: new Map(events.map((name, index) => [name, index])),
  };
}

/** Paths of all active states of an XState value, e.g. `{a: {b: 'c'}}` gives `a`, `a.b`, `a.b.c`. */
export function activePaths(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [
    prefix + name,
    ...(isEmpty(inner) ? [] : activePaths(inner, `${prefix}${name}.`)),
  ]);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Text under which a configuration is found; XState builds values in document order, so no sorting is needed. */
export const valueKey = (value: unknown): string => JSON.stringify(value);

/**
 * Closes a flow under its events and fills the table.
 * Throws if an event of the machine is not described, or if the flow has too many configurations.
 */
export function compileFlow(flow: FlowSpec): StepTable {
  const machine = machineOf(flow);
  const names = nameFlow(flow);
  const { events, states, stateByPath } = names;
  const step = stepperOf(machine);
  checkDescribed(flow, machine.events);

  const configurations: Configuration[] = [];
  const configurationByValue = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];
  const number = (snapshot: AnyMachineSnapshot): number => {
    const key = valueKey(snapshot.value);
    const known = configurationByValue.get(key);
    if (known !== undefined) return known;
    const active = activePaths(snapshot.value).map((path) => indexOf(stateByPath, path));
    configurationByValue.set(key, snapshots.length);
    configurations.push({ value: snapshot.value, active, done: snapshot.status === 'done' });
    return snapshots.push(snapshot) - 1;
  };

  number(initialTransition(machine)[0]);
  const rows: number[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    if (snapshots.length > maxConfigurations) {
      throw new Error(`Flow "${flow.id}" has more than ${maxConfigurations} configurations.`);
    }
    // Flows have no guards: an event is possible where an active state takes it.
    const active = configurations[index]?.active ?? [];
    const possible = new Set(active.flatMap((state) => states[state]?.events ?? []));
    for (const type of events) {
      rows.push(possible.has(type) ? number(step(snapshot, { type })) : -1);
    }
  }
  return {
    ...names,
    configurations,
    next: Int16Array.from(rows),
    entered: rows.map((to, row) => enteredBy(configurations, Math.floor(row / events.length), to)),
    configurationByValue,
  };
}

function enteredBy(configurations: readonly Configuration[], from: number, to: number): number[] {
  if (to < 0) return [];
  const before = new Set(configurations[from]?.active);
  return (configurations[to]?.active ?? []).filter((state) => !before.has(state));
}

function checkDescribed(flow: FlowSpec, machineEvents: readonly string[]): void {
  const missing = machineEvents.filter(
    (type) => !type.startsWith('xstate.') && !(type in flow.events),
  );
  if (missing.length > 0) {
    throw new Error(
      `Flow "${flow.id}": events ${missing.join(', ')} are not described in its events.`,
    );
  }
}

function indexOf(map: ReadonlyMap<string, number>, key: string): number {
  const index = map.get(key);
  if (index === undefined) throw new Error(`No state "${key}" in this flow.`);
  return index;
}
