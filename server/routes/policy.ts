import { policyView } from '../../library/policy-view.ts';
import type { Port, PortLine } from '../../schemas/types.ts';
import { HttpProblem } from '../http-problem.ts';
import { policyAnswer, reformDetail, reformLine } from '../reform-view.ts';
import { json } from '../reply.ts';
import { known, param, type Call, type Route } from '../route.ts';

const ids = { type: 'string', pattern: '^[a-z0-9-]+(,[a-z0-9-]+)*$', maxLength: 4000 };

/** Reforms, and the policy that they make. */
export const policyRoutes: readonly Route[] = [
  {
    id: 'listReforms',
    method: 'get',
    path: '/reforms',
    summary: 'The mechanisms of the policy documents, and whether the simulator does them.',
    answers: {
      200: {
        description: 'The reforms, in the order of their ids.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/reformLine' } },
      },
    },
    handle: ({ library }) => json([...library.reforms.values()].map(reformLine)),
  },
  {
    id: 'getReform',
    method: 'get',
    path: '/reforms/{id}',
    summary: 'A reform: paragraphs, dates by jurisdiction, what it sets, scenarios that show it.',
    answers: {
      200: { description: 'The reform.', schema: { $ref: 'answers.json#/$defs/reformDetail' } },
    },
    handle: ({ library }, call) => {
      const id = param(call, 'id');
      return json(known(reformDetail(id, library), 'unknown-reform', id));
    },
  },
  {
    id: 'listPorts',
    method: 'get',
    path: '/ports',
    summary: 'The ports of the library.',
    answers: {
      200: {
        description: 'The ports, in the order of their ids.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/portLine' } },
      },
    },
    handle: ({ library }) => json([...library.ports.values()].map(portLine)),
  },
  {
    id: 'getPolicy',
    method: 'get',
    path: '/policy',
    summary: 'Parameters and reforms in force at a port on a day, and why.',
    query: [
      {
        name: 'date',
        description: 'Calendar day.',
        schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        required: true,
      },
      { name: 'port', description: 'Id of a port.', schema: { type: 'string' }, required: true },
      { name: 'with', description: 'Ids of reforms also in force.', schema: ids },
      { name: 'without', description: 'Ids of reforms left out.', schema: ids },
    ],
    answers: {
      200: { description: 'The policy.', schema: { $ref: 'answers.json#/$defs/policyAnswer' } },
    },
    handle: ({ library }, call) => {
      const id = String(call.query['port']);
      const port = known(library.ports.get(id), 'unknown-port', id);
      const date = dayOf(call);
      const [added, without] = [listed(call, 'with'), listed(call, 'without')];
      const reforms = { with: added, without, fromStart: true };
      const made = policyView({ port, date, reforms }, library);
      if ('problems' in made) throw new HttpProblem('query-invalid', { problems: made.problems });
      return json(policyAnswer(made.view));
    },
  },
];

function portLine({ id, name, transport, jurisdiction }: Port): PortLine {
  return { id, name, transport, ...(jurisdiction && { jurisdiction }) };
}

function listed(call: Call, name: string): string[] {
  const value = call.query[name];
  return typeof value === 'string' ? value.split(',') : [];
}

/** The day asked for; what looks like a day but is none in the calendar is a wrong query. */
function dayOf(call: Call): string {
  const date = String(call.query['date']);
  if (!Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)) return date;
  throw new HttpProblem('query-invalid', { got: date, expected: 'YYYY-MM-DD' });
}
