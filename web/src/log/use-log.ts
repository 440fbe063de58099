import { useEffect, useRef, useState } from 'react';
import type { WorldSummary } from '../../../schemas/types.ts';
import { get } from '../api/http.ts';
import type { Text, TraceEvent } from '../api/types.ts';
import { useLive } from '../api/use-live.ts';
import { readEvent, type WireEvent } from '../trace/merge.ts';

/** An event with the world in which it happened. */
export interface LogLine {
  readonly world: string;
  readonly title: Text;
  readonly event: TraceEvent;
}

/** Worlds that are followed, the latest of the server. */
const mostWorlds = 20;
/** Events of a world that are read at a time, its latest. */
const mostRead = 200;
/** Lines that are kept. */
const mostLines = 1000;

/** What happens in the latest worlds of the server, or in one of them: lines in the order in which they became known, the latest first. */
export function useLog(only: string | undefined): {
  readonly lines?: readonly LogLine[];
  readonly worlds?: readonly WorldSummary[];
  readonly error?: Error;
} {
  const { data, error } = useLive<readonly WorldSummary[]>(`/worlds?limit=${mostWorlds}`);
  const known = useRef<Map<string, number>>(new Map());
  const [lines, setLines] = useState<readonly LogLine[]>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    known.current = new Map();
    setLines(undefined);
  }, [only]);
  useEffect(() => {
    if (!data) return;
    const followed = data.filter(({ id }) => only === undefined || id === only);
    Promise.all(followed.map((world) => newsOf(world, known.current))).then(
      (news) => {
        const fresh = news.flatMap((one) => one.lines).toReversed();
        const begunAnew = new Set(news.flatMap((one) => (one.isAnew ? one.world : [])));
        setLines((before = []) =>
          [...fresh, ...before.filter(({ world }) => !begunAnew.has(world))].slice(0, mostLines),
        );
        setFailure(undefined);
      },
      (reason: Error) => setFailure(reason),
    );
  }, [data, only]);
  const problem = error ?? failure;
  return {
    ...(lines && { lines }),
    ...(data && { worlds: data }),
    ...(problem && { error: problem }),
  };
}

interface News {
  readonly world: string;
  readonly lines: readonly LogLine[];
  /** Whether what was known of the world no longer holds: it was read for the first time, or something was taken back. */
  readonly isAnew: boolean;
}

/** Reads what a world has added since it was last read. */
async function newsOf(summary: WorldSummary, known: Map<string, number>): Promise<News> {
  const { id: world, title, seq } = summary;
  const before = known.get(world);
  const isAnew = before === undefined || seq < before;
  if (before === seq) return { world, lines: [], isAnew: false };
  known.set(world, seq);
  const from = Math.max(1, isAnew ? 1 : before + 1, seq - mostRead + 1);
  const events = await get<readonly WireEvent[]>(`/worlds/${world}/trace?from=${from}`);
  known.set(world, events.at(-1)?.seq ?? seq);
  return {
    world,
    lines: events.map((event) => ({ world, title, event: readEvent(event) })),
    isAnew,
  };
}
