import type { Library } from '../library/library.ts';
import type { Experiment, Text } from '../schemas/types.ts';
import { assumedInputs } from './assumed-inputs.ts';
import type { Effect } from './designs/design.ts';
import { designOf } from './designs/designs.ts';
import type { Point } from './point.ts';
import type { RunResult } from './run.ts';
import { chooseWorld, joined } from './settings.ts';
import { valuesOf } from './values.ts';

/** Runs of every point of the experiment, one a replication. */
type Runs = readonly (readonly RunResult[])[];

/** Runs points for some replications of an experiment. */
export type Replicate = (spec: Experiment, points: readonly Point[]) => Promise<Runs>;

/** An assumed input, and the runs of every point with it divided and multiplied by the factor. */
export interface MovedInput {
  readonly setting: string;
  readonly title: Text;
  readonly low: Runs;
  readonly high: Runs;
}

/** How findings move with what is assumed, one input at a time. */
export interface AssumedFindings {
  readonly factor: number;
  /** Assumed inputs that were looked at, and those that moved an effect at all. */
  readonly screened: number;
  readonly relevant: number;
  /** Those that moved one most, the strongest first. */
  readonly inputs: readonly MovedInput[];
}

/** Share of the shipments that each input is looked at with before the strongest are run in full. */
const screeningShare = 0.25;

/**
 * Moves the assumed inputs one at a time: first each upwards in one short replication, then those that move the effects on
 * the leading measure most both ways in full. All runs share their draws, so that an input that is not used changes nothing.
 */
export async function moveAssumed(
  spec: Experiment & Required<Pick<Experiment, 'assumed'>>,
  points: readonly Point[],
  { library, replicate }: { library: Library; replicate: Replicate },
): Promise<AssumedFindings> {
  const { factor, most } = spec.assumed;
  const titles = inputsOf(spec, points, library);
  const at = (setting: string, by: number): Point[] =>
    points.map((point) => movedPoint(point, { spec, setting, by, library }));
  const short = shortened(spec);
  const settings = [...titles.keys()];
  const screening = [...points, ...settings.flatMap((setting) => at(setting, factor))];
  const [base = [], ...others] = chunks(await replicate(short, screening), points.length);
  const ranked = settings
    .map((setting, index) => ({ setting, shift: shiftOf(spec, base, others[index] ?? []) }))
    .filter(({ shift }) => shift > 0)
    .toSorted((a, b) => b.shift - a.shift);
  const chosen = ranked.slice(0, most).map(({ setting }) => setting);
  const ends = chosen.flatMap((setting) => [...at(setting, 1 / factor), ...at(setting, factor)]);
  const full = chunks(await replicate(spec, ends), points.length);
  return {
    factor,
    screened: settings.length,
    relevant: ranked.length,
    inputs: chosen.map((setting, index) => ({
      setting,
      title: titles.get(setting) ?? { zh: setting, en: setting },
      low: full[2 * index] ?? [],
      high: full[2 * index + 1] ?? [],
    })),
  };
}

/** Names of the inputs that are assumed at any point. */
function inputsOf(spec: Experiment, points: readonly Point[], library: Library): Map<string, Text> {
  const found = points.flatMap((point) => {
    const { world, given } = worldAt(point, spec, library);
    return assumedInputs(world, given, library).map(
      ({ setting, title }) => [setting, title] as const,
    );
  });
  return new Map(found);
}

function worldAt({ set }: Point, { baseline }: Experiment, library: Library) {
  const sets = [baseline.set ?? {}, set];
  const chosen = chooseWorld(baseline, sets, library);
  if ('world' in chosen) return { world: chosen.world, given: joined(sets) };
  throw new Error(`A checked point has problems: ${JSON.stringify(chosen.problems)}`);
}

/** A point with an input moved from the value that it has there; as it is where it is not assumed there. */
function movedPoint(
  point: Point,
  move: { spec: Experiment; setting: string; by: number; library: Library },
): Point {
  const { spec, setting, by, library } = move;
  const { world, given } = worldAt(point, spec, library);
  const input = assumedInputs(world, given, library).find((each) => each.setting === setting);
  if (!input) return point;
  return { ...point, set: { ...point.set, [setting]: input.moved(by) } };
}

function shortened(spec: Experiment): Experiment {
  const { baseline, warmUp } = spec;
  return {
    ...spec,
    baseline: { ...baseline, shipments: Math.ceil(baseline.shipments * screeningShare) },
    warmUp:
      'shipments' in warmUp ? { shipments: Math.floor(warmUp.shipments * screeningShare) } : warmUp,
    replications: { count: 1 },
  };
}

/** The effects on a measure by runs of all points. */
export function effectsOn(measure: string, spec: Experiment, runs: Runs): readonly Effect[] {
  return designOf(spec).effects(
    spec,
    runs.map((of) => valuesOf(of, measure)),
  );
}

/** By how much any effect on the leading measure moves. */
function shiftOf(spec: Experiment, before: Runs, after: Runs): number {
  const [measure] = spec.measures;
  const moved = effectsOn(measure, spec, after);
  const shifts = effectsOn(measure, spec, before).map(({ estimate: { mean } }, at) =>
    Math.abs((moved[at]?.estimate.mean ?? NaN) - mean),
  );
  return Math.max(0, ...shifts.filter(Number.isFinite));
}

const chunks = <T>(of: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(of.length / size) }, (_, at) =>
    of.slice(at * size, (at + 1) * size),
  );
