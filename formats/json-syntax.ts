/** What JSON is made of, as UTF-16 units (RFC 8259, section 2). */
export const code = {
  blank: 0x20,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openingBracket: 0x5b,
  backslash: 0x5c,
  closingBracket: 0x5d,
  openingBrace: 0x7b,
  closingBrace: 0x7d,
} as const;

const SPACE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, code.blank]);

/** Offset of the next character that is no white space, from an offset on. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= code.blank && SPACE.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset of the quote that ends the string begun at an offset; the end of the text where it is never ended. */
export function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === code.quote) return at;
    // Whatever is escaped, it does not end the string.
    if (unit === code.backslash) at += 1;
  }
  return text.length;
}
