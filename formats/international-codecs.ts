import { crosswalks, type Crosswalk } from '../schemas/crosswalks.ts';
import { choice, propertiesOf, textOf, type Codec, type Fault } from './codec.ts';
import { internationalDates } from './international-dates.ts';
import { cannotHold } from './not-carried.ts';
import { numeral } from './numeral.ts';

/** A code of a GACC list written as its international counterpart. */
function crossed(crosswalk: Crosswalk): Codec {
  const writtenAs = (value: unknown): string | undefined => crosswalk.rightOf(textOf(value));
  return {
    crosswalk,
    read: (text, fault) => {
      const found = crosswalk.leftOf(text);
      if (found === undefined) fault('code-unmapped', { got: text });
      else if (!found.exact) fault('code-approximated', { got: text, expected: found.code });
      return found?.code;
    },
    reduce: (value) => (writtenAs(value) === undefined ? undefined : value),
    write: (value) => {
      const code = writtenAs(value);
      if (code !== undefined) return code;
      return cannotHold(
        `代码“${textOf(value)}”在 ${crosswalk.right} 中没有对应代码。`,
        `Code "${textOf(value)}" has no counterpart in ${crosswalk.right}.`,
      );
    },
  };
}

/** Reads codes that say more than the message can, as the nearest one, with a warning. */
function approximating(codec: Codec, nearest: Readonly<Record<string, string>>): Codec {
  return {
    ...codec,
    read: (text, fault) => {
      const code = Object.hasOwn(nearest, text) ? nearest[text] : undefined;
      if (code === undefined) return codec.read(text, fault);
      fault('code-approximated', { got: text, expected: code });
      return codec.read(code, fault);
    },
  };
}

/** Message functions of UNTDID 1225 that a manifest or conveyance report can have. */
const ACTIONS = { 9: 'original', 2: 'add', 5: 'change', 3: 'delete' } as const;

/** 1 cancellation and 50 withdrawal delete; 4 change is a replacement (5) here. */
const NEAREST_ACTIONS = { 1: '3', 4: '5', 50: '3' };

/**
 * Function of a goods declaration: 9 original; 46 provisional is a draft. Cancelling or changing one
 * is no declaration, so that 1, 3, 4, 5 and 50 are refused.
 */
const OPERATIONS = { 9: 'declare', 46: 'save' } as const;

/** Transport in the list of UN/ECE Recommendation 19; inland water is water. */
const TRANSPORTS = { 1: 'sea', 2: 'rail', 3: 'road', 4: 'air' } as const;

/** Kind of declaration as the EU codes it: A standard, C simplified, Y supplementary. */
const PROCEDURES = { A: 'one-step', C: 'summary', Y: 'complete' } as const;

/** Pre-lodged and other variants of the three (EU delegated regulation 2015/2446, data element 1/2). */
const NEAREST_PROCEDURES = { B: 'C', D: 'A', E: 'C', F: 'C', X: 'Y', Z: 'Y' };

const procedure = approximating(choice(PROCEDURES), NEAREST_PROCEDURES);
const wcoDirection = choice({ IM: 'import', EX: 'export' });
const TYPE_LENGTH = 3;

/** `Declaration/TypeCode`: IM or EX with the kind of declaration, as in IMA. */
const wcoType: Codec = {
  spreads: ['direction', 'procedure'],
  read: (text, fault: Fault) => {
    if (text.length !== TYPE_LENGTH) {
      fault('value-unknown', { got: text, expected: 'IMA, IMC, IMY, EXA, EXC, EXY' });
      return undefined;
    }
    const direction = wcoDirection.read(text.slice(0, -1), fault);
    const kind = procedure.read(text.slice(-1), fault);
    return {
      ...(direction !== undefined && { direction }),
      ...(kind !== undefined && { procedure: kind }),
    };
  },
  write: (value) => {
    const message = propertiesOf(value);
    const { direction } = message;
    const kind = message['procedure'];
    return `${wcoDirection.write(direction)}${procedure.write(kind)}`;
  },
};

/** A closed list that lacks some values a message can have. */
const some = (values: Readonly<Record<string, string>>): Codec => ({
  ...choice(values),
  reduce: (value) => (Object.values(values).some((known) => known === value) ? value : undefined),
});

/** Codes for one property each. */
const codes = {
  isoCountry: crossed(crosswalks.country),
  rec19: crossed(crosswalks.transportMode),
  rec20: crossed(crosswalks.unit),
  rec21: crossed(crosswalks.wrapType),
  incoterm: crossed(crosswalks.terms),
  wcoFunction: crossed(crosswalks.wcoFunction),
  edifactIndicator: crossed(crosswalks.edifactIndicator),
  operation1225: choice(OPERATIONS),
  action1225: approximating(choice(ACTIONS), NEAREST_ACTIONS),
  conveyanceTransport: approximating(choice(TRANSPORTS), { 8: '1' }),
  declarationKind: procedure,
  wcoType,
  /** UNTDID 1001: 929 goods declaration for importation, 830 for exportation. */
  direction1001: choice({ 929: 'import', 830: 'export' }),
  /** IM or EX, the letters of the declaration type. */
  directionLetters: wcoDirection,
  /** UNTDID 1001: 933 cargo declaration (arrival), 833 (departure). */
  manifestKind: approximating(choice({ 933: 'original', 833: 'advance' }), {
    85: '933',
    785: '933',
  }),
  /** UNTDID 1001: 97 advice, 185 conveyance declaration (arrival), 186 (departure). */
  conveyanceStage: choice({ 97: 'notice', 185: 'arrival', 186: 'departure' }),
  load: choice({ LDN: 'laden', EMP: 'empty', EMC: 'empty-containers' }),
  /** UNTDID 1001 of the document a response answers. */
  answered1001: some({
    929: 'goods-declaration',
    933: 'manifest',
    185: 'conveyance-declaration',
    98: 'arrival-report',
    481: 'duty-payment',
  }),
  receiptSource: choice({ SW: 'single-window', CUS: 'customs', MFT: 'manifest' }),
  /** 7 shared container, 8 full container load. */
  sharedLoad: choice({ 7: true, 8: false }),
} as const satisfies Readonly<Record<string, Codec>>;

/** Codecs of the international formats. */
export const internationalCodecs = {
  ...codes,
  ...internationalDates,
  /** A number with a decimal point or, as ISO 9735 also allows, a comma. */
  decimalMark: numeral(/^-?\d+([.,]\d+)?$/, '1234.5'),
} as const satisfies Readonly<Record<string, Codec>>;
