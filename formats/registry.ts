import type { Problem } from '../schemas/types.ts';
import { readText } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { decImportResponse } from './dec-import-response.ts';
import { decMessage } from './dec-message.ts';
import { decResult } from './dec-result.ts';
import {
  defaultLimits,
  type Decoded,
  type DecodeHints,
  type Format,
  type FormatId,
  type Limits,
  type Message,
  type WireDocument,
} from './format.ts';
import { readJson } from './json.ts';
import { mt1401 } from './mt1401.ts';
import { mt3402 } from './mt3402.ts';
import { mt4401 } from './mt4401.ts';
import { mt9999 } from './mt9999.ts';
import { problem } from './problems.ts';
import { readXml } from './xml.ts';

/** Every wire format; adding one is adding an entry. */
export const formats: readonly Format[] = [
  canonicalJson,
  decMessage,
  decImportResponse,
  decResult,
  mt1401,
  mt3402,
  mt4401,
  mt9999,
];

/** How to decode: a format by name instead of by detection, other limits, hints from outside. */
export interface DecodeOptions extends DecodeHints {
  readonly format?: FormatId;
  readonly limits?: Limits;
}

/** The format of that name; throws for a name that does not exist. */
export function formatOf(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) {
    const names = formats.map((candidate) => candidate.id).join(', ');
    throw new RangeError(`There is no format "${id}"; use one of ${names}.`);
  }
  return format;
}

/** Reads bytes or text of any known format; every fault of the input becomes a problem. */
export function decode(input: Uint8Array | string, options: DecodeOptions = {}): Decoded {
  const read = readDocument(input, options.limits ?? defaultLimits);
  if ('problem' in read) return refusal(read.problem);
  const { document } = read;
  const format =
    options.format === undefined
      ? formats.find((candidate) => candidate.recognises(document))
      : formatOf(options.format);
  if (format === undefined) return refusal(unrecognised(document));
  if (options.format !== undefined && !format.recognises(document)) {
    const location = startOf(document);
    return refusal(problem('format-mismatch', { location, values: { format: format.id } }));
  }
  return format.decode(document, options);
}

/** The format of an input, or undefined when none is recognised or the text cannot be read. */
export function detect(input: Uint8Array | string): FormatId | undefined {
  const read = readDocument(input, defaultLimits);
  if ('problem' in read) return undefined;
  return formats.find((candidate) => candidate.recognises(read.document))?.id;
}

/** Writes a message; throws when the format does not carry that type or one of its values. */
export function encode(message: Message, format: FormatId): string {
  const chosen = formatOf(format);
  if (!chosen.carries.includes(message.type)) {
    const carried = chosen.carries.join(', ');
    throw new TypeError(`Format "${format}" carries ${carried}, not "${message.type}".`);
  }
  return chosen.encode(message);
}

type ReadDocument = { readonly document: WireDocument } | { readonly problem: Problem };

function readDocument(input: Uint8Array | string, limits: Limits): ReadDocument {
  const read = readText(input, limits.maxBytes);
  if ('problem' in read) return read;
  const { text } = read;
  const first = /\S/.exec(text)?.[0] ?? '';
  if (first === '<') return readXml(text, limits);
  if (first === '{' || first === '[') return readJson(text, limits);
  const location = { line: 1, column: 1 };
  return { problem: problem('format-unknown', { location, got: text.trimStart().slice(0, 40) }) };
}

function unrecognised(document: WireDocument): Problem {
  const location = startOf(document);
  const got =
    document.kind === 'json' ? 'JSON' : `${document.root.name} ${document.root.namespace}`.trim();
  return problem('format-unknown', { location, got });
}

function startOf(document: WireDocument): NonNullable<Problem['location']> {
  return document.kind === 'json'
    ? document.locator(document.start)
    : document.locator(document.root.offset, document.root.name);
}

function refusal(found: Problem): Decoded {
  return { messages: [], problems: [found], locate: () => undefined };
}
