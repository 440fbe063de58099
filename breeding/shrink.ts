import { hasMembers, memberPointer } from '../schemas/pointer.ts';
import type { Problem } from '../schemas/types.ts';
import { deltaDebug } from './delta-debug.ts';
import { edited, remove } from './edit.ts';
import { isStructural, problemsOf, type Checking } from './problems-of.ts';

/** What to shrink towards, and how long. */
export interface ShrinkOrder {
  readonly checking: Checking;
  /** Code that must stay; the first problem's unless given. */
  readonly code?: string;
  /** Most changed messages that are checked. */
  readonly mostChecks: number;
  /** Told after every level of nesting. */
  readonly onProgress?: (progress: { checked: number; parts: number }) => void;
}

/** The smallest message found, and the problem that it still has. */
export interface Shrunk {
  readonly message: unknown;
  readonly problem: Problem;
  readonly checked: number;
  /** Whether no part can be left out any more; false where the checks ran out before. */
  readonly minimal: boolean;
}

/**
 * Takes away all of a message that one of its problems does not need, level by level (Misherghi and Su 2006, HDD),
 * each by delta debugging (Zeller and Hildebrandt 2002). Returns undefined where the message has no such problem.
 */
export function shrink(message: unknown, order: ShrinkOrder): Shrunk | undefined {
  const { checking, code, mostChecks } = order;
  const before = problemsOf(message, checking);
  const wanted = code === undefined ? before[0] : before.find((found) => found.code === code);
  if (!wanted) return undefined;
  let checked = 0;
  const keeps = (candidate: unknown): boolean => {
    if (checked >= mostChecks) return false;
    checked += 1;
    return hasSameProblem(problemsOf(candidate, checking), { wanted, before });
  };
  let current = message;
  for (;;) {
    const smaller = passLevels(current, keeps, (parts) => order.onProgress?.({ checked, parts }));
    if (partCount(smaller) === partCount(current)) break;
    current = smaller;
  }
  const problem = problemsOf(current, checking).find((found) => isSame(found, wanted));
  if (!problem) throw new Error(`The shrunk message lost the problem "${wanted.code}".`);
  return { message: current, problem, checked, minimal: checked < mostChecks };
}

/**
 * A rule's problem counts only while the structure is sound, because rules look at nothing else; one of structure
 * must come alone, without others that the message did not have.
 */
function hasSameProblem(
  now: readonly Problem[],
  { wanted, before }: { wanted: Problem; before: readonly Problem[] },
): boolean {
  if (!now.some((problem) => isSame(problem, wanted))) return false;
  if (!isStructural(wanted.code)) return true;
  return now.every((problem) => before.some((old) => isSame(problem, old)));
}

/** Same code at the same place, whatever number its entries of lists have now. */
function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && placeOf(one) === placeOf(other);
}

const placeOf = ({ path }: Problem): string => path.replaceAll(/\/\d+(?=\/|$)/g, '/*');

/** One pass over all levels of nesting, from the outermost inwards. */
function passLevels(
  message: unknown,
  keeps: (candidate: unknown) => boolean,
  onLevel: (parts: number) => void,
): unknown {
  let current = message;
  for (let depth = 1; ; depth += 1) {
    const paths = pathsAt(current, depth);
    if (paths.length === 0) return current;
    const whole = current;
    const without = (kept: readonly string[]): unknown => {
      const stay = new Set(kept);
      // From the last to the first, so that entries of lists keep their numbers until they go.
      const gone = paths.filter((path) => !stay.has(path)).toReversed();
      return edited(whole, gone.map(remove));
    };
    current = without(deltaDebug(paths, (kept) => keeps(without(kept))));
    onLevel(partCount(current));
  }
}

/** Pointers of everything at a level of nesting, in document order. */
function pathsAt(value: unknown, depth: number, path = ''): string[] {
  if (depth === 0) return [path];
  if (!hasMembers(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    pathsAt(member, depth - 1, memberPointer(path, key)),
  );
}

/** How many members a value has at all levels. */
function partCount(value: unknown): number {
  if (!hasMembers(value)) return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + 1 + partCount(member), 0);
}
