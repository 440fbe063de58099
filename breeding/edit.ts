import { hasMembers, memberPointer, pointerKeys, valueAt } from '../schemas/pointer.ts';

/** One change of a canonical message: a member set (added where it is missing), or taken away. */
export type Edit =
  | { readonly kind: 'set'; readonly path: string; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: string };

/** A value with edits made one after another; the given value stays as it is. Throws where an edit leads nowhere. */
export function edited(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((changed, edit) => changedAt(changed, pointerKeys(edit.path), edit), value);
}

function changedAt(value: unknown, keys: readonly string[], edit: Edit): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return edit.kind === 'set' ? edit.value : undefined;
  if (Array.isArray(value)) return changedList(value, { key, rest, edit });
  if (!hasMembers(value)) {
    throw new RangeError(`Edit of "${edit.path}" leads nowhere; expected a path into the message.`);
  }
  if (rest.length === 0 && edit.kind === 'remove') {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  return { ...value, [key]: changedAt(value[key], rest, edit) };
}

function changedList(
  list: readonly unknown[],
  { key, rest, edit }: { key: string; rest: readonly string[]; edit: Edit },
): unknown[] {
  const index = Number(key);
  if (rest.length === 0 && edit.kind === 'remove') return list.toSpliced(index, 1);
  return list.toSpliced(index, 1, changedAt(list[index], rest, edit));
}

/** How far edits take a message from itself: characters of JSON added, removed or replaced, and one for each edit. */
export function sizeOf(value: unknown, edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => {
    const old = JSON.stringify(valueAt(value, edit.path)) ?? '';
    const now = edit.kind === 'set' ? (JSON.stringify(edit.value) ?? '') : '';
    return sum + 1 + difference(old, now);
  }, 0);
}

/** Characters outside the common beginning and end. */
function difference(old: string, now: string): number {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return Math.max(old.length, now.length) - head - tail;
}

/** An edit that sets a member. */
export const set = (path: string, value: unknown): Edit => ({ kind: 'set', path, value });

/** An edit that takes a member away. */
export const remove = (path: string): Edit => ({ kind: 'remove', path });

/** An edit that adds an entry at the end of a list. */
export function append(value: unknown, path: string, entry: unknown): Edit {
  const list = valueAt(value, path);
  return set(memberPointer(path, Array.isArray(list) ? list.length : 0), entry);
}
