import { bankOpening } from '../rules/bank-hours.ts';
import { instantText } from '../rules/days.ts';
import type { Security } from '../rules/deadlines.ts';
import { isSecurity, securityFault } from '../rules/securing.ts';
import type { DutyPayment, Problem } from '../schemas/types.ts';
import { owedNow } from './billing.ts';
import { latestRevision } from './begin-revision.ts';
import { pay, secure } from './paying.ts';
import type { Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
import { tiers } from './tiers.ts';
import type { World } from './world.ts';

/** Takes a payment or a guarantee for a declaration's duty. */
export function takePayment(world: World, message: DutyPayment): Taking {
  const { reference, method } = message;
  const security = isSecurity(method) ? method : undefined;
  const candidates = candidatesOf(world, reference);
  if (candidates.length === 0) {
    return {
      problems: [
        worldProblem('payment-unknown-declaration', { path: '/reference', got: reference }),
      ],
    };
  }
  const due = candidates.flatMap((each) => tenderAt(world, each, security) ?? [])[0];
  if (!due) {
    return { problems: [worldProblem('payment-not-due', { path: '/reference', got: reference })] };
  }
  const { slot, event } = due;
  const problems = security
    ? securityProblems(world, slot, security)
    : paymentProblems(world, slot, message);
  if (problems.length > 0) return { problems };
  const apply = (cause: number): void => {
    const tender = { slot, event, cause, data: { method, amount: message.amount } };
    if (security) secure(world, security, tender);
    else pay(world, tender);
  };
  return { entity: world.register.nameOf(world.entities, slot), apply };
}

/** What a payment under a reference can be for: the declaration, and the latest revision of it. */
function candidatesOf(world: World, reference: string): number[] {
  const { register, entities } = world;
  const declarations = ['declaration', 'two-step'].flatMap(
    (flow) => register.find(entities, `${flow}:${reference}`) ?? [],
  );
  const revised = latestRevision(world, reference);
  return revised === undefined ? declarations : [...declarations, revised];
}

/** The event by which something is paid or secured now, if it can be. */
function tenderAt(
  world: World,
  slot: number,
  security: Security | undefined,
): { slot: number; event: number } | undefined {
  const { eventByName } = world.tableOf(slot);
  const event = (security ? ['SECURE_DUTY'] : ['PAY', 'SETTLE'])
    .flatMap((name) => eventByName.get(name) ?? [])
    .find((each) => world.can(slot, each));
  return event === undefined ? undefined : { slot, event };
}

/** Why customs does not take this security from the declaration's trader. */
export function securityProblems(world: World, slot: number, security: Security): Problem[] {
  const tier = tiers[world.entities.tier[slot] as number] ?? '';
  const fault = securityFault(security, { tier, policy: world.policyOf(slot) });
  return fault
    ? [worldProblem(fault, { path: '/method', got: security, rule: 'duty-guarantee' })]
    : [];
}

function paymentProblems(world: World, slot: number, { method, amount }: DutyPayment): Problem[] {
  const owed = owedNow(world, slot);
  const opening = bankOpening(world.now, world.policyOf(slot));
  const differs = { path: '/amount', got: String(amount), expected: String(owed) };
  const closed = { path: '/method', got: method, expected: instantText(opening) };
  return [
    ...(amount === owed ? [] : [worldProblem('payment-amount-differs', differs)]),
    ...(method === 'counter' && opening > world.now
      ? [worldProblem('payment-bank-closed', closed)]
      : []),
  ];
}
