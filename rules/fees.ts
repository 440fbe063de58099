import { day } from './days.ts';
import { feeItemIds, feeItems, type CostPart, type FeeItem, type FeeItemId } from './fee-items.ts';
import { roundToFen } from './money.ts';
import type { Policy } from './policy.ts';

/** A line of a statement: what was charged, and what of it need not be paid. Amounts in CNY. */
export interface ChargeLine {
  readonly item: FeeItemId | 'off-list';
  readonly quantity: number;
  readonly price: number;
  /** What is to be paid. */
  readonly amount: number;
  /** What would have been charged had the inspection found something. */
  readonly waived?: number;
}

/** What was done for a declaration, and what its charges depend on. */
export interface ServicesRendered {
  readonly direction: 'import' | 'export';
  /** How much of each item was rendered, in its basis; nothing of those left out. */
  readonly quantities: Readonly<Partial<Record<FeeItemId, number>>>;
  /** Whether the goods were inspected and nothing was found, and their trader is not discredited. */
  readonly isFoundClean: boolean;
}

type Direction = ServicesRendered['direction'];

/** Names of prices, made once: a bulk run asks for them millions of times. */
const priceNames: Readonly<Record<Direction, Readonly<Record<FeeItemId, string>>>> = {
  import: namesFor('import'),
  export: namesFor('export'),
};

function namesFor(direction: Direction): Record<FeeItemId, string> {
  const named = feeItemIds.map((item) => {
    const { byDirection }: FeeItem = feeItems[item];
    return [item, `fees.${item}${byDirection ? `-${direction}` : ''}`];
  });
  return Object.fromEntries(named) as Record<FeeItemId, string>;
}

/** Name of the parameter that holds the price of an item. */
export const priceName = (item: FeeItemId, direction: Direction): string =>
  priceNames[direction][item];

/**
 * The charges of a declaration at the prices in force, in the order of the catalogue; last what is charged off the list
 * while none is published (国发〔2018〕37号, item 18).
 */
export function chargesFor(services: ServicesRendered, policy: Policy): ChargeLine[] {
  const isWaived = services.isFoundClean && policy.flag('fees.inspection-waiver');
  const lines: ChargeLine[] = [];
  for (const item of feeItemIds) {
    const quantity = services.quantities[item] ?? 0;
    const name = priceName(item, services.direction);
    if (quantity === 0 || !policy.has(name)) continue;
    const price = policy.number(name);
    const amount = roundToFen(price * quantity);
    const { isWaivable }: FeeItem = feeItems[item];
    lines.push(
      isWaived && isWaivable
        ? { item, quantity, price, amount: 0, waived: amount }
        : { item, quantity, price, amount },
    );
  }
  const extra = offListCharge(policy);
  if (extra > 0) lines.push({ item: 'off-list', quantity: 1, price: extra, amount: extra });
  return lines;
}

const offListCharge = (policy: Policy): number =>
  policy.flag('fees.catalogue') ? 0 : policy.number('fees.off-list');

/** Days of storage that are charged for: those begun since arrival, less the free ones. */
export function chargedDays(ms: number, policy: Policy): number {
  return Math.max(0, Math.ceil(ms / day) - policy.number('fees.storage-free-days'));
}

/** What waiting costs the owner of goods, CNY: a share of their value for every day (Hummels and Schaur 2013). */
export function waitingCost(given: { valueCny: number; ms: number }, policy: Policy): number {
  return roundToFen(given.valueCny * policy.number('fees.time-cost') * (given.ms / day));
}

/** The compliance cost of a declaration by part, CNY. Duty and taxes are no part of it. */
export type ComplianceCost = Readonly<Record<CostPart | 'waiting', number>>;

/** Parts of the compliance cost, in the order of a statement. */
export const costParts = ['documents', 'broker', 'port', 'waiting'] as const;

/** The compliance cost that charges and waiting make together. */
export function complianceCost(lines: readonly ChargeLine[], waiting: number): ComplianceCost {
  const sums = { documents: 0, broker: 0, port: 0 };
  for (const { item, amount } of lines) sums[partOf(item)] += amount;
  return {
    documents: roundToFen(sums.documents),
    broker: roundToFen(sums.broker),
    port: roundToFen(sums.port),
    waiting,
  };
}

/** The part of the compliance cost to which a line belongs; what is off the list is taken at the port. */
export function partOf(item: ChargeLine['item']): CostPart {
  return item === 'off-list' ? 'port' : feeItems[item].part;
}
