import { assertCarried } from './carried.ts';
import type {
  Compiled,
  CompiledAttribute,
  CompiledField,
  CompiledGroup,
  CompiledTable,
  Direction,
} from './compile-table.ts';
import { bareName } from './qualified-name.ts';
import { isRecord } from './record.ts';
import type { WireNode } from './wire-node.ts';
import { branch, leaf, xmlDocument } from './xml-write.ts';

/**
 * Writes a canonical message by a compiled table as XML. Throws when the message holds a property the
 * format has no element for, or a value it cannot express.
 */
export function writeTable(compiled: CompiledTable, message: object, direction: Direction): string {
  return xmlDocument(xmlOf(wireNode(compiled, message, direction)));
}

/** The elements of a message, for any syntax; throws as `writeTable` does. */
export function wireNode(compiled: CompiledTable, message: object, direction: Direction): WireNode {
  const { table } = compiled;
  if (!isRecord(message)) throw new TypeError('A message is an object.');
  for (const [key, value] of Object.entries(table.fixed)) {
    if (message[key] === value) continue;
    const got = JSON.stringify(message[key]);
    throw new RangeError(`"${table.root.element}" carries "${key}" "${value}" only, not ${got}.`);
  }
  assertCarried(compiled, message, direction);
  const [namespace = ''] = table.namespaces;
  return {
    name: table.root.element,
    attributes: { ...table.attributes },
    ...(namespace !== '' && { namespace }),
    content: writeRows(compiled[direction], message),
  };
}

function xmlOf({ name, namespace, attributes, content }: WireNode): string {
  const bare = bareName(name);
  const all = { ...attributes, ...(namespace !== undefined && { xmlns: namespace }) };
  return typeof content === 'string'
    ? leaf(bare, content, all)
    : branch(bare, content.map(xmlOf), all);
}

function writeRows(group: CompiledGroup, source: unknown): WireNode[] {
  const written: WireNode[] = [];
  let constants = 0;
  for (const compiled of group.rows) {
    if (compiled.kind === 'group') written.push(...writeGroup(compiled, source));
    else if (compiled.kind === 'field') written.push(...writeField(compiled, source));
    else if ('constant' in compiled.row) {
      written.push(nodeOf(compiled, compiled.row.constant));
      constants += 1;
    }
  }
  // A group of nothing but constants says nothing.
  return written.length === constants ? [] : written;
}

function writeGroup(group: CompiledGroup, source: unknown): WireNode[] {
  if (group.row.readOnly) return [];
  const inner = group.row.path === undefined ? source : valueAt(source, group.keys);
  if (inner === undefined) return [];
  const items: readonly unknown[] = group.row.list && Array.isArray(inner) ? inner : [inner];
  return items.flatMap((item) => {
    const rows = writeRows(group, item);
    return rows.length === 0 ? [] : [nodeOf(group, rows)];
  });
}

function writeField(field: CompiledField, source: unknown): WireNode[] {
  const value = field.codec.spreads === undefined ? valueAt(source, field.keys) : source;
  if (value === undefined) return [];
  const values: readonly unknown[] = field.row.list && Array.isArray(value) ? value : [value];
  const { item: key } = field.row;
  return values.flatMap((item) => {
    const text = field.codec.write(key === undefined ? item : valueAt(item, [key]));
    if (text === undefined) return [];
    const owner = key === undefined ? source : item;
    return [nodeOf(field, text, attributesOf(field.attributes, owner))];
  });
}

const nodeOf = (
  { row }: Compiled,
  content: WireNode['content'],
  attributes: WireNode['attributes'] = {},
): WireNode => ({
  name: row.element,
  attributes,
  ...(row.namespace !== undefined && { namespace: row.namespace }),
  content,
});

function attributesOf(
  attributes: readonly CompiledAttribute[],
  source: unknown,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const { name, keys, constant, optional, codec } of attributes) {
    if (optional) continue;
    const value = keys === undefined ? constant : valueAt(source, keys);
    const text = codec === undefined || value === undefined ? value : codec.write(value);
    if (typeof text === 'string') written[name] = text;
  }
  return written;
}

function valueAt(source: unknown, keys: readonly string[]): unknown {
  let value = source;
  for (const key of keys) {
    if (!isRecord(value)) return undefined;
    value = value[key];
  }
  return value;
}
