import { hasMembers, memberOf, valueAt } from '../schemas/pointer.ts';
import { canonicalTypes, schemas, sharedSchemas, type CanonicalType } from '../schemas/schemas.ts';
import type { Text } from '../schemas/types.ts';

/** A field of a canonical message as its schema describes it. */
export interface MessageField {
  readonly message: CanonicalType;
  /** JSON Pointer; `*` stands for any entry of an array. */
  readonly pointer: string;
  readonly text: Text;
  /** JSON types, e.g. `string`, `string[]`. */
  readonly type: string;
  readonly required: boolean;
  readonly unit?: string;
  /** Code list its values come from. */
  readonly codes?: string;
  /** Further keywords of JSON Schema that bound the value. */
  readonly constraints: Readonly<Record<string, unknown>>;
}

interface Node {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Address of the file in which the node's references are to be understood. */
  readonly file: string;
}

const bounds = [
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'multipleOf',
  'minItems',
  'maxItems',
];
const addressed = new Map([...sharedSchemas, ...Object.values(schemas)].map((s) => [s.$id, s]));

/** Every field of every canonical message, groups included, in the order of the schemas. */
export function messageFields(): MessageField[] {
  return canonicalTypes.flatMap((message) => {
    const schema = schemas[message];
    return fieldsIn(message, { schema, file: schema.$id }, '');
  });
}

function fieldsIn(message: CanonicalType, node: Node, pointer: string): MessageField[] {
  return branchesOf(node).flatMap(({ schema, file }) => {
    const required = memberOf(schema, 'required');
    return membersOf(schema).flatMap(([key, inner]) => {
      const at = `${pointer}/${key}`;
      const member = resolved({ schema: inner, file });
      const isRequired = Array.isArray(required) && required.includes(key);
      const field = fieldOf(member, { message, pointer: at, required: isRequired });
      const items = itemsOf(member);
      const inside = items ? fieldsIn(message, items, `${at}/*`) : fieldsIn(message, member, at);
      return [field, ...inside];
    });
  });
}

function fieldOf(
  node: Node,
  place: Pick<MessageField, 'message' | 'pointer' | 'required'>,
): MessageField {
  const items = itemsOf(node);
  // What bounds the entries of a plain list is said of the list.
  const schema = { ...items?.schema, ...node.schema };
  const { zh, description, unit, codes } = schema;
  const key = place.pointer.slice(place.pointer.lastIndexOf('/') + 1);
  return {
    ...place,
    text: {
      zh: typeof zh === 'string' ? zh : key,
      en: typeof description === 'string' ? description : key,
    },
    type: items ? `${typeOf(items)}[]` : typeOf(node),
    ...(typeof unit === 'string' && { unit }),
    ...(typeof codes === 'string' && { codes }),
    constraints: Object.fromEntries(
      bounds.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]])),
    ),
  };
}

function typeOf(node: Node): string {
  const types = branchesOf(node).flatMap(({ schema }) => {
    const { type } = schema;
    if (typeof type === 'string') return [type];
    return schema['const'] === undefined && schema['enum'] === undefined ? [] : ['string'];
  });
  return [...new Set(types)].join(' | ') || 'any';
}

function itemsOf({ schema, file }: Node): Node | undefined {
  const items = memberOf(schema, 'items');
  return hasMembers(items) ? resolved({ schema: items, file }) : undefined;
}

function membersOf(schema: Node['schema']): [string, Node['schema']][] {
  const properties = memberOf(schema, 'properties');
  return Object.entries(hasMembers(properties) ? properties : {}).flatMap(([key, inner]) =>
    hasMembers(inner) ? [[key, inner]] : [],
  );
}

/** The node itself and each of the alternatives it offers. */
function branchesOf(node: Node): Node[] {
  const own = resolved(node);
  const offered = ['oneOf', 'anyOf'].flatMap((keyword) => {
    const list = memberOf(own.schema, keyword);
    return Array.isArray(list) ? list.filter(hasMembers) : [];
  });
  return [own, ...offered.flatMap((schema) => branchesOf({ schema, file: own.file }))];
}

/** Follows references; what stands beside one wins over what it leads to. */
function resolved({ schema, file }: Node): Node {
  const { $ref: reference, ...own } = schema;
  if (typeof reference !== 'string') return { schema, file };
  const [address = '', pointer = ''] = new URL(reference, file).href.split('#');
  const target = valueAt(addressed.get(address), pointer);
  if (!hasMembers(target)) throw new Error(`Reference "${reference}" leads to no schema.`);
  const found = resolved({ schema: target, file: address });
  return { schema: { ...found.schema, ...own }, file: found.file };
}
