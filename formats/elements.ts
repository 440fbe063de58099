import type { Text } from '../schemas/types.ts';
import type { Codec } from './codec.ts';
import { codecs } from './codecs.ts';
import type { Compiled, CompiledField, CompiledGroup, Direction } from './compile-table.ts';
import type { Format, FormatId } from './format.ts';

/** Where a wire format has a field. */
export interface WireElement {
  readonly format: FormatId;
  /** Names of the elements from the root, `/` between them; an attribute follows `@`. */
  readonly element: string;
  readonly text: Text;
  /** Most characters or digits. */
  readonly length?: number;
  /** True where no source shows the element's name or place. */
  readonly inferred?: true;
  /** Only in messages of this direction. */
  readonly direction?: Direction;
}

/** A wire element and the pointer of the value it holds, `*` for any entry of an array. */
export interface PlacedElement {
  readonly pointer: string;
  readonly element: WireElement;
  /** The pairing of code lists by which it is written. */
  readonly crosswalk?: string;
}

/** The elements of a format that hold a value, in document order; those that mean something else on export follow. */
export function elementsOf({ id, tables }: Format): PlacedElement[] {
  const inside = { format: id, pointer: '', above: '' };
  const imports = byName(tables.flatMap((table) => elementsIn(table.import, inside)));
  const exports = byName(tables.flatMap((table) => elementsIn(table.export, inside)));
  return [
    ...[...imports].map(([name, one]) => (exports.has(name) ? one : only(one, 'import'))),
    ...[...exports].flatMap(([name, one]) => (imports.has(name) ? [] : [only(one, 'export')])),
  ];
}

const byName = (placed: readonly PlacedElement[]): Map<string, PlacedElement> =>
  new Map(placed.map((one) => [`${one.pointer} ${one.element.element}`, one]));

const only = (placed: PlacedElement, direction: Direction): PlacedElement => ({
  ...placed,
  element: { ...placed.element, direction },
});

interface Place {
  readonly format: FormatId;
  readonly pointer: string;
  /** Names of the elements around. */
  readonly above: string;
}

function elementsIn({ row, keys, rows }: CompiledGroup, place: Place): PlacedElement[] {
  const pointer = joined(place.pointer, keys);
  const inside = {
    ...place,
    pointer: row.list ? `${pointer}/*` : pointer,
    above: place.above === '' ? row.element : `${place.above}/${row.element}`,
  };
  return rows.flatMap((inner) => elementsOfRow(inner, inside));
}

function elementsOfRow(compiled: Compiled, place: Place): PlacedElement[] {
  if (compiled.kind === 'group') return elementsIn(compiled, place);
  if (compiled.kind !== 'field') return [];
  const { element, zh, en, length, inferred } = compiled.row;
  const wire: WireElement = {
    format: place.format,
    element: `${place.above}/${element}`,
    text: { zh, en },
    ...(length !== undefined && { length }),
    ...(inferred && { inferred }),
  };
  const own = pointersOf(compiled, place.pointer).map((pointer) => ({
    pointer,
    element: wire,
    ...crosswalkIn(compiled.codec),
  }));
  return [...own, ...attributesOf(compiled, wire, place)];
}

function attributesOf(
  { row: { attributes = [] } }: CompiledField,
  { element }: WireElement,
  { format, pointer }: Place,
): PlacedElement[] {
  return attributes.flatMap((attribute) => {
    if (!('path' in attribute)) return [];
    const { name, path, zh, en, type } = attribute;
    const wire = { format, element: `${element}@${name}`, text: { zh, en } };
    const codec: Codec | undefined = type && codecs[type];
    return [{ pointer: joined(pointer, [path]), element: wire, ...crosswalkIn(codec) }];
  });
}

const crosswalkIn = (codec: Codec | undefined): Pick<PlacedElement, 'crosswalk'> =>
  codec?.crosswalk ? { crosswalk: codec.crosswalk.id } : {};

/** Pointers of the values in an element: one, or those over which it spreads. */
function pointersOf({ keys, codec: { spreads = [] } }: CompiledField, around: string): string[] {
  if (keys.length > 0) return [joined(around, keys)];
  if (spreads.length > 0) return spreads.map((name) => joined(around, [name]));
  // An entry of a list of plain values is described by the list itself.
  return [around.replace(/\/\*$/, '')];
}

const joined = (around: string, keys: readonly string[]): string => [around, ...keys].join('/');
