import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cuscarTable } from '../../formats/cuscar-table.ts';
import { cusdecTable } from '../../formats/cusdec-table.ts';
import { cusrepTable } from '../../formats/cusrep-table.ts';
import { cusresTable } from '../../formats/cusres-table.ts';
import type { FormatId, Message } from '../../formats/format.ts';
import { lossesOf } from '../../formats/losses.ts';
import { isRecord } from '../../formats/record.ts';
import { decode, encode, formatOf } from '../../formats/registry.ts';
import { wcoDeclarationTable } from '../../formats/wco-declaration-table.ts';
import { wcoResponseTable } from '../../formats/wco-response.ts';
import { validateMessage } from '../../schemas/validate.ts';
import { messagesOf } from './arbitrary.ts';
import { anyMessage, asMessage, firstMessage } from './messages.ts';

const samples = join(import.meta.dirname, '../samples');
const read = (file: string): string => readFileSync(join(samples, file), 'utf8');
const paths = (message: Message, format: FormatId): string[] =>
  lossesOf(message, format).map(({ path }) => path);

/** What a format says it carries of a message. */
function carried(message: Message, format: FormatId): unknown {
  const reduced = formatOf(format).reduce?.(message);
  if (reduced === undefined) throw new Error(`Format "${format}" leaves nothing out.`);
  return reduced.message;
}

const HELPERS = /^(?:long[A-Z]\w*|sequence|document|indicator|function|containerNos|places)$/;

/** Properties that only stand on the wire are taken out of what a table can hold. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).filter((item) => !isBare(item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !HELPERS.test(key))
    .map(([key, inner]) => [key, canonical(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isBare(inner)));
}

const isBare = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 0;

const imported = { direction: 'import', procedure: 'one-step' };
const exported = { direction: 'export', procedure: 'complete' };
const tables = [
  ['cusdec', cusdecTable('import'), imported],
  ['cusdec', cusdecTable('export'), exported],
  ['cuscar', cuscarTable, {}],
  ['cusrep', cusrepTable, {}],
  ['cusres', cusresTable, {}],
  ['wco-declaration', wcoDeclarationTable('import'), imported],
  ['wco-declaration', wcoDeclarationTable('export'), exported],
  ['wco-response', wcoResponseTable, { reference: 'R-1' }],
] as const;

test.each(tables)(
  'everything that %s has an element for is read back the same',
  (format, table, required) => {
    fc.assert(
      fc.property(messagesOf(table, required).map(canonical), (made) => {
        const message = anyMessage(made);
        const decoded = decode(encode(message, format));
        expect(decoded.problems).toEqual([]);
        expect(decoded.format).toBe(format);
        expect(lossesOf(message, format)).toEqual([]);
        expect(decoded.messages).toEqual([message]);
      }),
      { numRuns: 60 },
    );
  },
);

const conversions = [
  ['dec-message/coal-import.xml', 'cusdec'],
  ['dec-message/electronics-export.xml', 'cusdec'],
  ['dec-message/summary-current.xml', 'cusdec'],
  ['dec-message/coal-import.xml', 'wco-declaration'],
  ['dec-message/electronics-export.xml', 'wco-declaration'],
  ['dec-message/summary-current.xml', 'wco-declaration'],
  ['mt1401/coal.xml', 'cuscar'],
  ['mt1401/coal-delete.xml', 'cuscar'],
  ['mt4401/truck.xml', 'cusrep'],
  ['dec-result/entered.xml', 'cusres'],
  ['dec-result/entered.xml', 'wco-response'],
  ['mt9999/road.xml', 'cusres'],
] as const;

test.each(conversions)('%s goes through %s and back with all it says there', (file, format) => {
  const message = firstMessage(read(file));
  const there = decode(encode(message, format));
  expect(there.problems).toEqual([]);
  expect(there.messages).toEqual([carried(message, format)]);
  const [origin = ''] = file.split('/');
  const back = anyMessage(there.messages[0]);
  const again = decode(encode(back, formatOf(origin).id)).messages;
  expect(again).toMatchObject([back]);
});

test.each(conversions)('what %s becomes in %s is still a valid message', (file, format) => {
  const [message] = decode(encode(firstMessage(read(file)), format)).messages;
  const checked = validateMessage(message);
  expect('problems' in checked ? checked.problems : []).toEqual([]);
});

test('what CUSDEC has no place for is listed, each with a pointer and a sentence', () => {
  const coal = firstMessage(read('dec-message/coal-import.xml'));
  expect(paths(coal, 'cusdec')).toEqual(paths(coal, 'wco-declaration'));
  expect(paths(coal, 'cusdec')).toEqual(
    expect.arrayContaining([
      '/priceStatement',
      '/access',
      '/insurance',
      '/packageType',
      '/goods/0/purpose',
      '/goods/0/permits',
      '/documents',
    ]),
  );
  expect(lossesOf(coal, 'cusdec').find(({ path }) => path === '/packageType')).toEqual({
    path: '/packageType',
    zh: '代码“00”在目标代码表中没有对应代码，不予传送。',
    en: 'Code "00" has no counterpart in the code list of the format; it is not sent.',
  });
});

test('two-step flags and the controls of a summary declaration are a loss, its kind is not', () => {
  const summary = firstMessage(read('dec-message/summary-2019.xml'));
  expect(paths(summary, 'cusdec')).toEqual(['/controls', '/priceStatement'].toSorted());
  expect(carried(summary, 'cusdec')).toMatchObject({ procedure: 'summary' });
});

test('a time is sent to the second, and its fraction is a loss', () => {
  const manifest = firstMessage(read('mt1401/coal.xml'));
  expect(paths(manifest, 'cuscar')).toContain('/sentAt');
  expect(carried(manifest, 'cuscar')).toMatchObject({ sentAt: '2026-11-04T06:00:00+08:00' });
});

test('a text too long for its element is a loss, and a number too long moves to free text', () => {
  const truck = asMessage(firstMessage(read('mt4401/truck.xml')), 'conveyance-declaration');
  const long = { ...truck, vehicle: { id: 'MN7788001X', name: 'X'.repeat(36) } };
  expect(paths(long, 'cusrep')).toEqual(['/vehicle/name']);
  expect(carried(long, 'cusrep')).toMatchObject({ vehicle: { id: 'MN7788001X' } });
  expect(encode(long, 'cusrep')).toContain('FTX+CUS++VID:ZZZ+MN7788001X');
});

test('a container names its lines where the message has it the other way round', () => {
  const phones = asMessage(
    firstMessage(read('dec-message/electronics-export.xml')),
    'goods-declaration',
  );
  expect(encode(phones, 'cusdec').match(/RFF\+AAQ:ZPEU1234560'/g)).toHaveLength(2);
  const [container] = phones.containers ?? [];
  const strange = anyMessage({ ...phones, containers: [{ ...container, lines: [2, 9] }] });
  expect(paths(strange, 'cusdec')).toContain('/containers/0/lines');
  const back = asMessage(decode(encode(strange, 'cusdec')).messages[0], 'goods-declaration');
  expect(back.containers).toMatchObject([{ lines: [2] }]);
});

test('formats of the Chinese single window refuse instead of losing', () => {
  expect(lossesOf(firstMessage(read('dec-message/coal-import.xml')), 'dec-message')).toEqual([]);
});

const international = ['cusdec', 'cuscar', 'cusrep', 'cusres', 'wco-declaration', 'wco-response'];
const files = international.flatMap((folder) =>
  readdirSync(join(samples, folder)).map((name) => [`${folder}/${name}`, folder] as const),
);

test.each(files)('%s is read as %s, and every value of it is written again', (file, format) => {
  const decoded = decode(read(file));
  expect(decoded.format).toBe(format);
  expect(decoded.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const message of decoded.messages.map(anyMessage)) {
    const checked = validateMessage(message);
    expect('problems' in checked ? checked.problems : []).toEqual([]);
    const id = formatOf(FORMATS[message.type] ?? format).id;
    const target = format.startsWith('wco') ? formatOf(format).id : id;
    expect(lossesOf(message, target)).toEqual([]);
    expect(decode(encode(message, target)).messages).toEqual([message]);
  }
});

/** EDIFACT format of each message an interchange may hold. */
const FORMATS: Readonly<Record<string, FormatId>> = {
  'goods-declaration': 'cusdec',
  manifest: 'cuscar',
  'conveyance-declaration': 'cusrep',
  receipt: 'cusres',
};

/** The sample of a rejection as another notification. */
const rejection = (code: string): string =>
  read('wco-response/rejected.xml').replace('FunctionCode>03<', `FunctionCode>${code}<`);

test.each([
  ['01', 'J'],
  ['02', 'L'],
  ['03', 'E'],
  ['05', 'C'],
  ['08', 'P'],
  ['10', 'A'],
  ['13', 'T'],
  ['16', 'R'],
])('notification %s without a channel letter is channel %s', (code, letter) => {
  expect(decode(rejection(code)).messages[0]).toMatchObject({ code: letter });
});

test('notifications near a channel are read as it, with a warning; one without is told', () => {
  const cleared = decode(rejection('09'));
  expect(cleared.messages[0]).toMatchObject({ code: 'P' });
  expect(cleared.problems).toMatchObject([{ code: 'code-approximated', got: '09', expected: 'P' }]);
  expect(decode(rejection('14')).messages[0]).toMatchObject({ code: 'T' });
  const corrected = decode(rejection('07'));
  expect(corrected.messages[0]).not.toHaveProperty('code');
  expect(corrected.problems).toMatchObject([{ code: 'code-unmapped', got: '07' }]);
});

test('the errors of a rejection keep code and place', () => {
  expect(firstMessage(read('wco-response/rejected.xml'))).toMatchObject({
    code: 'E',
    errors: [
      {
        code: 'CDS12005',
        places: [
          { section: '42A' },
          { section: '67A' },
          { sequence: 1, section: '68A' },
          { section: '70A', tag: '166' },
        ],
      },
      { code: 'CDS12056', places: [{ section: '42A', tag: 'D013' }] },
    ],
  });
});

test('a WCO message in another namespace is told, and an element we do not keep too', () => {
  const text = read('wco-response/rejected.xml')
    .replace('urn:wco:datamodel:WCO:RES-DMS:2', 'urn:wco:datamodel:WCO:RES-DMS:1')
    .replace('<res:Error>', '<res:Status><res:NameCode>4</res:NameCode></res:Status>$&');
  expect(decode(text).problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['namespace-unexpected', 'element-not-kept']),
  );
});

test('a channel without notification is sent as its letter alone', () => {
  const entered = asMessage(firstMessage(read('dec-result/entered.xml')), 'receipt');
  const suspended = { ...entered, code: 'H', note: '挂起' };
  const text = encode(suspended, 'wco-response');
  expect(text).not.toContain('FunctionCode');
  expect(decode(text).messages).toEqual([suspended]);
});

test.each([
  ['EXD', 'one-step', ['code-approximated']],
  ['EXC', 'summary', []],
  ['EXZ', 'complete', ['code-approximated']],
])('declaration type %s is %s', (code, procedure, problems) => {
  const text = read('wco-declaration/phones-export.xml').replace('>EXA<', `>${code}<`);
  const decoded = decode(text);
  expect(decoded.messages[0]).toMatchObject({ direction: 'export', procedure });
  expect(decoded.problems.map((problem) => problem.code)).toEqual(problems);
});

test('a charge given as a rate is a loss, one given as a total is not', () => {
  const coal = asMessage(firstMessage(read('dec-message/coal-import.xml')), 'goods-declaration');
  expect(paths(coal, 'wco-declaration')).toContain('/insurance');
  expect(carried(coal, 'wco-declaration')).toMatchObject({
    freight: { mark: '3', amount: 1155, currency: 'USD' },
  });
});

test('a unit without international code is a loss', () => {
  const phones = asMessage(
    firstMessage(read('dec-message/electronics-export.xml')),
    'goods-declaration',
  );
  const goods = phones.goods.map((line) => ({ ...line, unit: '003' }));
  expect(paths(anyMessage({ ...phones, goods }), 'cusdec')).toEqual(
    expect.arrayContaining(['/goods/0/unit', '/goods/1/unit']),
  );
});
