import { answeredType } from './answered-type.ts';
import { choice, propertiesOf, textOf, type Codec } from './codec.ts';
import { decMessageCodecs } from './dec-message-flags.ts';
import { dateCodecs } from './dates.ts';
import { momentCodecs } from './moments.ts';
import { internationalCodecs } from './international-codecs.ts';
import { cannotHold } from './not-carried.ts';
import { numeral } from './numeral.ts';
import { supersededCountries, supersededCurrencies } from './superseded-codes.ts';
import { wljkCodecs } from './wljk-type.ts';

function converted(codes: ReadonlyMap<string, string>): Codec {
  return {
    read: (text, fault) => {
      const current = codes.get(text);
      if (current === undefined) return text;
      fault('code-superseded', { got: text, expected: current });
      return current;
    },
    write: textOf,
  };
}

/** Values separated by commas. */
function separated(item: Codec): Codec {
  return {
    read: (text, fault) => {
      const items = text.split(',').map((part) => item.read(part.trim(), fault));
      return items.includes(undefined) ? undefined : items;
    },
    write: (value) => {
      if (!Array.isArray(value)) {
        return cannotHold(
          `此处应为列表，而不是“${String(value)}”。`,
          `A list was expected, not "${String(value)}".`,
        );
      }
      return value.map((part) => item.write(part)).join(',');
    },
  };
}

const text: Codec = { read: (value) => value, write: textOf };
const integer = numeral(/^-?\d+$/, '12');

/**
 * Transport of road manifests in the list of UN/ECE Recommendation 19 (1 sea, 2 rail, 3 road, 4 air):
 * not the list of `DecHead/TrafMode`, where 2 is water, 3 rail, 4 road and 5 air.
 */
const REC_19 = { sea: { 1: 'sea' }, air: { 4: 'air' }, road: { 3: 'road' } } as const;

const FULLNESS = { 4: { empty: true }, 7: { empty: false, shared: true }, 8: { empty: false } };

/** Container fullness of the manifest formats: 4 empty, 7 less than a load (shared), 8 full. */
const fullness: Codec = {
  spreads: ['empty', 'shared'],
  read: (code, fault) => {
    if (code === '4' || code === '7' || code === '8') return FULLNESS[code];
    fault('value-unknown', { got: code, expected: Object.keys(FULLNESS).join(', ') });
    return undefined;
  },
  write: (value) => {
    const { empty, shared } = propertiesOf(value);
    if (empty === undefined) return undefined;
    if (empty === true) return '4';
    return shared === true ? '7' : '8';
  },
};

/** Message functions of the manifest formats, as UNTDID 1225 has them. */
const ACTIONS = { 9: 'original', 2: 'add', 5: 'change', 3: 'delete' } as const;

const common = {
  text,
  integer,
  decimal: numeral(/^-?\d+(\.\d+)?$/, '1234.5'),
  /** 1 yes, 0 no. */
  flag: choice({ 1: true, 0: false }),
  /** Y yes, N no. */
  yesNo: choice({ Y: true, N: false }),
  country: converted(supersededCountries),
  currency: converted(supersededCurrencies),
  integers: separated(integer),
  texts: separated(text),
  direction: choice({ I: 'import', E: 'export' }),
  action: choice(ACTIONS),
  /** Manifests name their transport again; anything else is a mistake. */
  seaTransport: choice(REC_19.sea),
  airTransport: choice(REC_19.air),
  roadTransport: choice(REC_19.road),
  /** Functions of rail messages. */
  railAction: choice({ 2: 'add', 3: 'delete' }),
  /** Directions of release instructions by rail. */
  releaseDirection: choice({ I: 'import', E: 'export', O: 'other' }),
  /** Outcome of an import: 0 success, 1 failure. */
  importOutcome: choice({ 0: '0', 1: '1' }),
  fullness,
  answeredType,
} as const satisfies Readonly<Record<string, Codec>>;

/** Every codec by the name a table uses. */
export const codecs = {
  ...common,
  ...dateCodecs,
  ...momentCodecs,
  ...wljkCodecs,
  ...decMessageCodecs,
  ...internationalCodecs,
} as const satisfies Readonly<Record<string, Codec>>;

/** Name of a codec. */
export type CodecName = keyof typeof codecs;
