import type { ProblemKind } from './problem-kind.ts';

/** Problem codes of the international formats: interchanges, segments and codes without counterpart. */
export const internationalProblems = {
  'una-broken': {
    severity: 'error',
    zh: '服务字符串通知 UNA“{got}”不正确。',
    en: 'The service string advice UNA "{got}" is wrong.',
    fix: {
      zh: 'UNA 之后应为六个互不相同的服务字符，例如 {expected}。',
      en: 'Six service characters that differ follow UNA, such as {expected}.',
    },
  },
  'segment-unterminated': {
    severity: 'error',
    zh: '段“{name}”没有结束符。',
    en: 'Segment "{name}" has no terminator.',
    fix: { zh: '文件可能不完整，请重新传送。', en: 'The file may be cut short; send it again.' },
  },
  'segment-tag': {
    severity: 'error',
    zh: '“{got}”不是段标识（三位大写字母或数字）。',
    en: '"{got}" is no segment tag (three capital letters or digits).',
  },
  'segment-unexpected': {
    severity: 'error',
    zh: '报文 {parent} 在此处不应出现段“{name}”。',
    en: 'Segment "{name}" does not belong here in {parent}.',
    fix: { zh: '请检查段的顺序。', en: 'Check the order of the segments.' },
  },
  'envelope-incomplete': {
    severity: 'error',
    zh: '交换缺少段“{name}”。',
    en: 'The interchange lacks the segment "{name}".',
  },
  'control-count': {
    severity: 'error',
    zh: '“{name}”给出的数量为 {got}，实际为 {expected}。',
    en: '"{name}" counts {got}; there are {expected}.',
    fix: { zh: '文件可能不完整，请核对数量。', en: 'The file may be cut short; check the count.' },
  },
  'control-reference': {
    severity: 'error',
    zh: '“{name}”的参考号“{got}”与开头的“{expected}”不一致。',
    en: 'The reference "{got}" of "{name}" is not "{expected}" as at its beginning.',
  },
  'message-type-unknown': {
    severity: 'warning',
    zh: '不支持的 EDIFACT 报文类型“{got}”，该报文不予保留。',
    en: 'EDIFACT messages of type "{got}" are not known; this one is not kept.',
    fix: { zh: '支持的类型：{expected}。', en: 'Known types: {expected}.' },
  },
  'code-unmapped': {
    severity: 'warning',
    zh: '“{name}”的代码“{got}”在海关代码表中没有对应代码，不予保留。',
    en: 'The code "{got}" of "{name}" has no counterpart in the customs code list; it is not kept.',
  },
  'code-approximated': {
    severity: 'warning',
    zh: '“{name}”的代码“{got}”没有完全对应的值，按“{expected}”读取。',
    en: 'The code "{got}" of "{name}" has no exact counterpart; it was read as "{expected}".',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
