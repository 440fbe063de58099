import { formats } from '../../formats/registry.ts';
import type { Drivers, Outcome } from '../../world/input.ts';
import { roles, type Role } from '../../workflows/roles.ts';
import { demand } from '../access/access.ts';
import { HttpProblem, problemReply } from '../http-problem.ts';
import type { HttpProblemCode } from '../http-problems.ts';
import { messageAt, messagesOf } from '../message-view.ts';
import { receiptText } from '../receipt-text.ts';
import { json, type Reply } from '../reply.ts';
import { jsonBody, textBody } from '../request-body.ts';
import {
  known,
  param,
  choiceQuery,
  requiredChoice,
  type Call,
  type Context,
  type Route,
} from '../route.ts';
import { viewAt, worldOf } from './worlds.ts';

/** Roles of business, for which a key that may send may act; the others are customs and its neighbours. */
const traders: ReadonlySet<Role> = new Set(['declarant', 'carrier', 'site']);

const formatIds = formats.map(({ id }) => id);
const answer = { $ref: 'answers.json#/$defs/messageAnswer' };
const view = { $ref: 'answers.json#/$defs/messageView' };

/** What reaches a world from outside: messages, decisions, who drives which role. */
export const inputRoutes: readonly Route[] = [
  {
    id: 'listMessages',
    method: 'get',
    path: '/worlds/{id}/messages',
    summary: 'All messages to and from a world, without their texts.',
    answers: {
      200: { description: 'The messages in order.', schema: { type: 'array', items: view } },
    },
    handle: ({ worlds }, call) => json(messagesOf(worldOf(worlds, call).live)),
  },
  {
    id: 'getMessage',
    method: 'get',
    path: '/worlds/{id}/messages/{seq}',
    summary: 'A message with its text, canonical form and located problems.',
    answers: { 200: { description: 'The message.', schema: view } },
    handle: ({ worlds }, call) => {
      const seq = param(call, 'seq');
      const found = /^[1-9]\d{0,14}$/.test(seq)
        ? messageAt(worldOf(worlds, call).live, Number(seq))
        : undefined;
      return json(known(found, 'unknown-seq', seq));
    },
  },
  {
    id: 'sendMessage',
    method: 'post',
    path: '/worlds/{id}/messages',
    summary: 'Sends a message in any wire format, as bytes in UTF-8 or the encoding it declares.',
    query: [
      {
        name: 'by',
        description: 'Who sends it.',
        required: true,
        schema: { type: 'string', enum: roles },
      },
      {
        name: 'format',
        description: 'Wire format, where it is not to be detected.',
        schema: { type: 'string', enum: formatIds },
      },
    ],
    body: 'message',
    answers: {
      200: { description: 'The single window has taken it.', schema: answer },
      422: {
        description: 'The single window has refused it; written down all the same.',
        schema: answer,
      },
    },
    changes: true,
    handle: sendMessage,
  },
  {
    id: 'act',
    method: 'post',
    path: '/worlds/{id}/acts',
    summary: 'Lets a role decide or do something about an entity.',
    body: 'actRequest',
    answers: {
      200: { description: 'It is done.', schema: { $ref: 'answers.json#/$defs/actAnswer' } },
    },
    changes: true,
    handle: ({ worlds }, call) => {
      const act = jsonBody(call.body, 'actRequest');
      if (!traders.has(act.by)) demand(call.who, 'officer');
      const outcome = worlds.change(worldOf(worlds, call), (live) =>
        live.apply({ kind: 'act', at: live.now, ...act }),
      );
      return outcome.refused ? refusal(outcome) : json({ seq: outcome.seq });
    },
  },
  {
    id: 'setDrivers',
    method: 'post',
    path: '/worlds/{id}/drivers',
    scope: 'officer',
    summary: 'Puts a policy, the script or a person in charge of roles.',
    body: 'driversRequest',
    answers: {
      200: { description: 'The world.', schema: { $ref: 'answers.json#/$defs/worldView' } },
    },
    changes: true,
    handle: ({ worlds, clock }, call) => {
      const drivers: Drivers = jsonBody(call.body, 'driversRequest');
      const hosted = worldOf(worlds, call);
      const outcome = worlds.change(hosted, (live) =>
        live.apply({ kind: 'drivers', at: live.now, drivers }),
      );
      return outcome.refused ? refusal(outcome) : json(viewAt(hosted, clock.elapsed()));
    },
  },
];

function sendMessage({ worlds, tracing }: Context, call: Call): Reply {
  const by = requiredChoice(call, 'by', roles);
  const format = choiceQuery(call, 'format', formatIds);
  const text = textBody(call.body);
  const hosted = worldOf(worlds, call);
  const outcome = worlds.change(hosted, (live) =>
    live.apply(
      { kind: 'message', at: live.now, by, text, ...(format && { format }) },
      tracing.stage,
    ),
  );
  if (outcome.refused) return refusal(outcome);
  const { seq, receipt, problems } = outcome;
  const [message] = hosted.live.world.register.original(seq)?.messages ?? [];
  const direction = message?.type === 'goods-declaration' ? message.direction : undefined;
  const written = receipt && receiptText(receipt, direction).text;
  const refused = receipt?.code !== '0';
  return json({ seq, receipt, problems, receiptText: written }, { status: refused ? 422 : 200 });
}

const codes: Readonly<Record<string, HttpProblemCode>> = {
  'unknown-entity': 'unknown-entity',
  'event-not-possible': 'not-possible-now',
  'role-without-power': 'role-without-power',
  'desk-without-power': 'desk-without-power',
  'decision-stale': 'not-possible-now',
  'time-in-the-past': 'time-in-the-past',
};

/** Tells why a world refused an input, which has changed nothing. */
export function refusal({ problems }: Outcome): Reply {
  const [first] = problems;
  const code = codes[first?.code ?? ''] ?? 'input-refused';
  return problemReply(new HttpProblem(code, { problems, ...(first?.got && { got: first.got }) }));
}
