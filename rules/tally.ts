import type { LoadingRecord, ReleaseInstruction, TallyReport, Text } from '../schemas/types.ts';
import { containerCheckDigit } from './check-digits.ts';
import { containerDigit, fromMemory, manifestDecree, within } from './citations.ts';
import { hour, instantText, parseInstant } from './days.ts';
import { each } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source, type Visitor } from './table.ts';

const siteInterfaces: Text = {
  zh: '场所接口：理货报告（MT5101至MT5402、WLJK）、装载记录、放行',
  en: 'Site interfaces: tally report (MT5101 to MT5402, WLJK), loading record, release',
};
const source: Source = { severity: 'warning', citation: siteInterfaces, mark: 'derived' };
const reportTerm = 6 * hour; // after unloading ends
const released: ReadonlySet<string> = new Set(['02', '03', '04', '05', '06', '08', '09', '10']);

type Report = TallyReport | LoadingRecord;
type Bill = Report['consignments'][number];

function bills({ consignments }: Report, visit: (part: Bill, path: string) => void): void {
  each<Bill>(consignments, '/consignments', visit);
}

function boxes(
  message: Report,
  visit: (part: { readonly number: string }, path: string) => void,
): void {
  bills(message, ({ containers }, path) => each(containers, `${path}/containers`, visit));
}

/** Rules that tally reports and loading records share. */
function billRules<M extends Report>(): Rule<M>[] {
  const parts: Visitor<M, Bill> = bills;
  const containers: Visitor<M, { readonly number: string }> = boxes;
  const rows: readonly Row<M, Bill>[] = [
    {
      code: 'wagon-missing',
      title: ['铁路货物缺少车皮号', 'Goods by rail without their wagon'],
      at: '/wagon',
      breaks: ({ wagon }, { transport }) => transport === 'rail' && wagon === undefined,
      fix: ['填报车皮号。', 'Give the number of the wagon.'],
    },
    {
      code: 'bill-of-nothing',
      title: ['件数与毛重均为零', 'Bill of no packages and no weight'],
      at: '/packages',
      breaks: ({ packages, grossWeight }) => packages === 0 && grossWeight === 0,
      fix: ['核对件数与毛重。', 'Check packages and weight.'],
    },
  ];
  return [
    ...tableRules(parts, source, rows),
    ...tableRules(containers, { ...source, citation: containerDigit, mark: 'published' }, [
      {
        code: 'container-check-digit',
        severity: 'error',
        title: ['集装箱号校验位不符', 'Check digit of a container number is wrong'],
        at: '/number',
        breaks: ({ number }) => !number.endsWith(containerCheckDigit(number)),
        expected: ({ number }) => [
          `校验位 ${containerCheckDigit(number)}`,
          `check digit ${containerCheckDigit(number)}`,
        ],
        fix: ['核对集装箱号。', 'Check the number.'],
      },
    ]),
  ];
}

const timeRows: readonly Row<TallyReport, TallyReport>[] = [
  {
    code: 'tally-times-reversed',
    severity: 'error',
    title: ['理货结束早于开始', 'Tally that ended before it began'],
    at: '/completedAt',
    breaks: ({ startedAt, completedAt }) =>
      startedAt !== undefined &&
      completedAt !== undefined &&
      parseInstant(completedAt) < parseInstant(startedAt),
    expected: ({ startedAt }) => `≥ ${startedAt}`,
    fix: ['核对理货起止时间。', 'Check both times.'],
  },
  {
    code: 'tally-in-future',
    severity: 'error',
    title: ['理货结束时间晚于当前时间', 'Tally reported before it ended'],
    at: '/completedAt',
    breaks: ({ completedAt }, _message, { at }) =>
      completedAt !== undefined && parseInstant(completedAt) > at,
    expected: (_part, _message, { at }) => `≤ ${instantText(at)}`,
    fix: ['理货结束后再报告。', 'Report it once it has ended.'],
  },
  {
    code: 'tally-late',
    mark: 'recalled',
    citation: fromMemory(
      within(manifestDecree, '卸货完毕后6小时内', 'within 6 hours after unloading'),
    ),
    title: ['理货报告晚于卸货结束后 6 小时', 'Tally report more than 6 hours after unloading'],
    at: '/completedAt',
    breaks: ({ completedAt, action }, _message, { at }) =>
      (action === 'add' || action === 'original') &&
      completedAt !== undefined &&
      at > parseInstant(completedAt) + reportTerm,
    fix: ['卸货结束后 6 小时内报告。', 'Report within 6 hours.'],
  },
];

/** Rules for tally reports. */
export const tallyReportRules: readonly Rule<TallyReport>[] = [
  ...billRules<TallyReport>(),
  ...tableRules<TallyReport, TallyReport>(whole, source, timeRows),
];

/** Rules for loading records. */
export const loadingRecordRules: readonly Rule<LoadingRecord>[] = [
  ...billRules<LoadingRecord>(),
  ...tableRules<LoadingRecord, LoadingRecord>(whole, source, [
    {
      code: 'loading-import',
      severity: 'error',
      title: ['装载记录仅用于出境', 'Loading record of an import'],
      at: '/direction',
      breaks: ({ direction }) => direction === 'import',
      expected: () => 'export',
      fix: ['进境货物报理货报告。', 'Report imports by a tally.'],
    },
    {
      code: 'departure-before-loading',
      severity: 'error',
      title: ['离境早于装载', 'Departure before loading'],
      at: '/departsAt',
      breaks: ({ loadedAt, departsAt }) =>
        loadedAt !== undefined &&
        departsAt !== undefined &&
        parseInstant(departsAt) < parseInstant(loadedAt),
      expected: ({ loadedAt }) => `≥ ${loadedAt}`,
      fix: ['核对装载与离境时间。', 'Check both times.'],
    },
  ]),
];

function releasedBills(
  { bills: list }: ReleaseInstruction,
  visit: (part: ReleaseInstruction['bills'][number], path: string) => void,
): void {
  each(list, '/bills', visit);
}

const customsNumber = /^\d{8}[01]\d{9}$/;

/** Rules for release instructions that customs sends to a site. */
export const releaseInstructionRules: readonly Rule<ReleaseInstruction>[] = tableRules(
  releasedBills,
  source,
  [
    {
      code: 'release-entry-no',
      mark: 'recalled',
      title: ['放行指令中的报关单号不是海关编号', 'Release for a number that is no customs number'],
      at: '/entryNo',
      breaks: ({ entryNo }) => entryNo !== undefined && !customsNumber.test(entryNo),
      fix: ['核对 18 位海关编号。', 'Check the customs number of 18 digits.'],
    },
    {
      code: 'release-of-nothing',
      title: ['放行件数为零', 'Release of no packages'],
      at: '/packages',
      breaks: ({ packages, mode }) => packages === 0 && released.has(mode),
      fix: ['核对放行件数。', 'Check the packages.'],
    },
  ],
);
