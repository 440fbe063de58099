import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { memberOf } from '../schemas/pointer.ts';
import type { RunResult } from './run.ts';

/** Work that had to end early, with what to do; what was finished is kept. */
export class ExperimentStopped extends Error {}

/** Where finished runs are kept, by the digest of their order. */
export interface ResultStore {
  read(digest: string): RunResult | undefined;
  write(digest: string, result: RunResult): void;
}

/** Results in memory, gone with the process. */
export function memoryStore(): ResultStore {
  const kept = new Map<string, RunResult>();
  return {
    read: (digest) => kept.get(digest),
    write: (digest, result) => void kept.set(digest, result),
  };
}

/**
 * Results as files of a folder, `runs/<digest>.json`, and a journal of their order of completion. A file appears whole
 * or not at all, so that a killed process leaves nothing half written. Throws {@link ExperimentStopped} where the folder
 * cannot be written.
 */
export function folderStore(folder: string): ResultStore {
  const runs = join(folder, 'runs');
  guarded(folder, () => mkdirSync(runs, { recursive: true }));
  const pathOf = (digest: string): string => join(runs, `${digest}.json`);
  return {
    read: (digest) =>
      existsSync(pathOf(digest))
        ? (JSON.parse(readFileSync(pathOf(digest), 'utf8')) as RunResult)
        : undefined,
    write: (digest, result) =>
      guarded(folder, () => {
        const partial = `${pathOf(digest)}.part`;
        writeFileSync(partial, JSON.stringify(result), { flush: true });
        renameSync(partial, pathOf(digest));
        appendFileSync(join(folder, 'journal.jsonl'), `${JSON.stringify({ finished: digest })}\n`);
      }),
  };
}

const cures: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room',
  EROFS: 'The file system is read-only: choose another folder',
  EACCES: 'The folder may not be written: choose another, or change its rights',
  ENOTDIR: 'A part of the path is a file: choose another folder',
};

/** Does something with files; a failure becomes a message with its cure. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = memberOf(error, 'code');
    if (typeof code !== 'string') throw error;
    const cure = cures[code] ?? 'See that the folder can be written';
    throw new ExperimentStopped(
      `Results cannot be written to "${folder}" (${String(memberOf(error, 'message'))}). ${cure}, then run again with --resume; finished replications are kept.`,
      { cause: error },
    );
  }
}
