import { join } from 'node:path';
import { loadLibrary } from '../library/load.ts';
import type { Library } from '../library/library.ts';
import type { Scenario } from '../schemas/types.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import { createWorld } from '../world/create.ts';
import { median } from './median.ts';

const conveyances = 100_000;
/** A world small enough to run over actors too. */
const smallWorld = 300;
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
  /** A small world over the table against the same world over XState actors, both silent. */
  readonly smallWorldRatio: number;
}

/** The coal traffic of Ganqimaodu as a scenario without a script. */
export function coalScenario(library: Library, count: number): Scenario {
  const coal = library.scenarios.get('ganqimaodu-coal-advance');
  if (!coal)
    throw new Error(
      'The scenario "ganqimaodu-coal-advance" is not there; the bench runs its flow.',
    );
  const { end: _end, parameters: _parameters, ...rest } = coal.scenario;
  return { ...rest, steps: [], expect: [], traffic: { file: 'ganqimaodu-coal', count } };
}

function run(
  library: Library,
  runtime: RuntimeName,
  count: number,
): { seconds: number; events: number; steps: number } {
  const world = createWorld({
    scenario: coalScenario(library, count),
    library,
    runtime,
    keep: false,
  });
  const start = performance.now();
  let events = 0;
  while (world.kernel.step(world.handle)) events++;
  if (world.moot > 0)
    throw new Error(`"${world.moot}" decisions were moot; the world is not sound.`);
  return { seconds: (performance.now() - start) / 1000, events, steps: world.steps };
}

/** Conveyances a second through the whole flow, every role on policies, and the memory that takes. */
export function coalBench(): CoalResult {
  const loaded = loadLibrary(join(import.meta.dirname, '..', 'scenarios'));
  if ('problems' in loaded)
    throw new Error(`The scenarios have problems: ${JSON.stringify(loaded.problems)}`);
  const library = loaded.value;
  const runs = Array.from({ length: rounds }, () => run(library, 'table', conveyances));
  const seconds = median(runs.map((each) => each.seconds));
  const [{ events, steps } = { events: 0, steps: 0 }] = runs;
  const ratios = Array.from({ length: rounds }, () => {
    const actors = run(library, 'actors', smallWorld);
    return actors.seconds / run(library, 'table', smallWorld).seconds;
  });
  return {
    conveyances,
    kernelEvents: events,
    steps,
    conveyancesPerSecond: conveyances / seconds,
    stepsPerSecond: steps / seconds,
    megabytes: process.memoryUsage().rss / 1e6,
    smallWorldRatio: median(ratios),
  };
}
