import { elementsOf, type WireElement } from '../formats/elements.ts';
import { formats } from '../formats/registry.ts';

/**
 * The elements of all wire formats by message and pointer, as `type` + pointer. `known` are those of the
 * canonical messages: a format may keep a value deeper or less deep than the canonical message does.
 */
export function wireElements(known: ReadonlySet<string>): Map<string, WireElement[]> {
  const found = new Map<string, WireElement[]>();
  for (const format of formats) {
    for (const { pointer, element } of elementsOf(format)) {
      for (const type of format.carries) {
        const key = canonicalKey(type, pointer, known);
        if (key !== undefined) found.set(key, [...(found.get(key) ?? []), element]);
      }
    }
  }
  return found;
}

/** What a format nests in parts of its own stands further out in the canonical message. */
function canonicalKey(
  type: string,
  pointer: string,
  known: ReadonlySet<string>,
): string | undefined {
  // A format that holds only the first of a list knows it by its number.
  const named = pointer.replaceAll(/\/0(?=\/|$)/g, '/*');
  for (let keys = named.split('/').slice(1); keys.length > 0; keys = keys.slice(1)) {
    const key = `${type}/${keys.join('/')}`;
    if (known.has(key)) return key;
  }
  return undefined;
}
