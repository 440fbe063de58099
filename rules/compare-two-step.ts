import type { GoodsDeclaration, Problem } from '../schemas/types.ts';
import { twoStepPilot, within } from './citations.ts';
import { compare, pairRules, type Comparison, type Difference } from './compare.ts';
import type { PairRule } from './rule.ts';

const subheading = 6; // digits
const citation = within(
  twoStepPilot,
  '完整申报补全概要申报',
  'the complete declaration completes the summary',
);

type TwoStep = Comparison<GoodsDeclaration, GoodsDeclaration>;

type Read = (declaration: GoodsDeclaration) => string | undefined;

/** Fields that a complete declaration repeats from its summary: pointer, code of the rule, names, value. */
const kept: readonly (readonly [path: string, code: string, zh: string, en: string, read: Read])[] =
  [
    ['/direction', 'two-step-direction', '进出口标志', 'direction', (one) => one.direction],
    [
      '/customsOffice',
      'two-step-office',
      '申报地海关',
      'office of declaration',
      (one) => one.customsOffice,
    ],
    [
      '/borderOffice',
      'two-step-border-office',
      '进出境关别',
      'office of entry',
      (one) => one.borderOffice,
    ],
    [
      '/transportMode',
      'two-step-transport',
      '运输方式',
      'mode of transport',
      (one) => one.transportMode,
    ],
    ['/voyageNo', 'two-step-voyage', '航次号', 'voyage', (one) => one.voyageNo],
    ['/billNo', 'two-step-bill', '提运单号', 'bill', (one) => one.billNo],
    [
      '/trader/creditCode',
      'two-step-trader',
      '境内收发货人',
      'domestic party',
      (one) => one.trader.creditCode,
    ],
    [
      '/agent/creditCode',
      'two-step-agent',
      '申报单位',
      'declaring unit',
      (one) => one.agent.creditCode,
    ],
    ['/tradeMode', 'two-step-trade-mode', '监管方式', 'trade mode', (one) => one.tradeMode],
  ];

/** A field may be added by the complete declaration, never changed. */
function keptField([path, code, zh, en, read]: (typeof kept)[number]): TwoStep {
  return {
    code,
    severity: 'error',
    citation,
    mark: 'derived',
    title: [`完整申报的${zh}与概要申报不一致`, `Complete declaration with another ${en}`],
    fix: ['改回概要申报的内容，或申请修改概要申报。', 'Repeat the summary, or have it amended.'],
    differences: (complete, summary) => {
      const [got, expected] = [read(complete), read(summary)];
      if (expected === undefined || got === expected) return [];
      return [{ path, got: got ?? '', expected }];
    },
  };
}

/** Fields of lines that stand in the summary already. A line of the summary may be divided, so lines are compared by heading. */
const lineFields: readonly TwoStep[] = [
  {
    code: 'two-step-heading',
    severity: 'error',
    citation,
    mark: 'derived',
    title: [
      '完整申报的商品不在概要申报的 6 位编号之内',
      'Goods outside the subheadings of the summary',
    ],
    fix: ['核对商品编号，或申请修改概要申报。', 'Check the code, or have the summary amended.'],
    differences: ({ goods }, summary) =>
      goods.flatMap(({ hsCode }, index) =>
        summary.goods.some((line) => hsCode.startsWith(line.hsCode.slice(0, subheading)))
          ? []
          : [{ path: `/goods/${index}/hsCode`, got: hsCode, expected: headings(summary) }],
      ),
  },
  {
    code: 'two-step-heading-missing',
    severity: 'error',
    citation,
    mark: 'derived',
    title: [
      '概要申报的商品未在完整申报中列明',
      'Goods of the summary that the complete declaration lacks',
    ],
    fix: ['补充商品项。', 'Add the line.'],
    differences: ({ goods }, summary) =>
      summary.goods.flatMap(({ hsCode }) =>
        goods.some((line) => line.hsCode.startsWith(hsCode.slice(0, subheading)))
          ? []
          : [
              {
                path: '/goods',
                got: goods.map((line) => line.hsCode).join(', '),
                expected: hsCode,
              },
            ],
      ),
  },
  {
    code: 'two-step-origin',
    severity: 'error',
    citation,
    mark: 'derived',
    title: ['完整申报的原产国不在概要申报之内', 'Origin that the summary does not have'],
    fix: ['核对原产国，或申请修改概要申报。', 'Check the origin, or have the summary amended.'],
    differences: ({ goods }, summary) =>
      goods.flatMap(({ originCountry: got }, index) =>
        summary.goods.some(({ originCountry }) => originCountry === got)
          ? []
          : [{ path: `/goods/${index}/originCountry`, got }],
      ),
  },
];

const weightTolerance = 0.005; // of the gross weight, as scales differ

/** What may differ, and is worth knowing. */
const looked: readonly TwoStep[] = [
  {
    code: 'two-step-weight',
    severity: 'warning',
    citation,
    mark: 'assumed',
    title: ['完整申报的毛重与概要申报相差较大', 'Gross weight far from that of the summary'],
    fix: ['核对毛重。', 'Check the gross weight.'],
    differences: ({ grossWeight: got }, { grossWeight: expected }) =>
      figures('/grossWeight', got, expected, weightTolerance),
  },
  {
    code: 'two-step-containers',
    severity: 'warning',
    citation,
    mark: 'derived',
    title: ['完整申报的集装箱与概要申报不一致', 'Containers other than those of the summary'],
    fix: ['核对集装箱号。', 'Check the containers.'],
    differences: ({ containers = [] }, { containers: before }) => {
      if (before === undefined) return [];
      const [got, expected] = [listed(containers), listed(before)];
      return got === expected ? [] : [{ path: '/containers', got, expected }];
    },
  },
  {
    code: 'two-step-certificate',
    severity: 'warning',
    citation,
    mark: 'derived',
    title: ['概要申报的监管证件未在完整申报中列明', 'Certificate of the summary that is left out'],
    fix: ['补充监管证件。', 'Name the certificate again.'],
    differences: ({ certificates = [] }, summary) =>
      (summary.certificates ?? []).flatMap(({ code, number }) =>
        certificates.some((one) => one.code === code && one.number === number)
          ? []
          : [{ path: '/certificates', got: '', expected: `${code} ${number}` }],
      ),
  },
];

/** What a complete declaration must keep of its summary, and what is looked at. */
export const twoStepPairRules: readonly PairRule<GoodsDeclaration, GoodsDeclaration>[] = pairRules([
  ...kept.map(keptField),
  ...lineFields,
  ...looked,
]);

/** Compares a complete declaration with its summary; an error means that it cannot be taken as its completion. */
export function compareTwoStep(summary: GoodsDeclaration, complete: GoodsDeclaration): Problem[] {
  return compare(twoStepPairRules, complete, summary);
}

function headings({ goods }: GoodsDeclaration): string {
  return goods.map(({ hsCode }) => hsCode.slice(0, subheading)).join(', ');
}

function listed(containers: readonly { readonly number: string }[]): string {
  return containers
    .map(({ number }) => number)
    .toSorted()
    .join(', ');
}

function figures(
  path: string,
  got: number | undefined,
  expected: number | undefined,
  tolerance: number,
): Difference[] {
  if (got === undefined || expected === undefined) return [];
  if (Math.abs(got - expected) <= tolerance * expected) return [];
  return [{ path, got: String(got), expected: String(expected) }];
}
