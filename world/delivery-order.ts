import { none, Trait } from './entities.ts';
import type { World } from './world.ts';

/** How a bill of lading is exchanged for a delivery order, and how long it takes, ms. */
export interface DeliveryOrder {
  readonly electronic: boolean;
  readonly takes: number;
}

/** Draws the exchange for an entity: on line for a share of shipments, on paper for the others. */
export function deliveryOrder(world: World, slot: number): DeliveryOrder {
  const share = world.policyOf(slot).number('carrier.electronic-delivery-order-share');
  const electronic = world.chance(slot, 'electronicDeliveryOrder') < share;
  const takes = world.duration(slot, electronic ? 'electronicDeliveryOrder' : 'deliveryOrder');
  return { electronic, takes };
}

/**
 * The exchange that the pick-up of a bill has to wait for: of an import by ship, from the arrival of the ship on; undefined
 * for all others. Shipments of the traffic exchange their bills before they are declared.
 */
export function orderForPickUp(
  world: World,
  bill: number,
): (DeliveryOrder & { readonly due: number }) | undefined {
  const { entities, parts } = world;
  const conveyance = entities.conveyance[bill] as number;
  if (parts.port.transport !== 'sea' || conveyance === none) return undefined;
  if (entities.has(bill, Trait.export) || entities.has(bill, Trait.traffic)) return undefined;
  const order = deliveryOrder(world, bill);
  return { ...order, due: (entities.arrivedAt[conveyance] as number) + order.takes };
}
