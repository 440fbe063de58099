import type { Text } from '../../schemas/types.ts';
import type { Summary } from '../summary.ts';
import { shown } from './html.ts';

/** A paragraph that says how the numbers came about, fit for the methods section of a paper. */
export function methodsText({ experiment, design, manifest, points }: Summary): Text {
  const { baseline, confidence, warmUp, replications, ledger, assumed, calibration } = experiment;
  const level = shown(100 * confidence);
  const isDetected = 'detect' in warmUp;
  const isAdaptive = 'halfWidth' in replications;
  const zhWarmUp = isDetected
    ? '每次运行的预热期由 MSER-5（White 1997）确定'
    : `每次运行略去前 ${warmUp.shipments} 票`;
  const enWarmUp = isDetected
    ? 'the warm-up of each run was found by MSER-5 (White 1997)'
    : `the first ${warmUp.shipments} shipments of each run were left out`;
  const zhCount = isAdaptive
    ? `重复到每个区间的半宽不超过均值的 ${shown(100 * replications.halfWidth)} %（至多 ${replications.atMost} 次），实际 ${manifest.replications} 次`
    : `每个组合重复 ${manifest.replications} 次`;
  const enCount = isAdaptive
    ? `replications went on until every interval was within ${shown(100 * replications.halfWidth)} % of its mean, ${replications.atMost} at most; ${manifest.replications} were run`
    : `every combination was replicated ${manifest.replications} times`;
  return {
    zh: `离散事件模拟；口岸“${baseline.port}”，流量“${baseline.traffic}”，自 ${baseline.start} 起，每次运行 ${baseline.shipments} 票，直至全部离开。设计：${design.zh}，共 ${points.length} 个组合。${zhCount}；${zhWarmUp}。各组合使用共同随机数：每个随机数按种子、票和用途命名（Threefry-4x32-20，Salmon 等 2011），改变一项设定不影响其他抽样。差值用配对 t 区间（Law 2015，10.2 节），置信水平 ${level} %；区间逐项给出，未作多重比较校正。方差缩减倍数为独立运行差值的方差与配对差值方差之比。${ledger === true ? '时间归因沿事件因果链逐段相加；去掉原因的节省由重新模拟得到。' : ''}${calibration ? '基准的输入由模式搜索（Hooke 与 Jeeves 1961）拟合到标为校准的已发布数值。' : ''}${assumed ? `标为假定的输入逐项除以、乘以 ${assumed.factor}，看效果如何变化。` : ''}`,
    en: `Discrete-event simulation; port "${baseline.port}", traffic "${baseline.traffic}", from ${baseline.start}, ${baseline.shipments} shipments a run, each run to the departure of the last. Design: ${design.en}, ${points.length} combinations. ${capital(enCount)}; ${enWarmUp}. All combinations share their random numbers: each is named by seed, shipment and purpose (Threefry-4x32-20, Salmon et al. 2011), so that changing a setting leaves all other draws alone. Differences have paired-t intervals (Law 2015, section 10.2) of ${level} %, each by itself, without correction for their number. The variance reduction is the variance of a difference of independent runs over that of the paired differences. ${ledger === true ? 'Hours are attributed along the chain of causes; savings come from replays without a cause. ' : ''}${calibration ? 'Inputs of the baseline were fitted by pattern search (Hooke and Jeeves 1961) to the published figures marked for calibration. ' : ''}${assumed ? `Inputs marked as assumed were divided and multiplied by ${assumed.factor} one at a time to see how the effects move.` : ''}`,
  };
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
