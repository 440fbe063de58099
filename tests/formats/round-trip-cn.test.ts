import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { carriageReportTable, carriageReportTypes } from '../../formats/carriage-report.ts';
import { decClientFailure, decClientFailureTable } from '../../formats/dec-client-failure.ts';
import type { FormatId } from '../../formats/format.ts';
import { mt2401Table } from '../../formats/mt1401-table.ts';
import { mt5101Table, mt5402Table } from '../../formats/mt-tally.ts';
import { isRecord } from '../../formats/record.ts';
import { decode, encode } from '../../formats/registry.ts';
import { seaAirArrivalTable } from '../../formats/sea-air-arrival.ts';
import { seaAirLoadingTable } from '../../formats/sea-air-loading.ts';
import { seaAirManifestTable, seaAirManifestTypes } from '../../formats/sea-air-manifest-table.ts';
import type { Table } from '../../formats/table.ts';
import { trnCustomsTable } from '../../formats/trn-import-response.ts';
import { wljkReleaseTable } from '../../formats/wljk-release.ts';
import { wljkArrivalTable, wljkLoadingTable, wljkTallyTable } from '../../formats/wljk-reports.ts';
import { schemas } from '../../schemas/schemas.ts';
import { messagesOf, time } from './arbitrary.ts';
import { anyMessage } from './messages.ts';

type Properties = Record<string, unknown>;

const recordsIn = (value: unknown): Properties[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The wire repeats one element for the reasons of a change; a message has a first one and others. */
function withReason(bill: Properties): Properties {
  const { changeReason } = bill;
  if (!isRecord(changeReason) || !Array.isArray(changeReason['codes'])) return bill;
  const { codes, ...rest } = changeReason;
  const [code, ...furtherCodes]: readonly unknown[] = codes;
  const further = furtherCodes.length > 0 ? { furtherCodes } : {};
  return { ...bill, changeReason: { ...rest, code, ...further } };
}

/** Containers of a bill by number, details where there are any. */
function withContainers(bill: Properties, index: number): Properties {
  const { containerDetails, ...rest } = bill;
  if (!Array.isArray(containerDetails)) return bill;
  const details = recordsIn(containerDetails).map((one, at) => ({
    ...one,
    number: `C${index}${at}`,
  }));
  const kept = details.filter((one) => Object.keys(one).length > 1);
  return {
    ...rest,
    containers: details.map(({ number }) => number),
    ...(kept.length > 0 && { containerDetails: kept }),
  };
}

/** A message as its table has it, made canonical; every bill keeps a number of its own. */
function canonical(table: Table, required: Properties = {}): Arbitrary<Properties> {
  return messagesOf(table, { customsOffice: '0708', ...required }).map((message) => {
    const bills = recordsIn(message['consignments'])
      .map((bill, index) => ({ billNo: 'B1', ...withContainers(withReason(bill), index) }))
      .map((bill, index) => ({ ...bill, billNo: `B${index}` }));
    return { ...message, consignments: bills.length > 0 ? bills : [{ billNo: 'B0' }] };
  });
}

/** Different reasons stay with their bills; a bill without one keeps the others from being shared. */
const unshared = (message: Properties): Properties => ({
  ...message,
  consignments: [...recordsIn(message['consignments']), { billNo: 'BX' }],
});

const manifests = (table: Table): Arbitrary<Properties> => canonical(table).map(unshared);

/** The latest time is the message's, and an entry has one of its own only where it differs. */
const releases = messagesOf(wljkReleaseTable, { customsOffice: '0708' }).map((message) => {
  const bills = recordsIn(message['bills']).map((bill) => ({ billNo: 'B1', ...bill }));
  const containers = recordsIn(message['containers']).map((box) => ({ wagon: 'W1', ...box }));
  return {
    ...message,
    // Later than any other time that is made up here.
    releasedAt: '2033-01-01T00:00:00+08:00',
    bills: [{ billNo: 'B0', entryNo: '070820261000000017' }, ...bills],
    ...(containers.length > 0 && { containers }),
  };
});

const direction = (value: 'import' | 'export') => ({ direction: value });

const reports: readonly (readonly [FormatId, Arbitrary<Properties>])[] = [
  ['mt2401', manifests(mt2401Table)],
  ...seaAirManifestTypes.map(
    (type) => [type.toLowerCase() as FormatId, manifests(seaAirManifestTable(type))] as const,
  ),
  ['mt3101', canonical(seaAirArrivalTable('MT3101'))],
  ['mt3201', canonical(seaAirArrivalTable('MT3201'))],
  ['mt4101', canonical(seaAirLoadingTable('MT4101'))],
  ['mt4201', canonical(seaAirLoadingTable('MT4201'))],
  ['mt5101', canonical(mt5101Table)],
  ['mt5402', canonical(mt5402Table)],
  ...carriageReportTypes.map(
    (type) => [type.toLowerCase() as FormatId, messagesOf(carriageReportTable(type))] as const,
  ),
  ['wljk-tally', canonical(wljkTallyTable, { ...direction('import'), action: 'delete' })],
  ['wljk-arrival', canonical(wljkArrivalTable, { ...direction('export'), action: 'add' })],
  ['wljk-loading', messagesOf(wljkLoadingTable, { ...direction('export'), action: 'add' })],
  ['wljk-release', releases],
  [
    'trn-import-response',
    messagesOf(trnCustomsTable, { code: 'L', note: '入库', at: '2026-11-04T09:31:10+08:00' }),
  ],
];

test.each(reports)('a message written as %s is read back the same', (format, messages) => {
  fc.assert(
    fc.property(messages, (message) => {
      const decoded = decode(encode(anyMessage(message), format));
      expect(decoded.problems).toEqual([]);
      expect(decoded.format).toBe(format);
      expect(decoded.messages).toEqual([message]);
    }),
    { numRuns: 40 },
  );
});

test('a failure of the client and its file name together are read back the same', () => {
  const required = { reference: 'I07082026110417', note: '报文不符合规范' };
  fc.assert(
    fc.property(messagesOf(decClientFailureTable, required), time(3), (message, at) => {
      const receipt = anyMessage({ ...message, at });
      const fileName = decClientFailure.fileName?.(receipt, { direction: 'import' }) ?? '';
      const decoded = decode(encode(receipt, 'dec-client-failure'), { fileName });
      expect(decoded.messages).toEqual([receipt]);
    }),
    { numRuns: 40 },
  );
});

const receipts = fc
  .tuple(
    fc.constantFrom('MT1401', 'MT2101', 'MT1201', 'MT3101', 'MT3402', 'MT4101', 'MT4406', 'MT5402'),
    fc.record(
      {
        type: fc.constant('receipt'),
        source: fc.constant('manifest'),
        code: fc.constantFrom('01', '02', '03', '11', '12', '13'),
        note: fc.constantFrom('21301 预配舱单主要数据传输成功。', 'a < b'),
        at: time(3),
        customsOffice: fc.constant('0708'),
        voyageNo: fc.constant('0261E'),
        vehicleId: fc.constant('UN9800017'),
      },
      { requiredKeys: ['type', 'source', 'code', 'note', 'at'] },
    ),
    fc.constantFrom(
      {},
      { billNo: 'B1' },
      { billNo: 'B1', houseBillNo: 'H1' },
      { container: 'ZPEU1234560' },
    ),
  )
  .map(([type, receipt, about]): Properties => {
    const kinds: Readonly<Record<string, string>> = {
      1: 'manifest',
      2: 'manifest',
      3: 'arrival-report',
      5: 'tally-report',
    };
    const of =
      kinds[type.charAt(2)] ?? (type === 'MT4101' ? 'loading-record' : 'conveyance-declaration');
    return { ...receipt, ...about, of, reference: `CN_${type}_1p0_X_20261104060000000` };
  });

test('answers to every manifest type are read back the same, in both shapes', () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      const text = encode(anyMessage(receipt), 'mt9999');
      const decoded = decode(text);
      expect(decoded.problems).toEqual([]);
      expect(decoded.messages).toEqual([receipt]);
      const type = String(receipt['reference']).slice(3, 9);
      expect(text).toContain(`<MessageType>${type}</MessageType>`);
      // Sea and air answer a bill with a response, road with a statement.
      const shape = /^MT\d[12]/.test(type) ? '<ResponseType>' : '<AdditionalInformation>';
      if (receipt['billNo'] !== undefined) expect(text).toContain(shape);
    }),
    { numRuns: 100 },
  );
});

test('every property these formats carry is in the schema of its message', () => {
  const unknownKeys = (value: unknown, schema: unknown, path: string): string[] => {
    if (!isRecord(value) || !isRecord(schema)) return [];
    if (Array.isArray(value)) {
      return value.flatMap((item) => unknownKeys(item, schema['items'], `${path}/*`));
    }
    const properties = schema['properties'];
    if (!isRecord(properties)) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      key in properties
        ? unknownKeys(inner, properties[key], `${path}/${key}`)
        : [`${path}/${key}`],
    );
  };
  fc.assert(
    fc.property(fc.oneof(...reports.map(([, messages]) => messages), receipts), (message) => {
      const schema = Object.entries(schemas).find(([id]) => id === message['type'])?.[1];
      expect(unknownKeys(message, schema, String(message['type']))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
