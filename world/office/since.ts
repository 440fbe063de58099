import type { TraceEvent } from '../trace.ts';

/** By entity and by the path of each leaf state it is in: the transition with which it entered that state. */
export type EnteredStates = ReadonlyMap<string, ReadonlyMap<string, TraceEvent>>;

/** When every entity of a log entered the leaf states it is in at the end of the log. */
export function enteredStates(trace: readonly TraceEvent[]): EnteredStates {
  const byEntity = new Map<string, Map<string, TraceEvent>>();
  for (const event of trace) {
    if (event.kind !== 'transition') continue;
    const before = byEntity.get(event.entity);
    const now = leavesOf(event).map((leaf) => [leaf, before?.get(leaf) ?? event] as const);
    byEntity.set(event.entity, new Map(now));
  }
  return byEntity;
}

/** The leaf states that a transition lists: all that its entity is in afterwards. */
function leavesOf({ data }: TraceEvent): readonly string[] {
  if (!('to' in data) || !Array.isArray(data.to)) return [];
  return data.to.filter((leaf) => typeof leaf === 'string');
}
