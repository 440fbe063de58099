import type { HsLine } from '../schemas/codes.ts';
import type { Message } from '../schemas/schemas.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { append, remove, set, type Edit } from './edit.ts';
import { kilogramsPerUnit } from '../rules/weights.ts';
import type { Checking } from './problems-of.ts';

/*
 * Changes of several fields that belong together, which no single change can reach: what rules on such combinations
 * need. They are tried like all others; a rule gets the smallest that raises it alone.
 */

type Recipe = (declaration: GoodsDeclaration, checking: Checking) => readonly (readonly Edit[])[];

/** Recipes for goods declarations. */
const recipes: readonly Recipe[] = [
  smallWeights,
  asSummary,
  asComplete,
  withCharges,
  otherTariffLines,
  secondLine,
  secondContainer,
  secondCertificate,
];

/** Combined changes of a message. */
export function compoundEdits(message: Message, checking: Checking): (readonly Edit[])[] {
  if (message.type !== 'goods-declaration') return [];
  return recipes.flatMap((recipe) => recipe(message, checking));
}

/** Goods of less than a kilogram, declared as such: weights, quantities and total. */
function smallWeights({ goods: [first] }: GoodsDeclaration): Edit[][] {
  const light = 0.4; // kg
  const factor = kilogramsPerUnit[first.unit];
  const heads = [set('/grossWeight', 1), set('/netWeight', light)];
  if (factor === undefined) return [heads];
  const quantity = light / factor;
  const line = [
    set('/goods/0/quantity', quantity),
    set('/goods/0/firstQuantity', light),
    ...(first.price === undefined
      ? []
      : [set('/goods/0/total', Number((first.price * quantity).toFixed(2)))]),
  ];
  return [heads, [...heads, ...line]];
}

const controls = { certificates: false, inspection: false, duty: false };

/** A summary declaration with each combination of its controls, and without any. */
function asSummary(): Edit[][] {
  const summary = set('/procedure', 'summary');
  const stated = Array.from({ length: 8 }, (_, bits) =>
    set('/controls', {
      certificates: (bits & 1) !== 0,
      inspection: (bits & 2) !== 0,
      duty: (bits & 4) !== 0,
    }),
  );
  const bare = ['/guarantee', '/certificates', '/billNo', '/goods/0/attributes'].map((path) => [
    summary,
    set('/controls', { ...controls, duty: true, inspection: true, certificates: true }),
    remove(path),
  ]);
  return [
    [summary],
    ...stated.map((controlled) => [summary, controlled]),
    ...stated.map((controlled) => [summary, controlled, set('/guarantee', true)]),
    ...bare,
    [summary, set('/controls', controls), set('/goods/0/hsCode', '000000')],
  ];
}

function asComplete(): Edit[][] {
  return [[set('/procedure', 'complete')]];
}

/** Each charge as rate, price per unit and total, with and without currency, under each of the usual terms. */
function withCharges(): Edit[][] {
  const figures = [
    { mark: '1', amount: 0.3 },
    { mark: '1', amount: 0.3, currency: 'USD' },
    { mark: '2', amount: 5, currency: 'USD' },
    { mark: '3', amount: 100, currency: 'USD' },
    { mark: '3', amount: 100 },
  ];
  const charges = ['/freight', '/insurance', '/otherCharges'];
  return ['1', '2', '3', '4', '7'].flatMap((terms) =>
    charges.flatMap((path) => [
      [set('/terms', terms), remove(path)],
      ...figures.map((figure) => [set('/terms', terms), set(path, figure)]),
    ]),
  );
}

/** The first line as goods of other tariff lines: one for each set of certificates and units. */
function otherTariffLines(declaration: GoodsDeclaration, { codes }: Checking): Edit[][] {
  const kinds = new Map<string, HsLine>();
  for (const line of codes.hsLinesUnder('')) {
    const kind = `${line.certificates} ${line.unit1} ${line.unit2 ?? ''}`;
    if (!kinds.has(kind)) kinds.set(kind, line);
  }
  return [...kinds.values()].flatMap((line) => {
    const edits = retariffed(declaration, line);
    const second = edits.filter(({ path }) => !path.includes('second'));
    return [edits, second, [...edits, set('/goods/0/attributes', ['21'])]];
  });
}

function retariffed({ goods: [first] }: GoodsDeclaration, line: HsLine): Edit[] {
  return [
    set('/goods/0/hsCode', line.code),
    set('/goods/0/firstUnit', line.unit1),
    set('/goods/0/firstQuantity', first.firstQuantity ?? first.quantity),
    ...(line.unit2 === null
      ? []
      : [
          set('/goods/0/secondUnit', line.unit2),
          set('/goods/0/secondQuantity', first.secondQuantity ?? first.quantity),
        ]),
    ...(line.elements ? [set('/goods/0/model', line.elements.join('|'))] : []),
  ];
}

/** The first line twice, as line 2 or again as line 1, in the same or another currency. */
function secondLine(declaration: GoodsDeclaration): Edit[][] {
  const [first] = declaration.goods;
  const number = declaration.goods.length + 1;
  const variants = [
    { ...first, line: number },
    { ...first, line: number, currency: first.currency === 'EUR' ? 'USD' : 'EUR' },
    first,
  ];
  const doubled = doubledWeights(declaration);
  return variants.flatMap((line) => [
    [append(declaration, '/goods', line)],
    [append(declaration, '/goods', line), ...doubled],
  ]);
}

function doubledWeights({ netWeight, grossWeight }: GoodsDeclaration): Edit[] {
  return [
    ...(netWeight === undefined ? [] : [set('/netWeight', netWeight * 2)]),
    ...(grossWeight === undefined ? [] : [set('/grossWeight', grossWeight * 2)]),
  ];
}

/** A container that is right, one with a wrong digit, one twice, and one of a line that does not exist. */
function secondContainer(declaration: GoodsDeclaration): Edit[][] {
  const { goods, containers = [] } = declaration;
  const lines = goods.map(({ line }) => line);
  // CSQU3054383 is the example of ISO 6346.
  const right = { number: 'CSQU3054383', type: '11', lines };
  const variants = [
    [right],
    [{ ...right, number: 'CSQU3054384' }],
    [right, right],
    [{ ...right, lines: [...lines, goods.length + 1] }],
    [{ ...right, lines: [goods.length + 1] }],
  ];
  const [first] = goods;
  const alone = set('/containers', [...containers, { ...right, lines: [first.line] }]);
  const another = set(`/goods/${goods.length}`, { ...first, line: goods.length + 1 });
  return [
    ...variants.map((added) => [set('/containers', [...containers, ...added])]),
    [alone, another, ...doubledWeights(declaration)],
  ];
}

/** A certificate named twice. */
function secondCertificate({ certificates = [] }: GoodsDeclaration): Edit[][] {
  const [first = { code: '7', number: '20-AA-100001' }] = certificates;
  const twice = certificates.length > 0 ? [...certificates, first] : [first, first];
  return [[set('/certificates', twice)], [set('/certificates', [])]];
}
