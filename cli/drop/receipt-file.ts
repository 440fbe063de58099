import { stamp } from '../../formats/dates.ts';
import type { Receipt } from '../../schemas/types.ts';
import { receiptText } from '../../server/receipt-text.ts';

/** A receipt as the client finds it in its InBox. */
export interface ReceiptFile {
  readonly name: string;
  readonly text: string;
}

const milliseconds = 3;

/** A receipt in the format in which its sender delivers it, under the name that it has there. */
export function receiptFile(receipt: Receipt): ReceiptFile {
  const { format, text, fileName } = receiptText(receipt, directionOf(receipt));
  const extension = format === 'canonical-json' ? 'json' : 'xml';
  const at = stamp(receipt.at, milliseconds);
  // Formats whose files have no published name get one of the same make.
  const made = `Receipt_${format}_${receipt.reference}_${receipt.code}_${at}.${extension}`;
  return { name: asFileName(fileName ?? made), text };
}

/** A declarant's own numbers begin with the letter of the direction; of others the receipt may know. */
function directionOf({ reference }: Receipt): 'import' | 'export' | undefined {
  if (reference.startsWith('I')) return 'import';
  return reference.startsWith('E') ? 'export' : undefined;
}

/** A client's numbers may hold characters that would lead to another folder. */
const asFileName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._#-]/gu, '_');

/** A name that no earlier receipt has: the second one of a name gets a number before its ending. */
export function uniqueName(name: string, used: Set<string>): string {
  let unique = name;
  for (let number = 2; used.has(unique); number += 1) {
    unique = name.replace(/(\.\w+)?$/, `_${number}$1`);
  }
  used.add(unique);
  return unique;
}
