import type { FlowSpec } from '../workflows/flow.ts';

/** Numbers of events of a flow by name, as the step table counts them. Throws for a name the flow does not have. */
export function eventNumbers<const Name extends string>(
  flow: FlowSpec,
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const all = Object.keys(flow.events);
  const entries = names.map((name) => {
    const number = all.indexOf(name);
    if (number < 0) throw new Error(`Flow "${flow.id}" has no event "${name}".`);
    return [name, number] as const;
  });
  return Object.fromEntries(entries) as Record<Name, number>;
}
