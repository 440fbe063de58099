import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createActor, createMachine, SimulatedClock, type AnyStateMachine } from 'xstate';
import { Kernel } from '../engine/kernel.ts';
import { flowNumber } from '../workflows/flow.ts';
import { flows } from '../workflows/flows.ts';
import { Entities } from '../world/entities.ts';
import { median } from './median.ts';

/** Columns grow in steps, so that what a declaration takes depends on how many there are: a spread of numbers. */
const populations = [10_000, 12_000, 14_000, 16_000, 18_000, 20_000];

/** What a first pass of the collector finds unreachable, a later one gives back. */
const passes = 3;

/** What `bench memory` measured; bytes a declaration in flight, means over populations of several sizes. */
export interface MemoryResult {
  /** Its facts in columns, its state, and an event that waits for it. */
  readonly columns: number;
  /** An XState actor with the same facts as its context, and a timer. */
  readonly actor: number;
  /** Median of the ratios at each size, actor over columns. */
  readonly ratio: number;
}

/** Memory of declarations in flight with all their facts and the timer that each waits for, over columns and over actors. */
export function memoryBench(): MemoryResult {
  const pairs = populations.map((count) => ({
    columns: bytesOf(inColumns, count),
    actor: bytesOf(asActors, count),
  }));
  const mean = (of: 'columns' | 'actor'): number =>
    pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  return {
    columns: mean('columns'),
    actor: mean('actor'),
    ratio: median(pairs.map(({ columns, actor }) => actor / columns)),
  };
}

function inColumns(count: number): readonly object[] {
  const entities = new Entities();
  const kernel = new Kernel();
  const flow = flowNumber('declaration');
  for (let each = 0; each < count; each++) kernel.push(each, 0, entities.add(flow), 0);
  return [entities, kernel];
}

function asActors(count: number): readonly object[] {
  const machine = withFacts();
  const clock = new SimulatedClock();
  const actors = Array.from({ length: count }, (_, each) => {
    const actor = createActor(machine, { input: each, clock }).start();
    clock.setTimeout(() => actor.send({ type: 'REJECT' }), each + 1);
    return actor;
  });
  return [actors, clock];
}

/** The machine of a declaration whose context is what the columns hold of an entity. */
function withFacts(): AnyStateMachine {
  const one = new Entities();
  one.add(flowNumber('declaration'));
  const facts = Object.entries(one).map(([name, column]) => [name, Number(column[0])] as const);
  const { machine } = flows.declaration;
  const config = {
    ...machine,
    context: ({ input }: { input: number }) => ({ ...Object.fromEntries(facts), key: input }),
  };
  // As in `workflows/machine.ts`: the authored shape is a strict subset of XState's configuration.
  return createMachine(config as unknown as Parameters<typeof createMachine>[0]);
}

/** Bytes a declaration that are in use as long as what was made is held. */
function bytesOf(make: (count: number) => readonly object[], count: number): number {
  const before = used();
  const made = make(count);
  const bytes = (used() - before) / count;
  if (made.length === 0) throw new Error('Nothing was made.'); // holds it up to here
  return bytes;
}

/** Bytes in use after everything unreachable has been cleared away. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let pass = 0; pass < passes; pass++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
