/** A JSON Schema as far as the pages read it; names in both languages stand beside each other. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly zh?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
}

/** Media types with the shapes they carry. */
export type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly description?: string; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >;
}

/** The OpenAPI document of the server, as far as the pages read it. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation with where it stands. */
export interface Operation extends Described {
  readonly method: string;
  readonly path: string;
  /** First segment of the path. */
  readonly resource: string;
}

/** Every operation, in the order of the document. */
export function operationsOf({ paths }: OpenApi): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const [, resource = ''] = path.split('/');
      return { ...described, method: method.toUpperCase(), path, resource };
    }),
  );
}

/** The schema that a reference leads to; one without a reference is itself. */
export function resolve(schema: Schema, document: OpenApi): Schema {
  if (schema.$ref === undefined) return schema;
  let at: unknown = document;
  for (const part of schema.$ref.split('/').slice(1)) {
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : {};
  }
  return resolve(at as Schema, document);
}

/** What kind of value a schema asks for, in the words of JSON Schema. */
export function kindOf(schema: Schema, document: OpenApi): string {
  const { type, items, enum: choices, const: only, format, oneOf } = resolve(schema, document);
  if (only !== undefined) return JSON.stringify(only);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (items) return `${kindOf(items, document)}[]`;
  if (oneOf && type === undefined) return oneOf.map((one) => kindOf(one, document)).join(' | ');
  return format ?? [type ?? 'object'].flat().join(' | ');
}
