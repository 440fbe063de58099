import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '../api/router.ts';
import type { TraceEvent } from '../api/types.ts';
import { eventAt, eventAtTime } from '../trace/merge.ts';
import type { WorldHook } from './use-world.ts';

/** The moment that a page shows. */
export interface Moment {
  /** The latest event that has happened. */
  readonly seq: number;
  /** Virtual instant, ms. */
  readonly ms: number;
  /** Whether it is the server's own present. */
  readonly isLive: boolean;
}

/** Moves through the recorded trace and, at its end, the server's clock. */
export interface Playback {
  readonly moment: Moment;
  readonly isPlaying: boolean;
  /** Virtual seconds per real second. */
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly toggle: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Shows the moment right after an event. */
  readonly goTo: (seq: number) => void;
  /** Shows an instant (ms); at or past the end of the trace this is the present. */
  readonly scrub: (ms: number) => void;
}

/** Speeds on offer, in virtual seconds per real second. */
export const speeds = [1, 60, 600, 3600, 14_400] as const;
const usualSpeed = 3600;
const frameMilliseconds = 40;
/** A night without events is passed in this many real seconds. */
const longestPause = 1.2;

/** Events at which stepping stops: something moved or was said. */
export function isStop({ kind }: TraceEvent): boolean {
  return kind === 'transition' || kind === 'message' || kind === 'note';
}

/** Playback of a world. The moment is kept in the address as `at`, so that a link shows what its sender saw. */
export function usePlayback(world: WorldHook, present: number): Playback {
  const [at, setAt] = useQuery('at');
  const [autoplay, setAutoplay] = useQuery('play');
  const [position, setPosition] = useState<number>();
  const [chosen, setChosen] = useState<number>();
  const trace = world.data?.trace ?? empty;
  const running = world.data?.view.speed ?? 0;
  const speed = chosen ?? (running > 0 ? running : usualSpeed);
  const isReplaying = autoplay !== undefined && at !== undefined;
  const moment = momentOf(trace, { at, position, present });
  const isPlaying = isReplaying || (moment.isLive && running > 0);

  const goTo = useCallback(
    (seq: number) => {
      setAutoplay(undefined);
      setPosition(undefined);
      setAt(seq >= (trace.at(-1)?.seq ?? 0) ? undefined : `${seq}`);
    },
    [setAutoplay, setAt, trace],
  );
  const replayFrom = useCallback(
    (seq: number) => {
      setAt(`${seq}`);
      setAutoplay('1');
    },
    [setAt, setAutoplay],
  );
  useReplay({ isReplaying, trace, moment, speed, setPosition, goTo });
  const controls = controlsOf({
    world,
    trace,
    moment,
    isReplaying,
    isPlaying,
    speed,
    goTo,
    replayFrom,
  });
  return {
    moment,
    isPlaying,
    speed,
    goTo,
    ...controls,
    setSpeed: (next) => {
      setChosen(next);
      if (moment.isLive && isPlaying) void world.command('/clock', { speed: next });
    },
  };
}

interface ControlParts {
  readonly world: WorldHook;
  readonly trace: readonly TraceEvent[];
  readonly moment: Moment;
  readonly isReplaying: boolean;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly goTo: (seq: number) => void;
  readonly replayFrom: (seq: number) => void;
}

/** What the buttons do: in the past they move through the trace, at present they move the server's clock. */
function controlsOf(
  parts: ControlParts,
): Pick<Playback, 'toggle' | 'step' | 'first' | 'last' | 'scrub'> {
  const { world, trace, moment, isReplaying, isPlaying, speed, goTo, replayFrom } = parts;
  const start = trace.find(isStop)?.seq ?? 1;
  const clock = (body: object): void => void world.command('/clock', body);
  return {
    toggle: () => {
      if (isReplaying) goTo(moment.seq);
      else if (!moment.isLive) replayFrom(moment.seq);
      else if (world.data?.view.ended) replayFrom(start);
      else clock({ speed: isPlaying ? 0 : speed });
    },
    step: (direction) => {
      const next = neighbour(trace, moment.seq, direction);
      if (next !== undefined) goTo(next);
      else if (direction > 0 && moment.isLive) clock({ step: true });
      else if (direction > 0) goTo(Infinity);
    },
    first: () => goTo(start),
    last: () => (moment.isLive ? clock({ end: true }) : goTo(Infinity)),
    scrub: (ms) => {
      const end = trace.at(-1)?.ms ?? 0;
      goTo(ms >= end ? Infinity : (eventAtTime(trace, ms)?.seq ?? start));
    },
  };
}

const empty: readonly TraceEvent[] = [];

interface Place {
  readonly at: string | undefined;
  readonly position: number | undefined;
  readonly present: number;
}

function momentOf(trace: readonly TraceEvent[], { at, position, present }: Place): Moment {
  if (at === undefined) return { seq: trace.at(-1)?.seq ?? 0, ms: present, isLive: true };
  const seq = Number(at);
  const event =
    position === undefined ? eventAt(trace, seq) : (eventAtTime(trace, position) ?? trace[0]);
  return { seq: event?.seq ?? seq, ms: position ?? event?.ms ?? present, isLive: false };
}

function neighbour(
  trace: readonly TraceEvent[],
  seq: number,
  direction: 1 | -1,
): number | undefined {
  const found =
    direction > 0
      ? trace.find((event) => event.seq > seq && isStop(event))
      : trace.findLast((event) => event.seq < seq && isStop(event));
  return found?.seq;
}

interface Replay {
  readonly isReplaying: boolean;
  readonly trace: readonly TraceEvent[];
  readonly moment: Moment;
  readonly speed: number;
  readonly setPosition: (ms: number) => void;
  readonly goTo: (seq: number) => void;
}

/** Moves the moment through the trace at the chosen speed; long stretches without events are shortened. */
function useReplay(replay: Replay): void {
  const latest = useRef(replay);
  useEffect(() => {
    latest.current = replay;
  });
  const isReady = replay.isReplaying && replay.trace.length > 0;
  useEffect(() => {
    if (!isReady) return undefined;
    let position = latest.current.moment.ms;
    let before = performance.now();
    const timer = setInterval(() => {
      const { trace, speed, setPosition, goTo } = latest.current;
      const now = performance.now();
      const elapsed = (now - before) * speed;
      before = now;
      const next = trace.find(({ ms }) => ms > position);
      if (!next) {
        goTo(Infinity);
        return;
      }
      position = Math.max(position + elapsed, next.ms - longestPause * 1000 * speed);
      setPosition(position);
    }, frameMilliseconds);
    return () => clearInterval(timer);
  }, [isReady]);
}

/** The server's present, moving between two of its messages as fast as its clock runs. */
export function usePresent({ data }: WorldHook): number {
  const source = data?.clock ?? data?.view;
  const now = source ? Date.parse(source.now) : 0;
  const viewNow = data ? Date.parse(data.view.now) : 0;
  const base = Math.max(now, viewNow);
  const speed = data?.view.speed ?? 0;
  const [shown, setShown] = useState(base);
  useEffect(() => {
    setShown(base);
    if (speed === 0) return undefined;
    const start = performance.now();
    const timer = setInterval(
      () => setShown(base + (performance.now() - start) * speed),
      frameMilliseconds * 3,
    );
    return () => clearInterval(timer);
  }, [base, speed]);
  return useMemo(() => Math.max(shown, base), [shown, base]);
}
