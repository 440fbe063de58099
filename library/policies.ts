import { createPolicyBook, type PolicyBook } from '../rules/policy-book.ts';
import { runProblems, type Overrides, type PolicyBookSource } from '../rules/policy-checks.ts';
import { chooseReforms, type ChosenReform, type Place } from '../rules/reforms.ts';
import type { Port, Problem, ReformChoice } from '../schemas/types.ts';
import type { Library } from './library.ts';

/** What a run changes in the policy of its port. */
export interface PolicyChoice {
  /** Values that hold on every date, by full parameter name. */
  readonly overrides?: Overrides;
  readonly reforms?: ReformChoice;
}

type PolicyLibrary = Pick<Library, 'parameters' | 'reforms'>;

type Policies = { readonly book: PolicyBook } | { readonly problems: Problem[] };

/** Policies of ports that nothing was chosen for: most worlds have those, and a book takes longer than a small world. */
const made = new WeakMap<Port, { readonly library: PolicyLibrary; readonly policies: Policies }>();

/**
 * The policy of a port over time: the parameter files, changed by each reform from the day on which it commences there, with
 * the reforms a run adds and without those it leaves out; or everything that is wrong with the choice.
 */
export function policiesOf(
  port: Port,
  library: PolicyLibrary,
  choice: PolicyChoice = {},
): Policies {
  const { overrides = {}, reforms = {} } = choice;
  if (Object.keys({ ...overrides, ...reforms }).length > 0) {
    return createPolicyBook(sourceOf(port, library, choice));
  }
  const known = made.get(port);
  const { parameters, reforms: all } = library;
  if (known?.library.parameters === parameters && known.library.reforms === all) {
    return known.policies;
  }
  const policies = createPolicyBook(sourceOf(port, library, choice));
  made.set(port, { library: { parameters, reforms: all }, policies });
  return policies;
}

/** Everything that is wrong with what a run chooses at a port. */
export function choiceProblems(
  port: Port,
  library: PolicyLibrary,
  choice: PolicyChoice,
): Problem[] {
  return runProblems(sourceOf(port, library, choice));
}

function sourceOf(
  port: Port,
  library: PolicyLibrary,
  { overrides = {}, reforms = {} }: PolicyChoice,
): PolicyBookSource {
  return {
    ...placeOf(port),
    files: library.parameters,
    reforms: [...library.reforms.values()],
    choice: reforms,
    overrides,
  };
}

/** The reforms that a run has at a port, whatever their dates; or everything that is wrong with the choice. */
export function reformsAt(
  port: Port,
  library: PolicyLibrary,
  choice: ReformChoice = {},
): { chosen: ChosenReform[] } | { problems: Problem[] } {
  return chooseReforms([...library.reforms.values()], choice, placeOf(port));
}

function placeOf({ id, jurisdiction }: Port): Place {
  return { port: id, ...(jurisdiction && { jurisdiction }) };
}
