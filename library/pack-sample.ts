import { decode } from '../formats/registry.ts';
import { checkMessage } from '../rules/check.ts';
import { parseInstant } from '../rules/days.ts';
import { comparePair } from '../rules/pairs.ts';
import type { Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { Problem } from '../schemas/types.ts';
import { validateMessage } from '../schemas/validate.ts';
import type { Examined, LoadedSample, ReportedProblem } from './pack.ts';

/** Decodes a sample, validates it, checks it against the rules, compares it with its counterpart, and reports in that order. */
export function examineSample({
  text,
  at,
  against,
}: Pick<LoadedSample, 'text' | 'at' | 'against'>): Examined {
  const decoded = decode(text);
  const messages: Message[] = [];
  const report: ReportedProblem[] = decoded.problems.map((problem) => reported(problem));
  const other = against === undefined ? undefined : onlyMessage(against);
  for (const [index, candidate] of decoded.messages.entries()) {
    const found = problemsOf(candidate, { at: parseInstant(at), other });
    if (found.message) messages.push(found.message);
    for (const problem of found.problems)
      report.push(reported(problem, decoded.locate(problem.path, index)?.line));
  }
  const { format } = decoded;
  return { ...(format && { format }), messages, report };
}

/** The one message of a text that must be valid. Throws when there is none. */
export function onlyMessage(text: string): Message {
  const result = validateMessage(decode(text).messages[0]);
  if ('value' in result) return result.value;
  throw new TypeError(
    `A sample to start from or compare with is no valid message: ${result.problems[0]?.message.en ?? ''}`,
  );
}

function problemsOf(
  candidate: unknown,
  { at, other }: { at: number; other: Message | undefined },
): { message?: Message; problems: readonly Problem[] } {
  const result = validateMessage(candidate);
  if ('problems' in result) return result;
  const message = result.value;
  const own = checkMessage(message, { codes: standardCodes, at });
  return { message, problems: other ? [...own, ...comparePair(message, other)] : own };
}

function reported({ code, path, location }: Problem, line = location?.line): ReportedProblem {
  return { code, path, ...(line !== undefined && { line }) };
}
