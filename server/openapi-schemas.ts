import { hasMembers } from '../schemas/pointer.ts';
import type { SchemaFile } from '../schemas/schemas.ts';

/** Schemas under the names they have in an OpenAPI document, and how to refer to them. */
export interface Components {
  readonly schemas: Readonly<Record<string, unknown>>;
  /** A schema whose references, relative to the folder of schemas, lead into the document. */
  refer(schema: Readonly<Record<string, unknown>>): object;
}

const base = 'https://tongguan.example/schemas/';

/**
 * Makes one flat set of schemas from files that refer to each other: every file and every definition
 * in one becomes a component. Throws where two would have the same name.
 */
export function componentsOf(files: readonly SchemaFile[]): Components {
  const nameByAddress = new Map<string, string>();
  const found: [name: string, schema: object, address: string][] = [];
  const enter = (address: string, schema: object): void => {
    const name = nameOf(address, schema);
    if ([...nameByAddress.values()].includes(name)) {
      throw new Error(`Two schemas are called "${name}"; give one of them another title.`);
    }
    nameByAddress.set(address, name);
    found.push([name, schema, address]);
  };
  for (const { $id, $schema: _dialect, $defs, ...schema } of files) {
    if ('type' in schema || 'oneOf' in schema) enter($id, schema);
    for (const [key, definition] of Object.entries(hasMembers($defs) ? $defs : {})) {
      if (!hasMembers(definition)) continue;
      enter(`${$id}#/$defs/${key}`, definition);
    }
  }
  const refer = (schema: object, from: string): object =>
    JSON.parse(
      JSON.stringify(schema, (key, value: unknown) =>
        key === '$ref' && typeof value === 'string' ? reference(value, from) : value,
      ),
    );
  const reference = (target: string, from: string): string => {
    const address = new URL(target, from).href;
    const [file = '', pointer = ''] = address.split('#');
    // A reference may go deeper than a definition, such as to one property of a file.
    const name = nameByAddress.get(address);
    if (name !== undefined) return `#/components/schemas/${name}`;
    const outer = nameByAddress.get(file);
    if (outer === undefined) throw new Error(`Reference "${target}" leads to no schema.`);
    return `#/components/schemas/${outer}${pointer}`;
  };
  return {
    schemas: Object.fromEntries(
      found.map(([name, schema, address]) => [name, refer(schema, address)]),
    ),
    refer: (schema) => refer(schema, base),
  };
}

/** A schema is called after its title, or the last part of its address. */
function nameOf(address: string, schema: object): string {
  const last = address.slice(address.lastIndexOf('/') + 1).replace(/\.json$/, '');
  const title = 'title' in schema && typeof schema.title === 'string' ? schema.title : last;
  return (title.charAt(0).toUpperCase() + title.slice(1)).replaceAll(/[^A-Za-z0-9]/g, '');
}
