import type { Policy } from '../../rules/policy.ts';
import type { Commodity, TrafficStream } from '../../schemas/types.ts';
import { goodsFacts, type GoodsFacts } from './goods-facts.ts';

/** The goods of a stream, each up to the share that it reaches, the last up to 1. */
export interface GoodsMix {
  readonly goods: readonly GoodsFacts[];
  readonly reached: readonly number[];
}

/** Lays the goods of a stream side by side by weight; the goods of one commodity come equally often. Throws for unknown ones. */
export function goodsMix(
  { id, goods }: TrafficStream,
  commodities: ReadonlyMap<string, Commodity>,
  policy: Policy,
): GoodsMix {
  const ids = [...commodities.keys()];
  const parts = goods.mix.flatMap(({ commodity, share }) => {
    const found = commodities.get(commodity);
    if (!found)
      throw new Error(`The stream "${id}" names the commodity "${commodity}", which is not there.`);
    const facts = goodsFacts(found, ids.indexOf(commodity) + 1, policy);
    return facts.map((each) => ({ each, weight: share / facts.length }));
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const reached = parts.map(({ weight }) => (sum += weight) / total);
  return { goods: parts.map(({ each }) => each), reached };
}

/** The goods at a place between 0 and 1 of the mix. */
export function goodsAt({ goods, reached }: GoodsMix, place: number): GoodsFacts {
  const index = reached.findIndex((end) => place < end);
  return goods[index < 0 ? goods.length - 1 : index] as GoodsFacts;
}
