import type { GoodsDeclaration } from '../schemas/types.ts';
import { waybillCheckDigit } from './check-digits.ts';
import {
  declarationInterface,
  formRules,
  fromMemory,
  together,
  waybillDigit,
} from './citations.ts';
import { chinaDay, dayText } from './days.ts';
import { lines } from './parts.ts';
import { isFullDeclaration, type Rule } from './rule.ts';
import { tableRules, unlike, whole, type Source } from './table.ts';
import { isProcessingTrade, purchasedMaterials, suppliedMaterials } from './trade-modes.ts';
import { mode } from './transport.ts';

const interfaceSource: Source = {
  severity: 'warning',
  citation: together(declarationInterface, {
    zh: '实务中所见回执',
    en: 'receipts seen in practice',
  }),
  mark: 'published',
};
const formSource: Source = {
  severity: 'warning',
  citation: fromMemory(formRules),
  mark: 'recalled',
};

const referenceLength = 18; // characters the interface names; real messages carry up to 24
const yearStart = 4; // of the customs number: office, year, direction, serial
const directionPlace = 8;
const batchForm = /^\d{13}$/;
const trainForm = /(^|\D)\d{8}$/;
const flightForm = /^[A-Z0-9]{2}\d{1,4}[A-Z]?(\/|$)/;
const manualForm = /^[A-Z][0-9A-Z]{11}$/;
const entryForm = /^\d{9}[01IE]?\d{8,9}$/;
const waybill = /^\d{11}/;
const generalTrade = '0110';

const directionDigit = ({ direction }: GoodsDeclaration) => (direction === 'import' ? '1' : '0');
const directionLetter = ({ direction }: GoodsDeclaration) => (direction === 'import' ? 'I' : 'E');
const yearOf = (at: number) => dayText(chinaDay(at)).slice(0, 4);

/** Rules on the numbers that customs and the single window give. */
const numberRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, interfaceSource, [
  {
    code: 'entry-no-office',
    title: ['海关编号前四位与申报地海关不符', 'Customs number of another office'],
    at: '/entryNo',
    breaks: ({ entryNo, customsOffice }) =>
      entryNo !== undefined && !entryNo.startsWith(customsOffice),
    expected: ({ customsOffice }) => `${customsOffice}…`,
    fix: ['核对海关编号与申报地海关。', 'Check the number against the office of declaration.'],
  },
  {
    code: 'entry-no-year',
    title: ['海关编号中的年份晚于当前年份', 'Customs number of a year to come'],
    at: '/entryNo',
    breaks: ({ entryNo }, _message, { at }) =>
      entryNo !== undefined && entryNo.slice(yearStart, yearStart + 4) > yearOf(at),
    fix: ['核对海关编号第 5 至 8 位。', 'Check digits 5 to 8 of the number.'],
  },
  {
    code: 'entry-no-direction',
    title: ['海关编号第 9 位与进出口标志不符', 'Customs number of the other direction'],
    mark: 'recalled',
    at: '/entryNo',
    breaks: (message) =>
      message.entryNo !== undefined && message.entryNo[directionPlace] !== directionDigit(message),
    expected: (message) => [
      `第 9 位为 ${directionDigit(message)}`,
      `digit 9 = ${directionDigit(message)}`,
    ],
    fix: ['进口为 1，出口为 0。', 'It is 1 for imports and 0 for exports.'],
  },
  {
    code: 'unified-no-direction',
    severity: 'error',
    title: ['统一编号首字母与进出口标志不符', 'Single-window number of the other direction'],
    at: '/unifiedNo',
    breaks: (message) =>
      message.unifiedNo !== undefined && message.unifiedNo[0] !== directionLetter(message),
    expected: (message) => `${directionLetter(message)}…`,
    fix: ['进口以 I 开头，出口以 E 开头。', 'It begins with I for imports, E for exports.'],
  },
  {
    code: 'unified-no-year',
    title: ['统一编号中的年份晚于当前年份', 'Single-window number of a year to come'],
    at: '/unifiedNo',
    breaks: ({ unifiedNo }, _message, { at }) =>
      unifiedNo !== undefined && unifiedNo.slice(1, 5) > yearOf(at),
    fix: ['核对统一编号第 2 至 5 位。', 'Check digits 2 to 5 of the number.'],
  },
  {
    code: 'reference-length',
    title: ['客户端报关单编号超过 18 位', 'Own number longer than 18 characters'],
    at: '/reference',
    breaks: ({ reference }) => reference.length > referenceLength,
    fix: ['缩短客户端报关单编号。', 'Use a shorter number.'],
  },
  {
    code: 'related-declaration-form',
    title: ['关联报关单号不是 18 位海关编号', 'Related declaration is no customs number'],
    at: '/relatedDeclarationNo',
    breaks: ({ relatedDeclarationNo }) => unlike(relatedDeclarationNo, entryForm),
    fix: ['填报 18 位海关编号。', 'Give the customs number of 18 digits.'],
  },
]);

/** Rules on the numbers of conveyance, voyage and bill, by mode of transport. */
const transportRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, formSource, [
  {
    code: 'batch-no-form',
    title: ['货物运输批次号应为 13 位数字', 'Batch number of a road crossing has 13 digits'],
    at: '/voyageNo',
    breaks: ({ transportMode, voyageNo }) =>
      transportMode === mode.road && unlike(voyageNo, batchForm),
    fix: ['填报公路舱单的货物运输批次号。', 'Give the batch number of the road manifest.'],
  },
  {
    code: 'batch-no-office',
    title: ['货物运输批次号前四位与进出境关别不符', 'Batch number of another office'],
    at: '/voyageNo',
    breaks: ({ transportMode, voyageNo, borderOffice }) =>
      transportMode === mode.road &&
      voyageNo !== undefined &&
      borderOffice !== undefined &&
      batchForm.test(voyageNo) &&
      !voyageNo.startsWith(borderOffice),
    expected: ({ borderOffice }) => `${borderOffice}…`,
    fix: ['核对批次号与进出境关别。', 'Check the batch number and the office of entry.'],
  },
  {
    code: 'train-date-form',
    title: [
      '铁路运输的航次号应以列车进出境日期结尾',
      'Voyage by rail ends with the date of the train',
    ],
    at: '/voyageNo',
    breaks: ({ transportMode, voyageNo }) =>
      transportMode === mode.rail && unlike(voyageNo, trainForm),
    expected: () => 'yyyyMMdd',
    fix: ['填报 8 位日期。', 'Give the date with 8 digits.'],
  },
  {
    code: 'air-voyage-surplus',
    title: ['航空运输免予填报航次号', 'Air declarations leave the voyage empty'],
    at: '/voyageNo',
    breaks: (message) =>
      message.transportMode === mode.air &&
      message.voyageNo !== undefined &&
      isFullDeclaration(message),
    fix: ['删除航次号，航班号填入运输工具名称。', 'Remove it; the flight is the conveyance.'],
  },
  {
    code: 'conveyance-missing',
    title: ['缺少运输工具名称', 'Name of the conveyance is missing'],
    at: '/conveyanceName',
    breaks: (message) =>
      (message.transportMode === mode.sea ||
        message.transportMode === mode.rail ||
        message.transportMode === mode.air) &&
      message.conveyanceName === undefined &&
      isFullDeclaration(message),
    fix: ['填报船名、车次或航班号。', 'Give the ship, the train or the flight.'],
  },
  {
    code: 'flight-no-form',
    title: ['航班号格式不符', 'Flight number of an unusual form'],
    at: '/conveyanceName',
    breaks: ({ transportMode, conveyanceName }) =>
      transportMode === mode.air && unlike(conveyanceName, flightForm),
    expected: () => 'CZ1234',
    fix: ['填报航空公司两字代码加航班号。', 'Give the airline code and the number of the flight.'],
  },
  {
    code: 'waybill-check-digit',
    title: ['航空总运单号校验位不符', 'Check digit of an air waybill is wrong'],
    citation: waybillDigit,
    at: '/billNo',
    breaks: (message) =>
      message.transportMode === mode.air &&
      isFullDeclaration(message) &&
      message.billNo !== undefined &&
      waybill.test(message.billNo) &&
      message.billNo[10] !== waybillCheckDigit(message.billNo),
    expected: ({ billNo = '' }) => [
      `校验位 ${waybillCheckDigit(billNo)}`,
      `check digit ${waybillCheckDigit(billNo)}`,
    ],
    fix: ['核对总运单号。', 'Check the number of the air waybill.'],
  },
]);

/** Rules on manuals, contracts and overseas parties. */
const paperRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, formSource, [
  {
    code: 'manual-form',
    title: ['备案号应为 12 位', 'Filing number of an unusual form'],
    at: '/manualNo',
    breaks: ({ manualNo }) => unlike(manualNo, manualForm),
    fix: ['填报 12 位备案号。', 'Give the filing number of 12 characters.'],
  },
  {
    code: 'manual-missing',
    title: ['加工贸易货物缺少备案号', 'Processing trade without its manual'],
    at: '/manualNo',
    breaks: (message) =>
      message.manualNo === undefined &&
      isProcessingTrade(message.tradeMode) &&
      isFullDeclaration(message),
    fix: ['填报加工贸易手册编号。', 'Give the number of the processing-trade manual.'],
  },
  {
    code: 'manual-kind',
    title: ['备案号首字母与监管方式不符', 'Manual of another kind of processing trade'],
    at: '/manualNo',
    breaks: ({ manualNo, tradeMode }) =>
      (manualNo?.startsWith('B') === true && purchasedMaterials.has(tradeMode)) ||
      (manualNo?.startsWith('C') === true && suppliedMaterials.has(tradeMode)),
    expected: ({ tradeMode }) => (suppliedMaterials.has(tradeMode) ? 'B…' : 'C…'),
    fix: ['来料加工为 B，进料加工为 C。', 'B for supplied, C for purchased materials.'],
  },
  {
    code: 'contract-missing',
    title: ['一般贸易缺少合同协议号', 'General trade without its contract'],
    at: '/contractNo',
    breaks: (message) =>
      message.contractNo === undefined &&
      message.tradeMode === generalTrade &&
      isFullDeclaration(message),
    fix: ['填报合同协议号。', 'Give the number of the contract.'],
  },
  {
    code: 'overseas-party-missing',
    title: ['缺少境外收发货人', 'Overseas party is missing'],
    at: '/overseasParty',
    breaks: (message) => message.overseasParty === undefined && isFullDeclaration(message),
    fix: ['填报境外收发货人名称，没有的填 NO。', 'Name the overseas party, or write NO.'],
  },
  {
    code: 'border-office-district',
    title: ['进出境关别填报了直属海关', 'Customs district given as office of entry or exit'],
    at: '/borderOffice',
    breaks: ({ borderOffice }) => borderOffice?.endsWith('00') === true,
    fix: ['填报具体口岸海关，不填直属海关。', 'Name the office at the border, not its district.'],
  },
]);

/** Rules on the lines of a processing-trade manual. */
const recordRules = tableRules(lines, formSource, [
  {
    code: 'record-line-missing',
    title: ['有备案号的商品缺少备案序号', 'Line of the manual is missing'],
    at: '/recordLine',
    breaks: ({ recordLine }, message) =>
      recordLine === undefined &&
      message.manualNo !== undefined &&
      isProcessingTrade(message.tradeMode) &&
      isFullDeclaration(message),
    fix: ['填报手册中的序号。', 'Give the line of the manual.'],
  },
  {
    code: 'record-line-surplus',
    title: ['无备案号却有备案序号', 'Line of a manual without the manual'],
    at: '/recordLine',
    breaks: ({ recordLine }, { manualNo }) => recordLine !== undefined && manualNo === undefined,
    fix: ['填报备案号，或删除备案序号。', 'Give the manual, or remove the line number.'],
  },
]);

/** All rules on identifiers of goods declarations. */
export const identifierRules: readonly Rule<GoodsDeclaration>[] = [
  ...numberRules,
  ...transportRules,
  ...paperRules,
  ...recordRules,
];
