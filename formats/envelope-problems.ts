import type { ProblemKind } from './problem-kind.ts';

/** Problem codes of archives and envelopes around messages. */
export const envelopeProblems = {
  'zip-broken': {
    severity: 'error',
    zh: '压缩包已损坏，无法解压：{detail}。',
    en: 'The archive is damaged and cannot be opened: {detail}.',
    fix: { zh: '请重新压缩后发送。', en: 'Pack the file again.' },
  },
  'zip-not-one-file': {
    severity: 'error',
    zh: '压缩包应恰好含有一个 XML 文件，实际文件：“{got}”。',
    en: 'An archive must hold exactly one XML file; this one holds "{got}".',
    fix: { zh: '请只压缩一个 XML 文件。', en: 'Pack one XML file only.' },
  },
  'zip-file-not-read': {
    severity: 'warning',
    zh: '未读取压缩包中的文件“{got}”。',
    en: 'The file "{got}" of the archive is not read.',
  },
  'zip-too-many-files': {
    severity: 'error',
    zh: '压缩包内的文件超过 {limit} 个。',
    en: 'The archive holds more than {limit} files.',
  },
  'zip-name-refused': {
    severity: 'error',
    zh: '不接受压缩包中的文件名“{got}”。',
    en: 'The file name "{got}" in the archive is not accepted.',
    fix: {
      zh: '请使用不含上级目录、盘符且不重复的文件名。',
      en: 'Use a name without parent folders or drives that stands once.',
    },
  },
  'zip-ratio': {
    severity: 'error',
    zh: '文件“{got}”解压后为压缩数据的 {ratio} 倍，超过 {limit} 倍。',
    en: 'File "{got}" would grow {ratio} times on unpacking; at most {limit} are accepted.',
  },
  'base64-broken': {
    severity: 'error',
    zh: '“{name}”中没有有效的 Base64 内容。',
    en: '"{name}" does not hold valid Base64.',
  },
  'envelope-empty': {
    severity: 'error',
    zh: '信封“{name}”内没有报文。',
    en: 'The envelope "{name}" holds no message.',
  },
  'envelope-several': {
    severity: 'error',
    zh: '信封内只应有一份报文，“{name}”未读取。',
    en: 'An envelope holds one message; "{name}" is not read.',
    fix: { zh: '请分别发送。', en: 'Send them one by one.' },
  },
  'envelope-mismatch': {
    severity: 'error',
    zh: '报文的信封为“{got}”，而非指定的“{expected}”。',
    en: 'The envelope of the message is "{got}", not "{expected}" as was named.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
