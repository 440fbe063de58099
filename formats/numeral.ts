import type { Codec } from './codec.ts';
import { cannotHold } from './not-carried.ts';

const MAX_EXACT_DIGITS = 15;

/** A codec for plain numbers of a pattern; a decimal comma is read as a point where the pattern has it. */
export function numeral(pattern: RegExp, example: string): Codec {
  return {
    read: (text, fault) => {
      if (!pattern.test(text)) {
        fault('number-format', {
          got: text,
          expected: pattern.source,
          values: { example },
        });
        return undefined;
      }
      if (text.length > MAX_EXACT_DIGITS && significantDigits(text) > MAX_EXACT_DIGITS) {
        fault('number-precision', { got: text });
        return undefined;
      }
      return Number(text.replace(',', '.'));
    },
    write: plainNumber,
  };
}

const significantDigits = (text: string): number => {
  let end = text.length;
  if (/[.,]/.test(text)) while (text.charAt(end - 1) === '0') end -= 1;
  return text
    .slice(0, end)
    .replace(/^[-0.,]+/, '')
    .replace(/[.,]/, '').length;
};

/** A number without exponent; throws when it has none. */
function plainNumber(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return cannotHold(
      `此处应为有限的数值，而不是“${String(value)}”。`,
      `A finite number was expected, not "${String(value)}".`,
    );
  }
  const short = String(value);
  if (!short.includes('e')) return short;
  const long = value.toFixed(20).replace(/0+$/, '');
  if (Number(long) === value) return long;
  return cannotHold(
    `数值“${short}”不用指数无法写出。`,
    `Number "${short}" cannot be written without an exponent.`,
  );
}
