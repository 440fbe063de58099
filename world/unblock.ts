import type { Problem, Text } from '../schemas/types.ts';
import { roleNames, type Role } from '../workflows/roles.ts';
import type { StepTable } from '../workflows/step-table.ts';
import { waitsOf, whyOf, type WaitView, type Why } from './why.ts';
import type { World } from './world.ts';

/** One change that would let a wait end: a field of the message to mend, or an event to cause. */
export interface Change {
  readonly entity: string;
  readonly by: Role;
  readonly byText: Text;
  readonly text: Text;
  /** Event that the role causes; for a field, the one with which the mended message comes. */
  readonly event?: string;
  /** JSON Pointer into the canonical message, and the value that it should have, where that is known. */
  readonly path?: string;
  readonly value?: string;
}

/** The answer to why, with what would unblock the entity. */
export interface Explanation extends Why {
  readonly unblock: readonly Change[];
}

/** Explains an entity by its full name; undefined when there is no such entity. */
export function explain(world: World, entity: string): Explanation | undefined {
  const slot = world.register.find(world.entities, entity);
  const why = whyOf(world, entity);
  return slot === undefined || !why ? undefined : { ...why, unblock: changesFor(world, slot) };
}

/** How many entities a wait may hang on, one on the other: declaration, inspection, and no further. */
const furthest = 3;

/**
 * The smallest change that would end each wait of an entity: where errors hold its message up, the fields to mend;
 * else the first event of the state, in the order of its flow, that the role in charge may cause and that does not stop
 * the matter; where the wait hangs on another entity, the change there.
 */
function changesFor(world: World, slot: number, depth = 1): Change[] {
  return waitsOf(world, slot).flatMap((wait) => changesOf(world, slot, { wait, depth }));
}

interface Hanging {
  readonly wait: WaitView;
  readonly depth: number;
}

function changesOf(world: World, slot: number, { wait, depth }: Hanging): Change[] {
  const { register, entities } = world;
  const event = forward(world, slot, wait);
  const entity = register.nameOf(entities, slot);
  const who = { entity, by: wait.by, byText: roleNames[wait.by], ...(event && { event }) };
  const errors = wait.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map((problem) => ({ ...who, ...mending(problem) }));
  if (event) return [{ ...who, text: world.tableOf(slot).flow.events[event]?.text ?? wait.for }];
  const other = wait.see === undefined ? undefined : register.find(entities, wait.see);
  const further =
    other === undefined || depth >= furthest ? [] : changesFor(world, other, depth + 1);
  return further.length > 0 ? further : [{ ...who, text: wait.for }];
}

function mending({
  path,
  expected,
  fix,
  message,
}: Problem): Pick<Change, 'text' | 'path' | 'value'> {
  return {
    text: fix ?? message,
    ...(path !== '' && { path }),
    ...(expected !== undefined && { value: expected }),
  };
}

/** The event that leads on: the first of the state's that its role may cause and that neither stops the matter nor passes a deadline. */
function forward(world: World, slot: number, { by, possible }: WaitView): string | undefined {
  const table = world.tableOf(slot);
  return possible.find((name) => {
    const spec = table.flow.events[name];
    return (spec?.by === by || spec?.also === by) && !stops(table, world, { slot, name });
  });
}

interface Taking {
  readonly slot: number;
  readonly name: string;
}

/** Whether an event leads into a state in which the matter has stopped, or says that a deadline passed. */
function stops(table: StepTable, { entities }: World, { slot, name }: Taking): boolean {
  if (table.states.some(({ meta }) => meta.deadline === name)) return true;
  const event = table.eventByName.get(name);
  if (event === undefined) return true;
  const row = (entities.configuration[slot] as number) * table.events.length + event;
  return (table.entered[row] ?? []).some(
    (state) => table.states[state]?.meta.standing === 'stopped',
  );
}
