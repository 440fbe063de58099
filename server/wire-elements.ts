import { carriageReportTable } from '../formats/carriage-report.ts';
import type { Codec } from '../formats/codec.ts';
import { codecs } from '../formats/codecs.ts';
import { decImportResponseTable } from '../formats/dec-import-response.ts';
import { decMessageTable } from '../formats/dec-message-table.ts';
import { decResultTable } from '../formats/dec-result.ts';
import type { FormatId } from '../formats/format.ts';
import { mt1401Table, mt2401Table } from '../formats/mt1401-table.ts';
import { mt3402Table } from '../formats/mt3402.ts';
import { mt5101Table, mt5402Table } from '../formats/mt-tally.ts';
import { mt9999Table } from '../formats/mt9999-table.ts';
import { formatOf } from '../formats/registry.ts';
import { seaAirArrivalTable } from '../formats/sea-air-arrival.ts';
import { seaAirLoadingTable } from '../formats/sea-air-loading.ts';
import { seaAirManifestTable } from '../formats/sea-air-manifest-table.ts';
import type { Field, Group, Row, Table } from '../formats/table.ts';
import { wljkReleaseTable } from '../formats/wljk-release.ts';
import { wljkArrivalTable, wljkLoadingTable, wljkTallyTable } from '../formats/wljk-reports.ts';
import type { Text } from '../schemas/types.ts';

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
  readonly direction?: 'import' | 'export';
}

/** A wire element and the pointer of the value it holds, `*` for any entry of an array. */
interface PlacedElement {
  readonly pointer: string;
  readonly element: WireElement;
}

/** The formats that a table describes. */
const tables: Readonly<Partial<Record<FormatId, Table>>> = {
  'dec-message': decMessageTable,
  'dec-import-response': decImportResponseTable,
  'dec-result': decResultTable,
  mt1401: mt1401Table,
  mt3402: mt3402Table,
  mt2401: mt2401Table,
  mt1101: seaAirManifestTable('MT1101'),
  mt1201: seaAirManifestTable('MT1201'),
  mt2101: seaAirManifestTable('MT2101'),
  mt2201: seaAirManifestTable('MT2201'),
  mt3101: seaAirArrivalTable('MT3101'),
  mt3201: seaAirArrivalTable('MT3201'),
  mt4101: seaAirLoadingTable('MT4101'),
  mt4201: seaAirLoadingTable('MT4201'),
  mt4401: carriageReportTable('MT4401'),
  mt4403: carriageReportTable('MT4403'),
  mt4404: carriageReportTable('MT4404'),
  mt4406: carriageReportTable('MT4406'),
  mt5101: mt5101Table,
  mt5402: mt5402Table,
  'wljk-tally': wljkTallyTable,
  'wljk-arrival': wljkArrivalTable,
  'wljk-loading': wljkLoadingTable,
  'wljk-release': wljkReleaseTable,
  mt9999: mt9999Table,
};

/**
 * The elements of all wire formats by message and pointer, as `type` + pointer. `known` are those of the
 * canonical messages: a format may keep a value deeper or less deep than the canonical message does.
 */
export function wireElements(known: ReadonlySet<string>): Map<string, WireElement[]> {
  const found = new Map<string, WireElement[]>();
  for (const [id, { root }] of Object.entries(tables)) {
    const { id: format, carries } = formatOf(id);
    for (const { pointer, element } of elementsIn(root, { format, pointer: '', above: '' })) {
      for (const type of carries) {
        const key = canonicalKey(type, pointer, known);
        if (key !== undefined) found.set(key, [...(found.get(key) ?? []), element]);
      }
    }
  }
  return found;
}

/** What a format nests in parts of its own stands further out in the canonical message. */
function canonicalKey(
  type: string,
  pointer: string,
  known: ReadonlySet<string>,
): string | undefined {
  for (let keys = pointer.split('/').slice(1); keys.length > 0; keys = keys.slice(1)) {
    const key = `${type}/${keys.join('/')}`;
    if (known.has(key)) return key;
  }
  return undefined;
}

interface Place {
  readonly format: FormatId;
  readonly pointer: string;
  /** Names of the elements around. */
  readonly above: string;
}

function elementsIn(group: Group, place: Place): PlacedElement[] {
  const pointer = joined(place.pointer, group.path ?? '');
  const inside = {
    ...place,
    pointer: group.list ? `${pointer}/*` : pointer,
    above: joined(place.above, group.element).replace(/^\//, ''),
  };
  return group.rows.flatMap((row) => elementsOf(row, inside));
}

function elementsOf(row: Row, place: Place): PlacedElement[] {
  if ('rows' in row) return elementsIn(row, place);
  if ('constant' in row || 'dropped' in row) return [];
  const { element, zh, en, length, inferred, attributes = [] } = row;
  const wire: WireElement = {
    format: place.format,
    element: `${place.above}/${element}`,
    text: { zh, en },
    ...(length !== undefined && { length }),
    ...(inferred && { inferred }),
  };
  const own = pointersOf(row, place.pointer).map(({ pointer, direction }) => {
    return { pointer, element: { ...wire, ...(direction && { direction }) } };
  });
  const beside = attributes.flatMap((attribute) => {
    if (!('path' in attribute)) return [];
    const name = `${wire.element}@${attribute.name}`;
    const text = { zh: attribute.zh, en: attribute.en };
    const at = joined(place.pointer, attribute.path);
    return [{ pointer: at, element: { format: place.format, element: name, text } }];
  });
  return [...own, ...beside];
}

interface Meant {
  readonly pointer: string;
  readonly direction?: 'import' | 'export';
}

/** Pointers of the values in an element: one, two that depend on the direction, or those it spreads over. */
function pointersOf({ path, exportPath, type }: Field, around: string): Meant[] {
  const codec: Codec = codecs[type];
  const spreads = codec.spreads ?? [];
  if (path === '' && spreads.length > 0) {
    return spreads.map((name) => ({ pointer: joined(around, name) }));
  }
  // An entry of a list of plain values is described by the list itself.
  if (path === '') return [{ pointer: around.replace(/\/\*$/, '') }];
  if (exportPath === undefined) return [{ pointer: joined(around, path) }];
  return [
    { pointer: joined(around, path), direction: 'import' },
    { pointer: joined(around, exportPath), direction: 'export' },
  ];
}

const joined = (around: string, path: string): string =>
  path === '' ? around : `${around}/${path}`;
