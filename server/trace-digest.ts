import { createHash } from 'node:crypto';
import { traceLine, type TraceEvent } from '../world/trace.ts';

/** The canonical text of a trace: one line an event, each ended by a line feed. */
export function traceText(trace: readonly TraceEvent[]): string {
  return trace.map((event) => `${traceLine(event)}\n`).join('');
}

/** SHA-256 of the canonical text of a trace, as `sha256:<hex>`. */
export function traceDigest(trace: readonly TraceEvent[]): string {
  return `sha256:${createHash('sha256').update(traceText(trace)).digest('hex')}`;
}
