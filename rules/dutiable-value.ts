import type { Charge, GoodsDeclaration } from '../schemas/types.ts';
import type { Policy } from './policy.ts';
import { chargeMark, isStated } from './terms.ts';

const perCent = 100;
const kilogramsPerTonne = 1000;

/** What keeps the value of goods from being known: the place and what stands there. */
export interface ValueFault {
  readonly path: string;
  readonly got: string;
}

/**
 * Value for duty of every line in CNY: CIF for imports, FOB for exports (Regulations on Import and Export Duties, articles 18
 * and 26). Charges are spread over the lines in proportion to their totals.
 */
export function dutiableValues(
  declaration: GoodsDeclaration,
  policy: Policy,
): { readonly cny: number[] } | { readonly problem: ValueFault } {
  const problem = currencyFault(declaration, policy);
  if (problem) return { problem };
  const totals = declaration.goods.map(({ total, currency }) => total * rateOf(currency, policy));
  const price = totals.reduce((sum, total) => sum + total, 0);
  if (price === 0) return { cny: totals };
  const factor = valueOf(declaration, price, policy) / price;
  return { cny: totals.map((total) => total * factor) };
}

/** The value of the whole consignment in CNY from the price of its goods. */
function valueOf(declaration: GoodsDeclaration, price: number, policy: Policy): number {
  const { direction, freight, insurance, otherCharges, grossWeight = 0 } = declaration;
  const amount = (charge: Charge | undefined, of: number) =>
    charge ? chargeCny(charge, { of, grossWeight, policy }) : 0;
  const sign = direction === 'import' ? 1 : -1;
  const freightCny = isStated('freight', declaration) ? amount(freight, price) : 0;
  const withFreight = price + sign * (freightCny + amount(otherCharges, price));
  if (!isStated('insurance', declaration) || !insurance) return withFreight;
  // A rate of insurance refers to the insured value, CIF: CIF = (FOB + freight) / (1 - rate).
  if (insurance.mark === chargeMark.rate) {
    const rate = insurance.amount / perCent;
    return direction === 'import' ? withFreight / (1 - rate) : withFreight - price * rate;
  }
  return withFreight + sign * amount(insurance, price);
}

function chargeCny(
  { mark, amount, currency }: Charge,
  given: { of: number; grossWeight: number; policy: Policy },
): number {
  if (mark === chargeMark.rate) return (given.of * amount) / perCent;
  const quantity = mark === chargeMark.perUnit ? given.grossWeight / kilogramsPerTonne : 1;
  return amount * quantity * rateOf(currency ?? 'CNY', given.policy);
}

const rateName = (currency: string) => `exchange.${currency.toLowerCase()}`;

function rateOf(currency: string, policy: Policy): number {
  return policy.number(rateName(currency));
}

/** The first currency for which no rate of exchange is in force. */
function currencyFault(declaration: GoodsDeclaration, policy: Policy): ValueFault | undefined {
  const { goods, freight, insurance, otherCharges } = declaration;
  const charges = Object.entries({ freight, insurance, otherCharges });
  const used = [
    ...charges.map(([field, charge]) => ({ path: `/${field}/currency`, got: charge?.currency })),
    ...goods.map(({ currency }, index) => ({ path: `/goods/${index}/currency`, got: currency })),
  ];
  for (const { path, got } of used) {
    if (got !== undefined && !policy.has(rateName(got))) return { path, got };
  }
  return undefined;
}
