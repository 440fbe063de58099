import { hasMembers, memberOf, pointerKeys } from '../schemas/pointer.ts';
import type { Text } from '../schemas/types.ts';
import { nothing, type Finding, type Rule, type RuleContext, type RuleText } from './rule.ts';

/** Calls for every part of one kind that a message has, with the part's JSON Pointer, in document order. */
export type Visitor<M, P> = (message: M, visit: (part: P, path: string) => void) => void;

/** The parts of one kind as a list, for rules that look at every line of long messages; pointers are made only when needed. */
export interface Parts<M, P> {
  list(message: M): readonly P[];
  /** JSON Pointer of the part at a place of the list. */
  path(message: M, place: number): string;
}

/** What the rules of one table have in common; a row may say otherwise. */
export type Source = Pick<RuleText, 'severity' | 'citation' | 'mark'>;

/** A value that needs no words, or words in Chinese and English. */
export type Expected = string | readonly [zh: string, en: string];

/** One rule of a table: a condition on one part of a message, and what is said where it holds. */
export interface Row<M, P> extends Partial<Source> {
  readonly code: string;
  /** Chinese and English title, without full stop. */
  readonly title: readonly [zh: string, en: string];
  /** JSON Pointer, from the part, of what is at fault; empty for the part itself. */
  readonly at: string;
  /** Whether the part breaks the rule. Called for every part of every message, so it must be cheap. */
  readonly breaks: (part: P, message: M, context: RuleContext) => boolean;
  /** What should stand there, where the rule knows: a value, or Chinese and English words. */
  expected?(part: P, message: M, context: RuleContext): Expected;
  /** The smallest cure, as Chinese and English sentences. */
  readonly fix: readonly [zh: string, en: string];
}

/** Makes a rule of every row. Nothing is described, and no list made, unless a part breaks the rule. */
export function tableRules<M, P>(
  parts: Parts<M, P> | Visitor<M, P>,
  source: Source,
  rows: readonly Row<M, P>[],
): Rule<M>[] {
  const found = typeof parts === 'function' ? visited(parts) : parts;
  return rows.map((row) => ruleOf(row, found, source));
}

function ruleOf<M, P>(row: Row<M, P>, parts: Parts<M, P>, source: Source): Rule<M> {
  const { breaks } = row;
  return {
    code: row.code,
    severity: row.severity ?? source.severity,
    title: textOf(row.title),
    citation: row.citation ?? source.citation,
    mark: row.mark ?? source.mark,
    check(message, context) {
      for (const part of parts.list(message)) {
        if (breaks(part, message, context)) return findingsOf(row, parts, message, context);
      }
      return nothing;
    },
  };
}

/** The message itself as the only part. */
export const whole = {
  list<M>(message: M): readonly M[] {
    return [message];
  },
  path: () => '',
} as const;

/** Whether a value is a text that does not have the form; an absent value has every form. */
export function unlike(value: string | undefined, form: RegExp): boolean {
  return value !== undefined && !form.test(value);
}

/** Describes every part that breaks a rule; only called when one does. */
function findingsOf<M, P>(
  row: Row<M, P>,
  parts: Parts<M, P>,
  message: M,
  context: RuleContext,
): readonly Finding[] {
  return parts.list(message).flatMap((part, place) => {
    if (!row.breaks(part, message, context)) return [];
    const expected = row.expected?.(part, message, context);
    return [findingOf(row, { part, path: parts.path(message, place), expected })];
  });
}

/** Parts that only a visitor reaches. */
function visited<M, P>(visitor: Visitor<M, P>): Parts<M, P> {
  return {
    list(message) {
      const parts: P[] = [];
      visitor(message, (part) => void parts.push(part));
      return parts;
    },
    path(message, place) {
      const paths: string[] = [];
      visitor(message, (_part, path) => void paths.push(path));
      return paths[place] ?? '';
    },
  };
}

function findingOf<M, P>(
  { title, at, fix }: Pick<Row<M, P>, 'title' | 'at' | 'fix'>,
  { part, path, expected }: { part: P; path: string; expected: Expected | undefined },
): Finding {
  const got = shown(pointerKeys(at).reduce<unknown>(memberOf, part));
  return {
    path: path + at,
    message: sentence(title, got, expected),
    ...(got !== undefined && { got }),
    ...(expected !== undefined && {
      expected: typeof expected === 'string' ? expected : expected[1],
    }),
    fix: textOf(fix),
  };
}

/** The title as a sentence with what was found and what was expected. */
function sentence(
  [zh, en]: readonly [string, string],
  got: string | undefined,
  expected: Expected | undefined,
): Text {
  const [wantedZh, wantedEn] =
    typeof expected === 'string' ? [expected, expected] : (expected ?? []);
  const zhParts = [got !== undefined && `此处为“${got}”`, wantedZh && `应为“${wantedZh}”`];
  const enParts = [got !== undefined && `got "${got}"`, wantedEn && `expected "${wantedEn}"`];
  const zhRest = zhParts.filter(Boolean).join('，');
  const enRest = enParts.filter(Boolean).join(', ');
  return {
    zh: zhRest ? `${zh}：${zhRest}。` : `${zh}。`,
    en: enRest ? `${en}: ${enRest}.` : `${en}.`,
  };
}

function shown(value: unknown): string | undefined {
  if (value === undefined || hasMembers(value)) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function textOf([zh, en]: readonly [string, string]): Text {
  return { zh, en };
}
