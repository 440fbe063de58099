import { memberPointer } from '../schemas/pointer.ts';
import type { Compiled, CompiledGroup, CompiledTable, Direction } from './compile-table.ts';
import type { NotHeld } from './not-carried.ts';
import { isRecord } from './record.ts';

/** Properties a format has an element for: a leaf, or an object or list of objects with theirs. */
type Shape = 'leaf' | Map<string, Shape>;

/** What of a message its format has no element for, in document order. */
export function withoutElement(
  compiled: CompiledTable,
  message: object,
  direction: Direction,
): NotHeld[] {
  const shape = new Map<string, Shape>();
  for (const key of Object.keys(compiled.table.fixed)) shape.set(key, 'leaf');
  addGroup(shape, compiled[direction]);
  return strayIn(message, shape, { element: compiled.table.root.element, path: '' });
}

function addGroup(shape: Map<string, Shape>, group: CompiledGroup): void {
  for (const key of Object.keys(group.row.implies ?? {})) shape.set(key, 'leaf');
  for (const row of group.rows) addRow(shape, row);
}

function addRow(shape: Map<string, Shape>, row: Compiled): void {
  if (row.kind === 'group') {
    if (row.plain !== undefined && row.row.list) setLeaf(shape, row.keys);
    else addGroup(shapeAt(shape, row.keys), row);
  } else if (row.kind === 'field') {
    for (const key of row.codec.spreads ?? []) shape.set(key, 'leaf');
    const { item } = row.row;
    const owner = item === undefined ? shape : shapeAt(shape, row.keys);
    setLeaf(owner, item === undefined ? row.keys : [item]);
    for (const { keys } of row.attributes) setLeaf(owner, keys ?? []);
  }
}

function setLeaf(shape: Map<string, Shape>, keys: readonly string[]): void {
  const last = keys.at(-1);
  if (last !== undefined) shapeAt(shape, keys.slice(0, -1)).set(last, 'leaf');
}

function shapeAt(shape: Map<string, Shape>, keys: readonly string[]): Map<string, Shape> {
  let inner = shape;
  for (const key of keys) {
    const present = inner.get(key);
    const next: Map<string, Shape> = present instanceof Map ? present : new Map<string, Shape>();
    inner.set(key, next);
    inner = next;
  }
  return inner;
}

function strayIn(value: unknown, shape: Shape, at: { element: string; path: string }): NotHeld[] {
  if (shape === 'leaf' || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = memberPointer(at.path, key);
    // A format that holds only the first of a list knows it by its number.
    const next = Array.isArray(value) && !shape.has('0') ? shape : shape.get(key);
    if (inner === undefined) return [];
    if (next !== undefined) return strayIn(inner, next, { element: at.element, path });
    const zh = `“${at.element}”中没有“${path}”的元素，请删除或选择其他格式。`;
    const en = `Property "${path}" has no element in "${at.element}"; remove it or choose another format.`;
    return [{ path, zh, en }];
  });
}
