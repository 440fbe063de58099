import answers from '../schemas/answers.json' with { type: 'json' };
import requests from '../schemas/requests.json' with { type: 'json' };
import { schemas, sharedSchemas } from '../schemas/schemas.ts';
import { longestKey } from './limits.ts';
import { componentsOf, type Components } from './openapi-schemas.ts';
import type { Answer, Route } from './route.ts';

/** Version of the API's contract. */
const version = '1.0.0';

const problemMedia = 'application/problem+json';

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes a repeated request harmless: the same key with the same request gets the same answer for a day.',
  schema: { type: 'string', minLength: 1, maxLength: longestKey },
};

type Content = Readonly<Record<string, { readonly schema: object }>>;

/** A parameter of an operation. */
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: object;
}

/** An operation of an OpenAPI document, as far as ours have parts. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly description?: string;
    readonly required: true;
    readonly content: Content;
  };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >;
}

/** An OpenAPI document: operations by path and method, schemas by name. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: object;
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Pick<Components, 'schemas'>;
}

/** The OpenAPI 3.1 document of a table of routes; its schemas are the project's JSON Schemas. */
export function openApi(routes: readonly Route[], base: string): OpenApi {
  const components = componentsOf([requests, answers, ...Object.values(schemas), ...sharedSchemas]);
  const paths: Record<string, Record<string, Operation>> = {};
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

type Refer = Components['refer'];

function operationOf(route: Route, components: Components): Operation {
  const refer: Refer = (schema) => components.refer(schema);
  const repeatable = 'changes' in route && route.changes && !route.secret;
  const parameters: Parameter[] = [
    ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): Parameter => {
      return { name, in: 'path', required: true, schema: { type: 'string' } };
    }),
    ...(route.query ?? []).map(({ name, description, required = false, schema }): Parameter => {
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

function responseOf(
  { description, schema, media }: Answer,
  refer: Refer,
): Operation['responses'][string] {
  if (!schema && media === undefined) return { description };
  const shape = schema ? refer(schema) : { type: 'string' };
  return { description, content: { [media ?? 'application/json']: { schema: shape } } };
}

function bodyOf(
  body: NonNullable<Route['body']>,
  refer: Refer,
): NonNullable<Operation['requestBody']> {
  if (body !== 'message') {
    const schema = refer({ $ref: `requests.json#/$defs/${body}` });
    return { required: true, content: { 'application/json': { schema } } };
  }
  return {
    description: 'A message in any wire format.',
    required: true,
    content: {
      'application/xml': { schema: { type: 'string' } },
      'application/json': { schema: { type: 'object' } },
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
    },
  };
}
