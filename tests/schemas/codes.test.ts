import { expect, test } from '@jest/globals';
import { createCodeBook } from '../../schemas/codes.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';

const columns =
  'code,name,certificates,generalRate,mfnRate,exportRate,consumptionTaxRate,vatRate,unit1,unit2,elements';

const sample = {
  id: 'sample',
  title: { zh: '样例', en: 'Sample' },
  source: 'Invented.',
  complete: true,
  entries: [{ code: 'A', zh: '甲', from: '2018-08-01', to: '2018-12-31', was: '7' }],
};

test('a code is found on the days on which it is in force, ends included', () => {
  const book = createCodeBook([sample], { columns: columns.split(','), rows: [] });
  const days = ['2018-07-31', '2018-08-01', '2018-12-31', '2019-01-01'];
  expect(days.map((date) => book.lookup('sample', 'A', date)?.zh)).toEqual([
    undefined,
    '甲',
    '甲',
    undefined,
  ]);
  expect(book.replacing('sample', '7')?.code).toBe('A');
});

test('an unknown list and a list given twice are programming errors', () => {
  const hs = { columns: columns.split(','), rows: [] };
  expect(() => createCodeBook([sample, sample], hs)).toThrow('twice');
  expect(() => createCodeBook([sample], hs).find('other', 'A')).toThrow('"other"');
});

test('a tariff of another layout is refused', () => {
  expect(() => createCodeBook([], { columns: ['code'], rows: [] })).toThrow('columns');
  expect(() => createCodeBook([], { columns: columns.split(','), rows: ['1|2'] })).toThrow(
    '2 fields',
  );
});

test('countries are alpha-3 and know the numeric code of before 2018-08-01', () => {
  expect(standardCodes.lookup('country', 'MNG', '2019-01-01')).toEqual({
    code: 'MNG',
    zh: '蒙古',
    en: 'Mongolia',
    from: '2018-08-01',
    was: '124',
  });
  expect(standardCodes.replacing('country', '344')?.code).toBe('RUS');
  expect(standardCodes.lookup('country', 'MNG', '2018-07-31')).toBeUndefined();
});

test('coking coal bears an MFN duty of 3 % and VAT of 13 % and is counted in kilograms', () => {
  expect(standardCodes.hsLine('2701121000')).toMatchObject({
    name: '未制成型的炼焦煤',
    certificates: '47Axy',
    generalRate: 0.2,
    mfnRate: 0.03,
    vatRate: 0.13,
    unit1: '035',
    unit2: null,
  });
});

test('a subheading of six digits leads to its lines', () => {
  const codes = standardCodes.hsLinesUnder('270119').map(({ code }) => code);
  expect(codes).toEqual(['2701190000']);
  expect(standardCodes.hsLinesUnder('990000')).toEqual([]);
});

test('every tariff line has statutory units and certificate letters that exist', () => {
  const lines = standardCodes.hsLinesUnder('');
  const units = lines.flatMap(({ unit1, unit2 }) => (unit2 ? [unit1, unit2] : [unit1]));
  const letters = lines.flatMap(({ certificates }) => certificates.split(''));
  expect([...new Set(units)].filter((code) => !standardCodes.find('unit', code))).toEqual([]);
  expect([...new Set(letters)].filter((code) => !standardCodes.find('license-docu', code))).toEqual(
    [],
  );
  expect(lines.every(({ code }) => /^\d{10}$/.test(code))).toBe(true);
});
