import type {
  CompiledAttribute,
  CompiledField,
  CompiledGroup,
  CompiledTable,
  Direction,
} from './compile-table.ts';
import { assertCarried } from './carried.ts';
import { isRecord } from './record.ts';
import { branch, leaf, xmlDocument } from './xml-write.ts';

/**
 * Writes a canonical message by a compiled table. Throws when the message holds a property the
 * format has no element for, or a value it cannot express.
 */
export function writeTable(compiled: CompiledTable, message: object, direction: Direction): string {
  const { table } = compiled;
  const group = compiled[direction];
  if (!isRecord(message)) throw new TypeError('A message is an object.');
  for (const [key, value] of Object.entries(table.fixed)) {
    if (message[key] === value) continue;
    const got = JSON.stringify(message[key]);
    throw new RangeError(`"${table.root.element}" carries "${key}" "${value}" only, not ${got}.`);
  }
  assertCarried(compiled, message, direction);
  const [namespace = ''] = table.namespaces;
  const attributes = {
    ...table.attributes,
    ...(namespace !== '' && { xmlns: namespace }),
  };
  return xmlDocument(branch(table.root.element, writeRows(group, message), attributes));
}

function writeRows(group: CompiledGroup, source: unknown): string[] {
  const written: string[] = [];
  let constants = 0;
  for (const compiled of group.rows) {
    if (compiled.kind === 'group') written.push(...writeGroup(compiled, source));
    else if (compiled.kind === 'field') written.push(...writeField(compiled, source));
    else if ('constant' in compiled.row) {
      written.push(leaf(compiled.row.element, compiled.row.constant));
      constants += 1;
    }
  }
  // A group of nothing but constants says nothing.
  return written.length === constants ? [] : written;
}

function writeGroup(group: CompiledGroup, source: unknown): string[] {
  const inner = group.row.path === undefined ? source : valueAt(source, group.keys);
  if (inner === undefined) return [];
  const items: readonly unknown[] = group.row.list && Array.isArray(inner) ? inner : [inner];
  return items.flatMap((item) => {
    const rows = writeRows(group, item);
    return rows.length === 0 ? [] : [branch(group.row.element, rows)];
  });
}

function writeField(field: CompiledField, source: unknown): string[] {
  const value = field.codec.spreads === undefined ? valueAt(source, field.keys) : source;
  if (value === undefined) return [];
  const values: readonly unknown[] = field.row.list && Array.isArray(value) ? value : [value];
  return values.flatMap((item) => {
    const text = field.codec.write(item);
    if (text === undefined) return [];
    return [leaf(field.row.element, text, attributesOf(field.attributes, source))];
  });
}

function attributesOf(
  attributes: readonly CompiledAttribute[],
  source: unknown,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const { name, keys, constant } of attributes) {
    const value = keys === undefined ? constant : valueAt(source, keys);
    if (typeof value === 'string') written[name] = value;
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
