import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Library } from '../library/library.ts';
import { sourceFiles } from '../library/source-files.ts';
import type { RunOrder } from './run.ts';

/** Folders whose sources decide what a run gives. */
const folders = ['engine', 'workflows', 'rules', 'schemas', 'library', 'world', 'experiments'];

/** SHA-256 of a JSON value in canonical form (RFC 8785), in hexadecimal. */
export function digestOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A value without a JSON form has no digest.');
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of everything that decides a run beside its order: the sources, and what the library has for every world. */
export function codeDigest(library: Library): string {
  return digestOf({
    files: sourceFiles(folders),
    parameters: library.parameters,
    reforms: [...library.reforms.values()],
    commodities: [...library.commodities.values()],
  });
}

/** Name of the result of a run: equal orders over equal code have equal results. */
export const runDigest = (order: RunOrder, code: string): string => digestOf({ order, code });
