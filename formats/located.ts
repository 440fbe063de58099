import type { Problem } from '../schemas/types.ts';
import type { Decoded } from './format.ts';

/** Problems of a message with the places of their values in the text from which it was read. */
export function located(
  problems: readonly Problem[],
  decoded: Pick<Decoded, 'locate'>,
  message = 0,
): Problem[] {
  return problems.map((problem) => {
    const location = problem.location ?? decoded.locate(problem.path, message);
    return location ? { ...problem, location } : problem;
  });
}
