import { compileTable } from './compile-table.ts';
import { stamp } from './dates.ts';
import type { Format } from './format.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { Problem } from '../schemas/types.ts';
import { TableReader } from './read-table.ts';
import { receiptOf } from './receipt-of.ts';
import { decodeByTable } from './table-format.ts';
import { fields } from './table-text.ts';
import { part, type Table } from './table.ts';
import { writeTable } from './write-table.ts';
import type { XmlDocument } from './xml.ts';

/** The table of `DEC_RESULT`. */
export const decResultTable: Table = {
  root: part(
    'DEC_RESULT',
    [
      ...fields(`
        CUS_CIQ_NO | unifiedNo | text | 18 | 统一编号 | number given by the single window
        ENTRY_ID | entryNo | text | 18 | 海关编号 | customs declaration number
        NOTICE_DATE | at | localDateTime | - | 通知时间 | time of the notice
        CHANNEL | code | text | 1 | 回执代码 | channel letter
        NOTE | note | text | 2000 | 回执说明 | text
        CUSTOM_MASTER | customsOffice | text | 4 | 申报地海关 | customs office of declaration
      `),
      { element: 'I_E_DATE', dropped: 'value', zh: '进出口日期', en: 'date of entry or exit' },
      ...fields('D_DATE | declaredAt | localDateTime | - | 申报时间 | time of declaration'),
    ],
    { zh: '报关单业务回执', en: 'business receipt' },
  ),
  namespaces: [''],
  fixed: { type: 'receipt', of: 'goods-declaration', source: 'customs' },
};

const channels = standardCodes.entries('declaration-receipt');
const compiled = compileTable(decResultTable);
const NO_ENTRY = '0'.repeat(18);

/**
 * `DEC_RESULT`: customs' business receipt for a goods declaration. It does not name the declarant's
 * own number, so that `reference` is read as the single window's number and is not written.
 */
export const decResult: Format = {
  id: 'dec-result',
  title: { zh: '报关单业务回执 DEC_RESULT', en: 'DEC_RESULT, business receipt of customs' },
  media: 'application/xml',
  carries: ['receipt'],
  tables: [compiled],
  recognises: (document) =>
    document.kind === 'xml' && ['DEC_RESULT', 'DEC_DATA'].includes(document.root.name),
  decode: (document) => {
    if (document.kind !== 'xml') throw new TypeError('A business receipt was given as JSON.');
    const { root } = document;
    if (root.name !== 'DEC_DATA') {
      return decodeByTable({ format: 'dec-result', document, compiled, elements: [root], finish });
    }
    const elements = root.children.filter((child) => child.name === 'DEC_RESULT');
    const decoded = decodeByTable({ format: 'dec-result', document, compiled, elements, finish });
    return { ...decoded, problems: [...decoded.problems, ...besides(document)] };
  },
  encode: (message) => {
    const { reference: _reference, ...receipt } = receiptOf(message);
    return writeTable(compiled, receipt, 'import');
  },
  fileName: (message) => {
    const { unifiedNo, reference, entryNo = NO_ENTRY, at } = receiptOf(message);
    return `Receipt_DECCUS004_${unifiedNo ?? reference}_${entryNo}_${stamp(at, 3)}.xml`;
  },
};

/** What a wrapper holds beside receipts; what `RESULT_INFO` may say is shown by no source. */
function besides({ root, locator }: XmlDocument): readonly Problem[] {
  const wrapper = {
    element: 'DEC_DATA',
    rows: [
      { element: 'DEC_RESULT', path: 'results', list: true, rows: [], zh: '回执', en: 'receipts' },
      { element: 'RESULT_INFO', dropped: 'value', zh: '结果信息', en: 'further information' },
    ],
    zh: '报关单回执数据',
    en: 'receipts',
  } as const;
  const table = compileTable({ root: wrapper, namespaces: [''], fixed: {} });
  const reader = new TableReader(locator);
  const children = root.children.filter(({ name }) => name !== 'DEC_RESULT');
  reader.readGroup({ ...root, children }, table.import, {});
  return reader.problems;
}

function finish(message: Record<string, unknown>, _element: unknown, reader: TableReader): void {
  const { unifiedNo, code } = message;
  if (unifiedNo !== undefined) {
    message['reference'] = unifiedNo;
    const origin = reader.origins.find(message, 'unifiedNo');
    if (origin !== undefined) reader.origins.record(message, 'reference', origin);
  }
  const origin = reader.origins.find(message, 'code');
  if (typeof code !== 'string' || channels.has(code) || origin === undefined) return;
  const expected = [...channels.keys()].join(' ');
  reader.report('code-unknown', origin, { got: code, expected }, ['code']);
}
