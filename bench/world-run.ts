import { join } from 'node:path';
import { Kernel } from '../engine/kernel.ts';
import { Stream } from '../engine/random.ts';
import { loadLibrary } from '../library/load.ts';
import type { Library } from '../library/library.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import { cpuSecondsSince } from './cpu-seconds.ts';
import { createWorld, type WorldScenario } from '../world/create.ts';

/** What a silent run of a world took, CPU time. */
export interface WorldRun {
  readonly seconds: number;
  readonly events: number;
  /** Mean number of events waiting. */
  readonly pending: number;
  readonly steps: number;
  readonly conveyances: number;
}

/** The library of the project. Throws where its files have problems. */
export function benchLibrary(): Library {
  const loaded = loadLibrary(join(import.meta.dirname, '..', 'scenarios'));
  if ('problems' in loaded)
    throw new Error(`The scenarios have problems: ${JSON.stringify(loaded.problems)}`);
  return loaded.value;
}

/** Runs a world to its end, nothing kept, nothing written down. Throws where it was not sound. */
export function runWorld(
  scenario: WorldScenario,
  library: Library,
  runtime: RuntimeName,
): WorldRun {
  const world = createWorld({ scenario, library, runtime, keep: false });
  const start = process.cpuUsage();
  let events = 0;
  let pending = 0;
  while (world.kernel.step(world.handle)) {
    events++;
    pending += world.kernel.size;
  }
  if (world.moot > 0)
    throw new Error(`"${world.moot}" decisions were moot; the world is not sound.`);
  return {
    seconds: cpuSecondsSince(start),
    events,
    pending: Math.round(pending / events),
    steps: world.steps,
    conveyances: world.cleared,
  };
}

/** CPU seconds of a kernel that does nothing but pass events: each schedules the next until all have been scheduled. */
export function bareKernel({ events, pending }: WorldRun): number {
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
  return cpuSecondsSince(start);
}
