import { standardCodes } from './standard-codes.ts';
import type { Receipt, Text } from './types.ts';

/** The code list from which receipts of a source take their codes. */
export const receiptLists = {
  'single-window': 'declaration-receipt',
  customs: 'declaration-receipt',
  manifest: 'manifest-receipt',
} as const satisfies Record<Receipt['source'], string>;

/** What the code of a receipt says; undefined for a code that no list has. */
export function receiptName({ source, code }: Pick<Receipt, 'source' | 'code'>): Text | undefined {
  const { zh, en } = standardCodes.find(receiptLists[source], code) ?? {};
  return zh === undefined || en === undefined ? undefined : { zh, en };
}
