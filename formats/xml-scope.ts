/** The namespace of every prefix in force, '' for the default one. */
export type Scope = ReadonlyMap<string, string>;

const DECLARES = /^xmlns(?::|$)/;
const RESERVED = new Set(['xml', 'xmlns']);
const RESERVED_URIS = new Set([
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);

/** No prefix, and names without one in no namespace. */
export const NO_SCOPE: Scope = new Map([['', '']]);

/** The scope inside an element that has attributes; undefined where it declares what must not be declared so. */
export function scopeOf(
  attributes: Readonly<Record<string, string>>,
  outer: Scope,
): Scope | undefined {
  const declared = Object.entries(attributes).filter(([name]) => DECLARES.test(name));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, uri] of declared) {
    const prefix = name.slice('xmlns:'.length);
    const isOdd = RESERVED.has(prefix) || uri.trim() !== uri || RESERVED_URIS.has(uri);
    if (isOdd || (prefix !== '' && uri === '')) return undefined;
    scope.set(prefix, uri);
  }
  return scope;
}
