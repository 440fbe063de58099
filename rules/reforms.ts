import { nearest } from '../schemas/nearest.ts';
import type {
  Commencement,
  Jurisdiction,
  Problem,
  Reform,
  ReformChoice,
  ReformSetting,
} from '../schemas/types.ts';
import { dayText, parseDay } from './days.ts';
import { policyProblem } from './policy-problems.ts';

/** Where a policy is asked for: a port, and the province whose plan holds there. */
export interface Place {
  /** Id of the port. */
  readonly port: string;
  readonly jurisdiction?: Jurisdiction;
}

/** A reform as a run has it at a place. */
export interface ChosenReform {
  readonly reform: Reform;
  /** First day in force, as a day number of China; -Infinity where it holds on every date. */
  readonly first: number;
  /** The date it has here or, where the run brings it in, elsewhere; none is later than any. */
  readonly commencement: Commencement | undefined;
}

/** A value that a reform sets at a place. */
export interface ReformValue {
  readonly reform: Reform;
  readonly setting: ReformSetting;
  /** First day on which it holds, as a day number of China; -Infinity for every date. */
  readonly first: number;
  /** The same day as a date; absent for every date. */
  readonly from?: string;
  /** Day that decides which of several reforms holds: the later one. Infinity without a date. */
  readonly rank: number;
  /** Day of its stage within the reform, 0 without one: a province that comes late begins with the latest. */
  readonly stage: number;
}

/** When a reform commences at a place: the date of its province before the one nationwide. */
export function commencementAt(
  { commencement }: Reform,
  jurisdiction: Jurisdiction | undefined,
): Commencement | undefined {
  return (
    commencement.find((each) => each.jurisdiction === jurisdiction) ??
    commencement.find((each) => each.jurisdiction === 'nationwide')
  );
}

/** The reforms of a run at a place, in the order given, or everything that is wrong with the choice. */
export function chooseReforms(
  reforms: readonly Reform[],
  choice: ReformChoice,
  { jurisdiction }: Place,
): { chosen: ChosenReform[] } | { problems: Problem[] } {
  const added = new Set(choice.with);
  const removed = new Set(choice.without);
  const problems = choiceProblems(reforms, choice);
  if (problems.length > 0) return { problems };
  const chosen = reforms.flatMap((reform): ChosenReform[] => {
    if (removed.has(reform.id)) return [];
    const here = commencementAt(reform, jurisdiction);
    const commencement = here ?? (added.has(reform.id) ? earliest(reform) : undefined);
    if (added.has(reform.id) && choice.fromStart)
      return [{ reform, commencement, first: -Infinity }];
    return commencement ? [{ reform, commencement, first: parseDay(commencement.from) }] : [];
  });
  return { chosen };
}

/** What the chosen reforms set at a port, by full parameter name, in the order of the reforms. */
export function reformValues(
  chosen: readonly ChosenReform[],
  port: string,
): ReadonlyMap<string, readonly ReformValue[]> {
  const values = new Map<string, ReformValue[]>();
  for (const { reform, first, commencement } of chosen) {
    for (const setting of reform.parameters ?? []) {
      if (setting.ports && !setting.ports.includes(port)) continue;
      const stage = setting.from === undefined ? -Infinity : parseDay(setting.from);
      const dated = commencement ? parseDay(commencement.from) : Infinity;
      const begins = Math.max(first, stage);
      const value = {
        reform,
        setting,
        first: begins,
        ...(begins > -Infinity && { from: dayText(begins) }),
        rank: Math.max(dated, stage),
        stage: Math.max(0, stage),
      };
      values.set(setting.name, [...(values.get(setting.name) ?? []), value]);
    }
  }
  return values;
}

/** Every two values that would set one parameter with the same reach from the same day on. */
export function conflicts(
  values: ReadonlyMap<string, readonly ReformValue[]>,
): [ReformValue, ReformValue][] {
  return [...values.values()].flatMap((all) =>
    all.flatMap((one, index) =>
      all
        .slice(0, index)
        .filter((other) => other.rank === one.rank && reachOf(other) === reachOf(one))
        .filter((other) => other.reform !== one.reform || other.stage === one.stage)
        .map((other): [ReformValue, ReformValue] => [other, one]),
    ),
  );
}

/** A value for named ports beats one for all. */
const reachOf = ({ setting }: ReformValue): 'port' | 'general' =>
  setting.ports ? 'port' : 'general';

function earliest({ commencement }: Reform): Commencement | undefined {
  return commencement.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
}

function choiceProblems(reforms: readonly Reform[], choice: ReformChoice): Problem[] {
  const byId = new Map(reforms.map((reform) => [reform.id, reform]));
  const unknown = (['with', 'without'] as const).flatMap((key) =>
    (choice[key] ?? []).flatMap((id, index) =>
      byId.has(id)
        ? []
        : [policyProblem.unknownReform(`${key}/${index}`, id, nearest(id, byId.keys()))],
    ),
  );
  const wanted = (choice.with ?? []).flatMap((id, index) => {
    const isUndated = byId.get(id)?.commencement.length === 0 && !choice.fromStart;
    return [
      ...(choice.without?.includes(id) ? [policyProblem.contradictoryReform(index, id)] : []),
      ...(isUndated ? [policyProblem.undatedReform(index, id)] : []),
    ];
  });
  return [...unknown, ...wanted];
}
