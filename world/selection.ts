import { select } from '../rules/risk.ts';
import { Trait } from './entities.ts';
import { declarationEvent } from './declaration-events.ts';
import type { World } from './world.ts';

/** Credit tiers of traders, in the order in which entities number them. */
export const tiers = ['advanced', 'certified', 'general', 'discredited'] as const;

/** Risk control decides whether a declaration is inspected: rule hits, its credit tier, or the random part. */
export function assessRisk(world: World, slot: number, cause: number): void {
  const { entities, policy } = world;
  const tier = tiers[entities.tier[slot] as number];
  if (!tier) throw new Error(`Entity "${slot}" has no credit tier.`);
  const selection = select({
    tier,
    ruleHits: [],
    isSampled: isSampled(world, slot),
    randomDraw: world.chance(slot, 'riskRandom'),
    tierDraw: world.chance(slot, 'riskTier'),
    policy,
  });
  if (!selection.selected) {
    world.decide(slot, declarationEvent(world, slot, 'CLEAR_CONTROL'), cause);
    return;
  }
  for (const method of selection.methods) entities.set(slot, Trait[method]);
  const { reason, methods } = selection;
  if (reason === 'random') entities.set(slot, Trait.random);
  world.decide(slot, declarationEvent(world, slot, 'ORDER_INSPECTION'), cause, {
    data: { reason, methods },
  });
}

/** Goods under quarantine or statutory inspection are sampled with a share of their own. */
function isSampled(world: World, slot: number): boolean {
  const { entities, policy } = world;
  if (!entities.has(slot, Trait.quarantine)) return false;
  const isFresh = entities.has(slot, Trait.fresh);
  const share = isFresh ? 'quarantine.sample-share-fresh' : 'quarantine.sample-share-bulk';
  return world.chance(slot, 'sample') < policy.number(share);
}
