import type { Crosswalk } from '../schemas/crosswalks.ts';
import { cannotHold } from './not-carried.ts';
import type { FormatProblemCode, ProblemDetails } from './problems.ts';
import { isRecord } from './record.ts';

/** Reports a problem of the value being read; name and place are added by the caller. */
export type Fault = (code: FormatProblemCode, details: ProblemDetails) => void;

/** Turns the text of an element into a value and back. */
export interface Codec {
  /** White space at either end counts, because positions do. */
  readonly positional?: true;
  /** Properties of the message over which the value spreads; then `write` is given the message. */
  readonly spreads?: readonly string[];
  /** The pairing of code lists it reads and writes by. */
  readonly crosswalk?: Crosswalk;
  /** The value, or undefined after reporting what is wrong with the text. */
  read(text: string, fault: Fault): unknown;
  /**
   * The value as far as the format can carry it, undefined where it cannot at all; the value itself
   * unless the format knows fewer codes or less precision.
   */
  reduce?(value: unknown): unknown;
  /** The text, or undefined when there is nothing to write; throws for a value it cannot write. */
  write(value: unknown): string | undefined;
}

/** A codec for a closed list of codes. */
export function choice(values: Readonly<Record<string, string | boolean>>): Codec {
  const codes = new Map(Object.entries(values).map(([code, value]) => [value, code]));
  const expected = Object.keys(values).join(', ');
  return {
    read: (text, fault) => {
      if (Object.hasOwn(values, text)) return values[text];
      fault('value-unknown', { got: text, expected });
      return undefined;
    },
    write: (value) => {
      const code =
        typeof value === 'string' || typeof value === 'boolean' ? codes.get(value) : null;
      if (typeof code === 'string') return code;
      const known = [...codes.keys()].join(', ');
      return cannotHold(
        `值“${String(value)}”没有对应代码，应为 ${known} 之一。`,
        `Value "${String(value)}" has no code; expected one of ${known}.`,
      );
    },
  };
}

/** The text of a value that must be a string. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return cannotHold(
    `此处应为文本，而不是“${JSON.stringify(value)}”。`,
    `A text was expected, not "${JSON.stringify(value)}".`,
  );
}

/** The properties of a message given to a spreading codec. */
export function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  return cannotHold(
    `此处应为对象，而不是“${String(value)}”。`,
    `An object was expected, not "${String(value)}".`,
  );
}
