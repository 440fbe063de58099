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
import type { Text } from '../schemas/types.ts';
import type { RunResult } from './run.ts';

/** Work that had to end early, with what to do, in both languages; what was finished is kept. */
export class ExperimentStopped extends Error {
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

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

const cures: Readonly<Record<string, Text>> = {
  ENOSPC: { zh: '磁盘已满：请腾出空间', en: 'The disk is full: make room' },
  EROFS: {
    zh: '文件系统为只读：请另选文件夹',
    en: 'The file system is read-only: choose another folder',
  },
  EACCES: {
    zh: '无权写入该文件夹：请另选，或修改权限',
    en: 'The folder may not be written: choose another, or change its rights',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件：请另选文件夹',
    en: 'A part of the path is a file: choose another folder',
  },
};
const usualCure: Text = {
  zh: '请确认该文件夹可写',
  en: 'See that the folder can be written',
};

/** Does something with files; a failure becomes a message with its cure. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = memberOf(error, 'code');
    if (typeof code !== 'string') throw error;
    const { zh, en } = cures[code] ?? usualCure;
    const reason = String(memberOf(error, 'message'));
    throw new ExperimentStopped(
      {
        zh: `结果无法写入“${folder}”（${reason}）。${zh}，然后加 --resume 重新运行；已完成的重复保留。`,
        en: `Results cannot be written to "${folder}" (${reason}). ${en}, then run again with --resume; finished replications are kept.`,
      },
      { cause: error },
    );
  }
}
