import { instantText } from '../../rules/days.ts';
import type { TraceEvent } from '../../world/trace.ts';

/** An object of an event log: an entity of the world. */
export interface LogObject {
  readonly id: string;
  readonly type: string;
  /** Objects that it acted on, in the order in which it first did. */
  readonly related: readonly string[];
}

/** Something that happened, with the objects it happened to. */
export interface LogEvent {
  readonly id: string;
  readonly type: string;
  /** RFC 3339, in China's time. */
  readonly time: string;
  /** Who did it. */
  readonly role: string;
  /** The object it happened to. */
  readonly of: string;
  /** The object whose event caused it, where that is another one. */
  readonly causedBy?: string;
}

/** A log in which an event may concern several objects (van der Aalst 2019; OCEL 2.0, Berti et al. 2024). */
export interface EventLog {
  readonly objects: readonly LogObject[];
  readonly events: readonly LogEvent[];
}

/** What people and systems did; transitions, timers and notes say the same again from inside. */
const kinds: ReadonlySet<string> = new Set(['message', 'decision', 'resource']);

/** The event log of a trace: its messages, decisions and desk work, and the entities they happened to. */
export function eventLogOf(trace: readonly TraceEvent[]): EventLog {
  const entityBySeq = new Map(trace.map(({ seq, entity }) => [seq, entity]));
  const related = new Map<string, Set<string>>();
  const events: LogEvent[] = [];
  for (const event of trace) {
    const { seq, at, entity, role, kind, cause } = event;
    if (entity === '') continue;
    if (!related.has(entity)) related.set(entity, new Set());
    const from = entityBySeq.get(cause) ?? '';
    const isForeign = from !== '' && from !== entity;
    if (isForeign) related.get(from)?.add(entity);
    if (!kinds.has(kind)) continue;
    const id = `e${seq}`;
    const shared = { id, type: typeOf(event), time: instantText(at), role, of: entity };
    events.push(isForeign ? { ...shared, causedBy: from } : shared);
  }
  const objects = [...related].map(([id, others]) => ({
    id,
    type: id.slice(0, id.indexOf(':')),
    related: [...others],
  }));
  return { objects, events };
}

/** Events of a desk are told apart by the desk. */
function typeOf({ kind, name, data }: TraceEvent): string {
  return kind === 'resource' && 'desk' in data ? `${name} ${String(data.desk)}` : name;
}

/** Names of the types of objects or events, in order, each once. */
export const typeNames = (of: readonly { readonly type: string }[]): string[] =>
  [...new Set(of.map(({ type }) => type))].toSorted();
