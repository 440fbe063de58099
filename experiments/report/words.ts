import type { Text } from '../../schemas/types.ts';
import type { ClockName } from '../observations.ts';
import type { Effect } from '../designs/design.ts';
import type { Comparison } from '../summary.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What a report says, beside the words of the experiment. */
export const words = {
  question: text('问题', 'Question'),
  effects: text('效果', 'Effects'),
  points: text('各方案的数值', 'Figures of each arm'),
  distributions: text('分布', 'Distributions'),
  frontier: text('前沿', 'Frontier'),
  frontierText: text(
    '实心点在前沿上：没有别的方案在各项指标上都不差、且至少一项更好。“肯定”指成对区间都不允许相反的结论。',
    'Filled dots are on the front: no other arm is as good in every criterion and better in one. Surely means that no paired interval allows the opposite.',
  ),
  onFront: text('在前沿上', 'on the front'),
  surpassed: text('不如', 'surpassed by'),
  surely: text('肯定', 'surely'),
  ledger: text('时间归因', 'Where the hours went'),
  ledgerText: text(
    '从运抵到放行，每一小时都归于使其等待的那个环节；同时等待几件事时，归于最后完成的那一件。各项之和等于整体通关时间。',
    'Every hour from arrival to release belongs to the stage that was waited for; where several were, to the one that came last. The parts sum to the overall clearance time.',
  ),
  removal: text('如果没有某一原因', 'If a cause vanished'),
  removalText: text(
    '去掉一个原因后重新模拟得到，不是相减：其他环节可能随即成为瓶颈，所以节省的时间可以少于、也可以多于归于它的时间。',
    'Found by running the same shipments again without the cause, not by subtraction: something else may then be waited for, so that the saving can be less than the hours attributed, or more.',
  ),
  notRemovable: text('无法去除', 'cannot be removed'),
  waterfall: text('基准各环节', 'The way of the baseline, stage by stage'),
  rest: text('其余环节', 'all other stages'),
  total: text('整体通关时间', 'overall clearance time'),
  assumed: text('依赖假定数值的时间比重', 'Share of the hours that rests on assumed numbers'),
  desks: text('岗位利用率', 'Use of the desks'),
  desksText: text(
    '忙的时间占开放时间的比例；下班后仍在处理时可以超过 1。',
    'Busy time as a share of open time; above 1 where work goes on after closing.',
  ),
  study: text('放行时间研究', 'Time release study'),
  studyText: text(
    '各步骤之间的小时数，按世界海关组织《货物放行时间测算指南》的表式；各次运行的平均，最短与最长为全部运行之最。',
    'Hours between the steps in the tables of the guide of the World Customs Organization; means over the replications, the shortest and longest of all.',
  ),
  from: text('区间', 'interval'),
  group: text('报关单', 'declarations'),
  studyFigures: {
    count: text('票数', 'number'),
    mean: text('平均', 'mean'),
    deviation: text('标准差', 'deviation'),
    least: text('最短', 'shortest'),
    median: text('中位数', 'median'),
    p90: text('90% 分位', '90th percentile'),
    most: text('最长', 'longest'),
  },
  answer: text('简答', 'In short'),
  otherwise: text('假定若有不同', 'If what is assumed were otherwise'),
  otherwiseText: ({
    factor,
    screened,
    relevant,
    kept,
  }: Record<'factor', string> & Record<'screened' | 'relevant' | 'kept', number>): Text =>
    text(
      `模型中标为“假定”的输入逐项除以、乘以 ${factor}（比例按其优势比；台位数取整），其余不变，随机数相同。共 ${screened} 项，其中 ${relevant} 项对首要指标的效果有影响；影响最大的 ${kept} 项做了完整运行。区间只反映随机性，此处的范围反映输入之不知；各项同时不同时，范围会更大。`,
      `Inputs that the model marks as assumed were divided and multiplied by ${factor} one at a time (of shares, the odds; servers rounded), all else and all draws the same. Of ${screened} such inputs ${relevant} move an effect on the leading measure; the ${kept} that move it most were run in full. Intervals tell of chance only, these ranges of what is not known; several inputs that differ at once may reach further.`,
    ),
  range: text('最小…最大', 'least … greatest'),
  sign: text('方向', 'direction'),
  signKept: text('不变', 'stays'),
  signChanges: text('会反转', 'may turn'),
  input: text('输入', 'input'),
  divided: text('除以倍数', 'divided'),
  multiplied: text('乘以倍数', 'multiplied'),
  validation: text('与已发布数值比较', 'Published figures'),
  calibration: text('校准', 'Calibration'),
  calibrationText: text(
    '下列数值由模式搜索（Hooke 与 Jeeves 1961）拟合到标为校准的已发布数值；标为验证的数值没有参与。',
    'These values were fitted by pattern search (Hooke and Jeeves 1961) to the published figures marked for calibration; those marked for validation had no part in it.',
  ),
  setting: text('设定', 'setting'),
  fitted: text('拟合值', 'fitted value'),
  methods: text('方法', 'Methods'),
  manifest: text('依据', 'Manifest'),
  warnings: text('注意', 'Warnings'),
  what: text('项目', 'what'),
  kind: text('类型', 'kind'),
  estimate: text('估计与区间', 'estimate and interval'),
  relative: text('相对基准', 'of the baseline'),
  reduction: text('方差缩减倍数', 'variance reduction'),
  share: text('比重', 'share'),
  arm: text('方案', 'arm'),
  stage: text('环节', 'stage'),
  cause: text('原因', 'cause'),
  hours: text('归于它的小时', 'hours attributed'),
  saved: text('去掉后节省的小时', 'hours saved without it'),
  measure: text('指标', 'measure'),
  published: text('已发布', 'published'),
  model: text('模型', 'model'),
  deviation: text('偏差', 'deviation'),
  verdict: text('结论', 'verdict'),
  source: text('来源', 'source'),
  verdicts: {
    calibrated: text('已校准', 'calibrated'),
    predicted: text('预测相符', 'predicted'),
    missed: text('不符', 'missed'),
  } satisfies Record<Comparison['verdict'], Text>,
  clocks: {
    overall: text('整体通关时间（小时）', 'Overall clearance time, hours'),
    customs: text('海关通关时间（小时）', 'Customs clearance time, hours'),
    port: text('口岸停留时间（小时）', 'Time in port, hours'),
  } satisfies Record<ClockName, Text>,
  language: text('English', '中文'),
} as const;

/** Names of the kinds of effects. */
export const kindWords: Readonly<Record<Effect['kind'], Text>> = {
  difference: text('与基准之差', 'difference from the baseline'),
  main: text('主效应', 'main effect'),
  interaction: text('交互作用', 'interaction'),
  shapley: text('沙普利值', 'Shapley part'),
  package: text('整体效果', 'whole package'),
  'mu-star': text('μ*：平均影响大小', 'μ*: mean size of effect'),
  mu: text('μ：平均影响', 'μ: mean effect'),
  sigma: text('σ：非线性或交互', 'σ: bend or interaction'),
  'first-order': text('一阶指数', 'first-order share'),
  total: text('总指数', 'total share'),
};

/** Names of units. */
export const unitWords: Readonly<Record<string, Text>> = {
  h: text('小时', 'h'),
  ratio: text('比例', 'share'),
  count: text('数量', 'number'),
  '1/d': text('每日', 'a day'),
  CNY: text('元', 'CNY'),
};
