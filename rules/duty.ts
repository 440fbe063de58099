import type { CodeBook, HsLine } from '../schemas/codes.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { DutyBill, GoodsDeclaration, Problem, Text } from '../schemas/types.ts';
import { decisions } from './decisions.ts';
import { dutiableValues } from './dutiable-value.ts';
import { roundToFen, sumOfFen } from './money.ts';
import type { Policy } from './policy.ts';
import type { GoodsLine } from './rule.ts';

type BillLine = DutyBill['lines'][number];

/** Reasons for which duty cannot be assessed. */
export const dutyProblems = {
  'duty-tariff-unknown': { zh: '税则中没有该商品编号', en: 'Commodity code not in the tariff' },
  'duty-mode-unsupported': {
    zh: '该征免方式须由关员处理',
    en: 'Levy mode is for an officer to decide',
  },
  'duty-value-unknown': { zh: '无法确定完税价格', en: 'Value for duty cannot be determined' },
} as const satisfies Record<string, Text>;

/** Share of the statutory tax that each levy mode leaves to pay or to secure, list duty-mode. */
const shareByMode: Readonly<Record<string, number>> = { '1': 1, '2': 0.5, '3': 0, '6': 1, '7': 1 };
const unknownOrigin = 'ZZZ'; // list country

/** Rates of one tariff line, as fractions. `combined` times the value is the whole tax. */
export interface DutyRates {
  readonly duty: number;
  readonly consumptionTax: number;
  readonly vat: number;
  readonly combined: number;
}

/**
 * Import rates of a 10-digit commodity code under most-favoured-nation treatment, or undefined for a code that the tariff
 * lacks. With value V: duty D = V d; consumption tax C = (V + D) c / (1 - c); VAT = (V + D + C) v
 * (Provisional Regulations on Consumption Tax, article 9, and on VAT, article 14).
 */
export function dutyRates(hsCode: string, codes: CodeBook = standardCodes): DutyRates | undefined {
  const line = codes.hsLine(hsCode);
  return line && combinedRates(line, line.mfnRate);
}

function combinedRates(line: HsLine, duty: number): DutyRates {
  const { consumptionTaxRate: consumptionTax, vatRate: vat } = line;
  const priceWithExcise = (1 + duty) / (1 - consumptionTax);
  return { duty, consumptionTax, vat, combined: priceWithExcise * (1 + vat) - 1 };
}

/** The lines of the duty bill of a declaration, none where nothing is due; or why they cannot be computed. */
export function assessDuty(
  declaration: GoodsDeclaration,
  policy: Policy,
  codes: CodeBook = standardCodes,
): { readonly lines: BillLine[] } | { readonly problems: Problem[] } {
  const values = dutiableValues(declaration, policy);
  if ('problem' in values) return { problems: [problem('duty-value-unknown', values.problem)] };
  const problems: Problem[] = [];
  const lines = declaration.goods.flatMap((line, index) => {
    const hs = codes.hsLine(line.hsCode);
    const share = shareByMode[line.dutyMode ?? ''];
    const value = values.cny[index];
    if (!hs) {
      const place = { path: `/goods/${index}/hsCode`, got: line.hsCode };
      problems.push(problem('duty-tariff-unknown', place));
    } else if (share === undefined) {
      const place = { path: `/goods/${index}/dutyMode`, got: line.dutyMode ?? '' };
      problems.push(problem('duty-mode-unsupported', place));
    } else if (value !== undefined && share > 0) {
      return billLines({ direction: declaration.direction, line, hs, value, share });
    }
    return [];
  });
  return problems.length > 0 ? { problems } : { lines };
}

/** Sum of the lines of a duty bill, CNY. */
export function dutyTotal(lines: readonly BillLine[]): number {
  return sumOfFen(lines.map(({ amount }) => amount));
}

interface Taxed {
  readonly direction: GoodsDeclaration['direction'];
  readonly line: GoodsLine;
  readonly hs: HsLine;
  /** CIF (import) or FOB (export), CNY. */
  readonly value: number;
  readonly share: number;
}

function billLines({ direction, line, hs, value, share }: Taxed): BillLine[] {
  const bill = (kind: BillLine['kind'], base: number, rate: number): BillLine => ({
    kind,
    goodsLine: line.line,
    base: roundToFen(base),
    rate,
    amount: roundToFen(roundToFen(base) * rate * share),
  });
  if (direction === 'export') {
    // Export duty is no part of the value for duty (Regulations on Import and Export Duties, article 26).
    return due([bill('export-duty', value / (1 + hs.exportRate), hs.exportRate)]);
  }
  // Goods of unknown origin bear the general rate (the same, article 10).
  const rate = line.originCountry === unknownOrigin ? hs.generalRate : hs.mfnRate;
  const duty = bill('import-duty', value, rate);
  const exciseBase = (duty.base + duty.amount) / (1 - hs.consumptionTaxRate);
  const excise = bill('consumption-tax', exciseBase, hs.consumptionTaxRate);
  const vat = bill('vat', duty.base + duty.amount + excise.amount, hs.vatRate);
  return due([duty, excise, vat]);
}

const due = (lines: readonly BillLine[]) => lines.filter(({ amount }) => amount > 0);

function problem(
  code: keyof typeof dutyProblems,
  { path, got }: { path: string; got: string },
): Problem {
  const { zh, en } = dutyProblems[code];
  return {
    code,
    severity: 'error',
    path,
    message: { zh: `${zh}：“${got}”。`, en: `${en}: "${got}".` },
    rule: 'assess-duty',
    citation: decisions['assess-duty'].citation,
    got,
  };
}
