import { fenPerYuan } from '../rules/money.ts';
import type { DutyPayment } from '../schemas/types.ts';
import { declarationEvent, type DeclarationEvent } from './declaration-events.ts';
import { Trait } from './entities.ts';
import type { Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
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
  const secures = message.method !== 'electronic' && message.method !== 'counter';
  const candidates: DeclarationEvent[] = secures ? ['SECURE_DUTY'] : ['PAY', 'SETTLE'];
  const event = candidates
    .map((name) => declarationEvent(world, slot, name))
    .find((each) => world.can(slot, each));
  if (event === undefined) {
    return {
      problems: [worldProblem('payment-not-due', { path: '/reference', got: message.reference })],
    };
  }
  const due = (entities.duty[slot] as number) / fenPerYuan;
  if (!secures && message.amount !== due) {
    const found = { path: '/amount', got: String(message.amount), expected: String(due) };
    return { problems: [worldProblem('payment-amount-differs', found)] };
  }
  const apply = (cause: number): void => {
    if (secures) entities.set(slot, Trait.guaranteed);
    world.decide(slot, event, cause, { data: { method: message.method, amount: message.amount } });
  };
  return { entity, apply };
}
