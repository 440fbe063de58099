import { standardCodes } from '../schemas/standard-codes.ts';
import type { Receipt } from '../schemas/types.ts';
import { answeredTypes, kindOf, namedType } from './answered-type.ts';
import { compileTable } from './compile-table.ts';
import { stamp } from './dates.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import { isManifest } from './manifest-parts.ts';
import { mt9999Table } from './mt9999-table.ts';
import { cannotHold } from './not-carried.ts';
import { locateIn, type Origins } from './origins.ts';
import { TableReader } from './read-table.ts';
import { receiptOf } from './receipt-of.ts';
import { isRecord } from './record.ts';
import { checkNamespace } from './table-format.ts';
import { writeTable } from './write-table.ts';
import { childOf, type XmlElement } from './xml-element.ts';

const compiled = compileTable(mt9999Table);
const answerCodes = standardCodes.entries('manifest-receipt');

/** Letters before the file name of an answer of the single window's own client. */
const CLIENT_CODES = new Set(['0', 'E3', 'D0', 'D1']);

/** MT9999: answer of customs to messages of the manifest family; one receipt per bill or container. */
export const mt9999: Format = {
  id: 'mt9999',
  title: { zh: '舱单回执 MT9999', en: 'MT9999, manifest response' },
  media: 'application/xml',
  carries: ['receipt'],
  tables: [compiled],
  recognises: (document) =>
    isManifest(document, 'MT9999') ||
    (document.kind === 'xml' &&
      document.root.name === 'Manifest' &&
      childOf(document.root, 'Response') !== undefined),
  decode,
  encode: (message) => encodeResponse([receiptOf(message)]),
  fileName: (message) => {
    // Only the beginning of these names is known; the rest follows the answers to declarations.
    const { code, reference, at } = receiptOf(message);
    const prefix = code === '03' ? 'Failed' : CLIENT_CODES.has(code) ? 'Successed' : 'Receipt';
    return `${prefix}_${reference}_${stamp(at, 3)}.xml`;
  },
};

/**
 * Writes several receipts for one message as one response: at most one about the whole message, the
 * others about a bill or a container each. The shape is that of sea and air where the number of the
 * answered message names such a type, else that of the road single window. Throws when the receipts do
 * not belong to the same message.
 */
export function encodeResponse(receipts: readonly Receipt[]): string {
  const [first] = receipts;
  if (first === undefined) throw new RangeError('A response needs at least one receipt.');
  const whole = receipts.filter(isAboutWhole);
  if (whole.length > 1) throw new RangeError('A response has one receipt about the whole message.');
  const { voyageNo, ...common } = commonOf(first);
  for (const receipt of receipts) assertSameMessage(receipt, { voyageNo, ...common });
  const isSeaAir = /^MT\d[12]/.test(namedType(first.reference) ?? '');
  const [about] = whole;
  const bills = receipts.filter(({ billNo }) => billNo !== undefined);
  const boxes = receipts.filter(({ container }) => container !== undefined);
  const raw = {
    ...common,
    ...(voyageNo !== undefined && { [isSeaAir ? 'journey' : 'voyageNo']: voyageNo }),
    ...(about && { response: answerOf(about) }),
    ...(bills.length > 0 && { consignments: bills.map((bill) => billAnswer(bill, isSeaAir)) }),
    ...(boxes.length > 0 && {
      containers: boxes.map((box) => ({ container: box.container, statement: answerOf(box) })),
    }),
  };
  return writeTable(compiled, raw, 'import');
}

const isAboutWhole = ({ billNo, container }: Receipt): boolean =>
  billNo === undefined && container === undefined;

const answerOf = ({ code, note }: Receipt): object => ({ code, note });

/** What all receipts of one response share. */
function commonOf(receipt: Receipt): Partial<Receipt> {
  const { billNo, houseBillNo, container, code: _code, note: _note, ...common } = receipt;
  if (billNo !== undefined && container !== undefined) {
    cannotHold(
      '舱单回执针对提（运）单或集装箱之一，不能同时针对两者。',
      'A receipt of the manifest family is about a bill or a container, not both.',
    );
  }
  if (houseBillNo !== undefined && billNo === undefined) {
    cannotHold(
      `分单号“${houseBillNo}”缺少所属总单号。`,
      `House waybill "${houseBillNo}" needs the waybill it belongs to.`,
    );
  }
  return common;
}

function billAnswer(receipt: Receipt, isSeaAir: boolean): object {
  const { billNo, houseBillNo } = receipt;
  const answer = answerOf(receipt);
  return {
    billNo,
    ...(houseBillNo !== undefined && { houseBillNo }),
    ...(isSeaAir ? { response: answer } : { statement: answer }),
  };
}

function assertSameMessage(receipt: Receipt, common: object): void {
  const others: Readonly<Record<string, unknown>> = commonOf(receipt);
  for (const [key, value] of Object.entries(common)) {
    const other = others[key];
    if (other === value) continue;
    throw new RangeError(
      `Receipts of one response differ in "${key}": "${String(value)}" and "${String(other)}".`,
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
  const of = kindOf(namedType(raw['reference']) ?? '');
  if (of === undefined) {
    reader.report('value-unknown', element, { got: 'MT9999', expected: answeredTypes });
    return;
  }
  raw['of'] = of;
  reader.origins.record(raw, 'of', element);
}

type Properties = Record<string, unknown>;

/** Receipts of a response: one for each statement about the whole message, each bill and container. */
function receiptsOf(raw: Properties, reader: TableReader): Properties[] {
  const { statement, response, consignments, containers, journey, ...common } = raw;
  const voyageNo = common['voyageNo'] ?? journey;
  const head: Properties = { ...common, ...(voyageNo !== undefined && { voyageNo }) };
  tellOtherJourney(raw, reader);
  const answers: Properties[][] = answersIn(response, statement).map((answer) => [answer]);
  const parts: unknown[] = [consignments, containers].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const bill of parts.filter(isRecord)) {
    const { statement: ofBill, response: toBill, ...rest } = bill;
    const told = answersIn(toBill, ofBill);
    answers.push(...(told.length === 0 ? [{}] : told).map((answer) => [answer, bill, rest]));
  }
  return answers.map(([answer = {}, bill = {}, rest = {}]) => {
    const message = { ...head, ...rest, ...answer };
    copyOrigins([raw, bill, answer], message, reader.origins);
    checkCode(message, reader);
    return message;
  });
}

/** The two ways to answer; they are one when they say the same. */
function answersIn(response: unknown, statement: unknown): Properties[] {
  const told = [response, statement].filter(isRecord);
  return JSON.stringify(told[0]) === JSON.stringify(told[1]) ? told.slice(0, 1) : told;
}

/** A response has one number of the crossing; another voyage beside it is not kept. */
function tellOtherJourney(raw: Properties, reader: TableReader): void {
  const { voyageNo, journey } = raw;
  if (voyageNo === undefined || typeof journey !== 'string' || voyageNo === journey) return;
  const origin = reader.origins.find(raw, 'journey');
  if (origin !== undefined) reader.report('element-not-kept', origin, { got: journey });
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
  if (typeof code !== 'string' || answerCodes.has(code)) return;
  const origin = reader.origins.find(message, 'code');
  if (origin === undefined) return;
  const expected = [...answerCodes.keys()].join(', ');
  reader.report('code-unknown', origin, { got: code, expected }, ['code']);
}
