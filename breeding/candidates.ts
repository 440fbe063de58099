import { codedFields, codedValues } from '../schemas/coded-fields.ts';
import type { CodeBook } from '../schemas/codes.ts';
import { hasMembers, memberPointer } from '../schemas/pointer.ts';
import { schemas, sharedSchemas, type Message } from '../schemas/schemas.ts';
import { remove, set, type Edit } from './edit.ts';
import { otherValues, type Values } from './other-values.ts';
import { sampleValue } from './sample-value.ts';
import { memberNode, messageNode, propertyNames, type SchemaNode } from './schema-node.ts';

const unknownName = 'notAField';
const forbiddenName = 'constructor';
const tooDeep = 70; // levels; the schemas allow 64

/** A place of a message with what the schema says about it. */
interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly node: SchemaNode | undefined;
}

/** Single changes of a message in document order: everything taken away, replaced by other values, or added. */
export function candidateEdits(message: Message, codes: CodeBook): Edit[] {
  const values = { codes, used: usedCodes(message) };
  const root = { path: '', value: message, node: messageNode(message.type) };
  const changes = placesIn(root).flatMap((place) => [
    ...(place.path === '' ? [] : ownEdits(place, values)),
    ...additions(place, values),
  ]);
  return [...changes, ...hostile];
}

/** What no message may hold, whatever its type. */
const hostile: readonly Edit[] = [
  set(memberPointer('', forbiddenName), '1'),
  set(memberPointer('', unknownName), nested(tooDeep)),
];

function nested(levels: number): unknown {
  let value: unknown = '1';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

function usedCodes(message: Message): Values['used'] {
  const used = new Map<string, Set<string>>();
  const files = [...Object.values(schemas), ...sharedSchemas];
  for (const { keys, list } of codedFields(schemas[message.type], files)) {
    const seen = used.get(list) ?? new Set<string>();
    for (const { code } of codedValues(message, keys)) seen.add(code);
    used.set(list, seen);
  }
  return used;
}

function placesIn(place: Place): Place[] {
  const { path, value, node } = place;
  if (!hasMembers(value)) return [place];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    placesIn({
      path: memberPointer(path, key),
      value: member,
      node: node && memberNode(node, key),
    }),
  );
  return [place, ...inside];
}

function ownEdits({ path, value, node }: Place, values: Values): Edit[] {
  return [remove(path), ...otherValues(value, node, values).map((other) => set(path, other))];
}

/** Properties that are missing, with values that the schema allows and others like them, and one it does not know. */
function additions({ path, value, node }: Place, values: Values): Edit[] {
  if (!node || !hasMembers(value) || Array.isArray(value)) return [];
  const missing = propertyNames(node).filter((name) => !Object.hasOwn(value, name));
  const added = missing.flatMap((name) => {
    const member = memberNode(node, name);
    const given = member ? addedValues(member, values) : [];
    return given.map((one) => set(memberPointer(path, name), one));
  });
  return [...added, set(memberPointer(path, unknownName), '1')];
}

function addedValues(node: SchemaNode, values: Values): unknown[] {
  const sample = sampleValue(node, values.codes);
  if (sample === undefined) return [];
  if (!hasMembers(sample) || Array.isArray(sample)) {
    return [sample, ...otherValues(sample, node, values)];
  }
  const fuller = propertyNames(node).flatMap((name) => {
    const member = memberNode(node, name);
    const inner = member && sampleValue(member, values.codes);
    return inner === undefined ? [] : [{ ...sample, [name]: inner }];
  });
  return [sample, ...fuller];
}
