import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { createAjv } from './ajv.ts';
import { closestBranches } from './branches.ts';
import { describe, shown, structureProblem } from './describe.ts';
import { createSchemaReader } from './field-names.ts';
import { nearest } from './nearest.ts';
import { hasMembers, inDocumentOrder, memberOf, pointerKeys, walk } from './pointer.ts';
import {
  canonicalTypes,
  isCanonicalType,
  schemas,
  sharedSchemas,
  type Message,
  type SchemaId,
  type SchemaTypes,
} from './schemas.ts';
import type { Problem } from './types.ts';

/** A value known to fit its schema, or everything that is wrong with its structure. */
export type Validated<T> = { readonly value: T } | { readonly problems: Problem[] };

const deepest = 64; // levels of nesting; no message or file needs a quarter of that
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Schemas that name every property of every object they allow: those of messages. */
const closedKinds: ReadonlySet<SchemaId> = new Set(canonicalTypes);

const files = [...Object.values(schemas), ...sharedSchemas];
const reader = createSchemaReader(files);
const ajv = createAjv(files);

/** Checks a value against the schema of that name. */
export function validate<K extends SchemaId>(kind: K, value: unknown): Validated<SchemaTypes[K]> {
  const check = checkOf(kind);
  // A closed schema lets no unknown name and no unknown depth pass, so that what fits it need not be searched.
  if (closedKinds.has(kind) && check(value)) return { value };
  const hostile = hostileProblems(value);
  if (hostile.length > 0) return { problems: hostile };
  if (check(value)) return { value };
  return { problems: problemsOf(kind, value, check.errors ?? []) };
}

/** Checks a canonical message against the schema that its `type` names. */
export function validateMessage(value: unknown): Validated<Message> {
  const type = memberOf(value, 'type');
  return isCanonicalType(type) ? validate(type, value) : { problems: [unknownType(type)] };
}

/** Ajv compiles a schema when it is first asked for and keeps the result. */
function checkOf<K extends SchemaId>(kind: K): ValidateFunction<SchemaTypes[K]> {
  const check = ajv.getSchema<SchemaTypes[K]>(schemas[kind].$id);
  if (check) return check;
  throw new RangeError(
    `Schema "${kind}" does not exist; expected one of ${Object.keys(schemas).join(', ')}.`,
  );
}

function problemsOf(kind: SchemaId, value: unknown, errors: readonly ErrorObject[]): Problem[] {
  const own = errors.filter(({ propertyName }) => propertyName === undefined);
  const problems = closestBranches(own).map((error) =>
    describe(error, { reader, schema: schemas[kind], value }),
  );
  const distinct = new Map(problems.map((problem) => [`${problem.path} ${problem.code}`, problem]));
  return inDocumentOrder(value, [...distinct.values()]);
}

/**
 * What must be refused before anything else looks at a value: names that would reach the prototype of an object in JavaScript,
 * and nesting that would exhaust the stack.
 */
function hostileProblems(value: unknown): Problem[] {
  const hostile = hostileCode(value);
  if (hostile === 'too-deep') {
    const field = { zh: '文档', en: 'of the document' };
    const limit = { zh: String(deepest), en: String(deepest) };
    return [structureProblem('too-deep', { path: '', field, expected: limit })];
  }
  if (hostile === undefined) return [];
  return walk(value).flatMap(({ pointer }) => {
    const key = pointerKeys(pointer).at(-1) ?? '';
    const field = { zh: `“${key}”`, en: `"${key}"` };
    return forbiddenKeys.has(key)
      ? [structureProblem('forbidden-key', { path: pointer, field })]
      : [];
  });
}

/** Looks level by level, without pointers or recursion, because nearly every value passes. */
function hostileCode(value: unknown): 'too-deep' | 'forbidden-key' | undefined {
  let found: 'forbidden-key' | undefined;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return 'too-deep';
    const next: unknown[] = [];
    for (const outer of level) {
      if (!hasMembers(outer)) continue;
      for (const key of forbiddenKeys) if (Object.hasOwn(outer, key)) found = 'forbidden-key';
      // Texts and numbers are left out here: there are a thousand of them in a long message.
      for (const key in outer) if (hasMembers(outer[key])) next.push(outer[key]);
    }
    level = next;
  }
  return found;
}

function unknownType(type: unknown): Problem {
  const near = typeof type === 'string' ? nearest(type, canonicalTypes) : undefined;
  const types = canonicalTypes.join(', ');
  return structureProblem('message-type', {
    path: '/type',
    field: { zh: shown(type), en: shown(type) },
    got: shown(type),
    expected: { zh: types, en: types },
    ...(near !== undefined && { near }),
  });
}
