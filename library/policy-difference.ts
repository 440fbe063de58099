import { isDeepStrictEqual } from 'node:util';
import type { ParameterInForce, PolicyView, ReformInForce } from './policy-view.ts';

/** A parameter that two policies give differently; a side without it has no value in force. */
export interface ParameterChange {
  readonly name: string;
  readonly before?: ParameterInForce;
  readonly after?: ParameterInForce;
}

/** What differs between two policies. */
export interface PolicyDifference {
  readonly parameters: readonly ParameterChange[];
  /** Reforms in force only on the second side, and only on the first. */
  readonly added: readonly ReformInForce[];
  readonly removed: readonly ReformInForce[];
}

/** Compares what holds at two places, on two days, or with and without reforms. */
export function policyDifference(before: PolicyView, after: PolicyView): PolicyDifference {
  const [first, second] = [byName(before), byName(after)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return {
    parameters: names.flatMap((name) => {
      const [one, other] = [first.get(name), second.get(name)];
      if (isDeepStrictEqual(one?.value, other?.value)) return [];
      return [{ name, ...(one && { before: one }), ...(other && { after: other }) }];
    }),
    added: without(after.reforms, before.reforms),
    removed: without(before.reforms, after.reforms),
  };
}

function byName({ parameters }: PolicyView): Map<string, ParameterInForce> {
  return new Map(parameters.map((parameter) => [parameter.name, parameter]));
}

function without(
  some: readonly ReformInForce[],
  others: readonly ReformInForce[],
): ReformInForce[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
