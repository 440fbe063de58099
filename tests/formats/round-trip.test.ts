import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { decImportResponse, decImportResponseTable } from '../../formats/dec-import-response.ts';
import { decMessageTable } from '../../formats/dec-message-table.ts';
import { decResultTable } from '../../formats/dec-result.ts';
import type { FormatId } from '../../formats/format.ts';
import { mt1401Table } from '../../formats/mt1401-table.ts';
import { mt3402Table } from '../../formats/mt3402.ts';
import { carriageReportTable } from '../../formats/carriage-report.ts';
import { decode, encode } from '../../formats/registry.ts';
import { messagesOf, time } from './arbitrary.ts';
import { anyMessage } from './messages.ts';
import { isRecord } from '../../formats/record.ts';

type Properties = Record<string, unknown>;

const decMessages = fc
  .constantFrom('import', 'export')
  .chain((direction) => messagesOf(decMessageTable, { direction }))
  .map((message) => ({ procedure: 'one-step', operation: 'declare', ...message }));

/** On the wire one element repeats for all codes of a reason. */
function withFirstCode(reason: unknown): unknown {
  if (!isRecord(reason) || !Array.isArray(reason['codes'])) return reason;
  const { codes, ...rest } = reason;
  const [code, ...furtherCodes]: readonly unknown[] = codes;
  return { ...rest, code, ...(furtherCodes.length > 0 && { furtherCodes }) };
}

/** On the wire each bill gives the reason of a change; here the message gives it, or none does. */
const manifests = messagesOf(mt1401Table).map((message) => {
  const consignments = message['consignments'];
  const bills = Array.isArray(consignments) ? consignments.filter(isRecord) : [];
  const [first] = bills;
  const reason = withFirstCode(first?.['changeReason']);
  // Every bill keeps a number, because one that says nothing is not written.
  const kept = bills.map(({ changeReason: _reason, ...bill }) => ({ billNo: 'B1', ...bill }));
  return {
    ...message,
    ...(kept.length > 0 && { consignments: kept }),
    ...(reason !== undefined && { changeReason: reason }),
  };
});

const results = messagesOf(decResultTable, { unifiedNo: 'I20260000000000017', code: 'P' }).map(
  (message) => ({
    ...message,
    reference: message['unifiedNo'],
  }),
);

const receipts = fc.record(
  {
    type: fc.constant('receipt'),
    source: fc.constant('manifest'),
    of: fc.constantFrom('manifest', 'arrival-report', 'conveyance-declaration'),
    reference: fc.constantFrom('CN_MT1401_1p0_X_20261104060000000', 'A1'),
    code: fc.constantFrom('01', '02', '03', '11', '12', '13'),
    note: fc.constantFrom('21301 预配舱单主要数据传输成功。', 'a < b'),
    at: time(3),
    customsOffice: fc.constant('0708'),
    voyageNo: fc.constant('0708260001234'),
    billNo: fc.constantFrom('B1', 'B2'),
  },
  { requiredKeys: ['type', 'source', 'of', 'reference', 'code', 'note', 'at'] },
);

const cases: readonly (readonly [FormatId, Arbitrary<Properties>])[] = [
  ['dec-message', decMessages],
  ['dec-result', results],
  ['mt1401', manifests],
  ['mt3402', messagesOf(mt3402Table)],
  ['mt4401', messagesOf(carriageReportTable('MT4401'))],
  ['mt9999', receipts],
  ['canonical-json', decMessages],
];

test.each(cases)('a message written as %s is read back the same', (format, messages) => {
  fc.assert(
    fc.property(messages, (message) => {
      const decoded = decode(encode(anyMessage(message), format));
      expect(decoded.problems).toEqual([]);
      expect(decoded.format).toBe(format);
      expect(decoded.messages).toEqual([message]);
    }),
    { numRuns: 60 },
  );
});

test('an import response and its file name together are read back the same', () => {
  const required = { reference: 'I07082026110417', note: '暂存成功', code: '0' };
  fc.assert(
    fc.property(messagesOf(decImportResponseTable, required), time(3), (message, at) => {
      const receipt = anyMessage({ ...message, at });
      const fileName = decImportResponse.fileName?.(receipt, { direction: 'import' }) ?? '';
      const decoded = decode(encode(receipt, 'dec-import-response'), { fileName });
      expect(decoded.messages).toEqual([receipt]);
    }),
    { numRuns: 60 },
  );
});

test('every element of the tables has its place in the canonical schemas', () => {
  const folder = join(import.meta.dirname, '../../schemas/messages');
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  for (const file of readdirSync(folder)) {
    const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (isRecord(schema)) ajv.addSchema(schema, file);
  }
  fc.assert(
    fc.property(fc.oneof(...cases.map(([, messages]) => messages)), (message) => {
      const validate = ajv.getSchema(`${String(message['type'])}.json`);
      if (validate === undefined) throw new Error('Every message has a schema.');
      void validate(message);
      const wrong = (validate.errors ?? []).filter(({ keyword }) =>
        ['additionalProperties', 'type'].includes(keyword),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
