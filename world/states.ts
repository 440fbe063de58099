import type { FlowSpec } from '../workflows/flow.ts';
import { listStates } from '../workflows/step-table.ts';

/** Numbers of states of a flow by dotted path, as the step table counts them. Throws for a path the flow does not have. */
export function stateNumbers<const Path extends string>(
  flow: FlowSpec,
  paths: readonly Path[],
): Readonly<Record<Path, number>> {
  const all = listStates(flow.machine).map(({ path }) => path);
  const entries = paths.map((path) => {
    const number = all.indexOf(path);
    if (number < 0) throw new Error(`Flow "${flow.id}" has no state "${path}".`);
    return [path, number] as const;
  });
  return Object.fromEntries(entries) as Record<Path, number>;
}
