import type { Message } from '../schemas/schemas.ts';
import type { Problem, Text } from '../schemas/types.ts';
import type { CompiledTable } from './compile-table.ts';
import type { EdifactDocument } from './edifact-envelope.ts';
import type { Envelope } from './envelope.ts';
import type { JsonDocument } from './json.ts';
import type { Locate } from './place.ts';
import type { Reduced } from './reduce.ts';
import type { XmlDocument } from './xml.ts';

/** Names of the wire formats, as users write them (`--to mt1401`). */
export type FormatId =
  | 'canonical-json'
  | 'dec-message'
  | 'dec-import-response'
  | 'dec-result'
  | 'mt1401'
  | 'mt3402'
  | 'mt4401'
  | 'mt9999'
  | 'mt1101'
  | 'mt1201'
  | 'mt2101'
  | 'mt2201'
  | 'mt2401'
  | 'mt3101'
  | 'mt3201'
  | 'mt4101'
  | 'mt4201'
  | 'mt4403'
  | 'mt4404'
  | 'mt4406'
  | 'mt5101'
  | 'mt5402'
  | 'wljk-tally'
  | 'wljk-arrival'
  | 'wljk-loading'
  | 'wljk-release'
  | 'wljk-receipt'
  | 'dec-client-failure'
  | 'trn-import-response'
  | 'wco-declaration'
  | 'wco-response'
  | 'cusdec'
  | 'cuscar'
  | 'cusrep'
  | 'cusres';

/** Any canonical message, told apart by its `type`. */
export type { Message };

/**
 * What decoding found: candidates for canonical messages, not yet validated against their schema,
 * and every problem of the wire format. `format` is absent when none was recognised.
 */
export interface Decoded {
  readonly format?: FormatId;
  readonly messages: readonly unknown[];
  readonly problems: readonly Problem[];
  /** Archives and envelopes around the message, outermost first; absent where there was none. */
  readonly envelopes?: readonly Envelope[];
  readonly locate: Locate;
}

/** A text that is well-formed in its syntax, ready for a format to read. */
export type WireDocument = XmlDocument | JsonDocument | EdifactDocument;

/** What a reader may know beside the text; some receipts carry their time only in the file name. */
export interface DecodeHints {
  readonly fileName?: string;
}

/** What a file name needs and the message may not say. */
export interface FileNameHints {
  readonly direction?: 'import' | 'export';
}

/** One wire format: how to recognise, read and write it. */
export interface Format {
  readonly id: FormatId;
  readonly title: Text;
  readonly media: 'application/xml' | 'application/json' | 'application/edifact';
  /** Canonical messages it carries. */
  readonly carries: readonly Message['type'][];
  /** What describes its elements; none for canonical JSON, whose members the schemas describe. */
  readonly tables: readonly CompiledTable[];
  recognises(document: WireDocument): boolean;
  decode(document: WireDocument, hints: DecodeHints): Decoded;
  /**
   * Throws when the message is of another type or holds something the format cannot carry; a format
   * with `reduce` leaves out what that lists.
   */
  encode(message: Message): string;
  /** What of a message the format carries, for a format that is poorer than the messages. */
  reduce?(message: Message): Reduced;
  /** Name of the file in which the single window delivers the message. */
  fileName?(message: Message, hints?: FileNameHints): string;
}
