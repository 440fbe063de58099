import { isRecord } from './record.ts';

/** An object or array being filled. */
export type Target = Record<string, unknown> | unknown[];

/** The object at a key, made when there is none. */
export function objectAt(owner: Record<string, unknown>, key: string): Record<string, unknown> {
  const present = owner[key];
  if (isRecord(present)) return present;
  const made: Record<string, unknown> = {};
  owner[key] = made;
  return made;
}

/** The array at a key, made when there is none. */
export function arrayAt(owner: Record<string, unknown>, key: string): unknown[] {
  const present: unknown = owner[key];
  if (Array.isArray(present)) return present;
  const made: unknown[] = [];
  owner[key] = made;
  return made;
}

/** Whether a value is an array or object with nothing inside. */
export const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
