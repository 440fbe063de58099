import { codedFields, codedValues, someCoded, type CodedField } from '../schemas/coded-fields.ts';
import { isInForce, type CodeBook } from '../schemas/codes.ts';
import { schemas, sharedSchemas, type CanonicalType, type Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { codeTables } from './citations.ts';
import { chinaDay, dayText } from './days.ts';
import { nothing, type Finding, type Rule, type RuleContext } from './rule.ts';

/** The rules that hold every coded field of a message type to its code list: one rule a list, and one for all on validity. */
export function codeListRules(type: CanonicalType): Rule<Message>[] {
  const fields = codedFields(schemas[type], [...Object.values(schemas), ...sharedSchemas]);
  const byList = Map.groupBy(fields, ({ list }) => list);
  return [...[...byList].map(([list, its]) => unknownRule(list, its)), notInForceRule(fields)];
}

/** A code that its list lacks is an error; a warning where the list holds only some of the codes in use. */
function unknownRule(list: string, fields: readonly CodedField[]): Rule<Message> {
  const { title, complete } = standardCodes.list(list);
  return {
    code: `${list}-unknown`,
    severity: complete ? 'error' : 'warning',
    title: complete
      ? { zh: `“${title.zh}”代码表中没有此代码`, en: `Not in the list "${title.en}"` }
      : {
          zh: `所收录的部分“${title.zh}”代码表中没有此代码`,
          en: `Not among the codes collected of "${title.en}"`,
        },
    citation: codeTables,
    mark: 'official',
    check: (message, { codes }) => {
      const entries = codes.entries(list);
      const isUnknown = (code: string) => !entries.has(code);
      if (!fields.some(({ keys }) => someCoded(message, keys, isUnknown))) return nothing;
      return failing(message, fields, isUnknown).map(({ pointer, code }) =>
        unknownCode(codes, { list, pointer, code }),
      );
    },
  };
}

/** Codes come into force and end; no message may use one outside its time. */
function notInForceRule(fields: readonly CodedField[]): Rule<Message> {
  return {
    code: 'code-not-in-force',
    severity: 'warning',
    title: { zh: '代码在该日期未生效或已失效', en: 'Code not in force on that day' },
    citation: codeTables,
    mark: 'official',
    check: (message, context) => {
      const date = dayText(chinaDay(context.at));
      return fields
        .filter(({ list }) => !context.codes.isSettled(list, date))
        .flatMap((field) => outsideTime(message, field, { ...context, date }));
    },
  };
}

function outsideTime(
  message: Message,
  field: CodedField,
  { codes, date }: RuleContext & { date: string },
): readonly Finding[] {
  const isOutside = (code: string): boolean => {
    const entry = codes.find(field.list, code);
    return entry !== undefined && !isInForce(entry, date);
  };
  return failing(message, [field], isOutside).map(({ pointer, code }) =>
    notInForce(codes, { list: field.list, pointer, code, date }),
  );
}

function failing(
  message: Message,
  fields: readonly CodedField[],
  fails: (code: string) => boolean,
): { pointer: string; code: string }[] {
  return fields.flatMap(({ keys }) => codedValues(message, keys)).filter(({ code }) => fails(code));
}

interface Place {
  readonly list: string;
  readonly pointer: string;
  readonly code: string;
}

function unknownCode(codes: CodeBook, { list, pointer, code }: Place): Finding {
  const { title } = codes.list(list);
  const successor = codes.replacing(list, code);
  return {
    path: pointer,
    message: {
      zh: `代码 ${code} 不在“${title.zh}”代码表中。`,
      en: `The code ${code} is not in the list "${title.en}".`,
    },
    got: code,
    expected: successor?.code ?? `a code of the list ${list}`,
    fix: successor
      ? { zh: `改为 ${successor.code}。`, en: `Write ${successor.code}.` }
      : { zh: `从“${title.zh}”代码表中选择。`, en: `Choose a code of the list "${title.en}".` },
  };
}

function notInForce(codes: CodeBook, given: Place & { date: string }): Finding {
  const { list, pointer, code, date } = given;
  const { title } = codes.list(list);
  const entry = codes.find(list, code);
  const period = `${entry?.from ?? ''} – ${entry?.to ?? ''}`;
  return {
    path: pointer,
    message: {
      zh: `“${title.zh}”代码 ${code}（${entry?.zh ?? ''}）的有效期为 ${period}，${date} 不在其中。`,
      en: `The code ${code} of the list "${title.en}" holds ${period}, not on ${date}.`,
    },
    got: code,
    expected: `a code in force on ${date}`,
    fix: { zh: '使用该日期有效的代码。', en: 'Use a code in force on that day.' },
  };
}
