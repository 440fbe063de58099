import { rateNames, select } from '../rules/risk.ts';
import type { ChanceName } from './draws.ts';
import { Trait } from './entities.ts';
import { declarationEvent } from './declaration-events.ts';
import type { World } from './world.ts';

/** Credit tiers of traders, in the order in which entities number them. */
export const tiers = ['advanced', 'certified', 'general', 'discredited'] as const;

/** Whether a shipment holds something to be found is settled when it is first declared, for all its later declarations. */
export function drawFault(world: World, slot: number): void {
  const { control, entities, policy } = world;
  control.declarations++;
  if (world.chance(slot, 'fault') >= policy.number('inspection.abnormal-share')) return;
  control.faulty++;
  entities.set(slot, Trait.fault);
}

/** Risk control decides whether a declaration is inspected: rule hits, its credit tier, or the random part. */
export function assessRisk(world: World, slot: number, cause: number): void {
  const { entities, policy } = world;
  const tier = tierName(world, slot);
  const sampling = samplingOf(world, slot);
  const selection = select({
    tier,
    ruleHits: [],
    isSampled: isBelow(sampling),
    bySecondAgency: isBelow(secondAgencyOf(world, slot)),
    randomDraw: world.chance(slot, 'riskRandom'),
    tierDraw: world.chance(slot, 'riskTier'),
    machineDraw: world.chance(slot, 'machine'),
    policy,
  });
  const audit = world.recording ? { audit: auditData(world, slot) } : {};
  if (!selection.selected) {
    world.decide(slot, declarationEvent(world, slot, 'CLEAR_CONTROL'), cause, { data: audit });
    return;
  }
  if (isRecognised(world, slot, selection.methods)) {
    const data = { recognised: selection.methods, ...audit };
    world.decide(slot, declarationEvent(world, slot, 'CLEAR_CONTROL'), cause, { data });
    return;
  }
  for (const method of selection.methods) entities.set(slot, Trait[method]);
  const { reason, methods, agencies } = selection;
  if (agencies !== 'customs') entities.set(slot, Trait.secondAgency);
  if (agencies === 'both') entities.set(slot, Trait.bothAgencies);
  if (reason === 'random') entities.set(slot, Trait.random);
  world.decide(slot, declarationEvent(world, slot, 'ORDER_INSPECTION'), cause, {
    data: { reason, methods, ...audit },
  });
}

/** Whether the neighbour has inspected the goods and its result stands here; a sample is always taken anew. */
function isRecognised(world: World, slot: number, methods: readonly string[]): boolean {
  const share = world.policy.number('neighbour.recognised-share');
  if (share === 0 || methods.includes('sampling')) return false;
  return world.chance(slot, 'recognised') < share;
}

/** A draw between 0 and 1 of the entity's own stream, and the share below which it selects. */
export interface SelectionDraw {
  readonly chance: ChanceName;
  readonly draw: number;
  readonly below: number;
}

const isBelow = (drawn: SelectionDraw | undefined): boolean =>
  drawn !== undefined && drawn.draw < drawn.below;

function tierName(world: World, slot: number): (typeof tiers)[number] {
  const tier = tiers[world.entities.tier[slot] as number];
  if (!tier) throw new Error(`Entity "${slot}" has no credit tier.`);
  return tier;
}

/** The other agency selects for itself until inspections are merged. */
function secondAgencyOf(world: World, slot: number): SelectionDraw | undefined {
  if (world.policy.flag('inspection.joint')) return undefined;
  const draw = world.chance(slot, 'secondAgency');
  return { chance: 'secondAgency', draw, below: world.policy.number('risk.second-agency-rate') };
}

/** Every draw behind the selection, so that anybody can recompute it from the seed. */
function auditData(world: World, slot: number): object {
  const { entities, policy } = world;
  const tier = tierName(world, slot);
  const drawn = (chance: ChanceName, below: number): SelectionDraw => ({
    chance,
    draw: world.chance(slot, chance),
    below,
  });
  const draws = [
    drawn('riskTier', policy.number(rateNames[tier])),
    drawn('riskRandom', policy.number('risk.random-share')),
    samplingOf(world, slot),
    secondAgencyOf(world, slot),
  ].filter((each) => each !== undefined);
  return { tier, key: entities.key[slot], round: entities.round[slot], draws };
}

/** Goods under quarantine or statutory inspection are sampled with a share of their own, by risk class where that is the rule. */
function samplingOf(world: World, slot: number): SelectionDraw | undefined {
  const { entities, policy } = world;
  if (!entities.has(slot, Trait.quarantine)) return undefined;
  const isFresh = entities.has(slot, Trait.fresh);
  const share = policy.number(
    isFresh ? 'quarantine.sample-share-fresh' : 'quarantine.sample-share-bulk',
  );
  const factor = policy.flag('quarantine.risk-class')
    ? policy.number(`quarantine.class-factor-${tierName(world, slot)}`)
    : 1;
  return {
    chance: 'sample',
    draw: world.chance(slot, 'sample'),
    below: Math.min(1, share * factor),
  };
}
