import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import { dutyDifference, judgeRevision, mayRefund } from '../../rules/revision.ts';
import { sample } from './samples.ts';

const papers = [{ id: 'settlement.pdf', kind: '00000001' }];
const before = sample('goods-declaration');
const amended = { ...before, grossWeight: (before.grossWeight ?? 0) + 1, documents: papers };

test('what only corrects a declaration is amended, with papers that prove it (Decree 220, articles 4 and 6)', () => {
  expect(judgeRevision(before, amended, [])).toEqual({ verdict: 'amend', reasons: [] });
});

test('a request without papers or without a change is refused, with every reason', () => {
  const { documents: _documents, ...bare } = before;
  expect(judgeRevision(bare, bare, [])).toEqual({
    verdict: 'refuse',
    reasons: ['revision-nothing-changed', 'revision-papers-missing'],
  });
  const wrong = {
    code: 'weights',
    severity: 'error',
    path: '/netWeight',
    message: { zh: '错', en: 'x' },
  } as const;
  expect(judgeRevision(before, amended, [wrong]).reasons).toEqual(['weights']);
});

test('another bill, trader, direction or trade mode cannot be amended and is withdrawn', () => {
  const others = [
    { billNo: 'OTHER-BILL' },
    { tradeMode: '3010' },
    { trader: { ...before.trader, customsCode: '1509960047' } },
  ];
  for (const other of others) {
    expect(judgeRevision(before, { ...amended, ...other }, []).verdict).toBe('withdraw');
  }
});

const line = (kind: 'import-duty' | 'vat', base: number, rate: number, amount: number) => ({
  kind,
  goodsLine: 1,
  base,
  rate,
  amount,
});

test('the difference is told by line and kind, and less in one place is taken from more in others', () => {
  const old = [line('import-duty', 1000, 0.1, 100), line('vat', 1100, 0.13, 143)];
  const higher = [line('import-duty', 1200, 0.1, 120), line('vat', 1320, 0.13, 171.6)];
  expect(dutyDifference(old, higher)).toEqual({
    lines: [line('import-duty', 200, 0.1, 20), line('vat', 220, 0.13, 28.6)],
    total: 48.6,
  });
  expect(dutyDifference(higher, old)).toEqual({ lines: [], total: -48.6 });
  const mixed = [line('import-duty', 1000, 0.05, 50), line('vat', 1500, 0.13, 213)];
  expect(dutyDifference(old, mixed)).toEqual({ lines: [line('vat', 400, 0.13, 20)], total: 20 });
  expect(dutyDifference(old, old)).toEqual({ lines: [], total: 0 });
  expect(dutyDifference(old, []).total).toBe(-243);
});

test('duty paid too much can be claimed for a year, the same day of the next year included', () => {
  const paid = parseInstant('2021-07-08T10:00:00+08:00');
  expect(mayRefund(paid, parseInstant('2022-07-08T23:59:00+08:00'))).toBe(true);
  expect(mayRefund(paid, parseInstant('2022-07-09T00:00:00+08:00'))).toBe(false);
});
