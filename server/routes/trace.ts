import { instantText } from '../../rules/days.ts';
import { traceLine, type TraceEvent } from '../../world/trace.ts';
import type { HostedWorld } from '../hosted-world.ts';
import { HttpProblem } from '../http-problem.ts';
import { heartbeatPeriod } from '../limits.ts';
import { wireEvent } from '../wire-event.ts';
import { json, text } from '../reply.ts';
import { integerQuery, type Call, type Context, type EventSink, type Route } from '../route.ts';
import { worldOf } from './worlds.ts';

const lines = 'application/x-ndjson';
const event = { $ref: 'trace-event.json' };

/** What has happened in a world, as a whole and as it goes on. */
export const traceRoutes: readonly Route[] = [
  {
    id: 'getTrace',
    method: 'get',
    path: '/worlds/{id}/trace',
    summary: `The trace; with "Accept: ${lines}" as canonical lines (RFC 8785).`,
    query: [
      {
        name: 'from',
        description: 'First event.',
        schema: { type: 'integer', minimum: 1, default: 1 },
      },
      { name: 'limit', description: 'Most events.', schema: { type: 'integer', minimum: 1 } },
    ],
    answers: {
      200: { description: 'The events in order.', schema: { type: 'array', items: event } },
    },
    handle: ({ worlds }, call) => {
      const { trace } = worldOf(worlds, call).live;
      const first = (integerQuery(call, 'from') ?? 1) - 1;
      const limit = integerQuery(call, 'limit');
      const events = trace.slice(first, limit === undefined ? undefined : first + limit);
      return call.prefers(lines)
        ? text(lines, events.map((each) => `${traceLine(each)}\n`).join(''))
        : json(events.map(wireEvent));
    },
  },
  {
    id: 'followWorld',
    method: 'get',
    path: '/worlds/{id}/events',
    summary:
      'Server-sent events: "trace" (with its seq as id), "clock" when time goes on, "reset" when events after a seq no longer hold. Resumes after Last-Event-ID.',
    query: [
      {
        name: 'after',
        description: 'Latest event that the client knows.',
        schema: { type: 'integer', minimum: 0, default: 0 },
      },
    ],
    answers: { 200: { description: 'The stream.', media: 'text/event-stream' } },
    stream: follow,
  },
];

function follow({ worlds, clock }: Context, call: Call, open: () => EventSink): () => void {
  const known = lastKnown(call);
  const world = worldOf(worlds, call);
  const sink = open();
  const update = follower(world, known, sink);
  const changed = (): void => {
    update();
    sink.send({ event: 'clock', data: clockOf(world, clock.elapsed()) });
  };
  changed();
  const stopWatching = world.watch({ changed, closed: () => sink.end() });
  const stopBeating = clock.every(heartbeatPeriod, () => sink.beat());
  return () => {
    stopWatching();
    stopBeating();
  };
}

function lastKnown(call: Call): number {
  const header = call.header('last-event-id');
  if (header === undefined || header === '') return integerQuery(call, 'after') ?? 0;
  if (!/^\d{1,15}$/.test(header)) throw new HttpProblem('query-invalid', { got: header });
  return Number(header);
}

/** Sends what a client that knows the trace up to `known` has not seen; called again whenever there may be more. */
function follower(world: HostedWorld, known: number, sink: EventSink): () => void {
  let { live } = world;
  let sent = known;
  const reset = (seq: number): void => {
    sent = seq;
    sink.send({ id: seq, event: 'reset', data: { seq } });
  };
  return () => {
    const before = live;
    ({ live } = world);
    if (before !== live) {
      const same = sharedEvents(before.trace, live.trace);
      if (same < sent) reset(same);
    }
    // The client knows events that were taken back while it was away.
    if (sent > world.durable) reset(0);
    for (const next of live.trace.slice(sent, world.durable)) {
      sink.send({ id: next.seq, event: 'trace', data: wireEvent(next) });
    }
    sent = world.durable;
  };
}

/** How many events two traces have in common from the start. */
function sharedEvents(a: readonly TraceEvent[], b: readonly TraceEvent[]): number {
  const differs = (each: TraceEvent, index: number): boolean => {
    const other = b[index];
    return other === undefined || traceLine(each) !== traceLine(other);
  };
  const first = a.findIndex(differs);
  return first < 0 ? a.length : first;
}

function clockOf(world: HostedWorld, real: number): object {
  const { ended, nextAt } = world.live;
  return {
    now: instantText(world.timeAt(real)),
    speed: world.speed,
    ended,
    ...(nextAt !== undefined && { nextAt: instantText(nextAt) }),
  };
}
