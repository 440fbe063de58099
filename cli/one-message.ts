import type { Checking } from '../breeding/problems-of.ts';
import type { FormatId } from '../formats/format.ts';
import { decode } from '../formats/registry.ts';
import { parseInstant } from '../rules/days.ts';
import type { Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { validateMessage } from '../schemas/validate.ts';
import { readInput, textOf } from './file.ts';
import { UsageError } from './session.ts';
import type { Terminal } from './terminal.ts';

/** A message from a file, with the text it was read from. */
export interface ReadMessage {
  readonly message: Message;
  readonly format: FormatId;
  readonly original: string;
}

/** Reads a file that holds exactly one message of sound structure; throws a {@link UsageError} for any other. */
export function readMessage(file: string, terminal: Terminal): ReadMessage {
  const { value, format, original } = readValue(file, terminal);
  const checked = validateMessage(value);
  if ('value' in checked) return { message: checked.value, format, original };
  const [first] = checked.problems;
  throw new UsageError({
    zh: `文件“${file}”中的报文结构有误：${first?.path} ${first?.message.zh}`,
    en: `File "${file}" must hold a message of sound structure: ${first?.path} ${first?.message.en}`,
  });
}

/** Reads a file that holds exactly one message, whatever its structure; throws a {@link UsageError} for any other. */
export function readValue(
  file: string,
  terminal: Terminal,
): { value: unknown; format: FormatId; original: string } {
  const bytes = readInput(file, terminal);
  const { messages, format, problems } = decode(bytes);
  if (messages.length === 1 && format !== undefined) {
    return { value: messages[0], format, original: textOf(bytes) };
  }
  const [first] = problems;
  const count = messages.length;
  throw new UsageError({
    zh: `文件“${file}”须有且仅有一份报文${first ? `：${first.message.zh}` : `，现有 ${count} 份。`}`,
    en: `File "${file}" must hold one message${first ? `: ${first.message.en}` : `, not ${count}.`}`,
  });
}

/** Checks as of an instant, of now unless it is given. */
export function checkingAt(at: string | undefined): Checking {
  return { codes: standardCodes, at: at === undefined ? Date.now() : parseInstant(at) };
}
