import { expect, test } from '@jest/globals';
import { chances, durations } from '../../world/draws.ts';

/** Draws about a declaration; those about other entities have streams of their own and may share numbers with them. */
const ofDeclarations = [
  'review',
  'query',
  'riskRandom',
  'riskTier',
  'riskRule',
  'machine',
  'secondAgency',
  'sample',
  'recognised',
  'dataError',
  'advance',
  'guaranteed',
  'tier',
  'fault',
  'twoStep',
  'audited',
  'auditFinds',
  'unmanned',
  'place',
  'goods',
  'weight',
  'electronicDeliveryOrder',
] as const;

const repeated = (numbers: readonly number[]): number[] =>
  numbers.filter((each, at) => numbers.indexOf(each) !== at);

test('no two draws about a declaration share their random numbers: a fault says nothing about the procedure', () => {
  expect(repeated(ofDeclarations.map((name) => chances[name]))).toEqual([]);
});

test('no two durations share their random numbers', () => {
  expect(repeated(Object.values(durations).map(({ purpose }) => purpose))).toEqual([]);
});
