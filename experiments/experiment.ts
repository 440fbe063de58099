import type { Library } from '../library/library.ts';
import type { Experiment, Problem } from '../schemas/types.ts';
import { moveAssumed, type AssumedFindings } from './assumed.ts';
import { calibrate, type Calibration } from './calibration.ts';
import { checkExperiment } from './check-experiment.ts';
import { designOf } from './designs/designs.ts';
import { codeDigest, digestOf, runDigest } from './digest.ts';
import { estimate } from './estimate.ts';
import { overloadsOf, type Overload } from './overload.ts';
import { baselinePoint, type Point } from './point.ts';
import type { RunPool } from './pool.ts';
import { withoutCause } from './removal.ts';
import type { ResultStore } from './result-store.ts';
import type { RunOrder, RunResult } from './run.ts';
import { chooseWorld } from './settings.ts';
import { causeNames, causes, type Cause } from './stages.ts';
import { valuesOf } from './values.ts';

/** How far an experiment is. */
export interface Progress {
  readonly finished: number;
  /** Runs planned so far; more may follow where replications go on until intervals are narrow. */
  readonly planned: number;
  /** Whether the run was found among the results of before. */
  readonly isKept: boolean;
}

/** What an experiment needs beside its file. */
export interface ExperimentOptions {
  readonly library: Library;
  readonly pool: RunPool;
  readonly store: ResultStore;
  readonly onProgress?: (progress: Progress) => void;
  /** Told before the runs of a point whose desks can never keep up with its traffic. */
  readonly onOverload?: (overload: Overload) => void;
  /** Ends the experiment after the runs that go on. */
  readonly signal?: AbortSignal;
}

/** A point with its runs, one a replication. */
export interface PointRuns {
  readonly point: Point;
  readonly runs: readonly RunResult[];
}

/** Everything an experiment found out. */
export interface Findings {
  readonly experiment: Experiment;
  readonly points: readonly PointRuns[];
  /** Replays of the baseline without each cause; empty without a ledger. */
  readonly removals: readonly (PointRuns & { readonly cause: Cause })[];
  /** How the baseline was fitted; absent where the file asks for no calibration. */
  readonly calibration?: Calibration;
  /** How the effects move with what is assumed; absent where the file does not ask. */
  readonly assumed?: AssumedFindings;
  /** Desks that can never keep up, found before the runs. */
  readonly overloads: readonly Overload[];
  readonly manifest: Manifest;
}

/** What a result rests on. */
export interface Manifest {
  readonly version: string;
  readonly code: string;
  readonly experiment: string;
  readonly seed: number;
  readonly replications: number;
  readonly runs: number;
}

/**
 * Carries out an experiment, or tells everything wrong with it. The findings depend on the file, the library and the
 * code alone: not on the number of workers, nor on what was kept from an earlier attempt. Throws the reason of the
 * signal when it is aborted.
 */
export async function experiment(
  given: Experiment,
  options: ExperimentOptions,
): Promise<{ findings: Findings } | { problems: readonly Problem[] }> {
  const problems = checkExperiment(given, options.library);
  if (problems.length > 0) return { problems };
  const runner = new Runner(options);
  const calibration = await fit(given, options.library, runner);
  const { baseline } = given;
  const set = { ...baseline.set, ...calibration?.set };
  const spec = calibration ? { ...given, baseline: { ...baseline, set } } : given;
  return {
    findings: {
      ...(await findingsOf(spec, options, runner)),
      ...(calibration && { calibration }),
    },
  };
}

/** Fits the baseline where the file asks for it. */
async function fit(
  spec: Experiment,
  library: Library,
  runner: Runner,
): Promise<Calibration | undefined> {
  const { calibration } = spec;
  if (!calibration) return undefined;
  const evaluate = async (point: Point): Promise<readonly RunResult[]> =>
    (await replicate(spec, [{ point, ledger: false }], runner))[0] ?? [];
  return calibrate({ ...spec, calibration }, evaluate, library);
}

async function findingsOf(
  spec: Experiment,
  { library, onOverload }: ExperimentOptions,
  runner: Runner,
): Promise<Findings> {
  const points = designOf(spec).points(spec, library);
  const overloads = overloadsOf(spec, points, library);
  for (const overload of overloads) onOverload?.(overload);
  const removals = spec.ledger ? removalPoints(spec, library) : [];
  const all = [
    ...points.map((point) => ({ point, ledger: spec.ledger === true })),
    ...removals.map(({ point }) => withoutLedger(point)),
  ];
  const runs = await replicate(spec, all, runner);
  const replications = { count: runs[0]?.length ?? 1 };
  const assumed =
    spec.assumed &&
    (await moveAssumed({ ...spec, assumed: spec.assumed, replications }, points, {
      library,
      replicate: (given, moved) => replicate(given, moved.map(withoutLedger), runner),
    }));
  const of = (point: Point, at: number): PointRuns => ({ point, runs: runs[at] ?? [] });
  return {
    experiment: spec,
    points: points.map(of),
    overloads,
    ...(assumed && { assumed }),
    removals: removals.map(({ point, cause }, at) => ({ ...of(point, points.length + at), cause })),
    manifest: {
      version: '0.1.0',
      code: runner.code,
      experiment: digestOf(spec),
      seed: spec.seed,
      replications: runs[0]?.length ?? 0,
      runs: runs.flat().length,
    },
  };
}

function removalPoints(spec: Experiment, library: Library): { point: Point; cause: Cause }[] {
  const chosen = chooseWorld(spec.baseline, [spec.baseline.set ?? {}], library);
  if ('problems' in chosen) return [];
  return causeNames.flatMap((cause) => {
    const set = withoutCause(cause, chosen.world.port);
    if (Object.keys(set).length === 0) return [];
    const { zh, en } = causes[cause];
    const title = { zh: `没有“${zh}”`, en: `without ${en}` };
    return [{ cause, point: { ...baselinePoint(spec), id: `without-${cause}`, title, set } }];
  });
}

/** A point, and whether its hours are attributed. */
interface Planned {
  readonly point: Point;
  readonly ledger: boolean;
}

const withoutLedger = (point: Point): Planned => ({ point, ledger: false });

/** Runs all points, in whole rounds of replications, until there are enough. */
async function replicate(
  spec: Experiment,
  points: readonly Planned[],
  runner: Runner,
): Promise<RunResult[][]> {
  const { replications } = spec;
  const [least, most] =
    'count' in replications
      ? [replications.count, replications.count]
      : [replications.atLeast, replications.atMost];
  const runs = points.map((): RunResult[] => []);
  for (let from = 0; from < most && !(from >= least && isNarrow(spec, runs)); from += least) {
    const count = Math.min(most - from, least);
    const orders = points.flatMap((point) =>
      Array.from({ length: count }, (_, at) => runner.orderOf(spec, point, from + at)),
    );
    const results = await runner.runAll(orders);
    for (const [at, point] of runs.entries()) {
      point.push(...results.slice(at * count, (at + 1) * count));
    }
  }
  return runs;
}

/** Whether the interval of every measure at every point is narrow enough; decided on whole rounds only. */
function isNarrow(spec: Experiment, runs: readonly (readonly RunResult[])[]): boolean {
  if (!('halfWidth' in spec.replications)) return true;
  const { halfWidth } = spec.replications;
  return runs.every((point) =>
    spec.measures.every((name) => {
      const { mean, low } = estimate(valuesOf(point, name), spec.confidence);
      return !(mean - low > halfWidth * Math.abs(mean));
    }),
  );
}

/** Carries out orders over a pool and a store. */
class Runner {
  readonly code: string;
  readonly #options: ExperimentOptions;
  #finished = 0;
  #planned = 0;

  constructor(options: ExperimentOptions) {
    this.#options = options;
    this.code = codeDigest(options.library);
  }

  orderOf(spec: Experiment, { point: { set }, ledger }: Planned, replication: number): RunOrder {
    const { baseline, seed, warmUp } = spec;
    const chosen = chooseWorld(baseline, [baseline.set ?? {}, set], this.#options.library);
    if ('problems' in chosen)
      throw new Error(`A combination of settings has problems: ${JSON.stringify(chosen.problems)}`);
    return { world: chosen.world, seed: seed + replication, warmUp, ledger };
  }

  /** Results in the order of the orders; as many go on at once as the pool is wide. */
  async runAll(orders: readonly RunOrder[]): Promise<RunResult[]> {
    const { pool, store, signal, onProgress } = this.#options;
    const results: RunResult[] = [];
    this.#planned += orders.length;
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < orders.length) {
        signal?.throwIfAborted();
        const at = next;
        next += 1;
        const order = orders[at] as RunOrder;
        const digest = runDigest(order, this.code);
        const kept = store.read(digest);
        const result = kept ?? (await pool.run(order));
        if (!kept) store.write(digest, result);
        results[at] = result;
        this.#finished += 1;
        onProgress?.({
          finished: this.#finished,
          planned: this.#planned,
          isKept: kept !== undefined,
        });
      }
    };
    await Promise.all(Array.from({ length: pool.width }, lane));
    return results;
  }
}
