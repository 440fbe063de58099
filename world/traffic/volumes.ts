import { parseDay, startOfDay } from '../../rules/days.ts';
import type { TrafficStream } from '../../schemas/types.ts';

/** Conveyances a year by date, ascending. */
export type Volumes = readonly { readonly from: number; readonly value: number }[];

/** The volumes of a stream with their first instants, ms; none of a fleet. */
export const volumesOf = ({ volume }: TrafficStream): Volumes =>
  (volume ?? []).map(({ from, value }) => ({ from: startOfDay(parseDay(from)), value }));

/** Conveyances a year at an instant; none before the first volume. */
export function volumeAt(instant: number, volumes: Volumes): number {
  return volumes.findLast(({ from }) => from <= instant)?.value ?? 0;
}

/** The largest volume that holds between two instants, the second not included. */
export function largestVolume(from: number, to: number, volumes: Volumes): number {
  const within = volumes.filter((volume) => volume.from > from && volume.from < to);
  return Math.max(volumeAt(from, volumes), ...within.map(({ value }) => value));
}
