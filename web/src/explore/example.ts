import { resolve, type OpenApi, type Schema } from './document.ts';

const deepest = 6; // levels of an example; a schema may contain itself

/** The least value of each type; a text may have a format of its own. */
const least: Readonly<Record<string, unknown>> = {
  array: [],
  integer: 0,
  number: 0,
  boolean: false,
  string: '',
  'date-time': '2026-01-05T09:00:00+08:00',
};

/** The smallest value of a shape: what is required, the first of several choices, empty texts. */
export function exampleOf(schema: Schema, document: OpenApi, depth = 0): unknown {
  const found = resolve(schema, document);
  const fixed = found.const ?? found.default ?? found.enum?.[0];
  if (fixed !== undefined) return fixed;
  if (depth === deepest) return {};
  const [first] = found.oneOf ?? found.allOf ?? [];
  if (first) return exampleOf(first, document, depth + 1);
  return leastOf(found) ?? membersOf(found, document, depth + 1);
}

function leastOf({ type, format = '' }: Schema): unknown {
  return least[format] ?? least[String(type)];
}

function membersOf(schema: Schema, document: OpenApi, depth: number): object {
  const { required = [], properties = {} } = schema;
  const members = required.map((name) => [
    name,
    exampleOf(properties[name] ?? {}, document, depth),
  ]);
  return Object.fromEntries(members);
}
