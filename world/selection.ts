import { rateOf, select, type Selection } from '../rules/risk.ts';
import { consult } from './agencies/consult.ts';
import type { ChanceName } from './draws.ts';
import { Trait } from './entities.ts';
import { declarationEvent } from './declaration-events.ts';
import { tiers } from './tiers.ts';
import { caseFacts } from './office/case-facts.ts';
import { fitsAt, fitsFacts } from './office/fits.ts';
import type { World } from './world.ts';

/** Whether a shipment holds something to be found is settled when it is first declared, for all its later declarations. */
export function drawFault(world: World, slot: number): void {
  const { control, entities } = world;
  const policy = world.policyOf(slot);
  control.declarations++;
  const share = policy.number('inspection.abnormal-share');
  const factor = policy.number(`inspection.abnormal-factor-${tierName(world, slot)}`);
  const goods = entities.has(slot, Trait.quarantine)
    ? policy.number('inspection.abnormal-factor-regulated')
    : 1;
  if (world.chance(slot, 'fault') >= share * factor * goods) return;
  control.faulty++;
  entities.set(slot, Trait.fault);
}

/** Risk control decides whether a declaration is inspected: rule hits, its credit tier, or the random part. */
export function assessRisk(world: World, slot: number, cause: number): void {
  const policy = world.policyOf(slot);
  const tier = tierName(world, slot);
  const sampling = samplingOf(world, slot);
  const ruled = ruledOf(world, slot);
  const { tiers: rates, random } = world.selection ?? {};
  const selection = select({
    tier,
    ruleHits: ruled && isBelow(ruled.draw) ? ruled.hits : [],
    rates: { tier: rates?.[tier], random },
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
  recognise(world, slot, { selection, cause, data: audit });
}

interface Order {
  readonly selection: Extract<Selection, { selected: true }>;
  readonly cause: number;
  readonly data: object;
}

/** What the neighbour has inspected need not be inspected again; a sample is always taken anew. */
function recognise(world: World, slot: number, { selection, cause, data }: Order): void {
  const { methods } = selection;
  if (methods.includes('sampling')) {
    order(world, slot, { selection, cause, data });
    return;
  }
  consult(world, {
    question: 'recognition',
    slot,
    cause,
    builtIn: isRecognised(world, slot) ? 'recognised' : 'not-recognised',
    facts: { methods },
    apply: (result, seq, told) => {
      if (result === 'recognised') {
        const facts = { recognised: methods, ...told, ...data };
        world.decide(slot, declarationEvent(world, slot, 'CLEAR_CONTROL'), seq, { data: facts });
      } else {
        order(world, slot, { selection, cause: seq, data: { ...told, ...data } });
      }
    },
  });
}

/** Orders the inspection of goods that were selected. */
function order(world: World, slot: number, { selection, cause, data }: Order): void {
  const { entities } = world;
  const { reason, methods, agencies } = selection;
  for (const method of methods) entities.set(slot, Trait[method]);
  if (agencies !== 'customs') entities.set(slot, Trait.secondAgency);
  if (agencies === 'both') entities.set(slot, Trait.bothAgencies);
  if (reason === 'random') entities.set(slot, Trait.random);
  world.decide(slot, declarationEvent(world, slot, 'ORDER_INSPECTION'), cause, {
    data: { reason, methods, ...data },
  });
}

/** Whether the neighbour has inspected the goods and its result stands here. */
function isRecognised(world: World, slot: number): boolean {
  const share = world.policyOf(slot).number('neighbour.recognised-share');
  return share > 0 && world.chance(slot, 'recognised') < share;
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
  if (world.policyOf(slot).flag('inspection.joint')) return undefined;
  const draw = world.chance(slot, 'secondAgency');
  return {
    chance: 'secondAgency',
    draw,
    below: world.policyOf(slot).number('risk.second-agency-rate'),
  };
}

/** Every draw behind the selection, so that anybody can recompute it from the seed. */
function auditData(world: World, slot: number): object {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const tier = tierName(world, slot);
  const drawn = (chance: ChanceName, below: number): SelectionDraw => ({
    chance,
    draw: world.chance(slot, chance),
    below,
  });
  const { selection } = world;
  const ruled = ruledOf(world, slot);
  const draws = [
    drawn('riskTier', selection?.tiers?.[tier] ?? rateOf(tier, policy)),
    drawn('riskRandom', selection?.random ?? policy.number('risk.random-share')),
    ruled?.draw,
    samplingOf(world, slot),
    secondAgencyOf(world, slot),
  ].filter((each) => each !== undefined);
  const named = { key: entities.key[slot], round: entities.round[slot] };
  const by = selection ? { policy: selection.id, rules: ruled?.hits ?? [] } : {};
  return { tier, ...named, ...by, draws };
}

/** Rules that a declaration meets. */
interface Ruled {
  readonly hits: readonly string[];
  /** Against the highest of their rates: who meets several is drawn once. */
  readonly draw: SelectionDraw;
}

/** The rules of the policy of selection that a declaration meets; undefined where it meets none. */
function ruledOf(world: World, slot: number): Ruled | undefined {
  const rules = (world.selection?.rules ?? []).filter(({ when }) => fitsAt(when, world));
  if (rules.length === 0) return undefined;
  const facts = caseFacts(world, slot);
  const met = rules.filter(({ when }) => fitsFacts(when, facts));
  if (met.length === 0) return undefined;
  const below = Math.max(...met.map(({ rate }) => rate));
  const draw = { chance: 'riskRule', draw: world.chance(slot, 'riskRule'), below } as const;
  return { hits: met.map(({ id }) => id), draw };
}

/** Goods under quarantine or statutory inspection are sampled with a share of their own, by risk class where that is the rule. */
function samplingOf(world: World, slot: number): SelectionDraw | undefined {
  const { entities } = world;
  const policy = world.policyOf(slot);
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
