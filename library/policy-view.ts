import { dayText, parseDay, startOfDay } from '../rules/days.ts';
import type { Explanation } from '../rules/parameter.ts';
import type { Policy } from '../rules/policy.ts';
import type { ChosenReform } from '../rules/reforms.ts';
import { sourceText } from '../rules/source-texts.ts';
import type { Port, Problem, Text } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { policiesOf, reformsAt, type PolicyChoice } from './policies.ts';

/** A value in force, under its full name. */
export interface ParameterInForce extends Omit<Explanation, 'source'> {
  readonly name: string;
  readonly source: Text;
}

/** A reform in force, and why it is: its date with source, or the run that asks for it. */
export interface ReformInForce {
  readonly id: string;
  readonly title: Text;
  /** First day in force; absent where the run puts it in force on every date. */
  readonly from?: string;
  readonly source?: Text;
  readonly mark?: Explanation['mark'];
}

/** What holds at a port on a day, in the order of the files. */
export interface PolicyView {
  readonly port: string;
  readonly date: string;
  readonly parameters: readonly ParameterInForce[];
  readonly reforms: readonly ReformInForce[];
}

/** Where and when policy is looked at, and what a run changes in it. */
export interface PolicyQuestion extends PolicyChoice {
  readonly port: Port;
  /** Calendar day, YYYY-MM-DD. */
  readonly date: string;
}

/** The policy in force at a port on a day, or everything that is wrong with the choice of reforms and overrides. */
export function policyView(
  { port, date, ...choice }: PolicyQuestion,
  library: Library,
): { view: PolicyView } | { problems: Problem[] } {
  const policies = policiesOf(port, library, choice);
  const made = reformsAt(port, library, choice.reforms);
  if ('problems' in policies) return policies;
  if ('problems' in made) return made;
  const day = parseDay(date);
  const policy = policies.book.at(startOfDay(day));
  const reforms = made.chosen.filter(({ first }) => first <= day).map(inForce);
  return { view: { port: port.id, date, parameters: parametersIn(policy), reforms } };
}

function parametersIn(policy: Policy): ParameterInForce[] {
  return policy.names.map((name) => {
    const { source, ...explained } = policy.explain(name);
    return { name, ...explained, source: sourceText(source) };
  });
}

function inForce({ reform: { id, title }, first, commencement }: ChosenReform): ReformInForce {
  if (first === -Infinity || !commencement) return { id, title };
  const { source, mark } = commencement;
  return { id, title, from: dayText(first), source: sourceText(source), mark };
}
