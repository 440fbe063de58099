import { worldFile } from '../../server/world-file.ts';
import { desksFor, officeDesks } from '../../workflows/desks.ts';
import type { Role } from '../../workflows/roles.ts';
import { possibleEvents } from '../../world/acts.ts';
import type { Input } from '../../world/input.ts';
import { LiveWorld, type WorldSpec } from '../../world/live.ts';
import { officeWork } from '../../world/office/work.ts';
import { entitySlots } from '../../world/view.ts';
import { waitsOf, type WaitView } from '../../world/why.ts';

/** What to try: the world, the roles that people have taken, and the events that its parties may cause beside. */
export interface Exploration {
  readonly spec: WorldSpec;
  readonly seated: readonly Role[];
  /** Events that the declarant may try wherever they are possible. */
  readonly byDeclarant?: readonly string[];
  /** Whether people may also let time pass, until the joint state changes; then deadlines pass while they do nothing. */
  readonly patient?: boolean;
  /** Most joint states to look at; all of them unless given. */
  readonly most?: number;
  /** Told now and then how many states were seen, and how many wait to be looked at. */
  readonly progress?: (seen: number, open: number) => void;
}

/** What was found: faults with a world file that replays them, the ends that were reached, the joint states seen. */
export interface Explored {
  readonly faults: readonly string[];
  readonly ends: ReadonlySet<string>;
  readonly seen: number;
  /** Whether every joint state was looked at. */
  readonly isComplete: boolean;
}

const parties: ReadonlySet<Role> = new Set(['declarant', 'carrier', 'site']);
const often = 50;

/** What was found so far. */
interface Found {
  readonly faults: string[];
  readonly ends: Set<string>;
}

/** Tries every decision in every joint state of a world, breadth first. */
export function explore(exploration: Exploration): Explored {
  const { spec, most = Infinity, patient = false, progress } = exploration;
  const seen = new Set<string>();
  const found: Found = { faults: [], ends: new Set() };
  const open: (readonly Input[])[] = [[]];
  while (open.length > 0 && seen.size < most) {
    const live = new LiveWorld(spec, open.shift());
    if (!patient) settle(live, exploration);
    const key = keyOf(live);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size % often === 0) progress?.(seen.size, open.length);
    open.push(...next(live, key, exploration, found));
  }
  return { ...found, seen: seen.size, isComplete: open.length === 0 };
}

/** The inputs that lead on from a joint state; what is wrong in it is added to what was found. */
function next(
  live: LiveWorld,
  key: string,
  exploration: Exploration,
  { faults, ends }: Found,
): (readonly Input[])[] {
  const choices = choicesIn(live, exploration);
  const after = choices.map((choice) => [...live.inputs, choice]);
  const goesOn = exploration.patient === true && passes(live, key);
  const isLast = !goesOn && choices.length === 0;
  for (const fault of [...lateIn(live), ...(isLast ? stuckIn(live) : [])]) {
    faults.push(`${fault}\n${JSON.stringify(worldFile(live))}`);
  }
  if (isLast) ends.add(hasLeft(live) ? 'ended' : 'open');
  return goesOn ? [...after, live.inputs] : after;
}

const choicesIn = (live: LiveWorld, { seated, byDeclarant = [] }: Exploration): Input[] => [
  ...choicesAtDesks(live, seated),
  ...choicesOfDeclarant(live, byDeclarant),
];

/** Lets everything happen that happens by itself, until somebody may decide or nothing is left. */
function settle(live: LiveWorld, exploration: Exploration): void {
  while (choicesIn(live, exploration).length === 0 && live.step());
}

/** Lets time pass until the joint state is another; false where nothing is left to happen before. */
function passes(live: LiveWorld, key: string): boolean {
  while (live.step()) if (keyOf(live) !== key) return true;
  return false;
}

/** Decisions that wait for the people at the desks. */
function choicesAtDesks(live: LiveWorld, seated: readonly Role[]): Input[] {
  return officeWork(live).flatMap(({ desk, entity, decisions }) => {
    const by = officeDesks[desk].role;
    if (!seated.includes(by)) return [];
    return decisions.map(
      ({ event }) => ({ kind: 'act', at: live.now, by, entity, event }) as const,
    );
  });
}

function choicesOfDeclarant(live: LiveWorld, events: readonly string[]): Input[] {
  const { world } = live;
  return entitySlots(world).flatMap((slot) => {
    const { flow } = world.tableOf(slot);
    const entity = world.register.nameOf(world.entities, slot);
    return possibleEvents(world, slot)
      .filter((event) => events.includes(event) && flow.events[event]?.by === 'declarant')
      .filter((event) => desksFor(flow, event).length === 0)
      .map((event) => ({ kind: 'act', at: live.now, by: 'declarant', entity, event }) as const);
  });
}

/** The states of all that has not ended; what has ended, as a cancelled inspection, has no say any more. */
function keyOf({ world }: LiveWorld): string {
  const slots = entitySlots(world);
  const open = slots.filter((slot) => !world.hasEnded(slot));
  if (slots.length > 0 && open.length === 0) return 'everything has ended';
  return open.map((slot) => world.leavesOf(slot).join(' ')).join(' | ');
}

/** Whether some declaration has come to an end of its own. */
const hasLeft = ({ world }: LiveWorld): boolean =>
  entitySlots(world).some((slot) => world.isAt(slot, 'closed') || world.isAt(slot, 'withdrawn'));

const openIn = ({ world }: LiveWorld): { name: string; waits: WaitView[] }[] =>
  entitySlots(world)
    .filter((slot) => !world.hasEnded(slot))
    .map((slot) => ({
      name: world.register.nameOf(world.entities, slot),
      waits: [...waitsOf(world, slot)],
    }));

/** Deadlines that lie in the past and have not passed. */
const lateIn = (live: LiveWorld): string[] =>
  openIn(live).flatMap(({ name, waits }) =>
    waits
      .filter(({ due }) => due !== undefined && Date.parse(due) < live.now)
      .map(({ state }) => `${name}: the deadline of ${state} did not pass`),
  );

/** Where nothing is left to happen: what waits for nobody who could come from outside. */
const stuckIn = (live: LiveWorld): string[] =>
  openIn(live)
    .filter(({ waits }) => waits.length > 0)
    .filter(({ waits }) => waits.every(({ by, see }) => !parties.has(by) && see === undefined))
    .map(
      ({ name, waits }) => `${name}: nobody can end ${waits.map(({ state }) => state).join(', ')}`,
    );
