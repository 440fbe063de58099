import type { TraceEvent } from '../api/types.ts';

/** An event as it comes from the server, without the instant in ms. */
export type WireEvent = Omit<TraceEvent, 'ms'>;

/** Reads an event: its instant once in ms, so that nothing else parses text. */
export function readEvent(event: WireEvent): TraceEvent {
  return { ...event, ms: Date.parse(event.at) };
}

/** Appends news to a trace: what is known already is dropped, order is that of `seq`. */
export function merge(
  trace: readonly TraceEvent[],
  news: readonly TraceEvent[],
): readonly TraceEvent[] {
  const last = trace.at(-1)?.seq ?? 0;
  const fresh = news.filter(({ seq }) => seq > last).toSorted((a, b) => a.seq - b.seq);
  return fresh.length === 0 ? trace : [...trace, ...fresh];
}

/** Whether an event has arrived without those before it, so that the trace must be read again. */
export function hasGap(trace: readonly TraceEvent[]): boolean {
  return trace.some(({ seq }, index) => index > 0 && seq !== (trace[index - 1]?.seq ?? 0) + 1);
}

/** The latest event at or before `seq`, or undefined before the first. */
export function eventAt(trace: readonly TraceEvent[], seq: number): TraceEvent | undefined {
  return trace.findLast((event) => event.seq <= seq);
}

/** The latest event at or before an instant (ms), or undefined before the first. */
export function eventAtTime(trace: readonly TraceEvent[], ms: number): TraceEvent | undefined {
  return trace.findLast((event) => event.ms <= ms);
}
