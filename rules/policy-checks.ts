import { nearest } from '../schemas/nearest.ts';
import type {
  ParameterFile,
  ParameterValue,
  Problem,
  Reform,
  ReformChoice,
} from '../schemas/types.ts';
import { parametersOf, valueFault, type DatedValue, type Parameter } from './parameter.ts';
import { policyProblem } from './policy-problems.ts';
import { chooseReforms, conflicts, reformValues, type Place } from './reforms.ts';

/** Values that hold on every date instead of those of files and reforms, by full parameter name. */
export type Overrides = Readonly<Record<string, ParameterValue>>;

/** What a policy book is made of. */
export interface PolicyBookSource extends Place {
  /** The baseline; values of other ports are left out, those of this one beat the general ones. */
  readonly files: readonly ParameterFile[];
  /** What changes the baseline, from the day on which each commences at this place. */
  readonly reforms?: readonly Reform[];
  readonly choice?: ReformChoice;
  readonly overrides?: Overrides;
}

/** Everything that is wrong with what a run chooses: its reforms and overrides. */
export function runProblems(source: PolicyBookSource): Problem[] {
  const { files, reforms = [], choice = {}, overrides = {}, port } = source;
  const made = chooseReforms(reforms, choice, source);
  const clashes = 'chosen' in made ? conflicts(reformValues(made.chosen, port)) : [];
  return [
    ...('problems' in made ? made.problems : []),
    ...clashes.map(([one, other]) =>
      policyProblem.reformConflict(one.setting.name, one.reform.id, other.reform.id),
    ),
    ...overrideProblems(parametersOf(files), overrides),
  ];
}

/** Everything that is wrong with the parameter files by themselves. */
export function baselineProblems(files: readonly ParameterFile[]): Problem[] {
  const parameters = parametersOf(files);
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
