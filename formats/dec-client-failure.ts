import { codecs } from './codecs.ts';
import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { importFileName, readImportFileName } from './import-file-name.ts';
import { receiptOf } from './receipt-of.ts';
import { decodeByTable } from './table-format.ts';
import { fields } from './table-text.ts';
import { part, type Table } from './table.ts';
import { writeTable } from './write-table.ts';

/** The table of the client's own failure. Codes and flag are kept as written: no list of them is public. */
export const decClientFailureTable: Table = {
  root: part(
    'Root',
    fields(`
      resultFlag | resultFlag | text | 16 | 结果标志 | result flag
      failCode | failureCode | text | 64 | 失败代码 | code of the failure
      failInfo | note | text | 2000 | 失败原因 | why the file was not taken
      retData | returned | text | 2000 | 返回数据 | data given back
    `),
    { zh: '客户端失败响应', en: 'failure of the client program' },
  ),
  namespaces: [''],
  fixed: { type: 'receipt', of: 'goods-declaration', source: 'single-window', code: '1' },
};

/** `Root` is no name of its own; these are. */
const NAMES = ['resultFlag', 'failCode', 'failInfo'];

const compiled = compileTable(decClientFailureTable);

/**
 * `Root/resultFlag`: the import client itself could not take a file. It names neither the declaration
 * nor a time: both stand in the file name, and are read from there when the name is given.
 */
export const decClientFailure: Format = {
  id: 'dec-client-failure',
  title: { zh: '报关单客户端失败响应', en: 'Failure of the declaration import client' },
  media: 'application/xml',
  carries: ['receipt'],
  tables: [compiled],
  recognises: (document) =>
    document.kind === 'xml' &&
    document.root.name === 'Root' &&
    document.root.children.some(({ name }) => NAMES.includes(name)),
  decode: (document, { fileName = '' }) => {
    if (document.kind !== 'xml')
      throw new TypeError('The failure of the client was not given as XML.');
    return decodeByTable({
      format: 'dec-client-failure',
      document,
      compiled,
      elements: [document.root],
      finish: (message, element, reader) => {
        message['note'] ??= '';
        const named = readImportFileName(fileName);
        if (named === undefined) return;
        message['reference'] = named.reference;
        const at = codecs.dateTime17.read(named.time, reader.faultAt(element));
        if (at !== undefined) message['at'] = at;
      },
    });
  },
  encode: (message) => {
    // What stands in the file name is not part of this answer.
    const { reference: _reference, at: _at, declaredAt: _declaredAt, ...rest } = receiptOf(message);
    const { note, ...answer } = rest;
    return writeTable(compiled, note === '' ? answer : rest, 'import');
  },
  fileName: (message, hints) => importFileName(receiptOf(message), hints),
};
