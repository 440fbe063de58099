import type { Role } from '../workflows/roles.ts';
import type { StepTable } from '../workflows/step-table.ts';
import type { Behaviour, Effect } from './parts.ts';

/** What a role does by policy in a state that waits for it. */
export interface PolicyEffect {
  readonly by: Role;
  readonly effect: Effect;
}

/** A flow as a world uses it: effects and activity by number instead of by name. */
export interface FlowIndex {
  /** Number of states, the width of `active`. */
  readonly width: number;
  /** For every configuration, one byte per state: 1 where the state is active. */
  readonly active: Uint8Array;
  /** For every configuration, the paths of its atomic and final states. */
  readonly leaves: readonly (readonly string[])[];
  /** For every configuration, 1 where the flow has ended. */
  readonly done: Uint8Array;
  /** For every step of the table, the states entered that bring something with them. */
  readonly acting: readonly (readonly number[])[];
  readonly stateEffects: readonly (Effect | undefined)[];
  readonly eventEffects: readonly (Effect | undefined)[];
  readonly policies: readonly (PolicyEffect | undefined)[];
}

/** Indexes that were made: every world of a program has the same flows, and an index takes longer than a small world. */
const made = new WeakMap<StepTable, { readonly behaviour: Behaviour; readonly index: FlowIndex }>();

/** Indexes a flow and what happens by itself in it. Throws when a behaviour names a state or event that is not there. */
export function indexFlow(table: StepTable, behaviour: Behaviour): FlowIndex {
  const known = made.get(table);
  if (known?.behaviour === behaviour) return known.index;
  const index = newIndex(table, behaviour);
  made.set(table, { behaviour, index });
  return index;
}

function newIndex(table: StepTable, behaviour: Behaviour): FlowIndex {
  checkNames(table, behaviour);
  const stateEffects = table.states.map(({ path }) => behaviour.states[path]);
  const policies = policyEffects(table, behaviour);
  const acts = (state: number): boolean => (stateEffects[state] ?? policies[state]) !== undefined;
  return {
    width: table.states.length,
    active: activityMatrix(table),
    leaves: leafPaths(table),
    done: Uint8Array.from(table.configurations, ({ done }) => Number(done)),
    acting: table.entered.map((entered) => entered.filter(acts)),
    stateEffects,
    eventEffects: table.events.map((name) => behaviour.events[name]),
    policies,
  };
}

function checkNames(
  { flow, stateByPath, eventByName, states }: StepTable,
  behaviour: Behaviour,
): void {
  const unknown = [
    ...Object.keys({ ...behaviour.states, ...behaviour.policies }).filter(
      (path) => !stateByPath.has(path),
    ),
    ...Object.keys(behaviour.events).filter((name) => !eventByName.has(name)),
    ...states
      .filter(({ path, meta }) => behaviour.policies[path] && !meta.waits)
      .map(({ path }) => path),
  ];
  if (unknown.length > 0) {
    throw new Error(
      `The behaviour of flow "${flow.id}" names what the flow lacks: ${unknown.join(', ')}.`,
    );
  }
}

/** Policies of a flow by number of the state, with the role that the state waits for. */
function policyEffects(table: StepTable, behaviour: Behaviour): (PolicyEffect | undefined)[] {
  return table.states.map(({ path, meta }) => {
    const effect = behaviour.policies[path];
    return effect && meta.waits && { by: meta.waits.by, effect };
  });
}

/** For every configuration, one byte per state: 1 where the state is active. */
function activityMatrix(table: StepTable): Uint8Array {
  const width = table.states.length;
  const matrix = new Uint8Array(table.configurations.length * width);
  for (const [index, { active }] of table.configurations.entries()) {
    for (const state of active) matrix[index * width + state] = 1;
  }
  return matrix;
}

/** For every configuration, the paths of its atomic and final states. */
function leafPaths({ configurations, states }: StepTable): string[][] {
  return configurations.map(({ active }) =>
    active.flatMap((state) => {
      const node = states[state];
      return node && (node.type === 'atomic' || node.type === 'final') ? [node.path] : [];
    }),
  );
}
