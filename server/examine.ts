import type { FormatId } from '../formats/format.ts';
import { decode } from '../formats/registry.ts';
import { parseInstant } from '../rules/days.ts';
import { hasMembers, memberOf, memberPointer } from '../schemas/pointer.ts';
import type { Problem } from '../schemas/types.ts';
import { readMessages } from '../world/intake.ts';
import type { Place } from '../formats/place.ts';

/** What is found in the bytes of a message. */
export interface Examination {
  readonly format?: FormatId;
  /** `type` of the first message. */
  readonly type?: string;
  /** Everything that is wrong, in the order of the text. */
  readonly problems: readonly Problem[];
  /** First message in canonical form, as far as it could be read. */
  readonly message?: unknown;
  /** The further messages of a text that holds several. */
  readonly others: readonly unknown[];
  /** Where each value of the first message stands in the text, by JSON Pointer. */
  readonly places: Readonly<Record<string, Place>>;
}

/** How to examine: the present (ms since 1970 UTC), another instant for the rules, a format by name. */
export interface ExamineOptions {
  readonly now: number;
  readonly at?: string;
  readonly format?: FormatId;
}

/** Decodes a message, validates it, and checks it against the rules as a live world would. */
export function examine(input: Uint8Array | string, options: ExamineOptions): Examination {
  const { now, at, format } = options;
  const decoded = decode(input, format === undefined ? {} : { format });
  const moment = at === undefined ? now : parseInstant(at);
  const { structural, business } = readMessages(decoded, moment);
  const [message, ...others] = decoded.messages;
  const type = memberOf(message, 'type');
  const places = pointersOf(message, '').flatMap((pointer) => {
    const place = decoded.locate(pointer);
    return place ? [[pointer, place] as const] : [];
  });
  return {
    ...(decoded.format && { format: decoded.format }),
    ...(typeof type === 'string' && { type }),
    problems: [...structural, ...business].toSorted(inTextOrder),
    ...(message !== undefined && { message }),
    others,
    places: Object.fromEntries(places),
  };
}

/** What has no place in the text comes last. */
function inTextOrder(a: Problem, b: Problem): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  return left.line - right.line || left.column - right.column;
}

function placeOf({ location }: Problem): Place {
  return location ?? { line: Number.MAX_SAFE_INTEGER, column: 0 };
}

/** Pointers of a value and of everything in it, in the order in which it is written. */
function pointersOf(value: unknown, pointer: string): string[] {
  if (!hasMembers(value)) return [pointer];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    pointersOf(member, memberPointer(pointer, key)),
  );
  return [pointer, ...inside];
}
