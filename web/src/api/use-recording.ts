import { useMemo } from 'react';
import { readEvent, type WireEvent } from '../trace/merge.ts';
import type { EntityView, PortName, Text, TraceEvent } from './types.ts';
import { useResource } from './use-resource.ts';

/** A scenario played to its end: its trace, and what stood there then. */
export interface Recording {
  readonly title: Text;
  readonly port: PortName;
  readonly entities: readonly EntityView[];
  readonly trace: readonly TraceEvent[];
}

type Wire = Omit<Recording, 'trace'> & { readonly events: readonly WireEvent[] };

/** Plays a scenario to its end. */
export function useRecording(scenario: string): {
  readonly recording?: Recording;
  readonly error?: Error;
} {
  const { data, error } = useResource<Wire>(`/scenarios/${encodeURIComponent(scenario)}/recording`);
  const recording = useMemo(() => data && { ...data, trace: data.events.map(readEvent) }, [data]);
  return { ...(recording && { recording }), ...(error && { error }) };
}
