import type { Library } from '../library/library.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import type { WorldScenario } from '../world/create.ts';
import { median } from './median.ts';
import { bareKernel, benchLibrary, runWorld, type WorldRun } from './world-run.ts';

const conveyances = 100_000;
/** A world small enough to run over actors too. */
const smallWorld = 300;
/** Over the table it takes milliseconds, less than clearing away what the actors left behind; so it runs many times. */
const tablePasses = 15;
/** Runs after which actors are hardly any faster. */
const actorWarmUps = 4;
const rounds = 3;

/** What `bench coal` measured. */
export interface CoalResult {
  readonly conveyances: number;
  readonly kernelEvents: number;
  readonly steps: number;
  readonly conveyancesPerSecond: number;
  readonly stepsPerSecond: number;
  /** Resident memory of the whole process at the end, MB. */
  readonly megabytes: number;
  /** Events that wait in the kernel, mean over the run. */
  readonly pending: number;
  /** CPU time of the run against a bare kernel that passes as many events with as many waiting. */
  readonly kernelRatio: number;
  /** A small world over the table against the same world over XState actors, both silent. */
  readonly smallWorldRatio: number;
}

/** The traffic of Ganqimaodu in the winter of 2021. */
const coalScenario = (count: number): WorldScenario => ({
  id: 'bench-coal',
  port: 'ganqimaodu-road',
  seed: 20_211_201,
  start: '2021-12-01T06:00:00+08:00',
  traffic: { file: 'ganqimaodu-road', count },
});

const run = (library: Library, runtime: RuntimeName, count: number): WorldRun =>
  runWorld(coalScenario(count), library, runtime);

/**
 * Conveyances a second through the whole flow, every role on policies, and the memory that takes. Processor time of the
 * events alone: loading the library and setting up a world are left out on every side. What V8 compiles is compiled
 * before: the small worlds run over the table after the large ones, and over actors after runs that do not count.
 */
export function coalBench(): CoalResult {
  const library = benchLibrary();
  const runs = Array.from({ length: rounds }, () => run(library, 'table', conveyances));
  const seconds = median(runs.map((each) => each.seconds));
  const [first] = runs;
  if (!first) throw new Error('There was no run.');
  const { events, steps, pending } = first;
  const bare = median(Array.from({ length: rounds }, () => bareKernel(first)));
  for (let warmUp = 0; warmUp < actorWarmUps; warmUp++) run(library, 'actors', smallWorld);
  const ratios = Array.from({ length: rounds }, () => {
    const actors = run(library, 'actors', smallWorld);
    const tables = Array.from({ length: tablePasses }, () => run(library, 'table', smallWorld));
    return actors.seconds / median(tables.map((each) => each.seconds));
  });
  return {
    conveyances,
    kernelEvents: events,
    steps,
    conveyancesPerSecond: conveyances / seconds,
    stepsPerSecond: steps / seconds,
    pending,
    kernelRatio: seconds / bare,
    megabytes: process.memoryUsage().rss / 1e6,
    smallWorldRatio: median(ratios),
  };
}
