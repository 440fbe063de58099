import type { FieldSchema, Text } from '../api/types.ts';

/** A value of a message with its place and names. */
export interface Field {
  /** JSON Pointer into the message. */
  readonly pointer: string;
  readonly depth: number;
  readonly name: Text;
  readonly description?: string;
  /** Empty for a group of fields. */
  readonly value: string;
}

/** A JSON Schema with the schemas to which it refers, found by name. */
export type SchemaBundle = FieldSchema & { readonly $defs?: Readonly<Record<string, FieldSchema>> };

/** Lists all values of a message in its own order, named by its schema. */
export function fieldsOf(message: unknown, schema: SchemaBundle | undefined): readonly Field[] {
  // The type of a message is its heading, not one of its fields.
  return list({ value: message, schema, pointer: '', depth: 0, root: schema }).filter(
    ({ pointer }) => pointer !== '/type',
  );
}

interface Place {
  readonly value: unknown;
  readonly schema: FieldSchema | undefined;
  readonly pointer: string;
  readonly depth: number;
  readonly root: SchemaBundle | undefined;
}

function list(place: Place): Field[] {
  const { value, pointer, depth, root } = place;
  const schema = resolved(place.schema, root);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const at = { value: item, schema: schema?.items, pointer: `${pointer}/${index}`, root };
      if (typeof item !== 'object') return [leaf({ ...at, depth }, `${index + 1}`)];
      const number = `${index + 1}`;
      const head = { pointer: at.pointer, depth, name: { zh: number, en: number }, value: '' };
      return [head, ...list({ ...at, depth: depth + 1 })];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = {
      value: inner,
      schema: schema?.properties?.[key],
      pointer: `${pointer}/${key}`,
      depth,
      root,
    };
    const own = leaf(at, key);
    return typeof inner === 'object' && inner !== null
      ? [{ ...own, value: '' }, ...list({ ...at, depth: depth + 1 })]
      : [own];
  });
}

function leaf({ value, schema, pointer, depth }: Place, key: string): Field {
  const description = schema?.description;
  return {
    pointer,
    depth,
    name: { zh: schema?.zh ?? key, en: words(key) },
    ...(description !== undefined && { description }),
    value: textOf(value),
  };
}

/** `grossWeight` as `gross weight`. */
function words(key: string): string {
  return key.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
}

/** Follows a reference such as `common.json#/$defs/party`; what stands beside it wins. */
function resolved(
  schema: FieldSchema | undefined,
  root: SchemaBundle | undefined,
): FieldSchema | undefined {
  if (schema?.$ref === undefined || !root) return schema;
  const [file = '', path = ''] = schema.$ref.split('#');
  const found = Object.entries(root.$defs ?? {}).find(
    ([id]) => file !== '' && id.endsWith(file.replace(/^.*\//, '')),
  );
  const document: unknown = file === '' ? root : found?.[1];
  const target = path
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
  return { ...(target as FieldSchema | undefined), ...schema };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? '' : JSON.stringify(value);
}
