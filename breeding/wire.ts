import { canonicalJson } from '../formats/canonical-json.ts';
import type { FormatId } from '../formats/format.ts';
import { decode, formats, write } from '../formats/registry.ts';
import { memberOf } from '../schemas/pointer.ts';
import { isCanonicalType, type Message } from '../schemas/schemas.ts';

/** A message as text. */
export interface Written {
  readonly text: string;
  readonly format: FormatId;
  /** Usual ending of the file's name, without dot. */
  readonly extension: 'json' | 'xml' | 'txt';
}

/**
 * A message in one format; undefined where the format cannot carry it whole, so that reading it again would give
 * another message.
 */
export function writtenIn(message: unknown, format: FormatId): Written | undefined {
  const text = encodedOrNothing(message, format);
  if (text === undefined || !readsBack(message, text, format)) return undefined;
  return { text, format, extension: extensionOf(format) };
}

/** A message in the first wire format that carries it whole, canonical JSON where none does. */
export function writtenForDelivery(message: Message): Written {
  for (const { id, carries } of formats) {
    if (id === canonicalJson.id || !carries.includes(message.type)) continue;
    const written = writtenIn(message, id);
    if (written) return written;
  }
  return writtenAsJson(message);
}

/** Any value as the JSON that carries canonical messages, sound or not. */
export function textOfAny(value: unknown): Written {
  const text = `${JSON.stringify(JSON.parse(canonicalText(value)), undefined, 2)}\n`;
  return { text, format: canonicalJson.id, extension: 'json' };
}

/** A message as canonical JSON, which carries everything. */
export function writtenAsJson(message: Message): Written {
  return { text: canonicalJson.encode(message), format: canonicalJson.id, extension: 'json' };
}

/** Whether two messages say the same, whatever the order of their fields. */
export function isSameMessage(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** A value as text with the fields of every object in alphabetical order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function encodedOrNothing(message: unknown, format: FormatId): string | undefined {
  const type = memberOf(message, 'type');
  if (!isCanonicalType(type)) return undefined;
  try {
    // What is no message of its type is refused by the writer, or by reading the text again.
    const written = write(message as Message, format);
    return 'text' in written ? written.text : undefined;
  } catch (error) {
    // A part that the message lacks stops its writer; told by name, since the error may come from another realm.
    if (Error.isError(error) && error.name === 'TypeError') return undefined;
    throw error;
  }
}

function readsBack(message: unknown, text: string, format: FormatId): boolean {
  const { messages, problems } = decode(text, { format });
  return problems.length === 0 && messages.length === 1 && isSameMessage(messages[0], message);
}

function extensionOf(id: FormatId): Written['extension'] {
  const media = formats.find((format) => format.id === id)?.media;
  if (media === 'application/json') return 'json';
  return media === 'application/xml' ? 'xml' : 'txt';
}
