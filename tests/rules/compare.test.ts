import { expect, test } from '@jest/globals';
import { compareTwoStep } from '../../rules/compare-two-step.ts';
import { comparePair } from '../../rules/pairs.ts';
import { sample } from './samples.ts';

const summary = sample('goods-declaration', {
  '/procedure': 'summary',
  '/goods/0/hsCode': '270112',
  '/controls': { certificates: true, inspection: false, duty: true },
});
const complete = (patch = {}) =>
  sample('goods-declaration', { '/procedure': 'complete', ...patch });

test('a complete declaration may say more than its summary, down to ten digits of the code', () => {
  expect(compareTwoStep(summary, complete())).toEqual([]);
});

test('what the summary fixed may not change', () => {
  const problems = compareTwoStep(summary, complete({ '/billNo': 'BL2', '/tradeMode': '4019' }));
  expect(
    problems.map(({ code, severity, got, expected }) => [code, severity, got, expected]),
  ).toEqual([
    ['two-step-bill', 'error', 'BL2', 'BL20200302'],
    ['two-step-trade-mode', 'error', '4019', '0110'],
  ]);
});

test('a small difference of the scales is no difference, a larger one is only looked at', () => {
  // The tolerance is half a percent of 1,000,000 kg.
  expect(compareTwoStep(summary, complete({ '/grossWeight': 1_005_000 }))).toEqual([]);
  const [problem] = compareTwoStep(summary, complete({ '/grossWeight': 1_005_001 }));
  expect([problem?.code, problem?.severity]).toEqual(['two-step-weight', 'warning']);
});

test('messages that nothing relates cannot be compared', () => {
  expect(() => comparePair(sample('manifest'), sample('arrival-report'))).toThrow(
    'No rules compare "manifest" with "arrival-report"',
  );
});

test('goods that came short of the manifest, or over it, are told bill by bill', () => {
  const report = sample('arrival-report', { '/consignments/0/packages': 2 });
  expect(comparePair(report, sample('manifest')).map(({ code }) => code)).toEqual([
    'arrival-packages-short',
  ]);
});
