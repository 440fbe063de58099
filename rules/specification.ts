import type { GoodsDeclaration } from '../schemas/types.ts';
import { demandOf } from './certificates.ts';
import { declarationElements, formRules, supervisionConditions, within } from './citations.ts';
import { certificates, lines } from './parts.ts';
import { isFullDeclaration, type GoodsLine, type Rule } from './rule.ts';
import { tableRules, whole, type Source } from './table.ts';
import { kilogramsPerUnit } from './weights.ts';

const elements: Source = {
  severity: 'warning',
  citation: declarationElements,
  mark: 'official',
};
const brandElement = '品牌类型';
const benefitElement = '出口享惠情况';
const brandType = /^[0-4](\||$)/;
/** Values of the export benefit, by direction; 3 stands for imports (不适用于进口报关单). */
const exportBenefits = { import: '3', export: '0123' } as const;
const weightRounding = 1; // kg

const elementRules = tableRules(lines, elements, [
  {
    code: 'specification-missing',
    title: ['缺少规格型号', 'Specification is missing'],
    at: '/model',
    breaks: ({ model, hsCode }, message, { codes }) =>
      model === undefined &&
      isFullDeclaration(message) &&
      (codes.hsLine(hsCode)?.elements ?? null) !== null,
    expected: ({ hsCode }, _message, { codes }) => codes.hsLine(hsCode)?.elements?.join('|') ?? '',
    fix: ['按申报要素填报规格型号。', 'State the declaration elements.'],
  },
  {
    code: 'element-empty',
    title: ['规格型号中有空的申报要素', 'Declaration element left empty'],
    at: '/model',
    breaks: ({ model }) =>
      model !== undefined && (model.startsWith('|') || model.endsWith('|') || model.includes('||')),
    fix: ['没有内容的要素填“无”。', 'Write 无 where there is nothing to say.'],
  },
  {
    code: 'brand-type',
    mark: 'recalled',
    title: ['品牌类型应为 0 至 4', 'Type of brand out of range'],
    at: '/model',
    breaks: ({ model, hsCode }, _message, { codes }) =>
      model !== undefined &&
      !brandType.test(model) &&
      codes.hsLine(hsCode)?.elements?.[0] === brandElement,
    expected: () => '0, 1, 2, 3, 4',
    fix: ['第一项填报品牌类型代码。', 'Begin with the code of the type of brand.'],
  },
  {
    code: 'export-benefit',
    mark: 'recalled',
    title: ['出口享惠情况应为 0 至 3，进口填 3', 'Export benefit out of range'],
    at: '/model',
    breaks: ({ model, hsCode }, { direction }, { codes }) =>
      model !== undefined &&
      !hasBenefit(model, exportBenefits[direction]) &&
      codes.hsLine(hsCode)?.elements?.[1] === benefitElement,
    expected: (_line, { direction }) => (direction === 'import' ? '3' : '0, 1, 2, 3'),
    fix: ['第二项填报出口享惠情况代码。', 'Give the code of the export benefit second.'],
  },
  {
    code: 'line-repeated',
    mark: 'derived',
    citation: within(formRules, '项号', 'item number'),
    title: ['商品项完全重复', 'Line that repeats another'],
    at: '',
    breaks: (line, { goods }) => goods.length > 1 && earlierTwin(line, goods) !== line,
    fix: ['合并为一项。', 'Merge the lines.'],
  },
  {
    code: 'second-quantity-disagrees',
    severity: 'error',
    mark: 'derived',
    title: ['第二法定数量与成交数量不一致', 'Second statutory quantity disagrees'],
    at: '/secondQuantity',
    breaks: ({ unit, quantity, secondUnit, secondQuantity }) =>
      secondUnit === unit && secondQuantity !== undefined && secondQuantity !== quantity,
    expected: ({ quantity }) => String(quantity),
    fix: ['与成交数量保持一致。', 'Repeat the transaction quantity.'],
  },
]);

const weightRules = tableRules<GoodsDeclaration, GoodsDeclaration>(
  whole,
  {
    severity: 'error',
    citation: within(formRules, '净重', 'net weight'),
    mark: 'derived',
  },
  [
    {
      code: 'line-above-net',
      title: ['单项商品重量大于净重', 'One line weighs more than the net weight'],
      at: '/netWeight',
      breaks: ({ goods, netWeight }) =>
        netWeight !== undefined &&
        goods.some((line) => (statutoryMass(line) ?? 0) > netWeight + weightRounding),
      fix: ['核对净重与法定数量。', 'Check the net weight and the quantities.'],
    },
  ],
);

const certificateRules = tableRules(
  certificates,
  {
    severity: 'warning',
    citation: supervisionConditions,
    mark: 'derived',
  },
  [
    {
      code: 'certificate-direction',
      title: ['监管证件与进出口标志不符', 'Certificate of the other direction'],
      at: '/code',
      breaks: ({ code }, { direction }) => {
        const demanded = demandOf(code);
        return demanded !== undefined && demanded.direction !== direction;
      },
      fix: ['核对监管证件代码。', 'Check the code of the certificate.'],
    },
    {
      code: 'certificate-surplus',
      title: ['所列商品均不需要该监管证件', 'Certificate that no line needs'],
      at: '/code',
      breaks: ({ code }, { goods, direction }, { codes }) =>
        demandOf(code)?.direction === direction &&
        goods.every(({ hsCode }) => codes.hsLine(hsCode)?.certificates.includes(code) === false),
      fix: ['核对监管证件代码，或删除。', 'Check the code, or remove the certificate.'],
    },
  ],
);

/** All rules on declaration elements, repeated lines and surplus certificates. */
export const specificationRules: readonly Rule<GoodsDeclaration>[] = [
  ...elementRules,
  ...weightRules,
  ...certificateRules,
];

/** Whether the second part of a specification is one of some digits. */
function hasBenefit(model: string, allowed: string): boolean {
  const start = model.indexOf('|') + 1;
  const next = model.charAt(start + 1);
  return start > 0 && allowed.includes(model.charAt(start)) && (next === '|' || next === '');
}

function earlierTwin(line: GoodsLine, goods: readonly GoodsLine[]): GoodsLine {
  for (const other of goods) {
    if (other === line) return line;
    if (isTwin(other, line)) return other;
  }
  return line;
}

function isTwin(a: GoodsLine, b: GoodsLine): boolean {
  return (
    a.total === b.total &&
    a.quantity === b.quantity &&
    a.hsCode === b.hsCode &&
    a.name === b.name &&
    a.model === b.model &&
    a.originCountry === b.originCountry
  );
}

/** Kilograms of a line whose first statutory unit is one of mass. */
function statutoryMass({ firstUnit, firstQuantity }: GoodsLine): number | undefined {
  const factor = firstUnit === undefined ? undefined : kilogramsPerUnit[firstUnit];
  return factor === undefined || firstQuantity === undefined ? undefined : factor * firstQuantity;
}
