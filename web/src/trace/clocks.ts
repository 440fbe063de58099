import type { EntityView } from '../api/types.ts';
import { hoursBetween } from './time.ts';

/** The three clocks of a shipment, by name. */
export const clockNames = ['overall', 'customs', 'port'] as const;

/** One of {@link clockNames}. */
export type ClockName = (typeof clockNames)[number];

/** A clock at some moment: from where, to where (ms), and whether it has stopped. */
export interface Clock {
  readonly name: ClockName;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
  readonly stopped: boolean;
}

/** What starts and stops each clock: arrival to release, acceptance to release, arrival to gate-out. */
const bounds = {
  overall: ['arrivedAt', 'releasedAt'],
  customs: ['acceptedAt', 'releasedAt'],
  port: ['arrivedAt', 'removedAt'],
} as const;

/** A shipment: the declaration and the bill that it covers, on which arrival and removal are written. */
export interface Shipment {
  readonly declaration: EntityView;
  readonly manifest?: EntityView;
}

/** Declarations among the entities of a world, each with its bill. */
export function shipmentsOf(entities: readonly EntityView[]): readonly Shipment[] {
  const byName = new Map(entities.map((entity) => [entity.entity, entity]));
  return entities.filter(isDeclaration).map((declaration) => {
    const manifest = byName.get(declaration.links.manifest ?? '');
    return { declaration, ...(manifest && { manifest }) };
  });
}

/** Whether something of that flow is a declaration of goods, of either procedure. */
export function isDeclaration({ flow }: { readonly flow: string }): boolean {
  return flow === 'declaration' || flow === 'two-step';
}

/** The clocks of a shipment that have begun at `now` (ms), as they stood then. */
export function clocksAt(shipment: Shipment, now: number): readonly Clock[] {
  return clockNames.flatMap((name) => {
    const [start, stop] = bounds[name];
    const from = instant(shipment, start);
    const end = instant(shipment, stop);
    if (from === undefined || from > now) return [];
    const stopped = end !== undefined && end <= now;
    // Goods declared in advance may be released before they arrive: the clock is 0 then, never negative.
    const to = Math.max(stopped ? end : now, from);
    return [{ name, from, to, hours: hoursBetween(from, to), stopped }];
  });
}

function instant({ declaration, manifest }: Shipment, name: string): number | undefined {
  const value = declaration.facts[name] ?? manifest?.facts[name];
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** Arrival of the shipment in ms, or undefined while it is expected. */
export function arrivalOf(shipment: Shipment): number | undefined {
  return instant(shipment, 'arrivedAt');
}
