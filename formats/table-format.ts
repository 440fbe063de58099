import type { CompiledTable, Direction } from './compile-table.ts';
import type { Decoded, FormatId } from './format.ts';
import { locateIn, type LocatedMessage } from './origins.ts';
import { TableReader } from './read-table.ts';
import type { XmlDocument } from './xml.ts';
import type { XmlElement } from './xml-element.ts';

/** How the elements of one document become messages. */
export interface TableDecoding {
  readonly format: FormatId;
  readonly document: Pick<XmlDocument, 'locator'>;
  readonly compiled: CompiledTable;
  /** Elements that are one message each; the root unless there is an envelope. */
  readonly elements: readonly XmlElement[];
  /** Direction of a message, where elements change their meaning with it. */
  readonly directionOf?: (element: XmlElement) => Direction;
  /** Checks and completions that the table cannot say. */
  readonly finish?: (
    message: Record<string, unknown>,
    element: XmlElement,
    reader: TableReader,
  ) => void;
}

/** Decodes a document whose messages one table describes. */
export function decodeByTable(decoding: TableDecoding): Decoded {
  const { compiled, document, elements } = decoding;
  const reader = new TableReader(document.locator, compiled.table);
  const located: LocatedMessage[] = elements.map((element) => {
    checkNamespace(element, compiled, reader);
    const message: Record<string, unknown> = { ...compiled.table.fixed };
    const direction = decoding.directionOf?.(element) ?? 'import';
    reader.readGroup(element, compiled[direction], message);
    decoding.finish?.(message, element, reader);
    return { message, root: element };
  });
  return {
    format: decoding.format,
    messages: located.map(({ message }) => message),
    problems: reader.problems,
    locate: locateIn(located, reader.origins, document.locator),
  };
}

/** Reports a root element in a namespace the format does not know. */
export function checkNamespace(
  element: XmlElement,
  { table }: CompiledTable,
  reader: TableReader,
): void {
  if (table.namespaces.includes(element.namespace)) return;
  const [expected = ''] = table.namespaces;
  const { namespace } = element;
  const code = expected === '' ? 'namespace-surplus' : 'namespace-unexpected';
  reader.report(code, element, { values: { namespace }, got: namespace, expected });
}
