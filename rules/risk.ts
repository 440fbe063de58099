import type { InspectionNotice, Scenario } from '../schemas/types.ts';
import type { Policy } from './policy.ts';

/** Credit tier of a trader. */
type Tier = NonNullable<Scenario['parties'][number]['tier']>;

/** How an inspection can be done. */
type InspectionMethod = InspectionNotice['methods'][number];

const rateNames: Readonly<Record<Tier, string>> = {
  advanced: 'risk.rate-advanced',
  certified: 'risk.rate-certified',
  general: 'risk.rate-general',
  discredited: 'risk.rate-discredited',
};

/** Share of the declarations of a tier that is inspected; where credit does not count, certified traders are as general. */
export function rateOf(tier: Tier, policy: Policy): number {
  const counts = tier === 'discredited' || policy.flag('risk.by-credit');
  const rate = policy.number(rateNames[counts ? tier : 'general']);
  return tier === 'advanced' ? rate * policy.number('risk.aeo-factor') : rate;
}

/** What is known when goods may be selected for inspection. Draws are uniform in (0, 1). */
export interface SelectionFacts {
  readonly tier: Tier;
  /** Rules of selection that the declaration meets and whose rate has drawn it. */
  readonly ruleHits: readonly string[];
  /** Rates instead of those of the policy of the day. */
  readonly rates?: { readonly tier?: number | undefined; readonly random?: number | undefined };
  readonly randomDraw: number;
  readonly tierDraw: number;
  /** Decides by its share whether goods that are looked at are suited to the machine; 0 when left out. */
  readonly machineDraw?: number;
  /** Whether another agency selects for itself, before inspections were merged. */
  readonly bySecondAgency?: boolean;
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
      /** Who has selected. */
      readonly agencies: 'customs' | 'second' | 'both';
    };

/**
 * Selects by risk rule, by the inspection rate of the trader's tier, at random, and for quarantine: the union of all. A rule
 * and the tier count as risk ("rule"); only the blind draw is "random".
 */
export function select(facts: SelectionFacts): Selection {
  const { isSampled = false, bySecondAgency = false } = facts;
  const isRisk = isRiskSelected(facts);
  const isRandom = isRandomlySelected(facts);
  const isInspected = isRisk || isRandom;
  if (!isInspected && !isSampled && !bySecondAgency) return { selected: false };
  const both = isInspected ? 'both' : 'second';
  return {
    selected: true,
    reason: isRisk ? 'rule' : isRandom ? 'random' : 'quarantine',
    methods: inspectionMethods(facts, isInspected),
    agencies: bySecondAgency ? both : 'customs',
  };
}

/** By a rule, or by the rate of the tier. */
function isRiskSelected({ policy, tier, ruleHits, tierDraw, rates }: SelectionFacts): boolean {
  return ruleHits.length > 0 || tierDraw < (rates?.tier ?? rateOf(tier, policy));
}

const isRandomlySelected = ({ policy, randomDraw, rates }: SelectionFacts): boolean =>
  randomDraw < (rates?.random ?? policy.number('risk.random-share'));

/**
 * By machine where that comes first, else by hand; together with quarantine or the other agency where their orders are joined.
 * What two agencies inspect is opened.
 */
function inspectionMethods(facts: SelectionFacts, isInspected: boolean): InspectionMethod[] {
  const { bySecondAgency = false, isSampled = false } = facts;
  const sampling: InspectionMethod[] = isSampled ? ['sampling'] : [];
  if (bySecondAgency) return [isMatched(facts, isInspected) ? 'joint' : 'manual', ...sampling];
  if (!isInspected) return sampling;
  if (isForMachine(facts)) return ['machine', ...sampling];
  return [isSampled && facts.policy.flag('inspection.joint') ? 'joint' : 'manual', ...sampling];
}

const isMatched = ({ policy }: SelectionFacts, isInspected: boolean): boolean =>
  isInspected && policy.flag('inspection.instruction-matching');

const isForMachine = ({ policy, machineDraw = 0 }: SelectionFacts): boolean =>
  policy.flag('inspection.machine-first') &&
  machineDraw < policy.number('inspection.machine-share');
