import { activeStates, arrowId, possibleArrows, stateAt, type Chart } from '../trace/chart.ts';
import { stepAt, wayTo, type History } from '../trace/history.ts';
import { isComplete } from '../trace/step.ts';
import type { Lights } from './flow-chart.tsx';

/** Nothing lit: a chart without an entity. */
export const noLights: Lights = {
  active: new Map(),
  live: new Set(),
  visited: new Set(),
  taken: new Set(),
  possible: new Set(),
  complete: new Set(),
};

/** What is lit for an entity right after event `seq`. */
export function lightsOf(chart: Chart, history: History | undefined, seq: number): Lights {
  const step = history && stepAt(history, seq);
  if (!history || !step) return noLights;
  const way = wayTo(history, chart, seq);
  const live = activeStates(chart, step.leaves);
  const regions = [...live].filter((path) => stateAt(chart, path).children.length > 0);
  const left = [...way.states].filter((path) => !live.has(path));
  return {
    active: new Map(step.leaves.map((leaf) => [leaf, stateAt(chart, leaf).tone])),
    live,
    visited: way.states,
    taken: way.arrows,
    possible: new Set(possibleArrows(chart, step.leaves).map(arrowId)),
    complete: new Set([
      ...regions.filter((path) => isComplete(chart, step.leaves, path)),
      ...left.filter((path) => stateAt(chart, path).children.length > 0),
    ]),
  };
}
