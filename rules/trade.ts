import type { GoodsDeclaration } from '../schemas/types.ts';
import { formRules, fromMemory, tradeModes, twoStepPilot, within } from './citations.ts';
import { lines } from './parts.ts';
import { isFullDeclaration, type Rule } from './rule.ts';
import { tableRules, whole, type Source } from './table.ts';
import { borderTrade, purchasedMaterials, suppliedMaterials } from './trade-modes.ts';

const generalLevy = '101';
const suppliedLevy = '502';
const purchasedLevy = '503';
const freeOfDuty = '3'; // list duty-mode: 全免
const levied = '1'; // list duty-mode: 照章征税
const generalTrade = '0110';
const marketTerms: ReadonlySet<string> = new Set(['5', '6']); // 市场价, 垫仓

/** Trade modes whose name speaks of one direction, list trade-mode. */
const directionByTradeMode: Readonly<Record<string, GoodsDeclaration['direction']>> = {
  '1039': 'export', // 市场采购
  '3410': 'import', // 承包工程进口
  '3422': 'export', // 对外承包出口
  '4539': 'import', // 进口溢误卸
};

/** Countries that share a land border with China. */
const neighbours: ReadonlySet<string> = new Set(
  'AFG BTN IND KAZ KGZ LAO MMR MNG NPL PAK PRK RUS TJK VNM'.split(' '),
);
/** Customs districts of the list that have no land border: Zhengzhou. */
const inlandDistricts: ReadonlySet<string> = new Set(['46']);

const recalled: Source = {
  severity: 'warning',
  citation: fromMemory(tradeModes),
  mark: 'recalled',
};

const headRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, recalled, [
  {
    code: 'levy-nature-missing',
    title: ['一般贸易缺少征免性质', 'General trade without its nature of levy'],
    at: '/levyNature',
    breaks: (message) =>
      message.levyNature === undefined &&
      message.tradeMode === generalTrade &&
      isFullDeclaration(message),
    expected: () => generalLevy,
    fix: ['一般征税填 101。', 'Write 101 for the general levy.'],
  },
  {
    code: 'trade-mode-direction',
    title: ['监管方式与进出口标志不符', 'Trade mode of the other direction'],
    citation: within(tradeModes, '监管方式名称', 'by the names of trade modes'),
    mark: 'derived',
    at: '/tradeMode',
    breaks: ({ tradeMode, direction }) => {
      const only = directionByTradeMode[tradeMode];
      return only !== undefined && only !== direction;
    },
    fix: ['核对监管方式。', 'Check the trade mode.'],
  },
  {
    code: 'border-trade-country',
    title: ['边境小额贸易的启运国／运抵国不与中国接壤', 'Border trade with a country afar'],
    citation: {
      zh: '“边境小额贸易”的含义；中国陆地边界',
      en: 'Meaning of border small trade; land borders of China',
    },
    mark: 'derived',
    at: '/tradeCountry',
    breaks: ({ tradeMode, tradeCountry }) =>
      tradeMode === borderTrade && tradeCountry !== undefined && !neighbours.has(tradeCountry),
    fix: ['核对监管方式与国别。', 'Check the trade mode and the country.'],
  },
  {
    code: 'border-trade-office',
    title: [
      '边境小额贸易在无陆地边境的关区进出境',
      'Border trade at an office without a land border',
    ],
    citation: {
      zh: '“边境小额贸易”的含义；关区',
      en: 'Meaning of border small trade; customs districts',
    },
    mark: 'derived',
    at: '/borderOffice',
    breaks: ({ tradeMode, borderOffice }) =>
      tradeMode === borderTrade && inlandDistricts.has(borderOffice?.slice(0, 2) ?? ''),
    fix: ['核对监管方式与进出境关别。', 'Check the trade mode and the office.'],
  },
  {
    code: 'consolidated-duty-export',
    title: ['出口报关单一般不适用汇总征税', 'Consolidated duty on an export'],
    citation: fromMemory({ zh: '海关总署关于汇总征税的规定', en: 'GACC on consolidated duty' }),
    at: '/consolidatedDuty',
    breaks: ({ consolidatedDuty, direction }) =>
      consolidatedDuty === true && direction === 'export',
    fix: ['取消汇总征税。', 'Do not ask for it.'],
  },
  {
    code: 'controls-surplus',
    severity: 'error',
    title: ['仅概要申报填报涉证、涉检、涉税', 'Controls belong to the summary declaration'],
    citation: twoStepPilot,
    mark: 'derived',
    at: '/controls',
    breaks: ({ controls, procedure }) => controls !== undefined && procedure !== 'summary',
    fix: ['删除该项，或改为概要申报。', 'Remove them, or declare a summary.'],
  },
  {
    code: 'terms-unusual',
    title: [
      '一般贸易的成交方式不应为市场价或垫仓',
      'General trade under terms without a price basis',
    ],
    citation: fromMemory(within(formRules, '成交方式', 'terms of trade')),
    at: '/terms',
    breaks: ({ terms, tradeMode }) =>
      terms !== undefined && marketTerms.has(terms) && tradeMode === generalTrade,
    fix: ['改为 CIF、C&F、FOB、C&I 或 EXW。', 'Use CIF, C&F, FOB, C&I or EXW.'],
  },
]);

const lineRules = tableRules(lines, recalled, [
  {
    code: 'duty-mode-general',
    title: ['一般征税货物不应全免', 'Goods under the general levy declared free of duty'],
    at: '/dutyMode',
    breaks: ({ dutyMode }, { levyNature }) => dutyMode === freeOfDuty && levyNature === generalLevy,
    expected: () => levied,
    fix: ['改为照章征税（1），或核对征免性质。', 'Write 1, or check the nature of levy.'],
  },
  {
    code: 'duty-mode-processing',
    title: ['加工贸易货物一般全免', 'Processing trade is normally free of duty'],
    at: '/dutyMode',
    breaks: ({ dutyMode }, { levyNature, tradeMode }) =>
      dutyMode === levied &&
      ((levyNature === suppliedLevy && suppliedMaterials.has(tradeMode)) ||
        (levyNature === purchasedLevy && purchasedMaterials.has(tradeMode))),
    expected: () => freeOfDuty,
    fix: ['改为全免（3），或核对征免性质。', 'Write 3, or check the nature of levy.'],
  },
]);

/** All rules on trade modes, natures of levy and levy modes beyond their pairing. */
export const tradeRules: readonly Rule<GoodsDeclaration>[] = [...headRules, ...lineRules];
