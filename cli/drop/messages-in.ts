import { unzipSync } from 'fflate';
import { readText } from '../../formats/bytes.ts';
import { defaultLimits } from '../../formats/limits.ts';

const mostEntries = 100;

/**
 * The texts of the messages in a file: of each XML in an archive, in order of their names, or of the file itself.
 * What cannot be read gives an empty text, which the single window answers as unreadable.
 */
export function messagesIn(name: string, bytes: Uint8Array): string[] {
  if (!name.toLowerCase().endsWith('.zip')) return [textOf(bytes)];
  const parts = unpacked(bytes);
  return parts.length === 0 ? [''] : parts.map(textOf);
}

function textOf(bytes: Uint8Array): string {
  const read = readText(bytes, defaultLimits.maxBytes);
  return 'text' in read ? read.text : '';
}

/** Archives that are broken, or would unpack to more than a message may have, give nothing. */
function unpacked(bytes: Uint8Array): Uint8Array[] {
  let left = defaultLimits.maxBytes;
  let entries = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        entries += 1;
        left -= originalSize;
        return entries <= mostEntries && left >= 0;
      },
    });
    if (entries > mostEntries || left < 0) return [];
    return Object.keys(files)
      .toSorted()
      .flatMap((name) => files[name] ?? []);
  } catch {
    return [];
  }
}
