import { activeStates, leavesOf, lineage, possibleArrows, stateAt, type Chart } from './chart.ts';

/**
 * Active leaves after an event, by the rules of statecharts: what lies outside the innermost common region stays,
 * and a composite state whose regions are all final moves on by itself. Undefined where the event is not possible.
 */
export function after(
  chart: Chart,
  leaves: readonly string[],
  event: string,
): string[] | undefined {
  // The innermost active state that knows the event takes it; document order lists outer states first.
  const arrow = possibleArrows(chart, leaves).findLast((candidate) => candidate.event === event);
  return arrow && complete(chart, move(chart, leaves, arrow.from, arrow.to));
}

function move(chart: Chart, leaves: readonly string[], from: string, to: string): string[] {
  const around = lineage(chart, to).slice(1);
  const common = lineage(chart, from)
    .slice(1)
    .find((path) => around.includes(path));
  const stays = (leaf: string): boolean =>
    common !== undefined && !lineage(chart, leaf).includes(common);
  const inParallel = common !== undefined && stateAt(chart, common).type === 'parallel';
  const region = inParallel
    ? lineage(chart, to).find((path) => stateAt(chart, path).parent === common)
    : common;
  const kept = leaves.filter((leaf) =>
    region === undefined ? stays(leaf) : !lineage(chart, leaf).includes(region),
  );
  return inDocumentOrder(chart, [...kept, ...leavesOf(chart, to)]);
}

function inDocumentOrder(chart: Chart, leaves: readonly string[]): string[] {
  const wanted = new Set(leaves);
  return [...chart.states.keys()].filter((path) => wanted.has(path));
}

/** Follows completions until nothing more completes. */
function complete(chart: Chart, leaves: string[]): string[] {
  const active = activeStates(chart, leaves);
  const done = [...chart.states.values()].find(
    (state) =>
      state.onDone !== undefined && active.has(state.path) && isComplete(chart, leaves, state.path),
  );
  if (!done?.onDone) return leaves;
  return complete(chart, move(chart, leaves, done.path, done.onDone));
}

/** Whether all leaves below a state are final. */
export function isComplete(chart: Chart, leaves: readonly string[], path: string): boolean {
  return leaves
    .filter((leaf) => lineage(chart, leaf).includes(path))
    .every((leaf) => stateAt(chart, leaf).type === 'final');
}
