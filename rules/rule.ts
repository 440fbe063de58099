import type { CodeBook } from '../schemas/codes.ts';
import type { GoodsDeclaration, Mark, Problem, Text } from '../schemas/types.ts';

/** One case in which a message breaks a rule; `path` is a JSON Pointer into the message. */
export type Finding = Pick<Problem, 'path' | 'message' | 'got' | 'expected' | 'fix'>;

/** What a rule may know besides the message. */
export interface RuleContext {
  readonly codes: CodeBook;
  /** Virtual time of the check, milliseconds since the Unix epoch. */
  readonly at: number;
}

/** What is known of a requirement without a message. A recalled or assumed rule is never more than a warning. */
export interface RuleText {
  /** Stable, kebab-case; also the code of its problems. */
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly title: Text;
  /** Law, announcement, standard or specification behind it. */
  readonly citation: Text;
  readonly mark: Mark;
}

/** One requirement on a message. */
export interface Rule<M> extends RuleText {
  check(message: M, context: RuleContext): readonly Finding[];
}

/** One requirement on two messages about the same goods; problems lie in the first. */
export interface PairRule<M, O> extends RuleText {
  check(message: M, other: O): readonly Finding[];
}

/** A line of goods. */
export type GoodsLine = GoodsDeclaration['goods'][number];

/** No finding, shared so that a message without problems costs no memory. */
export const nothing: readonly Finding[] = [];

const mostLines = 50; // of a declaration, by its schema
const linePaths: readonly string[] = Array.from(
  { length: mostLines },
  (_, index) => `/goods/${index}`,
);

/** Findings of a check made for every line of goods, given the pointer of the line. */
export function eachLine(
  { goods }: GoodsDeclaration,
  check: (line: GoodsLine, path: string) => readonly Finding[],
): readonly Finding[] {
  let findings: readonly Finding[] = nothing;
  for (let index = 0; index < goods.length; index += 1) {
    const line = goods[index];
    if (line === undefined) continue;
    const found = check(line, linePaths[index] ?? `/goods/${index}`);
    if (found.length > 0) findings = [...findings, ...found];
  }
  return findings;
}

/** A finding as a list of one if the condition holds, else none. */
export function when(condition: boolean, finding: () => Finding): readonly Finding[] {
  return condition ? [finding()] : nothing;
}

/** Whether everything a full declaration needs must be there: it is lodged, and not a summary declaration. */
export function isFullDeclaration({ operation, procedure }: GoodsDeclaration): boolean {
  return operation === 'declare' && procedure !== 'summary';
}
