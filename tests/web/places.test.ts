import { expect, test } from '@jest/globals';
import type { Problem } from '../../schemas/types.ts';
import { lossesBetween } from '../../web/src/console/lost.ts';
import {
  fixesOf,
  lineAt,
  lineStarts,
  mended,
  offsetOf,
  spanOf,
} from '../../web/src/console/places.ts';
import { hasWords } from '../../web/src/reference/search.ts';

const text = [
  '<A>',
  '  <Total unit="5">272700.00</Total>',
  '  <Flag>Q</Flag><Next>Q</Next>',
  '</A>',
].join('\n');

function problemAt(place: Problem['location'], rest: Partial<Problem> = {}): Problem {
  return {
    code: 'line-total',
    severity: 'error',
    path: '/total',
    message: { zh: '错', en: 'Wrong.' },
    ...(place && { location: place }),
    ...rest,
  };
}

const shown = (problem: Problem): string | undefined => {
  const span = spanOf(problem, text);
  return span && text.slice(span.from, span.to);
};

test('lines begin after each line feed, and an offset lies in the line that began last', () => {
  const starts = lineStarts('ab\nc\n');
  expect(starts).toEqual([0, 3, 5]);
  expect([0, 2, 3, 4, 5].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 2, 2, 3]);
  expect(offsetOf({ line: 2, column: 2 }, 'ab\nc\n')).toBe(4);
  expect(offsetOf({ line: 9, column: 1 }, 'ab\nc\n')).toBe(5);
});

test('a problem is marked at the value it quotes, however many zeros the text gives it', () => {
  const place = { line: 2, column: 3, element: 'Total' };
  expect(shown(problemAt(place, { got: '272700' }))).toBe('272700.00');
  expect(shown(problemAt(place, { got: '2727' }))).toBe('272700.00');
  expect(shown(problemAt({ line: 3, column: 3, element: 'Flag' }, { got: 'Q' }))).toBe('Q');
});

test('a problem without a value is marked at the word that stands there', () => {
  expect(shown(problemAt({ line: 1, column: 1, element: 'A' }))).toBe('<A>');
  expect(shown(problemAt(undefined))).toBeUndefined();
});

test('a value expected can be put in place of the one that is there, and nothing else changes', () => {
  const place = { line: 2, column: 3, element: 'Total' };
  const [fix, ...others] = fixesOf(problemAt(place, { got: '272700', expected: '277200' }), text);
  expect(others).toEqual([]);
  expect(fix && mended(text, fix)).toBe(text.replace('272700.00', '277200'));
});

test('of several values expected each is offered', () => {
  const place = { line: 3, column: 3, element: 'Flag' };
  const fixes = fixesOf(problemAt(place, { got: 'Q', expected: 'I, E' }), text);
  expect(fixes.map(({ value }) => value)).toEqual(['I', 'E']);
  expect(fixes[0] && mended(text, fixes[0])).toContain('<Flag>I</Flag><Next>Q</Next>');
});

test.each([
  ['a description', { got: 'Q', expected: 'a code of the list country' }],
  ['a type', { code: 'type', got: 'Q', expected: 'number' }],
  ['a value that the text does not show', { got: 'import', expected: 'export' }],
])('%s is no fix', (_what, rest) => {
  expect(fixesOf(problemAt({ line: 3, column: 3, element: 'Flag' }, rest), text)).toEqual([]);
});

test('what another message lacks or has otherwise is lost', () => {
  const before = { a: 1, list: [{ 'b/c': 'x' }, { d: true }], same: 'y' };
  const after = { a: 2, list: [{}, { d: true }], same: 'y', more: 1 };
  expect(lossesBetween(before, after)).toEqual([
    { pointer: '/a', before: '1', after: '2' },
    { pointer: '/list/0/b~1c', before: 'x' },
  ]);
});

test('a search wants every word, whatever its case', () => {
  expect(hasWords('DecHead/GrossWet 毛重', 'grosswet 毛')).toBe(true);
  expect(hasWords('DecHead/GrossWet 毛重', 'grosswet 净')).toBe(false);
});
