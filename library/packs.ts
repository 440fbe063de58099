import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import type { SchemaTypes } from '../schemas/schemas.ts';
import type { PackSample } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import type { LoadedPack, LoadedSample, ReportedProblem } from './pack.ts';
import { onlyMessage } from './pack-sample.ts';
import { patched } from './patch.ts';

const patchEnd = '.patch.yaml';
const reportEnd = '.report.json';
const jsonIndent = 2;

/** Loads every pack below a folder, in order of name. Throws on a pack that does not fit its schema or lacks a report. */
export function loadPacks(folder: string): LoadedPack[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((name) => loadPack(join(folder, name)));
}

/** Loads the pack in a folder. Throws as {@link loadPacks} does. */
export function loadPack(folder: string): LoadedPack {
  const pack = valueOf('pack', join(folder, 'pack.yaml'));
  if (pack.id !== basename(folder)) {
    throw new Error(
      `Pack "${pack.id}" lies in "${basename(folder)}"; the id must be equal to the name of the folder.`,
    );
  }
  const samples = ['valid', 'invalid'].flatMap((kind) =>
    sampleFiles(join(folder, 'samples', kind)).map((path) => loadSample(path, folder, pack.at)),
  );
  return { pack, samples };
}

function sampleFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith(reportEnd))
    .toSorted()
    .map((name) => join(folder, name));
}

function loadSample(path: string, folder: string, at: string): LoadedSample {
  const name = nameOf(path, folder);
  const common = { name, valid: name.startsWith('valid/'), report: reportOf(path) };
  if (!path.endsWith(patchEnd)) return { ...common, at, text: readFileSync(path, 'utf8') };
  const sample = valueOf('pack-sample', path);
  return {
    ...common,
    at: sample.at ?? at,
    text: textOf(sample, path),
    of: nameOf(join(dirname(path), sample.of), folder),
    ...(sample.against !== undefined && {
      against: readFileSync(join(dirname(path), sample.against), 'utf8'),
    }),
  };
}

/** The patched canonical message, one value a line so that problems have lines of their own. */
function textOf({ of, patch }: PackSample, path: string): string {
  const base = join(dirname(path), of);
  const from = base.endsWith(patchEnd)
    ? textOf(valueOf('pack-sample', base), base)
    : readFileSync(base, 'utf8');
  return `${JSON.stringify(patched(onlyMessage(from), patch ?? []), null, jsonIndent)}\n`;
}

function reportOf(path: string): readonly ReportedProblem[] {
  const report = `${stem(path)}${reportEnd}`;
  if (!existsSync(report)) throw new Error(`Sample "${path}" has no report; expected "${report}".`);
  return JSON.parse(readFileSync(report, 'utf8')) as readonly ReportedProblem[];
}

function nameOf(path: string, folder: string): string {
  return stem(relative(join(folder, 'samples'), path));
}

function stem(path: string): string {
  return path.endsWith(patchEnd) ? path.slice(0, -patchEnd.length) : path.replace(/\.\w+$/, '');
}

function valueOf<K extends 'pack' | 'pack-sample'>(kind: K, path: string): SchemaTypes[K] {
  const value: unknown = parse(readFileSync(path, 'utf8'), { version: '1.2', uniqueKeys: true });
  const result = validate(kind, value);
  if ('value' in result) return result.value;
  const [first] = result.problems;
  throw new Error(`File "${path}" is not valid: ${first?.path ?? ''} ${first?.message.en ?? ''}`);
}
