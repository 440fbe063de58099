import { hasMembers, memberOf, valueAt } from '../schemas/pointer.ts';
import { schemas, sharedSchemas, type CanonicalType, type SchemaFile } from '../schemas/schemas.ts';

const filesByAddress: ReadonlyMap<string, SchemaFile> = new Map(
  [...Object.values(schemas), ...sharedSchemas].map((file) => [file.$id, file]),
);

/** The part of a schema that describes one place, with its references followed. */
export interface SchemaNode {
  readonly keywords: Readonly<Record<string, unknown>>;
  /** Address of the file it stands in, to follow further references. */
  readonly file: string;
}

/** The node of a whole message. */
export function messageNode(type: CanonicalType): SchemaNode {
  return { keywords: schemas[type], file: schemas[type].$id };
}

/** The node of a property, or of the entries of a list for any key; undefined where the schema has none. */
export function memberNode(node: SchemaNode, key: string): SchemaNode | undefined {
  const { properties, items } = node.keywords;
  return resolved(memberOf(properties, key) ?? items, node.file);
}

/** Names of the properties that an object may have, in the order of the schema. */
export const propertyNames = ({ keywords }: SchemaNode): readonly string[] =>
  Object.keys(keywords['properties'] ?? {});

function resolved(given: unknown, file: string): SchemaNode | undefined {
  if (!hasMembers(given)) return undefined;
  const reference = given['$ref'];
  if (typeof reference !== 'string') return { keywords: given, file };
  const [address = '', pointer = ''] = new URL(reference, file).href.split('#');
  const target = resolved(valueAt(filesByAddress.get(address), pointer), address);
  return target && { ...target, keywords: { ...target.keywords, ...given } };
}
