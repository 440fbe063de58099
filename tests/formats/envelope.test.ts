import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import * as fc from 'fast-check';
import type { EnvelopeHeader, WrittenEnvelope } from '../../formats/envelope-write.ts';
import { decode, detect, encode } from '../../formats/registry.ts';
import { firstMessage } from './messages.ts';
import { defaultLimits } from '../../formats/limits.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../samples', file), 'utf8');
const coal = read('dec-message/coal-import.xml');
const manifest = read('mt1401/coal.xml');
const declaration = firstMessage(coal);

const header: EnvelopeHeader = {
  messageId: 'I07082026110417',
  messageType: 'SWDEC001',
  functionCode: 'G',
  sender: 'DXPENT0000000017',
  receiver: 'DXPEDCSWDEC00001',
  createdAt: '2026-11-04T09:30:15+08:00',
  fileName: 'decl.xml',
  card: '0000000000017',
};

const kinds: readonly Exclude<WrittenEnvelope, 'none'>[] = ['sw-import', 'dxp', 'package'];
const codes = (input: Uint8Array | string): string[] =>
  decode(input).problems.map(({ code }) => code);

test.each(kinds)('a declaration in the envelope %s is read back the same', (envelope) => {
  const text = encode(declaration, 'dec-message', { envelope, header });
  const decoded = decode(text);
  expect(decoded.problems).toEqual([]);
  expect(decoded.format).toBe('dec-message');
  expect(decoded.messages).toEqual([declaration]);
  expect(decoded.envelopes?.map(({ kind }) => kind)).toEqual([envelope]);
});

test('a message without envelope names none', () => {
  expect(decode(coal)).not.toHaveProperty('envelopes');
  expect(encode(declaration, 'dec-message', { envelope: 'none' })).toBe(
    encode(declaration, 'dec-message'),
  );
});

test('what stands on an envelope is told as written', () => {
  const dxp = decode(encode(declaration, 'dec-message', { envelope: 'dxp', header }));
  expect(dxp.envelopes?.[0]?.fields).toEqual({
    CopMsgId: 'I07082026110417',
    SenderId: 'DXPENT0000000017',
    ReceiverId: 'DXPEDCSWDEC00001',
    CreatTime: '2026-11-04T09:30:15',
    MsgType: 'SWDEC001',
    FileName: 'decl.xml',
    IcCard: '0000000000017',
  });
  const keyed =
    '<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"><TransInfo><ReceiverIds><ReceiverId>A</ReceiverId><ReceiverId>B</ReceiverId></ReceiverIds></TransInfo><Data>PFJvb3Q+PGZhaWxJbmZvPng8L2ZhaWxJbmZvPjwvUm9vdD4=</Data><AddInfo><BizKey><Key name="DealFlag">1</Key></BizKey></AddInfo></DxpMsg>';
  expect(decode(keyed).envelopes?.[0]?.fields).toEqual({ ReceiverId: 'A,B', 'Key[DealFlag]': '1' });
});

test('a place in a text that came in Base64 names the line of its element', () => {
  const wrong = coal.replace('<NetWt>', '<NetWgt>1</NetWgt><NetWt>');
  const inner = decode(wrong).problems[0]?.location;
  const data = Buffer.from(wrong, 'utf8').toString('base64');
  const text = `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp">\n<TransInfo/>\n<Data>${data}</Data></DxpMsg>`;
  const { problems, locate } = decode(text);
  const within = { element: 'Data', line: 3 };
  expect(problems.map(({ code, location }) => [code, location])).toEqual([
    ['unknown-element', { ...inner, within }],
  ]);
  expect(locate('/goods/0/total')).toMatchObject({ element: 'DeclTotal', within });
});

test('a place in a text inside another element is a place of the whole text', () => {
  const body = coal.slice(coal.indexOf('<DecMessage'));
  const text = `<ImportMessage>\n<SWImpHead/>\n<SWImpData>${body}</SWImpData></ImportMessage>`;
  const { locate } = decode(text);
  const line = text.split('\n').findIndex((each) => each.includes('<DeclTotal>')) + 1;
  expect(locate('/goods/0/total')).toMatchObject({ line, element: 'DeclTotal' });
  expect(locate('/goods/0/total')).not.toHaveProperty('within');
});

test('envelopes are opened one inside the other', () => {
  const pack = encode(declaration, 'dec-message', { envelope: 'package', header });
  const data = Buffer.from(zipSync({ 'a.xml': strToU8(pack) })).toString('base64');
  const text = `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"><Data>${data}</Data></DxpMsg>`;
  const decoded = decode(text);
  expect(decoded.problems).toEqual([]);
  expect(decoded.messages).toEqual([declaration]);
  expect(decoded.envelopes?.map(({ kind }) => kind)).toEqual(['dxp', 'zip', 'package']);
  expect(decoded.locate('/goods/0')?.within).toEqual({ element: 'Data', line: 1, file: 'a.xml' });
});

test('envelopes without end are refused', () => {
  let text = coal;
  for (let depth = 0; depth < 6; depth += 1) {
    const data = Buffer.from(text, 'utf8').toString('base64');
    text = `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"><Data>${data}</Data></DxpMsg>`;
  }
  expect(codes(text)).toEqual(['too-deep']);
  const nested = `${'<ImportMessage><SWImpData>'.repeat(6)}<x/>${'</SWImpData></ImportMessage>'.repeat(6)}`;
  expect(codes(nested)).toEqual(['too-deep']);
});

test.each([
  ['<ImportMessage><SWImpHead/><SWImpData/></ImportMessage>', 'envelope-empty'],
  ['<ImportMessage/>', 'envelope-empty'],
  ['<Package><EnvelopInfo/></Package>', 'envelope-empty'],
  ['<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"><Data/></DxpMsg>', 'base64-broken'],
  ['<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"><Data>%%%</Data></DxpMsg>', 'base64-broken'],
  ['<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp"/>', 'base64-broken'],
])('the envelope %s is refused as %s', (text, code) => {
  const { problems } = decode(text);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.location).toBeDefined();
});

test('a second message in an envelope is told', () => {
  const text = `<ImportMessage><SWImpData>${read('dec-client-failure/not-taken.xml').replace(/^.*\n/, '')}<Root/></SWImpData></ImportMessage>`;
  expect(codes(text)).toEqual(['envelope-several']);
});

test('an exchange envelope in another namespace is told and read', () => {
  const text = encode(declaration, 'dec-message', { envelope: 'dxp', header });
  const decoded = decode(text.replace('chinaport.gov.cn/dxp', 'chinaport.gov.cn/dpx'));
  expect(decoded.problems.map(({ code }) => code)).toEqual(['namespace-unexpected']);
  expect(decoded.messages).toEqual([declaration]);
});

test('an envelope that was named must be the one around the message', () => {
  const text = encode(declaration, 'dec-message', { envelope: 'dxp', header });
  expect(decode(text, { envelope: 'dxp' }).problems).toEqual([]);
  expect(decode(text, { envelope: 'package' }).problems).toMatchObject([
    { code: 'envelope-mismatch', got: 'dxp', expected: 'package' },
  ]);
  expect(decode(coal, { envelope: 'none' }).problems).toEqual([]);
});

test('an envelope that lacks what must stand on it is not written', () => {
  expect(() => encode(declaration, 'dec-message', { envelope: 'dxp', header: {} })).toThrow(
    'Envelope "dxp" needs "messageId"',
  );
  expect(() => encode(declaration, 'canonical-json', { envelope: 'dxp', header })).toThrow(
    'holds XML, not "canonical-json"',
  );
});

const zip = (files: Zippable): Uint8Array => zipSync(files);

test('the one XML file of an archive is opened, and places name the file', () => {
  const bytes = zip({ 'CN_MT1401_1p0_X.xml': strToU8(manifest.replace('>RD03<', '>RD03<x/><')) });
  expect(detect(bytes)).toBe('mt1401');
  const { problems, envelopes } = decode(bytes);
  expect(envelopes).toEqual([{ kind: 'zip', fields: { file: 'CN_MT1401_1p0_X.xml' } }]);
  expect(problems).toMatchObject([
    {
      code: 'unknown-element',
      location: { element: 'x', within: { file: 'CN_MT1401_1p0_X.xml' } },
    },
  ]);
});

test('a receipt in an archive takes its time from the name of the file inside', () => {
  const name = 'Successed_2026110409301500_I_I07082026110417_20261104093016123.xml';
  const bytes = zip({ [name]: strToU8(read('dec-import-response/saved.xml')) });
  expect(decode(bytes).messages[0]).toMatchObject({ at: '2026-11-04T09:30:16.123+08:00' });
});

test('folders do not count, other files are told', () => {
  const bytes = zip({
    'out/': new Uint8Array(),
    'out/a.XML': strToU8(manifest),
    'readme.txt': strToU8('x'),
  });
  const { format, problems } = decode(bytes);
  expect(format).toBe('mt1401');
  expect(problems).toMatchObject([
    { code: 'zip-file-not-read', severity: 'warning', got: 'readme.txt' },
  ]);
});

const xml = strToU8('<a/>');
test.each([
  ['no file', {}, 'zip-not-one-file'],
  ['two XML files', { 'a.xml': xml, 'b.xml': xml }, 'zip-not-one-file'],
  ['no XML file', { 'a.txt': xml }, 'zip-not-one-file'],
  ['a folder above', { '../a.xml': xml }, 'zip-name-refused'],
  ['a folder above further in', { 'x/../../a.xml': xml }, 'zip-name-refused'],
  ['a root', { '/etc/a.xml': xml }, 'zip-name-refused'],
  ['a drive', { 'C:a.xml': xml }, 'zip-name-refused'],
  ['a backslash', { '..\\a.xml': xml }, 'zip-name-refused'],
  ['a control character', { 'a\u0000.xml': xml }, 'zip-name-refused'],
  ['a very long name', { [`${'x'.repeat(300)}.xml`]: xml }, 'zip-name-refused'],
  [
    'too many files',
    Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, xml])),
    'zip-too-many-files',
  ],
  ['a bomb', { 'a.xml': new Uint8Array(5_000_000) }, 'zip-ratio'],
])('an archive with %s is refused', (_what, files, code) => {
  const { messages, problems } = decode(zip(files));
  expect(messages).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.location).toMatchObject({ line: 1 });
});

test('an archive whose file is larger than allowed is refused before it is unpacked', () => {
  const bytes = zipSync({ 'a.xml': new Uint8Array(3000) }, { level: 0 });
  const { problems } = decode(bytes, { limits: { ...defaultLimits, maxBytes: 4000 } });
  expect(problems.map(({ code }) => code)).not.toContain('too-large');
  const small = decode(bytes, { limits: { ...defaultLimits, maxBytes: 2000 } });
  expect(small.problems.map(({ code }) => code)).toEqual(['too-large']);
  const packed = zipSync({ 'a.xml': strToU8(manifest.repeat(2)) });
  const limited = decode(packed, { limits: { ...defaultLimits, maxBytes: packed.length } });
  expect(limited.problems).toMatchObject([{ code: 'too-large', got: 'a.xml' }]);
});

test('a size that lies does not make more memory or a message', () => {
  const bytes = zip({ 'a.xml': strToU8(manifest) });
  // The size before packing stands in the directory at the end, 24 bytes from the entry's beginning.
  const at = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002', 'latin1');
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 100, true);
  expect(decode(bytes).messages).toEqual([]);
  expect(decode(bytes).problems).toHaveLength(1);
});

test('damaged archives are problems, never exceptions', () => {
  const bytes = zip({ 'a.xml': strToU8(manifest) });
  expect(codes(bytes.subarray(0, 60))).toEqual(['zip-broken']);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
      const damaged = bytes.slice();
      damaged[at] = value;
      expect(() => decode(damaged)).not.toThrow();
    }),
    { numRuns: 200 },
  );
  expect(() => decode(Uint8Array.of(0x50, 0x4b, 3, 4))).not.toThrow();
});
