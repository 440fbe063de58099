import type { ParameterValue, Problem } from '../schemas/types.ts';
import { chinaDay, startOfDay } from './days.ts';
import { parametersOf, type Explanation, type Parameter } from './parameter.ts';
import { Policy } from './policy.ts';
import {
  baselineProblems,
  runProblems,
  type Overrides,
  type PolicyBookSource,
} from './policy-checks.ts';
import {
  always,
  explanationOn,
  valuesAt,
  type Days,
  type PlacedParameter,
} from './policy-values.ts';
import { chooseReforms, reformValues } from './reforms.ts';

/** Days from the first, included, to the last, excluded; infinite where there is no such end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The policies of one port over time. */
export interface PolicyBook {
  /** First days of the periods during which nothing changes, as day numbers of China. */
  readonly changes: readonly number[];
  /** Spans of whole days, as day numbers of China, from which on to which a switch is on. */
  spansOf(name: string): readonly Span[];
  /**
   * The policy in force at an instant (ms since the Unix epoch), for a declaration accepted then or, where it is given, at an
   * earlier one: the same object while no value differs.
   */
  at(ms: number, acceptedAt?: number): Policy;
  /** The last instant not after this one before which declarations accepted have a policy of their own; -Infinity without one. */
  dividedAt(ms: number): number;
}

/** A book in which the policy of one day (as a day number of China) holds on every day. */
export function heldAt(book: PolicyBook, day: number): PolicyBook {
  const policy = book.at(startOfDay(day));
  const everyDay = [{ from: -Infinity, to: Infinity }];
  const isOn = (name: string): boolean =>
    book.spansOf(name).some(({ from, to }) => from <= day && day < to);
  return {
    changes: [],
    spansOf: (name) => (isOn(name) ? everyDay : []),
    at: () => policy,
    dividedAt: () => -Infinity,
  };
}

/** Resolves dated parameters and reforms for one port, or says everything that is wrong with them. */
export function createPolicyBook(
  source: PolicyBookSource,
): { book: PolicyBook } | { problems: Problem[] } {
  const { files, reforms = [], choice = {}, overrides = {}, port } = source;
  const made = chooseReforms(reforms, choice, source);
  const problems = [...baselineProblems(files), ...runProblems(source)];
  if (problems.length > 0 || 'problems' in made) return { problems };
  const values = reformValues(made.chosen, port);
  const placed = parametersOf(files).map((parameter) => ({
    parameter,
    values: valuesAt(port, parameter, values.get(parameter.name) ?? []),
  }));
  return { book: bookOf(placed, overrides) };
}

/** A period without changes. Its policy is made when it is first asked for: a run sees few of its port's periods. */
interface Period {
  readonly first: number;
  readonly values: ReadonlyMap<string, Explanation>;
  policy?: Policy;
}

function bookOf(parameters: readonly PlacedParameter[], overrides: Overrides): PolicyBook {
  const days = new Set(parameters.flatMap(({ values }) => values.map(({ first }) => first)));
  const valuesOn = (on: Days): Map<string, Explanation> =>
    inForce({ parameters, overrides, days: on });
  const beforeAll = valuesOn({ day: -Infinity, accepted: -Infinity });
  const periods: Period[] = [{ first: -Infinity, values: beforeAll }];
  let previous = beforeAll;
  for (const day of [...days].toSorted((a, b) => a - b)) {
    const values = valuesOn({ day, accepted: day });
    if (sameValues(previous, values)) continue;
    previous = values;
    periods.push({ first: day, values });
  }
  const dividing = dividingDays(parameters);
  const mixed = mixedPolicies(periods, valuesOn);
  return {
    changes: periods.slice(1).map(({ first }) => first),
    spansOf: (name) => spansIn(periods, name),
    at: (ms, acceptedAt = ms) => mixed(chinaDay(ms), chinaDay(acceptedAt)),
    dividedAt: (ms) => startOfDay(dividing.findLast((first) => first <= chinaDay(ms)) ?? -Infinity),
  };
}

/** First days of what leaves declarations accepted before under the old rules, in order. */
function dividingDays(parameters: readonly PlacedParameter[]): number[] {
  const days = parameters.flatMap(({ values }) =>
    values.flatMap(({ first, byAcceptance }) => (byAcceptance ? [first] : [])),
  );
  return [...new Set(days)].filter(Number.isFinite).toSorted((a, b) => a - b);
}

/** The policy on a day for declarations accepted on another, each made once. */
function mixedPolicies(
  periods: readonly Period[],
  valuesOn: (days: Days) => Map<string, Explanation>,
): (day: number, accepted: number) => Policy {
  const made = new Map<string, Policy>();
  return (day, accepted) => {
    const now = periodOn(periods, day);
    const then = accepted < day ? periodOn(periods, accepted) : now;
    if (then === now) return policyIn(now);
    const key = `${now.first} ${then.first}`;
    const known = made.get(key);
    if (known) return known;
    const values = valuesOn({ day: now.first, accepted: then.first });
    const policy = sameValues(values, now.values) ? policyIn(now) : new Policy(values);
    made.set(key, policy);
    return policy;
  };
}

/** Periods in which a switch is on, those that follow one another joined. */
function spansIn(periods: readonly Period[], name: string): Span[] {
  const spans: Span[] = [];
  for (const [index, { first, values }] of periods.entries()) {
    if (values.get(name)?.value !== true) continue;
    const to = periods[index + 1]?.first ?? Infinity;
    const joined = spans.at(-1)?.to === first ? spans.pop() : undefined;
    spans.push({ from: joined?.from ?? first, to });
  }
  return spans;
}

/** The last period that began by a day, by halving; a book without periods cannot be built. */
function periodOn(periods: readonly Period[], day: number): Period {
  let low = 0;
  let high = periods.length - 1;
  let found: Period | undefined;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const period = periods[middle];
    if (period && period.first <= day) {
      found = period;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  if (!found) throw new RangeError(`Day "${day}" cannot be looked up; expected a number of a day.`);
  return found;
}

const policyIn = (period: Period): Policy => (period.policy ??= new Policy(period.values));

/** What holds on a day; an override holds whatever the date. */
function inForce(source: {
  parameters: readonly PlacedParameter[];
  overrides: Overrides;
  days: Days;
}): Map<string, Explanation> {
  const values = new Map<string, Explanation>();
  for (const { parameter, values: dated } of source.parameters) {
    const override = source.overrides[parameter.name];
    const found =
      override === undefined ? explanationOn(dated, source.days) : overridden(parameter, override);
    if (found) values.set(parameter.name, found);
  }
  return values;
}

const overridden = ({ title, unit }: Parameter, value: ParameterValue): Explanation => ({
  value,
  unit,
  title,
  from: always,
  source: 'Set for this run.',
  mark: 'assumed',
});

function sameValues(
  a: ReadonlyMap<string, Explanation>,
  b: ReadonlyMap<string, Explanation>,
): boolean {
  return a.size === b.size && [...b].every(([name, { value }]) => a.get(name)?.value === value);
}
