import type { DutyBill, Text } from '../schemas/types.ts';
import type { Statement } from '../world/statement.ts';
import { padTo, widthOf } from './columns.ts';
import type { Terminal } from './terminal.ts';

type DutyKind = DutyBill['lines'][number]['kind'];

const dutyKinds: Readonly<Record<DutyKind, Text>> = {
  'import-duty': { zh: '进口关税', en: 'import duty' },
  'export-duty': { zh: '出口关税', en: 'export duty' },
  vat: { zh: '进口环节增值税', en: 'import VAT' },
  'consumption-tax': { zh: '进口环节消费税', en: 'consumption tax' },
  'late-declaration-fee': { zh: '滞报金', en: 'late-declaration fee' },
  'late-payment-surcharge': { zh: '滞纳金', en: 'late-payment surcharge' },
};

const words = {
  statement: { zh: '费用结算单（人民币元）', en: 'statement, CNY' },
  waived: { zh: '免收', en: 'waived' },
  waiting: { zh: '等待的时间成本', en: 'waiting' },
  duty: { zh: '税费合计', en: 'duty and taxes' },
  charges: { zh: '收费合计', en: 'charges' },
  compliance: { zh: '合规成本（收费与等待）', en: 'compliance cost, charges and waiting' },
  container: { zh: '每集装箱合规成本', en: 'compliance cost per container' },
} as const;

type Row = readonly [title: string, amount: number, rest: string];

const amountWidth = 14;

/** Prints what a declaration costs: each line with the source of its price, then the totals. */
export function printStatement(statement: Statement, terminal: Terminal): void {
  const { language } = terminal;
  const rows = [...linesOf(statement, language), ...totalsOf(statement, language)];
  const width = Math.max(...rows.map(([title]) => widthOf(title)));
  terminal.out(terminal.paint('strong', `${statement.entity}  ${words.statement[language]}`));
  for (const [title, amount, rest] of rows) {
    const shown = amount.toFixed(2).padStart(amountWidth);
    terminal.out(`  ${padTo(title, width)}${shown}  ${rest}`.trimEnd());
  }
}

function linesOf({ duty, charges, waiting }: Statement, language: keyof Text): Row[] {
  return [
    ...duty.map(({ kind, amount, base, rate }): Row => [
      dutyKinds[kind][language],
      amount,
      `${base} × ${rate}`,
    ]),
    ...charges.map(({ title, amount, quantity, price, waived, source, mark }): Row => {
      const free = waived === undefined ? '' : `${words.waived[language]} ${waived.toFixed(2)}; `;
      return [
        title[language],
        amount,
        `${quantity} × ${price}  ${free}${source[language]} (${mark})`,
      ];
    }),
    [words.waiting[language], waiting.amount, `${waiting.source[language]} (${waiting.mark})`],
  ];
}

const totalsOf = ({ totals }: Statement, language: keyof Text): Row[] => [
  [words.duty[language], totals.duty, ''],
  [words.charges[language], totals.charges, ''],
  [words.compliance[language], totals.compliance, ''],
  [words.container[language], totals.compliancePerContainer, ''],
];
