import type { ErrorObject } from 'ajv/dist/2020.js';
import { createAjv } from '../schemas/ajv.ts';
import { describe } from '../schemas/describe.ts';
import { createSchemaReader } from '../schemas/field-names.ts';
import type { Problem } from '../schemas/types.ts';
import { HttpProblem } from './http-problem.ts';
import type { QueryParameter } from './route.ts';

/** Reads the query of a request. Throws an {@link HttpProblem} that names every wrong parameter. */
export type QueryReader = (query: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Makes readers for lists of parameters; numbers are converted, anything not named is refused. */
export function queryReaders(): (parameters: readonly QueryParameter[]) => QueryReader {
  const ajv = createAjv([], { coerceTypes: true });
  return (parameters) => {
    const schema = schemaOf(parameters);
    const check = ajv.compile<Record<string, unknown>>(schema);
    return (query) => {
      const value: unknown = { ...query };
      if (check(value)) return value;
      throw new HttpProblem('query-invalid', {
        problems: problemsOf(check.errors ?? [], schema, query),
      });
    };
  };
}

function schemaOf(parameters: readonly QueryParameter[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      parameters.map(({ name, description, schema }) => [name, { description, ...schema }]),
    ),
  };
}

function problemsOf(errors: readonly ErrorObject[], shape: object, value: unknown): Problem[] {
  const schema = { ...shape, $id: 'https://tongguan.example/schemas/query.json' };
  const reader = createSchemaReader([schema]);
  return errors.map((error) => describe(error, { reader, schema, value }));
}
