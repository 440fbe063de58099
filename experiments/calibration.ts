import type { Library } from '../library/library.ts';
import type { Experiment, Settings } from '../schemas/types.ts';
import { estimate } from './estimate.ts';
import type { Point } from './point.ts';
import type { RunResult } from './run.ts';
import { chooseWorld, settingOf } from './settings.ts';
import { valuesOf } from './values.ts';

/** What a calibration found. */
export interface Calibration {
  /** Settings that fit best, for the baseline. */
  readonly set: Settings;
  /** Place of each input between its ends, from 0 to 1, in the order of the file. */
  readonly place: readonly number[];
  /** Root mean square of the relative errors at the calibration figures. */
  readonly error: number;
  readonly evaluations: number;
}

/** First step and the one at which the search ends, as shares of an input's range. */
const firstStep = 0.25;
const lastStep = 1 / 256;

/** Runs a baseline with changed settings, all replications. */
export type Evaluate = (point: Point) => Promise<readonly RunResult[]>;

/**
 * Fits the inputs of a calibration to the published figures that are marked for it, by pattern search from the middle of
 * their ranges (Hooke and Jeeves 1961, J. ACM 8:212). All evaluations share their draws, so that the search sees no
 * noise and always takes the same way. Figures marked for validation are not looked at.
 */
export async function calibrate(
  spec: Experiment & Required<Pick<Experiment, 'calibration'>>,
  evaluate: Evaluate,
  library: Library,
): Promise<Calibration> {
  let evaluations = 0;
  const errorAt = async (place: readonly number[]): Promise<number> => {
    evaluations += 1;
    const set = settingsAt(place, spec, library);
    const id = `calibration-${evaluations}`;
    return errorOf(spec, await evaluate({ id, title: { zh: '校准', en: 'calibration' }, set }));
  };
  const found = await patternSearch(
    spec.calibration.map(() => 0.5),
    errorAt,
  );
  return { ...found, set: settingsAt(found.place, spec, library), evaluations };
}

function settingsAt(
  place: readonly number[],
  { baseline, calibration }: Experiment & Required<Pick<Experiment, 'calibration'>>,
  library: Library,
): Settings {
  const chosen = chooseWorld(baseline, [baseline.set ?? {}], library);
  if ('problems' in chosen)
    throw new Error(`The baseline has problems: ${JSON.stringify(chosen.problems)}`);
  return Object.fromEntries(
    calibration.map(({ setting, low, high, factor = false }, at) => {
      const value = low + (high - low) * (place[at] ?? NaN);
      return [setting, settingOf(chosen.world, setting, { factor, library })(value) ?? value];
    }),
  );
}

function errorOf({ published, confidence }: Experiment, runs: readonly RunResult[]): number {
  const targets = (published ?? []).filter(
    ({ use, point }) => use === 'calibration' && point === 'baseline',
  );
  const squares = targets.map(
    ({ measure, value }) => (estimate(valuesOf(runs, measure), confidence).mean / value - 1) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

interface Found {
  readonly place: readonly number[];
  readonly error: number;
}

/** Moves along each coordinate as long as that helps, then halves the step. */
async function patternSearch(
  start: readonly number[],
  errorAt: (place: readonly number[]) => Promise<number>,
): Promise<Found> {
  let best: Found = { place: start, error: await errorAt(start) };
  for (let step = firstStep; step >= lastStep;) {
    const better = await explore(best, step, errorAt);
    if (better.error < best.error) best = better;
    else step /= 2;
  }
  return best;
}

async function explore(
  from: Found,
  step: number,
  errorAt: (place: readonly number[]) => Promise<number>,
): Promise<Found> {
  let best = from;
  for (const at of from.place.keys()) {
    for (const move of [step, -step]) {
      const place = best.place.with(at, Math.min(1, Math.max(0, (best.place[at] ?? 0) + move)));
      if (place[at] === best.place[at]) continue;
      const error = await errorAt(place);
      if (error < best.error) {
        best = { place, error };
        break;
      }
    }
  }
  return best;
}
