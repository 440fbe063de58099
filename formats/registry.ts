import type { Problem } from '../schemas/types.ts';
import { canonicalJson } from './canonical-json.ts';
import { carriageReports } from './carriage-report.ts';
import { decClientFailure } from './dec-client-failure.ts';
import { decImportResponse } from './dec-import-response.ts';
import { decMessage } from './dec-message.ts';
import { decResult } from './dec-result.ts';
import { edifactFormats } from './edifact-formats.ts';
import type { Envelope, EnvelopeKind } from './envelope.ts';
import { wrap, type EnvelopeHeader, type WrittenEnvelope } from './envelope-write.ts';
import {
  type Decoded,
  type DecodeHints,
  type Format,
  type FormatId,
  type Message,
  type WireDocument,
} from './format.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { tallyReports } from './mt-tally.ts';
import { mt1401 } from './mt1401.ts';
import { mt2401 } from './mt2401.ts';
import { mt3402 } from './mt3402.ts';
import { mt9999 } from './mt9999.ts';
import { NotCarried, notCarried } from './not-carried.ts';
import { problem } from './problems.ts';
import { readDocument } from './read-document.ts';
import { seaAirArrivals } from './sea-air-arrival.ts';
import { seaAirLoadings } from './sea-air-loading.ts';
import { seaAirManifests } from './sea-air-manifest.ts';
import { trnImportResponse } from './trn-import-response.ts';
import { wcoDeclaration } from './wco-declaration.ts';
import { wcoResponse } from './wco-response.ts';
import { wljkReceipt } from './wljk-receipt.ts';
import { wljkRelease } from './wljk-release.ts';
import { wljkReports } from './wljk-reports.ts';

/** Every wire format; adding one is adding an entry. */
export const formats: readonly Format[] = [
  canonicalJson,
  decMessage,
  decImportResponse,
  decResult,
  decClientFailure,
  trnImportResponse,
  mt1401,
  mt2401,
  ...seaAirManifests,
  mt3402,
  ...seaAirArrivals,
  ...carriageReports,
  ...seaAirLoadings,
  ...tallyReports,
  mt9999,
  ...wljkReports,
  wljkRelease,
  wljkReceipt,
  wcoDeclaration,
  wcoResponse,
  ...edifactFormats,
];

/** How to decode: a format or envelope by name instead of by detection, other limits, hints. */
export interface DecodeOptions extends DecodeHints {
  readonly format?: FormatId;
  /** The outermost envelope it must have; by default any is opened. */
  readonly envelope?: EnvelopeKind | 'none';
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
  const { document, envelopes, problems } = read;
  const outer = unexpectedEnvelope(options, envelopes);
  if (outer !== undefined) return refusal(outer);
  const format =
    options.format === undefined
      ? formats.find((candidate) => candidate.recognises(document))
      : formatOf(options.format);
  if (format === undefined) return refusal(unrecognised(document));
  if (options.format !== undefined && !format.recognises(document)) {
    const location = startOf(document);
    return refusal(problem('format-mismatch', { location, values: { format: format.id } }));
  }
  const decoded = format.decode(document, hintsOf(options, envelopes));
  return envelopes.length === 0
    ? decoded
    : { ...decoded, envelopes, problems: [...problems, ...decoded.problems] };
}

function unexpectedEnvelope(
  { envelope: expected }: DecodeOptions,
  [outermost]: readonly Envelope[],
): Problem | undefined {
  const got = outermost?.kind ?? 'none';
  if (expected === undefined || expected === got) return undefined;
  return problem('envelope-mismatch', { location: { line: 1, column: 1 }, got, expected });
}

/** A file that came in an archive has its name there. */
function hintsOf(options: DecodeOptions, envelopes: readonly Envelope[]): DecodeHints {
  const file = envelopes.find(({ kind }) => kind === 'zip')?.fields['file'];
  return options.fileName === undefined && file !== undefined ? { fileName: file } : options;
}

/** The format of an input, or undefined when none is recognised or the text cannot be read. */
export function detect(input: Uint8Array | string): FormatId | undefined {
  const read = readDocument(input, defaultLimits);
  if ('problem' in read) return undefined;
  return formats.find((candidate) => candidate.recognises(read.document))?.id;
}

/** How to encode: the envelope around the message, and what stands on it. */
export interface EncodeOptions {
  readonly envelope?: WrittenEnvelope;
  readonly header?: EnvelopeHeader;
}

/** A message as text, or everything of it that the format cannot hold, at its place in the message. */
export type Written = { readonly text: string } | { readonly problems: readonly Problem[] };

/** Writes a message; throws only when an envelope lacks what must stand on it. */
export function write(message: Message, format: FormatId, options: EncodeOptions = {}): Written {
  try {
    return { text: encode(message, format, options) };
  } catch (error) {
    if (error instanceof NotCarried) return { problems: error.found.map(notCarried) };
    throw error;
  }
}

/**
 * Writes a message that the format is known to hold; throws {@link NotCarried} when it does not, and when an envelope lacks
 * what must stand on it.
 */
export function encode(message: Message, format: FormatId, options: EncodeOptions = {}): string {
  const chosen = formatOf(format);
  if (!chosen.carries.includes(message.type)) {
    const carried = chosen.carries.join(', ');
    const zh = `格式“${format}”承载 ${carried}，不承载“${message.type}”。`;
    const en = `Format "${format}" carries ${carried}, not "${message.type}".`;
    throw new NotCarried({ path: '/type', zh, en });
  }
  const { envelope = 'none', header } = options;
  if (envelope !== 'none' && chosen.media !== 'application/xml') {
    throw new TypeError(`Envelope "${envelope}" holds XML, not "${format}".`);
  }
  return wrap(chosen.encode(message), envelope, header);
}

function unrecognised(document: WireDocument): Problem {
  const location = startOf(document);
  const got =
    document.kind === 'xml'
      ? `${document.root.name} ${document.root.namespace}`.trim()
      : document.kind.toUpperCase();
  return problem('format-unknown', { location, got });
}

function startOf(document: WireDocument): NonNullable<Problem['location']> {
  if (document.kind === 'edifact') return document.locator(document.header.offset, 'UNB');
  const { offset, name } = document.kind === 'json' ? document.places.find('') : document.root;
  return document.locator(offset, name);
}

function refusal(found: Problem): Decoded {
  return { messages: [], problems: [found], locate: () => undefined };
}
