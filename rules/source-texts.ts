import type { Text } from '../schemas/types.ts';
import chinese from './source-texts.json' with { type: 'json' };

/*
 * Files of parameters and reforms name their sources once, in English; here is the Chinese of each. What a paragraph of a
 * policy document says is put together from its number and the words after it.
 */

const texts: Readonly<Record<string, string>> = chinese;

/** `国发〔2018〕37号, item 13: what it says`. */
const cited = /^(?<work>\S+〔\d{4}〕\d+号), item (?<item>[^\s:]+)(?:: (?<says>.+))?$/;
/** `Date of 国发〔2018〕37号, whose item 13 sets no time limit`. */
const undated = /^Date of (?<work>\S+), whose item (?<item>\S+) sets no time limit$/;
/** What follows `by the end of `: a year, or a month of one. */
const timeLimit = /^by the end of (?:(?<month>[A-Z][a-z]+) )?(?<year>\d{4})$/;
const months = { January: 1, June: 6, October: 10 } as const;

/** The source of a value in both languages; one without a Chinese text, as in files of others, stands for itself. */
export function sourceText(source: string): Text {
  return { zh: chineseOf(source) ?? source, en: source };
}

/** The Chinese of a source, undefined where there is none. */
export function chineseOf(source: string): string | undefined {
  if (Object.hasOwn(texts, source)) return texts[source];
  const { work: dated, item: without } = undated.exec(source)?.groups ?? {};
  if (dated) return `${dated}的发文日期，其第${without}项未定时限`;
  const { work, item, says } = cited.exec(source)?.groups ?? {};
  if (!work) return undefined;
  const said = says === undefined ? '' : wordsOf(says);
  return said === undefined ? undefined : `${work}第${item}项${said && `：${said}`}`;
}

function wordsOf(says: string): string | undefined {
  if (Object.hasOwn(texts, says)) return texts[says];
  const limit = timeLimit.exec(says)?.groups;
  if (!limit) return wordsWithin(says);
  const { month, year } = limit;
  return `${year}年${month ? `${months[month as keyof typeof months]}月` : ''}底前`;
}

/** A time limit with a remark that has a text of its own. */
function wordsWithin(says: string): string | undefined {
  const rest = /^by the end of (?<rest>.+)$/.exec(says)?.groups?.rest;
  const known = rest === undefined ? undefined : texts[rest];
  return known && `${known}，均为年底前`;
}
