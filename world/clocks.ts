import { hour } from '../rules/days.ts';
import { none } from './entities.ts';
import { goodsOf, goodsReachedAt } from './goods.ts';
import type { World } from './world.ts';

/** The three clocks of a declaration, in hours; null while one has not stopped or cannot start. */
export interface Clocks {
  /** 整体通关时间: arrival of the goods to release; 0 where release did not wait for anything after arrival. */
  readonly overall: number | null;
  /** 海关通关时间: acceptance by customs to release. */
  readonly customs: number | null;
  /** 口岸停留时间: arrival to the goods passing the gate outwards. */
  readonly port: number | null;
}

/** Reads the clocks of a declaration. */
export function clocksOf(world: World, slot: number): Clocks {
  const { entities } = world;
  const goods = goodsOf(world, slot);
  const arrived = goodsReachedAt(world, slot);
  const removed = goods === none ? NaN : (entities.removedAt[goods] as number);
  const released = entities.releasedAt[slot] as number;
  return {
    overall: hours(arrived, released),
    customs: hours(entities.acceptedAt[slot] as number, released),
    port: hours(arrived, removed),
  };
}

function hours(from: number, to: number): number | null {
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  return Math.max(0, to - from) / hour;
}
