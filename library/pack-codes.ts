import { codeListRules } from '../rules/code-lists.ts';
import { parseDay, startOfDay } from '../rules/days.ts';
import type { Rule } from '../rules/rule.ts';
import { codedFields, codedValues } from '../schemas/coded-fields.ts';
import type { CodeEntry } from '../schemas/codes.ts';
import type { Crosswalk } from '../schemas/crosswalks.ts';
import { schemas, sharedSchemas, type Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { validateMessage } from '../schemas/validate.ts';
import { patched } from './patch.ts';

const files = [...Object.values(schemas), ...sharedSchemas];

/** A text that is no code of any list. */
const noCode = '\u2205';
const epoch = 0;

/** A coded value of a message, where other codes can be put, and the rules that hold it to its list. */
interface Place {
  readonly message: Message;
  readonly pointer: string;
  readonly rules: readonly Rule<Message>[];
}

/**
 * The codes of a list that are not held to it: each is put into a message in place of one that is there, and must pass
 * from its first day to its last and be told before and after; a text that is no code must be told too.
 * All codes where no message has a field for them.
 */
export function codeGaps(list: string, messages: readonly Message[]): string[] {
  const { entries } = standardCodes.list(list);
  const place = placeFor(list, messages);
  const isOpen = place === undefined || found(place, noCode, epoch).length === 0;
  const gaps = entries.filter((entry) => isOpen || !isHeld(place, entry));
  return gaps.map(({ code }) => `${list} ${code}`);
}

/** Codes of a pairing that are not read back as the first of their equals, or not read at all. */
export function crosswalkGaps(crosswalk: Crosswalk): string[] {
  const { id, pairs, alsoRead } = crosswalk;
  const written = pairs.filter(([left = '', right = '']) => {
    const back = crosswalk.leftOf(right)?.code;
    return (
      crosswalk.rightOf(left) !== right || back === undefined || crosswalk.rightOf(back) !== right
    );
  });
  const read = alsoRead.filter(([right = '', left]) => crosswalk.leftOf(right)?.code !== left);
  return [...written, ...read].map(([code = '']) => `${id} ${code}`);
}

function placeFor(list: string, messages: readonly Message[]): Place | undefined {
  for (const message of messages) {
    const fields = codedFields(schemas[message.type], files).filter((field) => field.list === list);
    const [value] = fields.flatMap(({ keys }) => codedValues(message, keys));
    if (value) return { message, pointer: value.pointer, rules: codeListRules(message.type) };
  }
  return undefined;
}

function isHeld(place: Place, { code, from, to }: CodeEntry): boolean {
  const first = parseDay(from);
  const last = to === undefined ? first : parseDay(to);
  const outside = [first - 1, ...(to === undefined ? [] : [last + 1])];
  return (
    [first, last].every((day) => found(place, code, startOfDay(day)).length === 0) &&
    outside.every((day) => found(place, code, startOfDay(day)).includes('code-not-in-force'))
  );
}

/** What schema and code lists find in the place with another code in it. */
function found({ message, pointer, rules }: Place, code: string, at: number): string[] {
  const value = patched(message, [{ op: 'replace', path: pointer, value: code }]);
  const checked = validateMessage(value);
  if ('problems' in checked) return checked.problems.map((problem) => problem.code);
  const context = { codes: standardCodes, at };
  return rules
    .filter((rule) => rule.check(checked.value, context).some(({ path }) => path === pointer))
    .map((rule) => rule.code);
}
