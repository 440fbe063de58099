import { distribution, type Distribution } from '../../engine/distributions.ts';
import { requiredCertificates } from '../../rules/certificates.ts';
import { dutyRates } from '../../rules/duty.ts';
import { isFresh, isInspected } from '../../rules/goods-class.ts';
import type { Policy } from '../../rules/policy.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { Commodity, GoodsProfile } from '../../schemas/types.ts';
import { Trait } from '../entities.ts';

/** List trade-mode: general trade. */
const generalTrade = '0110';

/** What the bills of the traffic that hold some goods have in common. */
export interface GoodsFacts {
  /** Position of the commodity among those of the library, from 1. */
  readonly commodity: number;
  readonly traits: number;
  /** Net weight of a bill, kg. */
  readonly weight: Distribution;
  /** Value of a kg, CNY. */
  readonly yuanPerKilogram: number;
  /** Duty and taxes as a share of the value. */
  readonly duty: number;
}

/** The facts of each of the goods of a commodity; a policy gives the exchange rate. Throws for a code the tariff lacks. */
export function goodsFacts(commodity: Commodity, position: number, policy: Policy): GoodsFacts[] {
  const { currency } = commodity;
  const rate = currency === 'CNY' ? 1 : policy.number(`exchange.${currency.toLowerCase()}`);
  return commodity.goods.map((goods) => ({
    commodity: position,
    traits: traitsOf(commodity, goods),
    weight: weightOf(goods),
    yuanPerKilogram: (middle(goods.price) * rate) / goods.kilogramsPerUnit,
    duty: dutyShare(commodity, goods),
  }));
}

function traitsOf({ direction }: Commodity, { hsCode }: GoodsProfile): number {
  const declared = { direction, tradeMode: generalTrade, goods: [{ line: 1, hsCode }] };
  return (
    (requiredCertificates(declared).length > 0 ? Trait.certificates : 0) |
    (isInspected(declared) ? Trait.quarantine : 0) |
    (isFresh(declared) ? Trait.fresh : 0) |
    (direction === 'export' ? Trait.export : 0)
  );
}

function weightOf({ quantity, kilogramsPerUnit }: GoodsProfile): Distribution {
  const [min, max] = [quantity.min * kilogramsPerUnit, quantity.max * kilogramsPerUnit];
  return distribution(min < max ? { kind: 'uniform', min, max } : { kind: 'constant', value: min });
}

function dutyShare({ id, direction }: Commodity, { hsCode }: GoodsProfile): number {
  const line = standardCodes.hsLine(hsCode);
  const rates = dutyRates(hsCode);
  if (!line || !rates)
    throw new Error(
      `The commodity "${id}" has the commodity code "${hsCode}", which the tariff lacks.`,
    );
  // Export duty is no part of the value for duty (Regulations on Import and Export Duties, article 26).
  return direction === 'import' ? rates.combined : line.exportRate / (1 + line.exportRate);
}

const middle = ({ min, max }: { min: number; max: number }): number => (min + max) / 2;
