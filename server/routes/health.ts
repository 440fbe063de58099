import { json } from '../reply.ts';
import type { Route } from '../route.ts';

const health = { $ref: 'answers.json#/$defs/health' };

/** Whether the server lives, and whether it can do its work. */
export const healthRoutes: readonly Route[] = [
  {
    id: 'getHealth',
    method: 'get',
    path: '/health',
    summary: 'Whether the process answers.',
    scope: 'anyone',
    answers: { 200: { description: 'It does.', schema: health } },
    handle: () => json({ status: 'ok' }),
  },
  {
    id: 'getReadiness',
    method: 'get',
    path: '/ready',
    summary: 'Whether the store and the library can be used.',
    scope: 'anyone',
    answers: { 200: { description: 'They can.', schema: health } },
    handle: async ({ store, library }) => {
      await store.list({ limit: 1 });
      return json({ status: 'ok', scenarios: library.scenarios.size });
    },
  },
];
