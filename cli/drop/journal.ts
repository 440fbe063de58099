import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { UsageError } from '../session.ts';
import { writeAll } from './files.ts';

/** A file was taken: its bytes are safe here, before anything else is done with it. */
export interface TakeEntry {
  readonly kind: 'take';
  readonly id: number;
  /** Name in the OutBox. */
  readonly file: string;
  readonly base64: string;
}

/** All answers to a file lie ready, and where the file goes is decided. */
export interface StagedEntry {
  readonly kind: 'staged';
  readonly id: number;
  readonly accepted: boolean;
  /** Name in the SentBox or FailBox. */
  readonly name: string;
}

/** File and answers are where they belong. */
export interface DoneEntry {
  readonly kind: 'done';
  readonly id: number;
}

/** A line of the journal. */
export type JournalEntry = TakeEntry | StagedEntry | DoneEntry;

const newline = '\n'.charCodeAt(0);

/**
 * The write-ahead journal: one line for each step, on the disk before the step is relied upon. A last line that was
 * cut off by a crash was never relied upon and is dropped.
 */
export class Journal {
  readonly #file: number;
  readonly entries: readonly JournalEntry[];

  /** Opens the journal, or begins it. Throws a {@link UsageError} where a line other than the last is broken. */
  constructor(path: string) {
    const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
    const whole = bytes.subarray(0, bytes.lastIndexOf(newline) + 1);
    this.entries = entriesOf(new TextDecoder().decode(whole), path);
    this.#file = openSync(path, 'a');
    if (whole.length < bytes.length) {
      ftruncateSync(this.#file, whole.length);
      fsyncSync(this.#file);
    }
  }

  /** Adds a line; it is on the disk when this returns. */
  add(entry: JournalEntry): void {
    writeAll(this.#file, new TextEncoder().encode(`${JSON.stringify(entry)}\n`));
    fsyncSync(this.#file);
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.#file);
  }
}

function entriesOf(text: string, path: string): JournalEntry[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as JournalEntry;
    } catch (error) {
      throw new UsageError(
        {
          zh: `日志“${path}”第 ${index + 1} 行损坏，请恢复它，或用空文件夹重新开始。`,
          en: `Journal "${path}" is broken in line ${index + 1}; restore it, or begin with an empty folder.`,
        },
        { cause: error },
      );
    }
  });
}
