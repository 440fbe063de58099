import { chinaDay } from '../../rules/days.ts';
import { latePaymentSurcharge } from '../../rules/charges.ts';
import { assessDuty, dutyTotal } from '../../rules/duty.ts';
import { fenPerYuan } from '../../rules/money.ts';
import {
  dutyDifference,
  judgeRevision,
  mayRefund,
  revisionReasons,
  undervaluedLines,
  type RevisionVerdict,
} from '../../rules/revision.ts';
import type { DutyBill, GoodsDeclaration, Problem } from '../../schemas/types.ts';
import { flows } from '../../workflows/flows.ts';
import { policyOfDeclarationDay } from '../assessment.ts';
import { issueBill, paymentTerm, setPaymentTerm, settleDuty } from '../billing.ts';
import { Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { pay } from '../paying.ts';
import { stateNumbers } from '../states.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';

/*
 * What happens by itself after a released declaration is to be amended, or audited. Kept for declarations that were sent as
 * messages, whose papers can be compared.
 */

const event = eventNumbers(flows.revision, [
  'GRANT_AMENDMENT',
  'GRANT_WITHDRAWAL',
  'REFUSE_REVISION',
  'BEGIN_AUDIT',
  'CONFIRM',
  'FIND_DIFFERENCE',
  'OWE_DIFFERENCE',
  'OWE_REFUND',
  'SETTLE_EVEN',
  'PAY',
  'PASS_PAYMENT_DEADLINE',
  'REFUND',
]);
const at = stateNumbers(flows.revision, ['requested', 'announced', 'audited', 'withdrawing']);

type Lines = readonly DutyBill['lines'][number][];

const later =
  (timer: TimerName, delay: (world: World, slot: number) => number): Effect =>
  (world, slot, cause) =>
    world.after(delay(world, slot), Timer[timer], slot, cause);

/** The declaration that is looked at again. */
const declarationOf = (world: World, slot: number): number =>
  world.entities.declaration[slot] as number;

const verdictEvents: Readonly<Record<RevisionVerdict, number>> = {
  amend: event.GRANT_AMENDMENT,
  withdraw: event.GRANT_WITHDRAWAL,
  refuse: event.REFUSE_REVISION,
};

const review: Effect = (world, slot, cause) => {
  if (!world.isIn(slot, at.requested)) return;
  const fired = world.fire('revision-review', slot, cause);
  const before = world.register.dossier(declarationOf(world, slot))?.declaration;
  const dossier = world.register.dossier(slot);
  if (!before || !dossier?.declaration)
    throw new Error(`Entity "${slot}" has no papers to compare.`);
  const { verdict, reasons } = judgeRevision(before, dossier.declaration, dossier.problems);
  dossier.problems = [...dossier.problems, ...reasons.flatMap(reasonTold)];
  world.decide(slot, verdictEvents[verdict], fired, { data: { reasons } });
};

/** A reason as it stands in the papers; errors of the declaration stand there already. */
function reasonTold(code: string): Problem[] {
  const message = Object.entries(revisionReasons).find(([name]) => name === code)?.[1];
  return message ? [{ code, severity: 'error', path: '', message }] : [];
}

const beginAudit: Effect = (world, slot, cause) => {
  if (!world.isIn(slot, at.announced)) return;
  world.decide(slot, event.BEGIN_AUDIT, world.fire('audit-notice', slot, cause));
};

/** An audit finds what is wrong with a declaration with a sensitivity; nothing where nothing is. */
const concludeAudit: Effect = (world, slot, cause) => {
  if (!world.isIn(slot, at.audited)) return;
  const fired = world.fire('audit-result', slot, cause);
  const { entities } = world;
  const policy = world.policyOf(slot);
  const finds =
    entities.has(declarationOf(world, slot), Trait.fault) &&
    world.chance(slot, 'auditFinds') < policy.number('revision.audit-sensitivity');
  world.decide(slot, finds ? event.FIND_DIFFERENCE : event.CONFIRM, fired);
};

/** Tax by the law of the day of declaration; none where it cannot be computed by rule. */
function taxOf(world: World, slot: number, message: GoodsDeclaration | undefined): Lines {
  const policy = policyOfDeclarationDay(world, declarationOf(world, slot));
  const assessed = message && assessDuty(message, policy);
  return assessed && 'lines' in assessed ? assessed.lines : [];
}

/** What has to be paid in addition, and its sum; a negative sum is to be given back. */
function differenceOf(world: World, slot: number): { lines: Lines; total: number } {
  const { register } = world;
  const before = taxOf(world, slot, register.dossier(declarationOf(world, slot))?.declaration);
  if (world.isIn(slot, at.withdrawing)) return { lines: [], total: -dutyTotal(before) };
  const dossier = register.dossier(slot);
  if (dossier?.declaration) {
    return dutyDifference(before, taxOf(world, slot, dossier.declaration));
  }
  const share = dossier?.undervalued ?? world.policyOf(slot).number('revision.undervalued-share');
  const short = undervaluedLines(before, share);
  const lines = [...short, ...surchargeOn(world, slot, dutyTotal(short))];
  return { lines, total: dutyTotal(lines) };
}

/** What was declared too low bears a surcharge from release on (Regulations on Duties, article 51). */
function surchargeOn(world: World, slot: number, taxCny: number): Lines {
  const releasedAt = world.entities.releasedAt[declarationOf(world, slot)] as number;
  const given = { taxCny, dueDay: chinaDay(releasedAt), paidAt: world.now };
  const line = latePaymentSurcharge(given, world.policyOf(slot));
  return line ? [line] : [];
}

const settle: Effect = (world, slot, cause) => {
  const { entities } = world;
  const { lines, total } = differenceOf(world, slot);
  const releasedAt = entities.releasedAt[declarationOf(world, slot)] as number;
  entities.duty[slot] = Math.round(Math.abs(total) * fenPerYuan);
  if (total > 0) {
    entities.assessedAt[slot] = world.now;
    setPaymentTerm(world, slot);
    const bill = issueBill(world, { slot, cause, lines });
    const data = bill && { total: bill.total, dueOn: bill.dueOn };
    world.decide(slot, event.OWE_DIFFERENCE, cause, { ...(data && { data }) });
  } else if (total < 0 && mayRefund(releasedAt, world.now)) {
    world.decide(slot, event.OWE_REFUND, cause, { data: { amount: -total } });
  } else {
    world.decide(slot, event.SETTLE_EVEN, cause, { data: { lapsed: -total } });
  }
};

const deadline: Effect = (world, slot, cause) => {
  if (!world.can(slot, event.PASS_PAYMENT_DEADLINE)) return;
  world.decide(slot, event.PASS_PAYMENT_DEADLINE, world.fire('revision-deadline', slot, cause));
};

const paid: Effect = (world, slot, cause) => {
  if (!world.can(slot, event.PAY)) return;
  pay(world, { slot, event: event.PAY, cause: world.fire('revision-payment', slot, cause) });
};

const refund: Effect = (world, slot, cause) => {
  if (!world.can(slot, event.REFUND)) return;
  world.decide(slot, event.REFUND, world.fire('revision-refund', slot, cause));
};

const refundLater = later('revision-refund', (world, slot) => world.duration(slot, 'refund'));

/** Effects of a revision. */
export const revisionBehaviour: Behaviour = {
  states: {
    owing: (world, slot, cause) =>
      world.kernel.push(paymentTerm(world, slot), Timer['revision-deadline'], slot, cause),
  },
  events: {
    PAY: settleDuty,
    REFUND: (world, slot, cause) => {
      const amount = (world.entities.duty[slot] as number) / fenPerYuan;
      const data = { amount };
      world.record({ role: 'duty', slot, kind: 'note', name: 'duty-refunded', cause, data });
    },
  },
  policies: {
    requested: later('revision-review', (world, slot) => world.duration(slot, 'revisionReview')),
    announced: later('audit-notice', (world, slot) =>
      world.policyOf(slot).span('revision.audit-notice'),
    ),
    audited: later('audit-result', (world, slot) => world.duration(slot, 'audit')),
    settling: settle,
    withdrawing: settle,
    owing: later(
      'revision-payment',
      (world, slot) => world.duration(slot, 'payment') + world.duration(slot, 'electronicPayment'),
    ),
    refunding: refundLater,
    refundingWithdrawn: refundLater,
  },
};

/** Timer handlers of revisions. */
export const revisionTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'revision-review': review,
  'audit-notice': beginAudit,
  'audit-result': concludeAudit,
  'revision-payment': paid,
  'revision-deadline': deadline,
  'revision-refund': refund,
};
