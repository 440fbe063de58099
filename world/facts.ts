import { streamKey } from '../engine/random.ts';
import { missingCertificates, requiredCertificates } from '../rules/certificates.ts';
import type { Security } from '../rules/deadlines.ts';
import { dutiableValues } from '../rules/dutiable-value.ts';
import { bringsTestReport, isFresh, isInspected, isUrgent } from '../rules/goods-class.ts';
import { fenPerYuan } from '../rules/money.ts';
import type { Policy } from '../rules/policy.ts';
import type { GoodsDeclaration, Scenario } from '../schemas/types.ts';
import type { FlowId } from '../workflows/flow.ts';
import { noteSecurity } from './billing.ts';
import { Trait } from './entities.ts';
import { tiers } from './tiers.ts';
import { flowNumber } from '../workflows/flow.ts';
import type { World } from './world.ts';

/** Makes an entity with a name of its own; its random streams are named after it. */
export function addNamed(world: World, flow: FlowId, identifier: string): number {
  const { entities, register } = world;
  const slot = entities.add(flowNumber(flow));
  const name = `${flow}:${identifier}`;
  entities.key[slot] = streamKey(name);
  register.enter(slot, name);
  register.open(slot);
  return slot;
}

/** Writes down what the rules of the world need to know of a declaration. */
export function noteDeclaration(world: World, slot: number, message: GoodsDeclaration): void {
  const { entities } = world;
  world.register.open(slot).declaration = message;
  entities.weight[slot] = message.grossWeight ?? 0;
  entities.value[slot] = valueOf(message, world.policyOf(slot));
  const { controls } = message;
  noteSecurity(world, slot, declaredSecurity(message));
  const facts: readonly (readonly [number, boolean])[] = [
    [Trait.certificates, requiredCertificates(message).length > 0],
    [Trait.certificateMissing, missingCertificates(message).length > 0],
    [Trait.quarantine, isInspected(message)],
    [Trait.fresh, isFresh(message)],
    [Trait.urgent, isUrgent(message)],
    [Trait.thirdParty, bringsTestReport(message)],
    [Trait.assessed, controls?.duty ?? false],
    [Trait.export, message.direction === 'export'],
  ];
  for (const [trait, holds] of facts) {
    if (holds) entities.set(slot, trait);
    else entities.clear(slot, trait);
  }
}

/** Value for duty in fen; 0 where it cannot be determined, which assessment will tell. */
function valueOf(message: GoodsDeclaration, policy: Policy): number {
  const values = dutiableValues(message, policy);
  if ('problem' in values) return 0;
  return Math.round(values.cny.reduce((sum, value) => sum + value, 0) * fenPerYuan);
}

/** The security that a declaration asks for. */
export function declaredSecurity(message: GoodsDeclaration): Security | undefined {
  if (message.consolidatedDuty) return 'consolidated';
  return message.guarantee ? 'guarantee' : undefined;
}

/** Credit tier of a trader as the scenario's parties give it; a party it does not name is a general one. */
export function tierOf(parties: Scenario['parties'], message: GoodsDeclaration): number {
  const { creditCode, customsCode } = message.trader;
  const party = parties.find(
    (candidate) =>
      (creditCode !== undefined && candidate.creditCode === creditCode) ||
      (customsCode !== undefined && candidate.customsCode === customsCode),
  );
  return tiers.indexOf(party?.tier ?? 'general');
}
