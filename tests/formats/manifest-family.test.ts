import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { manifestTypes } from '../../formats/manifest-parts.ts';
import { encodeResponse } from '../../formats/mt9999.ts';
import { decode, encode, formatOf } from '../../formats/registry.ts';
import { encodeWljkAnswer } from '../../formats/wljk-receipt.ts';
import { checkMessage } from '../../rules/check.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { validateMessage } from '../../schemas/validate.ts';
import { anyMessage, asMessage, firstMessage } from './messages.ts';

const samples = join(import.meta.dirname, '../samples');
const read = (file: string): string => readFileSync(join(samples, file), 'utf8');
const codes = (text: string): unknown[] =>
  decode(text).problems.map(({ code, path, got, expected }) => [code, path, got, expected]);

const folders = readdirSync(samples).filter((name) => /^(?:mt\d{4}|wljk-.*)$/.test(name));

test.each(folders)('the samples of %s are valid messages without a problem', (folder) => {
  for (const name of readdirSync(join(samples, folder))) {
    const { messages, problems } = decode(read(`${folder}/${name}`));
    expect(problems).toEqual([]);
    for (const message of messages) expect(validateMessage(message)).toHaveProperty('value');
  }
});

test('every manifest type has a sample', () => {
  expect(folders).toEqual(expect.arrayContaining(manifestTypes.map((type) => type.toLowerCase())));
});

test('a sea advance manifest becomes a canonical manifest', () => {
  const message = asMessage(firstMessage(read('mt2101/displays.xml')), 'manifest');
  expect(message).toMatchObject({
    kind: 'advance',
    direction: 'export',
    transport: 'sea',
    customsOffice: '5316',
    exitOffice: 'CNYTN/5316',
    voyageNo: '0261E',
    vehicle: { id: 'UN9800017', name: 'BEIDOU STAR' },
    departsAt: '2026-11-06T18:30:00+08:00',
    consignments: [
      {
        billNo: 'ZS0001',
        houseBillNo: 'ZS0001-A',
        consolidatorId: '5316980099',
        loadedAt: '2026-11-05T00:00:00+08:00',
        split: false,
        freightPayment: 'PP',
        packages: 500,
        packageType: 'CT',
        grossWeight: 9200.5,
        containers: ['ZPEU1234560', 'ZPEU1234576'],
        containerDetails: [
          {
            number: 'ZPEU1234560',
            sizeType: '22G1',
            empty: false,
            seals: [
              { number: 'M/000177', agency: 'CA' },
              { number: 'E/000178', agency: 'CU' },
            ],
          },
        ],
        items: [{ hsCode: '8524910000', containers: ['ZPEU1234560'], originCountry: 'CN' }],
      },
    ],
  });
});

test('the office behind the slash of the exit is located there', () => {
  const { locate } = decode(read('mt2101/displays.xml'));
  expect(locate('/customsOffice')?.element).toBe('ID');
  expect(locate('/consignments/0/containers/1')?.element).toBe('ID');
  expect(locate('/consignments/0/containerDetails/0/seals/1/number')?.element).toBe('SealID');
});

test('several codes for one change are kept apart', () => {
  const message = asMessage(firstMessage(read('mt2101/displays-change.xml')), 'manifest');
  expect(message).toMatchObject({
    action: 'change',
    changeReason: { code: '999', furtherCodes: ['001'] },
  });
});

test('details of a container that a bill does not list cannot be written', () => {
  const message = asMessage(firstMessage(read('mt2101/displays.xml')), 'manifest');
  const consignments = message.consignments.map((bill) => ({ ...bill, containers: [] }));
  expect(() => encode(anyMessage({ ...message, consignments }), 'mt2101')).toThrow(
    'Container "ZPEU1234560" has details but is not among the containers',
  );
});

test('sea, air and road each have their own code of transport', () => {
  const text = read('mt2101/displays.xml').replace('<TypeCode>1<', '<TypeCode>4<');
  expect(codes(text)).toEqual([['value-unknown', '/transport', '4', '1']]);
  const sea = asMessage(firstMessage(read('mt2101/displays.xml')), 'manifest');
  expect(() => encode(sea, 'mt2201')).toThrow('Value "sea" has no code');
  expect(() => encode(sea, 'mt1101')).toThrow('"kind" "original" only, not "advance"');
});

test('a time in another zone than the Chinese one is refused', () => {
  const text = read('mt2101/displays.xml').replace('202611061830086', '202611061830001');
  expect(codes(text)).toEqual([
    ['date-format', '/departsAt', '202611061830001', 'yyyyMMdd / yyyyMMddHHmm086'],
  ]);
});

test('a weight of a sea manifest that names another unit is not taken for kilograms', () => {
  const text = read('mt2101/displays.xml').replace(
    '<TotalGrossMassMeasure>',
    '<TotalGrossMassMeasure unitCode="TNE">',
  );
  expect(codes(text)).toEqual([['value-unknown', '/consignments/0/grossWeight', 'TNE', 'KGM']]);
});

test('an arrival report of a ship tells of containers without bills', () => {
  expect(firstMessage(read('mt3101/containers.xml'))).toMatchObject({
    type: 'arrival-report',
    transport: 'sea',
    arrivedAt: '2026-11-04T00:00:00+08:00',
    consignments: [],
    containers: [
      { number: 'ZPEU1234560', sizeType: '22G1', empty: false },
      { number: 'ZPEU1234576', sizeType: '22G1', empty: true },
    ],
  });
});

test.each([
  ['mt4401/truck.xml', 'import', 'arrival', 'laden'],
  ['mt4403/empty-in.xml', 'import', 'arrival', 'empty'],
  ['mt4404/empty-out.xml', 'export', 'departure', 'empty'],
  ['mt4406/containers-out.xml', 'export', 'departure', 'empty-containers'],
])('the carriage report %s says direction, stage and load', (file, direction, stage, load) => {
  expect(firstMessage(read(file))).toMatchObject({ direction, stage, load, transport: 'road' });
});

test('an empty vehicle that leaves reports no health and no bills', () => {
  const message = asMessage(firstMessage(read('mt4404/empty-out.xml')), 'conveyance-declaration');
  const healthy = { ...message, crew: { count: 1, healthy: true } };
  expect(() => encode(healthy, 'mt4404')).toThrow('Property "/crew/healthy" has no element');
  expect(() => encode({ ...message, billNos: ['B1'] }, 'mt4404')).toThrow(
    'Property "/billNos" has no element',
  );
});

test('a rail tally has one entry per wagon, its container with it', () => {
  expect(firstMessage(read('wljk-tally/import.xml'))).toMatchObject({
    type: 'tally-report',
    action: 'add',
    direction: 'import',
    transport: 'rail',
    customsOffice: '0702',
    startedAt: '2026-11-04T06:30:00+08:00',
    consignments: [
      {
        billNo: 'ER0000017',
        wagon: '5400017',
        containers: [
          { number: 'ZPEU1234560', seals: [{ number: 'M/000177' }, { number: 'M/000178' }] },
        ],
      },
      { billNo: 'ER0000018', grossWeight: 68000 },
    ],
  });
});

test('a rail entry with two containers has no room for the second', () => {
  const message = asMessage(firstMessage(read('wljk-tally/import.xml')), 'tally-report');
  const [bill] = message.consignments;
  const containers = [{ number: 'ZPEU1234560' }, { number: 'ZPEU1234576' }];
  const two = anyMessage({ ...message, consignments: [{ ...bill, containers }] });
  expect(() => encode(two, 'wljk-tally')).toThrow(
    'Property "/consignments/0/containers/1" has no element in "MESSAGE"',
  );
});

test('type and function of a rail message must agree, and the type stands in for the function', () => {
  const text = read('wljk-tally/import-delete.xml');
  expect(decode(text).messages[0]).toMatchObject({ action: 'delete' });
  expect(codes(text.replace('CODE>3<', 'CODE>2<'))).toEqual([
    ['value-unknown', '/action', '2', '3'],
  ]);
  const without = text.replace('<FUNCTION_CODE>3</FUNCTION_CODE>', '');
  expect(decode(without)).toMatchObject({ problems: [], messages: [{ action: 'delete' }] });
});

test('rail has no original or changed reports, and no arrival report of imports', () => {
  const tally = asMessage(firstMessage(read('wljk-tally/import.xml')), 'tally-report');
  expect(() => encode({ ...tally, action: 'original' }, 'wljk-tally')).toThrow(
    '"original" has no code',
  );
  const arrival = asMessage(firstMessage(read('wljk-arrival/export.xml')), 'arrival-report');
  expect(() => encode({ ...arrival, direction: 'import' }, 'wljk-arrival')).toThrow(
    'Rail has no message type for "arrival-report" in direction "import"',
  );
});

test.each(['2026-11-04 06:30:00', '2026-11-04T06:30:00', '20261104063000', '20261104063000000'])(
  'a rail time may be written %s',
  (time) => {
    const text = read('wljk-tally/import.xml').replace('>20261104063000<', `>${time}<`);
    expect(decode(text)).toMatchObject({
      problems: [],
      messages: [{ startedAt: '2026-11-04T06:30:00+08:00' }],
    });
  },
);

test('a rail release gives the latest time, and entries their own where it differs', () => {
  expect(firstMessage(read('wljk-release/release.xml'))).toMatchObject({
    type: 'release-instruction',
    direction: 'import',
    voyageNo: '3017-1104',
    releasedAt: '2026-11-04T11:00:00+08:00',
    containers: [{ number: 'ZPEU1234560', mode: '06' }],
    bills: [
      {
        billNo: 'ER0000017',
        entryNo: '070220261000000017',
        forms: [{ number: 'T0017', kind: '02' }],
      },
      { billNo: 'ER0000018', mode: '10', releasedAt: '2026-11-04T10:45:00+08:00' },
    ],
  });
  expect(firstMessage(read('wljk-release/loading.xml'))).toMatchObject({ purpose: 'loading' });
});

test('modes of release and kinds of documents are code lists', () => {
  expect(standardCodes.find('release-mode', '10')?.zh).toBe('人工部分放行');
  expect(standardCodes.list('release-mode').entries).toHaveLength(10);
  expect(standardCodes.find('release-form-type', '29')?.zh).toBe('铁路出口运抵报告新增');
});

test('an answer of rail is one receipt for the report and one per entry', () => {
  const { messages, problems } = decode(read('wljk-receipt/tally.xml'));
  const common = {
    type: 'receipt',
    source: 'manifest',
    of: 'tally-report',
    direction: 'import',
    messageId: 'Q2026110400017',
    reference: 'R2026110400017',
    at: '2026-11-04T09:15:00+08:00',
    officer: '海关关员甲',
  };
  expect(problems).toEqual([]);
  expect(messages).toEqual([
    { ...common, code: '01', note: '接受' },
    { ...common, code: '01', note: '', billNo: 'ER0000017' },
    { ...common, code: '03', note: '件数与舱单不符', billNo: 'ER0000018' },
  ]);
  const receipts = messages.map((message) => asMessage(message, 'receipt'));
  expect(decode(encodeWljkAnswer(receipts)).messages).toEqual(messages);
  expect(() => encodeWljkAnswer(receipts.slice(1))).toThrow('exactly one');
});

test('an answer about an arrival names the arrival number', () => {
  const { messages } = decode(read('wljk-receipt/arrival.xml'));
  const receipts = messages.map((message) => asMessage(message, 'receipt'));
  expect(receipts[1]).toMatchObject({ of: 'arrival-report', billNo: 'A0702260017', code: '03' });
  expect(encodeWljkAnswer(receipts)).toContain('<ARRIVE_NO>A0702260017</ARRIVE_NO>');
});

test('an unknown answer of rail warns and is kept', () => {
  const text = read('wljk-receipt/tally.xml').replace('<CHK_FLAG>03<', '<CHK_FLAG>02<');
  const { messages, problems } = decode(text);
  expect(messages[2]).toMatchObject({ code: '02' });
  expect(problems).toMatchObject([{ code: 'code-unknown', location: { element: 'CHK_FLAG' } }]);
});

test('a response about containers and house bills becomes receipts about them', () => {
  const text = read('mt9999/sea.xml')
    .replace(
      '<JourneyID>0261E</JourneyID>',
      '<JourneyID>0261E</JourneyID><ID>UN9800017</ID><TransportEquipment><ID>ZPEU1234560</ID><AdditionalInformation><StatementCode>13</StatementCode><StatementDescription>禁卸。</StatementDescription></AdditionalInformation></TransportEquipment>',
    )
    .replace(
      '<ResponseType>',
      '<AssociatedTransportDocument><ID>H1</ID></AssociatedTransportDocument><ResponseType>',
    );
  const { messages, problems } = decode(text);
  expect(problems).toEqual([]);
  expect(messages).toMatchObject([
    { billNo: 'ZS0001', houseBillNo: 'H1', code: '01', vehicleId: 'UN9800017' },
    { billNo: 'ZS0002', code: '12' },
    { container: 'ZPEU1234560', code: '13', note: '禁卸。' },
  ]);
  const receipts = messages.map((message) => asMessage(message, 'receipt'));
  expect(decode(encodeResponse(receipts)).messages).toEqual(messages);
});

test('a statement and a response that differ are two receipts', () => {
  const text = read('mt9999/sea.xml').replace(
    '<ResponseType>',
    '<AdditionalInformation><StatementCode>02</StatementCode><StatementDescription>转人工。</StatementDescription></AdditionalInformation><ResponseType>',
  );
  expect(decode(text).messages).toHaveLength(3);
});

test('messages of the manifest family are sent in archives named after type, sender and time', () => {
  expect(formatOf('mt4406').fileName?.(firstMessage(read('mt4406/containers-out.xml')))).toBe(
    'CN_MT4406_1p0_0708MA0P00052_DXPESW000000000120261104071000000.zip',
  );
  const { sender: _none, ...message } = asMessage(
    firstMessage(read('mt1401/coal.xml')),
    'manifest',
  );
  expect(formatOf('mt1401').fileName?.(message)).toBe(`${message.messageId}.zip`);
});

test.each([
  ['01', 'Receipt'],
  ['03', 'Failed'],
  ['E3', 'Successed'],
])('an answer %s is delivered in a file that begins with %s', (code, prefix) => {
  const receipt = { ...asMessage(firstMessage(read('mt9999/sea.xml')), 'receipt'), code };
  expect(formatOf('mt9999').fileName?.(receipt)).toBe(
    `${prefix}_CN_MT2101_1p0_MA0P00077_20261104060000000_20261104060500000.xml`,
  );
});

test('a failure of the import client takes number and time from its file name', () => {
  const fileName = 'Failed_2026110409301500_I_I07082026110417_20261104093016123.xml';
  expect(decode(read('dec-client-failure/not-taken.xml'), { fileName }).messages[0]).toEqual({
    type: 'receipt',
    of: 'goods-declaration',
    source: 'single-window',
    code: '1',
    resultFlag: '0',
    failureCode: 'E1003',
    note: '报文不符合 XSD 规范',
    reference: 'I07082026110417',
    at: '2026-11-04T09:30:16.123+08:00',
  });
});

test('a transit response is a receipt of the single window and one of customs', () => {
  const { messages, problems, locate } = decode(read('trn-import-response/both.xml'));
  const common = {
    type: 'receipt',
    of: 'goods-declaration',
    transitPreNo: 'T20260000000000017',
    reference: 'T07082026110417',
  };
  expect(problems).toEqual([]);
  expect(messages).toEqual([
    { ...common, source: 'single-window', code: '0', note: '暂存成功' },
    {
      ...common,
      source: 'customs',
      code: 'L',
      note: '转关单入库',
      transitNo: '2660702000017',
      at: '2026-11-04T09:31:10+08:00',
    },
  ]);
  expect(locate('/code', 1)?.element).toBe('Channel');
  expect(decode(read('trn-import-response/port.xml')).messages).toHaveLength(1);
});

test('what stands beside the receipts of a wrapper is told', () => {
  const text = read('dec-result/released.xml');
  expect(codes(text.replace('<RESULT_INFO/>', '<RESULT_INFO>x</RESULT_INFO>'))).toEqual([
    ['element-not-kept', '', 'x', undefined],
  ]);
  expect(codes(text.replace('<RESULT_INFO/>', '<OTHER/>'))).toEqual([
    ['unknown-element', '', undefined, undefined],
  ]);
});

test('the pre-arrival notice of an aircraft is a valid canonical message', () => {
  const { messages, problems } = decode(read('canonical-json/air-notice.json'));
  expect(problems).toEqual([]);
  expect(validateMessage(messages[0])).toHaveProperty('value');
  const notice = asMessage(messages[0], 'conveyance-declaration');
  const at = Date.parse('2026-11-04T12:00:00+08:00');
  expect(checkMessage(notice, { codes: standardCodes, at })).toEqual([]);
});
