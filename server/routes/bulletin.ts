import { bulletinOf } from '../../experiments/bulletin/bulletin.ts';
import { monthAt, parseMonth, type Month } from '../../experiments/bulletin/month.ts';
import { clearancesOf } from '../../experiments/bulletin/record.ts';
import { titlesOf } from '../../experiments/bulletin/words.ts';
import { clockNames } from '../../experiments/observations.ts';
import { HttpProblem } from '../http-problem.ts';
import { json } from '../reply.ts';
import type { Call, Route } from '../route.ts';
import { worldOf } from './worlds.ts';

/** Level of the intervals. */
const level = 0.95;

/** The monthly bulletin of a world. */
export const bulletinRoutes: readonly Route[] = [
  {
    id: 'getBulletin',
    method: 'get',
    path: '/worlds/{id}/bulletin',
    summary: 'Clearance times, ranking and shares of the declarations released in a month.',
    query: [
      {
        name: 'month',
        description: 'Calendar month; without it, that of the virtual now.',
        schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
      },
      {
        name: 'clock',
        description: 'Clock by whose mean ports are ranked; overall without it.',
        schema: { type: 'string', enum: [...clockNames] },
      },
    ],
    answers: {
      200: { description: 'The bulletin.', schema: { $ref: 'answers.json#/$defs/bulletin' } },
    },
    handle: ({ worlds, library }, call) => {
      const { world, now } = worldOf(worlds, call).live;
      const clearances = clearancesOf(world, [...library.commodities.keys()]);
      const month = monthOf(call) ?? monthAt(now);
      const clock = clockNames.find((name) => name === call.query['clock']) ?? 'overall';
      return json(bulletinOf({ clearances, month, level, clock, titleOf: titlesOf(library) }));
    },
  },
];

/** The month asked for; what looks like a month but is none is a wrong query. */
function monthOf(call: Call): Month | undefined {
  const { month } = call.query;
  if (typeof month !== 'string') return undefined;
  try {
    return parseMonth(month);
  } catch {
    throw new HttpProblem('query-invalid', { got: month, expected: 'YYYY-MM' });
  }
}
