import type { Problem } from '../schemas/types.ts';
import { readText } from './bytes.ts';
import { looksLikeEdifact, tokenize } from './edifact.ts';
import { readEnvelope } from './edifact-envelope.ts';
import { openEnvelope, type Envelope } from './envelope.ts';
import type { WireDocument } from './format.ts';
import { readJson } from './json.ts';
import type { Limits } from './limits.ts';
import type { Place } from './place.ts';
import { problem } from './problems.ts';
import { readXml, type XmlDocument } from './xml.ts';
import { isZip, openZip } from './zip.ts';

/** A document that was read, out of all its envelopes, outermost first. */
export interface OpenedDocument {
  readonly document: WireDocument;
  readonly envelopes: readonly Envelope[];
  /** Problems of the envelopes, which leave the document usable. */
  readonly problems: readonly Problem[];
}

type Opened = OpenedDocument | { readonly problem: Problem };

/** Envelopes inside each other; a signed package in an exchange envelope in an archive are three. */
const MAX_LAYERS = 4;

/** Reads bytes or text, through archives and envelopes, to the document inside; never throws. */
export function readDocument(input: Uint8Array | string, limits: Limits): Opened {
  return open(input, { limits, depth: 0 });
}

interface Opening {
  readonly limits: Limits;
  readonly depth: number;
}

function open(input: Uint8Array | string, opening: Opening): Opened {
  if (opening.depth > MAX_LAYERS) {
    const values = { limit: String(MAX_LAYERS) };
    return { problem: problem('too-deep', { location: { line: 1, column: 1 }, values }) };
  }
  if (typeof input !== 'string' && isZip(input)) return openArchive(input, opening);
  const read = readText(input, opening.limits.maxBytes);
  if ('problem' in read) return read;
  const { text } = read;
  const first = /\S/.exec(text)?.[0] ?? '';
  if (first === '<') {
    const xml = readXml(text, opening.limits);
    return 'problem' in xml ? xml : openLayers(xml.document, opening);
  }
  if (first === '{' || first === '[') {
    const json = readJson(text, opening.limits);
    return 'problem' in json ? json : { document: json.document, envelopes: [], problems: [] };
  }
  return openText(text, opening.limits);
}

/** What is neither XML nor JSON: an interchange, or nothing known. */
function openText(text: string, limits: Limits): Opened {
  if (!looksLikeEdifact(text)) return readUnknown(text);
  const tokens = tokenize(text, limits);
  if ('problem' in tokens) return tokens;
  if (tokens.segments.length === 0) return readUnknown(text);
  const document = readEnvelope(tokens.segments, tokens.locator);
  return { document, envelopes: [], problems: [] };
}

function readUnknown(text: string): { readonly problem: Problem } {
  const location = { line: 1, column: 1 };
  return { problem: problem('format-unknown', { location, got: text.trimStart().slice(0, 40) }) };
}

function openArchive(input: Uint8Array, { limits, depth }: Opening): Opened {
  if (input.byteLength > limits.maxBytes) return readTooLarge(input, limits);
  const zip = openZip(input, limits.maxBytes);
  if ('problem' in zip) return zip;
  const envelope = { kind: 'zip', fields: { file: zip.file } } as const;
  const inner = within(open(zip.bytes, { limits, depth: depth + 1 }), { file: zip.file });
  return layered(inner, envelope, zip.problems);
}

/** The refusal that any input of that size gets. */
function readTooLarge(input: Uint8Array, { maxBytes }: Limits): { readonly problem: Problem } {
  const values = { size: String(input.byteLength), limit: String(maxBytes) };
  return { problem: problem('too-large', { values, location: { line: 1, column: 1 } }) };
}

function openLayers(document: XmlDocument, { limits, depth }: Opening): Opened {
  const layer = openEnvelope(document);
  if (layer === undefined) return { document, envelopes: [], problems: [] };
  if ('problem' in layer) return layer;
  const next = { limits, depth: depth + 1 };
  if ('root' in layer) {
    const inner =
      next.depth > MAX_LAYERS
        ? open('', next)
        : openLayers({ ...document, root: layer.root }, next);
    return layered(inner, layer.envelope, layer.problems);
  }
  const { line, element = 'Data' } = document.locator(layer.holder.offset, layer.holder.name);
  const inner = within(open(layer.bytes, next), { element, line });
  return layered(inner, layer.envelope, layer.problems);
}

const layered = (inner: Opened, envelope: Envelope, problems: readonly Problem[]): Opened =>
  'problem' in inner
    ? inner
    : {
        document: inner.document,
        envelopes: [envelope, ...inner.envelopes],
        problems: [...problems, ...inner.problems],
      };

/** Says of every place in a document what the document itself was packed in. */
function within(opened: Opened, outer: NonNullable<Place['within']>): Opened {
  const placed = (place: Place): Place => ({ ...place, within: { ...outer, ...place.within } });
  const told = (found: Problem): Problem =>
    found.location === undefined ? found : { ...found, location: placed(found.location) };
  if ('problem' in opened) return { problem: told(opened.problem) };
  const { document, envelopes, problems } = opened;
  const { locator } = document;
  const located: WireDocument = {
    ...document,
    locator: (offset, element) => placed(locator(offset, element)),
  };
  return { document: located, envelopes, problems: problems.map(told) };
}
