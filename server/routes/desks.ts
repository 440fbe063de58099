import { deskIds, isDesk, type DeskId } from '../../workflows/desks.ts';
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
    handle: ({ worlds }, call) => {
      const order = { desk: deskOf(call), ...jsonBody(call.body, 'decisionRequest') };
      const outcome = worlds.change(worldOf(worlds, call), (live) => decideAt(live, order));
      return outcome.refused ? refusal(outcome) : json({ seq: outcome.seq });
    },
  },
];

function deskOf(call: Call): DeskId {
  const name = param(call, 'desk');
  if (isDesk(name)) return name;
  const found = { path: '/desk', got: name, expected: deskIds.join(', ') };
  throw new HttpProblem('unknown-desk', {
    got: name,
    problems: [worldProblem('unknown-desk', found)],
  });
}
