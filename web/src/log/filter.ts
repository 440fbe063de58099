import type { TraceEvent } from '../api/types.ts';
import { flowOf } from '../trace/history.ts';
import { hasWords } from '../reference/search.ts';
import type { LogLine } from './use-log.ts';

/** Kinds of events. */
export const kinds = [
  'message',
  'decision',
  'transition',
  'timer',
  'resource',
  'note',
] as const satisfies readonly TraceEvent['kind'][];

/** Who did something: people and their systems, or the single window by itself. */
export const levels = ['people', 'system'] as const;

/** How the log is narrowed; what is absent narrows nothing. */
export interface LogFilter {
  readonly kind?: string | undefined;
  readonly flow?: string | undefined;
  readonly level?: string | undefined;
  readonly role?: string | undefined;
  readonly search: string;
}

/** Whether a line passes a filter; its words are searched with its entity, name and data. */
export function passes({ event }: LogLine, filter: LogFilter, words: string): boolean {
  const { kind, flow, level, role, search } = filter;
  const isSystem = event.role === 'single-window';
  return (
    (kind === undefined || event.kind === kind) &&
    (flow === undefined || flowOf(event.entity) === flow) &&
    (level === undefined || isSystem === (level === 'system')) &&
    (role === undefined || event.role === role) &&
    hasWords(`${words} ${event.entity} ${event.name} ${JSON.stringify(event.data)}`, search)
  );
}
