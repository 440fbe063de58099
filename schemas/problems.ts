import type { Text } from './types.ts';

/** Parameters of an error as Ajv gives them. */
type ErrorParameters = Readonly<Record<string, unknown>>;

/** What can be said about one kind of structural problem. */
export interface StructureProblem {
  readonly title: Text;
  /** Sentence about one case; `{field}` and `{expected}` are filled in. */
  readonly sentence: Text;
  /** What the schema wants, from the parameters of the error. */
  readonly expected?: (params: ErrorParameters) => Text;
}

const same = (text: string): Text => ({ zh: text, en: text });

const comparison = ({ comparison: sign, limit }: ErrorParameters) =>
  same(`${String(sign)} ${String(limit)}`);

const atLeast = ({ limit }: ErrorParameters): Text => ({
  zh: `至少 ${String(limit)}`,
  en: `at least ${String(limit)}`,
});

const atMost = ({ limit }: ErrorParameters): Text => ({
  zh: `至多 ${String(limit)}`,
  en: `at most ${String(limit)}`,
});

const typeNames: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  integer: '整数',
  boolean: '是／否',
  object: '对象',
  array: '数组',
};

/** What can be wrong with the structure of a message or file, by stable code. */
export const structureProblems = {
  required: {
    title: { zh: '缺少必填项', en: 'Required field missing' },
    sentence: { zh: '缺少必填项{field}。', en: 'Field {field} is required but missing.' },
  },
  'unknown-property': {
    title: { zh: '没有这个字段', en: 'No such field' },
    sentence: { zh: '此处没有名为{field}的字段。', en: 'There is no field {field} here.' },
  },
  type: {
    title: { zh: '数据类型不符', en: 'Wrong data type' },
    sentence: { zh: '{field}应为{expected}。', en: 'Field {field} must be of type {expected}.' },
    expected: ({ type }) => ({ zh: typeNames[String(type)] ?? String(type), en: String(type) }),
  },
  enum: {
    title: { zh: '取值不在允许范围内', en: 'Value not among those allowed' },
    sentence: {
      zh: '{field}的取值应为下列之一：{expected}。',
      en: 'Field {field} must be one of: {expected}.',
    },
    expected: ({ allowedValues, allowedValue }) =>
      same(Array.isArray(allowedValues) ? allowedValues.join(', ') : String(allowedValue)),
  },
  pattern: {
    title: { zh: '格式不符', en: 'Text not of the required form' },
    sentence: {
      zh: '{field}的格式不符，应符合 {expected}。',
      en: 'Field {field} does not match {expected}.',
    },
    expected: ({ pattern }) => same(String(pattern)),
  },
  format: {
    title: { zh: '日期或时间格式不符', en: 'Date or time not well formed' },
    sentence: {
      zh: '{field}应写作 {expected}，且日期须存在。',
      en: 'Field {field} must be written {expected} and exist.',
    },
    expected: ({ format }) => same(format === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DDTHH:mm:ss+08:00'),
  },
  minimum: {
    title: { zh: '数值过小', en: 'Number too small' },
    sentence: { zh: '{field}的数值应 {expected}。', en: 'Field {field} must be {expected}.' },
    expected: comparison,
  },
  'multiple-of': {
    title: { zh: '数值不是规定数的倍数', en: 'Number not a multiple of the one required' },
    sentence: {
      zh: '{field}的数值应为 {expected} 的倍数。',
      en: 'Field {field} must be a multiple of {expected}.',
    },
    expected: ({ multipleOf }) => same(String(multipleOf)),
  },
  condition: {
    title: { zh: '与其他字段不相配', en: 'Not as another field demands' },
    sentence: {
      zh: '{field}与其中另一字段的取值不相配。',
      en: 'Field {field} is not as another value in it demands.',
    },
  },
  maximum: {
    title: { zh: '数值过大', en: 'Number too large' },
    sentence: { zh: '{field}的数值应 {expected}。', en: 'Field {field} must be {expected}.' },
    expected: comparison,
  },
  'min-length': {
    title: { zh: '文本过短', en: 'Text too short' },
    sentence: {
      zh: '{field}应有{expected} 个字符。',
      en: 'Field {field} must have {expected} characters.',
    },
    expected: atLeast,
  },
  'max-length': {
    title: { zh: '文本过长', en: 'Text too long' },
    sentence: {
      zh: '{field}应有{expected} 个字符。',
      en: 'Field {field} must have {expected} characters.',
    },
    expected: atMost,
  },
  'min-items': {
    title: { zh: '条数过少', en: 'Too few entries' },
    sentence: {
      zh: '{field}应有{expected} 条。',
      en: 'Field {field} must have {expected} entries.',
    },
    expected: atLeast,
  },
  'repeated-entry': {
    title: { zh: '条目重复', en: 'Entry repeated' },
    sentence: {
      zh: '{field}中的条目不得重复：{expected}。',
      en: 'Field {field} must have each entry once: {expected}.',
    },
    expected: ({ i: later, j: earlier }) => ({
      zh: `第 ${Number(earlier) + 1} 条与第 ${Number(later) + 1} 条相同`,
      en: `entries ${Number(earlier) + 1} and ${Number(later) + 1} are equal`,
    }),
  },
  'max-properties': {
    title: { zh: '内容过多', en: 'Too much given' },
    sentence: {
      zh: '{field}应给出{expected} 项。',
      en: 'Field {field} must give {expected} properties.',
    },
    expected: atMost,
  },
  'min-properties': {
    title: { zh: '内容过少', en: 'Too little given' },
    sentence: {
      zh: '{field}应给出{expected} 项。',
      en: 'Field {field} must give {expected} properties.',
    },
    expected: atLeast,
  },
  'max-items': {
    title: { zh: '条数过多', en: 'Too many entries' },
    sentence: {
      zh: '{field}应有{expected} 条。',
      en: 'Field {field} must have {expected} entries.',
    },
    expected: atMost,
  },
  'property-name': {
    title: { zh: '名称不合规', en: 'Name not allowed' },
    sentence: { zh: '名称{field}不合规。', en: 'The name {field} is not allowed here.' },
  },
  'no-alternative': {
    title: { zh: '不符合任何一种允许的形式', en: 'None of the allowed forms' },
    sentence: {
      zh: '{field}不符合任何一种允许的形式。',
      en: 'Field {field} has none of the allowed forms.',
    },
  },
  'forbidden-key': {
    title: { zh: '禁用的字段名', en: 'Forbidden field name' },
    sentence: { zh: '字段名{field}不允许使用。', en: 'The field name {field} is not allowed.' },
  },
  'too-deep': {
    title: { zh: '嵌套层数过多', en: 'Nested too deeply' },
    sentence: {
      zh: '{field}嵌套超过 {expected} 层。',
      en: 'The nesting {field} exceeds {expected} levels.',
    },
  },
  'message-type': {
    title: { zh: '报文类型缺失或未知', en: 'Message type missing or unknown' },
    sentence: {
      zh: '报文类型（type）{field}缺失或未知。',
      en: 'The message type {field} is missing or unknown.',
    },
  },
} as const satisfies Readonly<Record<string, StructureProblem>>;

/** Code of a structural problem. */
export type StructureCode = keyof typeof structureProblems;

/** The code of what Ajv finds, by its keyword. */
export const codeByKeyword: Readonly<Record<string, StructureCode>> = {
  required: 'required',
  additionalProperties: 'unknown-property',
  type: 'type',
  enum: 'enum',
  const: 'enum',
  pattern: 'pattern',
  format: 'format',
  minimum: 'minimum',
  exclusiveMinimum: 'minimum',
  multipleOf: 'multiple-of',
  if: 'condition',
  maximum: 'maximum',
  minLength: 'min-length',
  maxLength: 'max-length',
  minItems: 'min-items',
  maxProperties: 'max-properties',
  uniqueItems: 'repeated-entry',
  minProperties: 'min-properties',
  maxItems: 'max-items',
  propertyNames: 'property-name',
  anyOf: 'no-alternative',
  oneOf: 'no-alternative',
};
