import { hasMembers, pointerKeys } from '../schemas/pointer.ts';
import type { PatchOperation } from './pack.ts';

/**
 * A copy of a value with operations in the manner of RFC 6902 applied in order. Throws where an operation has no place: a path
 * through nothing, or a value to replace or remove that is not there.
 */
export function patched(value: unknown, operations: readonly PatchOperation[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const operation of operations) apply(copy, operation);
  return copy;
}

function apply(root: unknown, { op, path, value }: PatchOperation): void {
  const keys = pointerKeys(path);
  const key = keys.pop() ?? '';
  const parent = keys.reduce<unknown>(
    (inner, step) => (hasMembers(inner) ? inner[step] : undefined),
    root,
  );
  if (!hasMembers(parent)) throw misplaced(op, path, 'a path whose parent exists');
  const isThere = Object.hasOwn(parent, key);
  if (op !== 'add' && !isThere) throw misplaced(op, path, 'a value that is there');
  if (op === 'add' && value === undefined) throw misplaced(op, path, 'a value to add');
  if (Array.isArray(parent)) {
    if (op === 'remove') parent.splice(Number(key), 1);
    else if (op === 'add') parent.splice(Number(key), 0, value);
    else parent[Number(key)] = value;
  } else if (op === 'remove') Reflect.deleteProperty(parent, key);
  else Reflect.set(parent, key, value);
}

function misplaced(op: string, path: string, expected: string): RangeError {
  return new RangeError(`Operation "${op}" of "${path}" has no place; expected ${expected}.`);
}
