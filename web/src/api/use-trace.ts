import { useCallback, useEffect, useState } from 'react';
import { hasGap, merge, readEvent, type WireEvent } from '../trace/merge.ts';
import { eventsUrl, get } from './http.ts';
import type { TraceEvent } from './types.ts';

/** State of the server's clock as the live log tells it. */
export interface ClockEvent {
  readonly now: string;
  readonly speed: number;
  readonly ended: boolean;
}

/** The trace of a world, kept up to date. */
export interface LiveTrace {
  readonly trace?: readonly TraceEvent[];
  readonly error?: Error;
  readonly clock?: ClockEvent;
  /** Whether the live log is connected. */
  readonly connected: boolean;
  /** Reads the whole trace again, as is needed after an undo. */
  readonly reload: () => void;
}

const batchMilliseconds = 40;

/** Loads a world's trace, then follows its live log; EventSource itself resumes after the last event it got. */
export function useTrace(world: string | undefined): LiveTrace {
  const [trace, setTrace] = useState<readonly TraceEvent[]>();
  const [error, setError] = useState<Error>();
  const [clock, setClock] = useState<ClockEvent>();
  const [connected, setConnected] = useState(true);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((value) => value + 1), []);

  useEffect(() => {
    if (world === undefined) return undefined;
    return follow(world, {
      begin: (events) => {
        setError(undefined);
        setTrace(events);
      },
      add: (news) => setTrace((known) => merge(known ?? [], news)),
      tick: setClock,
      fail: setError,
      connect: setConnected,
    });
  }, [world, round]);

  useEffect(() => {
    if (trace && hasGap(trace)) reload();
  }, [trace, reload]);

  return {
    ...(trace && { trace }),
    ...(error && { error }),
    ...(clock && { clock }),
    connected,
    reload,
  };
}

/** What happens to a trace that is followed. */
interface Listener {
  readonly begin: (events: readonly TraceEvent[]) => void;
  readonly add: (events: readonly TraceEvent[]) => void;
  readonly tick: (clock: ClockEvent) => void;
  readonly fail: (error: Error) => void;
  readonly connect: (connected: boolean) => void;
}

/** Reads the trace so far, then listens for news, which it passes on in batches; the answer ends it. */
function follow(world: string, { begin, add, tick, fail, connect }: Listener): () => void {
  const abort = new AbortController();
  const batch: TraceEvent[] = [];
  let source: EventSource | undefined;
  const flush = (): void => {
    if (batch.length > 0) add(batch.splice(0));
  };
  const timer = setInterval(flush, batchMilliseconds);
  const listen = (): void => {
    source = new EventSource(eventsUrl(world));
    source.addEventListener('open', () => connect(true));
    source.addEventListener('error', () => connect(false));
    source.addEventListener('trace', ({ data }) => {
      batch.push(readEvent(JSON.parse(data as string) as WireEvent));
    });
    source.addEventListener('clock', ({ data }) => {
      flush();
      tick(JSON.parse(data as string) as ClockEvent);
    });
  };
  get<readonly WireEvent[]>(`/worlds/${world}/trace`, abort.signal).then(
    (events) => {
      begin(events.map(readEvent));
      listen();
    },
    (error: Error) => {
      if (!abort.signal.aborted) fail(error);
    },
  );
  return () => {
    abort.abort();
    clearInterval(timer);
    source?.close();
  };
}
