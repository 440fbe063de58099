import type { Manifest } from '../schemas/types.ts';
import { cannotHold } from './not-carried.ts';
import type { Origins } from './origins.ts';
import { isRecord } from './record.ts';

type Properties = Record<string, unknown>;

/** A message about bills, which one that is being made may still lack. */
interface Billed {
  readonly consignments?: readonly object[];
}

/**
 * The reason of a change stands at each bill, with up to three codes under one name. This gives the
 * first code and the further ones their own properties.
 */
export function liftReasonCodes(message: Properties, origins: Origins): void {
  for (const bill of billsOf(message)) {
    const reason = bill['changeReason'];
    if (!isRecord(reason) || !Array.isArray(reason['codes'])) continue;
    const { codes, ...rest } = reason;
    const [code, ...furtherCodes]: readonly unknown[] = codes;
    const lifted = { ...rest, code, ...(furtherCodes.length > 0 && { furtherCodes }) };
    const places = {
      code: 'codes',
      furtherCodes: 'codes',
      text: 'text',
      contact: 'contact',
      phone: 'phone',
    };
    for (const [key, from] of Object.entries(places)) {
      const origin = origins.find(reason, from);
      if (origin !== undefined) origins.record(lifted, key, origin);
    }
    bill['changeReason'] = lifted;
  }
}

/** The reverse of `liftReasonCodes`. */
export function lowerReasonCodes(message: Billed): Billed {
  const { consignments } = message;
  return consignments === undefined
    ? message
    : { ...message, consignments: consignments.map(lowerCodes) };
}

function lowerCodes(bill: object): object {
  const reason: unknown = 'changeReason' in bill ? bill.changeReason : undefined;
  if (!isRecord(reason)) return bill;
  const { code, furtherCodes, ...rest } = reason;
  const further: readonly unknown[] = Array.isArray(furtherCodes) ? furtherCodes : [];
  if (code === undefined && further.length > 0) {
    cannotHold(
      '变更有其他原因代码而没有第一个，请填写“code”。',
      'A change has further reasons but no first one; give "code".',
    );
  }
  const codes = code === undefined ? [] : [code, ...further];
  return { ...bill, changeReason: { ...rest, ...(codes.length > 0 && { codes }) } };
}

/** A reason that all bills of a manifest share is the message's. */
export function liftReason(message: Properties, origins: Origins): void {
  liftReasonCodes(message, origins);
  const items = billsOf(message);
  const first = items[0];
  if (first?.['changeReason'] === undefined) return;
  const shared = JSON.stringify(first['changeReason']);
  if (!items.every((each) => JSON.stringify(each['changeReason']) === shared)) return;
  const origin = origins.find(first, 'changeReason');
  message['changeReason'] = first['changeReason'];
  if (origin !== undefined) origins.record(message, 'changeReason', origin);
  for (const each of items) delete each['changeReason'];
}

/** A manifest whose bills may already be as the wire has them. */
export type LoweredManifest = Omit<Manifest, 'consignments'> & Billed;

/** The reverse of `liftReason`. */
export function lowerReason(manifest: LoweredManifest): Billed {
  const { changeReason: reason, ...message } = manifest;
  if (reason === undefined) return lowerReasonCodes(message);
  const consignments = (manifest.consignments ?? []).map((each) => ({
    changeReason: reason,
    ...each,
  }));
  return lowerReasonCodes({ ...message, consignments });
}

function billsOf(message: Properties): Properties[] {
  const consignments: unknown = message['consignments'];
  return Array.isArray(consignments) ? consignments.filter(isRecord) : [];
}
