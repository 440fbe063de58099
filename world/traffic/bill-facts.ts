import { fenPerYuan } from '../../rules/money.ts';
import { flowNumber } from '../../workflows/flow.ts';
import type { ChanceName } from '../draws.ts';
import { Trait } from '../entities.ts';
import { tiers } from '../tiers.ts';
import type { World } from '../world.ts';
import { goodsAt, type GoodsMix } from './goods-mix.ts';

const twoStep = flowNumber('two-step');

/* Names of parameters stand written out: putting one together costs more than looking it up. */

const importShares = {
  dataError: 'trader.data-error-share-import',
  advance: 'trader.advance-share-import',
} as const;
const exportShares = {
  dataError: 'trader.data-error-share-export',
  advance: 'trader.advance-share-export',
} as const;

/** Shares of the tiers but for the general one, which has the rest. */
const tierShares = [
  { tier: tiers.indexOf('advanced'), share: 'trader.tier-advanced' },
  { tier: tiers.indexOf('certified'), share: 'trader.tier-certified' },
  { tier: tiers.indexOf('discredited'), share: 'trader.tier-discredited' },
] as const;

/** Draws what a declaration of the traffic says: goods, weight, value, duty and trader. */
export function noteFacts(world: World, mix: GoodsMix, slot: number): void {
  const { entities } = world;
  const goods = goodsAt(mix, world.chance(slot, 'goods'));
  const weight = world.sample(slot, 'weight', goods.weight);
  const value = weight * goods.yuanPerKilogram;
  const isExport = entities.has(slot, Trait.export);
  entities.set(slot, goods.traits);
  entities.goods[slot] = goods.commodity;
  if (holds(world, slot, 'guaranteed', 'trader.guaranteed-share'))
    entities.set(slot, Trait.guaranteed);
  if (holds(world, slot, 'urgent', 'trader.urgent-share')) entities.set(slot, Trait.urgent);
  if (!isExport && holds(world, slot, 'formerCertificate', 'certificates.former-share'))
    entities.set(slot, Trait.certificates);
  if (entities.has(slot, Trait.certificates)) {
    const isMissing = holds(world, slot, 'certificateMissing', 'trader.certificate-missing-share');
    if (isMissing) entities.set(slot, Trait.certificateMissing);
  }
  const shares = isExport ? exportShares : importShares;
  if (world.chance(slot, 'dataError') < errorShare(world, shares.dataError))
    entities.set(slot, Trait.faulty);
  if (!holds(world, slot, 'offWindow', 'trader.single-window-share'))
    entities.set(slot, Trait.offWindow);
  if (holds(world, slot, 'advance', shares.advance)) entities.set(slot, Trait.advance);
  entities.weight[slot] = Math.round(weight);
  entities.value[slot] = Math.round(value * fenPerYuan);
  entities.duty[slot] = Math.round(value * goods.duty * fenPerYuan);
  entities.tier[slot] = tierOf(world, slot);
}

/** Declares an import in two steps where its trader does; duty is then secured. */
export function noteProcedure(world: World, slot: number): void {
  const { entities } = world;
  if (entities.has(slot, Trait.export) || entities.tier[slot] === discredited) return;
  if (!holds(world, slot, 'twoStep', 'trader.two-step-share')) return;
  entities.flow[slot] = twoStep;
  entities.set(slot, Trait.guaranteed);
  if ((entities.duty[slot] as number) > 0) entities.set(slot, Trait.assessed);
}

/** Only traders of general credit or better declare in two steps (GACC Announcement No. 127 of 2019). */
const discredited = tiers.indexOf('discredited');
const general = tiers.indexOf('general');

function holds(world: World, slot: number, chance: ChanceName, share: string): boolean {
  const p = world.policy.number(share);
  return p > 0 && (p >= 1 || world.chance(slot, chance) < p);
}

/** Share of declarations with an error in their data, under what is done against errors. */
function errorShare({ policy }: World, share: string): number {
  return (
    policy.number(share) *
    policy.number('trader.error-factor-standards') *
    policy.number('trader.error-factor-guidance')
  );
}

/** The tier of a trader as customs knows it: where agencies share what they know, whom another has listed is discredited. */
function tierOf(world: World, slot: number): number {
  const isListed =
    world.policy.flag('risk.shared-credit') && holds(world, slot, 'listed', 'trader.listed-share');
  if (isListed) return discredited;
  const draw = world.chance(slot, 'tier');
  let reached = 0;
  for (const { tier, share } of tierShares) {
    reached += world.policy.number(share);
    if (draw < reached) return tier;
  }
  return general;
}

/** The facts of a declaration for the log. */
export function factsOf(world: World, slot: number): object {
  const { entities } = world;
  if (!world.recording) return {};
  return {
    serial: entities.serial[slot],
    weight: entities.weight[slot],
    value: (entities.value[slot] as number) / fenPerYuan,
    tier: tiers[entities.tier[slot] as number],
    advance: entities.has(slot, Trait.advance),
    guaranteed: entities.has(slot, Trait.guaranteed),
    faulty: entities.has(slot, Trait.faulty),
  };
}
