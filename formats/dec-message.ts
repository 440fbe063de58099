import { compileTable, type Direction } from './compile-table.ts';
import { decMessageTable, decVersions } from './dec-message-table.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import type { TableReader } from './read-table.ts';
import { decodeByTable } from './table-format.ts';
import { writeTable } from './write-table.ts';
import { childOf, type XmlElement } from './xml-element.ts';

const compiled = compileTable(decMessageTable);
const rootOrder = decMessageTable.root.rows.map((row) => row.element);

/** `DecMessage`: the goods declaration as the single window imports it, versions 3.1 to 5.0. */
export const decMessage: Format = {
  id: 'dec-message',
  title: { zh: '报关单导入报文 DecMessage', en: 'DecMessage, goods declaration' },
  media: 'application/xml',
  carries: ['goods-declaration'],
  tables: [compiled],
  recognises: (document) => document.kind === 'xml' && document.root.name === 'DecMessage',
  decode,
  encode: (message) => {
    if (message.type !== 'goods-declaration') {
      throw new TypeError(`DecMessage carries a goods declaration, not "${message.type}".`);
    }
    return writeTable(compiled, message, message.direction);
  },
};

function decode(document: WireDocument): Decoded {
  if (document.kind !== 'xml') throw new TypeError('DecMessage was given a JSON document.');
  return decodeByTable({
    format: 'dec-message',
    document,
    compiled,
    elements: [document.root],
    directionOf,
    finish: (_message, element, reader) => {
      checkVersion(element, reader);
      checkOrder(element, reader);
    },
  });
}

/** A message that does not say its direction is refused for that; its lines are read as an import's. */
function directionOf(element: XmlElement): Direction {
  const flag = childOf(childOf(element, 'DecHead'), 'IEFlag')?.text.trim();
  return flag === 'E' ? 'export' : 'import';
}

function checkVersion(element: XmlElement, reader: TableReader): void {
  const version = element.attributes['version'] ?? element.attributes['Version'] ?? '';
  if (decVersions.some((known) => known === version)) return;
  const expected = decVersions.join(', ');
  reader.report('version-unknown', element, { got: version, expected, values: { version } });
}

/** Producers differ in the order of the parts, so that it only warns, once. */
function checkOrder(element: XmlElement, reader: TableReader): void {
  let last = { at: -1, name: '' };
  for (const child of element.children) {
    const at = rootOrder.indexOf(child.name);
    if (at !== -1 && at < last.at) {
      reader.report('element-order', child, { values: { after: last.name } });
      return;
    }
    if (at > last.at) last = { at, name: child.name };
  }
}
