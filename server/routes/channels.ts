import { durationOf, instantText } from '../../rules/days.ts';
import type { NewChannel } from '../../schemas/types.ts';
import { newId } from '../access/secret.ts';
import { noFaults, type Attempt, type Channel, type ChannelSettings } from '../delivery/channel.ts';
import { addChannel, putKeys, removeChannel } from '../delivery/channel-table.ts';
import type { Line } from '../delivery/deliveries.ts';
import { gradeOf } from '../delivery/grade.ts';
import { notificationId, notificationOf } from '../delivery/notification.ts';
import { comingAttempts, deliveriesOf, dueAttempts, standingOf } from '../delivery/plan.ts';
import { isOpen, pollFails, waitingIn } from '../delivery/pull.ts';
import { schedules } from '../delivery/schedule.ts';
import { newSigningKey } from '../delivery/signature.ts';
import type { HostedWorld } from '../hosted-world.ts';
import { HttpProblem } from '../http-problem.ts';
import { mostListed, usuallyListed } from '../limits.ts';
import { json, nothing, type Reply } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { integerQuery, known, param, type Call, type Context, type Route } from '../route.ts';
import { worldOf } from './worlds.ts';

const view = { $ref: 'answers.json#/$defs/channelView' };
const made = {
  description: 'The channel with its signing key.',
  schema: { $ref: 'answers.json#/$defs/newChannelView' },
};
const list = (name: string): object => ({
  type: 'array',
  items: { $ref: `answers.json#/$defs/${name}` },
});
const limit = {
  name: 'limit',
  description: 'Most entries to list.',
  schema: { type: 'integer', minimum: 1, maximum: mostListed, default: usuallyListed },
};
const channel = '/worlds/{id}/channels/{channel}';

/** Delivery of what worlds send, and the laboratory for it. */
export const channelRoutes: readonly Route[] = [
  {
    id: 'listChannels',
    method: 'get',
    path: '/worlds/{id}/channels',
    summary: 'The channels on which a world delivers.',
    answers: { 200: { description: 'The channels.', schema: { ...list('channelView') } } },
    handle: async (context, call) => {
      const world = worldOf(context.worlds, call);
      const lines = await context.deliveries.linesOf(world);
      return json(lines.map((line) => viewOf(context, world, line)));
    },
  },
  {
    id: 'makeChannel',
    method: 'post',
    path: '/worlds/{id}/channels',
    summary:
      'Delivers what a world sends, as signed webhooks (Standard Webhooks) or on a pull queue.',
    body: 'newChannel',
    answers: { 201: made },
    changes: true,
    audited: true,
    secret: true,
    handle: makeChannel,
  },
  {
    id: 'removeChannel',
    method: 'delete',
    path: channel,
    summary: 'Ends a channel and forgets its attempts.',
    answers: { 204: { description: 'It is gone.' } },
    changes: true,
    audited: true,
    prepare: readLine,
    handle: ({ worlds, deliveries }, call) => {
      const line = lineIn(call);
      const world = worldOf(worlds, call);
      worlds.keep([removeChannel(line.channel.id)]);
      worlds.afterwards(() => void deliveries.remove(world, line));
      return nothing;
    },
  },
  {
    id: 'rotateChannel',
    method: 'post',
    path: `${channel}/rotate`,
    summary: 'Gives a channel a new signing key; deliveries carry signatures with both.',
    answers: { 200: made },
    changes: true,
    audited: true,
    secret: true,
    prepare: readLine,
    handle: (context, call) => {
      const line = lineIn(call);
      const next = { ...line.channel, secret: newSigningKey(), earlier: line.channel.secret };
      context.worlds.keep([putKeys(next)]);
      context.worlds.afterwards(() => {
        line.channel = next;
      });
      const shown = viewOf(context, worldOf(context.worlds, call), line);
      return json({ ...shown, secret: next.secret });
    },
  },
  {
    id: 'pollNotifications',
    method: 'get',
    path: `${channel}/notifications`,
    summary: 'What waits on a pull queue, in the order in which it is to be processed.',
    query: [limit],
    answers: { 200: { description: 'The notifications.', schema: { ...list('notification') } } },
    handle: poll,
  },
  {
    id: 'acknowledge',
    method: 'post',
    path: `${channel}/acknowledgements`,
    summary: 'Takes notifications off a pull queue.',
    body: 'acknowledgement',
    answers: { 200: { description: 'How many were taken.', schema: { type: 'object' } } },
    handle: acknowledge,
    scope: 'send',
  },
  {
    id: 'listAttempts',
    method: 'get',
    path: `${channel}/attempts`,
    summary: 'The latest attempts on a channel, latest first, with request and response.',
    query: [limit],
    answers: { 200: { description: 'The attempts.', schema: { ...list('attemptView') } } },
    handle: listAttempts,
  },
  {
    id: 'resend',
    method: 'post',
    path: `${channel}/resend`,
    summary: 'Delivers one notification again, or all; their attempts so far are forgotten.',
    body: 'resendRequest',
    answers: { 200: { description: 'The channel.', schema: view } },
    scope: 'send',
    handle: async (context, call) => {
      const { seq } = jsonBody(call.body, 'resendRequest');
      const world = worldOf(context.worlds, call);
      const line = await lineOf(context, call);
      await context.deliveries.forget(world, line, (each) => seq === undefined || each === seq);
      return json(viewOf(context, world, line));
    },
  },
  {
    id: 'gradeClient',
    method: 'post',
    path: `${channel}/grade`,
    summary: 'Grades the client by what it answered and, where it gives one, by its ledger.',
    body: 'ledger',
    answers: {
      200: { description: 'The grade.', schema: { $ref: 'answers.json#/$defs/clientGrade' } },
    },
    scope: 'read',
    handle: async (context, call) => {
      const { processed } = jsonBody(call.body, 'ledger');
      const world = worldOf(context.worlds, call);
      const situation = context.deliveries.situationOf(world, await lineOf(context, call));
      return json(gradeOf(situation, processed, (seq) => notificationId(world.id, seq)));
    },
  },
];

/** The channel that the path names. */
async function lineOf({ deliveries, worlds }: Context, call: Call): Promise<Line> {
  const id = param(call, 'channel');
  const lines = await deliveries.linesOf(worldOf(worlds, call));
  return known(
    lines.find((line) => line.channel.id === id),
    'unknown-channel',
    id,
  );
}

async function readLine(context: Context, call: Call): Promise<{ readonly line: Line }> {
  return { line: await lineOf(context, call) };
}

function lineIn({ prepared: { line } }: Call): Line {
  if (!line) throw new Error('The channel has not been read.');
  return line;
}

function makeChannel(context: Context, call: Call): Reply {
  const { worlds, deliveries, clock } = context;
  const settings = settingsOf(jsonBody(call.body, 'newChannel'));
  const world = worldOf(worlds, call);
  const secret = newSigningKey();
  const entry: Channel = { id: newId(), world: world.id, settings, secret, earlier: undefined };
  worlds.keep([addChannel(entry, clock.now())]);
  worlds.afterwards(() => void deliveries.add(world, entry));
  const line = { channel: entry, attempts: [], busy: false, polls: 0 };
  const headers = { location: `/api/v1/worlds/${world.id}/channels/${entry.id}` };
  return json({ ...viewOf(context, world, line), secret }, { status: 201, headers });
}

function settingsOf(wanted: NewChannel): ChannelSettings {
  const { kind, url, schedule = 'standard-webhooks', seed = 0, faults = {} } = wanted;
  if ((kind === 'push') !== (url !== undefined && URL.canParse(url))) {
    throw new HttpProblem('channel-without-target', { got: `${kind} ${url ?? ''}`.trim() });
  }
  const { delay = 'PT0S', ...shares } = faults;
  return {
    kind,
    ...(url !== undefined && { url }),
    schedule,
    seed,
    faults: { ...noFaults, ...shares, delay: durationOf(delay) },
  };
}

async function poll(context: Context, call: Call): Promise<Reply> {
  const world = worldOf(context.worlds, call);
  const line = await lineOf(context, call);
  const situation = context.deliveries.situationOf(world, line);
  const polls = ++line.polls;
  if (pollFails(situation, polls)) throw new HttpProblem('poll-failed');
  const waiting = waitingIn(situation, polls).slice(
    0,
    integerQuery(call, 'limit') ?? usuallyListed,
  );
  return json(waiting.map((seq) => notificationOf(world.id, world.live, seq)));
}

async function acknowledge(context: Context, call: Call): Promise<Reply> {
  const { ids } = jsonBody(call.body, 'acknowledgement');
  const world = worldOf(context.worlds, call);
  const line = await lineOf(context, call);
  const situation = context.deliveries.situationOf(world, line);
  const wanted = new Set(ids);
  const taken = situation.notifications.filter(
    ({ seq }) => wanted.has(notificationId(world.id, seq)) && isOpen(situation, seq),
  );
  const real = context.clock.now();
  for (const { seq } of taken) {
    const attempt: Attempt = { seq, at: situation.now, real, outcome: 'acknowledged', ms: 0 };
    await context.deliveries.record(line, attempt);
  }
  return json({ acknowledged: taken.length });
}

function viewOf({ deliveries }: Context, world: HostedWorld, line: Line): object {
  const { id, settings } = line.channel;
  const situation = deliveries.situationOf(world, line);
  const schedule = schedules[settings.schedule];
  const pending = deliveriesOf(situation).filter(
    (each) => standingOf(each, schedule, situation.now) === 'waiting',
  );
  const isPush = settings.kind === 'push';
  const [coming] = isPush ? comingAttempts(situation) : [];
  return {
    id,
    ...settings,
    attempts: line.attempts.length,
    pending: pending.length,
    sending: line.busy || (isPush && dueAttempts(situation).length > 0),
    ...(coming && { nextAt: instantText(coming.at) }),
  };
}

async function listAttempts(context: Context, call: Call): Promise<Reply> {
  const world = worldOf(context.worlds, call);
  const line = await lineOf(context, call);
  const { settings } = line.channel;
  const situation = context.deliveries.situationOf(world, line);
  const coming = settings.kind === 'push' ? comingAttempts(situation) : [];
  const nextAt = new Map(coming.map(({ seq, at }) => [seq, at]));
  const last = new Map(line.attempts.map((attempt) => [attempt.seq, attempt]));
  const latest = line.attempts.toReversed().slice(0, integerQuery(call, 'limit') ?? usuallyListed);
  return json(
    latest.map((attempt) => {
      const next = last.get(attempt.seq) === attempt ? nextAt.get(attempt.seq) : undefined;
      return { ...attemptView(world.id, attempt), ...(next && { nextAt: instantText(next) }) };
    }),
  );
}

function attemptView(world: string, attempt: Attempt): object {
  const { seq, at, real } = attempt;
  const id = notificationId(world, seq);
  return { id, ...attempt, at: instantText(at), real: instantText(real) };
}
