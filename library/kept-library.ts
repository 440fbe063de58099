import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { memberOf } from '../schemas/pointer.ts';
import { fillTables, fromFilled, type FilledLibrary } from './filled-library.ts';
import type { Library } from './library.ts';
import { loadLibrary, type Loaded } from './load.ts';
import { sourceFiles } from './source-files.ts';

/** Folders whose sources decide what is made of the authored files. */
const folders = ['schemas', 'formats', 'workflows', 'rules', 'library'];
const project = join(import.meta.dirname, '..', 'package.json');
const digestLength = 64;

/**
 * Does what {@link loadLibrary} does, and keeps a library without problems in a file, step tables and all: taking it
 * from there costs a tenth of reading, checking and filling. The file begins with the digest of everything
 * that decides the library, so that it is used for nothing else. Where it cannot be written, nothing is kept.
 */
export function keptLibrary(folder: string, file: string): Loaded<Library> {
  const digest = digestOf(folder);
  const kept = read(file, digest);
  if (kept) return { value: fromFilled(kept) };
  const loaded = loadLibrary(folder);
  if ('problems' in loaded) return loaded;
  const filled = fillTables(loaded.value);
  write(file, Buffer.concat([Buffer.from(digest), serialize(filled)]));
  return { value: fromFilled(filled) };
}

/** SHA-256 of authored files, sources, the exact versions of packages, and Node. */
function digestOf(folder: string): string {
  const authored = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path, readFileSync(path, 'latin1')]);
  const packages = readFileSync(project, 'utf8');
  return hash(
    'sha256',
    JSON.stringify([process.version, packages, authored, sourceFiles(folders)]),
  );
}

/** What was kept under that digest; nothing where there is none, or it is damaged. */
function read(file: string, digest: string): FilledLibrary | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 0, digestLength) !== digest) return undefined;
    return deserialize(bytes.subarray(digestLength)) as FilledLibrary;
  } catch {
    return undefined;
  }
}

/** A file appears whole or not at all, whichever process writes it. */
function write(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    if (memberOf(error, 'syscall') === undefined) throw error;
  }
}
