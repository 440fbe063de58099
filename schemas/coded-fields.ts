import { hasMembers, memberOf, memberPointer, valueAt } from './pointer.ts';
import type { SchemaFile } from './schemas.ts';

/** Key that stands for every entry of an array. */
const every = '*';

/** A field whose value must come from a code list. */
export interface CodedField {
  readonly keys: readonly string[];
  readonly list: string;
}

/** The fields of a schema that carry the annotation `codes`, through all references and arrays. */
export function codedFields(schema: SchemaFile, files: readonly SchemaFile[]): CodedField[] {
  const byAddress = new Map(files.map((file) => [file.$id, file]));

  function fieldsIn(node: unknown, file: string, keys: readonly string[]): CodedField[] {
    const reference = memberOf(node, '$ref');
    if (typeof reference === 'string') {
      const [address = '', pointer = ''] = new URL(reference, file).href.split('#');
      return fieldsIn(valueAt(byAddress.get(address), pointer), address, keys);
    }
    const list = memberOf(node, 'codes');
    const own = typeof list === 'string' ? [{ keys, list }] : [];
    const properties = memberOf(node, 'properties');
    const members = hasMembers(properties) ? Object.entries(properties) : [];
    const items = memberOf(node, 'items');
    return [
      ...own,
      ...members.flatMap(([key, inner]) => fieldsIn(inner, file, [...keys, key])),
      ...(items === undefined ? [] : fieldsIn(items, file, [...keys, every])),
    ];
  }
  return fieldsIn(schema, schema.$id, []);
}

/** The values of a coded field in a message, each with its JSON Pointer. */
export function codedValues(
  value: unknown,
  keys: readonly string[],
  pointer = '',
): { pointer: string; code: string }[] {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === 'string' ? [{ pointer, code: value }] : [];
  if (key !== every) return codedValues(memberOf(value, key), rest, memberPointer(pointer, key));
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry, index) => codedValues(entry, rest, memberPointer(pointer, index)));
}

/** Whether one of the values of a coded field fails a test; makes no pointers, because nearly every value passes. */
export function someCoded(
  value: unknown,
  keys: readonly string[],
  fails: (code: string) => boolean,
  depth = 0,
): boolean {
  const key = keys[depth];
  if (key === undefined) return typeof value === 'string' && fails(value);
  if (!hasMembers(value)) return false;
  if (key === every) return Array.isArray(value) && someEntry(value, keys, fails, depth + 1);
  return value[key] !== undefined && someCoded(value[key], keys, fails, depth + 1);
}

/**
 * The same for the entries of an array; a single key is looked up at once, as most lists of long messages have one, and a code
 * that the entry before had is not tried again, as the lines of a message share most of theirs.
 */
function someEntry(
  entries: readonly unknown[],
  keys: readonly string[],
  fails: (code: string) => boolean,
  depth: number,
): boolean {
  const [key, more] = [keys[depth], keys.length > depth + 1];
  let before: unknown;
  for (const entry of entries) {
    if (more || key === undefined) {
      if (someCoded(entry, keys, fails, depth)) return true;
    } else {
      const code = hasMembers(entry) ? entry[key] : undefined;
      if (typeof code === 'string' && code !== before && fails(code)) return true;
      before = code;
    }
  }
  return false;
}
