import type { Problem } from '../schemas/types.ts';
import { locatorOf } from './place.ts';
import { problem } from './problems.ts';

/** The text of an input, or the one problem that makes it unreadable. */
export type ReadText = { readonly text: string } | { readonly problem: Problem };

const HEAD_BYTES = 256;
/** Reads what encodings are announced by, which is ASCII. */
const LATIN = new TextDecoder('latin1');
const UTF16_MARKS = new Set(['\xFE\xFF', '\xFF\xFE']);
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  // Levels of EDIFACT character sets (0001); A and B are ASCII, W and Y are read as UTF-8.
  unoa: 'utf-8',
  unob: 'utf-8',
  unoc: 'iso-8859-1',
  unod: 'iso-8859-2',
  unoe: 'iso-8859-5',
  unof: 'iso-8859-7',
  unow: 'utf-8',
  unoy: 'utf-8',
};

/**
 * Decodes bytes by their mark, XML declaration or interchange header: UTF-8 unless declared, the
 * GB family, which GB 18030 contains, or ISO 8859. A byte order mark is dropped; a text given as a string is taken as it is.
 */
export function readText(input: Uint8Array | string, maxBytes: number): ReadText {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > maxBytes) {
    const values = { size: String(size), limit: String(maxBytes) };
    return { problem: problem('too-large', { values, location: { line: 1, column: 1 } }) };
  }
  if (typeof input === 'string') return { text: input.replace(/^\uFEFF/, '') };
  const declared = declaredEncoding(input);
  const encoding = Object.hasOwn(ENCODINGS, declared) ? ENCODINGS[declared] : undefined;
  if (encoding === undefined) {
    const location = { line: 1, column: 1 };
    const values = { encoding: declared };
    return { problem: problem('encoding-unsupported', { values, location, got: declared }) };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(input) };
  } catch {
    return { problem: brokenBytes(input, encoding) };
  }
}

/** The encoding the first bytes announce, in lower case; UTF-16 is only recognised to be refused. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = LATIN.decode(bytes.subarray(0, HEAD_BYTES));
  if (UTF16_MARKS.has(head.slice(0, 2)) || /^(?:<\0|\0<)/.test(head)) return 'utf-16';
  if (head.startsWith('\xEF\xBB\xBF')) return 'utf-8';
  const match = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head);
  const interchange = /^\s*(?:UNA.{6}\s*)?UNB[^A-Za-z0-9](UNO[A-Z])/.exec(head);
  return (match?.[1] ?? interchange?.[1])?.toLowerCase() ?? 'utf-8';
}

/** Bisects for the longest readable beginning, to tell where the first bad byte stands. */
function brokenBytes(bytes: Uint8Array, encoding: string): Problem {
  const begins = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.byteLength;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (begins(middle) === undefined) bad = middle;
    else good = middle;
  }
  const text = begins(good) ?? '';
  const byte = bytes[good];
  const got = byte === undefined ? '' : `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  const values = { encoding: encoding.toUpperCase(), byte: got, offset: String(good) };
  return problem('bytes-broken', { values, got, location: locatorOf(text)(text.length) });
}
