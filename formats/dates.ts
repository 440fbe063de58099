import type { Codec } from './codec.ts';
import { textOf } from './codec.ts';
import { cannotHold } from './not-carried.ts';

/** Chinese standard time, the zone of every time on the wire that names none. */
const CHINA_OFFSET = '+08:00';

/** A calendar date yyyyMMdd. */
const date: Codec = {
  read: (text, fault) => {
    const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    const iso = match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
    if (iso !== undefined && isDate(iso)) return iso;
    fault('date-format', { got: text, expected: 'yyyyMMdd' });
    return undefined;
  },
  write: (value) => textOf(value).replaceAll('-', ''),
};

/**
 * A date and time yyyyMMddHHmmss with `decimals` digits of a second behind it, Chinese time. Fewer
 * digits of a second are read as they stand.
 */
function dateTime(decimals: number): Codec {
  const expected = `yyyyMMddHHmmss${'S'.repeat(decimals)}`;
  const pattern = new RegExp(
    `^(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{0,${decimals}})$`,
  );
  return {
    read: (text, fault) => {
      const match = pattern.exec(text);
      if (match !== null) {
        const [, year, month, day, hour, minute, second, rest = ''] = match;
        const fraction = rest.replace(/0+$/, '');
        const dot = fraction === '' ? '' : '.';
        const time = `${hour}:${minute}:${second}${dot}${fraction}`;
        const iso = `${year}-${month}-${day}T${time}`;
        if (isDateTime(iso)) return iso + CHINA_OFFSET;
      }
      fault('date-format', { got: text, expected });
      return undefined;
    },
    write: (value) => stamp(textOf(value), decimals),
  };
}

/** A date and time yyyy-MM-ddTHH:mm:ss without zone, Chinese time. */
const localDateTime: Codec = {
  read: (text, fault) => {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(text) && isDateTime(text)) {
      return text + CHINA_OFFSET;
    }
    fault('date-format', { got: text, expected: 'yyyy-MM-ddTHH:mm:ss' });
    return undefined;
  },
  write: (value) => inChina(textOf(value)),
};

/** A calendar date yyyy-MM-dd. */
const dashedDate: Codec = {
  read: (text, fault) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text)) return text;
    fault('date-format', { got: text, expected: 'yyyy-MM-dd' });
    return undefined;
  },
  write: textOf,
};

/** Codecs of dates and times. */
export const dateCodecs = {
  date,
  dashedDate,
  localDateTime,
  /** Seconds. */
  dateTime14: dateTime(0),
  /** Hundredths of a second, as signatures have them. */
  dateTime16: dateTime(2),
  /** Milliseconds, as manifest heads have them. */
  dateTime17: dateTime(3),
} as const satisfies Readonly<Record<string, Codec>>;

/**
 * Digits of a time, yyyyMMddHHmmss and `decimals` digits of the second, in Chinese time; throws for a
 * text that is no date-time with zone, or one finer than the digits can tell.
 */
export function stamp(value: string, decimals: number): string {
  const [seconds = '', fraction = ''] = inChina(value).split('.');
  if (fraction.length > decimals) {
    cannotHold(
      `时间“${value}”比 ${decimals} 位小数的秒更精确。`,
      `Time "${value}" is finer than ${decimals} decimals of a second.`,
    );
  }
  return seconds.replaceAll(/[-:T]/g, '') + fraction.padEnd(decimals, '0');
}

/** Local date and time in China, without zone and without trailing zeros of the second. */
function inChina(value: string): string {
  if (value.endsWith(CHINA_OFFSET) && isDateTime(value.slice(0, -CHINA_OFFSET.length))) {
    const local = value.slice(0, -CHINA_OFFSET.length);
    return local.includes('.') ? local.replace(/\.?0+$/, '') : local;
  }
  const zoned = instantOf(value).toZonedDateTimeISO(CHINA_OFFSET);
  return zoned.toPlainDateTime().toString();
}

/** The instant of a date-time with zone; any other text cannot be held. */
export function instantOf(value: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(value);
  } catch {
    return cannotHold(`“${value}”不是带时区的日期时间。`, `"${value}" is no date-time with zone.`);
  }
}

function isDate(iso: string): boolean {
  try {
    Temporal.PlainDate.from(iso, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const LEAP_SECOND = ':60';

/** Times of day up to 23:59:59; Temporal would read a leap second as :59, so that is refused. */
function isDateTime(iso: string): boolean {
  try {
    Temporal.PlainDateTime.from(iso, { overflow: 'reject' });
    return !iso.includes(LEAP_SECOND, iso.lastIndexOf('T'));
  } catch {
    return false;
  }
}
