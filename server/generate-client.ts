import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { writeGenerated } from '../library/write-generated.ts';
import { apiDocument } from './api-document.ts';
import type { OpenApi, Operation } from './openapi.ts';

/*
 * Writes client/paths.ts, the types of every operation in the shape that openapi-fetch reads, from the OpenAPI document.
 * Shapes of bodies and answers are those of schemas/types.ts. `node server/generate-client.ts --check` exits 1 instead of
 * writing when the file is out of date.
 */
const component = '#/components/schemas/';

/** An object with exactly these members; those that are required may not be left out. */
function objectOf(
  properties: Record<string, JSONSchema>,
  required?: readonly string[],
): JSONSchema {
  const all = Object.keys(properties);
  return {
    type: 'object',
    properties,
    required: [...(required ?? all)],
    additionalProperties: false,
  };
}

const mapValues = <T, U>(
  from: Readonly<Record<string, T>>,
  to: (value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));

type Content = Readonly<Record<string, { readonly schema: object }>>;

const contentOf = (content: Content): JSONSchema =>
  objectOf(mapValues(content, ({ schema }) => schema));

function parametersOf(parameters: NonNullable<Operation['parameters']>): JSONSchema {
  const places = Map.groupBy(parameters, (parameter) => parameter.in);
  const needed = [...places].filter(([, inside]) => inside.some(({ required }) => required));
  const objects = [...places].map(([place, inside]): [string, JSONSchema] => {
    const members = inside.map(({ name, description, schema }) => [
      name,
      { description, ...schema },
    ]);
    const required = inside.filter((parameter) => parameter.required).map(({ name }) => name);
    return [place, objectOf(Object.fromEntries(members), required)];
  });
  return objectOf(
    Object.fromEntries(objects),
    needed.map(([place]) => place),
  );
}

function operationOf({ summary, parameters = [], requestBody, responses }: Operation): JSONSchema {
  const answers = mapValues(responses, ({ description, content }) => ({
    ...(content
      ? objectOf({ content: contentOf(content) })
      : objectOf({ content: { tsType: 'never' } }, [])),
    description,
  }));
  return {
    ...objectOf({
      parameters: parametersOf(parameters),
      ...(requestBody && { requestBody: objectOf({ content: contentOf(requestBody.content) }) }),
      responses: objectOf(answers),
    }),
    description: summary,
  };
}

/** The type of a schema that the generator of types is not to spell out: a shared shape, or bytes. */
function typeOf(schema: object): string | undefined {
  if ('$ref' in schema) return String(schema.$ref).slice(component.length);
  return 'format' in schema && schema.format === 'binary' ? 'Uint8Array' : undefined;
}

/** The table of operations as a schema; `names` gathers the types that it takes from schemas/types.ts. */
function tableOf({ paths, components }: OpenApi, names: Set<string>): JSONSchema {
  const table = objectOf(mapValues(paths, (methods) => objectOf(mapValues(methods, operationOf))));
  const text = JSON.stringify(table, (_key, value: unknown) => {
    const tsType = typeof value === 'object' && value !== null ? typeOf(value) : undefined;
    if (tsType === undefined) return value;
    if (Object.hasOwn(components.schemas, tsType)) names.add(tsType);
    return { tsType };
  });
  return JSON.parse(text) as JSONSchema;
}

const names = new Set<string>();
const table = tableOf(apiDocument, names);
const style = { singleQuote: true, printWidth: 100 } as const;
const compiled = await compile(table, 'Paths', { bannerComment: '', maxItems: -1, style });
// A status is a number among keys, as openapi-fetch expects it.
const types = compiled.replaceAll(/^( +)['"](\d{3})['"]:/gm, '$1$2:');
const [{ url }] = apiDocument.servers;

writeGenerated(
  'client/paths.ts',
  `/* Generated from the OpenAPI document by \`npm run generate\`; do not edit. */
import type {
${[...names]
  .toSorted()
  .map((name) => `  ${name},\n`)
  .join('')}} from '../schemas/types.ts';

/** Where the API lives on a server. */
export const apiBase = '${url}';

/** Every operation of the API by path and method. */
${types.trimStart()}`,
);
