import type { GoodsDeclaration } from '../schemas/types.ts';
import { containerCheckDigit } from './check-digits.ts';
import { containerDigit, declarationInterface, within } from './citations.ts';
import { each } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, whole, type Source } from './table.ts';

const source: Source = {
  severity: 'warning',
  citation: within(
    declarationInterface,
    'DeclTrnRel、EdiId、TrnHead',
    'DeclTrnRel, EdiId and TrnHead',
  ),
  mark: 'derived',
};
/** Declaration flags of transit in advance, DecHead/EdiId. */
const advanceFlags: ReadonlySet<string> = new Set(['3', '5']);
/** Letters of DecSign/OperType that send declaration and transit form together. */
const withTransit: ReadonlySet<string> = new Set(['B', 'D']);
const ordinary = '0';
const containerForm = /^[A-Z]{4}\d{7}$/;

type Transit = NonNullable<GoodsDeclaration['transit']>;

function transitContainers(
  { transit }: GoodsDeclaration,
  visit: (part: NonNullable<Transit['containers']>[number], path: string) => void,
): void {
  each(transit?.containers, '/transit/containers', visit);
}

function transitGoods(
  { transit }: GoodsDeclaration,
  visit: (part: NonNullable<Transit['goods']>[number], path: string) => void,
): void {
  each(transit?.goods, '/transit/goods', visit);
}

const headRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, source, [
  {
    code: 'transit-form-missing',
    title: ['转关报关单缺少转关单', 'Declaration for transit without the transit form'],
    at: '/transit',
    breaks: ({ transit, transitRelation, operationCode }) =>
      transit === undefined &&
      (transitRelation === '1' || (operationCode !== undefined && withTransit.has(operationCode))),
    fix: ['填报转关单，或改为一般报关单。', 'Add the transit form, or declare without transit.'],
  },
  {
    code: 'transit-form-surplus',
    title: ['一般报关单不应附转关单', 'Transit form on an ordinary declaration'],
    at: '/transitRelation',
    breaks: ({ transit, transitRelation }) => transit !== undefined && transitRelation === ordinary,
    expected: () => '1',
    fix: ['报关／转关关系标志改为 1。', 'Set the transit relation to 1.'],
  },
  {
    code: 'transit-advance-flag',
    title: ['转关提前的报关标志与关系标志不符', 'Flag of transit in advance without transit'],
    at: '/declarationFlag',
    breaks: ({ declarationFlag, transitRelation }) =>
      declarationFlag !== undefined &&
      advanceFlags.has(declarationFlag) &&
      transitRelation === ordinary,
    expected: () => '1',
    fix: ['普通报关填 1。', 'Write 1 for an ordinary declaration.'],
  },
]);

const containerRules = tableRules(transitContainers, source, [
  {
    code: 'transit-container-unknown',
    severity: 'error',
    title: ['转关集装箱未在报关单中列明', 'Transit container that the declaration does not name'],
    at: '/number',
    breaks: ({ number }, { containers }) =>
      number !== undefined &&
      containers !== undefined &&
      !containers.some((container) => container.number === number),
    fix: ['与报关单集装箱保持一致。', 'Name the containers of the declaration.'],
  },
  {
    code: 'transit-container-digit',
    citation: containerDigit,
    mark: 'published',
    severity: 'error',
    title: ['转关集装箱号格式或校验位不符', 'Number of a transit container is wrong'],
    at: '/number',
    breaks: ({ number }) =>
      number !== undefined &&
      !(containerForm.test(number) && number.endsWith(containerCheckDigit(number))),
    fix: ['核对集装箱号。', 'Check the number of the container.'],
  },
]);

const goodsRules = tableRules(transitGoods, source, [
  {
    code: 'transit-line-unknown',
    severity: 'error',
    title: ['转关商品装配的商品序号不存在', 'Transit goods of a line that does not exist'],
    at: '/line',
    breaks: ({ line }, { goods }) => line !== undefined && line > goods.length,
    expected: (_part, { goods }) => `1 – ${goods.length}`,
    fix: ['核对商品序号。', 'Check the line number.'],
  },
]);

/** All rules on goods that go on under transit. */
export const transitRules: readonly Rule<GoodsDeclaration>[] = [
  ...headRules,
  ...containerRules,
  ...goodsRules,
];
