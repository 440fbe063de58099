import { addMonths, chinaDay } from './days.ts';
import { dutyTotal } from './duty.ts';
import { roundToFen, sumOfFen } from './money.ts';
import type { DutyBill, GoodsDeclaration, Problem, Text } from '../schemas/types.ts';

/** What customs does with a request to amend a released declaration. */
export type RevisionVerdict = 'amend' | 'withdraw' | 'refuse';

/** What a verdict rests on: codes of {@link revisionReasons}, and those of errors in the declaration itself. */
export interface RevisionDecision {
  readonly verdict: RevisionVerdict;
  readonly reasons: readonly string[];
}

/** Why a request is refused or becomes a withdrawal. */
export const revisionReasons = {
  'revision-nothing-changed': {
    zh: '与原报关单没有差异',
    en: 'Nothing differs from the declaration',
  },
  'revision-papers-missing': { zh: '没有随附证明材料', en: 'No supporting papers come with it' },
  'revision-other-goods': {
    zh: '当事人、提运单、进出境方向或监管方式不同，不能修改，应予撤销',
    en: 'Trader, bill, direction or trade mode differ; this cannot be amended, only withdrawn',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Fields that say which goods of whom were declared. */
const identity: readonly (keyof GoodsDeclaration)[] = [
  'direction',
  'tradeMode',
  'billNo',
  'voyageNo',
];

/**
 * Decides about a request: amendment comes before withdrawal, and what cannot be amended is withdrawn (Decree 220 of GACC,
 * article 4); papers that prove the reason come with it (article 6). Which fields cannot be amended is assumed.
 */
export function judgeRevision(
  before: GoodsDeclaration,
  after: GoodsDeclaration,
  problems: readonly Problem[],
): RevisionDecision {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const refusals = [
    ...errors,
    ...(isSame(before, after) ? ['revision-nothing-changed'] : []),
    ...((after.documents ?? []).length === 0 ? ['revision-papers-missing'] : []),
  ];
  if (refusals.length > 0) return { verdict: 'refuse', reasons: refusals };
  const isOther =
    identity.some((key) => before[key] !== after[key]) ||
    before.trader.customsCode !== after.trader.customsCode ||
    before.trader.creditCode !== after.trader.creditCode;
  return isOther
    ? { verdict: 'withdraw', reasons: ['revision-other-goods'] }
    : { verdict: 'amend', reasons: [] };
}

/** Whether two declarations say the same but for their papers. */
const isSame = (before: GoodsDeclaration, after: GoodsDeclaration): boolean =>
  contentOf(before) === contentOf(after);

const contentOf = ({ documents: _papers, ...rest }: GoodsDeclaration): string =>
  JSON.stringify(rest);

/** Months after payment within which too much duty is given back (Regulations on Duties, article 52). */
const refundMonths = 12;

/** Whether duty paid too much at an instant (ms) can still be given back at another. */
export function mayRefund(paidAt: number, at: number): boolean {
  return chinaDay(at) <= addMonths(chinaDay(paidAt), refundMonths);
}

type Lines = readonly DutyBill['lines'][number][];

/**
 * What a declaration owes after its amendment beyond what it owed before, by goods line and kind; what it owes less in one
 * place is taken from what it owes more in others. Without lines, `total` (CNY) is zero, or negative for a refund.
 */
export function dutyDifference(before: Lines, after: Lines): { lines: Lines; total: number } {
  const changed = after.flatMap((line) => {
    const old = before.find((each) => isSameTax(each, line));
    const amount = roundToFen(line.amount - (old?.amount ?? 0));
    const base = roundToFen(Math.max(0, line.base - (old?.base ?? 0)));
    return amount === 0 ? [] : [{ ...line, base, amount }];
  });
  const gone = before.filter((line) => !after.some((each) => isSameTax(each, line)));
  const less = [
    ...changed.filter(({ amount }) => amount < 0).map(({ amount }) => -amount),
    ...gone.map(({ amount }) => amount),
  ];
  const more = changed.filter(({ amount }) => amount > 0);
  const total = roundToFen(dutyTotal(more) - sumOfFen(less));
  return { lines: total > 0 ? reduced(more, sumOfFen(less)) : [], total };
}

const isSameTax = (a: Lines[number], b: Lines[number]): boolean =>
  a.kind === b.kind && a.goodsLine === b.goodsLine;

function reduced(lines: Lines, by: number): Lines {
  let left = by;
  return lines.flatMap((line) => {
    const taken = Math.min(left, line.amount);
    left = roundToFen(left - taken);
    const amount = roundToFen(line.amount - taken);
    return amount > 0 ? [{ ...line, amount }] : [];
  });
}

/** The tax on the part of the value that was not declared, a share of what was; each line grows with its base. */
export function undervaluedLines(lines: Lines, share: number): Lines {
  return lines.map((line) => ({
    ...line,
    base: roundToFen(line.base * share),
    amount: roundToFen(line.amount * share),
  }));
}
