import type { InspectionNotice, Scenario } from '../schemas/types.ts';
import type { Policy } from './policy.ts';

/** Credit tier of a trader. */
type Tier = NonNullable<Scenario['parties'][number]['tier']>;

/** How an inspection can be done. */
type InspectionMethod = InspectionNotice['methods'][number];

/** Parameters that hold the inspection rate of each tier. */
const rateNames: Readonly<Record<Tier, string>> = {
  advanced: 'risk.rate-advanced',
  certified: 'risk.rate-certified',
  general: 'risk.rate-general',
  discredited: 'risk.rate-discredited',
};

/** What is known when goods may be selected for inspection. Draws are uniform in (0, 1). */
export interface SelectionFacts {
  readonly tier: Tier;
  /** Risk rules that the declaration meets. */
  readonly ruleHits: readonly string[];
  readonly randomDraw: number;
  readonly tierDraw: number;
  /** Whether quarantine takes a sample of these goods. */
  readonly isSampled?: boolean;
  readonly policy: Policy;
}

/** Whether goods are inspected, why, and how. */
export type Selection =
  | { readonly selected: false }
  | {
      readonly selected: true;
      readonly reason: InspectionNotice['reason'];
      readonly methods: readonly InspectionMethod[];
    };

/**
 * Selects by risk rule, by the inspection rate of the trader's tier, at random, and for quarantine: the union of all. A rule
 * and the tier count as risk ("rule"); only the blind draw is "random".
 */
export function select(facts: SelectionFacts): Selection {
  const { policy, tier, ruleHits, tierDraw, randomDraw, isSampled = false } = facts;
  const isRisk = ruleHits.length > 0 || tierDraw < policy.number(rateNames[tier]);
  const isRandom = randomDraw < policy.number('risk.random-share');
  const isInspected = isRisk || isRandom;
  if (!isInspected && !isSampled) return { selected: false };
  const methods = inspectionMethods({ isInspected, isSampled, policy });
  return { selected: true, reason: isRisk ? 'rule' : isRandom ? 'random' : 'quarantine', methods };
}

/** By machine where that comes first, else by hand, together with quarantine where inspections are joint. */
function inspectionMethods(given: {
  isInspected: boolean;
  isSampled: boolean;
  policy: Policy;
}): InspectionMethod[] {
  const { isInspected, isSampled, policy } = given;
  const sampling: InspectionMethod[] = isSampled ? ['sampling'] : [];
  if (!isInspected) return sampling;
  if (policy.flag('inspection.machine-first')) return ['machine', ...sampling];
  return [isSampled && policy.flag('inspection.joint') ? 'joint' : 'manual', ...sampling];
}
