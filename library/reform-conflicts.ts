import { conflicts, reformValues } from '../rules/reforms.ts';
import type { Problem } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { reformsAt } from './policies.ts';
import { fileProblem } from './problems.ts';

/** Every parameter that two values of reforms would set at some port from the same day on, said once for each value. */
export function conflictProblems(
  library: Pick<Library, 'parameters' | 'ports' | 'reforms'>,
): Problem[] {
  const found = new Map<string, Problem>();
  for (const port of library.ports.values()) {
    const made = reformsAt(port, library);
    if ('problems' in made) continue;
    for (const [first, second] of conflicts(reformValues(made.chosen, port.id))) {
      const index = (second.reform.parameters ?? []).indexOf(second.setting);
      const path = `${second.reform.id}.yaml#/parameters/${index}`;
      const isSame = first.reform === second.reform;
      const code = isSame ? 'overlapping-date' : 'conflicting-reforms';
      found.set(path, fileProblem(code, path, isSame ? second.setting.name : first.reform.id));
    }
  }
  return [...found.values()];
}
