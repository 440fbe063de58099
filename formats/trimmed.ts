/** Whether a text holds more than the white space of XML. */
export const hasText = (text: string): boolean => text !== '' && /[^ \t\r\n]/.test(text);

/** Without the white space of XML at either end, which is layout; linear even for hostile text. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** White space as XML 1.0 §2.3 has it: space, tab, line feed, carriage return. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
