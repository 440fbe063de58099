import type { HsLine } from '../schemas/codes.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import {
  declarationElements,
  formRules,
  tariff,
  together,
  twoStepPilot,
  within,
} from './citations.ts';
import {
  eachLine,
  isFullDeclaration,
  nothing,
  when,
  type Finding,
  type GoodsLine,
  type Rule,
  type RuleContext,
} from './rule.ts';
import { kilogramsPerUnit } from './weights.ts';

const quantityAndUnit = within(formRules, '数量及单位', 'quantity and unit');
const fullCode = 10; // digits
const divider = '|'; // between the elements of a specification
const subheading = 6; // digits
const halfDecimal = 0.5e-5; // quantities carry at most five decimals
/** Elements that may be left out at the end of the declared specification. */
const optionalElements = new Set(['GTIN', 'CAS', '其他']);

/** Findings of a check made for every line whose commodity code the table has. */
function eachTariffLine(
  declaration: GoodsDeclaration,
  { codes }: RuleContext,
  check: (line: GoodsLine, hs: HsLine, path: string) => readonly Finding[],
): readonly Finding[] {
  return eachLine(declaration, (line, path) => {
    const hs = codes.hsLine(line.hsCode);
    return hs ? check(line, hs, path) : nothing;
  });
}

/** Ten digits are needed except in a summary declaration without inspection. */
export const hsCodeShort: Rule<GoodsDeclaration> = {
  code: 'hs-code-short',
  severity: 'error',
  title: { zh: '商品编号应填报 10 位', en: 'The commodity code needs 10 digits' },
  citation: together(formRules, within(twoStepPilot, '概要申报', 'for the summary declaration')),
  mark: 'official',
  check: (declaration) => {
    const { procedure, controls } = declaration;
    if (procedure === 'summary' && !controls?.inspection) return [];
    return eachLine(declaration, ({ hsCode }, path) =>
      when(hsCode.length < fullCode, () => ({
        path: `${path}/hsCode`,
        message: {
          zh: `商品编号 ${hsCode} 不足 10 位。`,
          en: `The commodity code ${hsCode} has fewer than 10 digits.`,
        },
        got: hsCode,
        expected: '10 digits',
      })),
    );
  },
};

/** A code that the collected part of the tariff does not have cannot be checked further. */
export const hsCodeOutsideList: Rule<GoodsDeclaration> = {
  code: 'hs-code-outside-list',
  severity: 'warning',
  title: { zh: '商品编号不在所收录的税则范围内', en: 'Commodity code not among those collected' },
  citation: tariff,
  mark: 'official',
  check: (declaration, { codes }) =>
    eachLine(declaration, ({ hsCode }, path) => {
      if (codes.hsLine(hsCode)) return [];
      const siblings = codes.hsLinesUnder(hsCode.slice(0, subheading)).map(({ code }) => code);
      const isSubheading = hsCode.length < fullCode && siblings.length > 0;
      return when(!isSubheading, () => ({
        path: `${path}/hsCode`,
        message: {
          zh: `商品编号 ${hsCode} 不在所收录的税则范围内，税率、单位和证件无法核对。`,
          en: `The commodity code ${hsCode} is not among those collected; rates, units and certificates cannot be checked.`,
        },
        got: hsCode,
        ...(siblings.length > 0 && { expected: siblings.join(', ') }),
      }));
    }),
};

/** The first statutory unit is that of the tariff. */
export const firstUnit: Rule<GoodsDeclaration> = {
  code: 'first-unit',
  severity: 'error',
  title: { zh: '第一法定计量单位与税则不符', en: 'First statutory unit differs from the tariff' },
  citation: tariff,
  mark: 'official',
  check: (declaration, context) =>
    eachTariffLine(declaration, context, (line, hs, path) =>
      when(line.firstUnit !== undefined && line.firstUnit !== hs.unit1, () => ({
        path: `${path}/firstUnit`,
        message: {
          zh: `商品 ${hs.code} 的第一法定计量单位应为 ${unitName(hs.unit1, context)}。`,
          en: `The first statutory unit of ${hs.code} is ${unitName(hs.unit1, context)}.`,
        },
        got: String(line.firstUnit),
        expected: hs.unit1,
        fix: { zh: `改为 ${hs.unit1}。`, en: `Write ${hs.unit1}.` },
      })),
    ),
};

/** The second statutory unit is that of the tariff, and there is none where the tariff has none. */
export const secondUnit: Rule<GoodsDeclaration> = {
  code: 'second-unit',
  severity: 'error',
  title: { zh: '第二法定计量单位与税则不符', en: 'Second statutory unit differs from the tariff' },
  citation: tariff,
  mark: 'official',
  check: (declaration, context) =>
    eachTariffLine(declaration, context, (line, hs, path) => {
      if (line.secondUnit === undefined && line.secondQuantity === undefined) return [];
      return when((line.secondUnit ?? null) !== hs.unit2, () => ({
        path: `${path}/secondUnit`,
        message: {
          zh: hs.unit2
            ? `商品 ${hs.code} 的第二法定计量单位应为 ${unitName(hs.unit2, context)}。`
            : `商品 ${hs.code} 没有第二法定计量单位。`,
          en: hs.unit2
            ? `The second statutory unit of ${hs.code} is ${unitName(hs.unit2, context)}.`
            : `The tariff has no second statutory unit for ${hs.code}.`,
        },
        got: line.secondUnit ?? '',
        expected: hs.unit2 ?? 'none',
      }));
    }),
};

/** Where the tariff has a second unit, a full declaration states the quantity in it. */
export const secondQuantityMissing: Rule<GoodsDeclaration> = {
  code: 'second-quantity-missing',
  severity: 'error',
  title: { zh: '缺少第二法定数量', en: 'Quantity in the second statutory unit is missing' },
  citation: together(quantityAndUnit, tariff),
  mark: 'official',
  check: (declaration, context) => {
    if (!isFullDeclaration(declaration)) return [];
    return eachTariffLine(declaration, context, (line, hs, path) =>
      when(hs.unit2 !== null && line.secondQuantity === undefined, () => ({
        path: `${path}/secondQuantity`,
        message: {
          zh: `商品 ${hs.code} 须填报第二法定数量（${unitName(hs.unit2 ?? '', context)}）。`,
          en: `${hs.code} needs the quantity in its second statutory unit, ${unitName(hs.unit2 ?? '', context)}.`,
        },
      })),
    );
  },
};

/** The same quantity stated in two units of mass, or twice in one unit, agrees. */
export const quantityDisagrees: Rule<GoodsDeclaration> = {
  code: 'quantity-disagrees',
  severity: 'error',
  title: {
    zh: '成交数量与第一法定数量不一致',
    en: 'Transaction and statutory quantities disagree',
  },
  citation: quantityAndUnit,
  mark: 'derived',
  check: (declaration) =>
    eachLine(declaration, ({ unit, quantity, firstUnit: statutory, firstQuantity }, path) => {
      if (statutory === undefined || firstQuantity === undefined) return [];
      const factor = conversion(unit, statutory);
      if (factor === undefined) return [];
      const expected = quantity * factor;
      const rounding = halfDecimal * (1 + factor) + expected * Number.EPSILON;
      return when(Math.abs(expected - firstQuantity) > rounding, () => ({
        path: `${path}/firstQuantity`,
        message: {
          zh: `成交数量折合 ${expected}，第一法定数量为 ${firstQuantity}。`,
          en: `The transaction quantity makes ${expected}; the first statutory quantity is ${firstQuantity}.`,
        },
        got: String(firstQuantity),
        expected: String(expected),
      }));
    }),
};

/** The specification has as many parts as the tariff line has elements; the last, optional ones may be left out. */
export const elementCount: Rule<GoodsDeclaration> = {
  code: 'element-count',
  severity: 'warning',
  title: {
    zh: '规格型号与申报要素数目不符',
    en: 'Specification does not match the declaration elements',
  },
  citation: declarationElements,
  mark: 'official',
  check: (declaration, context) =>
    eachTariffLine(declaration, context, (line, hs, path) => {
      if (line.model === undefined || hs.elements === null) return nothing;
      const given = partsOf(line.model);
      if (given === hs.elements.length) return nothing;
      const needed = neededElements(hs.elements);
      if (needed <= given && given <= hs.elements.length) return nothing;
      return [
        {
          path: `${path}/model`,
          message: {
            zh: `规格型号有 ${given} 项，商品 ${hs.code} 的申报要素为 ${needed} 至 ${hs.elements?.length} 项。`,
            en: `The specification has ${given} parts; ${hs.code} has ${needed} to ${hs.elements?.length} declaration elements.`,
          },
          got: String(given),
          expected: hs.elements?.join('|') ?? '',
        },
      ];
    }),
};

/** What a quantity in one unit is multiplied by to have it in another; undefined for units that do not convert. */
function conversion(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const numerator = kilogramsPerUnit[from];
  const denominator = kilogramsPerUnit[to];
  return numerator !== undefined && denominator !== undefined ? numerator / denominator : undefined;
}

function unitName(code: string, { codes }: RuleContext): string {
  const entry = codes.find('unit', code);
  return entry ? `${code} ${entry.zh}` : code;
}

/** Elements without the optional ones at the end. */
function neededElements(elements: readonly string[]): number {
  return elements.findLastIndex((element) => !optionalElements.has(element)) + 1;
}

/** Parts of a specification, which "|" divides. */
function partsOf(model: string): number {
  let parts = 1;
  for (let at = model.indexOf(divider); at >= 0; at = model.indexOf(divider, at + 1)) parts += 1;
  return parts;
}
