import type { Message } from '../schemas/schemas.ts';
import type { CompiledTable, Direction } from './compile-table.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import type { Mapping } from './mapping.ts';
import { Origins } from './origins.ts';
import { reduceByTable, type Reduced } from './reduce.ts';
import { decodeByTable } from './table-format.ts';
import { isWco } from './wco-parts.ts';
import { writeTable } from './write-table.ts';
import type { XmlElement } from './xml-element.ts';

/** What makes one WCO message a format. */
export interface WcoDefinition extends Pick<Format, 'title'> {
  readonly id: 'wco-declaration' | 'wco-response';
  readonly body: 'Declaration' | 'Response';
  readonly carries: Message['type'];
  readonly compiled: CompiledTable;
  readonly mapping: Mapping;
  /** Direction of a message being read, where elements change with it. */
  readonly directionOf: (element: XmlElement) => Direction;
  /** Direction of a message being written. */
  readonly directionIn: (message: Readonly<Record<string, unknown>>) => Direction;
}

/** A format that leaves out what the WCO data model has no element for, and says so. */
export function wcoFormat(definition: WcoDefinition): Format {
  const { id, title, body, carries, compiled, mapping } = definition;
  const reduced = (message: Message): Reduced =>
    reduceByTable(compiled, mapping.lower({ ...message }), definition.directionIn({ ...message }));
  return {
    id,
    title,
    media: 'application/xml',
    carries: [carries],
    tables: [compiled],
    recognises: (document) => isWco(document, body),
    decode: (document) => decode(definition, document),
    encode: (message) =>
      writeTable(compiled, reduced(message).message, definition.directionIn({ ...message })),
    reduce: (message) => {
      const found = reduced(message);
      mapping.lift(found.message, new Origins());
      return found;
    },
  };
}

function decode(definition: WcoDefinition, document: WireDocument): Decoded {
  if (document.kind !== 'xml') throw new TypeError(`Format "${definition.id}" reads XML.`);
  return decodeByTable({
    format: definition.id,
    document,
    compiled: definition.compiled,
    elements: [document.root],
    directionOf: definition.directionOf,
    finish: (message, _element, reader) => definition.mapping.lift(message, reader.origins),
  });
}
