import { isDeepStrictEqual } from 'node:util';
import { hasMembers, memberOf } from '../schemas/pointer.ts';

/** The first place at which two traces part. */
export interface Difference {
  /** Line, from 1; the `seq` of the event in a whole trace. */
  readonly line: number;
  readonly recorded: string | undefined;
  readonly replayed: string | undefined;
  /** Keys of the event in which the two differ, dotted below `data`. */
  readonly keys: readonly string[];
}

/** Compares two canonical traces line by line; undefined when they are the same. */
export function firstDifference(recorded: string, replayed: string): Difference | undefined {
  if (recorded === replayed) return undefined;
  const before = linesOf(recorded);
  const now = linesOf(replayed);
  const length = Math.max(before.length, now.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [before[index], now[index]];
    if (a !== b) return { line: index + 1, recorded: a, replayed: b, keys: differingKeys(a, b) };
  }
  return undefined;
}

function linesOf(trace: string): string[] {
  return trace.split('\n').filter((line) => line !== '');
}

function differingKeys(a: string | undefined, b: string | undefined): string[] {
  if (a === undefined || b === undefined) return [];
  const [before, now]: unknown[] = [JSON.parse(a), JSON.parse(b)];
  return keysOf(before, now).flatMap((key) => {
    const [left, right] = [memberOf(before, key), memberOf(now, key)];
    if (isDeepStrictEqual(left, right)) return [];
    if (key !== 'data' || !hasMembers(left) || !hasMembers(right)) return [key];
    return keysOf(left, right)
      .filter((inner) => !isDeepStrictEqual(memberOf(left, inner), memberOf(right, inner)))
      .map((inner) => `${key}.${inner}`);
  });
}

function keysOf(a: unknown, b: unknown): string[] {
  const keys = [a, b].flatMap((value) => (hasMembers(value) ? Object.keys(value) : []));
  return [...new Set(keys)].toSorted();
}

/** What the two sides of a difference are called. */
export interface Sides {
  readonly recorded: string;
  readonly replayed: string;
}

/** A difference as lines: which event, in which keys, and the event on both sides. */
export function reportDifference(
  name: string,
  { line, recorded, replayed, keys }: Difference,
  sides: Sides,
): string[] {
  const differing = keys.length > 0 ? `; differs in ${keys.join(', ')}` : '';
  const width = Math.max(sides.recorded.length, sides.replayed.length);
  const side = (what: string, event: string | undefined): string =>
    `  ${what}:${' '.repeat(width - what.length)} ${event ?? '(the trace ends before)'}`;
  return [
    `DIFFERS  ${name}  event ${line}${differing}`,
    side(sides.recorded, recorded),
    side(sides.replayed, replayed),
  ];
}
