import { costParts, type ComplianceCost } from '../rules/fees.ts';
import type { Text } from '../schemas/types.ts';
import type { ControlCounts } from '../world/control-tally.ts';
import { deskNames, type DeskName } from '../world/desks.ts';
import { clockNames, type ClockName } from './observations.ts';
import { causeNames, causes, type Cause } from './stages.ts';
import type { DeskFigures } from './desk-usage.ts';
import type { Sample } from './sample.ts';

/** What a replication left to measure. */
export interface Outcome {
  readonly clocks: Readonly<Record<ClockName, Sample>>;
  readonly beforeAcceptance: Sample;
  /** Share of the shipments that were inspected. */
  readonly inspected: number;
  /** Shipments released a day, while shipments arrive. */
  readonly throughput: number;
  readonly desks: Readonly<Record<DeskName, DeskFigures>>;
  /** What control did and found in the whole run. */
  readonly control: ControlCounts;
  /** Sums over the shipments: compliance cost by part, CNY, and containers. */
  readonly costs: ComplianceCost;
  readonly containers: number;
  readonly shipments: number;
  /** Mean hours of each cause between arrival and release, and the share of them that rests on assumed numbers. */
  readonly causes?: Readonly<Record<Cause, number>>;
  readonly assumed?: number;
}

/** A figure of one replication. */
export interface Measure {
  readonly name: string;
  readonly text: Text;
  /** `h`, `ratio`, `count`, `1/d` or `CNY`. */
  readonly unit: string;
  readonly needsLedger: boolean;
  of(outcome: Outcome): number;
}

const clockTexts: Readonly<Record<ClockName, Text>> = {
  overall: { zh: '整体通关时间', en: 'overall clearance time' },
  customs: { zh: '海关通关时间', en: 'customs clearance time' },
  port: { zh: '口岸停留时间', en: 'time in port' },
};

/** Names of desks. */
export const deskTexts: Readonly<Record<DeskName, Text>> = {
  review: { zh: '审单台', en: 'review desk' },
  gate: { zh: '卡口通道', en: 'gate lane' },
  scanner: { zh: '大型集装箱检查设备', en: 'scanner' },
  image: { zh: '集中审图', en: 'image desk' },
  inspection: { zh: '查验台', en: 'inspection desk' },
  disposal: { zh: '处置台', en: 'disposal desk' },
  laboratory: { zh: '检测台', en: 'laboratory bench' },
  police: { zh: '边检通道', en: 'police booth' },
  health: { zh: '消杀检测点', en: 'health bay' },
  exception: { zh: '人工通道', en: 'manual lane' },
  counterpart: { zh: '境外口岸通道', en: 'lane across the border' },
  track: { zh: '换装线', en: 'track' },
  lift: { zh: '吊装班组', en: 'lifting team' },
};

const statistics = {
  mean: [{ zh: '平均', en: 'mean' }, (sample: Sample) => sample.mean],
  median: [{ zh: '中位数', en: 'median' }, (sample: Sample) => sample.quantile(0.5)],
  p90: [{ zh: '90% 分位', en: '90th percentile' }, (sample: Sample) => sample.quantile(0.9)],
  p95: [{ zh: '95% 分位', en: '95th percentile' }, (sample: Sample) => sample.quantile(0.95)],
  sd: [{ zh: '标准差', en: 'standard deviation' }, (sample: Sample) => sample.deviation],
} as const;

const joined = (left: Text, right: Text): Text => ({
  zh: `${left.zh}·${right.zh}`,
  en: `${left.en}, ${right.en}`,
});

const measure = (
  name: string,
  text: Text,
  unit: string,
  of: (outcome: Outcome) => number,
): Measure => ({ name, text, unit, needsLedger: false, of });

const ofClocks = clockNames.flatMap((clock) =>
  Object.entries(statistics).map(([id, [text, value]]) =>
    measure(`${clock}.${id}`, joined(clockTexts[clock], text), 'h', ({ clocks }) =>
      value(clocks[clock]),
    ),
  ),
);

const deskParts = {
  utilisation: [{ zh: '利用率', en: 'utilisation' }, 'ratio'],
  wait: [{ zh: '平均等待', en: 'mean wait' }, 'h'],
  queue: [{ zh: '平均队长', en: 'mean queue' }, 'count'],
  served: [{ zh: '每日办理次数', en: 'services a day' }, '1/d'],
} as const;

const ofDesks = deskNames.flatMap((desk) =>
  Object.entries(deskParts).map(([part, [text, unit]]) =>
    measure(
      `${part}.${desk}`,
      joined(deskTexts[desk], text),
      unit,
      ({ desks }) => desks[desk][part as keyof DeskFigures],
    ),
  ),
);

const costTexts: Readonly<Record<keyof ComplianceCost, Text>> = {
  documents: { zh: '单证', en: 'documents' },
  broker: { zh: '报关代理', en: 'broker' },
  port: { zh: '口岸收费', en: 'port charges' },
  waiting: { zh: '等待', en: 'waiting' },
};

const perContainer: Text = { zh: '每集装箱合规成本', en: 'compliance cost per container' };

const total = (costs: ComplianceCost): number =>
  costParts.reduce((sum, part) => sum + costs[part], 0);

const ofCosts = [
  measure('cost.container', perContainer, 'CNY', (of) => total(of.costs) / of.containers),
  ...costParts.map((part) =>
    measure(
      `cost.${part}`,
      joined(perContainer, costTexts[part]),
      'CNY',
      ({ costs, containers }) => costs[part] / containers,
    ),
  ),
  measure(
    'charges.declaration',
    { zh: '每票报关单收费', en: 'charges per declaration' },
    'CNY',
    ({ costs, shipments }) => (total(costs) - costs.waiting) / shipments,
  ),
];

const ofCauses = causeNames.map((cause) => ({
  ...measure(
    `cause.${cause}`,
    joined({ zh: '时间归因', en: 'hours by cause' }, causes[cause]),
    'h',
    (outcome) => outcome.causes?.[cause] ?? NaN,
  ),
  needsLedger: true,
}));

/** Every measure by name. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    ...ofClocks,
    measure(
      'before-acceptance.mean',
      { zh: '到港至海关接受申报·平均', en: 'arrival to acceptance, mean' },
      'h',
      ({ beforeAcceptance }) => beforeAcceptance.mean,
    ),
    measure(
      'customs-share',
      { zh: '海关通关时间占整体的比重', en: 'customs time as a share of the overall time' },
      'ratio',
      ({ clocks }) => clocks.customs.mean / clocks.overall.mean,
    ),
    measure(
      'detected',
      { zh: '查获率', en: 'share of faults found' },
      'ratio',
      ({ control }) => control.found / control.faulty,
    ),
    measure(
      'hit-rate',
      { zh: '查验命中率', en: 'share of inspections that find something' },
      'ratio',
      ({ control }) => control.found / control.selected,
    ),
    measure('inspected', { zh: '查验率', en: 'inspection rate' }, 'ratio', (of) => of.inspected),
    measure(
      'throughput',
      { zh: '每日放行票数', en: 'shipments a day' },
      '1/d',
      (of) => of.throughput,
    ),
    ...ofCosts,
    ...ofDesks,
    ...ofCauses,
    {
      ...measure(
        'assumed',
        { zh: '依赖假定数值的时间比重', en: 'share of hours resting on assumed numbers' },
        'ratio',
        (outcome) => outcome.assumed ?? NaN,
      ),
      needsLedger: true,
    },
  ].map((each) => [each.name, each]),
);

/** A measure by a name that was checked. Throws for any other. */
export function measureOf(name: string): Measure {
  const found = measures.get(name);
  if (found) return found;
  throw new RangeError(
    `There is no measure "${name}"; expected one of measures. Check the file first.`,
  );
}
