import { expect, test } from '@jest/globals';
import { lateDeclarationFee, latePaymentSurcharge } from '../../rules/charges.ts';
import { parseInstant } from '../../rules/days.ts';
import { paymentDueDay } from '../../rules/deadlines.ts';
import { assessDuty, dutyRates, dutyTotal } from '../../rules/duty.ts';
import { roundToFen } from '../../rules/money.ts';
import { createPolicyBook } from '../../rules/policy-book.ts';
import { sample, type Patch } from './samples.ts';
import { parameterFiles } from './parameter-files.ts';

const at = (text: string) => parseInstant(`${text}+08:00`);

function policyWithDollarAt(rate: number) {
  const overrides = { 'exchange.usd': rate };
  const result = createPolicyBook({ files: parameterFiles(), port: 'ganqimaodu-road', overrides });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.book.at(at('2020-03-02T12:00:00'));
}

const policy = policyWithDollarAt(7);

function linesOf(patch: Patch = {}) {
  const result = assessDuty(sample('goods-declaration', patch), policy);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.lines;
}

function problemsOf(patch: Patch) {
  const result = assessDuty(sample('goods-declaration', patch), policy);
  return 'problems' in result ? result.problems.map(({ code, path }) => `${code} ${path}`) : [];
}

/** Late-declaration fee of goods declared one day late. */
function feeOfOneDay(valueCny: number) {
  const times = { enteredAt: at('2020-03-01T10:00:00'), declaredAt: at('2020-03-16T10:00:00') };
  return lateDeclarationFee({ valueCny, ...times }, policy)?.amount;
}

const car = {
  '/goods/0/hsCode': '8703234110',
  '/goods/0/total': 100_000,
  '/goods/0/currency': 'CNY',
};

test('coking coal of 80,000 USD CIF pays 3 % duty and 13 % VAT on value and duty', () => {
  // 80,000 x 7 = 560,000; x 3 % = 16,800; (560,000 + 16,800) x 13 % = 74,984.
  const lines = linesOf();
  expect(lines).toEqual([
    { kind: 'import-duty', goodsLine: 1, base: 560_000, rate: 0.03, amount: 16_800 },
    { kind: 'vat', goodsLine: 1, base: 576_800, rate: 0.13, amount: 74_984 },
  ]);
  expect(dutyTotal(lines)).toBe(91_784);
});

test('consumption tax is part of its own base and of the base of VAT', () => {
  // Car, 15 % duty, 5 % consumption tax: (100,000 + 15,000) / 0.95 = 121,052.63; x 5 % = 6,052.63;
  // (115,000 + 6,052.63) x 13 % = 15,736.84.
  expect(linesOf(car).map(({ kind, base, amount }) => [kind, base, amount])).toEqual([
    ['import-duty', 100_000, 15_000],
    ['consumption-tax', 121_052.63, 6052.63],
    ['vat', 121_052.63, 15_736.84],
  ]);
});

test('the combined rate gives the same tax in one multiplication', () => {
  expect(dutyRates('2701121000')?.combined).toBeCloseTo(91_784 / 560_000, 12);
  expect((dutyRates('8703234110')?.combined ?? 0) * 100_000).toBeCloseTo(
    15_000 + 6052.63 + 15_736.84,
    1,
  );
  expect(dutyRates('9999999999')).toBeUndefined();
});

test('under FOB freight and a rate of insurance are added to the value', () => {
  const fob = {
    '/terms': '3',
    '/freight': { mark: '3', amount: 4750, currency: 'USD' },
    '/insurance': { mark: '1', amount: 0.3 },
  };
  // (80,000 + 4,750) / (1 - 0.003) = 85,005.0150 USD; x 7 = 595,035.11.
  expect(linesOf(fob)[0]?.base).toBe(595_035.11);
});

test('freight per unit is per tonne of gross weight', () => {
  const terms = { '/terms': '4', '/freight': { mark: '2', amount: 5, currency: 'USD' } };
  // 1,000 t x 5 USD = 5,000 USD; (80,000 + 5,000) x 7 = 595,000.
  expect(linesOf(terms)[0]?.base).toBe(595_000);
});

test('charges are spread over the lines by value', () => {
  const second = { ...sample('goods-declaration').goods[0], line: 2, total: 20_000 };
  const patch = {
    '/goods/1': second,
    '/terms': '4',
    '/freight': { mark: '3', amount: 1000, currency: 'USD' },
  };
  // Four fifths and one fifth of 1,000 USD.
  expect(
    linesOf(patch)
      .filter(({ kind }) => kind === 'import-duty')
      .map(({ base }) => base),
  ).toEqual([565_600, 141_400]);
});

test('exempt goods have no bill, half levy pays half, secured goods are assessed in full', () => {
  expect(linesOf({ '/goods/0/dutyMode': '3' })).toEqual([]);
  expect(dutyTotal(linesOf({ '/goods/0/dutyMode': '6' }))).toBe(91_784);
  // 16,800 / 2 = 8,400; (560,000 + 8,400) x 13 % / 2 = 36,946.
  expect(dutyTotal(linesOf({ '/goods/0/dutyMode': '2' }))).toBe(45_346);
});

test('goods of unknown origin bear the general rate', () => {
  // 20 % of 560,000.
  expect(linesOf({ '/goods/0/originCountry': 'ZZZ' })[0]?.amount).toBe(112_000);
});

test('export duty is no part of its own base', () => {
  const ore = { '/direction': 'export', '/terms': '3', '/goods/0/hsCode': '2607000001' };
  // Lead ore, 30 %: 560,000 / 1.3 = 430,769.23; x 30 % = 129,230.77.
  expect(linesOf(ore)).toEqual([
    { kind: 'export-duty', goodsLine: 1, base: 430_769.23, rate: 0.3, amount: 129_230.77 },
  ]);
});

test('what cannot be assessed is told, not guessed', () => {
  expect(problemsOf({ '/goods/0/hsCode': '9999999999' })).toEqual([
    'duty-tariff-unknown /goods/0/hsCode',
  ]);
  expect(problemsOf({ '/goods/0/dutyMode': '4' })).toEqual([
    'duty-mode-unsupported /goods/0/dutyMode',
  ]);
  expect(problemsOf({ '/goods/0/currency': 'VND' })).toEqual([
    'duty-value-unknown /goods/0/currency',
  ]);
});

test('half a fen is rounded up although binary fractions fall short of it', () => {
  expect(roundToFen(1.005)).toBe(1.01);
  expect(roundToFen(2.675)).toBe(2.68);
  expect(roundToFen(2.674999)).toBe(2.67);
});

test('the late-declaration fee runs from the 15th day to the day of declaration, both counted', () => {
  const enteredAt = at('2020-03-01T10:00:00');
  const fee = (declared: string) =>
    lateDeclarationFee({ valueCny: 560_000, enteredAt, declaredAt: at(declared) }, policy);
  expect(fee('2020-03-15T23:59:59')).toBeUndefined(); // 14th day
  // 560,000 x 0.05 % x 1 = 280.
  expect(fee('2020-03-16T00:00:00')).toEqual({
    kind: 'late-declaration-fee',
    base: 560_000,
    rate: 0.0005,
    days: 1,
    amount: 280,
  });
  expect(fee('2020-03-20T09:00:00')?.amount).toBe(1400);
});

test('a late-declaration fee below 50 yuan is not charged and fractions of a yuan are dropped', () => {
  expect(feeOfOneDay(99_999)).toBeUndefined();
  expect(feeOfOneDay(100_000)).toBe(50);
  expect(feeOfOneDay(103_999)).toBe(51);
});

test('the late-payment surcharge runs from the 16th day after the bill', () => {
  // 2020-03-01 and 15 days end with Monday, 2020-03-16.
  const dueDay = paymentDueDay(at('2020-03-01T10:00:00'), policy);
  const surcharge = (paid: string) =>
    latePaymentSurcharge({ taxCny: 91_784, dueDay, paidAt: at(paid) }, policy);
  expect(surcharge('2020-03-16T23:59:59')).toBeUndefined();
  // 91,784 x 0.05 % x 2 = 91.784.
  expect(surcharge('2020-03-18T00:00:00')).toMatchObject({ days: 2, amount: 91.78 });
});
