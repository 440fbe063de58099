import type { Unpacked } from '../../../schemas/types.ts';
import { askAboutFile } from '../api/http.ts';
import type { Problem } from '../api/types.ts';

/** A message in the console. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** Why the file it came from could not be opened. */
  readonly error?: Error;
  /** What else was in the archive it came from, which is not read. */
  readonly beside?: readonly Problem[];
}

/** How much of a file is looked at for the encoding it declares, bytes. */
const declarationLength = 200;
/** An archive begins with a file, or with its end where it is empty. */
const beginnings = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** The message in a file: its text, or that of the one XML file of an archive, which the server opens with its limits. */
export async function readDraft(file: File): Promise<Omit<Draft, 'id'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isArchive(bytes)) return { name: file.name, text: textOf(bytes) };
  try {
    const { name, text, problems } = await askAboutFile<Unpacked>('/unpack', file);
    return { name: `${file.name}/${name}`, text, beside: problems };
  } catch (error) {
    return { name: file.name, text: '', error: error instanceof Error ? error : new Error() };
  }
}

const isArchive = (bytes: Uint8Array): boolean => beginnings.includes(latin(bytes.subarray(0, 4)));

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Text in UTF-8 or the encoding that its XML declaration names. */
function textOf(bytes: Uint8Array): string {
  const head = latin(bytes.subarray(0, declarationLength));
  const named = /<\?xml[^>]*encoding=["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
  return decoderFor(named).decode(bytes);
}

/** The server will say that an encoding is not known; until then the text is shown as UTF-8. */
function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** Gives a text to the visitor as a file. */
export function download(name: string, text: string, media: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: media }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
