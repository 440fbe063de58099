import { hasMembers, memberOf, memberPointer, valueAt } from '../schemas/pointer.ts';
import { remove, set, type Edit } from './edit.ts';

/** Two messages of which the second has a fault that the first has not: what made it may make it elsewhere. */
export interface Example {
  readonly right: unknown;
  readonly wrong: unknown;
}

/**
 * What the examples do, tried on another message: the same changes, and, where the message lacks what they change, the
 * whole part of the wrong example in which they lie, from the smallest part to the largest.
 */
export function exampleEdits(message: unknown, examples: readonly Example[]): (readonly Edit[])[] {
  return examples.flatMap(({ right, wrong }) => {
    if (memberOf(wrong, 'type') !== memberOf(message, 'type')) return [];
    const changes = differences(right, wrong);
    const parts = changes.flatMap(({ path }) => ancestors(path));
    const grafts = [...new Set(parts)].map((path) => [graft(path, wrong)]);
    return [changes, ...grafts].filter((edits) => edits.every((edit) => fits(message, edit)));
  });
}

function graft(path: string, from: unknown): Edit {
  const value = valueAt(from, path);
  return value === undefined ? remove(path) : set(path, value);
}

/** The path itself and what it lies in, without the whole message. */
function ancestors(path: string): string[] {
  if (path === '') return [];
  return [path, ...ancestors(path.slice(0, path.lastIndexOf('/')))];
}

/** An edit needs the value around its place, a removal also the value itself. */
function fits(message: unknown, { kind, path }: Edit): boolean {
  const parent = valueAt(message, path.slice(0, path.lastIndexOf('/')));
  if (path === '' || !hasMembers(parent)) return false;
  return kind === 'set' || valueAt(message, path) !== undefined;
}

/** The edits that make one value of another; entries that a list lost go from its end. */
function differences(from: unknown, to: unknown, path = ''): Edit[] {
  if (!hasMembers(from) || !hasMembers(to) || Array.isArray(from) !== Array.isArray(to)) {
    return from === to ? [] : [set(path, to)];
  }
  const kept = Object.entries(to).flatMap(([key, value]) =>
    Object.hasOwn(from, key)
      ? differences(from[key], value, memberPointer(path, key))
      : [set(memberPointer(path, key), value)],
  );
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return [...kept, ...gone.toReversed().map((key) => remove(memberPointer(path, key)))];
}
