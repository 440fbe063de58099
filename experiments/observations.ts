import { clocksOf, type Clocks } from '../world/clocks.ts';
import { none, Trait } from '../world/entities.ts';
import type { Observer } from '../world/parts.ts';
import { hour } from '../rules/days.ts';
import { costParts, type ComplianceCost } from '../rules/fees.ts';
import { chargesOf } from '../world/charges.ts';
import { goodsOf } from '../world/goods.ts';
import type { World } from '../world/world.ts';

/** The clocks of a shipment, in the order of the glossary. */
export const clockNames = ['overall', 'customs', 'port'] as const satisfies (keyof Clocks)[];

/** Part of the compliance cost. */
export type CostName = keyof ComplianceCost;

/** One of {@link clockNames}. */
export type ClockName = (typeof clockNames)[number];

/**
 * What was seen of the shipments that ended, one column a fact, by position in the traffic. Hours; NaN where a clock
 * never stopped or the shipment has not ended.
 */
export class Observations {
  overall: Float64Array;
  customs: Float64Array;
  port: Float64Array;
  /** Hours from arrival to acceptance by customs; 0 where that came first. */
  beforeAcceptance: Float64Array;
  /** Arrival, ms since 1970 UTC. */
  arrivedAt: Float64Array;
  /** Release, ms since 1970 UTC. */
  releasedAt: Float64Array;
  /** Compliance cost by part, CNY. */
  readonly costs: Record<CostName, Float64Array>;
  /** Containers, or as many as would hold the goods. */
  containers: Float64Array;
  /** 1 where officers or a machine looked at the goods. */
  inspected: Uint8Array;
  #ended = 0;
  #size = 0;

  /** Room for that many at first: a conveyance may carry more than one. */
  constructor(shipments: number) {
    const column = (): Float64Array => new Float64Array(shipments).fill(NaN);
    this.overall = column();
    this.customs = column();
    this.port = column();
    this.beforeAcceptance = column();
    this.arrivedAt = column();
    this.releasedAt = column();
    this.costs = Object.fromEntries(costParts.map((part) => [part, column()])) as typeof this.costs;
    this.containers = column();
    this.inspected = new Uint8Array(shipments);
  }

  /** Number of positions up to the last that was seen. */
  get size(): number {
    return this.#size;
  }

  /** Number of shipments that ended. */
  get ended(): number {
    return this.#ended;
  }

  /** Looks at each shipment that ends. */
  readonly observe: Observer = (world, declaration) => {
    const { entities } = world;
    const index = (entities.serial[declaration] as number) - 1;
    while (index >= this.overall.length) this.#grow();
    const clocks = clocksOf(world, declaration);
    for (const name of clockNames) this[name][index] = clocks[name] ?? NaN;
    const bill = entities.bill[declaration] as number;
    const arrived = bill === none ? NaN : (entities.arrivedAt[bill] as number);
    this.arrivedAt[index] = arrived;
    this.releasedAt[index] = entities.releasedAt[declaration] as number;
    const accepted = entities.acceptedAt[declaration] as number;
    this.beforeAcceptance[index] = Math.max(0, accepted - arrived) / hour;
    this.inspected[index] =
      entities.inspection[declaration] === none && !entities.has(declaration, Trait.random) ? 0 : 1;
    this.#noteCosts(world, declaration, index);
    this.#ended += 1;
    this.#size = Math.max(this.#size, index + 1);
  };

  /** What the shipment has cost its trader, at the prices of the day on which its goods left. */
  #noteCosts(world: World, declaration: number, index: number): void {
    const goods = goodsOf(world, declaration);
    const left = goods === none ? NaN : (world.entities.removedAt[goods] as number);
    const declaredAt = world.entities.declaredAt[declaration] as number;
    const policy = world.parts.policies.at(Number.isNaN(left) ? world.now : left, declaredAt);
    const { cost, containers } = chargesOf(world, declaration, policy);
    for (const part of costParts) this.costs[part][index] = cost[part];
    this.containers[index] = containers;
  }

  #grow(): void {
    for (const name of floats) this[name] = doubled(this[name]);
    for (const part of costParts) this.costs[part] = doubled(this.costs[part]);
    const inspected = new Uint8Array(this.inspected.length * 2);
    inspected.set(this.inspected);
    this.inspected = inspected;
  }
}

const floats = [
  ...clockNames,
  'beforeAcceptance',
  'arrivedAt',
  'releasedAt',
  'containers',
] as const;

function doubled(column: Float64Array): Float64Array {
  const larger = new Float64Array(column.length * 2).fill(NaN);
  larger.set(column);
  return larger;
}
