import type { Receipt } from '../schemas/types.ts';
import type { Message } from './format.ts';

/** The message as a receipt; throws when it is anything else. */
export function receiptOf(message: Message): Receipt {
  if (message.type === 'receipt') return message;
  throw new TypeError(`The format carries a receipt, not "${message.type}".`);
}
