import { completionDeadline } from '../../rules/deadlines.ts';
import type { Problem } from '../../schemas/types.ts';
import { flows } from '../../workflows/flows.ts';
import { assessDeclaration } from '../assessment.ts';
import { declarationEvent } from '../declaration-events.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { sendReleaseNotice } from '../notices.ts';
import { answerDeclaration } from '../receipts.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Behaviour, Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { afterReleasePolicies, letGo, sharedAfterRelease } from './after-release.ts';
import {
  dutyPayable,
  noteDay,
  payByPolicy,
  regionEventEffects,
  regionPolicies,
  regionStates,
  toReview,
} from './declaration.ts';

const event = eventNumbers(flows['two-step'], ['PASS_COMPLETION_DEADLINE', 'SUBMIT_COMPLETE']);

/** Goods may be picked up; the complete declaration is due within its term from arrival. */
const pickedUp: Effect = (world, slot, cause) => {
  const { entities } = world;
  // The complete declaration is the one whose day counts for the late-declaration fee.
  entities.set(slot, Trait.anew);
  answerDeclaration(world, 'K', { slot, cause });
  sendReleaseNotice(world, slot, cause, 'pick-up');
  letGo(world, slot, cause);
  const bill = entities.bill[slot] as number;
  if (bill === none) throw new Error(`Entity "${slot}" was released without a bill.`);
  const due = completionDeadline(entities.arrivedAt[bill] as number, world.policyOf(slot));
  world.kernel.push(Math.max(due, world.now), Timer['completion-deadline'], slot, cause);
};

const deadline: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.PASS_COMPLETION_DEADLINE)) return;
  world.decide(
    slot,
    event.PASS_COMPLETION_DEADLINE,
    world.fire('completion-deadline', slot, cause),
  );
};

/** Traders of the traffic complete their declaration after a while; others send a message of their own. */
const completeLater: Effect = (world, slot, cause) => {
  if (!world.entities.has(slot, Trait.traffic)) return;
  world.after(world.duration(slot, 'completing'), Timer.complete, slot, cause);
};

const complete: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.can(slot, event.SUBMIT_COMPLETE)) return;
  world.entities.clear(slot, Trait.faulty);
  world.decide(slot, event.SUBMIT_COMPLETE, world.fire('complete', slot, cause));
};

const submitted: Effect = (world, slot, cause) => {
  answerDeclaration(world, 'L', { slot, cause });
  world.after(world.duration(slot, 'examine'), Timer.completion, slot, cause);
};

const examine: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isAt(slot, 'completion.examination.submitted')) return;
  const fired = world.fire('completion', slot, cause);
  if (world.entities.has(slot, Trait.faulty)) {
    const codes = faults(world, slot).map(({ code }) => code);
    world.entities.set(slot, Trait.anew);
    world.decide(slot, declarationEvent(world, slot, 'RETURN'), fired, {
      by: 'single-window',
      data: { problems: codes, rule: 'compare-two-step' },
    });
    return;
  }
  const referred =
    world.chance(slot, 'review') < world.policyOf(slot).number('lodgement.review-share');
  const name = referred ? 'REFER_TO_REVIEW' : 'EXAMINE';
  world.decide(slot, declarationEvent(world, slot, name), fired, { by: 'single-window' });
};

/** The errors found in a declaration and between it and its summary. */
function faults(world: World, slot: number): readonly Problem[] {
  const problems = world.register.dossier(slot)?.problems ?? [];
  return problems.filter(({ severity }) => severity === 'error');
}

/** Effects of the two-step declaration. */
export const twoStepBehaviour: Behaviour = {
  states: {
    ...regionStates('access'),
    pickedUp,
    'completion.examination.submitted': submitted,
    'completion.duty.payable': dutyPayable,
    ...sharedAfterRelease,
  },
  events: {
    ...regionEventEffects,
    RETURN: (world, slot, cause) => {
      // A complete declaration goes back alone: its goods have left, so the bill stays matched.
      if (world.isAt(slot, 'completionReturned')) {
        const problems = faults(world, slot);
        answerDeclaration(world, 'Z', { slot, cause, problems });
      } else regionEventEffects['RETURN']?.(world, slot, cause);
    },
    SUBMIT_COMPLETE: (world, slot, cause) => {
      const { entities } = world;
      entities.since[slot] = cause;
      entities.round[slot] = (entities.round[slot] as number) + 1;
      noteDay(world, slot);
      answerDeclaration(world, '7', { slot, cause });
    },
    EXAMINE: (world, slot, cause) => {
      answerDeclaration(world, 'J', { slot, cause });
      if (world.isAt(slot, 'completion')) assessDeclaration(world, slot, cause);
    },
  },
  policies: {
    ...regionPolicies('access'),
    pickedUp: completeLater,
    completionReturned: completeLater,
    'completion.examination.inReview': toReview,
    'completion.duty.payable': payByPolicy,
    ...afterReleasePolicies,
  },
};

/** Timer handlers of two-step declarations. */
export const twoStepTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  complete,
  completion: examine,
  'completion-deadline': deadline,
};
