import type { Receipt } from '../schemas/types.ts';
import { answeredTypes, kindOf } from './answered-type.ts';
import { compileTable } from './compile-table.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import { isManifest } from './manifest-parts.ts';
import { answerCodes, mt9999Table } from './mt9999-table.ts';
import { locateIn, type Origins } from './origins.ts';
import { receiptOf } from './receipt-of.ts';
import { isRecord } from './record.ts';
import { childOf, checkNamespace } from './table-format.ts';
import { TableReader } from './read-table.ts';
import { writeTable } from './write-table.ts';
import type { XmlElement } from './xml.ts';

const compiled = compileTable(mt9999Table);

/** MT9999: answer of customs to manifests, arrival and carriage reports; one receipt per bill. */
export const mt9999: Format = {
  id: 'mt9999',
  title: { zh: '舱单回执 MT9999', en: 'MT9999, manifest response' },
  media: 'application/xml',
  carries: ['receipt'],
  recognises: (document) =>
    isManifest(document, 'MT9999') ||
    (document.kind === 'xml' &&
      document.root.name === 'Manifest' &&
      childOf(document.root, 'Response') !== undefined),
  decode,
  encode: (message) => encodeResponse([receiptOf(message)]),
};

/**
 * Writes several receipts for one message as one response, in the shape of the road single window:
 * at most one about the whole message, the others about a bill each. Throws when they do not belong
 * to the same message.
 */
export function encodeResponse(receipts: readonly Receipt[]): string {
  const [first] = receipts;
  if (first === undefined) throw new RangeError('A response needs at least one receipt.');
  const whole = receipts.filter((receipt) => receipt.billNo === undefined);
  if (whole.length > 1) throw new RangeError('A response has one receipt about the whole message.');
  const consignments = receipts
    .filter((receipt) => receipt.billNo !== undefined)
    .map(({ billNo, code, note }) => ({ billNo, statement: { code, note } }));
  const { billNo: _bill, code: _code, note: _note, ...common } = first;
  for (const receipt of receipts) assertSameMessage(receipt, common);
  const [about] = whole;
  const raw = {
    ...common,
    ...(about && { response: { code: about.code, note: about.note } }),
    ...(consignments.length > 0 && { consignments }),
  };
  return writeTable(compiled, raw, 'import');
}

function assertSameMessage(receipt: Receipt, common: Partial<Receipt>): void {
  for (const [key, value] of Object.entries(common)) {
    const other = Object.entries(receipt).find(([name]) => name === key)?.[1];
    if (other === value) continue;
    throw new RangeError(
      `Receipts of one response differ in "${key}": "${value}" and "${String(other)}".`,
    );
  }
}

function decode(document: WireDocument): Decoded {
  if (document.kind !== 'xml') throw new TypeError('MT9999 was given a JSON document.');
  const reader = new TableReader(document.locator);
  checkNamespace(document.root, compiled, reader);
  const raw: Record<string, unknown> = { ...mt9999Table.fixed };
  reader.readGroup(document.root, compiled.import, raw);
  readAnsweredType(raw, document.root, reader);
  const located = receiptsOf(raw, reader).map((message) => ({ message, root: document.root }));
  return {
    format: 'mt9999',
    messages: located.map(({ message }) => message),
    problems: reader.problems,
    locate: locateIn(located, reader.origins, document.locator),
  };
}

/** A head that names the response itself leaves the type to the number of the answered message. */
function readAnsweredType(
  raw: Record<string, unknown>,
  root: XmlElement,
  reader: TableReader,
): void {
  const element = childOf(childOf(root, 'Head'), 'MessageType');
  if (raw['of'] !== undefined || element?.text.trim() !== 'MT9999') return;
  const named = /^CN_(MT\d{4})_/.exec(String(raw['reference']))?.[1] ?? '';
  const of = kindOf(named);
  if (of === undefined) {
    reader.report('value-unknown', element, { got: 'MT9999', expected: answeredTypes });
    return;
  }
  raw['of'] = of;
  reader.origins.record(raw, 'of', element);
}

type Properties = Record<string, unknown>;

/** Receipts of a response: one for each statement about the whole message, one for each bill. */
function receiptsOf(raw: Properties, reader: TableReader): Properties[] {
  const { statement, response, consignments, journey, ...common } = raw;
  const voyageNo = common['voyageNo'] ?? journey;
  const head: Properties = { ...common, ...(voyageNo !== undefined && { voyageNo }) };
  const whole = [response, statement].filter(isRecord);
  const same = JSON.stringify(whole[0]) === JSON.stringify(whole[1]);
  const answers: Properties[][] = (same ? whole.slice(0, 1) : whole).map((answer) => [answer]);
  const bills: unknown[] = Array.isArray(consignments) ? consignments : [];
  for (const bill of bills.filter(isRecord)) {
    const { statement: ofBill, response: toBill, ...rest } = bill;
    answers.push([[toBill, ofBill].find(isRecord) ?? {}, bill, rest]);
  }
  return answers.map(([answer = {}, bill = {}, rest = {}]) => {
    const message = { ...head, ...rest, ...answer };
    copyOrigins([raw, bill, answer], message, reader.origins);
    checkCode(message, reader);
    return message;
  });
}

function copyOrigins(owners: readonly Properties[], message: Properties, origins: Origins): void {
  for (const key of Object.keys(message)) {
    for (const owner of owners) {
      const origin = origins.find(owner, key);
      if (origin !== undefined) origins.record(message, key, origin);
    }
  }
}

function checkCode(message: Properties, reader: TableReader): void {
  const { code } = message;
  if (typeof code !== 'string' || Object.hasOwn(answerCodes, code)) return;
  const origin = reader.origins.find(message, 'code');
  if (origin === undefined) return;
  const expected = Object.keys(answerCodes).join(', ');
  reader.report('code-unknown', origin, { got: code, expected }, ['code']);
}
