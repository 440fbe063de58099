import type { Text } from '../schemas/types.ts';
import { compileTable, type CompiledTable, type Direction } from './compile-table.ts';
import type { FileNameHints, Format, FormatId, Message } from './format.ts';
import { decodeByTable, type TableDecoding } from './table-format.ts';
import type { Table } from './table.ts';
import { writeTable } from './write-table.ts';
import type { XmlDocument } from './xml.ts';

/** A message of one canonical type. */
export type MessageOf<T extends Message['type']> = Extract<Message, { type: T }>;

/** An XML format that one table describes, as far as the table does not say it. */
export interface XmlFormat<T extends Message['type']> {
  readonly id: FormatId;
  readonly title: Text;
  readonly carries: T;
  readonly table: Table;
  readonly recognises: (document: XmlDocument) => boolean;
  /** Completes what was read. */
  readonly finish?: TableDecoding['finish'];
  /** The message as the table has it; the reverse of `finish`. */
  readonly lower?: (message: MessageOf<T>) => object;
  readonly directionOf?: (message: MessageOf<T>) => Direction;
  readonly fileName?: (message: MessageOf<T>, hints?: FileNameHints) => string;
}

/** Makes the format. Its `encode` throws for a message of another type. */
export function xmlFormat<T extends Message['type']>(spec: XmlFormat<T>): Format {
  const compiled = compileTable(spec.table);
  const { id, title, finish, fileName } = spec;
  return {
    id,
    title,
    media: 'application/xml',
    carries: [spec.carries],
    tables: [compiled],
    recognises: (document) => document.kind === 'xml' && spec.recognises(document),
    decode: (document) => {
      if (document.kind !== 'xml') throw new TypeError(`Format "${id}" was not given XML.`);
      const elements = [document.root];
      return decodeByTable({ format: id, document, compiled, elements, ...(finish && { finish }) });
    },
    encode: (message) => write(compiled, spec, ofType(message, spec)),
    ...(fileName && {
      fileName: (message, hints) => fileName(ofType(message, spec), hints),
    }),
  };
}

function write<T extends Message['type']>(
  compiled: CompiledTable,
  { lower, directionOf }: XmlFormat<T>,
  message: MessageOf<T>,
): string {
  return writeTable(compiled, lower?.(message) ?? message, directionOf?.(message) ?? 'import');
}

function ofType<T extends Message['type']>(
  message: Message,
  { id, carries }: XmlFormat<T>,
): MessageOf<T> {
  if (isOf(message, carries)) return message;
  throw new TypeError(`Format "${id}" carries "${carries}", not "${message.type}".`);
}

const isOf = <T extends Message['type']>(message: Message, type: T): message is MessageOf<T> =>
  message.type === type;
