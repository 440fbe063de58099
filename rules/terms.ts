import type { Charge, GoodsDeclaration } from '../schemas/types.ts';
import { formRules, within } from './citations.ts';
import { isFullDeclaration, when, type Rule } from './rule.ts';

/** Terms of trade, list trans-mode. */
const terms = { cif: '1', cAndF: '2', fob: '3', cAndI: '4', exWorks: '7' } as const;

/** How a charge is stated: rate in percent, amount per tonne, or total. */
export const chargeMark = { rate: '1', perUnit: '2', total: '3' } as const;

type ChargeField = 'freight' | 'insurance';

/**
 * Terms under which a charge is stated. The value for duty is CIF on import and FOB on export: a charge is stated where the
 * price lacks it (import) or holds it (export).
 */
const statedUnder: Readonly<
  Record<ChargeField, Readonly<Record<GoodsDeclaration['direction'], readonly string[]>>>
> = {
  freight: { import: [terms.fob, terms.cAndI, terms.exWorks], export: [terms.cif, terms.cAndF] },
  insurance: { import: [terms.fob, terms.cAndF, terms.exWorks], export: [terms.cif, terms.cAndI] },
};
const settledTerms: readonly string[] = Object.values(terms);
const names: Readonly<Record<ChargeField, string>> = { freight: '运费', insurance: '保费' };

/** Whether a charge is stated under the terms; undefined for terms that do not settle it. */
export function isStated(
  field: ChargeField,
  { direction, terms: given }: GoodsDeclaration,
): boolean | undefined {
  if (given === undefined || !settledTerms.includes(given)) return undefined;
  return statedUnder[field][direction].includes(given);
}

function missingCharge(field: ChargeField): Rule<GoodsDeclaration> {
  return {
    code: `${field}-missing`,
    severity: 'error',
    title: { zh: `缺少${names[field]}`, en: `${field} is missing` },
    citation: within(formRules, names[field], field),
    mark: 'official',
    check: (declaration) =>
      when(
        isFullDeclaration(declaration) &&
          isStated(field, declaration) === true &&
          declaration[field] === undefined,
        () => ({
          path: `/${field}`,
          message: {
            zh: `成交方式 ${declaration.terms} 须填报${names[field]}。`,
            en: `Under the terms ${declaration.terms} the ${field} must be declared.`,
          },
        }),
      ),
  };
}

function surplusCharge(field: ChargeField): Rule<GoodsDeclaration> {
  return {
    code: `${field}-surplus`,
    severity: 'error',
    title: { zh: `不应填报${names[field]}`, en: `${field} must not be declared` },
    citation: within(formRules, names[field], field),
    mark: 'official',
    check: (declaration) =>
      when(isStated(field, declaration) === false && declaration[field] !== undefined, () => ({
        path: `/${field}`,
        message: {
          zh: `成交方式 ${declaration.terms} 不应填报${names[field]}。`,
          en: `Under the terms ${declaration.terms} no ${field} is declared.`,
        },
        got: String(declaration[field]?.amount),
        fix: { zh: `删除${names[field]}。`, en: `Remove the ${field}.` },
      })),
  };
}

/** Freight that the terms call for is declared. */
export const freightMissing = missingCharge('freight');
/** Insurance that the terms call for is declared. */
export const insuranceMissing = missingCharge('insurance');
/** Freight that the price already holds, or never held, is not declared. */
export const freightSurplus = surplusCharge('freight');
/** Insurance that the price already holds, or never held, is not declared. */
export const insuranceSurplus = surplusCharge('insurance');

/** An amount has a currency, a rate has none. */
export const chargeCurrency: Rule<GoodsDeclaration> = {
  code: 'charge-currency',
  severity: 'error',
  title: { zh: '费用币制与费用标记不符', en: 'Currency of a charge does not fit its mark' },
  citation: within(formRules, '运费、保费、杂费', 'freight, insurance, other charges'),
  mark: 'official',
  check: ({ freight, insurance, otherCharges }) =>
    Object.entries({ freight, insurance, otherCharges }).flatMap(([field, charge]) =>
      when(charge !== undefined && hasWrongCurrency(charge), () => ({
        path: `/${field}/currency`,
        message: {
          zh:
            charge?.mark === chargeMark.rate
              ? '费用为率时不填币制。'
              : '费用为单价或总价时须填币制。',
          en:
            charge?.mark === chargeMark.rate
              ? 'A charge stated as a rate has no currency.'
              : 'A charge stated as an amount needs its currency.',
        },
        got: charge?.currency ?? '',
      })),
    ),
};

function hasWrongCurrency({ mark, currency }: Charge): boolean {
  return (mark === chargeMark.rate) === (currency !== undefined);
}

/** Insurance is stated as a rate or a total, never per unit. */
export const insuranceMark: Rule<GoodsDeclaration> = {
  code: 'insurance-mark',
  severity: 'error',
  title: { zh: '保费标记只能为率或总价', en: 'Insurance is a rate or a total' },
  citation: within(formRules, '保费', 'insurance'),
  mark: 'official',
  check: ({ insurance }) =>
    when(insurance?.mark === chargeMark.perUnit, () => ({
      path: '/insurance/mark',
      message: { zh: '保费不能按单价填报。', en: 'Insurance cannot be stated per unit.' },
      got: chargeMark.perUnit,
      expected: '1, 3',
    })),
};
