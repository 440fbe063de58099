import { propertiesOf, textOf, type Codec } from './codec.ts';
import { cannotHold } from './not-carried.ts';

/** Kinds of manifest messages by the first two digits of their type, and what is written for each. */
const KINDS: Readonly<Record<string, string>> = {
  11: 'manifest',
  12: 'manifest',
  14: 'manifest',
  21: 'manifest',
  22: 'manifest',
  24: 'manifest',
  31: 'arrival-report',
  32: 'arrival-report',
  34: 'arrival-report',
  41: 'loading-record',
  42: 'loading-record',
  44: 'conveyance-declaration',
  51: 'tally-report',
  52: 'tally-report',
  54: 'tally-report',
};
const WRITTEN: Readonly<Record<string, string>> = {
  manifest: 'MT1401',
  'arrival-report': 'MT3402',
  'conveyance-declaration': 'MT4401',
  'loading-record': 'MT4101',
  'tally-report': 'MT5402',
};

/** Types a response may answer, for messages to people. */
export const answeredTypes = 'MT1…, MT2…, MT3…, MT4…, MT5…';

/** Canonical type of the message that a name such as MT1401 answers, if it is one of them. */
export function kindOf(type: string): string | undefined {
  const digits = /^MT(\d\d)\d\d$/.exec(type)?.[1];
  return digits !== undefined && Object.hasOwn(KINDS, digits) ? KINDS[digits] : undefined;
}

/** Type that the number of a message names by convention, `CN_MT2101_1p0_…`. */
export const namedType = (reference: unknown): string | undefined =>
  /^CN_(MT\d{4})_/.exec(String(reference))?.[1];

/**
 * `Head/MessageType` of a response: the type it answers. MT9999 itself says nothing. The type is written
 * that the number of the answered message names, else the usual one of road.
 */
export const answeredType: Codec = {
  spreads: ['of'],
  read: (text, fault) => {
    const of = kindOf(text);
    if (of !== undefined) return { of };
    if (text !== 'MT9999') fault('value-unknown', { got: text, expected: answeredTypes });
    return undefined;
  },
  write: (value) => {
    const { of, reference } = propertiesOf(value);
    if (of === undefined) return undefined;
    const kind = textOf(of);
    const named = namedType(reference);
    if (named !== undefined && kindOf(named) === kind) return named;
    const type = Object.hasOwn(WRITTEN, kind) ? WRITTEN[kind] : undefined;
    if (type !== undefined) return type;
    return cannotHold(
      `MT9999 不答复“${kind}”，请使用报关单回执格式。`,
      `MT9999 does not answer a "${kind}"; use the answer of declarations.`,
    );
  },
};
