import type { Problem } from '../schemas/types.ts';
import { problemLines, type Source } from './problem-text.ts';
import { ExitStatus, type Session } from './session.ts';

/** Prints everything wrong with a file; the program ends with findings. */
export function refuseFile(problems: readonly Problem[], source: Source, session: Session): void {
  const { terminal } = session;
  for (const problem of problems) {
    for (const line of problemLines(problem, source, terminal)) terminal.out(line);
  }
  session.end(ExitStatus.findings);
}
