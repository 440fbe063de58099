import type { GoodsDeclaration } from '../schemas/types.ts';
import { formRules, fromMemory } from './citations.ts';
import { eachLine, nothing, when, type Rule } from './rule.ts';

const decimalsOfMoney = 2;
const roundingGuard = 1e-9; // relative, for the binary representation of decimals

/** Decimals a number is written with. */
function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] =
    /^\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** Half a unit of the last of some decimals. */
const half = (decimals: number) => 0.5 * 10 ** -decimals;

/** Largest distance of total and price times quantity that rounding of both can explain. */
function roundingOf(price: number, quantity: number): number {
  const ofPrice = half(Math.max(decimalsOfMoney, decimalsOf(price))) * quantity;
  return (ofPrice + half(decimalsOfMoney)) * (1 + roundingGuard) + price * quantity * roundingGuard;
}

/** Price times quantity must be the total, up to the rounding of the figures written. */
export const lineTotal: Rule<GoodsDeclaration> = {
  code: 'line-total',
  severity: 'error',
  title: { zh: '单价乘以数量应等于总价', en: 'Price times quantity must equal the total' },
  citation: formRules,
  mark: 'derived',
  check: (declaration) =>
    eachLine(declaration, ({ price, quantity, total }, path) => {
      if (price === undefined) return nothing;
      if (price * quantity === total) return nothing;
      const product = Number((price * quantity).toFixed(decimalsOfMoney));
      return when(Math.abs(price * quantity - total) > roundingOf(price, quantity), () => ({
        path: `${path}/total`,
        message: {
          zh: `总价 ${total} 与单价 ${price} 乘以数量 ${quantity} 的积 ${product} 不符。`,
          en: `The total ${total} is not the price ${price} times the quantity ${quantity}, ${product}.`,
        },
        got: String(total),
        expected: String(product),
      }));
    }),
};

/** All lines of a declaration should be priced in one currency. */
export const currencyMixture: Rule<GoodsDeclaration> = {
  code: 'currency-mixture',
  severity: 'warning',
  title: { zh: '各项商品币制不一致', en: 'Lines priced in different currencies' },
  citation: fromMemory({ zh: '申报惯例', en: 'Practice of declaration' }),
  mark: 'recalled',
  check: (declaration) => {
    const first = declaration.goods[0]?.currency;
    return eachLine(declaration, ({ currency }, path) =>
      when(currency !== first, () => ({
        path: `${path}/currency`,
        message: {
          zh: `币制 ${currency} 与第 1 项的 ${first} 不同。`,
          en: `The currency ${currency} differs from ${first} of line 1.`,
        },
        got: currency,
        ...(first !== undefined && { expected: first }),
      })),
    );
  },
};

/** Lines are numbered 1, 2, 3 … in the order in which they stand. */
export const lineNumbering: Rule<GoodsDeclaration> = {
  code: 'line-numbering',
  severity: 'error',
  title: { zh: '商品序号应从 1 连续编号', en: 'Lines must be numbered 1, 2, 3 …' },
  citation: formRules,
  mark: 'official',
  check: ({ goods }) =>
    goods.flatMap(({ line }, index) =>
      when(line !== index + 1, () => ({
        path: `/goods/${index}/line`,
        message: {
          zh: `商品序号为 ${line}，应为 ${index + 1}。`,
          en: `The line number is ${line}; it should be ${index + 1}.`,
        },
        got: String(line),
        expected: String(index + 1),
      })),
    ),
};
