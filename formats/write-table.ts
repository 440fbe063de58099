import { memberOf, memberPointer } from '../schemas/pointer.ts';
import { withoutElement } from './carried.ts';
import type {
  Compiled,
  CompiledAttribute,
  CompiledField,
  CompiledGroup,
  CompiledTable,
  Direction,
} from './compile-table.ts';
import { NotCarried, type NotHeld } from './not-carried.ts';
import { bareName } from './qualified-name.ts';
import { isRecord } from './record.ts';
import type { Table } from './table.ts';
import type { WireNode } from './wire-node.ts';
import { branch, leaf, xmlDocument } from './xml-write.ts';

/**
 * Writes a canonical message by a compiled table as XML. Throws {@link NotCarried} with every property that the format
 * has no element for and every value that it cannot express.
 */
export function writeTable(compiled: CompiledTable, message: object, direction: Direction): string {
  return xmlDocument(xmlOf(wireNode(compiled, message, direction)));
}

/** The elements of a message, for any syntax; throws as `writeTable` does. */
export function wireNode(compiled: CompiledTable, message: object, direction: Direction): WireNode {
  const { table } = compiled;
  if (!isRecord(message)) throw new TypeError('A message is an object.');
  const writer = new Writer();
  const content = writer.rows(compiled[direction], message, '');
  const found = [
    ...otherThanFixed(table, message),
    ...withoutElement(compiled, message, direction),
    ...writer.found,
  ];
  if (found.length > 0) throw new NotCarried(...found);
  const [namespace = ''] = table.namespaces;
  return {
    name: table.root.element,
    attributes: { ...table.attributes },
    ...(namespace !== '' && { namespace }),
    content,
  };
}

function xmlOf({ name, namespace, attributes, content }: WireNode): string {
  const bare = bareName(name);
  const all = { ...attributes, ...(namespace !== undefined && { xmlns: namespace }) };
  return typeof content === 'string'
    ? leaf(bare, content, all)
    : branch(bare, content.map(xmlOf), all);
}

/** What a table says of every message, and a message says otherwise. */
function otherThanFixed({ fixed, root }: Table, message: object): NotHeld[] {
  return Object.entries(fixed).flatMap(([key, value]) => {
    const given = memberOf(message, key);
    if (given === value) return [];
    const got = JSON.stringify(given);
    return [
      {
        path: memberPointer('', key),
        zh: `“${root.element}”的“${key}”只能是“${value}”，而不是 ${got}。`,
        en: `"${root.element}" carries "${key}" "${value}" only, not ${got}.`,
      },
    ];
  });
}

/** Writes the rows of a table; a value that cannot be written is left out and noted with its place. */
class Writer {
  readonly found: NotHeld[] = [];

  rows(group: CompiledGroup, source: unknown, path: string): WireNode[] {
    const written: WireNode[] = [];
    let constants = 0;
    for (const compiled of group.rows) {
      if (compiled.kind === 'group') written.push(...this.#group(compiled, source, path));
      else if (compiled.kind === 'field') written.push(...this.#field(compiled, source, path));
      else if ('constant' in compiled.row) {
        written.push(nodeOf(compiled, compiled.row.constant));
        constants += 1;
      }
    }
    // A group of nothing but constants says nothing.
    return written.length === constants ? [] : written;
  }

  #group(group: CompiledGroup, source: unknown, path: string): WireNode[] {
    if (group.row.readOnly) return [];
    const inner = group.row.path === undefined ? source : valueAt(source, group.keys);
    if (inner === undefined) return [];
    const at = group.row.path === undefined ? path : placeOf(path, group.keys);
    return itemsOf(group.row.list, inner, at).flatMap(({ item, place }) => {
      const rows = this.rows(group, item, place);
      return rows.length === 0 ? [] : [nodeOf(group, rows)];
    });
  }

  #field(field: CompiledField, source: unknown, path: string): WireNode[] {
    const spreads = field.codec.spreads !== undefined;
    const value = spreads ? source : valueAt(source, field.keys);
    if (value === undefined) return [];
    const { item: key } = field.row;
    const at = spreads ? path : placeOf(path, field.keys);
    return itemsOf(field.row.list, value, at).flatMap(({ item, place }) => {
      const own = key === undefined ? item : valueAt(item, [key]);
      return this.#holding(key === undefined ? place : memberPointer(place, key), () => {
        const text = field.codec.write(own);
        if (text === undefined) return [];
        const owner = key === undefined ? source : item;
        return [nodeOf(field, text, attributesOf(field.attributes, owner))];
      });
    });
  }

  /** What is written of a value; nothing, and a note of its place, where the format cannot hold it. */
  #holding(path: string, write: () => WireNode[]): WireNode[] {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof NotCarried)) throw error;
      this.found.push(...error.found.map((each) => ({ ...each, path })));
      return [];
    }
  }
}

const placeOf = (path: string, keys: readonly string[]): string =>
  keys.reduce<string>(memberPointer, path);

/** The values of a row, each with its place. */
function itemsOf(
  isList: boolean | undefined,
  value: unknown,
  path: string,
): readonly { item: unknown; place: string }[] {
  return isList && Array.isArray(value)
    ? value.map((item: unknown, index) => ({ item, place: memberPointer(path, index) }))
    : [{ item: value, place: path }];
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
