import { arrowsFrom, lineage, stateAt, type Arrow, type Chart } from '../trace/chart.ts';

/** The outermost states of a chart: the way through, and those beside it. */
export interface Outline {
  readonly main: readonly string[];
  readonly beside: readonly string[];
  /** Arrows between outermost states, from the states that really have them. */
  readonly arrows: readonly Arrow[];
}

/** The outermost state around a state. */
export function topOf(chart: Chart, path: string): string {
  return lineage(chart, path).at(-1) ?? path;
}

/**
 * Finds the way through a flow: by completion where a state completes, else by the first event that leads on;
 * out of a composite that never completes, by its last way out.
 */
export function outlineOf(chart: Chart): Outline {
  const arrows = [...chart.states.values()]
    .flatMap(arrowsFrom)
    .filter(({ from, to }) => topOf(chart, from) !== topOf(chart, to));
  const main: string[] = [];
  for (let path = chart.top[0]; path !== undefined && !main.includes(path);) {
    main.push(path);
    path = nextOf(chart, path, arrows);
  }
  return { main, beside: chart.top.filter((path) => !main.includes(path)), arrows };
}

function nextOf(chart: Chart, path: string, arrows: readonly Arrow[]): string | undefined {
  const state = stateAt(chart, path);
  const out = arrows.filter(({ from }) => topOf(chart, from) === path);
  const chosen =
    out.find(({ event }) => event === '') ?? (state.children.length > 0 ? out.at(-1) : out[0]);
  return chosen && topOf(chart, chosen.to);
}
