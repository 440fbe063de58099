import type { Recording } from '../api/use-recording.ts';
import { timeScale, type TimeScale } from '../timeline/scale.ts';
import { historiesOf, type Charts } from '../trace/history.ts';
import { lanesOf, stopsOf, type Lane } from './lanes.ts';

/** A recording as lanes. */
export interface Drawing {
  readonly lanes: readonly Lane[];
  /** Instants (ms) at which a lane changes, ascending. */
  readonly stops: readonly number[];
  /** From instants to percent of the width; long waits are drawn short. */
  readonly scale: TimeScale;
}

/** Lanes, stops and the scale of a recording. */
export function drawingOf({ trace }: Recording, charts: Charts): Drawing {
  const to = trace.at(-1)?.ms ?? 0;
  const lanes = lanesOf(historiesOf(trace, charts), charts, to);
  const stops = stopsOf(lanes);
  const from = stops[0] ?? 0;
  return {
    lanes,
    stops,
    scale: timeScale({ from, to, moments: stops, width: 100, spacing: 'even' }),
  };
}
