/** A message in the console. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** How much of a file is looked at for the encoding it declares, bytes. */
const declarationLength = 200;

/** Text of a file in UTF-8 or the encoding that its XML declaration names. */
export async function readFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationLength));
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
