const millisecondsPerMinute = 60_000;
const millisecondsPerHour = 3_600_000;
/** China has one time zone, UTC+8, and no summer time. */
const chinaOffset = 8 * millisecondsPerHour;
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** Parts of an instant (ms since 1970 UTC) on a clock in China. */
export interface ChinaTime {
  /** `2021-12-01`. */
  readonly date: string;
  /** `09:42`. */
  readonly time: string;
  /** `09:42:07`. */
  readonly exact: string;
  readonly weekday: { readonly zh: string; readonly en: string };
}

/** What a clock in China shows at an instant (ms since 1970 UTC), whatever the zone of the machine. */
export function chinaTime(ms: number): ChinaTime {
  const shifted = new Date(ms + chinaOffset);
  const [date = '', rest = ''] = shifted.toISOString().split('T');
  const day = shifted.getUTCDay();
  return {
    date,
    time: rest.slice(0, 'HH:MM'.length),
    exact: rest.slice(0, 'HH:MM:SS'.length),
    weekday: { zh: weekdays.zh[day] ?? '', en: weekdays.en[day] ?? '' },
  };
}

/** An instant in ISO 8601 as a clock in China shows it, to the minute or `exact`; a dash where there is none. */
export function instantText(text: string | undefined, to: 'time' | 'exact' = 'time'): string {
  if (text === undefined) return '–';
  const shown = chinaTime(Date.parse(text));
  return `${shown.date} ${shown[to]}`;
}

/** Hours between two instants in ms. */
export function hoursBetween(from: number, to: number): number {
  return (to - from) / millisecondsPerHour;
}

/** Hours with one decimal, or with two below one hour, so that short clocks do not read as zero. */
export function hoursText(hours: number): string {
  return hours !== 0 && Math.abs(hours) < 1 ? hours.toFixed(2) : hours.toFixed(1);
}

/** Time left as `2 d 3 h`, `3 h 20 min` or `5 min`; the two largest units, minutes rounded up. */
export function spanText(ms: number, units: { day: string; hour: string; minute: string }): string {
  const minutes = Math.ceil(ms / millisecondsPerMinute);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `${days} ${units.day} ${hours} ${units.hour}`;
  if (hours > 0) return `${hours} ${units.hour} ${minutes % 60} ${units.minute}`;
  return `${minutes} ${units.minute}`;
}

/** Midnights in China between two instants, in ms: day lines of a timeline. */
export function midnights(from: number, to: number): readonly number[] {
  const day = 24 * millisecondsPerHour;
  const first = Math.ceil((from + chinaOffset) / day) * day - chinaOffset;
  return first > to
    ? []
    : Array.from({ length: Math.floor((to - first) / day) + 1 }, (_, index) => first + index * day);
}
