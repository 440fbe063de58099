import { textOf, type Codec, type Fault } from './codec.ts';
import { dateCodecs, stamp } from './dates.ts';
import { cannotHold } from './not-carried.ts';

/** Zone of Chinese time in date-times of 15 characters. */
const CHINA_ZONE = '086';
const MINUTE_DIGITS = 12;
const DAY_DIGITS = 8;
const MIDNIGHT = '000000';
const { dateTime14, dateTime17, localDateTime } = dateCodecs;

/** A date and time to the minute with its zone, yyyyMMddHHmm086, as the data items of sea and air have it. */
const dateTime15: Codec = {
  read: (text, fault) => {
    if (/^\d{12}086$/.test(text)) {
      return dateTime14.read(
        `${text.slice(0, MINUTE_DIGITS)}00`,
        expecting('yyyyMMddHHmm086', fault),
      );
    }
    fault('date-format', { got: text, expected: 'yyyyMMddHHmm086' });
    return undefined;
  },
  write: (value) => {
    const digits = stamp(textOf(value), 0);
    if (digits.endsWith('00')) return digits.slice(0, MINUTE_DIGITS) + CHINA_ZONE;
    return cannotHold(
      `时间“${textOf(value)}”精确到秒，该格式只能表示到分。`,
      `Time "${textOf(value)}" is finer than a minute, which the format cannot tell.`,
    );
  },
};

/**
 * A moment where samples show a day, yyyyMMdd, and the data items a time: the day alone means its
 * beginning, yyyyMMddHHmm086 and yyyyMMddHHmmss are read too, and the shortest exact form is written.
 */
const dayOrTime: Codec = {
  read: (text, fault) => {
    const asDay = expecting('yyyyMMdd / yyyyMMddHHmm086', fault);
    if (text.length === DAY_DIGITS) return dateTime14.read(text + MIDNIGHT, asDay);
    return (/^\d{14}$/.test(text) ? dateTime14 : dateTime15).read(text, asDay);
  },
  write: (value) => {
    const digits = stamp(textOf(value), 0);
    if (digits.endsWith(MIDNIGHT)) return digits.slice(0, DAY_DIGITS);
    return digits.endsWith('00') ? digits.slice(0, MINUTE_DIGITS) + CHINA_ZONE : digits;
  },
};

/**
 * A time of the rail messages, whose form no source shows: digits to the second or the thousandth, or
 * yyyy-MM-dd HH:mm:ss with a space or T; digits are written.
 */
const railTime: Codec = {
  read: (text, fault) => {
    const asTime = expecting('yyyyMMddHHmmss', fault);
    return text.includes('-')
      ? localDateTime.read(text.replace(' ', 'T'), asTime)
      : dateTime17.read(text, asTime);
  },
  write: (value) => {
    const digits = stamp(textOf(value), 3);
    return digits.endsWith('000') ? digits.slice(0, -3) : digits;
  },
};

/** Reports under the form that the element really has. */
const expecting =
  (expected: string, fault: Fault): Fault =>
  (code, details) =>
    fault(code, { ...details, expected });

/** Codecs of times that are not plain digits of one length. */
export const momentCodecs = { dateTime15, dayOrTime, railTime } as const satisfies Readonly<
  Record<string, Codec>
>;
