import { deskIds, isDesk, type DeskId } from '../../workflows/desks.ts';
import type { OfficeRule } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import { decideAt } from '../../world/office/decide.ts';
import { deskSummaries, deskWork } from '../../world/office/work.ts';
import { worldProblem } from '../../world/problems.ts';
import { HttpProblem } from '../http-problem.ts';
import { mostListed, usuallyListed } from '../limits.ts';
import { json } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { integerQuery, param, type Call, type Route } from '../route.ts';
import { refusal } from './inputs.ts';
import { worldOf } from './worlds.ts';

const officeRules = { $ref: 'requests.json#/$defs/officeRequest' };

/** The desks of the customs office: what waits there, and what they decide. */
export const deskRoutes: readonly Route[] = [
  {
    id: 'listDesks',
    method: 'get',
    path: '/worlds/{id}/desks',
    summary: 'The desks of the office, who drives each, and how much waits there.',
    answers: {
      200: {
        description: 'The desks.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/deskSummary' } },
      },
    },
    handle: ({ worlds }, call) => json(deskSummaries(worldOf(worlds, call).live)),
  },
  {
    id: 'listWork',
    method: 'get',
    path: '/worlds/{id}/desks/{desk}/work',
    summary: 'What waits on a desk, the oldest first.',
    query: [
      {
        name: 'limit',
        description: 'Most cases to list.',
        schema: { type: 'integer', minimum: 1, maximum: mostListed, default: usuallyListed },
      },
    ],
    answers: {
      200: {
        description: 'The cases.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/workItem' } },
      },
    },
    handle: ({ worlds }, call) => {
      const work = deskWork(worldOf(worlds, call).live, deskOf(call));
      return json(work.slice(0, integerQuery(call, 'limit') ?? usuallyListed));
    },
  },
  {
    id: 'decide',
    method: 'post',
    path: '/worlds/{id}/desks/{desk}/decisions',
    summary: 'Takes a decision of a desk about a case.',
    body: 'decisionRequest',
    answers: {
      200: { description: 'It is taken.', schema: { $ref: 'answers.json#/$defs/actAnswer' } },
    },
    changes: true,
    scope: 'officer',
    handle: ({ worlds }, call) => {
      const order = { desk: deskOf(call), ...jsonBody(call.body, 'decisionRequest') };
      const outcome = worlds.change(worldOf(worlds, call), (live) => decideAt(live, order));
      return outcome.refused ? refusal(outcome) : json({ seq: outcome.seq });
    },
  },
  {
    id: 'getOffice',
    method: 'get',
    path: '/worlds/{id}/office',
    summary: 'The rules by which desks decide instead of their policies.',
    answers: { 200: { description: 'The rules.', schema: officeRules } },
    handle: ({ worlds }, call) => json({ rules: rulesOf(worldOf(worlds, call).live) }),
  },
  {
    id: 'setOffice',
    method: 'post',
    path: '/worlds/{id}/office',
    summary:
      'Puts other rules in place of those that there are: outcomes by goods, party or reference.',
    body: 'officeRequest',
    answers: { 200: { description: 'The rules.', schema: officeRules } },
    changes: true,
    scope: 'officer',
    handle: ({ worlds }, call) => {
      const { rules } = jsonBody(call.body, 'officeRequest');
      const hosted = worldOf(worlds, call);
      const outcome = worlds.change(hosted, (live) =>
        live.apply({ kind: 'office', at: live.now, rules }),
      );
      return outcome.refused ? refusal(outcome) : json({ rules: rulesOf(hosted.live) });
    },
  },
  {
    id: 'injectReceipt',
    method: 'post',
    path: '/worlds/{id}/receipts',
    summary: 'Sends a receipt that nothing calls for, marked as injected.',
    body: 'receiptRequest',
    answers: {
      200: { description: 'It is sent.', schema: { $ref: 'answers.json#/$defs/actAnswer' } },
    },
    changes: true,
    scope: 'officer',
    handle: ({ worlds }, call) => {
      const { entity, note = '', ...receipt } = jsonBody(call.body, 'receiptRequest');
      const input = {
        kind: 'receipt',
        receipt: { ...receipt, note },
        ...(entity && { entity }),
      } as const;
      const outcome = worlds.change(worldOf(worlds, call), (live) =>
        live.apply({ ...input, at: live.now }),
      );
      return outcome.refused ? refusal(outcome) : json({ seq: outcome.seq });
    },
  },
];

const rulesOf = ({ world }: LiveWorld): readonly OfficeRule[] => world.parts.office?.rules ?? [];

function deskOf(call: Call): DeskId {
  const name = param(call, 'desk');
  if (isDesk(name)) return name;
  const found = { path: '/desk', got: name, expected: deskIds.join(', ') };
  throw new HttpProblem('unknown-desk', {
    got: name,
    problems: [worldProblem('unknown-desk', found)],
  });
}
