import { bankOpening } from '../rules/bank-hours.ts';
import { instantText } from '../rules/days.ts';
import type { Security } from '../rules/deadlines.ts';
import { isSecurity, securityFault } from '../rules/securing.ts';
import type { DutyPayment, Problem } from '../schemas/types.ts';
import { owedNow } from './billing.ts';
import { declarationEvent, type DeclarationEvent } from './declaration-events.ts';
import { pay, secure } from './paying.ts';
import type { Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
import { tiers } from './tiers.ts';
import type { World } from './world.ts';

/** Takes a payment or a guarantee for a declaration's duty. */
export function takePayment(world: World, message: DutyPayment): Taking {
  const { register, entities } = world;
  const entity = ['declaration', 'two-step']
    .map((flow) => `${flow}:${message.reference}`)
    .find((name) => register.find(entities, name) !== undefined);
  const slot = entity === undefined ? undefined : register.find(entities, entity);
  if (entity === undefined || slot === undefined) {
    return {
      problems: [
        worldProblem('payment-unknown-declaration', { path: '/reference', got: message.reference }),
      ],
    };
  }
  const { method } = message;
  const security = isSecurity(method) ? method : undefined;
  const candidates: DeclarationEvent[] = security ? ['SECURE_DUTY'] : ['PAY', 'SETTLE'];
  const event = candidates
    .map((name) => declarationEvent(world, slot, name))
    .find((each) => world.can(slot, each));
  if (event === undefined) {
    return {
      problems: [worldProblem('payment-not-due', { path: '/reference', got: message.reference })],
    };
  }
  const problems = security
    ? securityProblems(world, slot, security)
    : paymentProblems(world, slot, message);
  if (problems.length > 0) return { problems };
  const apply = (cause: number): void => {
    const tender = { slot, event, cause, data: { method, amount: message.amount } };
    if (security) secure(world, security, tender);
    else pay(world, tender);
  };
  return { entity, apply };
}

/** Why customs does not take this security from the declaration's trader. */
export function securityProblems(world: World, slot: number, security: Security): Problem[] {
  const tier = tiers[world.entities.tier[slot] as number] ?? '';
  const fault = securityFault(security, { tier, policy: world.policy });
  return fault
    ? [worldProblem(fault, { path: '/method', got: security, rule: 'duty-guarantee' })]
    : [];
}

function paymentProblems(world: World, slot: number, { method, amount }: DutyPayment): Problem[] {
  const owed = owedNow(world, slot);
  const opening = bankOpening(world.now, world.policy);
  const differs = { path: '/amount', got: String(amount), expected: String(owed) };
  const closed = { path: '/method', got: method, expected: instantText(opening) };
  return [
    ...(amount === owed ? [] : [worldProblem('payment-amount-differs', differs)]),
    ...(method === 'counter' && opening > world.now
      ? [worldProblem('payment-bank-closed', closed)]
      : []),
  ];
}
