import { textOf, type Codec } from './codec.ts';

/** Kinds of manifest messages by the first digit of their type, and what is written for each. */
const KINDS: Readonly<Record<string, string>> = {
  1: 'manifest',
  2: 'manifest',
  3: 'arrival-report',
  4: 'conveyance-declaration',
};
const WRITTEN: Readonly<Record<string, string>> = {
  manifest: 'MT1401',
  'arrival-report': 'MT3402',
  'conveyance-declaration': 'MT4401',
};

/** Types a response may answer, for messages to people. */
export const answeredTypes = 'MT1…, MT2…, MT3…, MT4…';

/** Canonical type of the message that a name such as MT1401 answers, if it is one of them. */
export function kindOf(type: string): string | undefined {
  const digit = /^MT(\d)\d{3}$/.exec(type)?.[1];
  return digit !== undefined && Object.hasOwn(KINDS, digit) ? KINDS[digit] : undefined;
}

/** `Head/MessageType` of a response: the type it answers. MT9999 itself says nothing. */
export const answeredType: Codec = {
  read: (text, fault) => {
    const kind = kindOf(text);
    if (kind === undefined && text !== 'MT9999') {
      fault('value-unknown', { got: text, expected: answeredTypes });
    }
    return kind;
  },
  write: (value) => {
    const kind = textOf(value);
    const type = Object.hasOwn(WRITTEN, kind) ? WRITTEN[kind] : undefined;
    if (type !== undefined) return type;
    throw new RangeError(`MT9999 does not answer a "${kind}"; use the answer of declarations.`);
  },
};
