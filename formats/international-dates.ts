import { textOf, type Codec } from './codec.ts';
import { instantOf } from './dates.ts';

const CHINA = '+08:00';
const DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MOMENT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}(?:\d{2})?)?$/;

/** UN/EDIFACT 2379 codes of a time: what the digits are, years of two digits filled to four. */
const TIME_FORMATS = ['203', '204', '304'];

/** Years of two digits lie in this century, as in interchanges that are alive. */
const CENTURY = '20';
const SHORT_FORMATS: Readonly<Record<string, string>> = { 101: '102', 201: '203' };

interface Stamped {
  readonly digits: string;
  readonly format: string;
}

/** Digits and format code of `20261104:102`, with years of two digits filled. */
function stampedOf(text: string): Stamped {
  const [digits = '', format = ''] = text.split(':');
  const long = Object.hasOwn(SHORT_FORMATS, format) ? SHORT_FORMATS[format] : undefined;
  return long === undefined ? { digits, format } : { digits: CENTURY + digits, format: long };
}

function dayOf(digits: string): string | undefined {
  const match = DAY.exec(digits);
  if (match === null) return undefined;
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  return isValid(() => Temporal.PlainDate.from(iso, { overflow: 'reject' })) ? iso : undefined;
}

/** RFC 3339 in Chinese time; digits without zone are Chinese time. */
function momentOf(digits: string): string | undefined {
  const match = MOMENT.exec(digits);
  if (match === null || match[6] === '60') return undefined;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offsetOf(zone)}`;
  return isValid(() => Temporal.Instant.from(iso)) ? inChina(iso) : undefined;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return CHINA;
  return zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3) || '00'}`;
}

function isValid(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

const inChina = (iso: string): string =>
  instantOf(iso)
    .toZonedDateTimeISO(CHINA)
    .toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'trunc' });

/** A time to the second in Chinese time, as far as these formats can carry it. */
const toSecond = (value: unknown): string => inChina(textOf(value));

const digitsOf = (iso: string): string => iso.slice(0, 'yyyy-MM-ddTHH:mm:ss'.length);
const plain = (iso: string): string => iso.replaceAll(/[-:T]/g, '');

/** Codecs of dates and times of the international formats. */
export const internationalDates = {
  /** `DTM`: a date with format code 102 (or 101). */
  dtmDate: {
    read: (text, fault) => {
      const { digits, format } = stampedOf(text);
      const day = format === '102' ? dayOf(digits) : undefined;
      if (day === undefined) fault('date-format', { got: text, expected: 'CCYYMMDD:102' });
      return day;
    },
    write: (value) => `${textOf(value).replaceAll('-', '')}:102`,
  },
  /** `DateTimeString` with format code 102: a date. */
  wcoDate: {
    read: (text, fault) => {
      const day = dayOf(text);
      if (day === undefined) fault('date-format', { got: text, expected: 'CCYYMMDD' });
      return day;
    },
    write: (value) => textOf(value).replaceAll('-', ''),
  },
  /** `DTM`: a time with format code 203, 204 or 304 (or 201), Chinese time unless it names a zone. */
  dtmTime: {
    read: (text, fault) => {
      const { digits, format } = stampedOf(text);
      const moment = TIME_FORMATS.includes(format) ? momentOf(digits) : undefined;
      if (moment === undefined) fault('date-format', { got: text, expected: 'CCYYMMDDHHMMSS:204' });
      return moment;
    },
    reduce: toSecond,
    write: (value) => `${plain(digitsOf(toSecond(value)))}:204`,
  },
  /** `DateTimeString` with format code 304, in universal time. */
  wcoTime: {
    read: (text, fault) => {
      const moment = momentOf(text);
      if (moment === undefined) fault('date-format', { got: text, expected: 'CCYYMMDDHHMMSSZ' });
      return moment;
    },
    reduce: toSecond,
    write: (value) =>
      `${plain(digitsOf(Temporal.Instant.from(toSecond(value)).toString({ smallestUnit: 'second' })))}Z`,
  },
} as const satisfies Readonly<Record<string, Codec>>;
