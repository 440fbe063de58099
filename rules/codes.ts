import { structureProblems } from '../schemas/problems.ts';
import type { Problem, Text } from '../schemas/types.ts';
import {
  arrivalReportRules,
  conveyanceRules,
  goodsDeclarationRules,
  manifestRules,
} from './check.ts';
import { dutyProblems } from './duty.ts';
import { matchProblems } from './match-manifest.ts';
import type { Mark } from './parameter.ts';
import { policyProblemTitles } from './policy-problems.ts';

/** What a problem code means and where it comes from. */
export interface ProblemCode {
  readonly title: Text;
  readonly severity: Problem['severity'];
  readonly citation?: string;
  readonly mark?: Mark;
}

const rules = [
  ...goodsDeclarationRules,
  ...manifestRules,
  ...conveyanceRules,
  ...arrivalReportRules,
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
    rules.map(({ code, title, severity, citation, mark }) => [
      code,
      { title, severity, citation, mark },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(titles).map(([code, title]) => [code, { title, severity: 'error' as const }]),
  ),
};
