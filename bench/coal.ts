import { join } from 'node:path';
import { Kernel } from '../engine/kernel.ts';
import { Stream } from '../engine/random.ts';
import { loadLibrary } from '../library/load.ts';
import type { Library } from '../library/library.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import { createWorld, type WorldScenario } from '../world/create.ts';
import { median } from './median.ts';

const conveyances = 100_000;
/** A world small enough to run over actors too. */
const smallWorld = 300;
/** Over the table it takes milliseconds, less than clearing away what the actors left behind; so it runs many times. */
const tablePasses = 15;
const rounds = 3;
const microsecondsPerSecond = 1e6;

/** What one run took, CPU time. */
interface Run {
  readonly seconds: number;
  readonly events: number;
  /** Mean number of events waiting. */
  readonly pending: number;
  readonly steps: number;
}

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

function run(library: Library, runtime: RuntimeName, count: number): Run {
  const world = createWorld({
    scenario: coalScenario(count),
    library,
    runtime,
    keep: false,
  });
  const start = process.cpuUsage();
  let events = 0;
  let pending = 0;
  while (world.kernel.step(world.handle)) {
    events++;
    pending += world.kernel.size;
  }
  if (world.moot > 0)
    throw new Error(`"${world.moot}" decisions were moot; the world is not sound.`);
  const seconds = secondsSince(start);
  return { seconds, events, pending: Math.round(pending / events), steps: world.steps };
}

/** CPU seconds of a kernel that does nothing but pass events: each schedules the next until all have been scheduled. */
function bareKernel({ events, pending }: Run): number {
  const kernel = new Kernel();
  const stream = new Stream(1, 0, 0);
  let scheduled = 0;
  const schedule = (): void => {
    scheduled++;
    kernel.push(kernel.now + stream.uniform(), 0, scheduled, 0);
  };
  for (let waiting = 0; waiting < pending; waiting++) schedule();
  const start = process.cpuUsage();
  while (
    kernel.step(() => {
      if (scheduled < events) schedule();
    })
  );
  return secondsSince(start);
}

/** User and system time: what else runs on the machine counts less than by the clock on the wall. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / microsecondsPerSecond;
}

/** Conveyances a second through the whole flow, every role on policies, and the memory that takes. */
export function coalBench(): CoalResult {
  const loaded = loadLibrary(join(import.meta.dirname, '..', 'scenarios'));
  if ('problems' in loaded)
    throw new Error(`The scenarios have problems: ${JSON.stringify(loaded.problems)}`);
  const library = loaded.value;
  const runs = Array.from({ length: rounds }, () => run(library, 'table', conveyances));
  const seconds = median(runs.map((each) => each.seconds));
  const [first] = runs;
  if (!first) throw new Error('There was no run.');
  const { events, steps, pending } = first;
  const bare = median(Array.from({ length: rounds }, () => bareKernel(first)));
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
