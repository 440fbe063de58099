import { useEffect, useState } from 'react';
import { readEvent, type WireEvent } from '../trace/merge.ts';
import { get, post, remove } from './http.ts';
import type { TraceEvent, WorldView } from './types.ts';

/** A scenario played to its end: its trace, and the world as it stood then. */
export interface Recording {
  readonly trace: readonly TraceEvent[];
  readonly view: WorldView;
}

/** Plays a scenario to its end, in a world that exists only for that. */
export function useRecording(scenario: string): {
  readonly recording?: Recording;
  readonly error?: Error;
} {
  const [state, setState] = useState<{
    readonly scenario?: string;
    readonly recording?: Recording;
    readonly error?: Error;
  }>({});
  useEffect(() => {
    let isGone = false;
    record(scenario).then(
      (recording) => !isGone && setState({ scenario, recording }),
      (error: Error) => !isGone && setState({ scenario, error }),
    );
    return () => {
      isGone = true;
    };
  }, [scenario]);
  return state.scenario === scenario ? state : {};
}

async function record(scenario: string): Promise<Recording> {
  const { id } = await post<WorldView>('/worlds', { scenario });
  const view = await post<WorldView>(`/worlds/${id}/clock`, { end: true });
  const events = await get<readonly WireEvent[]>(`/worlds/${id}/trace`);
  await remove(`/worlds/${id}`);
  return { trace: events.map(readEvent), view };
}
