import type { CodeBook } from '../schemas/codes.ts';
import type { GoodsDeclaration, Problem, Text } from '../schemas/types.ts';
import type { Mark } from './parameter.ts';

/** One case in which a message breaks a rule; `path` is a JSON Pointer into the message. */
export type Finding = Pick<Problem, 'path' | 'message' | 'got' | 'expected' | 'fix'>;

/** What a rule may know besides the message. */
export interface RuleContext {
  readonly codes: CodeBook;
  /** Virtual time of the check, milliseconds since the Unix epoch. */
  readonly at: number;
}

/** One requirement on a message. A recalled or assumed rule is never more than a warning. */
export interface Rule<M> {
  /** Stable, kebab-case; also the code of its problems. */
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly title: Text;
  /** Law, announcement, standard or specification behind it. */
  readonly citation: string;
  readonly mark: Mark;
  check(message: M, context: RuleContext): Finding[];
}

/** A line of goods. */
export type GoodsLine = GoodsDeclaration['goods'][number];

/** Findings of a check made for every line of goods, given the pointer of the line. */
export function eachLine(
  { goods }: GoodsDeclaration,
  check: (line: GoodsLine, path: string) => Finding[],
): Finding[] {
  return goods.flatMap((line, index) => check(line, `/goods/${index}`));
}

/** A finding as a list of one if the condition holds, else none. */
export function when(condition: boolean, finding: () => Finding): Finding[] {
  return condition ? [finding()] : [];
}

/** Whether everything a full declaration needs must be there: it is lodged, and not a summary declaration. */
export function isFullDeclaration({ operation, procedure }: GoodsDeclaration): boolean {
  return operation === 'declare' && procedure !== 'summary';
}

/** GACC's rules for filling in the declaration form, cited by most rules. */
export const formRules = 'GACC Announcement No. 18 of 2019 (报关单填制规范)';
