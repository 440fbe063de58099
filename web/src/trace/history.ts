import type { TraceEvent } from '../api/types.ts';
import {
  activeStates,
  arrowId,
  arrowsFrom,
  firstLeaves,
  leavesOf,
  stateAt,
  type Chart,
} from './chart.ts';

/** Where an entity was from one of its transitions on. */
export interface Step {
  readonly seq: number;
  /** Ms since 1970 UTC. */
  readonly ms: number;
  /** Event that led here, empty where the entity began. */
  readonly event: string;
  readonly leaves: readonly string[];
}

/** The way of one entity through its flow, oldest step first. */
export interface History {
  readonly entity: string;
  readonly flow: string;
  readonly steps: readonly Step[];
}

/** Flows by id. */
export type Charts = ReadonlyMap<string, Chart>;

/** Rebuilds the way of every entity from the transitions of a trace, in order of appearance. */
export function historiesOf(
  trace: readonly TraceEvent[],
  charts: Charts,
): ReadonlyMap<string, History> {
  const histories = new Map<string, { entity: string; flow: string; steps: Step[] }>();
  for (const event of trace) {
    if (event.kind !== 'transition') continue;
    const flow = flowOf(event.entity);
    const chart = charts.get(flow);
    if (!chart) throw new Error(`Trace event "${event.seq}" belongs to unknown flow "${flow}".`);
    const known = histories.get(event.entity) ?? { entity: event.entity, flow, steps: [] };
    known.steps.push(stepOf(event, chart));
    histories.set(event.entity, known);
  }
  return histories;
}

/** The flow in an entity's full name. */
export function flowOf(entity: string): string {
  return entity.slice(0, entity.indexOf(':'));
}

/** The identifier in an entity's full name. */
export function identifierOf(entity: string): string {
  return entity.slice(entity.indexOf(':') + 1);
}

function stepOf({ seq, ms, data }: TraceEvent, chart: Chart): Step {
  const leaves = Array.isArray(data['to']) ? (data['to'] as string[]) : firstLeaves(chart);
  return { seq, ms, event: typeof data['event'] === 'string' ? data['event'] : '', leaves };
}

/** The latest step at or before `seq`, or undefined where the entity did not exist yet. */
export function stepAt(history: History, seq: number): Step | undefined {
  return history.steps.findLast((step) => step.seq <= seq);
}

/** What an entity went through up to a moment. */
export interface Way {
  readonly states: ReadonlySet<string>;
  /** Ids of the arrows followed. */
  readonly arrows: ReadonlySet<string>;
}

/** States visited and arrows followed up to `seq`. */
export function wayTo(history: History, chart: Chart, seq: number): Way {
  const states = new Set<string>();
  const arrows = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  for (const step of history.steps) {
    if (step.seq > seq) break;
    const now = activeStates(chart, step.leaves);
    for (const arrow of [...before].flatMap((path) => arrowsFrom(stateAt(chart, path)))) {
      const completed = arrow.event === '' && !now.has(arrow.from) && now.has(arrow.to);
      if (arrow.event !== step.event && !completed) continue;
      arrows.add(arrowId(arrow));
      // A state that completes its region is left in the same step and appears in no transition.
      for (const path of leavesOf(chart, arrow.to)) states.add(path);
    }
    for (const path of now) states.add(path);
    before = now;
  }
  return { states, arrows };
}
