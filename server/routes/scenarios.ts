import { record } from '../record.ts';
import { json } from '../reply.ts';
import { known, param, type Context, type Route } from '../route.ts';
import type { Scenario } from '../../schemas/types.ts';

/** The library of scenarios. */
export const scenarioRoutes: readonly Route[] = [
  {
    id: 'listScenarios',
    method: 'get',
    path: '/scenarios',
    summary: 'All scenarios, as a library shows them.',
    answers: {
      200: {
        description: 'The scenarios, in the order of their ids.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/scenarioSummary' } },
      },
    },
    handle: ({ library }) =>
      json([...library.scenarios.values()].map(({ scenario }) => summaryOf(scenario, library))),
  },
  {
    id: 'getScenario',
    method: 'get',
    path: '/scenarios/{id}',
    summary: 'A scenario with its messages.',
    answers: {
      200: {
        description: 'The scenario as authored, and the messages beside it by file name.',
        schema: { $ref: 'answers.json#/$defs/scenarioFolder' },
      },
    },
    handle: ({ library }, call) => {
      const id = param(call, 'id');
      const { scenario, files } = known(library.scenarios.get(id), 'unknown-scenario', id);
      return json({ ...scenario, files });
    },
  },
  {
    id: 'recordScenario',
    method: 'get',
    path: '/scenarios/{id}/recording',
    summary: 'A scenario played to its end: its trace, and its entities as they stand then.',
    answers: {
      200: { description: 'The recording.', schema: { $ref: 'answers.json#/$defs/recording' } },
    },
    handle: ({ library }, call) => {
      const id = param(call, 'id');
      return json(record(known(library.scenarios.get(id), 'unknown-scenario', id), library));
    },
  },
];

function summaryOf(scenario: Scenario, { ports }: Context['library']): object {
  const { id, title, summary, teaches, difficulty, port, mechanisms = [] } = scenario;
  const { transport, direction, procedure, outcome } = scenario;
  return {
    id,
    title,
    summary,
    teaches,
    difficulty,
    port: { id: port, name: ports.get(port)?.name },
    transport,
    direction,
    procedure,
    outcome,
    mechanisms,
  };
}
