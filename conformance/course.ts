import type { Text } from '../workflows/roles.ts';
import type { StateNode, StepTable } from '../workflows/step-table.ts';
import type { Edge, Graph } from './tour.ts';

/** What the client under test can be asked to do. */
export type TaskName =
  'save' | 'declare' | 'amend' | 'answer' | 'supply' | 'pay' | 'secure' | 'withdraw';

/**
 * How the events of a flow come about when a client is tried: it is asked for some, officers decide others, some follow by
 * themselves before anything else is done, and some come when time passes. Events that are not named do not come about.
 */
export interface Course {
  readonly id: string;
  readonly text: Text;
  /** Scenario whose carrier and site bring the goods, and its file with the declaration that the client is to make. */
  readonly scenario: string;
  readonly file: string;
  /** Virtual instant at which the goods are there and the client begins. */
  readonly from: string;
  readonly tasks: Readonly<Record<string, TaskName>>;
  readonly decided: readonly string[];
  readonly following: readonly string[];
  readonly lapsing: readonly string[];
  /** States during which an event does not come about, though the flow would let it. */
  readonly notDuring: Readonly<Record<string, readonly string[]>>;
}

/** Who brings a transition about. */
export type Manner = 'task' | 'decided' | 'following' | 'lapsing';

/** A transition of a flow as a course brings it about; one that a task could cause and that follows by itself has no name. */
export interface Step extends Edge {
  readonly event: string;
  readonly manner: Manner;
}

/** The name of a transition: the state that takes the event, and the event. */
const transitionName = (state: string, event: string): string => `${state} ${event}`;

/** Names of the transitions that take one of these events, in document order. */
export function transitionsOn({ states }: StepTable, events: ReadonlySet<string>): string[] {
  return states.flatMap(({ path, events: taken }) =>
    taken.filter((event) => events.has(event)).map((event) => transitionName(path, event)),
  );
}

/**
 * The part of a flow that a course can bring about. A node is a configuration, twice: with duty secured or without,
 * because what was paid before release settles itself after it.
 */
export function courseGraph(table: StepTable, course: Course): Graph<Step> {
  const { tasks, decided, following, lapsing } = course;
  const stepsOn = (events: readonly string[], node: number, manner: Manner): Step[] =>
    events.flatMap((event) => stepOn({ table, course, node, event, manner }) ?? []);
  const edgesFrom = (node: number): readonly Step[] => {
    const itself = isSecured(node) ? following : [...following, 'SETTLE'];
    const [first] = stepsOn(itself, node, 'following');
    if (first) return [first];
    return [
      ...stepsOn(decided, node, 'decided'),
      ...stepsOn(Object.keys(tasks), node, 'task'),
      ...stepsOn(lapsing, node, 'lapsing'),
    ];
  };
  return { start: 0, edgesFrom };
}

interface Wanted {
  readonly table: StepTable;
  readonly course: Course;
  readonly node: number;
  readonly event: string;
  readonly manner: Manner;
}

/** The step that an event makes from a node, where the flow and the course let it. */
function stepOn({ table, course, node, event, manner }: Wanted): Step | undefined {
  const configuration = Math.floor(node / 2);
  const to = table.next[configuration * table.events.length + numberOf(table, event)] ?? -1;
  const active = statesIn(table, configuration);
  const barred = course.notDuring[event] ?? [];
  if (to < 0 || active.some(({ path }) => barred.includes(path))) return undefined;
  // The innermost state that takes the event is the one that a statechart lets take it.
  const state = active.findLast(({ events }) => events.includes(event))?.path ?? '';
  const isItself = manner === 'following' && Object.hasOwn(course.tasks, event);
  const name = isItself ? '' : transitionName(state, event);
  const secured = event === 'SECURE_DUTY' || isSecured(node);
  return { name, event, manner, to: to * 2 + Number(secured) };
}

function statesIn({ configurations, states }: StepTable, configuration: number): StateNode[] {
  const active = configurations[configuration]?.active ?? [];
  return active.flatMap((state) => states[state] ?? []);
}

function numberOf({ eventByName, flow }: StepTable, event: string): number {
  const number = eventByName.get(event);
  if (number === undefined) throw new Error(`Flow "${flow.id}" has no event "${event}".`);
  return number;
}

const isSecured = (node: number): boolean => node % 2 === 1;
