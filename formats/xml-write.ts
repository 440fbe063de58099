import { cannotHold } from './not-carried.ts';
/** Escapes text for an element; throws for a character XML 1.0 cannot carry. */
export function escapeText(text: string): string {
  assertWritable(text);
  // A bare carriage return would be read back as a line feed (XML 1.0 §2.11).
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Escapes text for an attribute in double quotes; throws as `escapeText` does. */
function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}

// What the Char production of XML 1.0 §2.2 leaves out; a lone surrogate is among it.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const allUnwritable = new RegExp(unwritable, 'gu');

/** The text with U+FFFD in place of every character that XML 1.0 cannot carry, for texts that quote a stranger. */
export function writableText(text: string): string {
  return text.replaceAll(allUnwritable, '\uFFFD');
}

function assertWritable(text: string): void {
  if (!unwritable.test(text)) return;
  cannotHold(
    `文本 ${JSON.stringify(text)} 含有 XML 不能承载的字符，请删除。`,
    `Text ${JSON.stringify(text)} has a character that XML cannot carry; remove it.`,
  );
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

const openTag = (name: string, attributes: Attributes): string => {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}>`;
};

/** An element that holds text. */
export function leaf(name: string, text: string, attributes: Attributes = {}): string {
  return `${openTag(name, attributes)}${escapeText(text)}</${name}>`;
}

/** An element that holds written elements, each on a line of its own. */
export function branch(
  name: string,
  children: readonly string[],
  attributes: Attributes = {},
): string {
  // Children are not indented: a line feed inside a text must stay as it is.
  const inner = children.map((child) => `\n${child}`).join('');
  return `${openTag(name, attributes)}${inner}\n</${name}>`;
}

/** A whole document. */
export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
