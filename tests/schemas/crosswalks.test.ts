import { expect, test } from '@jest/globals';
import { createCrosswalk, crosswalks } from '../../schemas/crosswalks.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';

test.each([
  ['country', 'MNG', 'MN'],
  ['country', 'KAZ', 'KZ'],
  ['transportMode', '2', '1'],
  ['transportMode', '4', '3'],
  ['transportMode', '5', '4'],
  ['unit', '035', 'KGM'],
  ['unit', '070', 'TNE'],
  ['wrapType', '22', 'CT'],
  ['terms', '2', 'CFR'],
] as const)('of %s, %s is %s', (list, left, right) => {
  expect(crosswalks[list].rightOf(left)).toBe(right);
  expect(crosswalks[list].leftOf(right)).toEqual({ code: left, exact: true });
});

test('an international code that says more is read as the wider one', () => {
  expect(crosswalks.transportMode.leftOf('8')).toEqual({ code: '2', exact: false });
  expect(crosswalks.wrapType.leftOf('VO')).toEqual({ code: '00', exact: false });
  expect(crosswalks.wrapType.rightOf('00')).toBeUndefined();
});

test('areas that are no country of ISO 3166-1 have no alpha-2 code', () => {
  const without = standardCodes
    .list('country')
    .entries.filter(({ code }) => crosswalks.country.rightOf(code) === undefined);
  expect(without.filter(({ code }) => code.startsWith('Z')).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['ZAS', 'ZUN', 'ZZZ']),
  );
  expect(without).toHaveLength(16);
});

test.each(['country', 'terms', 'transportMode', 'unit', 'wrapType'] as const)(
  'every left code of %s is in the list it names',
  (id) => {
    const { left, pairs, alsoRead } = crosswalks[id];
    const codes = [...pairs.map(([code]) => code), ...alsoRead.map(([, code]) => code)];
    const missing = codes.filter((code) => standardCodes.find(left, code ?? '') === undefined);
    expect(missing).toEqual([]);
  },
);

test('a pairing that says two things of one code is refused', () => {
  const file = { ...crosswalks.terms, alsoRead: [] };
  const twice = [
    ['1', 'CIF'],
    ['1', 'FOB'],
  ] as const;
  expect(() => createCrosswalk({ ...file, pairs: twice })).toThrow('pairs "1" twice');
  expect(() =>
    createCrosswalk({ ...file, pairs: [['1', 'CIF']], alsoRead: [['CIF', '3']] }),
  ).toThrow('reads "CIF" twice');
});
