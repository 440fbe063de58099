import type { Problem } from '../schemas/types.ts';

/** What can be wrong with an authored file beyond its schema. */
export const fileProblems = {
  'file-missing': { zh: '文件不存在', en: 'There is no such file' },
  'yaml-not-well-formed': { zh: 'YAML 格式错误', en: 'The YAML is not well formed' },
  'id-differs-from-file': { zh: '标识与文件名不一致', en: 'The id differs from the file name' },
  'unknown-port': { zh: '口岸不存在', en: 'There is no such port' },
  'unknown-traffic': { zh: '流量文件不存在', en: 'There is no such traffic file' },
  'unknown-message-file': {
    zh: '报文文件不存在',
    en: 'There is no such message file beside the scenario',
  },
  'unused-message-file': { zh: '报文文件未被使用', en: 'No step sends this message file' },
  'unknown-entity': { zh: '实体名称无效', en: 'This is no name of an entity' },
  'unknown-event': { zh: '流程中没有此事件', en: 'The flow has no such event' },
  'unknown-state': { zh: '流程中没有此状态', en: 'The flow has no such state' },
  'duplicate-rule': { zh: '岗位规则标识重复', en: 'Two rules of the office have this id' },
  'desk-without-power': {
    zh: '该岗位无权作出此决定',
    en: 'This decision is outside the power of the desk',
  },
  'duplicate-step': { zh: '步骤标识重复', en: 'Two steps have this id' },
  'unknown-reform': { zh: '改革措施不存在', en: 'There is no such reform' },
  'unknown-document': { zh: '政策文件不存在', en: 'There is no such policy document' },
  'unknown-paragraph': { zh: '政策文件中没有此条款', en: 'The document has no such paragraph' },
  'unknown-parameter': { zh: '参数不存在', en: 'There is no such parameter' },
  'unknown-flow': { zh: '流程不存在', en: 'There is no such flow' },
  'wrong-unit': { zh: '单位与参数不符', en: 'The parameter is measured in another unit' },
  'wrong-value': { zh: '取值与单位不符', en: 'The value does not fit its unit' },
  'repeated-jurisdiction': {
    zh: '同一地区有两个施行日期',
    en: 'Two dates of commencement hold in this jurisdiction',
  },
  'overlapping-date': {
    zh: '同一参数的两个取值自同一日起适用',
    en: 'Another value of this parameter holds from the same day on',
  },
  'stage-before-commencement': {
    zh: '阶段日期早于施行日期',
    en: 'The stage begins before the reform commences',
  },
  'missing-reason': {
    zh: '未完全实现的措施应说明原因',
    en: 'A reform that does not fully run has to say why; its status is',
  },
  'conflicting-reforms': {
    zh: '另一项改革措施自同一日起设置同一参数',
    en: 'Another reform sets this parameter from the same day on',
  },
  'reform-after-end': {
    zh: '改革措施在情景结束后才施行',
    en: 'The reform commences only after the end of the scenario',
  },
  'step-before-start': {
    zh: '步骤早于情景开始',
    en: 'The step lies before the start of the scenario',
  },
  'unknown-setting': { zh: '没有这项设定', en: 'There is no such setting' },
  'setting-value': { zh: '设定的取值不对', en: 'The value does not fit the setting' },
  'setting-not-numeric': { zh: '设定不是数值', en: 'The setting is not numeric' },
  'setting-twice': { zh: '两个因素改变同一设定', en: 'Two factors change the same setting' },
  'distribution-impossible': { zh: '分布的参数不可能', en: 'No distribution has such parameters' },
  'arm-without-change': { zh: '方案没有改变任何设定', en: 'The arm changes nothing' },
  'duplicate-id': { zh: '标识重复', en: 'Two entries have this id' },
  'unknown-measure': { zh: '没有这项指标', en: 'There is no such measure' },
  'measure-needs-ledger': { zh: '指标需要时间归因', en: 'The measure needs the ledger' },
  'unknown-point': { zh: '没有这个方案', en: 'There is no such arm' },
  'unknown-factor': { zh: '没有这个因素', en: 'There is no such factor' },
  'ends-out-of-order': { zh: '下限不低于上限', en: 'The lower end is not below the upper one' },
  'warm-up-too-long': { zh: '预热不短于运行', en: 'The warm-up is not shorter than the run' },
  'reform-without-effect': {
    zh: '改革措施在此不改变任何参数',
    en: 'The reforms change no parameter here',
  },
  'assumed-without-differences': {
    zh: '该设计没有与基准之差，无法考察假定输入',
    en: 'Assumed inputs are moved under differences from a baseline, which this design has not',
  },
  'calibration-without-target': {
    zh: '校准缺少已发布数值',
    en: 'The calibration has too few published figures',
  },
  'too-few-replications': { zh: '重复次数不足', en: 'There are too few replications' },
  'endless-traffic': {
    zh: '流量没有终点：既无数量，情景也无结束时间',
    en: 'The traffic never ends: it has no count and the scenario no end',
  },
  'unknown-country': { zh: '国家（地区）代码不存在', en: 'There is no such country' },
  'unknown-selection': { zh: '布控策略不存在', en: 'There is no such selection policy' },
  'unknown-commodity': { zh: '商品不存在', en: 'There is no such commodity' },
  'wrong-direction': {
    zh: '商品的进出口方向与车流不符',
    en: 'The commodity goes in the other direction than the stream',
  },
  'duplicate-stream': { zh: '车流标识重复', en: 'Two streams have this id' },
  'min-above-max': { zh: '下限大于上限', en: 'The least is more than the most' },
  'too-many-bills': { zh: '一批运输工具的提运单过多', en: 'A batch has too many bills' },
  'volume-or-fleet': {
    zh: '车流应有年流量；循环车队则不设年流量和编队',
    en: 'A stream has a volume, or a fleet and then neither volume nor platoon',
  },
  'unordered-dates': { zh: '日期未按先后排列', en: 'The dates are not in ascending order' },
  'no-weight': { zh: '权重全部为零', en: 'All weights are zero' },
  'two-traffics-of-port': {
    zh: '区域内同一口岸有两份流量',
    en: 'Two traffic files of the region are of one port',
  },
  'log-unknown': {
    zh: '不是能读取的事件日志',
    en: 'This is no event log that can be read',
  },
  'log-not-well-formed': { zh: '事件日志格式错误', en: 'The event log is not well formed' },
  'log-too-large': { zh: '事件日志过大', en: 'The event log is too large' },
  'log-event': { zh: '事件缺少内容或内容不对', en: 'An event lacks something, or it is wrong' },
  'log-ports': {
    zh: '表中有不止一个口岸的报关单',
    en: 'The table holds declarations of more than one port',
  },
  'log-too-few': {
    zh: '事件日志中没有足够的时长可供拟合',
    en: 'The event log has too few durations to fit anything',
  },
  'csv-not-well-formed': { zh: 'CSV 格式错误', en: 'The CSV is not well formed' },
  'csv-column-missing': { zh: '缺少列', en: 'A column is missing' },
  'csv-value': { zh: '取值不对', en: 'The value does not fit its column' },
  'csv-order': { zh: '时间先后颠倒', en: 'The instant lies before the one it follows' },
  'total-differs': {
    zh: '各口岸年流量之和与合计不符',
    en: 'The volumes of the ports do not sum to the total',
  },
} as const;

/** Code of such a problem. */
export type FileProblemCode = keyof typeof fileProblems;

/** Builds the problem at a place (a file, or a pointer into it) with what was found there. */
export function fileProblem(
  code: FileProblemCode,
  path: string,
  got?: string,
  expected?: string,
): Problem {
  const text = fileProblems[code];
  const shown = got === undefined ? '' : `“${got}”`;
  return {
    code,
    severity: 'error',
    path,
    message: {
      zh: `${text.zh}${shown}。`,
      en: `${text.en}${got === undefined ? '' : ` "${got}"`}.`,
    },
    ...(got !== undefined && { got }),
    ...(expected !== undefined && {
      expected,
      fix: { zh: `改为“${expected}”。`, en: `Write "${expected}".` },
    }),
  };
}
