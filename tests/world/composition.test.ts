import { expect, test } from '@jest/globals';
import type { Role } from '../../workflows/roles.ts';
import { entitySlots } from '../../world/view.ts';
import type { Input } from '../../world/input.ts';
import { LiveWorld } from '../../world/live.ts';
import { officeWork } from '../../world/office/work.ts';
import { waitsOf } from '../../world/why.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

/*
 * One conveyance, one bill, one declaration and its inspection, coupled as in every world. People sit at the desks; all
 * that they may decide is tried, in every state of the four together. What fails is told as the inputs that lead there.
 */
const library = testLibrary();
const coal = 'ganqimaodu-coal-advance';
const seated = [
  'review',
  'risk',
  'inspection',
  'disposal',
  'laboratory',
] as const satisfies readonly Role[];
const parties: ReadonlySet<Role> = new Set(['declarant', 'carrier', 'site']);

function smallWorld(): LiveWorld {
  const { scenario } = scenarioOf(library, coal);
  const { end: _end, ...open } = scenario;
  const parameters = { ...scenario.parameters, 'lodgement.review-share': 1 };
  const drivers = Object.fromEntries(seated.map((role) => [role, 'seat']));
  return openWorld(library, coal, {
    scenario: { ...open, parameters },
    drivers: { ...drivers, declarant: 'policy' },
  });
}

/** Decisions that wait for the people at the desks. */
function choicesIn(live: LiveWorld): Input[] {
  return officeWork(live).flatMap(({ desk, entity, decisions }) => {
    const by = seated.find(
      (role) =>
        role === desk || (role === 'inspection' && (desk === 'scanner' || desk === 'image')),
    );
    if (!by) return [];
    return decisions.map(
      ({ event }) => ({ kind: 'act', at: live.now, by, entity, event }) as const,
    );
  });
}

/** Lets everything happen that happens by itself, until somebody has to decide or nothing is left. */
function settle(live: LiveWorld): Input[] {
  let choices = choicesIn(live);
  while (choices.length === 0 && live.step()) choices = choicesIn(live);
  return choices;
}

/** The states of all that has not ended; what has ended, as a cancelled inspection, has no say any more. */
const keyOf = ({ world }: LiveWorld): string =>
  entitySlots(world)
    .filter((slot) => !world.hasEnded(slot))
    .map((slot) => world.leavesOf(slot).join(' '))
    .join(' | ');

/** Whether a declaration has come to an end of its own. */
const hasLeft = ({ world }: LiveWorld, slot: number): boolean =>
  world.isAt(slot, 'closed') || world.isAt(slot, 'withdrawn');

/** What is wrong where nothing is left to happen: waits that nobody outside can end, and deadlines that did not pass. */
function faultsIn({ world, now }: LiveWorld): string[] {
  const open = entitySlots(world).filter((slot) => !world.hasEnded(slot));
  return open.flatMap((slot) => {
    const waits = waitsOf(world, slot);
    const name = world.register.nameOf(world.entities, slot);
    const late = waits.filter(({ due }) => due !== undefined && Date.parse(due) < now);
    const stuck =
      waits.length > 0 && waits.every(({ by, see }) => !parties.has(by) && see === undefined);
    return [
      ...late.map(({ state }) => `${name}: the deadline of ${state} did not pass`),
      ...(stuck ? [`${name}: nobody can end ${waits.map(({ state }) => state).join(', ')}`] : []),
    ];
  });
}

test('whatever the desks decide, every declaration can end, nothing stands still, and deadlines pass', () => {
  const { spec } = smallWorld();
  const seen = new Set<string>();
  const faults: string[] = [];
  const ends = new Set<string>();
  const open: Input[][] = [[]];
  for (let inputs = open.shift(); inputs; inputs = open.shift()) {
    const live = new LiveWorld(spec, inputs);
    const choices = settle(live);
    const key = keyOf(live);
    if (seen.has(key)) continue;
    seen.add(key);
    if (choices.length === 0) {
      for (const fault of faultsIn(live)) faults.push(`${fault}\n${JSON.stringify(live.inputs)}`);
      ends.add(entitySlots(live.world).some((slot) => hasLeft(live, slot)) ? 'ended' : 'open');
    }
    for (const choice of choices) open.push([...live.inputs, choice]);
  }
  expect(faults).toEqual([]);
  expect([...ends]).toEqual(['ended']);
  expect(seen.size).toBeGreaterThan(10);
});
