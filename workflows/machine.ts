import {
  createActor,
  createMachine,
  initialTransition,
  type ActorLogic,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from 'xstate';
import type { FlowSpec } from './flow.ts';

/** The XState machine of a flow. Its snapshot carries a state value and nothing else. */
export function machineOf(flow: FlowSpec): AnyStateMachine {
  // The authored shape is a strict subset of XState's configuration; its generics cannot express that.
  const config = { ...flow.machine, id: flow.id } as Parameters<typeof createMachine>[0];
  return createMachine(config);
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

/**
 * The machine's own transition function. XState's `transition` makes a system of actors for every call, which takes
 * longer than the step; here all steps share one, as those of an actor do.
 */
export function stepperOf(
  machine: AnyStateMachine,
): (from: AnyMachineSnapshot, event: EventObject) => AnyMachineSnapshot {
  const scope = scopeOf(machine);
  return (from, event) => machine.transition(from, event, scope);
}

/** The scope in which an actor takes its steps: it is handed to the logic when the actor is made, and kept by this one. */
function scopeOf(machine: AnyStateMachine): Scope {
  const [initial] = initialTransition(machine);
  const scopes: Scope[] = [];
  const keeper: ActorLogic<AnyMachineSnapshot, EventObject> = {
    getInitialSnapshot: (scope) => {
      scopes.push(scope);
      return initial;
    },
    transition: (snapshot) => snapshot,
    getPersistedSnapshot: (snapshot) => snapshot,
  };
  createActor(keeper);
  return scopes[0] as Scope;
}
