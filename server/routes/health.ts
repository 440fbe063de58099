import { json, text } from '../reply.ts';
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
  {
    id: 'getMetrics',
    method: 'get',
    path: '/metrics',
    summary: 'Counts and times of answers by operation, in the text format of Prometheus.',
    scope: 'admin',
    answers: { 200: { description: 'The values.', media: 'text/plain' } },
    handle: ({ metrics }) => text('text/plain; version=0.0.4', metrics.text()),
  },
];
