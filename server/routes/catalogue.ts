import { hasMembers } from '../../schemas/pointer.ts';
import { schemas, sharedSchemas, type SchemaFile } from '../../schemas/schemas.ts';
import { flows } from '../../workflows/flows.ts';
import { flowView } from '../flow-view.ts';
import { json } from '../reply.ts';
import { ruleViews } from '../rule-catalogue.ts';
import { known, param, type Route } from '../route.ts';

const list = (name: string): object => ({
  type: 'array',
  items: { $ref: `answers.json#/$defs/${name}` },
});

/** What the project knows: flows, rules, schemas. */
export const catalogueRoutes: readonly Route[] = [
  {
    id: 'listFlows',
    method: 'get',
    path: '/flows',
    summary: 'All flows.',
    answers: { 200: { description: 'The flows.', schema: { ...list('flow') } } },
    handle: () => json(Object.values(flows).map(flowView)),
  },
  {
    id: 'getFlow',
    method: 'get',
    path: '/flows/{id}',
    summary: 'A flow: its states, events, who may cause them, and the rules behind them.',
    answers: { 200: { description: 'The flow.', schema: { $ref: 'answers.json#/$defs/flow' } } },
    handle: (_context, call) => {
      const id = param(call, 'id');
      const flow = Object.values(flows).find((candidate) => candidate.id === id);
      return json(flowView(known(flow, 'unknown-flow', id)));
    },
  },
  {
    id: 'listRules',
    method: 'get',
    path: '/rules',
    summary: 'All rules that check messages and all decisions of customs.',
    answers: { 200: { description: 'The rules.', schema: { ...list('rule') } } },
    handle: () => json(ruleViews),
  },
  {
    id: 'getRule',
    method: 'get',
    path: '/rules/{code}',
    summary: 'A rule or decision, with the text it rests on, where it looks and where it bites.',
    answers: {
      200: { description: 'The rule.', schema: { $ref: 'answers.json#/$defs/ruleDetail' } },
    },
    handle: ({ dictionary }, call) => {
      const code = param(call, 'code');
      const rule = known(
        ruleViews.find(({ id }) => id === code),
        'unknown-rule',
        code,
      );
      return json({ ...rule, ...(rule.kind === 'rule' && dictionary.use(code)) });
    },
  },
  {
    id: 'listSchemas',
    method: 'get',
    path: '/schemas',
    summary: 'Names of all JSON Schemas.',
    answers: {
      200: { description: 'The names.', schema: { type: 'array', items: { type: 'string' } } },
    },
    handle: () => json(Object.keys(schemas)),
  },
  {
    id: 'getSchema',
    method: 'get',
    path: '/schemas/{id}',
    summary: 'A JSON Schema (2020-12) with everything it refers to.',
    answers: {
      200: {
        description: 'The schema; schemas it refers to are among its $defs under their $id.',
        schema: { type: 'object' },
        media: 'application/schema+json',
      },
    },
    handle: (_context, call) => {
      const id = param(call, 'id');
      const schema = Object.entries(schemas).find(([name]) => name === id)?.[1];
      const headers = { 'content-type': 'application/schema+json; charset=utf-8' };
      return json(bundled(known(schema, 'unknown-schema', id)), { headers });
    },
  },
];

/** A compound schema document (JSON Schema Core 2020-12, section 9.3). */
function bundled(schema: SchemaFile): object {
  const all = [...sharedSchemas, ...Object.values(schemas)];
  const found = new Map<string, SchemaFile>();
  const collect = ({ $id, ...rest }: SchemaFile): void => {
    for (const [, reference = ''] of JSON.stringify(rest).matchAll(/"\$ref":"([^"#]+)[#"]/g)) {
      const address = new URL(reference, $id).href;
      const target = all.find((candidate) => candidate.$id === address);
      if (!target || found.has(address) || target === schema) continue;
      found.set(address, target);
      collect(target);
    }
  };
  collect(schema);
  const own = schema['$defs'];
  return { ...schema, $defs: { ...(hasMembers(own) && own), ...Object.fromEntries(found) } };
}
