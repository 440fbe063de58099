import { statementsOf } from '../../world/statement.ts';
import { json } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import type { Route } from '../route.ts';
import { refusal } from './inputs.ts';
import { liveAt, worldOf } from './worlds.ts';

/** What declarations cost their traders, and what the site charges. */
export const chargeRoutes: readonly Route[] = [
  {
    id: 'listStatements',
    method: 'get',
    path: '/worlds/{id}/statements',
    summary: 'What each declaration costs: duty, charges by the list, waiting, with their sources.',
    query: [
      {
        name: 'seq',
        description: 'Event after which to look.',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    answers: {
      200: {
        description: 'The statements.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/statement' } },
      },
    },
    handle: ({ worlds }, call) => json(statementsOf(liveAt(worldOf(worlds, call), call).world)),
  },
  {
    id: 'charge',
    method: 'post',
    path: '/worlds/{id}/charges',
    summary: 'The site charges for a declaration; what is off the published list is refused.',
    body: 'chargeRequest',
    answers: {
      200: { description: 'It is charged.', schema: { $ref: 'answers.json#/$defs/chargeAnswer' } },
    },
    changes: true,
    handle: ({ worlds }, call) => {
      const charge = jsonBody(call.body, 'chargeRequest');
      const outcome = worlds.change(worldOf(worlds, call), (live) =>
        live.apply({ kind: 'charge', at: live.now, ...charge }),
      );
      const { seq, problems } = outcome;
      return outcome.refused ? refusal(outcome) : json({ seq, problems });
    },
  },
];
