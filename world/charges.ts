import {
  chargesFor,
  complianceCost,
  waitingCost,
  type ChargeLine,
  type ComplianceCost,
} from '../rules/fees.ts';
import { fenPerYuan, sumOfFen } from '../rules/money.ts';
import type { Policy } from '../rules/policy.ts';
import { containersOf, servicesOf, stayOf } from './services.ts';
import type { World } from './world.ts';

/** What a declaration costs its trader beside duty and taxes, up to now or until its goods left. Amounts in CNY. */
export interface Charges {
  readonly lines: readonly ChargeLine[];
  /** Charges to be paid, and those that need not be. */
  readonly total: number;
  readonly waived: number;
  /** The charges by part, and what waiting costs. */
  readonly cost: ComplianceCost;
  readonly containers: number;
}

/** The charges of a declaration at the prices of a policy: by the list, or as the site has demanded them. */
export function chargesOf(world: World, declaration: number, policy: Policy): Charges {
  const listed = chargesFor(servicesOf(world, declaration, policy), policy);
  const lines = withDemands(listed, world.register.dossier(declaration)?.demands ?? []);
  const valueCny = (world.entities.value[declaration] as number) / fenPerYuan;
  const waiting = waitingCost({ valueCny, ms: stayOf(world, declaration) }, policy);
  return {
    lines,
    total: sumOfFen(lines.map(({ amount }) => amount)),
    waived: sumOfFen(lines.map(({ waived = 0 }) => waived)),
    cost: complianceCost(lines, waiting),
    containers: containersOf(world, declaration, policy),
  };
}

/** What was demanded stands in place of the same item by the list. */
function withDemands(
  listed: readonly ChargeLine[],
  demands: readonly ChargeLine[],
): readonly ChargeLine[] {
  if (demands.length === 0) return listed;
  const others = listed.filter(({ item }) => !demands.some((demand) => demand.item === item));
  return [...others, ...demands];
}

/** Writes down what has been charged when the goods of a declaration leave. */
export function noteCharges(world: World, declaration: number, cause: number): void {
  if (!world.recording) {
    world.skip();
    return;
  }
  const data = chargesOf(world, declaration, world.policyOf(declaration));
  world.record({ role: 'site', slot: declaration, kind: 'note', name: 'charges', cause, data });
}
