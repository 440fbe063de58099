import { parseDay } from './days.ts';
import type { Explanation, Parameter } from './parameter.ts';
import type { ReformValue } from './reforms.ts';

/** First day of what holds on every date. */
export const always = '0000-01-01';

/** A value of a parameter at one port, with the first day on which it can hold. */
export interface PlacedValue {
  readonly first: number;
  readonly explanation: Explanation;
  /** Whether it leaves declarations that were accepted before its first day under the old value. */
  readonly byAcceptance: boolean;
}

/** A parameter with only the values that concern one port. */
export interface PlacedParameter {
  readonly parameter: Parameter;
  readonly values: readonly PlacedValue[];
}

/**
 * The values of a parameter at a port, the strongest last. What names the port beats what is general; at either, a reform
 * beats the baseline, which is the world without reforms; and of several reforms the one that commences last holds.
 */
export function valuesAt(
  port: string,
  { title, unit, values }: Parameter,
  reforms: readonly ReformValue[],
): PlacedValue[] {
  const baseline = values
    .filter((dated) => dated.port === undefined || dated.port === port)
    .map((dated) => {
      const first = parseDay(dated.from);
      return {
        first,
        rank: first,
        stage: 0,
        explanation: { ...dated, title, unit },
        byAcceptance: false,
      };
    });
  const reformed = reforms.map(({ reform, setting, first, rank, stage, from }) => {
    const { value, source, mark, note, ports } = setting;
    const explanation: Explanation = {
      value,
      unit,
      title,
      from: from ?? always,
      source,
      mark,
      reform: reform.id,
      ...(note !== undefined && { note }),
      ...(ports && { port }),
    };
    return { first, rank, stage, explanation, byAcceptance: reform.transition === 'by-acceptance' };
  });
  return [...baseline, ...reformed].toSorted(
    (a, b) =>
      strength(a.explanation) - strength(b.explanation) || a.rank - b.rank || a.stage - b.stage,
  );
}

/** A day, and the day on which the declaration was accepted that is dealt with on it, as day numbers of China. */
export interface Days {
  readonly day: number;
  readonly accepted: number;
}

/** The value that holds on a day for a declaration accepted on another, if any does. */
export function explanationOn(
  values: readonly PlacedValue[],
  { day, accepted }: Days,
): Explanation | undefined {
  return values.findLast(({ first, byAcceptance }) => first <= (byAcceptance ? accepted : day))
    ?.explanation;
}

function strength({ port, reform }: Explanation): number {
  return (port === undefined ? 0 : 2) + (reform === undefined ? 0 : 1);
}
