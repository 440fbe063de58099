import type { FormatId, Message } from '../formats/format.ts';
import { lossesOf } from '../formats/losses.ts';
import { decode, encode } from '../formats/registry.ts';
import { validateMessage } from '../schemas/validate.ts';
import type { Problem } from '../schemas/types.ts';

/** From which format, where it is not to be detected, to which. */
export interface ConvertOptions {
  readonly to: FormatId;
  readonly format?: FormatId;
}

/** A text in another wire format, with warnings of what was read; or why it cannot be written. */
export type Converted =
  | { readonly text: string; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Writes the messages of a text in another wire format. Their structure must be valid; business rules
 * do not matter here. Several messages can only become canonical JSON, as an array.
 */
export function convertMessage(input: Uint8Array | string, options: ConvertOptions): Converted {
  const { to, format } = options;
  const decoded = decode(input, format === undefined ? {} : { format });
  const problems = [...decoded.problems];
  const messages: Message[] = [];
  for (const [index, candidate] of decoded.messages.entries()) {
    const checked = validateMessage(candidate);
    if ('value' in checked) messages.push(checked.value);
    else {
      const located = checked.problems.map((problem) => {
        const location = decoded.locate(problem.path, index);
        return location ? { ...problem, location } : problem;
      });
      problems.push(...located);
    }
  }
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  try {
    const lost = messages.flatMap((message) => lossesOf(message, to));
    return { text: written(messages, to), warnings: [...problems, ...lost.map(notKept)] };
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      return { problems: [...problems, notCarried(to, error)] };
    }
    throw error;
  }
}

function written(messages: readonly Message[], to: FormatId): string {
  const [first, ...others] = messages;
  if (first && others.length === 0) return encode(first, to);
  if (to !== 'canonical-json') {
    throw new RangeError(`Format "${to}" holds one message, not "${messages.length}".`);
  }
  return `[\n${messages.map((message) => encode(message, to).trimEnd()).join(',\n')}\n]\n`;
}

/** A value that the other format has no place for is told, never dropped silently. */
function notKept({ path, zh, en }: { path: string; zh: string; en: string }): Problem {
  return { code: 'value-not-carried', severity: 'warning', path, message: { zh, en } };
}

/** Formats throw what they cannot carry; for who converts, that is a fact about the message. */
function notCarried(to: FormatId, { message }: Error): Problem {
  return {
    code: 'format-cannot-carry',
    severity: 'error',
    path: '',
    message: { zh: `格式“${to}”无法承载该报文：${message}`, en: message },
    got: to,
    fix: { zh: '选择承载该类报文的格式。', en: 'Choose a format that carries this message.' },
  };
}
