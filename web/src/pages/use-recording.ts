import { useEffect, useState } from 'react';
import { get, post, remove } from '../api/http.ts';
import type { TraceEvent, WorldView } from '../api/types.ts';
import { readEvent, type WireEvent } from '../trace/merge.ts';

/** The whole trace of a scenario, played to its end in a world that exists only for that. */
export function useRecording(scenario: string): {
  readonly trace?: readonly TraceEvent[];
  readonly error?: Error;
} {
  const [state, setState] = useState<{ trace?: readonly TraceEvent[]; error?: Error }>({});
  useEffect(() => {
    let isGone = false;
    record(scenario).then(
      (trace) => !isGone && setState({ trace }),
      (error: Error) => !isGone && setState({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [scenario]);
  return state;
}

async function record(scenario: string): Promise<readonly TraceEvent[]> {
  const { id } = await post<WorldView>('/worlds', { scenario });
  await post(`/worlds/${id}/clock`, { end: true });
  const events = await get<readonly WireEvent[]>(`/worlds/${id}/trace`);
  await remove(`/worlds/${id}`);
  return events.map(readEvent);
}
