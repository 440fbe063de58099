import type { Library } from '../library/library.ts';
import type { Text } from '../schemas/types.ts';
import type { Terminal } from './terminal.ts';

/** Exit statuses of every command. */
export const ExitStatus = { done: 0, findings: 1, usage: 2 } as const;

/** One of {@link ExitStatus}. */
export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

/** One run of the program: where it writes, what it works with, and how it ends. */
export interface Session {
  readonly terminal: Terminal;
  /** The library that comes with the project, read when it is first asked for. */
  readonly library: Library;
  /** Says how the program is to end; without it, done. */
  end(status: ExitStatus): void;
}

/** Wrong usage: what was asked for cannot be done. Ends the program with status 2 and these words. */
export class UsageError extends Error {
  readonly words: Text;

  constructor(words: Text, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}

/** That a file cannot be read, and why. */
export function unreadable(file: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(
    { zh: `无法读取文件“${file}”：${reason}。`, en: `File "${file}" cannot be read: ${reason}.` },
    { cause: error },
  );
}
