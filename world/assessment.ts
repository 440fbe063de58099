import { fenPerYuan } from '../rules/money.ts';
import { lateDeclarationFee } from '../rules/charges.ts';
import { dutiableValues } from '../rules/dutiable-value.ts';
import { assessDuty, dutyTotal } from '../rules/duty.ts';
import type { Policy } from '../rules/policy.ts';
import type { DutyBill, GoodsDeclaration, Problem } from '../schemas/types.ts';
import { issueBill, setPaymentTerm } from './billing.ts';
import { declarationEvent } from './declaration-events.ts';
import { goodsReachedAt } from './goods.ts';
import type { World } from './world.ts';

/**
 * Assesses duty, taxes and a late-declaration fee, and issues the bill; nothing due is nothing to pay. What cannot be
 * assessed by rule stays with the duty desk, the reasons in its papers.
 */
export function assessDeclaration(world: World, slot: number, cause: number): void {
  const { entities, register } = world;
  const dossier = register.dossier(slot);
  let lines: Lines = [];
  if (dossier?.declaration) {
    const assessed = linesOf(world, slot, dossier.declaration);
    if ('problems' in assessed) {
      dossier.problems = assessed.problems;
      const codes = assessed.problems.map(({ code }) => code);
      world.record({
        role: 'duty',
        slot,
        kind: 'note',
        name: 'not-assessed',
        cause,
        data: { problems: codes },
      });
      return;
    }
    ({ lines } = assessed);
    dossier.bills.length = 0;
    entities.duty[slot] = Math.round(dutyTotal(lines) * fenPerYuan);
  }
  entities.assessedAt[slot] = world.now;
  setPaymentTerm(world, slot);
  const bill = issueBill(world, { slot, cause, lines });
  const due = (entities.duty[slot] as number) > 0;
  const event = declarationEvent(world, slot, due ? 'ISSUE_BILL' : 'ASSESS_NIL');
  world.decide(slot, event, cause, bill && { data: { total: bill.total, dueOn: bill.dueOn } });
}

type Lines = readonly DutyBill['lines'][number][];

function linesOf(
  world: World,
  slot: number,
  declaration: GoodsDeclaration,
): { lines: Lines } | { problems: Problem[] } {
  const { entities } = world;
  const policy = policyOfDeclarationDay(world, slot);
  const assessed = assessDuty(declaration, policy);
  if ('problems' in assessed || declaration.direction === 'export') return assessed;
  const enteredAt = goodsReachedAt(world, slot);
  const values = dutiableValues(declaration, policy);
  if (Number.isNaN(enteredAt) || 'problem' in values) return assessed;
  const valueCny = values.cny.reduce((sum, value) => sum + value, 0);
  const declaredAt = entities.declaredAt[slot] as number;
  const fee = lateDeclarationFee({ valueCny, enteredAt, declaredAt }, policy);
  return { lines: fee ? [...assessed.lines, fee] : assessed.lines };
}

/** The policy of the day on which a declaration counts as accepted, whose rates its duty bears (Regulations on Duties, article 15). */
export function policyOfDeclarationDay({ entities, parts }: World, declaration: number): Policy {
  return parts.policies.at(entities.declaredAt[declaration] as number);
}
