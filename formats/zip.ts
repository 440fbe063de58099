import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { Problem } from '../schemas/types.ts';
import { problem, type FormatProblemCode, type ProblemDetails } from './problems.ts';

/** Files an archive may have; the real ones have one. */
const MAX_FILES = 16;
/** How many bytes one packed byte may become; repetitive XML stays under 100, bombs begin near 1000. */
const MAX_RATIO = 200;
const MAX_NAME = 200;
/** Archives begin with a file header, or with the end record when they are empty. */
const MAGIC = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** The one XML file of an archive, and what else stood in it. */
export interface OpenedZip {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Whether bytes are a ZIP archive. */
export const isZip = (input: Uint8Array): boolean =>
  MAGIC.includes(String.fromCharCode(...input.subarray(0, 4)));

/** Why an archive is refused; caught by `openZip`, never seen outside. */
class Refusal extends Error {
  readonly found: Problem;
  constructor(code: FormatProblemCode, details: ProblemDetails) {
    super(code);
    this.found = problem(code, { location: { line: 1, column: 1 }, ...details });
  }
}

/**
 * Opens the archive in which a client sends one XML file. Nothing is unpacked before its size, ratio
 * and name are accepted, and no more than the announced size is ever kept. Never throws.
 */
export function openZip(
  input: Uint8Array,
  maxBytes: number,
): OpenedZip | { readonly problem: Problem } {
  try {
    return unpack(input, maxBytes);
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.found };
    // The library throws errors of its own for archives that are cut or damaged.
    const detail = error instanceof Error ? error.message : 'unknown';
    return { problem: new Refusal('zip-broken', { values: { detail } }).found };
  }
}

function unpack(input: Uint8Array, maxBytes: number): OpenedZip {
  const names: string[] = [];
  const unpacked = unzipSync(input, {
    filter: (file) => {
      if (file.name.endsWith('/')) return false;
      assertAcceptable(file, names, maxBytes);
      names.push(file.name);
      return isXmlName(file.name);
    },
  });
  const wanted = names.filter(isXmlName);
  const [file] = wanted;
  if (file === undefined || wanted.length > 1) {
    throw new Refusal('zip-not-one-file', { got: names.join(', ') });
  }
  const problems = names
    .filter((name) => name !== file)
    .map((name) => new Refusal('zip-file-not-read', { got: name }).found);
  return { file, bytes: unpacked[file] ?? new Uint8Array(), problems };
}

const isXmlName = (name: string): boolean => /\.xml$/i.test(name);

function assertAcceptable(
  { name, size, originalSize }: UnzipFileInfo,
  names: readonly string[],
  maxBytes: number,
): void {
  const limits = { limit: String(MAX_FILES) };
  if (names.length >= MAX_FILES) throw new Refusal('zip-too-many-files', { values: limits });
  if (!isPlainName(name) || names.includes(name))
    throw new Refusal('zip-name-refused', { got: name });
  if (originalSize > maxBytes) {
    const values = { size: String(originalSize), limit: String(maxBytes) };
    throw new Refusal('too-large', { values, got: name });
  }
  if (originalSize > size * MAX_RATIO) {
    const ratio = size === 0 ? String(originalSize) : String(Math.round(originalSize / size));
    throw new Refusal('zip-ratio', { values: { ratio, limit: String(MAX_RATIO) }, got: name });
  }
}

/** A name that leads nowhere else: no folder above, no root, no drive, no control character. */
const isPlainName = (name: string): boolean =>
  name !== '' &&
  name.length <= MAX_NAME &&
  !/[\\:\p{Cc}]/u.test(name) &&
  !name.startsWith('/') &&
  !name.split('/').includes('..');
