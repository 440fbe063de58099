import { none, Trait } from '../../world/entities.ts';
import { goodsOf, goodsReachedAt } from '../../world/goods.ts';
import { flowNumber } from '../../workflows/flow.ts';
import type { World } from '../../world/world.ts';
import { isDeclaration } from '../../world/acts.ts';
import { entitySlots } from '../../world/view.ts';
import { Clearances, type Clearance } from './clearances.ts';

const twoStep = flowNumber('two-step');

/** What happened to every declaration that a world keeps. */
export function clearancesOf(world: World, commodities: readonly string[]): Clearances {
  const all = new Clearances();
  for (const slot of entitySlots(world)) {
    if (isDeclaration(world, slot)) all.add(clearanceOf(world, slot, commodities));
  }
  return all;
}

/** What happened to a declaration; `commodities` are the ids of the library in its order. */
export function clearanceOf(
  world: World,
  declaration: number,
  commodities: readonly string[],
): Clearance {
  const { entities, parts } = world;
  const goods = goodsOf(world, declaration);
  const arrivedAt = goodsReachedAt(world, declaration);
  return {
    port: parts.port.id,
    direction: entities.has(declaration, Trait.export) ? 'export' : 'import',
    transport: parts.port.transport,
    goods: commodities[(entities.goods[declaration] as number) - 1] ?? '',
    mode: modeOf(world, declaration, arrivedAt),
    channel: entities.has(declaration, Trait.offWindow) ? 'other' : 'single-window',
    inspection: inspectionOf(world, declaration),
    arrivedAt,
    acceptedAt: entities.acceptedAt[declaration] as number,
    releasedAt: entities.releasedAt[declaration] as number,
    removedAt: goods === none ? NaN : (entities.removedAt[goods] as number),
  };
}

function modeOf({ entities }: World, declaration: number, arrivedAt: number): Clearance['mode'] {
  if (entities.flow[declaration] === twoStep) return 'two-step';
  return (entities.declaredAt[declaration] as number) < arrivedAt ? 'advance' : 'ordinary';
}

const byHand = Trait.manual | Trait.joint | Trait.sampling;

function inspectionOf({ entities }: World, declaration: number): Clearance['inspection'] {
  let traits = 0;
  for (
    let order = entities.inspection[declaration] as number;
    order !== none;
    order = entities.sibling[order] as number
  ) {
    traits |= entities.traits[order] as number;
  }
  if ((traits & Trait.machine) !== 0)
    return (traits & byHand) === 0 ? 'machine' : 'machine-then-hand';
  return (traits & byHand) === 0 ? 'none' : 'hand';
}
