import { decode } from '../formats/registry.ts';
import type { FormatId } from '../formats/format.ts';
import {
  arrivalReportRules,
  checkMessage,
  conveyanceRules,
  goodsDeclarationRules,
  manifestRules,
} from '../rules/check.ts';
import type { CodeBook } from '../schemas/codes.ts';
import { structureProblems } from '../schemas/problems.ts';
import type { CanonicalType } from '../schemas/schemas.ts';
import type { Problem } from '../schemas/types.ts';
import { validateMessage } from '../schemas/validate.ts';

/** What rules know besides a message. */
export interface Checking {
  readonly codes: CodeBook;
  /** Instant of the check, ms since 1970 UTC. */
  readonly at: number;
}

const rulesByType: Readonly<Partial<Record<CanonicalType, readonly { readonly code: string }[]>>> =
  {
    'goods-declaration': goodsDeclarationRules,
    manifest: manifestRules,
    'conveyance-declaration': conveyanceRules,
    'arrival-report': arrivalReportRules,
  };

/** Codes of the rules that hold for messages of a type. */
export function ruleCodes(type: CanonicalType): readonly string[] {
  return (rulesByType[type] ?? []).map(({ code }) => code);
}

/** Whether a code tells of the structure of a message and not of a rule. */
export const isStructural = (code: string): boolean => Object.hasOwn(structureProblems, code);

/** Codes of all that can be wrong with the structure of a message. */
export const structuralCodes: readonly string[] = Object.keys(structureProblems);

/** Everything wrong with a canonical message: its structure, or, where that is sound, what the rules find. */
export function problemsOf(message: unknown, checking: Checking): readonly Problem[] {
  const result = validateMessage(message);
  return 'problems' in result ? result.problems : checkMessage(result.value, checking);
}

/** Everything wrong with the text of a message in some format. */
export function problemsOfText(
  text: string,
  format: FormatId,
  checking: Checking,
): readonly Problem[] {
  const { messages, problems } = decode(text, { format });
  return [...problems, ...messages.flatMap((message) => problemsOf(message, checking))];
}

/** Codes that stand more often in one list of problems than in another, each as often as it is more. */
export function addedCodes(now: readonly Problem[], before: readonly Problem[]): string[] {
  const left = before.map(({ code }) => code);
  return now.flatMap(({ code }) => {
    const index = left.indexOf(code);
    if (index < 0) return [code];
    left.splice(index, 1);
    return [];
  });
}
