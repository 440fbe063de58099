import type { Problem } from '../schemas/types.ts';
import type { Policy } from './policy.ts';
import { policyProblem } from './policy-problems.ts';

/** Procedures that a share above 0 brings about, with the parameter that they cannot do without. */
const needs = [{ share: 'trader.two-step-share', needed: 'two-step.completion-term' }] as const;

/**
 * What a policy would ask for in the middle of a run and not find: a procedure is used before the parameters that it
 * needs have values. The path names the share.
 */
export function unmetNeeds(policy: Policy): Problem[] {
  return needs
    .filter(
      ({ share, needed }) => policy.has(share) && policy.number(share) > 0 && !policy.has(needed),
    )
    .map(({ share, needed }) => policyProblem.needed(share, policy.number(share), needed));
}
