import { consult } from './agencies/consult.ts';
import { noteSecurity } from './billing.ts';
import type { Security } from '../rules/deadlines.ts';
import type { World } from './world.ts';

/** A payment or a security for a declaration: the event that it leads to, and facts of it for the log. */
export interface Tender {
  readonly slot: number;
  readonly event: number;
  readonly cause: number;
  readonly data?: { readonly method: string; readonly amount?: number | undefined };
}

/** Pays duty: treasury and bank say whether it is done; where they refuse, it stays payable. */
export function pay(world: World, { slot, event, cause, data }: Tender): void {
  consult(world, {
    question: 'payment',
    slot,
    cause,
    builtIn: 'paid',
    ...(data && { facts: { method: data.method } }),
    apply: (result, seq, told) => {
      const details = { ...data, ...told };
      if (result === 'paid') world.decide(slot, event, seq, { data: details });
      else noteRefused(world, 'payment-refused', { slot, cause: seq, data: details });
    },
  });
}

/** Secures duty; an insurance is taken once the insurer has issued it. */
export function secure(world: World, security: Security, tender: Tender): void {
  const { slot, event, cause, data } = tender;
  const apply = (result: 'issued' | 'refused', seq: number, told: object): void => {
    const details = { ...data, ...told };
    if (result === 'refused') {
      noteRefused(world, 'guarantee-refused', { slot, cause: seq, data: details });
      return;
    }
    noteSecurity(world, slot, security);
    world.decide(slot, event, seq, { data: details });
  };
  if (security !== 'bond-insurance') apply('issued', cause, {});
  else consult(world, { question: 'guarantee', slot, cause, builtIn: 'issued', apply });
}

function noteRefused(
  world: World,
  name: string,
  { slot, cause, data }: { readonly slot: number; readonly cause: number; readonly data: object },
): void {
  world.record({ role: 'duty', slot, kind: 'note', name, cause, data });
}
