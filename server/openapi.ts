import answers from '../schemas/answers.json' with { type: 'json' };
import requests from '../schemas/requests.json' with { type: 'json' };
import { schemas, sharedSchemas } from '../schemas/schemas.ts';
import { longestKey } from './limits.ts';
import { componentsOf, type Components } from './openapi-schemas.ts';
import type { Answer, Route } from './route.ts';

/** Version of the API's contract. */
const version = '1.0.0';

const problemMedia = 'application/problem+json';

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes a repeated request harmless: the same key with the same request gets the same answer for a day.',
  schema: { type: 'string', minLength: 1, maxLength: longestKey },
};

/** The OpenAPI 3.1 document of a table of routes; its schemas are the project's JSON Schemas. */
export function openApi(routes: readonly Route[], base: string): object {
  const components = componentsOf([requests, answers, ...Object.values(schemas), ...sharedSchemas]);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, components) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tongguan 通关',
      summary: 'Single-window declaration simulator.',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: base }],
    paths,
    components: { schemas: components.schemas },
  };
}

type Refer = (schema: Readonly<Record<string, unknown>>) => unknown;

function operationOf(route: Route, components: Components): object {
  const refer: Refer = (schema) => components.refer(schema);
  const repeatable = 'changes' in route && route.changes && !route.secret;
  const parameters = [
    ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
      return { name, in: 'path', required: true, schema: { type: 'string' } };
    }),
    ...(route.query ?? []).map(({ name, description, required = false, schema }) => {
      return { name, in: 'query', description, required, schema };
    }),
    ...(repeatable && route.method === 'post' ? [idempotencyKey] : []),
  ];
  const responses = Object.entries(route.answers).map(([status, answer]) => {
    return [status, responseOf(answer, refer)] as const;
  });
  const problem = refer({ $ref: 'answers.json#/$defs/problemDocument' });
  return {
    operationId: route.id,
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: bodyOf(route.body, refer) }),
    responses: {
      ...Object.fromEntries(responses),
      default: {
        description: 'A problem document; nothing has changed.',
        content: { [problemMedia]: { schema: problem } },
      },
    },
  };
}

function responseOf({ description, schema, media }: Answer, refer: Refer): object {
  if (!schema && media === undefined) return { description };
  const shape = schema ? refer(schema) : { type: 'string' };
  return { description, content: { [media ?? 'application/json']: { schema: shape } } };
}

function bodyOf(body: NonNullable<Route['body']>, refer: Refer): object {
  if (body !== 'message') {
    const schema = refer({ $ref: `requests.json#/$defs/${body}` });
    return { required: true, content: { 'application/json': { schema } } };
  }
  return {
    description: 'A message in any wire format.',
    required: true,
    content: {
      'application/xml': { schema: { type: 'string' } },
      'application/json': { schema: {} },
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
    },
  };
}
