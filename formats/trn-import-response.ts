import type { Receipt } from '../schemas/types.ts';
import { compileTable, type CompiledTable } from './compile-table.ts';
import { codecs } from './codecs.ts';
import type { DecodeHints, Decoded, Format, WireDocument } from './format.ts';
import { readImportFileName } from './import-file-name.ts';
import { cannotHold } from './not-carried.ts';
import { locateIn } from './origins.ts';
import { receiptOf } from './receipt-of.ts';
import { checkNamespace } from './table-format.ts';
import { fields } from './table-text.ts';
import { part, type Group, type Row, type Table } from './table.ts';
import { TableReader } from './read-table.ts';
import { writeTable } from './write-table.ts';

const numbers = fields(`
  SeqNo | transitPreNo | text | 18 | 转关单统一编号 | number given by the single window
  CopSeqNo | reference | text | 64 | 企业内部编号 | declarant's own number
`);

const eport = (rows: readonly Row[]): Group =>
  part('EportResult', rows, { zh: '电子口岸回执', en: 'answer of the single window' });

const customs = (rows: readonly Row[]): Group =>
  part('CusResult', rows, { zh: '海关回执', en: 'answer of customs' });

const answer = fields(`
  ResponseCode | code | text | 4 | 响应代码 | code, 0 success
  ResponseMessage | note | text | 2000 | 响应信息 | text of the answer
`);

const result = fields(`
  TransNo | transitNo | text | 18 | 转关单号 | transit declaration
  NoticeDate | at | localDateTime | - | 通知时间 | time of the notice
  Channel | code | text | 4 | 回执代码 | code
  Note | note | text | 2000 | 回执说明 | text
`);

const elsewhere = (rows: readonly Row[]): readonly Row[] =>
  rows.map(({ element, zh, en }) => ({ element, zh, en, dropped: 'envelope' as const }));

function table(source: Receipt['source'], rows: readonly Row[]): Table {
  return {
    root: part('TrnImportResponse', rows, { zh: '转关单响应', en: 'transit response' }),
    namespaces: ['http://www.chinaport.gov.cn/trn'],
    fixed: { type: 'receipt', of: 'goods-declaration', source },
  };
}

/** The table of the single window's own answer. */
export const trnPortTable = table('single-window', [
  eport([...numbers, ...answer]),
  customs(elsewhere(result)),
]);

/** The table of the answer of customs, which the same message holds. */
export const trnCustomsTable = table('customs', [
  eport([...numbers, ...elsewhere(answer)]),
  customs(result),
]);

const tables: readonly CompiledTable[] = [trnPortTable, trnCustomsTable].map(compileTable);

/**
 * `TrnImportResponse`: answers to a transit declaration, of the single window, of customs, or both; a
 * receipt each. The single window's names no time: it is read from the file name when that is given.
 */
export const trnImportResponse: Format = {
  id: 'trn-import-response',
  title: { zh: '转关单导入响应 TrnImportResponse', en: 'TrnImportResponse, transit response' },
  media: 'application/xml',
  carries: ['receipt'],
  tables,
  recognises: (document) => document.kind === 'xml' && document.root.name === 'TrnImportResponse',
  decode,
  encode: (message) => {
    const { at, note, ...receipt } = receiptOf(message);
    const compiled = tables.find(({ table: { fixed } }) => fixed['source'] === receipt.source);
    if (compiled === undefined) {
      return cannotHold(
        `转关响应的来源不能是“${receipt.source}”，请使用其他格式。`,
        `A transit response is not from "${receipt.source}"; use another format.`,
      );
    }
    const timed = receipt.source === 'customs' ? { ...receipt, at } : receipt;
    return writeTable(compiled, note === '' ? timed : { ...timed, note }, 'import');
  },
};

function decode(document: WireDocument, { fileName = '' }: DecodeHints): Decoded {
  if (document.kind !== 'xml') throw new TypeError('A transit response was not given as XML.');
  const { root, locator } = document;
  const reader = new TableReader(locator);
  const [first] = tables;
  if (first !== undefined) checkNamespace(root, first, reader);
  const located = tables.flatMap((compiled, index) => {
    // What all answers share is told of once.
    const own = index === 0 ? reader : new TableReader(locator);
    const message: Record<string, unknown> = { ...compiled.table.fixed };
    own.readGroup(root, compiled.import, message);
    return message['code'] === undefined ? [] : [{ message, reader: own }];
  });
  const time = readImportFileName(fileName)?.time;
  const at = time === undefined ? undefined : codecs.dateTime17.read(time, reader.faultAt(root));
  for (const { message } of located) {
    message['note'] ??= '';
    if (at !== undefined) message['at'] ??= at;
  }
  const problems = located.length === 0 ? reader.problems : mergeProblems(reader, located);
  const locate: Decoded['locate'] = (pointer, number = 0) => {
    const one = located[number];
    return one && locateIn([{ message: one.message, root }], one.reader.origins, locator)(pointer);
  };
  return {
    format: 'trn-import-response',
    messages: located.map(({ message }) => message),
    problems,
    locate,
  };
}

/** Problems of all answers, those of shared elements once. */
function mergeProblems(
  first: TableReader,
  located: readonly { readonly reader: TableReader }[],
): Decoded['problems'] {
  const all = [first, ...located.map(({ reader }) => reader)].flatMap(({ problems }) => problems);
  const texts = all.map((problem) => JSON.stringify(problem));
  return all.filter((_problem, index) => texts.indexOf(texts[index] ?? '') === index);
}
