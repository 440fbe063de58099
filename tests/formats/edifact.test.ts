import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tokenize } from '../../formats/edifact.ts';
import { encodeInterchange } from '../../formats/edifact-formats.ts';
import { grammar } from '../../formats/edifact-grammar.ts';
import { cut, joinCut } from '../../formats/edifact-segments.ts';
import { decode, detect } from '../../formats/registry.ts';
import { anyMessage, firstMessage } from './messages.ts';
import { defaultLimits } from '../../formats/limits.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../samples', file), 'utf8');
const coal = read('cusdec/coal-import.edi');
const mixed = read('cusrep/mixed.edi');

/** Segments as tag and nested texts. */
function texts(text: string): unknown[] {
  const tokens = tokenize(text, defaultLimits);
  if ('problem' in tokens) return [tokens.problem.code, tokens.problem.location];
  return tokens.segments.map(({ tag, elements }) => [
    tag,
    ...elements.map((repetitions) => repetitions.map((each) => each.map((it) => it.text))),
  ]);
}

const found = (text: string) =>
  decode(text).problems.map(({ code, path, location, got, expected }) => ({
    code,
    path,
    at: `${location?.line}:${location?.column} ${location?.element ?? ''}`.trim(),
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
  }));

test('segments, data elements, repetitions and components are told apart', () => {
  expect(texts("UNB+UNOW:4+A'ABC+1:2*3+'")).toEqual([
    ['UNB', [['UNOW', '4']], [['A']]],
    ['ABC', [['1', '2'], ['3']], [['']]],
  ]);
});

test('before syntax 4 an asterisk is data', () => {
  expect(texts("UNB+UNOA:3'ABC+1*2'")).toEqual([
    ['UNB', [['UNOA', '3']]],
    ['ABC', [['1*2']]],
  ]);
});

test('a released character is data, the release character itself included', () => {
  expect(texts("UNB+a?+b?:c?'d??e?f'")).toEqual([['UNB', [["a+b:c'd?ef"]]]]);
});

test.each([
  ["UNA:+.? 'UNB+1:2'", [['UNB', [['1', '2']]]]],
  ['UNA|^,\\ ~UNB^1|2~', [['UNB', [['1', '2']]]]],
  ['UNA:+,  \nUNB+1?:2\n', [['UNB', [['1?', '2']]]]],
  ["UNA:+.?*'UNB+1*2'", [['UNB', [['1'], ['2']]]]],
])('the service characters of %j are followed', (text, segments) => {
  expect(texts(text)).toEqual(segments);
});

test.each(['UNA:+.? ', "UNA::.? 'UNB+1'", "UNA:A.? 'UNB+1'", "UNA +.? 'UNB+1'"])(
  'the service string %j is refused',
  (text) => {
    expect(texts(text)).toEqual(['una-broken', { line: 1, column: 1 }]);
  },
);

test('line ends are layout, between segments and inside them', () => {
  expect(texts("\nUNB+ab\r\ncd'\r\n\r\nUNZ+1'\n")).toEqual([
    ['UNB', [['abcd']]],
    ['UNZ', [['1']]],
  ]);
});

test.each([
  ["UNB+1'UNZ+1", 'segment-unterminated', { line: 1, column: 7 }],
  ["UNB+1'UNZ+1?", 'segment-unterminated', { line: 1, column: 7 }],
  ["UNB+1?'", 'segment-unterminated', { line: 1, column: 1 }],
  ["UNB+1'\nunz+1'", 'segment-tag', { line: 2, column: 1 }],
  ["UNB+1'U:1+1'", 'segment-tag', { line: 1, column: 7 }],
])('%j is refused as %s', (text, code, location) => {
  expect(texts(text)).toEqual([code, location]);
});

test('an interchange beyond the limits is refused, never thrown', () => {
  const text = `UNB+${'1+'.repeat(20)}1'`;
  const few = tokenize(text, { ...defaultLimits, maxNodes: 10 });
  expect(few).toMatchObject({ problem: { code: 'too-many-nodes' } });
  const short = tokenize("UNB+12345'", { ...defaultLimits, maxText: 4 });
  expect(short).toMatchObject({ problem: { code: 'text-too-long' } });
});

test('whatever the bytes, reading an interchange answers', () => {
  const characters = fc.constantFrom(...Array.from("UNBUNHUNTUNZ+:'?*\n 1A"));
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (rest) => {
      expect(decode(`UNB+${rest.join('')}`).messages).toEqual(expect.any(Array));
    }),
    { numRuns: 300 },
  );
});

test('a million released characters are read in little time', () => {
  // A quadratic reader would need minutes; the runner stops a test after five seconds.
  expect(found(`UNB+${'?a'.repeat(1_000_000)}'`).map(({ code }) => code)).toEqual([
    'format-unknown',
  ]);
});

test('counts and references of the trailers are checked', () => {
  expect(
    found(coal.replace("UNT+48+1'", "UNT+47+2'").replace('UNZ+1+QY0417', 'UNZ+2+QY0418')),
  ).toEqual([
    { code: 'control-count', path: '', at: '50:1 UNT', got: '47', expected: '48' },
    { code: 'control-reference', path: '', at: '50:1 UNT', got: '2', expected: '1' },
    { code: 'control-count', path: '', at: '51:1 UNZ', got: '2', expected: '1' },
    { code: 'control-reference', path: '', at: '51:1 UNZ', got: 'QY0418', expected: 'QY0417' },
  ]);
});

test('an interchange cut short is told', () => {
  const codes = found(coal.slice(0, coal.indexOf('UNT+'))).map(({ code }) => code);
  expect(codes).toEqual(['envelope-incomplete', 'envelope-incomplete']);
});

test('a functional group is opened', () => {
  const text = coal
    .replace('UNH+1', "UNG+CUSDEC+A+B+20261104:0930+G1+UN+D:96B'\nUNH+1")
    .replace('UNZ+1', "UNE+1+G1'\nUNZ+1");
  expect(found(text)).toEqual([]);
  expect(decode(text).messages).toHaveLength(1);
});

test('one interchange may hold messages of several types', () => {
  const { format, messages, problems, locate } = decode(mixed);
  expect(problems).toEqual([]);
  expect(format).toBe('cusrep');
  expect(messages).toMatchObject([
    { type: 'conveyance-declaration', vehicle: { id: 'MN7788001', name: 'UBA 7788' } },
    { type: 'manifest', consignments: [{ billNo: 'GQM2026110400017' }] },
  ]);
  expect(locate('/consignments/0/grossWeight', 1)).toEqual({
    line: 33,
    column: 7,
    element: 'CNT.1.2',
  });
  const again = decode(encodeInterchange(messages.map(anyMessage), 'D.99B'));
  expect(again.messages).toEqual(messages);
});

test('a directory that these structures are not for is not written', () => {
  const message = firstMessage(coal);
  expect(encodeInterchange([message], 'D.95B')).toContain('UNH+1+CUSDEC:D:95B:UN');
  expect(() => encodeInterchange([message], 'D.01B')).toThrow('Directory "D.01B" is none of');
  expect(() => encodeInterchange([])).toThrow('at least one message');
});

test('an unknown message, directory and segment are told, with their places', () => {
  const text = coal
    .replace('CUSDEC:D:96B', 'CUSDEC:D:01B')
    .replace("UNS+D'", "XYZ+1'\nUNS+D'")
    .replace('UNT+48', 'UNT+49')
    .replace('UNZ+1', "UNH+2+PAXLST:D:96B:UN'\nUNT+2+2'\nUNZ+2");
  expect(found(text).map(({ code, at }) => [code, at])).toEqual([
    ['version-unknown', '3:1 UNH'],
    ['segment-unexpected', '36:1 XYZ'],
    ['message-type-unknown', '52:1 UNH'],
  ]);
});

test('a segment that the message may have and we have no place for is not dropped silently', () => {
  const text = coal.replace("LOC+9+MNG000'", "LOC+43+GQM YARD'");
  expect(found(text)).toEqual([
    { code: 'element-not-kept', path: '', at: '9:1 LOC[43]', got: 'GQM YARD' },
  ]);
});

test.each([
  [
    'KGM:79200',
    'TNE:79.2',
    { code: 'value-unknown', path: '/grossWeight', got: 'TNE', expected: 'KGM' },
  ],
  ['KGM:79200', 'KGM:heavy', { code: 'number-format', path: '/grossWeight', got: 'heavy' }],
  ['LOC+35+MN', 'LOC+35+XX', { code: 'code-unmapped', path: '/tradeCountry', got: 'XX' }],
  [
    'PAC+++BG',
    'PAC+++VO',
    { code: 'code-approximated', path: '/packageType', got: 'VO', expected: '00' },
  ],
  [
    'BGM+929+I07082026110417+9',
    'BGM+929+I07082026110417+1',
    { code: 'value-unknown', path: '/operation', got: '1' },
  ],
  [
    'DTM+132:20261104:102',
    'DTM+132:20261304:102',
    { code: 'date-format', path: '/importExportDate' },
  ],
  ['MOA+38:7430.5:USD', 'MOA+38:7430.5:USD', undefined],
])('%s written as %s is told where it stands', (from, to, problem) => {
  const problems = decode(coal.replace(from, to)).problems;
  expect(problems).toHaveLength(problem === undefined ? 0 : 1);
  if (problem !== undefined) expect(problems[0]).toMatchObject(problem);
});

test.each([
  ['DTM+132:261104:101', { importExportDate: '2026-11-04' }],
  ['DTM+137:2611040930:201', { signedAt: '2026-11-04T09:30:00+08:00' }],
  ['DTM+137:202611040930:203', { signedAt: '2026-11-04T09:30:00+08:00' }],
  ['DTM+137:20261104013015Z:304', { signedAt: '2026-11-04T09:30:15+08:00' }],
])('%s is a date or time', (segment, expected) => {
  const qualifier = segment.slice(0, 'DTM+137'.length);
  const text = coal.replace(new RegExp(`${RegExp.escape(qualifier)}:[^']*`), segment);
  expect(firstMessage(text)).toMatchObject(expected);
});

test('a decimal comma is read as a point', () => {
  expect(firstMessage(coal.replace('MOA+38:7430.5', 'MOA+38:7430,5'))).toMatchObject({
    goods: [{ total: 7430.5 }],
  });
});

test.each([
  ['9', 'original', []],
  ['2', 'add', []],
  ['5', 'change', []],
  ['3', 'delete', []],
  ['4', 'change', ['code-approximated']],
  ['1', 'delete', ['code-approximated']],
  ['50', 'delete', ['code-approximated']],
])('function %s of a manifest asks for %s', (code, action, problems) => {
  const text = read('cuscar/train.edi').replace("TR0088-1+9'", `TR0088-1+${code}'`);
  const decoded = decode(text);
  expect(decoded.messages[0]).toMatchObject({ action });
  expect(decoded.problems.map((problem) => problem.code)).toEqual(problems);
});

test('a response is no order to a manifest', () => {
  const text = read('cuscar/train.edi').replace("TR0088-1+9'", "TR0088-1+11'");
  expect(decode(text).problems).toMatchObject([
    { code: 'value-unknown', path: '/action', got: '11' },
  ]);
});

test('a response without the Chinese code takes it from the processing indicator', () => {
  const text = read('cusres/rejected.edi').replace('GIS+2:122::E', 'GIS+4:122');
  expect(firstMessage(text)).toMatchObject({
    type: 'receipt',
    code: 'P',
    errors: [{ code: 'GMODEL' }],
  });
});

test('a text is cut into components and joined again, line ends included', () => {
  const shape = { size: 3, count: 5 };
  expect(cut('abcdefgh', shape)).toEqual(['abc', 'def', 'gh']);
  expect(cut('abc\nd', shape)).toEqual(['abc', '', 'd']);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '煤', '𠮷', '\n') }), (text) => {
      expect(joinCut(cut(text, shape), shape)).toBe(text);
    }),
  );
});

test('a long text goes on in further segments', () => {
  const message = anyMessage({ ...firstMessage(coal), remarks: `${'煤'.repeat(250)}\nend` });
  const text = encodeInterchange([message]);
  expect(text.match(/^FTX\+AAI/gm)).toHaveLength(1);
  expect(decode(text).messages).toEqual([message]);
  const manifest = anyMessage({
    ...firstMessage(read('cuscar/train.edi')),
    remarks: `${'x'.repeat(400)}\ny`,
  });
  const long = encodeInterchange([manifest]);
  expect(long.match(/^FTX\+AAI/gm)).toHaveLength(2);
  expect(decode(long).messages).toEqual([manifest]);
});

test('a structure that does not close is a mistake of the author', () => {
  expect(() => grammar('BGM (RFF DTM')).toThrow('opens more than it closes');
  expect(() => grammar('BGM) RFF')).toThrow('closes more than it opens');
  expect(() => grammar('bgm')).toThrow('is no part of a message structure');
});

test('what only begins like an interchange is of no known format', () => {
  expect(found("UNA:+.? '")).toMatchObject([{ code: 'format-unknown', at: '1:1' }]);
  expect(detect("UNB+UNOA:3+A+B+261104:0930+1'UNZ+0+1'")).toBeUndefined();
  expect(detect('UNBELIEVABLE')).toBeUndefined();
});

test('the character set is that of the interchange header', () => {
  const text = coal.replace('UNOW', 'UNOC').replace('GOBI RIDGE', 'GÖBI RIDGE');
  const ascii = text.replaceAll(/[^\x20-\xFF\n]/g, 'x');
  const bytes = Uint8Array.from(ascii, (character) => character.charCodeAt(0));
  expect(decode(bytes).messages[0]).toMatchObject({
    overseasParty: { name: 'GÖBI RIDGE COAL LLC' },
  });
  const unknown = Uint8Array.from(ascii.replace('UNOC', 'UNOX'), (it) => it.charCodeAt(0));
  expect(decode(unknown).problems).toMatchObject([{ code: 'encoding-unsupported', got: 'unox' }]);
});
