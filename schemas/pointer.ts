/** The JSON Pointer (RFC 6901) of a member of the value at another pointer. */
export function memberPointer(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys of a JSON Pointer, unescaped. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether a value is an object or array, so that it has members. */
export function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The own member of an object or array by key; undefined where there is none. */
export function memberOf(value: unknown, key: string): unknown {
  return hasMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value a JSON Pointer leads to; undefined where it leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce(memberOf, value);
}

/** A value and everything inside it, each with its pointer, in the order in which it is written. */
export function walk(value: unknown, pointer = ''): { pointer: string; value: unknown }[] {
  if (!hasMembers(value)) return [{ pointer, value }];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    walk(inner, memberPointer(pointer, key)),
  );
  return [{ pointer, value }, ...inside];
}

/** Sorts findings by where they lie in a document; a missing member counts as the last of its parent. */
export function inDocumentOrder<T extends { readonly path: string }>(
  value: unknown,
  findings: readonly T[],
): T[] {
  if (findings.length < 2) return [...findings];
  const pointers = walk(value).map(({ pointer }) => pointer);
  const placeByPointer = new Map(pointers.map((pointer, place) => [pointer, place]));

  const placeOf = (path: string): number => {
    const own = placeByPointer.get(path);
    if (own !== undefined) return own;
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!placeByPointer.has(parent)) return parent === '' ? pointers.length : placeOf(parent);
    return (
      pointers.findLastIndex((pointer) => pointer === parent || pointer.startsWith(`${parent}/`)) +
      0.5
    );
  };
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.path) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}
