import { expect, test } from '@jest/globals';
import type { Receipt } from '../../schemas/types.ts';
import { readFailure, writeFailure } from '../../formats/failure-note.ts';
import { decImportResponse } from '../../formats/dec-import-response.ts';
import { decResult } from '../../formats/dec-result.ts';

const receipt: Receipt = {
  type: 'receipt',
  of: 'goods-declaration',
  source: 'single-window',
  reference: 'I07082026110417',
  code: '0',
  note: '暂存成功',
  at: '2026-11-04T09:30:16.123+08:00',
  declaredAt: '2026-11-04T09:30:15+08:00',
  unifiedNo: 'I20260000000000017',
};

test('a successful import is delivered in a file named after signature, direction, number and time', () => {
  expect(decImportResponse.fileName?.(receipt)).toBe(
    'Successed_2026110409301500_I_I07082026110417_20261104093016123.xml',
  );
});

test('a failed import is delivered in a file of the same shape', () => {
  const { unifiedNo: _none, ...failed } = { ...receipt, code: '1', reference: 'QY-17' };
  expect(decImportResponse.fileName?.(failed, { direction: 'export' })).toBe(
    'Failed_2026110409301500_E_QY-17_20261104093016123.xml',
  );
});

test('naming the file of a receipt whose direction nothing tells is refused', () => {
  const { unifiedNo: _none, ...failed } = { ...receipt, code: '1', reference: 'QY-17' };
  expect(() => decImportResponse.fileName?.(failed)).toThrow(
    'The direction of "QY-17" is not known',
  );
});

test('a business receipt is delivered in a file named after both numbers and its time', () => {
  const customs: Receipt = {
    ...receipt,
    source: 'customs',
    code: 'L',
    entryNo: '070820261000000017',
  };
  expect(decResult.fileName?.(customs)).toBe(
    'Receipt_DECCUS004_I20260000000000017_070820261000000017_20261104093016123.xml',
  );
});

test('times in other zones are written in Chinese time', () => {
  expect(decResult.fileName?.({ ...receipt, at: '2026-11-04T01:30:16Z' })).toBe(
    'Receipt_DECCUS004_I20260000000000017_000000000000000000_20261104093016000.xml',
  );
});

test('a failure text names what failed, the line and the reason', () => {
  const note = '暂存失败：商品序号1：,出口享惠情况填制不规范';
  const failure = { action: '暂存', line: 1, reason: '出口享惠情况填制不规范' };
  expect(readFailure(note)).toEqual(failure);
  expect(writeFailure(failure)).toBe(note);
  expect(readFailure('暂存失败：表头毛重不能为空')).toEqual({
    action: '暂存',
    reason: '表头毛重不能为空',
  });
  expect(readFailure('暂存成功')).toBeUndefined();
});
