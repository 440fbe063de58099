const LF = 0x0a;
const CR = 0x0d;

/** How many characters are made into a text at once. */
const PIECE = 8192;

/**
 * Ends lines as XML does before anything else is read (XML 1.0, section 2.11): CR LF and CR become LF. A text may be
 * nothing but line ends, so that nothing is made for each of them; a replacement by pattern takes seconds for
 * megabytes of CR.
 */
export function endLines(text: string): string {
  if (!text.includes('\r')) return text;
  const pieces: string[] = [];
  const units = new Uint16Array(PIECE);
  let filled = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isFirstOfPair(text, at)) continue;
    units[filled] = code === CR ? LF : code;
    filled += 1;
    if (filled === PIECE) {
      pieces.push(textOf(units));
      filled = 0;
    }
  }
  pieces.push(textOf(units.subarray(0, filled)));
  return pieces.join('');
}

/** Where characters of a text stood before {@link endLines}, in UTF-16 units; quick where offsets come in order. */
export function beforeEndLines(original: string): (offset: number) => number {
  const first = original.indexOf('\r\n');
  let pair = first;
  let dropped = 0;
  let last = 0;
  return (offset) => {
    if (offset < last) [pair, dropped] = [first, 0];
    last = offset;
    for (; pair >= 0 && pair - dropped < offset; pair = original.indexOf('\r\n', pair + 2)) {
      dropped += 1;
    }
    return offset + dropped;
  };
}

/** Offsets at which lines begin: after CR LF, LF or CR, as XML and every editor know them. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && !isFirstOfPair(text, at))) starts.push(at + 1);
  }
  return starts;
}

/** Whether CR LF begins here: one line end. */
function isFirstOfPair(text: string, at: number): boolean {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
}

/** Code units as a text; a spread would go through them one by one. */
const textOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, String, units);
