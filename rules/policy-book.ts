import { nearest } from '../schemas/nearest.ts';
import type { ParameterFile, Problem } from '../schemas/types.ts';
import { chinaDay, parseDay } from './days.ts';
import {
  parametersOf,
  valueFault,
  type DatedValue,
  type Explanation,
  type Parameter,
  type ParameterValue,
} from './parameter.ts';
import { Policy } from './policy.ts';
import { policyProblem } from './policy-problems.ts';

/** Values that hold on every date instead of those of the files, by full parameter name. */
export type Overrides = Readonly<Record<string, ParameterValue>>;

/** The policies of one port over time. */
export interface PolicyBook {
  /** First days of the periods during which nothing changes, as day numbers of China. */
  readonly changes: readonly number[];
  /** The policy in force at an instant (ms since the Unix epoch): the same object while no value changes. */
  at(ms: number): Policy;
}

/** What a policy book is made of. */
export interface PolicyBookSource {
  readonly files: readonly ParameterFile[];
  /** Id of the port; values of other ports are left out, its own beat the general ones. */
  readonly port: string;
  readonly overrides?: Overrides;
}

/** Resolves dated parameters for one port, or says everything that is wrong with them. */
export function createPolicyBook(
  source: PolicyBookSource,
): { book: PolicyBook } | { problems: Problem[] } {
  const parameters = parametersOf(source.files);
  const overrides = source.overrides ?? {};
  const problems = [...parameterProblems(parameters), ...overrideProblems(parameters, overrides)];
  if (problems.length > 0) return { problems };
  return {
    book: bookOf(
      parameters.map((parameter) => atPort(parameter, source.port)),
      overrides,
    ),
  };
}

/** A parameter with only the values that concern a port, first days as numbers. */
interface Resolved {
  readonly parameter: Parameter;
  readonly values: readonly { first: number; explanation: Explanation }[];
}

function atPort(parameter: Parameter, port: string): Resolved {
  const { title, unit } = parameter;
  const values = parameter.values
    .filter((dated) => dated.port === undefined || dated.port === port)
    .map((dated) => ({ first: parseDay(dated.from), explanation: { ...dated, title, unit } }));
  return { parameter, values };
}

function bookOf(parameters: readonly Resolved[], overrides: Overrides): PolicyBook {
  const days = new Set(parameters.flatMap(({ values }) => values.map(({ first }) => first)));
  const beforeAll = inForce({ parameters, overrides, day: -Infinity });
  const periods = [{ first: -Infinity, policy: new Policy(beforeAll) }];
  let previous = beforeAll;
  for (const day of [...days].toSorted((a, b) => a - b)) {
    const values = inForce({ parameters, overrides, day });
    if (sameValues(previous, values)) continue;
    previous = values;
    periods.push({ first: day, policy: new Policy(values) });
  }
  return {
    changes: periods.slice(1).map(({ first }) => first),
    at: (ms) => policyOn(periods, chinaDay(ms)),
  };
}

/** The last period that began by a day, by halving; a book without periods cannot be built. */
function policyOn(periods: readonly { first: number; policy: Policy }[], day: number): Policy {
  let low = 0;
  let high = periods.length - 1;
  let found: Policy | undefined;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const period = periods[middle];
    if (period && period.first <= day) {
      found = period.policy;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  if (!found) throw new RangeError(`Day "${day}" cannot be looked up; expected a number of a day.`);
  return found;
}

/** Own values of the port first, then the latest; an override holds whatever the date. */
function inForce(source: {
  parameters: readonly Resolved[];
  overrides: Overrides;
  day: number;
}): Map<string, Explanation> {
  const values = new Map<string, Explanation>();
  for (const { parameter, values: dated } of source.parameters) {
    const override = source.overrides[parameter.name];
    const current = dated.filter(({ first }) => first <= source.day);
    const own = current.filter(({ explanation }) => explanation.port !== undefined);
    const found = (own.length > 0 ? own : current).at(-1)?.explanation;
    if (override !== undefined) values.set(parameter.name, overridden(parameter, override));
    else if (found) values.set(parameter.name, found);
  }
  return values;
}

const overridden = ({ title, unit }: Parameter, value: ParameterValue): Explanation => ({
  value,
  unit,
  title,
  from: '0000-01-01',
  source: 'Set for this run.',
  mark: 'assumed',
});

function sameValues(a: Map<string, Explanation>, b: Map<string, Explanation>): boolean {
  return a.size === b.size && [...b].every(([name, { value }]) => a.get(name)?.value === value);
}

function parameterProblems(parameters: readonly Parameter[]): Problem[] {
  const seen = new Set<string>();
  return parameters.flatMap((parameter) => {
    const repeated = seen.has(parameter.name);
    seen.add(parameter.name);
    return [
      ...(repeated ? [policyProblem.repeatedName(parameter.name)] : []),
      ...dateProblems(parameter),
      ...parameter.values.flatMap(({ value, from }) => {
        const expected = valueFault(value, parameter.unit);
        return expected
          ? [policyProblem.wrongValue(`${parameter.name} (${from})`, value, expected)]
          : [];
      }),
    ];
  });
}

/** General values and each port's own must each be dated in ascending order, no date twice. */
function dateProblems({ name, values }: Parameter): Problem[] {
  const latest = new Map<DatedValue['port'], string>();
  return values.flatMap(({ port, from }) => {
    const before = latest.get(port);
    latest.set(port, from);
    return before !== undefined && from <= before
      ? [policyProblem.unorderedDate({ name, from, before })]
      : [];
  });
}

function overrideProblems(parameters: readonly Parameter[], overrides: Overrides): Problem[] {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return Object.entries(overrides).flatMap(([name, value]) => {
    const parameter = byName.get(name);
    if (!parameter) return [policyProblem.unknownName(name, nearest(name, byName.keys()))];
    const expected = valueFault(value, parameter.unit);
    return expected ? [policyProblem.wrongValue(name, value, expected)] : [];
  });
}
