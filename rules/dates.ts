import type { GoodsDeclaration } from '../schemas/types.ts';
import {
  advanceDeclaration,
  article,
  customsLaw,
  declarationInterface,
  formRules,
  twoStepPilot,
  within,
} from './citations.ts';
import { chinaDay, dayText, parseDay } from './days.ts';
import { lines } from './parts.ts';
import { type Rule } from './rule.ts';
import { tableRules, unlike, whole, type Source } from './table.ts';

/** Days after the entry of the conveyance in which imports are declared; from the next day on there is a fee. */
const declarationTerm = 14;
/** Days before arrival at the supervised place from which exports can be declared. */
const exportWindow = 3;

const today = (at: number) => dayText(chinaDay(at));
const isAfterToday = (date: string | undefined, at: number) =>
  date !== undefined && date > today(at);
const isLate = ({ direction, importExportDate }: GoodsDeclaration, at: number) =>
  direction === 'import' &&
  importExportDate !== undefined &&
  chinaDay(at) > parseDay(importExportDate) + declarationTerm;
const lastDay = ({ importExportDate = '' }: GoodsDeclaration) =>
  dayText(parseDay(importExportDate) + declarationTerm);
const inTime = (message: GoodsDeclaration): [string, string] => [
  `最迟 ${lastDay(message)} 申报`,
  `a declaration by ${lastDay(message)}`,
];

const derived: Source = { severity: 'warning', citation: formRules, mark: 'derived' };

const headRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, derived, [
  {
    code: 'declaration-late',
    citation: within(
      article(customsLaw, 24),
      '自运输工具申报进境之日起14日内',
      '14 days from the entry of the conveyance',
    ),
    mark: 'official',
    title: [
      '已超过申报期限，将征收滞报金',
      'Declared after the term, a late-declaration fee falls due',
    ],
    at: '/importExportDate',
    breaks: (message, _part, { at }) => message.procedure === 'one-step' && isLate(message, at),
    expected: inTime,
    fix: ['尽快申报，滞报金按日加收。', 'Declare at once; the fee grows by the day.'],
  },
  {
    code: 'completion-late',
    citation: within(twoStepPilot, '自运输工具申报进境之日起14日内', 'within 14 days of the entry'),
    mark: 'published',
    title: ['已超过完整申报期限', 'Complete declaration after its term'],
    at: '/importExportDate',
    breaks: (message, _part, { at }) => message.procedure === 'complete' && isLate(message, at),
    expected: inTime,
    fix: ['尽快完成完整申报。', 'Send the complete declaration at once.'],
  },
  {
    code: 'export-too-early',
    citation: advanceDeclaration,
    mark: 'published',
    title: ['出口提前申报早于 3 日', 'Export declared more than 3 days in advance'],
    at: '/importExportDate',
    breaks: ({ direction, importExportDate }, _part, { at }) =>
      direction === 'export' &&
      importExportDate !== undefined &&
      parseDay(importExportDate) > chinaDay(at) + exportWindow,
    expected: (_message, _part, { at }) => `≤ ${dayText(chinaDay(at) + exportWindow)}`,
    fix: ['在货物运抵前 3 日内申报。', 'Declare within 3 days before the goods arrive.'],
  },
  {
    code: 'discharged-before-arrival',
    severity: 'error',
    title: ['卸毕日期早于进口日期', 'Discharged before the goods arrived'],
    at: '/dischargedOn',
    breaks: ({ direction, dischargedOn, importExportDate }) =>
      direction === 'import' &&
      dischargedOn !== undefined &&
      importExportDate !== undefined &&
      dischargedOn < importExportDate,
    expected: ({ importExportDate }) => `≥ ${importExportDate}`,
    fix: ['核对卸毕日期与进口日期。', 'Check both dates.'],
  },
  {
    code: 'discharged-in-future',
    severity: 'error',
    title: ['卸毕日期晚于当前日期', 'Discharge that has not yet ended'],
    at: '/dischargedOn',
    breaks: ({ dischargedOn }, _part, { at }) => isAfterToday(dischargedOn, at),
    expected: (_message, _part, { at }) => `≤ ${today(at)}`,
    fix: ['卸毕后再填报。', 'Give the date once discharge has ended.'],
  },
  {
    code: 'pre-entry-in-future',
    title: ['预录入日期晚于当前日期', 'Entered in the future'],
    at: '/preEntryDate',
    breaks: ({ preEntryDate }, _part, { at }) => isAfterToday(preEntryDate, at),
    expected: (_message, _part, { at }) => `≤ ${today(at)}`,
    fix: ['填报实际预录入日期。', 'Give the day on which it was entered.'],
  },
  {
    code: 'royalty-contract-period',
    severity: 'error',
    title: ['特许权使用费合同终止早于起始', 'Royalty contract that ends before it begins'],
    at: '/royalty/validUntil',
    breaks: ({ royalty }) =>
      royalty?.validFrom !== undefined &&
      royalty.validUntil !== undefined &&
      royalty.validUntil < royalty.validFrom,
    expected: ({ royalty }) => `≥ ${royalty?.validFrom}`,
    fix: ['核对合同起止时间。', 'Check the dates of the contract.'],
  },
  {
    code: 'royalty-period',
    severity: 'error',
    title: ['特许权使用费计提周期终止早于起始', 'Royalty period that ends before it begins'],
    at: '/royalty/periodUntil',
    breaks: ({ royalty }) =>
      royalty?.periodFrom !== undefined &&
      royalty.periodUntil !== undefined &&
      royalty.periodUntil < royalty.periodFrom,
    expected: ({ royalty }) => `≥ ${royalty?.periodFrom}`,
    fix: ['核对计提周期。', 'Check the dates of the period.'],
  },
]);

const packedDate = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const packedDates = /^\d{8}(;\d{8})*$/;
const packed = (at: number) => today(at).replaceAll('-', '');

const inspectionDates: Source = {
  severity: 'warning',
  citation: within(
    declarationInterface,
    'DecList/ProduceDate、DecList/ProdValidDt',
    'DecList/ProduceDate and DecList/ProdValidDt',
  ),
  mark: 'published',
};

const lineDateRules = tableRules(lines, inspectionDates, [
  {
    code: 'production-date-form',
    title: ['生产日期格式不符', 'Production date of an unusual form'],
    at: '/productionDate',
    breaks: ({ productionDate }) => unlike(productionDate, packedDates),
    expected: () => 'yyyyMMdd;yyyyMMdd',
    fix: ['按 yyyyMMdd 填报，多个用英文分号分隔。', 'Write yyyyMMdd, several divided by ";".'],
  },
  {
    code: 'production-date-future',
    mark: 'derived',
    title: ['生产日期晚于当前日期', 'Goods produced in the future'],
    at: '/productionDate',
    breaks: ({ productionDate }, _message, { at }) =>
      productionDate !== undefined &&
      packedDates.test(productionDate) &&
      productionDate.split(';').some((date) => date > packed(at)),
    expected: (_line, _message, { at }) => `≤ ${packed(at)}`,
    fix: ['核对生产日期。', 'Check the date of production.'],
  },
  {
    code: 'expiry-date-form',
    title: ['产品有效期格式不符', 'Expiry date of an unusual form'],
    at: '/validUntil',
    breaks: ({ validUntil }) => unlike(validUntil, packedDate),
    expected: () => 'yyyyMMdd',
    fix: ['按 yyyyMMdd 填报。', 'Write yyyyMMdd.'],
  },
  {
    code: 'goods-expired',
    mark: 'derived',
    title: ['产品已过有效期', 'Goods past their expiry date'],
    at: '/validUntil',
    breaks: ({ validUntil }, _message, { at }) =>
      validUntil !== undefined && packedDate.test(validUntil) && validUntil < packed(at),
    fix: ['核对产品有效期。', 'Check the expiry date.'],
  },
]);

/** All rules on dates beyond those of departure and entry. */
export const dateRules: readonly Rule<GoodsDeclaration>[] = [...headRules, ...lineDateRules];
