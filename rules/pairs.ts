import type { CanonicalType, Message } from '../schemas/schemas.ts';
import type { Problem } from '../schemas/types.ts';
import {
  arrivalManifestRules,
  compare,
  conveyanceManifestRules,
  loadingManifestRules,
  tallyManifestRules,
} from './compare.ts';
import { compareTwoStep, twoStepPairRules } from './compare-two-step.ts';
import type { RuleText } from './rule.ts';

/** Rules on two messages, by the types of both; problems lie in the first. */
export const pairRuleSets: readonly {
  readonly type: CanonicalType;
  readonly against: CanonicalType;
  readonly rules: readonly RuleText[];
}[] = [
  { type: 'goods-declaration', against: 'goods-declaration', rules: twoStepPairRules },
  { type: 'conveyance-declaration', against: 'manifest', rules: conveyanceManifestRules },
  { type: 'arrival-report', against: 'manifest', rules: arrivalManifestRules },
  { type: 'tally-report', against: 'manifest', rules: tallyManifestRules },
  { type: 'loading-record', against: 'manifest', rules: loadingManifestRules },
];

/** Everything that rules find between a message and another about the same goods. Throws where no rules compare such a pair. */
export function comparePair(message: Message, other: Message): Problem[] {
  if (message.type === 'goods-declaration' && other.type === 'goods-declaration') {
    return compareTwoStep(other, message);
  }
  if (message.type === 'conveyance-declaration' && other.type === 'manifest') {
    return compare(conveyanceManifestRules, message, other);
  }
  if (message.type === 'arrival-report' && other.type === 'manifest') {
    return compare(arrivalManifestRules, message, other);
  }
  if (message.type === 'tally-report' && other.type === 'manifest') {
    return compare(tallyManifestRules, message, other);
  }
  if (message.type === 'loading-record' && other.type === 'manifest') {
    return compare(loadingManifestRules, message, other);
  }
  const pairs = pairRuleSets.map(({ type, against }) => `${type} and ${against}`).join('; ');
  throw new TypeError(
    `No rules compare "${message.type}" with "${other.type}"; expected one of ${pairs}.`,
  );
}
