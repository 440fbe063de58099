import { createMachine, type AnyStateMachine } from 'xstate';
import type { FlowSpec } from './flow.ts';

/** The XState machine of a flow. Its snapshot carries a state value and nothing else. */
export function machineOf(flow: FlowSpec): AnyStateMachine {
  // The authored shape is a strict subset of XState's configuration; its generics cannot express that.
  const config = { ...flow.machine, id: flow.id } as Parameters<typeof createMachine>[0];
  return createMachine(config);
}
