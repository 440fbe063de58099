import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Message } from '../../formats/format.ts';
import { encodeResponse } from '../../formats/mt9999.ts';
import { decode, detect, encode } from '../../formats/registry.ts';
import { anyMessage, asMessage, firstMessage } from './messages.ts';
import { readXml } from '../../formats/xml.ts';
import { defaultLimits } from '../../formats/limits.ts';
import type { XmlElement } from '../../formats/xml-element.ts';

const samples = join(import.meta.dirname, '../samples');
const folders = [
  'dec-message',
  'dec-import-response',
  'dec-result',
  'dec-client-failure',
  'mt1101',
  'mt1201',
  'mt1401',
  'mt2101',
  'mt2201',
  'mt2401',
  'mt3101',
  'mt3201',
  'mt3402',
  'mt4101',
  'mt4201',
  'mt4401',
  'mt4403',
  'mt4404',
  'mt4406',
  'mt5101',
  'mt5402',
  'wljk-tally',
  'wljk-arrival',
  'wljk-loading',
  'wljk-release',
];
/** These hold several messages at once, or come in another syntax. */
const others = ['mt9999', 'canonical-json', 'wljk-receipt', 'trn-import-response'];
const files = folders.flatMap((folder) =>
  readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`),
);
const read = (file: string): string => readFileSync(join(samples, file), 'utf8');

/** Values of an XML text as `Parent/Element=value`, numbers without the zeros at their end. */
function leaves(text: string): string[] {
  const result = readXml(text, defaultLimits);
  if ('problem' in result) throw new Error(result.problem.message.en);
  const found: string[] = [];
  const walk = (element: XmlElement, parent: string): void => {
    const value = element.text.trimEnd();
    const plain = /^\d+\.\d+$/.test(value) ? String(Number(value)) : value;
    if (element.children.length === 0 && plain.trim() !== '') {
      found.push(`${parent}/${element.name}=${plain}`);
    }
    for (const [name, unit] of Object.entries(element.attributes)) {
      if (name !== 'version' && name !== 'xmlns') found.push(`${element.name}@${name}=${unit}`);
    }
    for (const child of element.children) walk(child, element.name);
  };
  walk(result.document.root, '');
  return found.toSorted();
}

const messageOf = (file: string): Message => firstMessage(read(file));

test.each(files)('decoding and encoding %s again keeps every value', (file) => {
  const { format, messages, problems } = decode(read(file));
  const expected = leaves(read(file))
    // A business receipt may stand in a wrapper; the codings of 2018 are written as today's.
    .map((leaf) => leaf.replace('DEC_DATA/', ''))
    .map((leaf) =>
      leaf.replace('=  3111', '=  5111').replace('OriginCountry=124', 'OriginCountry=MNG'),
    );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(format).toBe(file.split('/')[0]);
  if (format === undefined) return;
  expect(leaves(encode(anyMessage(messages[0]), format))).toEqual(expected);
});

test('the canonical sample is the same declaration as the DecMessage sample', () => {
  const canonical = decode(read('canonical-json/coal-import.json'));
  expect(canonical.format).toBe('canonical-json');
  expect(canonical.problems).toEqual([]);
  expect(canonical.messages[0]).toEqual(messageOf('dec-message/coal-import.xml'));
  expect(encode(anyMessage(canonical.messages[0]), 'canonical-json')).toBe(
    read('canonical-json/coal-import.json'),
  );
});

test('every sample is recognised by its content alone', () => {
  const all = [...folders, ...others];
  for (const folder of all) {
    for (const name of readdirSync(join(samples, folder))) {
      expect(detect(readFileSync(join(samples, folder, name)))).toBe(folder);
    }
  }
});

test('on export the wire names origin and destination the other way round', () => {
  const message = messageOf('dec-message/electronics-export.xml');
  const goods = message.type === 'goods-declaration' ? message.goods : [];
  expect(goods.map((line) => [line.originCountry, line.destinationCountry])).toEqual([
    ['CHN', 'KAZ'],
    ['VNM', 'KAZ'],
  ]);
});

test('on export the overseas party is the consignee', () => {
  expect(messageOf('dec-message/electronics-export.xml')).toMatchObject({
    overseasParty: { code: 'NO', name: 'TENGRI DISPLAY LLP' },
  });
});

test('a summary declaration is the same in the coding of 2019 and in today’s', () => {
  const today = messageOf('dec-message/summary-current.xml');
  const old = messageOf('dec-message/summary-2019.xml');
  expect(today).toMatchObject({ procedure: 'summary', priceStatement: '00099' });
  expect(today).not.toHaveProperty('controls');
  expect(old).toEqual({
    ...today,
    priceStatement: '000',
    controls: { certificates: true, inspection: true, duty: true },
  });
});

test('old codes are converted with a warning that names both', () => {
  const { problems } = decode(read('dec-message/summary-2019.xml'));
  expect(
    problems.map(({ code, severity, path, got, expected }) => ({
      code,
      severity,
      path,
      got,
      expected,
    })),
  ).toEqual([
    { code: 'code-superseded', severity: 'warning', path: '', got: '3', expected: '5' },
    {
      code: 'code-superseded',
      severity: 'warning',
      path: '/goods/0/originCountry',
      got: '124',
      expected: 'MNG',
    },
  ]);
});

test('a road original manifest becomes a canonical manifest', () => {
  const message = messageOf('mt1401/coal.xml');
  expect(message).toMatchObject({
    type: 'manifest',
    kind: 'original',
    transport: 'road',
    direction: 'import',
    action: 'original',
    sentAt: '2026-11-04T06:00:00.25+08:00',
    voyageNo: '0708260001234',
    arrivesOn: '2026-11-04',
    loadedAt: '2026-11-03T18:30:00+08:00',
    consignments: [
      {
        billNo: 'GQM2026110400017',
        packages: 2,
        packageType: 'VO',
        value: 7430.5,
        currency: 'USD',
        routingCountries: ['MNG', 'CHN'],
        containers: ['ZPEU1234560', 'ZPEU1234576'],
        grossWeight: 79200,
        procedure: 'RD03',
      },
    ],
  });
});

test('the reason of a deletion, given per bill on the wire, is the reason of the message', () => {
  const { messages, locate } = decode(read('mt1401/coal-delete.xml'));
  expect(messages[0]).toMatchObject({
    action: 'delete',
    changeReason: { code: '999', text: '车辆更换', contact: '巴图', phone: '04780000052' },
  });
  expect(locate('/changeReason/text')?.element).toBe('Reason');
});

test('a laden carriage report becomes a conveyance declaration', () => {
  expect(messageOf('mt4401/truck.xml')).toMatchObject({
    type: 'conveyance-declaration',
    direction: 'import',
    stage: 'arrival',
    load: 'laden',
    vehicle: {
      id: 'MN7788001',
      name: 'УБА 7788',
      trailers: [{ id: 'MN9001TR', tareWeight: 6800 }],
    },
    crew: { driver: 'BATBAYAR', count: 1, healthy: true, vaccinated: false },
    seals: ['MNC000881'],
    billNos: ['GQM2026110400017'],
    containers: [
      { number: 'ZPEU1234560', empty: false, seals: ['M/000177'] },
      { number: 'ZPEU1234576', empty: false, shared: true },
    ],
  });
});

test('a response in the shape of the road single window becomes one receipt per statement', () => {
  const { messages, problems } = decode(read('mt9999/road.xml'));
  const common = {
    type: 'receipt',
    source: 'manifest',
    of: 'manifest',
    reference: 'CN_MT1401_1p0_0708MA0P00052_DXPESW0000000001_20261104060000000',
    customsOffice: '0708',
    voyageNo: '0708260001234',
    at: '2026-11-04T06:00:12+08:00',
  };
  expect(problems).toEqual([]);
  expect(messages).toEqual([
    { ...common, code: '01', note: '14301 原始舱单主要数据传输成功。' },
    { ...common, code: '11', note: '提（运）单放行。', billNo: 'GQM2026110400017' },
  ]);
  const again = decode(encodeResponse(messages.map((message) => asMessage(message, 'receipt'))));
  expect(again.messages).toEqual(messages);
});

test('a response in the shape of sea and air becomes one receipt per bill', () => {
  const { messages, locate } = decode(read('mt9999/sea.xml'));
  expect(messages).toMatchObject([
    { billNo: 'ZS0001', code: '01', voyageNo: '0261E', of: 'manifest' },
    { billNo: 'ZS0002', code: '12', voyageNo: '0261E', of: 'manifest' },
  ]);
  expect(locate('/code', 1)).toEqual({ line: 11, column: 102, element: 'Code' });
});

test('an import response takes its time from the file name', () => {
  const fileName = 'Successed_2026110409301500_I_I07082026110417_20261104093016123.xml';
  expect(decode(read('dec-import-response/saved.xml'), { fileName }).messages[0]).toEqual({
    type: 'receipt',
    of: 'goods-declaration',
    source: 'single-window',
    code: '0',
    note: '暂存成功',
    reference: 'I07082026110417',
    unifiedNo: 'I20260000000000017',
    at: '2026-11-04T09:30:16.123+08:00',
  });
});

test('a business receipt names the declaration by the number of the single window', () => {
  expect(messageOf('dec-result/released.xml')).toEqual({
    type: 'receipt',
    of: 'goods-declaration',
    source: 'customs',
    reference: 'I20260000000000017',
    unifiedNo: 'I20260000000000017',
    entryNo: '070820261000000017',
    code: 'P',
    note: '海关已放行',
    customsOffice: '0708',
    at: '2026-11-04T11:02:45+08:00',
    declaredAt: '2026-11-04T09:30:15+08:00',
  });
});
