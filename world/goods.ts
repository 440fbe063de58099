import { none, Trait } from './entities.ts';
import type { World } from './world.ts';

/**
 * Where the goods of a declaration are watched from arrival to removal: its transit for an import declared inland, else
 * its bill; none before it is matched.
 */
export function goodsOf(world: World, declaration: number): number {
  const { entities } = world;
  const transit = entities.transit[declaration] as number;
  const isCarried = transit !== none && !entities.has(declaration, Trait.export);
  return isCarried ? transit : (entities.bill[declaration] as number);
}

/** When the goods of a declaration reached the place where they are declared; NaN until then. */
export function goodsReachedAt(world: World, declaration: number): number {
  const goods = goodsOf(world, declaration);
  return goods === none ? NaN : (world.entities.arrivedAt[goods] as number);
}
