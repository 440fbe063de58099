import type { Problem } from '../schemas/types.ts';
import { envelopeProblems } from './envelope-problems.ts';
import { internationalProblems } from './international-problems.ts';
import type { ProblemKind } from './problem-kind.ts';

/** Every problem code of the wire formats. Codes are stable; texts may be improved. */
export const formatProblems = {
  ...internationalProblems,
  'too-large': {
    severity: 'error',
    zh: '输入共 {size} 字节，超过上限 {limit} 字节。',
    en: 'The input has {size} bytes; at most {limit} are accepted.',
    fix: { zh: '请拆分后再发送。', en: 'Send it in smaller parts.' },
  },
  'encoding-unsupported': {
    severity: 'error',
    zh: '不支持字符编码“{encoding}”。',
    en: 'The character encoding "{encoding}" is not supported.',
    fix: { zh: '请改用 UTF-8 或 GB18030 编码。', en: 'Write the file in UTF-8 or GB 18030.' },
  },
  'bytes-broken': {
    severity: 'error',
    zh: '第 {offset} 字节（{byte}）不是有效的 {encoding} 编码。',
    en: 'Byte {offset} ({byte}) is not valid {encoding}.',
    fix: {
      zh: '请按声明的编码重新保存文件。',
      en: 'Save the file again in the encoding it declares.',
    },
  },
  'format-unknown': {
    severity: 'error',
    zh: '无法识别报文格式：“{got}”。',
    en: 'The format is not recognised: "{got}".',
    fix: {
      zh: '请检查根元素名称与命名空间。',
      en: 'Check the name and the namespace of the root element.',
    },
  },
  'format-mismatch': {
    severity: 'error',
    zh: '报文不是指定的格式“{format}”。',
    en: 'The message is not in the format "{format}" that was named.',
    fix: { zh: '请指定正确的格式，或不指定格式。', en: 'Name the right format, or none.' },
  },
  'not-well-formed': {
    severity: 'error',
    zh: 'XML 格式不正确：{detailZh}。',
    en: 'The XML is not well-formed: {detail}.',
  },
  'doctype-refused': {
    severity: 'error',
    zh: '报文不得含有 DOCTYPE 声明。',
    en: 'A message must not have a DOCTYPE declaration.',
    fix: { zh: '请删除 DOCTYPE 声明及其实体。', en: 'Remove the declaration and its entities.' },
  },
  'json-not-well-formed': {
    severity: 'error',
    zh: 'JSON 格式不正确：此处应为{zh}。',
    en: 'The JSON is not well-formed: {en} was expected here.',
  },
  'too-deep': {
    severity: 'error',
    zh: '嵌套超过 {limit} 层。',
    en: 'The nesting is deeper than {limit} levels.',
  },
  'too-many-nodes': {
    severity: 'error',
    zh: '元素或值的数量超过 {limit} 个。',
    en: 'There are more than {limit} elements or values.',
  },
  'text-too-long': {
    severity: 'error',
    zh: '一段文本超过 {limit} 个字符。',
    en: 'One text has more than {limit} characters.',
  },
  'too-many-problems': {
    severity: 'error',
    zh: '问题超过 {limit} 个，其余不再列出。',
    en: 'There are more than {limit} problems; the rest is not listed.',
  },
  'key-refused': {
    severity: 'error',
    zh: '不接受名为“{name}”的键。',
    en: 'A key named "{name}" is not accepted.',
    fix: { zh: '请删除该键。', en: 'Remove the key.' },
  },
  'namespace-unexpected': {
    severity: 'error',
    zh: '元素“{name}”的命名空间“{namespace}”不正确。',
    en: 'Element "{name}" is in the unexpected namespace "{namespace}".',
    fix: { zh: '请使用命名空间“{expected}”。', en: 'Use the namespace "{expected}".' },
  },
  'namespace-surplus': {
    severity: 'error',
    zh: '元素“{name}”带有命名空间“{namespace}”，该格式没有命名空间。',
    en: 'Element "{name}" is in the namespace "{namespace}", but the format has none.',
    fix: { zh: '请删除 xmlns 声明。', en: 'Remove the declaration xmlns.' },
  },
  'version-unknown': {
    severity: 'warning',
    zh: '未知的接口版本号“{version}”。',
    en: 'The interface version "{version}" is not known.',
    fix: { zh: '已知版本：{expected}。', en: 'Known versions: {expected}.' },
  },
  'unknown-element': {
    severity: 'error',
    zh: '“{parent}”中不应出现元素“{name}”。',
    en: 'Element "{name}" does not belong in "{parent}".',
    fix: { zh: '{fixZh}', en: '{fixEn}' },
  },
  'repeated-element': {
    severity: 'error',
    zh: '“{name}”只能出现一次。',
    en: '"{name}" may stand only once.',
    fix: { zh: '请保留一个。', en: 'Keep one of them.' },
  },
  'element-alias': {
    severity: 'warning',
    zh: '元素“{name}”的规范名称是“{expected}”。',
    en: 'Element "{name}" is properly called "{expected}".',
    fix: { zh: '请改为“{expected}”。', en: 'Rename it to "{expected}".' },
  },
  'element-order': {
    severity: 'warning',
    zh: '元素“{name}”应位于“{after}”之前。',
    en: 'Element "{name}" usually stands before "{after}".',
    fix: { zh: '请调整元素顺序。', en: 'Move the element.' },
  },
  'element-not-kept': {
    severity: 'warning',
    zh: '元素“{name}”的值不予保留。',
    en: 'The value of element "{name}" is not kept.',
  },
  'unexpected-text': {
    severity: 'error',
    zh: '元素“{name}”中不应直接出现文本。',
    en: 'Element "{name}" must not hold text of its own.',
    fix: { zh: '请删除该文本。', en: 'Remove the text.' },
  },
  'number-format': {
    severity: 'error',
    zh: '“{name}”的值“{got}”不是数字。',
    en: 'The value "{got}" of "{name}" is not a plain number.',
    fix: {
      zh: '请使用半角数字和小数点，例如 {example}。',
      en: 'Use ASCII digits and a point, such as {example}.',
    },
  },
  'number-precision': {
    severity: 'error',
    zh: '“{name}”的值“{got}”有效数字超过 15 位，无法精确保存。',
    en: 'The value "{got}" of "{name}" has more than 15 significant digits.',
    fix: { zh: '请减少位数。', en: 'Give fewer digits.' },
  },
  'number-range': {
    severity: 'error',
    zh: '数值“{got}”太大，无法表示。',
    en: 'The number "{got}" is too large to be held.',
    fix: { zh: '请检查位数与指数。', en: 'Check its digits and exponent.' },
  },
  'date-format': {
    severity: 'error',
    zh: '“{name}”的值“{got}”不是有效的日期时间（格式 {expected}）。',
    en: 'The value "{got}" of "{name}" is not a valid date or time ({expected}).',
    fix: { zh: '请按 {expected} 填写。', en: 'Write it as {expected}.' },
  },
  'value-unknown': {
    severity: 'error',
    zh: '“{name}”的值“{got}”不在允许范围内：{expected}。',
    en: 'The value "{got}" of "{name}" is none of {expected}.',
    fix: { zh: '请填写其中之一：{expected}。', en: 'Use one of {expected}.' },
  },
  'flag-format': {
    severity: 'error',
    zh: '“{name}”的标志位“{got}”不正确：{reasonZh}。',
    en: 'The flags "{got}" of "{name}" are wrong: {reasonEn}.',
    fix: { zh: '请按规范逐位填写。', en: 'Fill in the positions as specified.' },
  },
  'code-superseded': {
    severity: 'warning',
    zh: '“{name}”使用了旧代码“{got}”，已换为“{expected}”。',
    en: '"{name}" has the old code "{got}"; it was read as "{expected}".',
    fix: { zh: '请改为“{expected}”。', en: 'Write "{expected}".' },
  },
  'code-unknown': {
    severity: 'warning',
    zh: '“{name}”的代码“{got}”不在已知代码表中。',
    en: 'The code "{got}" of "{name}" is not in the known list.',
    fix: { zh: '已知代码：{expected}。', en: 'Known codes: {expected}.' },
  },
  'too-long': {
    severity: 'warning',
    zh: '“{name}”共 {size} 个字符，超过 {limit} 个。',
    en: '"{name}" has {size} characters; the limit is {limit}.',
    fix: { zh: '请缩短至 {limit} 个字符以内。', en: 'Shorten it to {limit} characters.' },
  },
  ...envelopeProblems,
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** A problem code of the wire formats. */
export type FormatProblemCode = keyof typeof formatProblems;

/** What a problem is about; `values` fill the placeholders, beside `got` and `expected`. */
export interface ProblemDetails {
  readonly path?: string;
  readonly location?: Problem['location'];
  readonly got?: string;
  readonly expected?: string;
  readonly values?: Readonly<Record<string, string>>;
}

// Longest text a problem may quote (problem.json: got 500, expected 1000).
const MAX_GOT = 200;
const MAX_EXPECTED = 1000;

/** Makes a problem from its code and details; throws when a placeholder has no value. */
export function problem(code: FormatProblemCode, details: ProblemDetails): Problem {
  const kind: ProblemKind = formatProblems[code];
  const got = details.got === undefined ? undefined : clip(details.got, MAX_GOT);
  const expected =
    details.expected === undefined ? undefined : clip(details.expected, MAX_EXPECTED);
  const values: Record<string, string | undefined> = { got, expected, ...details.values };
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      clip(valueOf(values, name), MAX_GOT),
    );
  return {
    code,
    severity: kind.severity,
    path: details.path ?? '',
    ...(details.location === undefined ? {} : { location: details.location }),
    ...(got === undefined ? {} : { got }),
    ...(expected === undefined ? {} : { expected }),
    message: { zh: fill(kind.zh), en: fill(kind.en) },
    ...(kind.fix === undefined ? {} : { fix: { zh: fill(kind.fix.zh), en: fill(kind.fix.en) } }),
  };
}

function valueOf(values: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = values[name];
  if (value === undefined) {
    throw new Error(`A problem text needs "${name}"; pass it in the values.`);
  }
  return value;
}

const clip = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
