import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, formRules, plausibility, within } from './citations.ts';
import { charges, lines } from './parts.ts';
import { type GoodsLine, type Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';
import { chargeMark } from './terms.ts';

const { abs, round } = Math;
const priceDecimals = 4; // Decimal(19,4) of the interface
const quantityDecimals = 5; // Decimal(19,5) of the interface
const binaryGuard = 1e-6; // share of the last decimal lost in binary
const wholePrice = 100; // percent

/** Currencies without a minor unit among those of the list (ISO 4217). */
const wholeCurrencies: ReadonlySet<string> = new Set(['JPY', 'KRW']);
/** Units in which things are counted one by one, list unit: sets, vehicles, pieces, heads. */
const countingUnits: ReadonlySet<string> = new Set(
  '001 002 003 004 005 006 007 008 009 010 011 012 013 014 015 016 017 019 020 022 027 028'.split(
    ' ',
  ),
);

/** Whether a number has more decimals than may be written. */
function isFiner(value: number | undefined, decimals: number): boolean {
  if (value === undefined || Number.isInteger(value)) return false;
  const scaled = value * 10 ** decimals;
  return abs(scaled - round(scaled)) > binaryGuard;
}

const interfaceSource: Source = {
  severity: 'warning',
  citation: within(declarationInterface, '小数位数', 'lengths of decimals'),
  mark: 'published',
};
const derived: Source = { severity: 'warning', citation: formRules, mark: 'derived' };

type LineRow = Row<GoodsDeclaration, GoodsLine>;

const priceRows = (['price', 'total'] as const).map<LineRow>((field) => ({
  code: 'price-decimals',
  title: ['价格小数超过 4 位', 'Price with more than 4 decimals'],
  at: `/${field}`,
  breaks: (line) => isFiner(line[field], priceDecimals),
  fix: ['保留 4 位小数。', 'Round to 4 decimals.'],
}));

const quantityFields = ['quantity', 'firstQuantity', 'secondQuantity'] as const;

const quantityRows = quantityFields.map<LineRow>((field) => ({
  code: 'quantity-decimals',
  title: ['数量小数超过 5 位', 'Quantity with more than 5 decimals'],
  at: `/${field}`,
  breaks: (line) => isFiner(line[field], quantityDecimals),
  fix: ['保留 5 位小数。', 'Round to 5 decimals.'],
}));

const zeroRows = quantityFields.map<LineRow>((field) => ({
  code: 'quantity-zero',
  severity: 'error',
  title: ['数量应大于零', 'Quantity must not be zero'],
  at: `/${field}`,
  breaks: (line) => line[field] === 0,
  fix: ['填报实际数量。', 'Give the quantity.'],
}));

const countRows = (
  [
    ['quantity', 'unit'],
    ['firstQuantity', 'firstUnit'],
    ['secondQuantity', 'secondUnit'],
  ] as const
).map<LineRow>(([field, unitField]) => ({
  code: 'quantity-fraction',
  title: ['计件单位的数量应为整数', 'Things counted one by one in fractions'],
  at: `/${field}`,
  breaks: (line) => {
    const quantity = line[field];
    if (quantity === undefined || Number.isInteger(quantity)) return false;
    return countingUnits.has(line[unitField] ?? '');
  },
  fix: ['核对数量与计量单位。', 'Check the quantity and its unit.'],
}));

const lineRows: readonly LineRow[] = [
  {
    code: 'total-zero',
    title: ['申报总价为零', 'Goods without a price'],
    at: '/total',
    breaks: ({ total }) => total === 0,
    fix: ['无偿货物也应填报价值。', 'Goods free of charge have a value too.'],
  },
  {
    code: 'minor-unit',
    citation: { zh: 'ISO 4217', en: 'ISO 4217' },
    mark: 'published',
    title: ['该币制没有辅币单位，总价应为整数', 'Currency without a minor unit'],
    at: '/total',
    breaks: ({ total, currency }) => !Number.isInteger(total) && wholeCurrencies.has(currency),
    fix: ['总价取整，或核对币制。', 'Round the total, or check the currency.'],
  },
];

const weightRows = (['grossWeight', 'netWeight'] as const).map<
  Row<GoodsDeclaration, GoodsDeclaration>
>((field) => ({
  code: 'weight-decimals',
  title: ['重量小数超过 5 位', 'Weight with more than 5 decimals'],
  at: `/${field}`,
  breaks: (message) => isFiner(message[field], quantityDecimals),
  fix: ['保留 5 位小数。', 'Round to 5 decimals.'],
}));

const chargeRules = tableRules(charges, derived, [
  {
    code: 'charge-zero',
    title: ['费用为零', 'Charge of nothing'],
    at: '/amount',
    breaks: ({ amount }) => amount === 0,
    fix: ['没有该项费用时不填。', 'Leave the charge out where there is none.'],
  },
  {
    code: 'charge-rate-high',
    mark: 'assumed',
    citation: plausibility('费用高于货值', 'a charge above the price of the goods'),
    title: ['费率超过 100%', 'Rate of a charge above 100 %'],
    at: '/amount',
    breaks: ({ mark, amount }) => mark === chargeMark.rate && amount > wholePrice,
    fix: ['核对费用标记：1 率，2 单价，3 总价。', 'Check the mark: 1 rate, 2 per unit, 3 total.'],
  },
]);

const headRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, derived, [
  {
    code: 'other-charges-mark',
    severity: 'error',
    citation: within(formRules, '杂费', 'other charges'),
    mark: 'published',
    title: ['杂费标记只能为率或总价', 'Other charges are a rate or a total'],
    at: '/otherCharges/mark',
    breaks: ({ otherCharges }) => otherCharges?.mark === chargeMark.perUnit,
    expected: () => '1, 3',
    fix: ['改按率或总价填报。', 'State them as a rate or a total.'],
  },
  {
    code: 'freight-above-value',
    mark: 'assumed',
    citation: plausibility('运费高于全部货值', 'freight above the price of all goods'),
    title: ['运费超过货物总价', 'Freight above the price of the goods'],
    at: '/freight/amount',
    breaks: ({ freight, goods }) => {
      if (freight?.mark !== chargeMark.total) return false;
      const value = goods.reduce((sum, { total }) => sum + total, 0);
      const isComparable = goods.every(({ currency }) => currency === freight.currency);
      return isComparable && value > 0 && freight.amount > value;
    },
    fix: ['核对运费金额与币制。', 'Check the freight and its currency.'],
  },
  {
    code: 'royalty-currency',
    severity: 'error',
    citation: within(declarationInterface, 'DecRoyaltyFee', 'DecRoyaltyFee'),
    title: ['特许权使用费缺少币制', 'Royalty without its currency'],
    at: '/royalty/currency',
    breaks: ({ royalty }) => royalty?.amount !== undefined && royalty.currency === undefined,
    fix: ['填报币制。', 'Give the currency.'],
  },
]);

/** All rules on prices, quantities and charges beyond those of line totals and terms. */
export const amountRules: readonly Rule<GoodsDeclaration>[] = [
  ...tableRules(lines, interfaceSource, [...priceRows, ...quantityRows]),
  ...tableRules(lines, derived, [...zeroRows, ...countRows, ...lineRows]),
  ...tableRules(whole, interfaceSource, weightRows),
  ...chargeRules,
  ...headRules,
];
