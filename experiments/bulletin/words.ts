import type { Library } from '../../library/library.ts';
import type { Text } from '../../schemas/types.ts';
import type { ClockName } from '../observations.ts';
import type { DirectionSection, Grouping } from './bulletin.ts';
import type { ShareName } from './figures.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What a bulletin says. */
export const words = {
  title: text('通关时间月报', 'Clearance times'),
  simulated: text('模拟结果，不是统计数据', 'simulated, not statistics'),
  ranking: text('口岸通关效率排行榜', 'Ranking of ports'),
  rankingText: text(
    '名次为肯定更快的口岸数加一：先后可能出于偶然的口岸名次相同。名次区间对全部口岸同时成立（Klein、Wright、Wieczorek 2020）；同名次的按平均值列出。',
    'A place is one more than the number of ports surely before it: ports whose order noise could explain share it. The ranks of all ports hold together (Klein, Wright and Wieczorek 2020); those of one place are listed by their means.',
  ),
  methods: text('方法', 'Methods'),
  methodsText: text(
    '按放行日期归入月份。同一天的报关单共用队伍，并不独立，因此以天为单位：平均值和比例是按天求和之比，方差按比率估计（Cochran 1977），分位数的区间按 Woodruff（1952），与上月、去年同月之差按 Welch。各区间单独成立，名次区间同时成立（Šidák）。',
    'A declaration belongs to the month of its release. Declarations of a day share its queues and are not independent, so the day is the unit: means and shares are ratios of sums over days with the variance of a ratio (Cochran 1977), intervals of quantiles are those of Woodruff (1952), changes are compared by Welch. Intervals hold each by itself, ranks together (Sidak).',
  ),
  place: text('名次', 'place'),
  ranks: text('可能名次', 'possible'),
  declarations: text('报关单', 'declarations'),
  mean: text('平均', 'mean'),
  median: text('中位数', 'median'),
  p90: text('90% 分位', '90th percentile'),
  lastMonth: text('比上月', 'since last month'),
  lastYear: text('比去年同月', 'since a year ago'),
  unranked: text('报关单太少，不排名', 'Too few declarations for a rank'),
  shares: text('比例', 'Shares'),
  nothing: text('该月没有放行的报关单。', 'No declaration was released in this month.'),
  hours: text('小时', 'h'),
  by: {
    port: text('口岸', 'port'),
    transport: text('运输方式', 'mode of transport'),
    goods: text('商品', 'commodity'),
    mode: text('申报模式', 'mode of declaration'),
  } satisfies Record<Grouping, Text>,
  directions: {
    import: text('进口', 'Imports'),
    export: text('出口', 'Exports'),
  } satisfies Record<DirectionSection['direction'], Text>,
  clocks: {
    overall: text('整体通关时间', 'overall clearance time'),
    customs: text('海关通关时间', 'customs clearance time'),
    port: text('口岸停留时间', 'time in port'),
  } satisfies Record<ClockName, Text>,
  shareNames: {
    singleWindow: text('单一窗口应用率', 'sent through the single window'),
    advance: text('提前申报率', 'declared in advance'),
    inspected: text('查验率', 'inspected'),
    machine: text('机检占查验比例', 'inspections by machine'),
    directRelease: text('机检后直接放行比例', 'released right after the machine'),
  } satisfies Record<ShareName, Text>,
} as const;

/** Titles of the columns that tell of one clock, in the order of its cells. */
export const clockColumns: readonly Text[] = [
  words.declarations,
  words.mean,
  words.median,
  words.p90,
  words.lastMonth,
  words.lastYear,
];

/** Titles of groups that are not ports or goods. */
const groupTitles: Readonly<Record<string, Text>> = {
  road: text('公路', 'road'),
  rail: text('铁路', 'rail'),
  air: text('航空', 'air'),
  sea: text('水运', 'sea'),
  ordinary: text('一般申报', 'after arrival'),
  advance: text('提前申报', 'in advance'),
  'two-step': text('两步申报', 'in two steps'),
};

/** Titles of ports and commodities of the library and of the other groups; other keys stand for themselves. */
export const titlesOf =
  (library: Library) =>
  (grouping: Grouping, key: string): Text => {
    if (grouping === 'port') return library.ports.get(key)?.name ?? { zh: key, en: key };
    if (grouping === 'goods') return library.commodities.get(key)?.title ?? { zh: key, en: key };
    return groupTitles[key] ?? { zh: key, en: key };
  };
