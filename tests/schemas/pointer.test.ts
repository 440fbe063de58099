import { expect, test } from '@jest/globals';
import { nearest } from '../../schemas/nearest.ts';
import { inDocumentOrder, memberPointer, pointerKeys, valueAt } from '../../schemas/pointer.ts';

/** The document and some of the pointers of RFC 6901, section 5. */
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8 };

test('pointers lead where RFC 6901 says', () => {
  expect(valueAt(document, '')).toBe(document);
  expect(valueAt(document, '/foo/0')).toBe('bar');
  expect(valueAt(document, '/')).toBe(0);
  expect(valueAt(document, '/a~1b')).toBe(1);
  expect(valueAt(document, '/m~0n')).toBe(8);
  expect(valueAt(document, '/toString')).toBeUndefined();
});

test('a key survives being written into a pointer', () => {
  for (const key of ['a/b', 'm~n', '~1', '/', '']) {
    expect(pointerKeys(memberPointer('/x', key))).toEqual(['x', key]);
  }
});

test('findings come in document order, a missing member after the others of its parent', () => {
  const paths = ['/m~0n', '/foo/2', '/foo/1', '/foo/0/deep/er', '', '/foo', '/gone', '/a~1b'];
  const ordered = inDocumentOrder(
    document,
    paths.map((path) => ({ path })),
  ).map(({ path }) => path);
  expect(ordered).toEqual([
    '',
    '/foo',
    '/foo/0/deep/er',
    '/foo/1',
    '/foo/2',
    '/a~1b',
    '/m~0n',
    '/gone',
  ]);
});

test('findings at one place keep their order', () => {
  const findings = ['first', 'second'].map((name) => ({ path: '/foo', name }));
  expect(inDocumentOrder(document, findings)).toEqual(findings);
});

test('the nearest name is at most three edits away and the earlier of equals', () => {
  expect(nearest('grosWeight', ['netWeight', 'grossWeight'])).toBe('grossWeight');
  expect(nearest('GROSSWEIGHT', ['grossWeight'])).toBe('grossWeight');
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  expect(nearest('colour', ['weight'])).toBeUndefined();
  expect(nearest('', ['weight'])).toBeUndefined();
});
