import type { Library } from '../../library/library.ts';
import { flowNumber } from '../../workflows/flow.ts';
import type { RuntimeName } from '../../workflows/runtime.ts';
import { createWorld, type WorldScenario } from '../../world/create.ts';
import type { Drivers } from '../../world/input.ts';
import { traceLine } from '../../world/trace.ts';
import type { World } from '../../world/world.ts';

/** A world that only its traffic fills. */
export interface WorldToRun {
  readonly scenario: WorldScenario;
  readonly drivers?: Drivers;
}

/** What became of a run: its trace, the facts of every declaration, and where the world ended. */
export interface Ran {
  /** Canonical lines, empty for a silent run. */
  readonly trace: readonly string[];
  /** Facts of each declaration, by its number in the traffic; in bulk of those whose shipment has ended. */
  readonly facts: ReadonlyMap<number, string>;
  readonly end: object;
}

/** One of the ways in which a world can be run. */
export interface Way {
  readonly runtime: RuntimeName;
  /** Keeps ended entities; in bulk, their slots are used again. */
  readonly keep: boolean;
  readonly isSilent: boolean;
}

/** Columns that hold slots, which differ where slots are used again, and the count by which bulk runs free them. */
const ofSlots: ReadonlySet<string> = new Set([
  'members',
  'conveyance',
  'bill',
  'sibling',
  'declaration',
  'inspection',
  'transit',
  'access',
]);

function factsOf(world: World, slot: number): string {
  const columns = Object.entries(world.entities).filter(([name]) => !ofSlots.has(name));
  return columns.map(([name, column]) => `${name} ${(column as number[])[slot]}`).join('\n');
}

const flows: readonly number[] = [flowNumber('declaration'), flowNumber('two-step')];

const declarationsOf = ({ entities }: World): number[] =>
  Array.from({ length: entities.size }, (_, slot) => slot).filter((slot) =>
    flows.includes(entities.flow[slot] as number),
  );

/** Runs a world to its end in one way. */
export function runIn(
  { runtime, keep, isSilent }: Way,
  { scenario, drivers }: WorldToRun,
  library: Library,
): Ran {
  const trace: string[] = [];
  const facts = new Map<number, string>();
  const note = (of: World, slot: number): void =>
    void facts.set(of.entities.serial[slot] as number, factsOf(of, slot));
  const world = createWorld({
    scenario,
    library,
    runtime,
    keep,
    ...(drivers && { drivers }),
    ...(!isSilent && { sink: (event) => void trace.push(traceLine(event)) }),
    ...(!keep && { observe: note }),
  });
  world.kernel.run(world.handle);
  if (keep) for (const slot of declarationsOf(world)) note(world, slot);
  const { seq, steps, moot, now } = world;
  return { trace, facts, end: { seq, steps, moot, now, control: world.control.counts } };
}
