import type { Library } from '../library/library.ts';
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

/** Wrong usage: what was asked for cannot be done. Ends the program with status 2 and this message. */
export class UsageError extends Error {}
