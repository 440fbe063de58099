import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { processorTime } from '../../bench/processor-time.ts';
import { scanXml } from '../../formats/xml-scan.ts';
import { readXml, type XmlDocument } from '../../formats/xml.ts';
import { branch, escapeText, leaf, xmlDocument } from '../../formats/xml-write.ts';
import { defaultLimits } from '../../formats/limits.ts';
import type { XmlElement } from '../../formats/xml-element.ts';

function documentOf(text: string): XmlDocument {
  const result = readXml(text, defaultLimits);
  if ('problem' in result) throw new Error(result.problem.message.en);
  return result.document;
}

const problemOf = (text: string, limits = defaultLimits) => {
  const result = readXml(text, limits);
  return 'problem' in result
    ? { code: result.problem.code, location: result.problem.location }
    : undefined;
};

const elements = (root: XmlElement): XmlElement[] => [root, ...root.children.flatMap(elements)];

test('every element knows the line and column of its start tag', () => {
  const { root, locator } = documentOf(
    '<?xml version="1.0"?>\r\n<a>\r\n  <b  x="1\n2"\n>中文</b><c/>\r<!-- \n -->𠮷<d >1</d></a>',
  );
  expect(elements(root).map(({ name, offset }) => locator(offset, name))).toEqual([
    { line: 2, column: 1, element: 'a' },
    { line: 3, column: 3, element: 'b' },
    { line: 5, column: 8, element: 'c' },
    // The ideograph outside the basic plane counts two UTF-16 units.
    { line: 7, column: 7, element: 'd' },
  ]);
});

test('content begins after the start tag', () => {
  const text = '<a><b x="1" >value</b></a>';
  const [, b] = elements(documentOf(text).root);
  expect(text.slice(b?.contentOffset ?? 0, (b?.contentOffset ?? 0) + 5)).toBe('value');
});

test('an offset found for an element is where its name stands in the text, whatever surrounds it', () => {
  const name = fc.constantFrom('DecHead', 'GNo', '货物', 'a', 'x.y-z');
  const text = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .map((value) => value.replaceAll(/[<>&\p{C}]/gu, ''));
  const { node } = fc.letrec<{ node: string; tree: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      name.map((tag) => `<${tag}/>`),
      tie('tree'),
    ),
    tree: fc
      .tuple(name, text, fc.array(tie('node'), { maxLength: 3 }))
      .map(([tag, inner, children]) => `<${tag}>${inner}\n${children.join(inner)}</${tag}>`),
  }));
  fc.assert(
    fc.property(node, (xml) => {
      for (const { name: tag, offset } of elements(documentOf(xml).root)) {
        expect(xml.slice(offset, offset + tag.length + 1)).toBe(`<${tag}`);
      }
    }),
    { numRuns: 200 },
  );
});

test('CDATA, comments and processing instructions do not break a text', () => {
  const { root } = documentOf('<a>1<!-- x -->2<![CDATA[<3>]]><?pi x?>4&lt;&#20013;</a>');
  expect(root.text).toBe('12<3>4<中');
});

test('prefixes are resolved to namespaces', () => {
  const { root } = documentOf('<d:a xmlns:d="urn:x"><d:b/><c xmlns="urn:y"/></d:a>');
  expect(elements(root).map(({ name, namespace }) => [name, namespace])).toEqual([
    ['a', 'urn:x'],
    ['b', 'urn:x'],
    ['c', 'urn:y'],
  ]);
});

test.each([
  ['', 1, 1],
  ['<a', 1, 2],
  ['<a>\n<b>1</c></a>', 2, 8],
  ['<a>&nbsp;</a>', 1, 9],
  ['<a>\u0001</a>', 1, 4],
  ['<a/><b/>', 1, 7],
  ['<a x="1" x="2"/>', 1, 16],
  ['<q:a/>', 1, 6],
  ['<a>text', 1, 7],
])(
  'the text %j is not well-formed, told at the character that makes it certain',
  (text, line, column) => {
    expect(problemOf(text)).toEqual({ code: 'not-well-formed', location: { line, column } });
  },
);

test.each([
  '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;&x;&x;&x;&x;&x;&x;">]>\n<a>&z;</a>',
  '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
])('a document type is refused before any entity is used: %j', (text) => {
  expect(problemOf(text)).toEqual({ code: 'doctype-refused', location: { line: 1, column: 1 } });
});

test('nesting of 10,000 elements is refused at the first that is too deep', () => {
  const text = '<a>'.repeat(10_000) + '</a>'.repeat(10_000);
  // The 101st element begins after 100 start tags of three characters.
  expect(problemOf(text)).toEqual({ code: 'too-deep', location: { line: 1, column: 301 } });
});

test('a text of 5 MB in one element is refused where it begins', () => {
  expect(problemOf(`<a>\n<b>${'x'.repeat(5_000_000)}</b></a>`)).toEqual({
    code: 'text-too-long',
    location: { line: 2, column: 4 },
  });
});

test('more elements than the limit are refused', () => {
  expect(problemOf('<a><b/><b/></a>', { ...defaultLimits, maxNodes: 2 })).toEqual({
    code: 'too-many-nodes',
    location: { line: 1, column: 8 },
  });
});

test('whatever the text, reading returns', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<',
    '>',
    '&',
    '&#x0;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?',
    'x',
    '"',
    '\uD800',
    '<!DOCTYPE ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const result = readXml(pieces.join(''), defaultLimits);
      expect('document' in result || 'problem' in result).toBe(true);
    }),
  );
});

test('what is written is read back, character for character', () => {
  const writable = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replaceAll(/[^\P{C}\t\r\n]/gu, ''));
  fc.assert(
    fc.property(writable, writable, (text, attribute) => {
      const written = xmlDocument(branch('a', [leaf('b', text, { x: attribute })]));
      const [b] = documentOf(written).root.children;
      expect([b?.text, b?.attributes['x']]).toEqual([text, attribute]);
    }),
  );
});

test('a carriage return survives', () => {
  expect(documentOf(`<a>${escapeText('x\r\ny')}</a>`).root.text).toBe('x\r\ny');
});

test('a character that XML cannot carry is refused on writing', () => {
  expect(() => escapeText('a\u0000b')).toThrow('has a character that XML cannot carry');
  expect(() => escapeText('a\uD800b')).toThrow('has a character that XML cannot carry');
});

/** What the parser makes of a text; the scanner leaves every text with a processing instruction to it. */
function parsed(text: string): XmlElement | undefined {
  const result = readXml(`${text}<?end?>`, defaultLimits);
  return 'problem' in result ? undefined : result.document.root;
}

const pieces = [
  '<a>',
  '</a>',
  '<b x="1">',
  '<b x=\'1\' y = "2" >',
  '</b>',
  '<c/>',
  '<d />',
  '</a >',
  '< a>',
  '<p:e xmlns:p="u">',
  '</p:e>',
  '<p:f/>',
  '<a xmlns="v">',
  '<a xmlns:p="">',
  '<a x="1" x="2">',
  '<a x="<">',
  '<a x=1>',
  '<a b>',
  '<货>',
  '</货>',
  'text',
  ' \n',
  '\r\n',
  '\r',
  '中文𠮷',
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&#20013;',
  '&',
  ']]>',
  '\u0001',
  '\ud800',
  '\ufffe',
  '>',
  '<',
  '<![CDATA[x<y]]>',
  '<![CDATA[',
  '<!-- c -->',
  '<!-- a--b -->',
  '<!--',
  '<!DOCTYPE a>',
  '<?xml version="1.0"?>',
  '<?xml version="1.1"?>',
  '<xml:a/>',
  '<a:b:c/>',
  '<1/>',
  '<a/',
  '\u00a0',
  '<a\u00a0x="1"/>',
  '<a x="1"y="2"/>',
  '<a x="1\n2"/>',
];

test('what the scanner reads, the parser reads the same', () => {
  const shuffled = fc
    .array(fc.constantFrom(...pieces), { maxLength: 8 })
    .map((inner) => inner.join(''));
  const text = fc.oneof(
    shuffled,
    shuffled.map((inner) => `<a>${inner}</a>`),
    shuffled.map((inner) => `<?xml version="1.0" encoding='UTF-8'?>\n<a>${inner}</a>\n`),
  );
  fc.assert(
    fc.property(text, (xml) => {
      const scanned = scanXml(xml, defaultLimits);
      if (scanned !== undefined) expect(scanned).toEqual(parsed(xml));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['names, attributes, namespaces', '<a xmlns="u"><p:b xmlns:p="v" x="1"/></a>'],
  ['the five entities, comments, sections, line ends', '<a>&lt;<!-- c --><![CDATA[<]]>\r\n</a>'],
  ['a declaration', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>'],
])('the scanner reads %s by itself', (_what, xml) => {
  expect(scanXml(xml, defaultLimits)).toEqual(parsed(xml));
});

test('a text of nothing but line ends takes about as long as any other of its size, whichever they are', () => {
  const size = 5_000_000;
  const time = (piece: string): number =>
    processorTime(() => {
      expect(problemOf(`<a>${piece.repeat(size / piece.length)}</a>`)?.code).toBe('text-too-long');
    });
  const other = time('x');
  // A replacement by pattern and a match for each line end took much longer, and the memory of the server.
  for (const end of ['\r', '\r\n', '\n']) expect(time(end)).toBeLessThan(10 * other);
});
