import type { Library } from '../library/library.ts';
import type { Experiment, Problem, Text } from '../schemas/types.ts';
import { checkStability } from '../world/stability/stability.ts';
import type { Point } from './point.ts';
import { worldOf } from './run.ts';
import { chooseWorld } from './settings.ts';

/** Points looked at before a run: each takes a moment, and a combination has the desks of its parts. */
const most = 20;

/** A desk of a point that can never keep up with its traffic. */
export interface Overload {
  readonly point: Point;
  readonly problem: Problem;
}

/** The desks that can never keep up, of every point that changes one thing alone, the first twenty of them. */
export function overloadsOf(
  { baseline, seed }: Experiment,
  points: readonly Point[],
  library: Library,
): Overload[] {
  const alone = points.filter(({ id }) => !id.includes('+')).slice(0, most);
  return alone.flatMap((point) => {
    const chosen = chooseWorld(baseline, [baseline.set ?? {}, point.set], library);
    if ('problems' in chosen) return [];
    const { scenario, library: changed } = worldOf(chosen.world, seed, library);
    return checkStability(scenario, changed).map((problem) => ({ point, problem }));
  });
}

/** What is said about an overloaded desk: where, by how much, and what would be enough. */
export function overloadText({ point: { title }, problem }: Overload): Text {
  const { message, expected = '', path } = problem;
  return {
    zh: `“${title.zh}”：${message.zh}${path}：${expected}才够。结果取决于运行的长度。`,
    en: `"${title.en}": ${message.en} ${path}: ${expected} would do. What is found depends on the length of the run.`,
  };
}
