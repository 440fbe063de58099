import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { encodeResponse } from '../../formats/mt9999.ts';
import { decode, encode, write } from '../../formats/registry.ts';
import { anyMessage, asMessage, firstMessage } from './messages.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../samples', file), 'utf8');
const coal = read('mt1401/coal.xml');
const codes = (text: string): unknown[] =>
  decode(text).problems.map(({ code, path, got, expected }) => [code, path, got, expected]);

test('the transport mode is that of manifests, not that of declarations', () => {
  // In DecHead/TrafMode road is 4, which here would be air.
  expect(codes(coal.replace('<TypeCode>3<', '<TypeCode>4<'))).toEqual([
    ['value-unknown', '/transport', '4', '3'],
  ]);
});

test.each([
  ['9', 'original'],
  ['2', 'add'],
  ['5', 'change'],
  ['3', 'delete'],
])('function %s asks for %s', (code, action) => {
  const text = coal.replace('<FunctionCode>9<', `<FunctionCode>${code}<`);
  expect(decode(text).messages[0]).toMatchObject({ action });
});

test('a function that only a response has is refused', () => {
  expect(codes(coal.replace('<FunctionCode>9<', '<FunctionCode>11<'))).toEqual([
    ['value-unknown', '/action', '11', '2, 3, 5, 9'],
  ]);
});

test('a weight in tonnes is not taken for kilograms', () => {
  const text = coal.replace('unitCode="KGM"', 'unitCode="TNE"');
  expect(codes(text)).toEqual([['value-unknown', '/consignments/0/grossWeight', 'TNE', 'KGM']]);
  const message = asMessage(firstMessage(text), 'manifest');
  expect(message.consignments[0]).not.toHaveProperty('grossWeight');
});

test('a manifest without namespace is recognised by its head and told so', () => {
  const text = coal.replace(/ xmlns="[^"]*"/, '');
  expect(decode(text).format).toBe('mt1401');
  expect(codes(text)).toEqual([
    ['namespace-unexpected', '', '', 'urn:Declaration:datamodel:standard:CN:MT1401:1'],
  ]);
});

test('a head that names another type than the namespace is told', () => {
  expect(codes(coal.replace('<MessageType>MT1401<', '<MessageType>MT2401<'))).toEqual([
    ['value-unknown', '', 'MT2401', 'MT1401'],
  ]);
});

test('several reasons of a change stay with their bills', () => {
  const text = read('mt1401/coal-delete.xml');
  const bill = /<Consignment>[^]*<\/Consignment>/.exec(text)?.[0] ?? '';
  const two = text.replace(bill, `${bill}${bill.replace('车辆更换', '重量更正')}`);
  const message = asMessage(firstMessage(two), 'manifest');
  expect(message.changeReason).toBeUndefined();
  expect(message.consignments).toMatchObject([
    { changeReason: { text: '车辆更换' } },
    { changeReason: { text: '重量更正' } },
  ]);
  expect(decode(encode(message, 'mt1401')).messages).toEqual([message]);
});

test('everything that a format cannot hold is told at once, each at its place in the message', () => {
  const manifest = asMessage(firstMessage(coal), 'manifest');
  const [bill, ...rest] = manifest.consignments;
  const other = anyMessage({
    ...manifest,
    kind: 'advance',
    transport: 'rail',
    consignments: [{ ...bill, wagons: ['1'] }, ...rest],
  });
  const written = write(other, 'mt1401');
  const problems = 'problems' in written ? written.problems : [];
  expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('format-cannot-carry'));
  expect(problems.map(({ path, message }) => [path, message.en])).toEqual([
    ['/kind', '"Manifest" carries "kind" "original" only, not "advance".'],
    [
      '/consignments/0/wagons',
      'Property "/consignments/0/wagons" has no element in "Manifest"; remove it or choose another format.',
    ],
    ['/transport', 'Value "rail" has no code; expected one of road.'],
  ]);
  expect(problems.every(({ message }) => /\p{Script=Han}/u.test(message.zh))).toBe(true);
});

test('an arrival report keeps remarks, volume and kind of packages', () => {
  expect(decode(read('mt3402/bulk.xml')).messages[0]).toMatchObject({
    remarks: '一车分两次过磅',
    consignments: [{ volume: 46, packages: 1, packageType: 'VO' }],
  });
});

test('an unknown answer code warns and is kept', () => {
  const text = read('mt9999/road.xml').replace('<Code>01<', '<Code>99<');
  const { messages, problems } = decode(text);
  expect(messages[0]).toMatchObject({ code: '99' });
  expect(problems).toMatchObject([
    { code: 'code-unknown', severity: 'warning', location: { element: 'Code' } },
  ]);
});

test('a response that names neither type nor number of the answered message is told', () => {
  const text = read('mt9999/road.xml').replace(/<MessageID>[^<]*</, '<MessageID>A1<');
  expect(codes(text)).toEqual([['value-unknown', '', 'MT9999', 'MT1…, MT2…, MT3…, MT4…, MT5…']]);
});

test('a statement and a response that say the same are one receipt', () => {
  const text = read('mt9999/road.xml').replace(
    '<BorderTransportMeans/>',
    '<AdditionalInformation><StatementCode>01</StatementCode><StatementDescription>14301 原始舱单主要数据传输成功。</StatementDescription></AdditionalInformation>',
  );
  expect(decode(text).messages).toHaveLength(2);
});

test('receipts for different messages are not written as one response', () => {
  const [whole, bill] = decode(read('mt9999/road.xml')).messages.map((message) =>
    asMessage(message, 'receipt'),
  );
  if (whole === undefined || bill === undefined) throw new Error('The sample has two receipts.');
  expect(() => encodeResponse([whole, { ...bill, voyageNo: 'X' }])).toThrow('differ in "voyageNo"');
  expect(() => encodeResponse([whole, whole])).toThrow('one receipt about the whole message');
  expect(() => encodeResponse([])).toThrow('at least one receipt');
});

test('an unknown channel warns and is kept', () => {
  const { messages, problems } = decode(read('dec-result/entered.xml').replace('>L<', '>%<'));
  expect(messages[0]).toMatchObject({ code: '%' });
  expect(problems).toMatchObject([{ code: 'code-unknown', location: { element: 'CHANNEL' } }]);
});
