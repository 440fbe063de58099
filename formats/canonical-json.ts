import canonicalize from 'canonicalize';
import { canonicalTypes } from '../schemas/schemas.ts';
import type { Decoded, Format, WireDocument } from './format.ts';
import { memberPointer } from '../schemas/pointer.ts';
import type { Locate } from './place.ts';

/**
 * Canonical messages as JSON: one object, or an array of them. Written with keys in the order of
 * RFC 8785 and an indent of two spaces, so that equal messages have equal and readable text.
 */
export const canonicalJson: Format = {
  id: 'canonical-json',
  title: { zh: '规范 JSON 报文', en: 'Canonical JSON message' },
  media: 'application/json',
  carries: canonicalTypes,
  tables: [],
  recognises: (document) => document.kind === 'json',
  decode,
  encode: (message) => {
    const sorted: unknown = JSON.parse(canonicalize(message) ?? 'null');
    return `${JSON.stringify(sorted, undefined, 2)}\n`;
  },
};

function decode(document: WireDocument): Decoded {
  if (document.kind !== 'json') throw new TypeError('Canonical JSON was given an XML document.');
  const many = Array.isArray(document.value);
  const messages: readonly unknown[] = Array.isArray(document.value)
    ? document.value
    : [document.value];
  const { places, locator, problems } = document;
  const locate: Locate = (pointer, number = 0) => {
    if (number >= messages.length) return undefined;
    const { offset, name } = places.find(many ? memberPointer('', number) + pointer : pointer);
    return locator(offset, name);
  };
  return { format: 'canonical-json', messages, problems, locate };
}
