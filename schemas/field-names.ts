import type { SchemaFile } from './schemas.ts';
import { hasMembers, memberOf, pointerKeys, valueAt } from './pointer.ts';
import type { Text } from './types.ts';

/** Finds the part of a schema that describes each place of a document. */
export interface SchemaReader {
  /** Names of a field in both languages, from the schema; its key where the schema has no words for it. */
  name(schema: SchemaFile, path: string): Text;
  /** Names of the properties that the object at a path may have. */
  properties(schema: SchemaFile, path: string): string[];
}

interface Node {
  readonly schema: unknown;
  /** Address of the file the node stands in, to resolve its references. */
  readonly file: string;
}

/** A reader over all schema files, which may refer to each other. */
export function createSchemaReader(files: readonly SchemaFile[]): SchemaReader {
  const byAddress = new Map(files.map((file) => [file.$id, file]));

  function resolved(node: Node): Node {
    const reference = memberOf(node.schema, '$ref');
    if (typeof reference !== 'string') return node;
    const [address = '', pointer = ''] = new URL(reference, node.file).href.split('#');
    return resolved({ schema: valueAt(byAddress.get(address), pointer), file: address });
  }

  /** The node itself and, where it offers alternatives, each of them. */
  function alternatives(node: Node): Node[] {
    const { schema, file } = resolved(node);
    const branches = ['anyOf', 'oneOf'].flatMap((keyword) => {
      const list = memberOf(schema, keyword);
      return Array.isArray(list) ? list : [];
    });
    return [
      { schema, file },
      ...branches.flatMap((branch) => alternatives({ schema: branch, file })),
    ];
  }

  function members(nodes: readonly Node[], key: string): Node[] {
    return nodes.flatMap(alternatives).flatMap(({ schema, file }) => {
      const named = memberOf(memberOf(schema, 'properties'), key);
      const found = named ?? memberOf(schema, 'items') ?? memberOf(schema, 'additionalProperties');
      return hasMembers(found) ? [{ schema: found, file }] : [];
    });
  }

  const nodesAt = (schema: SchemaFile, path: string) =>
    pointerKeys(path).reduce(members, [{ schema, file: schema.$id }] as readonly Node[]);

  function words(schema: SchemaFile, path: string, keyword: string): string | undefined {
    const nodes = nodesAt(schema, path);
    return [...nodes, ...nodes.map(resolved)]
      .map((node) => memberOf(node.schema, keyword))
      .find((text) => typeof text === 'string');
  }

  return {
    name(schema, path) {
      const key = pointerKeys(path).at(-1) ?? '';
      const description = words(schema, path, 'description');
      const en = description ? `"${key}" (${description.replace(/\.$/, '')})` : `"${key}"`;
      return { zh: `“${words(schema, path, 'zh') ?? key}”`, en };
    },
    properties: (schema, path) =>
      nodesAt(schema, path)
        .flatMap(alternatives)
        .flatMap((node) => Object.keys(memberOf(node.schema, 'properties') ?? {})),
  };
}
