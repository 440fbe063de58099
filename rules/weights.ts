import type { GoodsDeclaration } from '../schemas/types.ts';
import { formRules, within } from './citations.ts';
import { when, type GoodsLine, type Rule } from './rule.ts';

/** Kilograms of each unit of mass, list unit. */
export const kilogramsPerUnit: Readonly<Record<string, number>> = {
  '035': 1,
  '036': 0.001,
  '070': 1000,
};

const weightRounding = 1; // kg; weights are declared to the kilogram where they are large

/** Net weight never exceeds gross weight. */
export const netAboveGross: Rule<GoodsDeclaration> = {
  code: 'net-above-gross',
  severity: 'error',
  title: { zh: '净重不得大于毛重', en: 'Net weight must not exceed gross weight' },
  citation: within(formRules, '毛重、净重', 'gross and net weight'),
  mark: 'official',
  check: ({ netWeight, grossWeight }) => {
    if (netWeight === undefined || grossWeight === undefined) return [];
    return when(netWeight > grossWeight, () => ({
      path: '/netWeight',
      message: {
        zh: `净重 ${netWeight} 千克大于毛重 ${grossWeight} 千克。`,
        en: `The net weight ${netWeight} kg exceeds the gross weight ${grossWeight} kg.`,
      },
      got: String(netWeight),
      expected: `at most ${grossWeight}`,
    }));
  },
};

/** Weights below one kilogram are declared as 1. */
export const weightBelowOne: Rule<GoodsDeclaration> = {
  code: 'weight-below-one',
  severity: 'error',
  title: { zh: '不足一千克的重量应填报为 1', en: 'A weight below one kilogram is declared as 1' },
  citation: within(formRules, '毛重、净重', 'gross and net weight'),
  mark: 'official',
  check: ({ netWeight, grossWeight }) =>
    Object.entries({ grossWeight, netWeight }).flatMap(([field, weight]) =>
      when(weight !== undefined && weight < 1, () => ({
        path: `/${field}`,
        message: {
          zh: `重量 ${weight} 千克不足一千克，应填报为 1。`,
          en: `The weight ${weight} kg is below one kilogram and must be declared as 1.`,
        },
        got: String(weight),
        expected: '1',
        fix: { zh: '填报为 1。', en: 'Declare 1.' },
      })),
    ),
};

/** Where every line is counted by weight, the weights add up to the net weight. */
export const lineWeights: Rule<GoodsDeclaration> = {
  code: 'line-weights',
  severity: 'warning',
  title: {
    zh: '各项重量之和与净重不符',
    en: 'Weights of the lines do not add up to the net weight',
  },
  citation: within(formRules, '净重、数量', 'net weight and quantities'),
  mark: 'derived',
  check: ({ goods, netWeight }) => {
    const weights = goods.map(weightOf);
    if (netWeight === undefined || weights.includes(undefined)) return [];
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
    return when(Math.abs(sum - netWeight) > weightRounding, () => ({
      path: '/netWeight',
      message: {
        zh: `各项商品重量合计 ${sum} 千克，净重为 ${netWeight} 千克。`,
        en: `The lines weigh ${sum} kg together; the net weight is ${netWeight} kg.`,
      },
      got: String(netWeight),
      expected: String(sum),
    }));
  },
};

/** Net mass of a line in kilograms where one of its quantities is a mass. */
function weightOf(line: GoodsLine): number | undefined {
  return (
    massOf(line.firstUnit, line.firstQuantity) ??
    massOf(line.secondUnit, line.secondQuantity) ??
    massOf(line.unit, line.quantity)
  );
}

function massOf(unit: string | undefined, quantity: number | undefined): number | undefined {
  if (unit === undefined || quantity === undefined) return undefined;
  const factor = kilogramsPerUnit[unit];
  return factor === undefined ? undefined : quantity * factor;
}
