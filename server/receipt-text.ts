import type { FormatId } from '../formats/format.ts';
import { encode, formatOf } from '../formats/registry.ts';
import { writableText } from '../formats/xml-write.ts';
import type { Receipt } from '../schemas/types.ts';

/** A receipt as the single window delivers it. */
export interface ReceiptText {
  readonly format: FormatId;
  readonly text: string;
  readonly fileName?: string;
}

/**
 * Writes a receipt in the wire format in which its source delivers it. The single window's technical
 * answers to anything but a goods declaration have no published format and are written as canonical JSON.
 * `direction` is that of the declaration, which the file's name tells.
 */
export function receiptText(receipt: Receipt, direction?: 'import' | 'export'): ReceiptText {
  const id = formatIdOf(receipt);
  const format = formatOf(id);
  const named = direction !== undefined || receipt.unifiedNo !== undefined;
  const hints = direction === undefined ? {} : { direction };
  return {
    format: id,
    text: encode(writable(id === 'dec-import-response' ? withoutOffice(receipt) : receipt), id),
    ...(format.fileName && named && { fileName: format.fileName(receipt, hints) }),
  };
}

function formatIdOf({ source, of }: Receipt): FormatId {
  if (source === 'customs') return 'dec-result';
  if (source === 'manifest') return 'mt9999';
  return of === 'goods-declaration' ? 'dec-import-response' : 'canonical-json';
}

/** What JSON escapes because XML could not carry it, and the two that it does not escape. */
const doubtful = /\\[ubf]|[\uFFFE\uFFFF]/;

/** A receipt quotes what it answers, which may have characters that its own format cannot carry. */
function writable(receipt: Receipt): Receipt {
  const text = JSON.stringify(receipt);
  if (!doubtful.test(text)) return receipt;
  const replaced: Receipt = JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? writableText(value) : value,
  );
  return replaced;
}

/** The import response has no element for the office; its file goes to the declarant, who knows it. */
function withoutOffice({ customsOffice: _office, ...rest }: Receipt): Receipt {
  return rest;
}
