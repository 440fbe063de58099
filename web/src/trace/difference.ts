import type { TraceEvent } from '../api/types.ts';

/** The first event in which two traces differ; one side is missing where the other simply goes on. */
export interface Difference {
  readonly left?: TraceEvent;
  readonly right?: TraceEvent;
  /** Instant of the difference, ms. */
  readonly ms: number;
}

/** Finds where two branches part in what people see of them, or undefined where they are equal. */
export function firstDifference(
  here: readonly TraceEvent[],
  there: readonly TraceEvent[],
): Difference | undefined {
  const [left, right] = [here.filter(isVisible), there.filter(isVisible)];
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left[index], right[index]];
    if (a && b && key(a) === key(b)) continue;
    return {
      ...(a && { left: a }),
      ...(b && { right: b }),
      ms: Math.min(a?.ms ?? Infinity, b?.ms ?? Infinity),
    };
  }
  return undefined;
}

/** Queues and timers differ before anything that they lead to. */
function isVisible({ kind }: TraceEvent): boolean {
  return kind !== 'resource' && kind !== 'timer';
}

function key({ at, role, entity, kind, name, data }: TraceEvent): string {
  return JSON.stringify([at, role, entity, kind, name, data]);
}
