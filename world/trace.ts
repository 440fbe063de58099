import canonicalize from 'canonicalize';
import type { Role } from '../workflows/roles.ts';
import { instantText } from '../rules/days.ts';

/** Sort of a trace event. */
export type TraceKind = 'message' | 'decision' | 'transition' | 'timer' | 'resource' | 'note';

/** One event of a trace as it happens; `at` in ms since 1970 UTC. See schemas/trace-event.json. */
export interface TraceEvent {
  readonly seq: number;
  readonly at: number;
  readonly role: Role;
  readonly entity: string;
  readonly kind: TraceKind;
  readonly name: string;
  readonly data: object;
  readonly cause: number;
}

/** Where a world writes its events; a world without one runs silently. */
export type TraceSink = (event: TraceEvent) => void;

/** The event as a canonical line (RFC 8785), without the line feed. */
export function traceLine(event: TraceEvent): string {
  const line = canonicalize({ ...event, at: instantText(event.at) });
  if (line === undefined) throw new Error(`Trace event "${event.seq}" cannot be written as JSON.`);
  return line;
}
