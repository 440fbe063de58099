import { Stream } from '../engine/random.ts';
import { actorRuntime, tableRuntime, type Runtime } from '../workflows/runtime.ts';
import { compileFlows } from '../workflows/flows.ts';
import type { StepTable } from '../workflows/step-table.ts';
import { flowNumber } from '../workflows/flow.ts';
import { median } from './median.ts';

/** Declarations on their way at the same time. */
const population = 3000;
/** Events each of them takes, at most. */
const walkLength = 40;
const rounds = 5;
const seed = 20260101;

/** One event for one declaration. */
interface Walk {
  readonly entity: Int32Array;
  readonly event: Int16Array;
}

/** What `bench steps` measured. */
export interface StepsResult {
  readonly declarations: number;
  readonly events: number;
  /** Steps a second. */
  readonly actors: number;
  readonly table: number;
  /** Median of the paired ratios, table over actors. */
  readonly ratio: number;
}

/**
 * Random walks of goods declarations through their flow, interleaved: at every turn each declaration takes one event
 * that is possible for it. Events that would end its flow are taken only when nothing else is possible, or most walks
 * would be over after four events. Both runtimes get the same events in the same order.
 */
function randomWalk(table: StepTable): Walk {
  const stream = new Stream(seed, 0, 0);
  const width = table.events.length;
  const states = new Int32Array(population);
  const entity: number[] = [];
  const event: number[] = [];
  for (let turn = 0; turn < walkLength; turn++) {
    for (let declaration = 0; declaration < population; declaration++) {
      const row = (states[declaration] as number) * width;
      const reached = [...table.next.subarray(row, row + width)];
      const possible = reached.flatMap((to, index) => (to >= 0 ? [index] : []));
      const onward = possible.filter(
        (index) => !table.configurations[reached[index] as number]?.done,
      );
      const choices = onward.length > 0 ? onward : possible;
      const chosen = choices[stream.integer(Math.max(choices.length, 1))];
      if (chosen === undefined) continue;
      entity.push(declaration);
      event.push(chosen);
      states[declaration] = table.next[row + chosen] as number;
    }
  }
  return { entity: Int32Array.from(entity), event: Int16Array.from(event) };
}

/** Runs the walk and returns steps a second and where every declaration ended. */
function run(runtime: Runtime, flow: number, walk: Walk): { rate: number; ends: Int32Array } {
  const { entity, event } = walk;
  const states = new Int32Array(population);
  for (let declaration = 0; declaration < population; declaration++) {
    states[declaration] = runtime.start(flow, declaration);
  }
  const start = performance.now();
  for (let index = 0; index < entity.length; index++) {
    const declaration = entity[index] as number;
    states[declaration] = runtime.step(
      flow,
      declaration,
      states[declaration] as number,
      event[index] as number,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  return { rate: entity.length / seconds, ends: states };
}

/** Steps a second of the table against XState actors, same machine, same events, thousands interleaved. */
export function stepsBench(): StepsResult {
  const tables = compileFlows();
  const flow = flowNumber('declaration');
  const walk = randomWalk(tables[flow] as StepTable);
  const pairs = Array.from({ length: rounds }, () => {
    const actors = run(actorRuntime(tables), flow, walk);
    // The table needs many passes before its time can be measured at all; the fastest of some is its speed.
    const passes = Array.from({ length: 20 }, () => run(tableRuntime(tables), flow, walk));
    const table = passes.reduce((best, pass) => (pass.rate > best.rate ? pass : best));
    if (!actors.ends.every((end, index) => end === table.ends[index])) {
      throw new Error('Table and actors ended in different states.');
    }
    const typical = median(passes.map(({ rate }) => rate));
    return { actors: actors.rate, table: typical, ratio: typical / actors.rate };
  });
  return {
    declarations: population,
    events: walk.entity.length,
    actors: median(pairs.map(({ actors }) => actors)),
    table: median(pairs.map(({ table }) => table)),
    ratio: median(pairs.map(({ ratio }) => ratio)),
  };
}
