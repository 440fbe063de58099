import type { Receipt } from '../schemas/types.ts';
import { compileTable } from './compile-table.ts';
import { stamp } from './dates.ts';
import type { FileNameHints, Format } from './format.ts';
import { codecs } from './codecs.ts';
import { receiptOf } from './receipt-of.ts';
import { decodeByTable } from './table-format.ts';
import { fields } from './table-text.ts';
import { part, type Table } from './table.ts';
import { writeTable } from './write-table.ts';

/** The table of `DecImportResponse`. */
export const decImportResponseTable: Table = {
  root: part(
    'DecImportResponse',
    [
      ...fields(`
        ResponseCode | code | importOutcome | - | 响应代码 | 0 success, 1 failure
        ErrorMessage | note | text | 2000 | 响应信息 | text of the answer
        ClientSeqNo | reference | text | 30 | 客户端报关单编号 | declarant's own number
        SeqNo | unifiedNo | text | 18 | 数据中心统一编号 | number given by the single window
      `),
      { element: 'TrnPreId', dropped: 'value', zh: '转关单统一编号', en: 'number of the transit' },
    ],
    { zh: '报关单导入响应', en: 'import response' },
  ),
  namespaces: ['http://www.chinaport.gov.cn/dec'],
  fixed: { type: 'receipt', of: 'goods-declaration', source: 'single-window' },
};

const compiled = compileTable(decImportResponseTable);
const FILE_NAME = /^(?:Successed|Failed)_\d{16}_[IE]_.+_(\d{14,17})\.xml$/;

/**
 * `DecImportResponse`: the single window's technical answer to a goods declaration. It names no time:
 * that stands in the file name, and is read from there when the name is given.
 */
export const decImportResponse: Format = {
  id: 'dec-import-response',
  title: { zh: '报关单导入响应 DecImportResponse', en: 'DecImportResponse, import response' },
  media: 'application/xml',
  carries: ['receipt'],
  recognises: (document) => document.kind === 'xml' && document.root.name === 'DecImportResponse',
  decode: (document, { fileName = '' }) => {
    if (document.kind !== 'xml') throw new TypeError('The import response was given as JSON.');
    return decodeByTable({
      format: 'dec-import-response',
      document,
      compiled,
      elements: [document.root],
      finish: (message, element, reader) => {
        const time = FILE_NAME.exec(fileName)?.[1];
        if (time === undefined) return;
        const fault = reader.faultAt(element);
        const at = codecs.dateTime17.read(time, fault);
        if (at !== undefined) message['at'] = at;
      },
    });
  },
  encode: (message) => {
    // The time and what only customs knows are not part of this answer.
    const { at: _at, declaredAt: _declaredAt, ...rest } = receiptOf(message);
    return writeTable(compiled, rest, 'import');
  },
  fileName: (message, hints = {}) => {
    const receipt = receiptOf(message);
    const outcome = receipt.code === '0' ? 'Successed' : 'Failed';
    // The signature has hundredths of a second; where its time is not known the answer's stands in.
    const signed = stamp(receipt.declaredAt ?? receipt.at, 3).slice(0, -1);
    const parts = [outcome, signed, letterOf(receipt, hints), receipt.reference];
    return `${parts.join('_')}_${stamp(receipt.at, 3)}.xml`;
  },
};

function letterOf(receipt: Receipt, hints: FileNameHints): string {
  if (hints.direction !== undefined) return hints.direction === 'import' ? 'I' : 'E';
  const letter = [receipt.unifiedNo, receipt.reference].find((number) =>
    /^[IE]/.test(number ?? ''),
  );
  if (letter !== undefined) return letter.charAt(0);
  throw new RangeError(
    `The direction of "${receipt.reference}" is not known; give it to name the file.`,
  );
}
