import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { post } from '../api/http.ts';
import type { TraceEvent, WorldView } from '../api/types.ts';
import { useCharts } from '../api/use-charts.ts';
import { useResource } from '../api/use-resource.ts';
import { useTrace, type ClockEvent } from '../api/use-trace.ts';
import { historiesOf, type Charts, type History } from '../trace/history.ts';

/** Everything that a world page knows. */
export interface WorldData {
  readonly view: WorldView;
  readonly trace: readonly TraceEvent[];
  readonly charts: Charts;
  readonly histories: ReadonlyMap<string, History>;
  readonly clock?: ClockEvent;
  readonly connected: boolean;
}

/** A world, what one can do to it, and what went wrong. */
export interface WorldHook {
  readonly data?: WorldData;
  readonly error?: Error;
  /** What went wrong with the latest command. */
  readonly refusal?: Error | undefined;
  readonly forget: () => void;
  /** Sends a command and shows the world as it is afterwards. Answers undefined where it was refused. */
  readonly command: <T = WorldView>(path: string, body: object) => Promise<T | undefined>;
  readonly refresh: () => void;
  readonly reloadTrace: () => void;
}

/** Least time between two readings of the view while the world runs. */
const refreshMilliseconds = 250;

/** Follows a world: its view, its trace and its flows. */
export function useWorld(id: string | undefined): WorldHook {
  const resource = useResource<WorldView>(id === undefined ? undefined : `/worlds/${id}`);
  const live = useTrace(id);
  const { charts, error: flowError } = useCharts();
  const [refusal, setRefusal] = useState<Error>();
  const view = useLatest(resource.data, id);
  const { reload } = resource;
  useRefresh(live.trace?.length ?? 0, reload);

  const command = useCallback(
    async <T>(path: string, body: object): Promise<T | undefined> => {
      try {
        const answer = await post<T>(`/worlds/${id}${path}`, body);
        setRefusal(undefined);
        reload();
        return answer;
      } catch (error) {
        setRefusal(error instanceof Error ? error : new Error(String(error)));
        return undefined;
      }
    },
    [id, reload],
  );
  const { trace } = live;
  const histories = useMemo(
    () => (trace && charts ? historiesOf(trace, charts) : undefined),
    [trace, charts],
  );
  const data =
    view && trace && charts && histories
      ? { view, trace, charts, histories, connected: live.connected }
      : undefined;
  const error = firstOf(resource.error, live.error, flowError);
  return {
    ...(data && { data: { ...data, ...(live.clock && { clock: live.clock }) } }),
    ...(error && { error }),
    refusal,
    forget: useCallback(() => setRefusal(undefined), []),
    command,
    refresh: reload,
    reloadTrace: live.reload,
  };
}

function firstOf(...errors: readonly (Error | undefined)[]): Error | undefined {
  return errors.find((error) => error !== undefined);
}

/** Keeps the last view of a world while a new one is on its way. */
function useLatest(view: WorldView | undefined, id: string | undefined): WorldView | undefined {
  const [latest, setLatest] = useState(view);
  if (view !== undefined && view !== latest) setLatest(view);
  const shown = view ?? latest;
  return shown?.id === id ? shown : undefined;
}

/** Reads the view again when the trace has grown, not more often than people can follow. */
function useRefresh(length: number, reload: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(length);
  useEffect(() => {
    if (length === known.current || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      known.current = length;
      reload();
    }, refreshMilliseconds);
  }, [length, reload]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
