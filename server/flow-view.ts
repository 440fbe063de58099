import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { FlowSpec, FlowState, StateMeta } from '../workflows/flow.ts';
import { machineOf } from '../workflows/machine.ts';
import { toneOf, type Tone } from '../workflows/tone.ts';
import type { Text } from '../schemas/types.ts';

/** A state of a flow with where its events lead, as dotted paths. */
export interface StateView extends StateMeta {
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Its colour. */
  readonly tone: Tone;
  readonly initial?: string;
  readonly on: Readonly<Record<string, string>>;
  readonly onDone?: string;
  readonly states: readonly StateView[];
}

/** A flow as a chart draws it. */
export interface FlowView {
  readonly id: string;
  readonly text: Text;
  readonly initial: string;
  readonly states: readonly StateView[];
  readonly events: FlowSpec['events'];
}

/** Shows a flow: its states nested, with the targets that XState itself resolves. */
export function flowView(flow: FlowSpec): FlowView {
  const machine: AnyStateMachine = machineOf(flow);
  return {
    id: flow.id,
    text: flow.text,
    initial: flow.machine.initial ?? '',
    states: childrenOf(flow.machine, machine.root),
    events: flow.events,
  };
}

function childrenOf(state: FlowState, node: AnyStateNode): StateView[] {
  return Object.entries(state.states ?? {}).map(([name, child]) => {
    const childNode = node.states[name];
    if (!childNode) throw new Error(`XState does not know the state "${name}" of "${node.id}".`);
    return stateView(child, childNode);
  });
}

function stateView(state: FlowState, node: AnyStateNode): StateView {
  const done = targetOf(node, `xstate.done.state.${node.id}`);
  const type = state.type ?? (state.states ? 'compound' : 'atomic');
  return {
    path: pathOf(node),
    type,
    ...state.meta,
    tone: toneOf({ type, meta: state.meta }),
    ...(state.initial !== undefined && { initial: `${pathOf(node)}.${state.initial}` }),
    on: Object.fromEntries(
      Object.keys(state.on ?? {}).map((event) => [event, targetOf(node, event) ?? pathOf(node)]),
    ),
    ...(done !== undefined && { onDone: done }),
    states: childrenOf(state, node),
  };
}

const pathOf = (node: AnyStateNode): string => node.path.join('.');

function targetOf(node: AnyStateNode, event: string): string | undefined {
  const target = node.transitions.get(event)?.[0]?.target?.[0];
  return target && pathOf(target);
}
