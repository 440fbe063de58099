import { instantText } from '../rules/days.ts';
import type { TraceEvent } from '../world/trace.ts';

/** A trace event as it is sent: its instant as text. */
export function wireEvent(happened: TraceEvent): object {
  return { ...happened, at: instantText(happened.at) };
}
