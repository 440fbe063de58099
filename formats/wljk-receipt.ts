import type { Receipt } from '../schemas/types.ts';
import { compileTable } from './compile-table.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import { cannotHold } from './not-carried.ts';
import { locateIn } from './origins.ts';
import { isRecord } from './record.ts';
import { receiptOf } from './receipt-of.ts';
import { TableReader } from './read-table.ts';
import { checkNamespace } from './table-format.ts';
import { fields } from './table-text.ts';
import { list, part, type Group, type Table } from './table.ts';
import { isWljkAnswer, wljkAnswerHead, wljkTable } from './wljk-parts.ts';
import { writeTable } from './write-table.ts';

/** CHK_FLAG: what customs says of a report or of one entry. */
const CHECKS = ['01', '03'];

const answered = (element: string, number: string, names: { zh: string; en: string }): Group =>
  list(
    element,
    element === 'RESPONSE_ARRIVEINFO' ? 'arrivals' : 'bills',
    fields(`
      ${number} | billNo | text | 35 | 编号 | number of the entry
      CHK_FLAG | code | text | 2 | 审核标志 | 01 accepted, 03 refused
      NOTES | note | text | 2000 | 备注 | text
    `),
    names,
  );

/** The table of the answers of rail. */
export const wljkReceiptTable: Table = wljkTable(
  wljkAnswerHead,
  [
    part(
      'RESPONSE_INFO',
      fields(`
        MSGID | reference | text | 64 | 原报文编号 | number of the answered message
        CHK_FLAG | code | text | 2 | 审核标志 | 01 accepted, 03 refused
        PER_TIME | at | railTime | - | 审核时间 | time of the answer
        PER_OP | officer | text | 70 | 操作人 | who decided
        NOTES | note | text | 2000 | 备注 | text
      `),
      { zh: '回执', en: 'answer' },
    ),
    answered('RESPONSE_RAILWAY_BILLINFO', 'BILL_NO', { zh: '提（运）单回执', en: 'bills' }),
    answered('RESPONSE_ARRIVEINFO', 'ARRIVE_NO', { zh: '运抵回执', en: 'arrivals' }),
  ],
  { zh: '铁路回执', en: 'rail answer', fixed: { type: 'receipt', source: 'manifest' } },
);

const compiled = compileTable(wljkReceiptTable);

/** WLJK_IRTR, ERTR, ERRR, TLR: answers of customs to the reports of rail; one receipt per entry. */
export const wljkReceipt: Format = {
  id: 'wljk-receipt',
  title: { zh: '铁路物流监控回执 WLJK_*R', en: 'WLJK_*R, answers to rail reports' },
  media: 'application/xml',
  carries: ['receipt'],
  tables: [compiled],
  recognises: (document) => document.kind === 'xml' && isWljkAnswer(document),
  decode,
  encode: (message) => encodeWljkAnswer([receiptOf(message)]),
};

/**
 * Writes the answer about a whole report and the answers about its entries as one message. Throws when
 * there is not exactly one about the whole, or when they do not belong together.
 */
export function encodeWljkAnswer(receipts: readonly Receipt[]): string {
  const [whole, ...others] = receipts.filter(({ billNo }) => billNo === undefined);
  if (whole === undefined || others.length > 0) {
    return cannotHold(
      '铁路回执须有且仅有一条针对整份报告的回执。',
      'An answer of rail has one receipt about the whole report; give exactly one.',
    );
  }
  const entries = receipts.filter(({ billNo }) => billNo !== undefined);
  const stray = entries.find(
    ({ reference, of, at }) => reference !== whole.reference || of !== whole.of || at !== whole.at,
  );
  if (stray !== undefined) {
    throw new RangeError(
      `The receipt about "${String(stray.billNo)}" answers another report or at another time.`,
    );
  }
  const told = entries.map(({ billNo, code, note }) => ({ billNo, code, ...textOf(note) }));
  const key = whole.of === 'arrival-report' ? 'arrivals' : 'bills';
  const { note, ...rest } = whole;
  const raw = { ...rest, ...textOf(note), ...(told.length > 0 && { [key]: told }) };
  return writeTable(compiled, raw, 'import');
}

/** An empty text is an absent element. */
const textOf = (note: string): object => (note === '' ? {} : { note });

function decode(document: WireDocument): Decoded {
  if (document.kind !== 'xml') throw new TypeError('An answer of rail was not given as XML.');
  const { root, locator } = document;
  const reader = new TableReader(locator, wljkReceiptTable);
  const raw: Record<string, unknown> = { ...wljkReceiptTable.fixed };
  checkNamespace(root, compiled, reader);
  reader.readGroup(root, compiled.import, raw);
  const { bills, arrivals, ...whole } = raw;
  const lists = [bills, arrivals].flatMap((entries) => (Array.isArray(entries) ? entries : []));
  const parts: readonly Record<string, unknown>[] = [{}, ...lists.filter(isRecord)];
  const messages = parts.map((entry) => receiptFrom({ raw, whole, entry }, reader));
  const located = messages.map((message) => ({ message, root }));
  const locate = locateIn(located, reader.origins, locator);
  return { format: 'wljk-receipt', messages, problems: reader.problems, locate };
}

interface Parts {
  readonly raw: Record<string, unknown>;
  readonly whole: Record<string, unknown>;
  readonly entry: Record<string, unknown>;
}

/** One receipt: what the answer says of all, or of an entry in its place. */
function receiptFrom({ raw, whole, entry }: Parts, reader: TableReader): Record<string, unknown> {
  const { code: _code, note: _note, ...common } = whole;
  const isWhole = Object.keys(entry).length === 0;
  const message: Record<string, unknown> = { note: '', ...(isWhole ? whole : common), ...entry };
  for (const key of Object.keys(message)) {
    const origin = reader.origins.find(entry, key) ?? reader.origins.find(raw, key);
    if (origin !== undefined) reader.origins.record(message, key, origin);
  }
  const { code } = message;
  const origin = reader.origins.find(message, 'code');
  if (typeof code === 'string' && !CHECKS.includes(code) && origin !== undefined) {
    reader.report('code-unknown', origin, { got: code, expected: CHECKS.join(', ') }, ['code']);
  }
  return message;
}
