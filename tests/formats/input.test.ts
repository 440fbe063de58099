import { expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import * as fc from 'fast-check';
import { formatProblems } from '../../formats/problems.ts';
import { pointerKeys, valueAt, walk } from '../../schemas/pointer.ts';
import { decode, detect, encode, formatOf, formats } from '../../formats/registry.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const result = '<DEC_RESULT><CHANNEL>P</CHANNEL><NOTE>已放行</NOTE></DEC_RESULT>';
const found = (input: Uint8Array | string) =>
  decode(input).problems.map(({ code, location }) => ({ code, location }));

test('a byte order mark is skipped and does not shift the columns', () => {
  const decoded = decode(utf8(`\uFEFF${result}`));
  expect(decoded.messages[0]).toMatchObject({ code: 'P', note: '已放行' });
  expect(decoded.locate('/code')).toEqual({ line: 1, column: 13, element: 'CHANNEL' });
});

test.each(['GB18030', 'gbk', 'GB2312'])(
  'bytes declared as %s are decoded as GB 18030',
  (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>${result}`;
    expect(decode(iconv.encode(text, 'gb18030')).messages[0]).toMatchObject({ note: '已放行' });
  },
);

test('bytes of GBK that declare UTF-8 are refused at the first bad byte', () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<DEC_RESULT><NOTE>已放行</NOTE></DEC_RESULT>';
  expect(found(iconv.encode(text, 'gb18030'))).toEqual([
    { code: 'bytes-broken', location: { line: 2, column: 19 } },
  ]);
});

test('a file cut inside a character is refused at its end', () => {
  expect(found(utf8('<a>中').subarray(0, 5))).toEqual([
    { code: 'bytes-broken', location: { line: 1, column: 4 } },
  ]);
});

test('UTF-16 and unknown encodings are refused by name', () => {
  const utf16 = iconv.encode('<a/>', 'utf-16le', { addBOM: true });
  const big5 = utf8('<?xml version="1.0" encoding="Big5"?><a/>');
  const refused = { code: 'encoding-unsupported', location: { line: 1, column: 1 } };
  expect(found(utf16)).toEqual([refused]);
  expect(found(big5)).toEqual([refused]);
  expect(decode(big5).problems[0]?.got).toBe('big5');
});

test('an input larger than 10 MiB is refused unread', () => {
  const input = new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20);
  expect(found(input)).toEqual([{ code: 'too-large', location: { line: 1, column: 1 } }]);
});

test.each(['', '   ', 'hello', 'UNBELIEVABLE', '<Order/>'])(
  'an input like %j is of no known format',
  (text) => {
    expect(decode(text).messages).toEqual([]);
    expect(found(text).map(({ code }) => code)).toEqual(['format-unknown']);
    expect(decode(text).format).toBeUndefined();
    expect(detect(text)).toBeUndefined();
  },
);

test('a message in another format than the one named is refused', () => {
  const decoded = decode(result, { format: 'mt1401' });
  expect(decoded.problems.map(({ code }) => code)).toEqual(['format-mismatch']);
});

test('a format that does not exist is a mistake of the caller', () => {
  expect(() => formatOf('mt9')).toThrow('There is no format "mt9"; use one of');
});

test('a message is not written in a format that carries others', () => {
  const payment = { type: 'duty-payment', reference: 'x', method: 'counter', amount: 1 } as const;
  expect(() => encode(payment, 'dec-message')).toThrow(
    'Format "dec-message" carries goods-declaration, not "duty-payment".',
  );
});

test('JSON problems are located', () => {
  expect(found('{\n "type": "receipt",\n "a": 1,\n "a": 2}')).toEqual([
    { code: 'repeated-element', location: { line: 4, column: 2, element: 'a' } },
  ]);
  expect(found('{"type":"receipt","__proto__":{}}')).toEqual([
    { code: 'key-refused', location: { line: 1, column: 19, element: '__proto__' } },
  ]);
  expect(found('{"type":"receipt",}')).toEqual([
    { code: 'json-not-well-formed', location: { line: 1, column: 19 } },
  ]);
  expect(found('[01]')).toEqual([
    { code: 'json-not-well-formed', location: { line: 1, column: 3 } },
  ]);
  expect(found('[1, 1e999]')).toEqual([{ code: 'number-range', location: { line: 1, column: 5 } }]);
  expect(found('['.repeat(10_000))).toEqual([
    { code: 'too-deep', location: { line: 1, column: 101 } },
  ]);
});

test('a refused key does not reach the prototype of the message', () => {
  const [message] = decode('{"type":"receipt","__proto__":{"polluted":true}}').messages;
  expect(Object.getPrototypeOf(message)).toBe(Object.prototype);
  expect(message).not.toHaveProperty('polluted');
});

test('the JSON reader reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const value: unknown = JSON.parse(json);
      const text = JSON.stringify({ value }, undefined, indent);
      // Keys that are refused on purpose are the one difference.
      fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
      expect(decode(text).messages).toEqual([{ value }]);
      // A repeated key is read step by step, and the first of the two counts.
      const repeated = decode(text.replace(/}$/, ',"value":0}'));
      expect(repeated).toMatchObject({ messages: [{ value }], problems: [{ path: '/value' }] });
    }),
  );
});

test('every value of a JSON text is found at its key, or where it begins', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const value: unknown = JSON.parse(json);
      const text = JSON.stringify([value], undefined, indent);
      const { locate } = decode(text);
      const lines = text.split('\n');
      for (const { pointer, value: inner } of walk(value)) {
        const { line = 0, column = 0 } = locate(pointer) ?? {};
        const inObject = !Array.isArray(valueAt(value, pointer.replace(/\/[^/]*$/, '')));
        const told = pointer !== '' && inObject ? pointerKeys(pointer).at(-1) : inner;
        // What is in braces or brackets may go on in the next line.
        const [first = ''] = JSON.stringify(told, undefined, indent).split('\n');
        expect(lines[line - 1]?.startsWith(first, column - 1)).toBe(true);
      }
    }),
  );
});

test('a pointer finds its value, or the nearest value around it', () => {
  const text = '{\n  "type": "receipt",\n  "a/b": [ 10, { "m~n": 1 } ]\n}';
  const { locate } = decode(text);
  expect(locate('')).toEqual({ line: 1, column: 1 });
  expect(locate('/a~1b')).toEqual({ line: 3, column: 3, element: 'a/b' });
  expect(locate('/a~1b/0')).toEqual({ line: 3, column: 12 });
  expect(locate('/a~1b/1/m~0n')).toEqual({ line: 3, column: 18, element: 'm~n' });
  expect(locate('/a~1b/1/missing/deeper')).toEqual({ line: 3, column: 16 });
  expect(locate('/missing')).toEqual({ line: 1, column: 1 });
  expect(locate('', 1)).toBeUndefined();
});

test('several messages in one JSON array are located one by one', () => {
  const { messages, locate } = decode('[{"type":"receipt"},\n{"type":"receipt","code":"P"}]');
  expect(messages).toHaveLength(2);
  expect(locate('/code', 1)).toEqual({ line: 2, column: 19, element: 'code' });
});

test('what is no message at all is handed on, for the schema to refuse', () => {
  expect(decode('[[1], {}]')).toMatchObject({ messages: [[1], {}], problems: [] });
});

test('every format has a name of its own and a title in both languages', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { title } of formats) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test('every problem is worded as a sentence in both languages', () => {
  for (const kind of Object.values(formatProblems)) {
    const fix = 'fix' in kind ? kind.fix : { zh: '。', en: '.' };
    expect([kind.zh, fix.zh].every((text) => /[。}]$/.test(text))).toBe(true);
    expect([kind.en, fix.en].every((text) => /[.}]$/.test(text))).toBe(true);
  }
});

test.each([
  ['400,000 unknown elements', '<Unknown/>'.repeat(400_000)],
  ['white space inside a value', `<DecHead><NetWt>1${' '.repeat(1_000_000)}1</NetWt></DecHead>`],
  ['zeros inside a number', `<DecHead><NetWt>1.${'0'.repeat(1_000_000)}1</NetWt></DecHead>`],
  ['a very long name', `<${'x'.repeat(1_000_000)}/>`],
])('%s are refused in little time', (_what, inside) => {
  // A quadratic reader would need minutes; the runner stops a test after five seconds.
  const text = `<DecMessage version="4.8" xmlns="http://www.chinaport.gov.cn/dec">${inside}</DecMessage>`;
  expect(decode(text).problems.length).toBeGreaterThan(0);
});
