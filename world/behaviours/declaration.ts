import { consult } from '../agencies/consult.ts';
import { assessDeclaration } from '../assessment.ts';
import { paymentTerm, setPaymentTerm, settleDuty } from '../billing.ts';
import { Trait } from '../entities.ts';
import { goodsReachedAt } from '../goods.ts';
import { declarationEvent } from '../declaration-events.ts';
import { pay } from '../paying.ts';
import { answerDeclaration, type DeclarationCode } from '../receipts.ts';
import { isInRegion } from '../regions.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { tryMatch, undoMatch } from '../matching.ts';
import { accessFreely, advanceAccess, allowPickUp, classify, Place } from './access.ts';
import { review } from './document-review.ts';
import { cancelInspection, orderInspection } from './inspection.ts';
import { assessRisk, drawFault } from '../selection.ts';
import { afterReleasePolicies, sharedAfterRelease } from './after-release.ts';

/*
 * What happens by itself on the way of a goods declaration. The one-step and the two-step flow share their regions,
 * so they share these effects; `root` is the parallel state that holds the regions.
 */

/**
 * The day of declaration is that on which customs takes it in. What the computer sent back was never taken in; what an
 * officer returned for amendment keeps its day (Decree 103 of GACC, article 10).
 */
export function noteDay(world: World, slot: number): void {
  const { entities } = world;
  if (!Number.isNaN(entities.declaredAt[slot]) && !entities.has(slot, Trait.anew)) return;
  entities.declaredAt[slot] = world.now;
  if (Number.isNaN(entities.releasedAt[slot])) entities.acceptedAt[slot] = NaN;
  entities.clear(slot, Trait.anew);
}

/** The message is in: receipt, and entry into the customs system after the usual delay. */
const submitted: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (entities.unified[slot] === 0) entities.unified[slot] = world.register.nextUnified();
  if (Number.isNaN(entities.declaredAt[slot])) drawFault(world, slot);
  noteDay(world, slot);
  answerDeclaration(world, '7', { slot, cause });
  world.after(lodgingTime(world, slot), Timer.lodge, slot, cause);
};

/** From submission until customs has taken a declaration in, ms; a correction is not filed with quarantine anew. */
function lodgingTime(world: World, slot: number): number {
  const { entities } = world;
  const isFiledTwice =
    entities.has(slot, Trait.quarantine) &&
    !entities.has(slot, Trait.export) &&
    entities.round[slot] === 0;
  const quarantine = isFiledTwice ? world.duration(slot, 'quarantineFiling') : 0;
  const others = entities.has(slot, Trait.offWindow) ? world.duration(slot, 'separateFilings') : 0;
  return world.duration(slot, 'lodge') + quarantine + others;
}

const lodge: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isInRegion(world, slot, 'lodgement.submitted')) return;
  const fired = world.fire('lodge', slot, cause);
  if (world.entities.has(slot, Trait.faulty)) {
    const problems = world.register.dossier(slot)?.problems ?? [];
    const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    world.entities.set(slot, Trait.anew);
    world.decide(slot, declarationEvent(world, slot, 'REJECT'), fired, {
      data: { problems: codes },
    });
    return;
  }
  world.decide(slot, declarationEvent(world, slot, 'LODGE'), fired);
};

/** Customs has it: a number, and the manifest to match. */
const lodged: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (entities.entry[slot] === 0) entities.entry[slot] = world.register.nextEntry();
  if (Number.isNaN(entities.acceptedAt[slot])) entities.acceptedAt[slot] = world.now;
  answerDeclaration(world, 'L', { slot, cause });
  tryMatch(world, slot, cause);
};

const matched: Effect = (world, slot, cause) => {
  if (world.byPolicy('risk', slot)) assessRisk(world, slot, cause);
  const demanded = world.entities.has(slot, Trait.certificates);
  world.decide(
    slot,
    declarationEvent(world, slot, demanded ? 'DEMAND_CERTIFICATES' : 'WAIVE_CERTIFICATES'),
    cause,
  );
  world.after(world.duration(slot, 'examine'), Timer.examine, slot, cause);
};

const examine: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isInRegion(world, slot, 'lodgement.matched')) return;
  const fired = world.fire('examine', slot, cause);
  const isExport = world.entities.has(slot, Trait.export);
  const share = isExport ? 'lodgement.review-share-export' : 'lodgement.review-share';
  const referred = world.chance(slot, 'review') < world.policyOf(slot).number(share);
  world.decide(
    slot,
    declarationEvent(world, slot, referred ? 'REFER_TO_REVIEW' : 'EXAMINE'),
    fired,
    {
      by: 'single-window',
    },
  );
};

const checkCertificates: Effect = (world, slot, cause) =>
  world.after(world.duration(slot, 'certificateCheck'), Timer['certificate-check'], slot, cause);

const certificateResult: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isInRegion(world, slot, 'certificates.checking')) return;
  const fired = world.fire('certificate-check', slot, cause);
  const missing = world.entities.has(slot, Trait.certificateMissing);
  consult(world, {
    question: 'certificates',
    slot,
    cause: fired,
    builtIn: missing ? 'missing' : 'valid',
    apply: (result, seq, told) => {
      const name = result === 'missing' ? 'MISS_CERTIFICATE' : 'CONFIRM_CERTIFICATES';
      world.decide(slot, declarationEvent(world, slot, name), seq, { data: told });
    },
  });
};

const missing: Effect = (world, slot, cause) => {
  world.after(world.duration(slot, 'application'), Timer['supply-certificate'], slot, cause);
};

const supply: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isInRegion(world, slot, 'certificates.missing')) return;
  const fired = world.fire('supply-certificate', slot, cause);
  world.decide(slot, declarationEvent(world, slot, 'SUPPLY_CERTIFICATE'), fired);
};

const askDeclarant: Effect = (world, slot, cause) => {
  world.after(world.duration(slot, 'answer'), Timer.answer, slot, cause);
};

const answer: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isInRegion(world, slot, 'lodgement.queried')) return;
  world.decide(slot, declarationEvent(world, slot, 'ANSWER'), world.fire('answer', slot, cause));
};

/** The summary's duty is secured, not assessed. */
const security: Effect = (world, slot, cause) => {
  const { entities } = world;
  if (!entities.has(slot, Trait.assessed)) {
    world.decide(slot, declarationEvent(world, slot, 'ASSESS_NIL'), cause);
  } else if (entities.has(slot, Trait.guaranteed)) {
    world.decide(slot, declarationEvent(world, slot, 'SECURE_DUTY'), cause);
  }
};

const payable: Effect = (world, slot, cause) => {
  const { entities } = world;
  answerDeclaration(world, 'T', { slot, cause });
  if (
    entities.has(slot, Trait.guaranteed) &&
    world.policyOf(slot).flag('duty.release-on-guarantee')
  ) {
    world.decide(slot, declarationEvent(world, slot, 'SECURE_DUTY'), cause);
    return;
  }
  world.kernel.push(paymentTerm(world, slot), Timer['payment-deadline'], slot, cause);
};

const payLater: Effect = (world, slot, cause) => {
  const delay =
    world.duration(slot, 'billCollection') +
    world.duration(slot, 'payment') +
    world.duration(slot, 'electronicPayment');
  world.after(delay, Timer.payment, slot, cause);
};

const payment: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  const event = declarationEvent(world, slot, 'PAY');
  if (world.can(slot, event))
    pay(world, { slot, event, cause: world.fire('payment', slot, cause) });
};

const paymentDeadline: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  const event = declarationEvent(world, slot, 'PASS_PAYMENT_DEADLINE');
  if (world.can(slot, event))
    world.decide(slot, event, world.fire('payment-deadline', slot, cause));
};

/** Goods that are there already need not be reported again. */
const expected: Effect = (world, slot, cause) => {
  if (Number.isNaN(goodsReachedAt(world, slot))) return;
  world.decide(slot, declarationEvent(world, slot, 'REPORT_ARRIVAL'), cause);
};

/** Back to the declarant: the manifest is free again and no inspection goes on. */
const sentBack =
  (code: DeclarationCode): Effect =>
  (world, slot, cause) => {
    // Customs has never seen what was only saved.
    if (Number.isNaN(world.entities.declaredAt[slot])) return;
    const found = world.register.dossier(slot)?.problems ?? [];
    const problems = found.filter(({ severity }) => severity === 'error');
    answerDeclaration(world, code, { slot, cause, problems });
    undoMatch(world, slot, cause);
    cancelInspection(world, slot, cause);
    advanceAccess(world, slot, 'CANCEL', cause);
  };

const amend: Effect = (world, slot, cause) => {
  world.after(world.duration(slot, 'amend'), Timer.resubmission, slot, cause);
};

const resubmission: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  world.entities.clear(slot, Trait.faulty);
  const event = declarationEvent(world, slot, 'RESUBMIT');
  if (world.can(slot, event)) world.decide(slot, event, world.fire('resubmission', slot, cause));
};

/** Another life begins: what was scheduled before is stale, and its draws are fresh. */
const restart: Effect = (world, slot, cause) => {
  const { entities } = world;
  entities.since[slot] = cause;
  entities.round[slot] = (entities.round[slot] as number) + 1;
};

/** State effects of the regions below `root`. */
export function regionStates(root: 'clearance' | 'access'): Record<string, Effect> {
  return {
    [`${root}.lodgement.submitted`]: submitted,
    [`${root}.lodgement.lodged`]: lodged,
    [`${root}.lodgement.matched`]: matched,
    [`${root}.certificates.checking`]: checkCertificates,
    [`${root}.cargo.expected`]: expected,
    ...(root === 'access' && { 'access.security.unassessed': security }),
  };
}

/** A declaration in review goes to the desk, or to the national pool, where nobody waits. */
export const toReview: Effect = (world, slot, cause) => {
  if (!world.policyOf(slot).flag('lodgement.pooled-review')) world.desk('review', slot);
  else world.after(world.duration(slot, 'review'), Timer['pooled-review'], slot, cause);
};

const pooledReview: Effect = (world, slot, cause) => {
  const isOpen =
    isInRegion(world, slot, 'lodgement.inReview') ||
    world.isAt(slot, 'completion.examination.inReview');
  if (world.isStale(slot, cause) || !isOpen) return;
  review(world, slot, world.fire('pooled-review', slot, cause));
};

/** What the roles do by policy in the regions below `root`, and when a declaration is sent back. */
export function regionPolicies(root: 'clearance' | 'access'): Record<string, Effect> {
  return {
    [`${root}.lodgement.inReview`]: toReview,
    [`${root}.lodgement.queried`]: askDeclarant,
    [`${root}.certificates.missing`]: missing,
    [`${root}.control.unassessed`]: (world, slot, cause) => {
      if (
        isInRegion(world, slot, 'lodgement.submitted') ||
        isInRegion(world, slot, 'lodgement.lodged')
      )
        return;
      assessRisk(world, slot, cause);
    },
    returned: amend,
    rejected: amend,
  };
}

/** Event effects of the shared regions. */
export const regionEventEffects: Readonly<Record<string, Effect>> = {
  RESUBMIT: restart,
  REFER_TO_REVIEW: (world, slot, cause) => answerDeclaration(world, 'M', { slot, cause }),
  QUERY: (world, slot, cause) => answerDeclaration(world, 'H', { slot, cause }),
  REJECT: sentBack('E'),
  RETURN: sentBack('Z'),
  WITHDRAW: sentBack('A'),
  ANSWER: (world, slot) => world.entities.set(slot, Trait.answered),
  SUPPLY_CERTIFICATE: (world, slot) => world.entities.clear(slot, Trait.certificateMissing),
  SECURE_DUTY: (world, slot) => {
    if (!Number.isNaN(world.entities.assessedAt[slot])) setPaymentTerm(world, slot);
  },
  PAY: settleDuty,
  SETTLE: settleDuty,
  CLEAR_CONTROL: accessFreely,
  ORDER_INSPECTION: (world, slot, cause) => {
    answerDeclaration(world, 'C', { slot, cause });
    const place = classify(world, slot, cause);
    orderInspection(world, slot, { place, cause });
    if (place === Place.destination) allowPickUp(world, slot, cause);
  },
};

/** Effects of the one-step declaration. */
export const declarationBehaviour: Behaviour = {
  states: {
    ...regionStates('clearance'),
    'clearance.duty.payable': payable,
    ...sharedAfterRelease,
  },
  events: {
    ...regionEventEffects,
    EXAMINE: (world, slot, cause) => {
      answerDeclaration(world, 'J', { slot, cause });
      assessDeclaration(world, slot, cause);
    },
  },
  policies: {
    ...regionPolicies('clearance'),
    'clearance.duty.payable': payLater,
    ...afterReleasePolicies,
  },
};

/** Effects that the duty region has in both flows. */
export const dutyPayable = payable;

/** What the declarant does by policy when duty is payable, in both flows. */
export const payByPolicy = payLater;

/** Timer handlers of declarations. */
export const declarationTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  lodge,
  examine,
  'certificate-check': certificateResult,
  'supply-certificate': supply,
  payment,
  'payment-deadline': paymentDeadline,
  answer,
  resubmission,
  'pooled-review': pooledReview,
};
