import { decideIfPossible } from '../declaration-events.ts';
import { noteCharges } from '../charges.ts';
import { Trait } from '../entities.ts';
import type { World } from '../world.ts';
import { goodsArrived, goodsLeft } from './inspection.ts';

/** The goods of a declaration are where it is declared: they may be released, or inspected. */
export function reachGoods(world: World, declaration: number, cause: number): void {
  decideIfPossible(world, declaration, 'REPORT_ARRIVAL', cause);
  goodsArrived(world, declaration, cause);
}

/** The goods of a declaration have left the supervised place. */
export function removeDeclared(world: World, declaration: number, cause: number): void {
  world.entities.set(declaration, Trait.removed);
  noteCharges(world, declaration, cause);
  decideIfPossible(world, declaration, 'REMOVE_GOODS', cause);
  goodsLeft(world, declaration, cause);
}
