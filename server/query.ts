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
      const problems = problemsOf(check.errors ?? [], schema, query);
      throw new HttpProblem('query-invalid', {
        problems: problems.map((each) => withChoices(each, parameters)),
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

/** A problem about what is missing, with what could stand there. */
function withChoices(found: Problem, parameters: readonly QueryParameter[]): Problem {
  const schema = parameters.find(({ name }) => found.path === `/${name}`)?.schema;
  const choices = schema?.['enum'];
  if (found.code !== 'required' || !Array.isArray(choices)) return found;
  const list = choices.join(', ');
  const fix = { zh: `加上以下之一：${list}。`, en: `Add one of: ${list}.` };
  return { ...found, expected: choices.join('|'), fix };
}

function problemsOf(errors: readonly ErrorObject[], shape: object, value: unknown): Problem[] {
  const schema = { ...shape, $id: 'https://tongguan.example/schemas/query.json' };
  const reader = createSchemaReader([schema]);
  return errors.map((error) => describe(error, { reader, schema, value }));
}
