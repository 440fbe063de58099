import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import answers from '../../schemas/answers.json' with { type: 'json' };
import { codeByKeyword } from '../../schemas/problems.ts';
import requests from '../../schemas/requests.json' with { type: 'json' };
import { schemas, sharedSchemas } from '../../schemas/schemas.ts';

/** Keywords by which a value can fail (JSON Schema Validation 2020-12, section 6, and Core, section 10). */
const assertions =
  'type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains contains maxProperties minProperties required dependentRequired additionalProperties propertyNames unevaluatedItems unevaluatedProperties format not anyOf oneOf if'.split(
    ' ',
  );

/** Keywords of a schema and of all inside it; names of properties and of definitions are none. */
function keywordsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const names = key === 'properties' || key === '$defs';
    return [key, ...(names ? Object.values(value).flatMap(keywordsIn) : keywordsIn(value))];
  });
}

const files = [requests, answers, ...Object.values(schemas), ...sharedSchemas];

test('every schema is one, by the schema of schemas', () => {
  const ajv = new Ajv2020({ allErrors: true });
  const wrong = files.flatMap((file) => (ajv.validateSchema(file) ? [] : [file.$id, ajv.errors]));
  expect(wrong).toEqual([]);
});

test('every keyword by which a schema can refuse has a problem code', () => {
  const used = new Set(files.flatMap(keywordsIn));
  const without = assertions.filter((keyword) => used.has(keyword) && !codeByKeyword[keyword]);
  expect(without).toEqual([]);
});
