import type { Standing } from '../../../workflows/flow.ts';
import type { Tone } from '../../../workflows/tone.ts';
import type { EventView, FlowView, StateView, Text, Waiting } from '../api/types.ts';

/** A state of a flow, found by its path; children by path. */
export interface ChartState {
  readonly path: string;
  /** Path of the state around it, empty for the outermost ones. */
  readonly parent: string;
  readonly text: Text;
  readonly type: StateView['type'];
  readonly waits?: Waiting;
  readonly tone: Tone;
  readonly standing?: Standing;
  readonly children: readonly string[];
  /** Paths reached by event. */
  readonly on: Readonly<Record<string, string>>;
  /** Path reached when all children are final. */
  readonly onDone?: string;
  readonly initial?: string;
}

/** A flow with its states by path, in document order. */
export interface Chart {
  readonly id: string;
  readonly text: Text;
  readonly top: readonly string[];
  readonly states: ReadonlyMap<string, ChartState>;
  readonly events: Readonly<Record<string, EventView>>;
}

/** Reads a flow into a chart. Throws where a transition leads to a state that the flow does not have. */
export function chartOf(flow: FlowView): Chart {
  const list = flow.states.flatMap((state) => flatten(state, ''));
  const paths = new Set(list.map(({ state }) => state.path));
  const states = new Map(
    list.map(({ state, parent }) => [state.path, chartState(state, parent, paths)]),
  );
  return {
    id: flow.id,
    text: flow.text,
    top: flow.states.map(({ path }) => path),
    states,
    events: flow.events,
  };
}

interface Listed {
  readonly state: StateView;
  readonly parent: string;
}

function flatten(state: StateView, parent: string): Listed[] {
  return [{ state, parent }, ...state.states.flatMap((child) => flatten(child, state.path))];
}

function chartState(state: StateView, parent: string, paths: ReadonlySet<string>): ChartState {
  const { path, text, type, waits, tone, standing, onDone } = state;
  const targets = Object.entries(state.on).map(([event, target]) => [
    event,
    pathOf(target, parent, paths),
  ]);
  return {
    path,
    parent,
    text,
    type,
    ...(waits && { waits }),
    tone,
    ...(standing && { standing }),
    children: state.states.map((child) => child.path),
    on: Object.fromEntries(targets) as Record<string, string>,
    ...(onDone !== undefined && { onDone: pathOf(onDone, parent, paths) }),
    ...(state.initial !== undefined && { initial: pathOf(state.initial, path, paths) }),
  };
}

/** A target is a path from the root, or the name of a neighbour. */
function pathOf(target: string, parent: string, paths: ReadonlySet<string>): string {
  const near = parent === '' ? target : `${parent}.${target}`;
  const found = [target, near].find((path) => paths.has(path));
  if (found === undefined) {
    throw new Error(`A flow leads to "${target}"; expected the path of one of its states.`);
  }
  return found;
}

/** The state with this path. Throws where the flow has none. */
export function stateAt(chart: Chart, path: string): ChartState {
  const state = chart.states.get(path);
  if (!state) throw new Error(`Flow "${chart.id}" has no state "${path}".`);
  return state;
}

/** Active leaves after entering a state by its defaults. */
export function leavesOf(chart: Chart, path: string): string[] {
  const state = stateAt(chart, path);
  if (state.children.length === 0) return [path];
  const entered = state.type === 'parallel' ? state.children : [initialOf(state)];
  return entered.flatMap((child) => leavesOf(chart, child));
}

function initialOf(state: ChartState): string {
  const initial = state.initial ?? state.children[0];
  if (initial === undefined) throw new Error(`State "${state.path}" has no state to begin in.`);
  return initial;
}

/** Active leaves where a flow begins. */
export function firstLeaves(chart: Chart): string[] {
  const [first] = chart.top;
  if (first === undefined) throw new Error(`Flow "${chart.id}" has no states.`);
  return leavesOf(chart, first);
}

/** A state's path and those of all states around it, innermost first. */
export function lineage(chart: Chart, path: string): string[] {
  const { parent } = stateAt(chart, path);
  return parent === '' ? [path] : [path, ...lineage(chart, parent)];
}

/** All active states, leaves and those around them. */
export function activeStates(chart: Chart, leaves: readonly string[]): ReadonlySet<string> {
  return new Set(leaves.flatMap((leaf) => lineage(chart, leaf)));
}

/** One arrow of the chart. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Event, or empty where the arrow follows by itself from the completion of its source. */
  readonly event: string;
}

/** Name of an arrow, unique in its chart. */
export function arrowId(arrow: Arrow): string {
  return `${arrow.from}>${arrow.event}>${arrow.to}`;
}

/** Arrows that leave a state. */
export function arrowsFrom(state: ChartState): Arrow[] {
  const byEvent = Object.entries(state.on).map(([event, to]) => ({ from: state.path, to, event }));
  return state.onDone === undefined
    ? byEvent
    : [...byEvent, { from: state.path, to: state.onDone, event: '' }];
}

/** Arrows that an event could follow now, in document order. */
export function possibleArrows(chart: Chart, leaves: readonly string[]): Arrow[] {
  const active = activeStates(chart, leaves);
  return [...chart.states.values()]
    .filter(({ path }) => active.has(path))
    .flatMap((state) => arrowsFrom(state).filter(({ event }) => event !== ''));
}
