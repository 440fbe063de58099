import { chinaDay, parseInstant } from '../rules/days.ts';
import { unmetNeeds } from '../rules/policy-needs.ts';
import type { Problem, Scenario } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { choiceProblems, policiesOf, reformsAt } from './policies.ts';
import { fileProblem } from './problems.ts';

/** Whether the reforms and parameters that a scenario chooses can be had at its port, and those added commence in its time. */
export function checkReformChoice(
  scenario: Scenario,
  library: Pick<Library, 'ports' | 'parameters' | 'reforms'>,
): Problem[] {
  const { id, parameters: overrides = {}, reforms = {} } = scenario;
  const port = library.ports.get(scenario.port);
  if (!port) return [];
  const problems = choiceProblems(port, library, { overrides, reforms });
  if (problems.length > 0) {
    return problems.map((problem) => ({ ...problem, path: `${id}.yaml#${problem.path}` }));
  }
  const policies = policiesOf(port, library, { overrides, reforms });
  const atStart = 'book' in policies ? policies.book.at(parseInstant(scenario.start)) : undefined;
  return [
    ...(atStart ? unmetNeeds(atStart) : []).map((problem) => ({
      ...problem,
      path: `${id}.yaml#/parameters${problem.path}`,
    })),
    ...lateReforms(scenario, reformsAt(port, library, reforms)),
  ];
}

/** A reform that is added but commences after the end would change nothing, and nobody would notice. */
function lateReforms(scenario: Scenario, made: ReturnType<typeof reformsAt>): Problem[] {
  const { id, end, reforms = {} } = scenario;
  if (end === undefined) return [];
  const lastDay = chinaDay(parseInstant(end));
  return (reforms.with ?? []).flatMap((wanted, index) => {
    const found = 'chosen' in made && made.chosen.find(({ reform }) => reform.id === wanted);
    if (!found || found.first <= lastDay) return [];
    const path = `${id}.yaml#/reforms/with/${index}`;
    const fix = { zh: '设 fromStart: true。', en: 'Set fromStart: true.' };
    return [{ ...fileProblem('reform-after-end', path, wanted), fix }];
  });
}
