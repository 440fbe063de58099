import type { FormatId } from '../formats/format.ts';
import { decode } from '../formats/registry.ts';
import type { Library } from '../library/library.ts';
import { instantText } from '../rules/days.ts';
import { memberOf } from '../schemas/pointer.ts';
import type { Port, Problem, Text } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { senderOf } from '../world/intake.ts';
import { LiveWorld } from '../world/live.ts';
import { viewOf, type EntityView } from '../world/view.ts';
import { explain } from '../world/unblock.ts';
import { emptyScenario } from './empty-scenario.ts';
import { HttpProblem } from './http-problem.ts';
import { mostRehearsed, rehearsedFor } from './limits.ts';
import { messageAt, type MessageView } from './message-view.ts';

/** What to rehearse, where and from when (ms since 1970 UTC). */
export interface RehearsalOrder {
  readonly library: Library;
  readonly text: string;
  readonly at: number;
  readonly by?: Role;
  readonly format?: FormatId;
  /** Id of a port; that of the message's customs office unless given. */
  readonly port?: string;
}

/** What would come of a message that is sent to a port where nothing else is known. */
export interface Rehearsal {
  readonly port: { readonly id: string; readonly name: Text };
  readonly by: Role;
  readonly start: string;
  readonly now: string;
  /** Whether nothing is left to happen by itself: whatever is still open waits for somebody. */
  readonly ended: boolean;
  readonly problems: readonly Problem[];
  /** Everything that was sent back, with its text and file name. */
  readonly messages: readonly MessageView[];
  readonly entities: readonly EntityView[];
  readonly why: readonly object[];
}

/**
 * Sends a message to a world that exists only for that, in which policies play all roles, and lets it run until
 * nothing happens by itself any more. Throws an {@link HttpProblem} where sender or port cannot be told.
 */
export function rehearse(order: RehearsalOrder): Rehearsal {
  const { library, text, at, format } = order;
  const decoded = decode(text, format === undefined ? {} : { format });
  const [message] = decoded.messages;
  const by = order.by ?? senderOf(memberOf(message, 'type'));
  const port = portFor(order, message);
  if (!by || !port) throw new HttpProblem('rehearsal-unplaced', { problems: decoded.problems });
  const scenario = emptyScenario({ id: 'rehearsal', title, port, at, by });
  const live = new LiveWorld({ scenario, files: {}, library, runtime: 'table' });
  const { problems } = live.apply({ kind: 'message', at, by, text, ...(format && { format }) });
  runOn(live, at + rehearsedFor);
  const { entities } = viewOf(live);
  return {
    port: { id: port.id, name: port.name },
    by,
    start: scenario.start,
    now: instantText(live.now),
    ended: live.ended,
    problems,
    messages: answersIn(live),
    entities,
    why: entities.flatMap(({ entity, done }) => (done ? [] : (explain(live.world, entity) ?? []))),
  };
}

function runOn(live: LiveWorld, until: number): void {
  while (live.nextAt !== undefined && live.nextAt <= until && live.seq < mostRehearsed) live.step();
}

function answersIn(live: LiveWorld): MessageView[] {
  return live.trace.flatMap(({ kind, seq }) => {
    const view = kind === 'message' ? messageAt(live, seq) : undefined;
    return view?.direction === 'out' ? [view] : [];
  });
}

/** The port that was asked for, or the first that belongs to an office the message names. */
function portFor({ library, port }: RehearsalOrder, message: unknown): Port | undefined {
  if (port !== undefined) return library.ports.get(port);
  const offices = ['customsOffice', 'borderOffice'].map((key) => memberOf(message, key));
  return offices
    .flatMap((office) =>
      [...library.ports.values()].filter((each) => each.customsOffice === office),
    )
    .at(0);
}

const title = { zh: '试投', en: 'Rehearsal' };
