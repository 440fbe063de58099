import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders that the import client shares with its single window. */
export interface DropFolders {
  readonly outBox: string;
  readonly sentBox: string;
  readonly failBox: string;
  readonly inBox: string;
  /** What the service itself remembers. */
  readonly state: string;
}

/** The folders below one folder; makes those that are missing. */
export function dropFolders(folder: string): DropFolders {
  const folders = {
    outBox: join(folder, 'OutBox'),
    sentBox: join(folder, 'SentBox'),
    failBox: join(folder, 'FailBox'),
    inBox: join(folder, 'InBox'),
    state: join(folder, '.tongguan'),
  };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  return folders;
}

/** Writes a file so that after a power cut it is there whole or not at all. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const draft = join(dirname(path), `.${process.pid}.draft`);
  const file = openSync(draft, 'w');
  try {
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  moveDurably(draft, path);
}

/** Moves a file within one file system; after a power cut it is at one place or at the other. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to) && existsSync(dirname(from))) syncFolder(dirname(from));
}

/** Writes all of some bytes to an open file; a single write may take only a part. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
