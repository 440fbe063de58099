import type { ErrorObject } from 'ajv/dist/2020.js';
import type { SchemaReader } from './field-names.ts';
import { nearest } from './nearest.ts';
import { memberPointer, valueAt } from './pointer.ts';
import {
  codeByKeyword,
  structureProblems,
  type StructureCode,
  type StructureProblem,
} from './problems.ts';
import type { SchemaFile } from './schemas.ts';
import type { Problem, Text } from './types.ts';

const longestGot = 200; // characters of a wrong value that are shown

/** What a description needs besides the error. */
export interface Described {
  readonly reader: SchemaReader;
  readonly schema: SchemaFile;
  readonly value: unknown;
}

/** A structural problem as people read it, from an error of Ajv. Throws on a keyword that has no code yet. */
export function describe(error: ErrorObject, { reader, schema, value }: Described): Problem {
  const code = codeByKeyword[error.keyword];
  if (!code) {
    throw new Error(
      `Keyword "${error.keyword}" has no problem code; add it to schemas/problems.ts.`,
    );
  }
  const name = nameIn(error);
  const path = name === undefined ? error.instancePath : memberPointer(error.instancePath, name);
  const near =
    code === 'unknown-property'
      ? nearest(name ?? '', reader.properties(schema, error.instancePath))
      : undefined;
  const { expected }: StructureProblem = structureProblems[code];
  return structureProblem(code, {
    path,
    field: reader.name(schema, path),
    ...(code !== 'required' && { got: shown(valueAt(value, path)) }),
    ...(expected && { expected: expected(error.params) }),
    ...(near !== undefined && { near }),
  });
}

/** One case of a structural problem. */
export interface StructureCase {
  readonly path: string;
  readonly field: Text;
  readonly got?: string;
  readonly expected?: Text;
  /** The name that was probably meant. */
  readonly near?: string;
}

/** A problem worded by the sentences of its code. */
export function structureProblem(code: StructureCode, given: StructureCase): Problem {
  const { sentence } = structureProblems[code];
  const worded = (language: keyof Text) =>
    sentence[language]
      .replace('{field}', () => given.field[language])
      .replace('{expected}', () => given.expected?.[language] ?? '');
  return {
    code,
    severity: 'error',
    path: given.path,
    message: { zh: worded('zh'), en: worded('en') },
    ...(given.got !== undefined && { got: given.got }),
    ...(given.expected && { expected: given.expected.en }),
    ...(given.near !== undefined && {
      fix: { zh: `改为“${given.near}”。`, en: `Write "${given.near}".` },
    }),
  };
}

/** A value as a problem shows it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > longestGot ? `${text.slice(0, longestGot)}…` : text;
}

function nameIn({ params }: ErrorObject): string | undefined {
  const name: unknown =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  return typeof name === 'string' ? name : undefined;
}
