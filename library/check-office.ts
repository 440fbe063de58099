import { nearest } from '../schemas/nearest.ts';
import type { OfficeRule, Problem } from '../schemas/types.ts';
import { desksFor } from '../workflows/desks.ts';
import { flows } from '../workflows/flows.ts';
import { fileProblem } from './problems.ts';

/**
 * Checks what a schema cannot: that every rule of an office has a name of its own, and that its desk has the power for
 * its decision. `place` is where the list stands, such as `x.yaml#/office`. Returns all problems, in their order.
 */
export function checkOfficeRules(rules: readonly OfficeRule[], place: string): Problem[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id, desk, decide }, index) => {
    const problems: Problem[] = [];
    if (seen.has(id)) problems.push(fileProblem('duplicate-rule', `${place}/${index}/id`, id));
    seen.add(id);
    if (decide !== undefined) {
      problems.push(...powerProblems({ desk, decide }, `${place}/${index}/decide`));
    }
    return problems;
  });
}

function powerProblems(
  { desk, decide }: Required<Pick<OfficeRule, 'desk' | 'decide'>>,
  path: string,
): Problem[] {
  const all = Object.values(flows);
  const named = all.filter(({ events }) => Object.hasOwn(events, decide));
  if (named.length === 0) {
    const known = all.flatMap(({ events }) => Object.keys(events));
    return [fileProblem('unknown-event', path, decide, nearest(decide, known))];
  }
  const desks = [...new Set(named.flatMap((flow) => desksFor(flow, decide)))];
  if (desks.includes(desk)) return [];
  return [fileProblem('desk-without-power', path, decide, desks.join(', '))];
}
