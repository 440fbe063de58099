import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

/*
 * Writes `schemas/types.ts` from the JSON Schemas, so that no type is written twice.
 * `node schemas/generate.ts --check` exits 1 instead of writing when the file is out of date.
 */
const folder = import.meta.dirname;
const target = join(folder, 'types.ts');
const base = 'https://tongguan.example/schemas/';

const files = [
  ...readdirSync(folder).filter((name) => name.endsWith('.json')),
  ...['messages', 'agency'].flatMap((inner) =>
    readdirSync(join(folder, inner)).map((name) => `${inner}/${name}`),
  ),
].toSorted();

/** All schemas become definitions of one root, so that shared parts get one type each. */
function bundle(): JSONSchema {
  const definitions: Record<string, JSONSchema> = {};
  for (const file of files) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JSONSchema;
    const { $defs = {}, $id, ...rest } = schema as JSONSchema & { $defs?: object; $id: string };
    const prefix = $id.slice(base.length);
    for (const [name, definition] of Object.entries($defs)) {
      definitions[`${prefix}#/$defs/${name}`] = localise(definition, prefix);
    }
    if ('type' in rest) definitions[prefix] = localise(rest, prefix);
  }
  return nameDefinitions(definitions);
}

/** Rewrites every `$ref` to the key under which the bundle keeps its target. */
function localise(value: unknown, from: string): JSONSchema {
  const directory = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  const rewrite = (_key: string, inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null || !('$ref' in inner)) return inner;
    const { $ref, ...siblings } = inner as { $ref: string };
    const absolute = $ref.startsWith('#') ? from + $ref : directory + $ref;
    // The generator gives a reference with siblings a type of its own; an intersection keeps the shared one.
    return Object.keys(siblings).length > 0
      ? { ...siblings, allOf: [{ target: absolute }] }
      : { target: absolute };
  };
  return JSON.parse(JSON.stringify(value, rewrite)) as JSONSchema;
}

/** Definition names become type names: the schema's title, or its last path segment. */
function nameDefinitions(definitions: Record<string, JSONSchema>): JSONSchema {
  const names = new Map<string, string>();
  for (const [key, schema] of Object.entries(definitions)) {
    const last = schema.title ?? key.slice(key.lastIndexOf('/') + 1);
    names.set(key, last.charAt(0).toUpperCase() + last.slice(1));
  }
  const renamed = Object.fromEntries(
    Object.entries(definitions).map(([key, schema]) => [names.get(key) ?? key, schema]),
  );
  const text = JSON.stringify(renamed, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && 'target' in inner
      ? { $ref: `#/definitions/${names.get(String(inner.target))}` }
      : inner,
  );
  return { title: 'Bundle', definitions: JSON.parse(text) as Record<string, JSONSchema> };
}

const compiled = await compile(bundle(), 'Bundle', {
  additionalProperties: false,
  bannerComment: '/* Generated from the JSON Schemas by `npm run generate`; do not edit. */',
  unreachableDefinitions: true,
  maxItems: -1,
  style: { singleQuote: true, printWidth: 100 },
});
const source = compiled
  .replaceAll(
    /^ \*\n \* This interface was referenced by `Bundle`'s JSON-Schema\n \* via the `(?:definition|patternProperty)` ".*"\.\n/gm,
    '',
  )
  .replace(/^export interface Bundle \{[\s\S]*?^\}\n/m, '');

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== source) {
    process.stderr.write('schemas/types.ts is out of date. Run "npm run generate".\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, source);
}
