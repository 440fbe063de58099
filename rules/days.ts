/** Milliseconds of one second. */
export const second = 1000;
/** Milliseconds of one minute. */
export const minute = 60 * second;
/** Milliseconds of one hour. */
export const hour = 60 * minute;
/** Milliseconds of one day; China has kept UTC+8 without summer time since 1992. */
export const day = 24 * hour;

const chinaOffset = 8 * hour;
const instantPattern =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:(Z)|([+-])(\d\d):(\d\d))$/i;
const dayPattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const { floor, min } = Math;

/** Number of the calendar day in China in which an instant lies; day 0 is 1970-01-01. */
export function chinaDay(ms: number): number {
  return floor((ms + chinaOffset) / day);
}

/** First instant of a numbered day in China, in milliseconds since the Unix epoch. */
export function startOfDay(number: number): number {
  return number * day - chinaOffset;
}

/** A numbered day as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  const { year, month, date } = civil(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Number of the day written `YYYY-MM-DD`; throws on anything else and on dates that do not exist. */
export function parseDay(text: string): number {
  const match = dayPattern.exec(text);
  if (!match) throw unreadable('Date', text, 'YYYY-MM-DD');
  return existingDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Number of a day of the calendar; throws for one that the calendar lacks. */
function existingDay(year: number, month: number, date: number): number {
  const number = dayNumber(year, month, date);
  const found = civil(number);
  if (found.year === year && found.month === month && found.date === date) return number;
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  throw unreadable('Date', text, 'a day that exists');
}

/** The same date a number of calendar months later; the last day of a shorter month if it has no such date. */
export function addMonths(number: number, months: number): number {
  const { year, month, date } = civil(number);
  const index = year * 12 + (month - 1) + months;
  const first = dayNumber(floor(index / 12), (index % 12) + 1, 1);
  const next = dayNumber(floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  return first + min(date, next - first) - 1;
}

/** An instant as China writes it, `YYYY-MM-DDTHH:mm:ss+08:00`, with milliseconds only when there are some. */
export function instantText(ms: number): string {
  const number = chinaDay(ms);
  const rest = ms - startOfDay(number);
  const clock = `${pad(floor(rest / hour), 2)}:${pad(floor(rest / minute) % 60, 2)}:${pad(floor(rest / second) % 60, 2)}`;
  const fraction = rest % second === 0 ? '' : `.${pad(rest % second, 3)}`;
  return `${dayText(number)}T${clock}${fraction}+08:00`;
}

/** Milliseconds since the Unix epoch of an RFC 3339 date-time with zone; finer fractions are cut off. Throws on other text. */
export function parseInstant(text: string): number {
  const match = instantPattern.exec(text);
  if (!match)
    throw unreadable('Date-time', text, 'RFC 3339 with zone, such as 2019-03-01T08:30:00+08:00');
  const [
    ,
    years,
    months,
    dates,
    hours,
    minutes,
    seconds,
    fraction = '',
    ,
    sign,
    zoneHours,
    zoneMinutes,
  ] = match;
  const date = existingDay(Number(years), Number(months), Number(dates));
  const clock = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
  const zone = sign ? Number(zoneHours) * hour + Number(zoneMinutes) * minute : 0;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return date * day + clock + milliseconds + (sign === '-' ? zone : -zone);
}

/*
 * Proleptic Gregorian calendar by whole-number arithmetic on years that begin in March:
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil and civil_from_days.
 */
const daysOfEra = 146_097; // 400 years
const daysToEpoch = 719_468; // 0000-03-01 to 1970-01-01

function dayNumber(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysToEpoch;
}

function civil(number: number): { year: number; month: number; date: number } {
  const shifted = number + daysToEpoch;
  const era = floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function unreadable(what: string, text: string, expected: string): RangeError {
  return new RangeError(`${what} "${text}" cannot be read; expected ${expected}.`);
}

/** An ISO 8601 duration of days, hours, minutes and seconds in ms. Throws for anything else. */
export function durationOf(text: string): number {
  return Temporal.Duration.from(text).total('millisecond');
}
