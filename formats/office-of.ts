import type { Origins } from './origins.ts';
import { isRecord } from './record.ts';

type Properties = Readonly<Record<string, unknown>>;

/**
 * Customs office of a sea or air message that names it only inside something else: behind the slash of
 * the place of exit or loading (`CNYTN/5316`), or as the receiver.
 */
function impliedOffice(
  message: Properties,
): { readonly office: string; readonly from: string } | undefined {
  for (const from of ['exitOffice', 'loadingPlace']) {
    const office = /^[A-Z]+\/(\d{4})/.exec(String(message[from]))?.[1];
    if (office !== undefined) return { office, from };
  }
  const receiver = message['receiver'];
  return typeof receiver === 'string' && /^\d{4}$/.test(receiver)
    ? { office: receiver, from: 'receiver' }
    : undefined;
}

/** Completes a message that does not name its office itself. */
export function liftOffice(message: Record<string, unknown>, origins: Origins): void {
  const implied = impliedOffice(message);
  if (message['customsOffice'] !== undefined || implied === undefined) return;
  message['customsOffice'] = implied.office;
  const origin = origins.find(message, implied.from);
  if (origin !== undefined) origins.record(message, 'customsOffice', origin);
}

/** The message without an office that another value implies; the reverse of `liftOffice`. */
export function lowerOffice(message: object): object {
  if (!isRecord(message)) throw new TypeError('A message is an object.');
  const { customsOffice, ...rest } = message;
  return impliedOffice(message)?.office === customsOffice ? rest : message;
}
