import { standardCodes } from '../schemas/standard-codes.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem, SelectionPolicy, SelectionRule } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { fileProblem } from './problems.ts';

/**
 * Checks what a schema cannot: that every rule of a selection policy has a name of its own, and that its ports and countries
 * exist. `place` is where the policy stands, such as `x.yaml#`. Returns all problems, in their order.
 */
export function checkSelection(
  policy: SelectionPolicy,
  { ports }: Pick<Library, 'ports'>,
  place: string,
): Problem[] {
  const seen = new Set<string>();
  const rules: readonly SelectionRule[] = policy.rules ?? [];
  return rules.flatMap(({ id, when: { port, origin } }, index) => {
    const at = `${place}/rules/${index}`;
    const problems: Problem[] = [];
    if (seen.has(id)) problems.push(fileProblem('duplicate-id', `${at}/id`, id));
    seen.add(id);
    if (port !== undefined && !ports.has(port)) {
      problems.push(
        fileProblem('unknown-port', `${at}/when/port`, port, nearest(port, ports.keys())),
      );
    }
    if (origin !== undefined && !isCountry(origin)) {
      problems.push(fileProblem('unknown-country', `${at}/when/origin`, origin));
    }
    return problems;
  });
}

const isCountry = (code: string): boolean => standardCodes.find('country', code) !== undefined;
