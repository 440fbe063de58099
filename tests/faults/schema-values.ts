import * as fc from 'fast-check';

/** A JSON Schema as the OpenAPI document has it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Shared schemas by name. */
export type Schemas = Readonly<Record<string, Schema>>;

const deepest = 5;

/** Texts that have done harm somewhere: to paths, headers, SQL, objects, logs, terminals. */
const hostile = fc.constantFrom(
  '',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '%2e%2e%2f',
  'a\r\nset-cookie: x=1',
  "'; DROP TABLE worlds; --",
  '\u0000',
  '\u001b[2J',
  '\u202E',
  '\uD800',
  '9'.repeat(400),
  'x'.repeat(10_000),
  '${7*7}',
  '<script>alert(1)</script>',
);

const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostile,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
);

/** Values that fit a schema for the most part, with something foreign here and there. */
export function valuesOf(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, schemas, depth);
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

function fittingOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  if (depth > deepest) return anything;
  const inner = (each: Schema): fc.Arbitrary<unknown> => valuesOf(each, schemas, depth + 1);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    return fittingOf(schemas[name] ?? {}, schemas, depth + 1);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return fc.oneof(...branches.map(inner));
  if (schema.properties) return objectsOf(schema, inner);
  if (schema.items) return fc.array(inner(schema.items), { maxLength: 3 });
  return plain(schema);
}

function objectsOf(
  { properties = {}, required = [] }: Schema,
  inner: (schema: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const value = inner(schema);
      return [name, required.includes(name) ? value : fc.option(value, { nil: undefined })];
    }),
  );
  return fc.record(model);
}

function plain({ type, format, minimum = -5, maximum = 1000 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date-time') return fc.constant('2023-06-01T10:00:00+08:00');
  if (format === 'date') return fc.constant('2023-06-01');
  if (type === 'integer') return fc.integer({ min: minimum, max: Math.max(minimum, maximum) });
  if (type === 'number') return fc.double({ min: minimum, max: Math.max(minimum, maximum) });
  if (type === 'boolean') return fc.boolean();
  return fc.oneof(fc.string({ maxLength: 20 }), hostile);
}
