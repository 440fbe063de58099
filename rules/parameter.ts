import type {
  Distribution,
  Mark,
  ParameterFile,
  ParameterUnit,
  ParameterValue,
  Text,
} from '../schemas/types.ts';
import { day, hour, minute, second } from './days.ts';

/** One dated value of a parameter as its file gives it. */
export type DatedValue = ParameterFile['parameters'][string]['values'][number];

/** A parameter with its full name, `subject.name`. */
export interface Parameter {
  readonly name: string;
  readonly title: Text;
  readonly unit: ParameterUnit;
  readonly values: readonly DatedValue[];
}

/** The value of a parameter in force, with where it comes from. */
export interface Explanation {
  readonly value: ParameterValue;
  readonly unit: ParameterUnit;
  readonly title: Text;
  /** First day on which it holds. */
  readonly from: string;
  readonly source: string;
  readonly mark: Mark;
  readonly port?: string;
  readonly note?: string;
  /** Id of the reform that set it; the baseline has none. */
  readonly reform?: string;
}

/** Milliseconds of each unit of time. */
export const millisecondsPerUnit: Readonly<Partial<Record<ParameterUnit, number>>> = {
  s: second,
  min: minute,
  h: hour,
  d: day,
};

/** All parameters of the files under their full names, in file order. */
export function parametersOf(files: readonly ParameterFile[]): Parameter[] {
  return files.flatMap((file) =>
    Object.entries(file.parameters).map(([name, { title, unit, values }]) => ({
      name: `${file.subject}.${name}`,
      title,
      unit,
      values,
    })),
  );
}

/** What a value would have to be for its unit, or undefined when it is right. */
export function valueFault(value: ParameterValue, unit: ParameterUnit): string | undefined {
  if (unit === 'switch') return typeof value === 'boolean' ? undefined : 'true or false';
  if (typeof value === 'boolean') return `a number in ${unit}`;
  if (typeof value === 'object') {
    return unit in millisecondsPerUnit ? spreadFault(value) : `a number in ${unit}`;
  }
  if (unit === 'ratio') return value >= 0 && value <= 1 ? undefined : 'a number from 0 to 1';
  return value >= 0 ? undefined : 'a number not below 0';
}

/** What the ends of a distribution would have to be, or undefined where they are possible; the schema holds the rest. */
function spreadFault(value: Distribution): string | undefined {
  if (!('min' in value)) return undefined;
  const { min, max } = value;
  if (!(min < max)) return `min below max, got ${min} and ${max}`;
  if (value.kind === 'uniform' || (value.mode >= min && value.mode <= max)) return undefined;
  return `a mode from ${min} to ${max}, got ${value.mode}`;
}

/** A distribution with every measure of time multiplied; shapes and log deviations stay. */
export function scaled(value: Distribution | number, factor: number): Distribution {
  if (typeof value === 'number') return { kind: 'constant', value: value * factor };
  if ('scale' in value) return { ...value, scale: value.scale * factor };
  if ('mean' in value) return { ...value, mean: value.mean * factor };
  if ('value' in value) return { ...value, value: value.value * factor };
  const ends = { min: value.min * factor, max: value.max * factor };
  return value.kind === 'uniform'
    ? { kind: 'uniform', ...ends }
    : { kind: 'triangular', ...ends, mode: value.mode * factor };
}
