import { codecs } from './codecs.ts';
import type { Codec } from './codec.ts';
import type { Attribute, Constant, Dropped, Field, Group, Row, Table } from './table.ts';

/** Direction of trade, where it changes the meaning of elements. */
export type Direction = 'import' | 'export';

/** A field ready for use: codec and property path resolved. */
export interface CompiledField {
  readonly kind: 'field';
  readonly row: Field;
  readonly keys: readonly string[];
  readonly codec: Codec;
  readonly attributes: readonly CompiledAttribute[];
}

/** An attribute with its property path; no path means a constant. */
export interface CompiledAttribute {
  readonly name: string;
  readonly keys?: readonly string[];
  readonly constant?: string;
  /** Checked, never written. */
  readonly optional?: true;
  readonly codec?: Codec;
}

/** A group ready for use; children can be found by element name, aliases included. */
export interface CompiledGroup {
  readonly kind: 'group';
  readonly row: Group;
  readonly keys: readonly string[];
  readonly rows: readonly Compiled[];
  readonly byName: ReadonlyMap<string, Compiled>;
  /** Fields that mean something when they are absent. */
  readonly blanks: readonly CompiledField[];
  /** The one field of a group that holds plain values. */
  readonly plain?: CompiledField;
}

/** A constant or dropped element. */
export interface CompiledOther {
  readonly kind: 'constant' | 'dropped';
  readonly row: Constant | Dropped;
}

/** Any compiled row. */
export type Compiled = CompiledField | CompiledGroup | CompiledOther;

/** A table compiled for each direction. */
export interface CompiledTable {
  readonly table: Table;
  readonly import: CompiledGroup;
  readonly export: CompiledGroup;
}

/** Prepares a table for reading and writing; throws when an element stands twice in a group. */
export function compileTable(table: Table): CompiledTable {
  return {
    table,
    import: compileGroup(table.root, 'import'),
    export: compileGroup(table.root, 'export'),
  };
}

function compileGroup(row: Group, direction: Direction): CompiledGroup {
  const rows = row.rows.map((inner) => compileRow(inner, direction));
  const byName = new Map<string, Compiled>();
  for (const compiled of rows) {
    for (const name of [compiled.row.element, ...(compiled.row.aliases ?? [])]) {
      if (byName.has(name)) throw new Error(`Element "${name}" stands twice in "${row.element}".`);
      byName.set(name, compiled);
    }
  }
  const plain = rows.find(isPlain);
  const keys = splitPath(row.path ?? '');
  const blanks = rows.filter(isField).filter(({ row: { blank } }) => blank !== undefined);
  return { kind: 'group', row, keys, rows, byName, blanks, ...(plain && { plain }) };
}

function compileRow(row: Row, direction: Direction): Compiled {
  if ('rows' in row) return compileGroup(row, direction);
  if ('constant' in row) return { kind: 'constant', row };
  if ('dropped' in row) return { kind: 'dropped', row };
  const path = direction === 'export' ? (row.exportPath ?? row.path) : row.path;
  const attributes = (row.attributes ?? []).map(compileAttribute);
  return { kind: 'field', row, keys: splitPath(path), codec: codecs[row.type], attributes };
}

function compileAttribute(attribute: Attribute): CompiledAttribute {
  if (!('path' in attribute)) return attribute;
  const { name, path, type } = attribute;
  return { name, keys: splitPath(path), ...(type !== undefined && { codec: codecs[type] }) };
}

const splitPath = (path: string): readonly string[] => (path === '' ? [] : path.split('/'));

const isField = (compiled: Compiled): compiled is CompiledField => compiled.kind === 'field';

const isPlain = (compiled: Compiled): compiled is CompiledField =>
  isField(compiled) && compiled.keys.length === 0 && compiled.codec.spreads === undefined;
