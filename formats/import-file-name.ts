import type { Receipt } from '../schemas/types.ts';
import { stamp } from './dates.ts';
import type { FileNameHints } from './format.ts';

const FILE_NAME = /^(?:Successed|Failed)_\d{16}_[IE]_(.+)_(\d{14,17})\.xml$/;

/** What the name of a file from the import client says of the answer in it: whose, and when. */
export function readImportFileName(
  name: string,
): { readonly reference: string; readonly time: string } | undefined {
  const [, reference, time] = FILE_NAME.exec(name) ?? [];
  return reference === undefined || time === undefined ? undefined : { reference, time };
}

/**
 * Name of the file in which the import client leaves its answer. Throws when neither the hints nor a
 * number of the receipt tell the direction of the declaration.
 */
export function importFileName(receipt: Receipt, hints: FileNameHints = {}): string {
  const outcome = receipt.code === '0' ? 'Successed' : 'Failed';
  // The signature has hundredths of a second; where its time is not known the answer's stands in.
  const signed = stamp(receipt.declaredAt ?? receipt.at, 3).slice(0, -1);
  const parts = [outcome, signed, letterOf(receipt, hints), receipt.reference];
  return `${parts.join('_')}_${stamp(receipt.at, 3)}.xml`;
}

function letterOf(receipt: Receipt, hints: FileNameHints): string {
  if (hints.direction !== undefined) return hints.direction === 'import' ? 'I' : 'E';
  const letter = [receipt.unifiedNo, receipt.reference].find((number) =>
    /^[IE]/.test(number ?? ''),
  );
  if (letter !== undefined) return letter.charAt(0);
  throw new RangeError(
    `The direction of "${receipt.reference}" is not known; give it to name the file.`,
  );
}
