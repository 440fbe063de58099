import type { Problem, Text } from '../schemas/types.ts';

/** One thing of a message that its format cannot hold. */
export interface NotHeld extends Text {
  /** JSON Pointer into the message; empty where no single value is at fault. */
  readonly path: string;
}

/**
 * What of a message its format cannot hold. Writers throw it, with everything found so far; `write` of the registry makes
 * problems of it.
 */
export class NotCarried extends RangeError {
  readonly found: readonly NotHeld[];

  constructor(...found: readonly NotHeld[]) {
    super(found.map(({ en }) => en).join(' '));
    this.name = 'NotCarried';
    this.found = found;
  }
}

/** Refuses a value of which the writer does not know the place; the table that called it does. */
export function cannotHold(zh: string, en: string): never {
  throw new NotCarried({ path: '', zh, en });
}

/** The problem of something that a format cannot hold. */
export function notCarried({ path, zh, en }: NotHeld): Problem {
  return {
    code: 'format-cannot-carry',
    severity: 'error',
    path,
    message: { zh, en },
    fix: {
      zh: '改正该值，或选择能承载它的格式。',
      en: 'Mend the value, or choose a format that carries it.',
    },
  };
}
