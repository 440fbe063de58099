import { hasMembers, memberOf, valueAt } from '../schemas/pointer.ts';
import type { SchemaFile } from '../schemas/schemas.ts';

/** A field of a schema: its pointer, with `*` for every entry of an array, and what the schema says of it. */
export interface SchemaField {
  readonly path: string;
  /** The keywords of the field without those of its members. */
  readonly keywords: Readonly<Record<string, unknown>>;
}

const every = '*';
const inner: ReadonlySet<string> = new Set(['properties', 'items', '$ref', '$id', '$schema']);

/** All fields of a schema through references and arrays, in the order in which they are written. */
export function schemaFields(schema: SchemaFile, files: readonly SchemaFile[]): SchemaField[] {
  const byAddress = new Map(files.map((file) => [file.$id, file]));

  function fieldsIn(node: unknown, file: string, path: string): SchemaField[] {
    const reference = memberOf(node, '$ref');
    if (typeof reference === 'string') {
      const [address = '', pointer = ''] = new URL(reference, file).href.split('#');
      const target = valueAt(byAddress.get(address), pointer);
      const own = Object.entries(hasMembers(node) ? node : {});
      const merged = { ...(hasMembers(target) ? target : {}), ...Object.fromEntries(own) };
      const { $ref: _reference, ...resolved } = merged as Record<string, unknown>;
      return fieldsIn(resolved, address, path);
    }
    const properties = memberOf(node, 'properties');
    const members = hasMembers(properties) ? Object.entries(properties) : [];
    const items = memberOf(node, 'items');
    return [
      { path, keywords: keywordsOf(node) },
      ...members.flatMap(([key, member]) => fieldsIn(member, file, `${path}/${key}`)),
      ...(items === undefined ? [] : fieldsIn(items, file, `${path}/${every}`)),
    ];
  }
  return fieldsIn(schema, schema.$id, '').filter(({ path }) => path !== '');
}

/** The fields that a value has, as pointers with `*` for every entry of an array. */
export function fieldsOf(value: unknown, path = ''): Set<string> {
  const found = new Set<string>(path === '' ? [] : [path]);
  if (!hasMembers(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    const below = fieldsOf(member, `${path}/${Array.isArray(value) ? every : key}`);
    for (const one of below) found.add(one);
  }
  return found;
}

function keywordsOf(node: unknown): Record<string, unknown> {
  if (!hasMembers(node)) return {};
  return Object.fromEntries(Object.entries(node).filter(([key]) => !inner.has(key)));
}
