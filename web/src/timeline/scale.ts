import { scaleLinear } from 'd3-scale';
import { chinaTime } from '../trace/time.ts';

/** How a timeline spaces its moments: true to scale, or with long waits drawn short. */
export type Spacing = 'even' | 'true';

/** From instants (ms) to px and back. */
export interface TimeScale {
  readonly x: (ms: number) => number;
  readonly invert: (x: number) => number;
}

interface Extent {
  readonly from: number;
  readonly to: number;
  /** Instants of events, ascending. */
  readonly moments: readonly number[];
  readonly width: number;
  readonly spacing: Spacing;
}

const millisecondsPerMinute = 60_000;

/** Scale of a timeline. In even spacing a stretch between two moments grows with the logarithm of its length. */
export function timeScale({ from, to, moments, width, spacing }: Extent): TimeScale {
  const inner = moments.filter((ms) => ms > from && ms < to);
  const domain = spacing === 'true' ? [from, to] : [...new Set([from, ...inner, to])];
  const lengths = domain.slice(1).map((ms, index) => {
    const minutes = (ms - (domain[index] ?? ms)) / millisecondsPerMinute;
    return spacing === 'true' ? 1 : Math.log2(2 + minutes);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let sum = 0;
  const range = [0, ...lengths.map((length) => ((sum += length) / total) * width)];
  const scale = scaleLinear(domain, range).clamp(true);
  return { x: (ms) => scale(ms), invert: (x) => scale.invert(x) };
}

/** A mark of the time axis: the time of day, and the date where it changes. */
export interface Tick {
  readonly ms: number;
  readonly x: number;
  readonly time: string;
  readonly date?: string;
}

const leastDistance = 64;
const stepsInHours = [1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720] as const;
const millisecondsPerHour = 3_600_000;
/** Full hours in China are full hours in UTC; days begin eight hours earlier. */
const chinaOffset = 8 * millisecondsPerHour;

/** Marks of the axis: full hours where it is true to scale, else instants at which something happened. */
export function ticksOf({ from, to, moments, width, spacing }: Extent): readonly Tick[] {
  const { x } = timeScale({ from, to, moments, width, spacing });
  const candidates = spacing === 'true' ? fullHours(from, to, width) : [from, ...moments];
  const ticks: Tick[] = [];
  for (const ms of candidates) {
    const last = ticks.at(-1);
    if (last && x(ms) - last.x < leastDistance) continue;
    if (x(ms) > width - leastDistance / 2) continue;
    const { date, time } = chinaTime(ms);
    const isNewDay = !last || chinaTime(last.ms).date !== date;
    ticks.push({ ms, x: x(ms), time, ...(isNewDay && { date: date.slice('YYYY-'.length) }) });
  }
  return ticks;
}

function fullHours(from: number, to: number, width: number): readonly number[] {
  const room = Math.max(1, Math.floor(width / leastDistance));
  const hours = (to - from) / millisecondsPerHour;
  const step =
    (stepsInHours.find((candidate) => hours / candidate <= room) ?? 1440) * millisecondsPerHour;
  const first = Math.ceil((from + chinaOffset) / step) * step - chinaOffset;
  return first > to
    ? []
    : Array.from(
        { length: Math.floor((to - first) / step) + 1 },
        (_, index) => first + index * step,
      );
}
