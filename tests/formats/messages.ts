import type { Message } from '../../formats/format.ts';
import { decode } from '../../formats/registry.ts';
import { isRecord } from '../../formats/record.ts';

/** A canonical message of the named type, told by its `type` alone. */
type MessageOf<T extends Message['type']> = Extract<Message, { type: T }>;

const hasType = <T extends Message['type']>(value: unknown, type: T): value is MessageOf<T> =>
  isRecord(value) && value['type'] === type;

/** The value as a message of that type; throws when its `type` says otherwise. */
export function asMessage<T extends Message['type']>(value: unknown, type: T): MessageOf<T> {
  if (hasType(value, type)) return value;
  throw new TypeError(`Not a ${type}: ${JSON.stringify(value)}.`);
}

/** The first message of a text. */
export function firstMessage(text: string | Uint8Array): Message {
  const [message] = decode(text).messages;
  if (isMessage(message)) return message;
  throw new TypeError(`Not a message: ${JSON.stringify(message)}.`);
}

/** Whether a value has a `type`; the tests give it messages only. */
const isMessage = (value: unknown): value is Message =>
  isRecord(value) && typeof value['type'] === 'string';

/** A value of a test as a message, however incomplete. */
export function anyMessage(value: unknown): Message {
  if (isMessage(value)) return value;
  throw new TypeError(`Not a message: ${JSON.stringify(value)}.`);
}
