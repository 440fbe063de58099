import { structureProblems } from '../schemas/problems.ts';
import type { Mark, Problem, Text } from '../schemas/types.ts';
import { messageRules } from './check.ts';
import { dutyProblems } from './duty.ts';
import { matchProblems } from './match-manifest.ts';
import { pairRuleSets } from './pairs.ts';
import { policyProblemTitles } from './policy-problems.ts';
import type { RuleText } from './rule.ts';

/** What a problem code means and where it comes from. */
export interface ProblemCode {
  readonly title: Text;
  readonly severity: Problem['severity'];
  readonly citation?: Text;
  readonly mark?: Mark;
}

/** Every rule on messages and on pairs of messages, in the order in which they are applied; a code may have several. */
export const allRules: readonly RuleText[] = [
  ...Object.values(messageRules).flat(),
  ...pairRuleSets.flatMap(({ rules }) => rules),
];
const titles: Readonly<Record<string, Text>> = {
  ...matchProblems,
  ...dutyProblems,
  ...policyProblemTitles,
};

/** All codes that schemas, rules, decisions and parameter files can give to a problem. */
export const problemCodes: Readonly<Record<string, ProblemCode>> = {
  ...Object.fromEntries(
    Object.entries(structureProblems).map(([code, { title }]) => [
      code,
      { title, severity: 'error' as const },
    ]),
  ),
  ...Object.fromEntries(
    allRules.map(({ code, title, severity, citation, mark }) => [
      code,
      { title, severity, citation, mark },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(titles).map(([code, title]) => [code, { title, severity: 'error' as const }]),
  ),
};
