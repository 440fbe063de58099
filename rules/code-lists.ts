import { codedFields, codedValues } from '../schemas/coded-fields.ts';
import { isInForce, type CodeEntry, type CodeList } from '../schemas/codes.ts';
import { schemas, sharedSchemas, type CanonicalType, type Message } from '../schemas/schemas.ts';
import { chinaDay, dayText } from './days.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

const citation = 'GACC code tables for the single window, 2020';

/** One coded value of a message with what the list knows about it. */
interface Coded {
  readonly pointer: string;
  readonly code: string;
  readonly list: CodeList;
  readonly entry: CodeEntry | undefined;
}

/** The rules that hold every coded field of a message type to its code list. */
export function codeListRules(type: CanonicalType): Rule<Message>[] {
  const fields = codedFields(schemas[type], [...Object.values(schemas), ...sharedSchemas]);

  const coded = (message: Message, { codes }: RuleContext): Coded[] =>
    fields.flatMap(({ keys, list }) =>
      codedValues(message, keys).map(({ pointer, code }) => ({
        pointer,
        code,
        list: codes.list(list),
        entry: codes.find(list, code),
      })),
    );
  return [
    {
      code: 'code-unknown',
      severity: 'error',
      title: { zh: '代码不在代码表中', en: 'Code not in its list' },
      citation,
      mark: 'official',
      check: (message, context) => unknownCodes(coded(message, context), true),
    },
    {
      code: 'code-outside-list',
      severity: 'warning',
      title: { zh: '代码不在所收录的部分代码表中', en: 'Code not among those collected' },
      citation,
      mark: 'official',
      check: (message, context) => unknownCodes(coded(message, context), false),
    },
    {
      code: 'code-not-in-force',
      severity: 'warning',
      title: { zh: '代码在该日期未生效或已失效', en: 'Code not in force on that day' },
      citation,
      mark: 'official',
      check: (message, context) => {
        const date = dayText(chinaDay(context.at));
        return coded(message, context).flatMap(({ entry, pointer, code, list }) =>
          entry && !isInForce(entry, date)
            ? [notInForce({ entry, pointer, code, list, date })]
            : [],
        );
      },
    },
  ];
}

function unknownCodes(values: readonly Coded[], complete: boolean): Finding[] {
  return values.filter(({ entry, list }) => !entry && list.complete === complete).map(unknownCode);
}

function unknownCode({ pointer, code, list }: Coded): Finding {
  return {
    path: pointer,
    message: {
      zh: `代码 ${code} 不在“${list.title.zh}”代码表中。`,
      en: `The code ${code} is not in the list "${list.title.en}".`,
    },
    got: code,
    expected: `a code of the list ${list.id}`,
  };
}

function notInForce(given: Coded & { entry: CodeEntry; date: string }): Finding {
  const { pointer, code, list, entry, date } = given;
  const period = `${entry.from} – ${entry.to ?? ''}`;
  return {
    path: pointer,
    message: {
      zh: `“${list.title.zh}”代码 ${code}（${entry.zh}）的有效期为 ${period}，${date} 不在其中。`,
      en: `The code ${code} of the list "${list.title.en}" holds ${period}, not on ${date}.`,
    },
    got: code,
    expected: `a code in force on ${date}`,
  };
}
