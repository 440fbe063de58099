import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { walk } from '../../schemas/pointer.ts';
import { decode, formats } from '../../formats/registry.ts';

/*
 * The list of bad inputs that every reader must answer, tried on one sample of each format. Places are counted in the sample
 * itself, by where the fault was put.
 */
const folder = join(import.meta.dirname, '..', 'samples');

interface Sample {
  readonly id: string;
  readonly text: string;
}

const samples = formats.map(({ id }): Sample => {
  const [file = ''] = readdirSync(join(folder, id)).toSorted();
  return { id, text: readFileSync(join(folder, id, file), 'utf8') };
});
const xml = samples.filter(({ text }) => text.startsWith('<'));
const edifact = samples.filter(({ text }) => text.startsWith('UN'));
const json = samples.filter(({ text }) => text.startsWith('{'));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What stands at an offset of a text. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The offset of a place. */
function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** Problems of an input as code and place. */
const found = (input: Uint8Array | string) =>
  decode(input).problems.map(({ code, location }) => ({
    code,
    line: location?.line,
    column: location?.column,
  }));

/** A sample with a text put in front of the first match, and where that is. */
function broken(
  { text }: Sample,
  before: RegExp,
  fault: string,
): [string, ReturnType<typeof placeAt>] {
  const offset = text.search(before);
  return [text.slice(0, offset) + fault + text.slice(offset), placeAt(text, offset)];
}

const firstLeaf = /<([\w:]+)(?: [^>]*)?>([^<>\s]+)<\/\1>/;

test('every format is XML, EDIFACT or JSON and has a sample', () => {
  expect(xml.length + edifact.length + json.length).toBe(formats.length);
});

test.each(samples)('$id: a byte that is no UTF-8 is found where it stands', ({ text }) => {
  const lines = text.trimEnd().split('\n');
  const first = bytesOf(`${lines.slice(0, -1).join('\n')}\n`);
  const bytes = Buffer.concat([first, Uint8Array.of(0xff), bytesOf(lines.at(-1) ?? '')]);
  // Latin letters are another character set, declared by the interchange.
  const code = /^UNB\+UNO[ABC]:|^UNA[^]{6}UNB\+UNO[ABC]:/.test(text)
    ? 'segment-tag'
    : 'bytes-broken';
  expect(found(bytes)).toEqual([{ code, line: lines.length, column: 1 }]);
});

test.each(samples)('$id: a byte order mark changes neither values nor places', ({ text }) => {
  const [plain, marked] = [decode(bytesOf(text)), decode(bytesOf(`\uFEFF${text}`))];
  expect(marked.messages).toEqual(plain.messages);
  expect(marked.problems).toEqual(plain.problems);
});

test.each(xml)('$id: GB 18030 is read where it is declared', ({ text }) => {
  const declared = text.replace('encoding="UTF-8"', 'encoding="GB18030"');
  expect(declared).not.toBe(text);
  expect(decode(iconv.encode(declared, 'gb18030')).messages).toEqual(decode(text).messages);
});

test.each(xml)(
  '$id: CDATA, comments and processing instructions leave a value as it is',
  ({ text }) => {
    const split = text.replace(firstLeaf, (leaf, _name: string, value: string) =>
      leaf.replace(`>${value}<`, `><!-- a --><![CDATA[${value}]]><?b c?><`),
    );
    expect(split).not.toBe(text);
    expect(decode(split).messages).toEqual(decode(text).messages);
    expect(decode(split).problems).toEqual(decode(text).problems);
  },
);

test.each(xml)('$id: another namespace is told at the element that is in it', ({ text }) => {
  const plain = text.replace(/ xmlns="[^"]*"/, '');
  const root = /<(?![?!])([\w:]+)/;
  const other = text.includes('<md:MetaData')
    ? text.replace(/xmlns:md="[^"]*"/, 'xmlns:md="urn:other"')
    : plain.replace(root, '<$1 xmlns="urn:other"');
  const codes = ['namespace-unexpected', 'namespace-surplus'];
  const told = decode(other).problems.filter(({ code }) => codes.includes(code));
  expect(told[0]).toMatchObject({ got: 'urn:other', location: placeAt(text, text.search(root)) });
});

test.each(xml)('$id: an element that may stand once is refused the second time', (sample) => {
  const [, name = ''] = firstLeaf.exec(sample.text) ?? [];
  const [leaf = ''] = firstLeaf.exec(sample.text) ?? [];
  const [text] = broken(sample, firstLeaf, leaf);
  const again = placeAt(text, text.search(firstLeaf) + leaf.length);
  expect(name).not.toBe('');
  expect(found(text)).toContainEqual({ code: 'repeated-element', ...again });
});

/** A number of a sample's first message: its element, with what is written in it. */
function numberIn({ text }: Sample): { offset: number; written: string } | undefined {
  const { messages, locate } = decode(text);
  for (const { pointer, value } of walk(messages[0])) {
    const place = typeof value === 'number' ? locate(pointer) : undefined;
    if (place === undefined) continue;
    const offset = offsetOf(text, place);
    const written = /^(?:<[^>]*>)?([\d.]+)(?=[<+:'])/.exec(text.slice(offset))?.[1];
    if (written !== undefined) return { offset, written };
  }
  return undefined;
}

const numbers = samples.flatMap((sample) => {
  const number = numberIn(sample);
  return number ? [{ ...sample, ...number }] : [];
});

test('most formats have numbers', () => {
  expect(numbers.length).toBeGreaterThan(formats.length / 2);
});

test.each(
  numbers.flatMap((each) => ['1e3', '１２', '0x10'].map((written) => ({ ...each, put: written }))),
)('$id: $put is no number', ({ text, offset, written, put }) => {
  const at = text.indexOf(written, offset);
  const wrong = text.slice(0, at) + put + text.slice(at + written.length);
  expect(found(wrong)).toContainEqual({ code: 'number-format', ...placeAt(text, offset) });
});

test.each(xml)('$id: entities are not expanded and nothing outside is read', (sample) => {
  const billion = '<!DOCTYPE a [<!ENTITY b "&c;&c;&c;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const [text, place] = broken(sample, /<(?![?!])/, billion);
  expect(found(text)).toEqual([{ code: 'doctype-refused', ...place }]);
});

const long = 'x'.repeat(10_000_000);
const deep = 10_000;

test.each([
  ['an element', xml, /<([\w:]+)(?: [^>]*)?>(?=[^<>\s]+<\/\1>)/, 0],
  ['a data element', edifact, /BGM\+/, 0],
  ['a string', json, /: (?=")/, 1], // the place is that of the quote
] as const)(
  'a text of 10 MB in %s is refused where it begins',
  (_what, [sample], before, quote) => {
    const text = sample?.text ?? '';
    const begins = text.search(before) + (before.exec(text)?.[0].length ?? 0);
    const put = text.slice(0, begins + quote) + long + text.slice(begins + quote);
    expect(found(put)).toEqual([{ code: 'text-too-long', ...placeAt(text, begins) }]);
  },
);

test.each(xml)('$id: nesting 10,000 deep is refused at the first level too many', (sample) => {
  const [text, place] = broken(sample, firstLeaf, `${'<x>'.repeat(deep)}${'</x>'.repeat(deep)}`);
  const [problem] = found(text);
  expect(problem).toMatchObject({ code: 'too-deep', line: place.line });
  expect((problem?.column ?? 0) - place.column).toBeLessThan(3 * 100); // at most 100 levels
});

test.each(edifact)('$id: other service characters are followed', ({ text }) => {
  const odd: Readonly<Record<string, string>> = { '+': '!', ':': '^', "'": '~', '?': '\\' };
  const body = text.replace(/^UNA[^]{6}\s*/, '');
  const message = body.replaceAll(/\?([^])|[+:']/g, (all, freed?: string) =>
    freed === undefined ? (odd[all] ?? all) : `\\${freed}`,
  );
  const plain = decode(text);
  const read = decode(`UNA^!.\\ ~${message}`);
  expect(read.messages).toEqual(plain.messages);
  expect(read.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
});

test.each(edifact)('$id: a service string of one character twice is refused', ({ text }) => {
  const odd = text.replace(/^(?:UNA[^]{6})?/, "UNA++.? '");
  expect(found(odd)).toEqual([{ code: 'una-broken', line: 1, column: 1 }]);
});

test.each(edifact)(
  '$id: cut inside a segment, it is refused where that segment begins',
  ({ text }) => {
    const begins = text.lastIndexOf('UNT+');
    for (const end of [begins + 2, begins + 4, begins + 6]) {
      expect(found(text.slice(0, end))).toEqual([
        { code: 'segment-unterminated', ...placeAt(text, begins) },
      ]);
    }
  },
);
