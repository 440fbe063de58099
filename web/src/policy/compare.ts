import type { PolicyAnswer } from '../../../schemas/types.ts';

/** A parameter in force. */
export type PolicyParameter = PolicyAnswer['parameters'][number];

/** A parameter whose value is another on the later day; absent before where it had none. */
export interface ChangedParameter {
  readonly before?: PolicyParameter;
  readonly after: PolicyParameter;
}

/** What two days differ in at a port. */
export interface PolicyDifference {
  readonly begun: PolicyAnswer['reforms'];
  readonly changed: readonly ChangedParameter[];
}

/** Reforms that have begun, in the order of their days, and parameters that have changed from one day to a later one. */
export function differenceOf(before: PolicyAnswer, after: PolicyAnswer): PolicyDifference {
  const known = new Set(before.reforms.map(({ id }) => id));
  const values = new Map(before.parameters.map((parameter) => [parameter.name, parameter]));
  return {
    begun: after.reforms
      .filter(({ id }) => !known.has(id))
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
    changed: after.parameters.flatMap((parameter): ChangedParameter[] => {
      const old = values.get(parameter.name);
      if (JSON.stringify(old?.value) === JSON.stringify(parameter.value)) return [];
      return [{ after: parameter, ...(old && { before: old }) }];
    }),
  };
}

/** The day before a calendar day, both `YYYY-MM-DD`. */
export function dayBefore(date: string): string {
  const millisecondsPerDay = 86_400_000;
  return new Date(Date.parse(date) - millisecondsPerDay)
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length);
}
