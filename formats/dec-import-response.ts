import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { importFileName, readImportFileName } from './import-file-name.ts';
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

/**
 * `DecImportResponse`: the single window's technical answer to a goods declaration. It names no time:
 * that stands in the file name, and is read from there when the name is given.
 */
export const decImportResponse: Format = {
  id: 'dec-import-response',
  title: { zh: '报关单导入响应 DecImportResponse', en: 'DecImportResponse, import response' },
  media: 'application/xml',
  carries: ['receipt'],
  tables: [compiled],
  recognises: (document) => document.kind === 'xml' && document.root.name === 'DecImportResponse',
  decode: (document, { fileName = '' }) => {
    if (document.kind !== 'xml') throw new TypeError('The import response was given as JSON.');
    return decodeByTable({
      format: 'dec-import-response',
      document,
      compiled,
      elements: [document.root],
      finish: (message, element, reader) => {
        const time = readImportFileName(fileName)?.time;
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
  fileName: (message, hints) => importFileName(receiptOf(message), hints),
};
