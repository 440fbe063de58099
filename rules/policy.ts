import { nearest } from '../schemas/nearest.ts';
import type { Distribution, ParameterUnit, ParameterValue } from '../schemas/types.ts';
import { millisecondsPerUnit, scaled, type Explanation } from './parameter.ts';

/** The parameters in force during one period at one port. Immutable; a lookup of an unknown name throws. */
export class Policy {
  readonly #values: ReadonlyMap<string, Explanation>;
  readonly #durations: ReadonlyMap<string, Distribution>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #flags: ReadonlyMap<string, boolean>;

  /** Takes the values in force by full name. */
  constructor(values: ReadonlyMap<string, Explanation>) {
    this.#values = values;
    this.#durations = new Map(
      [...values].flatMap(([name, { value, unit }]) => {
        const duration = inMilliseconds(value, unit);
        return duration ? [[name, duration] as const] : [];
      }),
    );
    this.#numbers = valuesOf(values, (value) => typeof value === 'number');
    this.#flags = valuesOf(values, (value) => typeof value === 'boolean');
  }

  /** Names of all parameters in force. */
  get names(): string[] {
    return [...this.#values.keys()];
  }

  /** Whether the parameter has a value in force; a procedure not yet introduced has none. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value with its unit, first day, source and mark. Throws on an unknown name. */
  explain(name: string): Explanation {
    const found = this.#values.get(name);
    if (found) return found;
    const near = nearest(name, this.#values.keys());
    throw new RangeError(
      `Parameter "${name}" has no value in force; expected one of the ${this.#values.size} names in force${near ? `, perhaps "${near}"` : ''}. Correct the name, or date a value early enough.`,
    );
  }

  /** A number in the parameter's own unit. Throws when the parameter is a switch or a distribution. */
  number(name: string): number {
    const found = this.#numbers.get(name);
    if (found === undefined) throw wrongKind(name, this.explain(name).value, 'a number');
    return found;
  }

  /** The state of a switch. Throws when the parameter is none. */
  flag(name: string): boolean {
    const found = this.#flags.get(name);
    if (found === undefined) throw wrongKind(name, this.explain(name).value, 'a switch');
    return found;
  }

  /** A duration as a distribution in milliseconds. Throws when the parameter is not measured in time. */
  duration(name: string): Distribution {
    const found = this.#durations.get(name);
    if (!found) throw wrongKind(name, this.explain(name).value, 'a duration');
    return found;
  }

  /** A fixed period in milliseconds. Throws when the parameter is a distribution or not measured in time. */
  span(name: string): number {
    const duration = this.duration(name);
    if (duration.kind !== 'constant') throw wrongKind(name, duration, 'a fixed period');
    return duration.value;
  }
}

/** The values of one kind by name: what a world asks for all the time. */
function valuesOf<Kind extends ParameterValue>(
  values: ReadonlyMap<string, Explanation>,
  isKind: (value: ParameterValue) => value is Kind,
): Map<string, Kind> {
  return new Map(
    [...values].flatMap(([name, { value }]) => (isKind(value) ? [[name, value] as const] : [])),
  );
}

function inMilliseconds(value: ParameterValue, unit: ParameterUnit): Distribution | undefined {
  const factor = millisecondsPerUnit[unit];
  return factor === undefined || typeof value === 'boolean' ? undefined : scaled(value, factor);
}

function wrongKind(name: string, value: unknown, expected: string): TypeError {
  return new TypeError(
    `Parameter "${name}" is "${JSON.stringify(value)}"; expected ${expected}. Ask for it by what it is.`,
  );
}
