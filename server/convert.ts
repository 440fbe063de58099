import type { FormatId, Message } from '../formats/format.ts';
import { located } from '../formats/located.ts';
import { lossesOf } from '../formats/losses.ts';
import { notCarried } from '../formats/not-carried.ts';
import { decode, encode, write, type Written } from '../formats/registry.ts';
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
    else problems.push(...located(checked.problems, decoded, index));
  }
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const result = written(messages, to);
  if ('problems' in result)
    return { problems: [...problems, ...located(result.problems, decoded)] };
  const lost = messages.flatMap((message, index) =>
    located(lossesOf(message, to).map(notKept), decoded, index),
  );
  return { text: result.text, warnings: [...problems, ...lost] };
}

function written(messages: readonly Message[], to: FormatId): Written {
  const [first, ...others] = messages;
  if (first && others.length === 0) return write(first, to);
  if (to !== 'canonical-json') return { problems: [severalMessages(to, messages.length)] };
  const texts = messages.map((message) => encode(message, to).trimEnd());
  return { text: `[\n${texts.join(',\n')}\n]\n` };
}

function severalMessages(to: FormatId, count: number): Problem {
  return notCarried({
    path: '',
    zh: `格式“${to}”只能容纳一份报文，此处有 ${count} 份。`,
    en: `Format "${to}" holds one message, not ${count}.`,
  });
}

/** A value that the other format has no place for is told, never dropped silently. */
function notKept({ path, zh, en }: { path: string; zh: string; en: string }): Problem {
  return { code: 'value-not-carried', severity: 'warning', path, message: { zh, en } };
}
