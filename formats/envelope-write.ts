import { dateCodecs } from './dates.ts';
import { DXP_NAMESPACE } from './envelope.ts';
import { branch, leaf, xmlDocument } from './xml-write.ts';

/** Envelopes that can be written. */
export type WrittenEnvelope = 'none' | 'sw-import' | 'dxp' | 'package';

/** What stands on an envelope; which of it is needed depends on the kind. */
export interface EnvelopeHeader {
  /** The sender's number of the transmission (`CopMsgId`, `message_id`). */
  readonly messageId?: string;
  /** Such as `SWDEC001` for a goods declaration. */
  readonly messageType?: string;
  /** Function of the import client, `G` to save. */
  readonly functionCode?: string;
  readonly sender?: string;
  readonly receiver?: string;
  /** RFC 3339. */
  readonly createdAt?: string;
  readonly fileName?: string;
  readonly card?: string;
}

/**
 * Puts a written message into an envelope. Throws when the envelope needs something that the header
 * lacks. A package is left unsigned: its signature is empty, for the sender to fill in.
 */
export function wrap(text: string, kind: WrittenEnvelope, header: EnvelopeHeader = {}): string {
  if (kind === 'none') return text;
  return xmlDocument(WRITERS[kind](text, header));
}

const WRITERS = { 'sw-import': swImport, dxp, package: pack } as const;

function swImport(text: string, header: EnvelopeHeader): string {
  const need = needs(header, 'sw-import');
  return branch('ImportMessage', [
    branch('SWImpHead', [
      leaf('CopMsgId', need('messageId')),
      leaf('MsgType', need('messageType')),
      leaf('FunctionCode', need('functionCode')),
      leaf('Format', 'xml'),
      leaf('Compress', '0'),
      leaf('Version', '1.0'),
    ]),
    branch('SWImpData', [bodyOf(text)]),
  ]);
}

function dxp(text: string, header: EnvelopeHeader): string {
  const need = needs(header, 'dxp');
  const added = [
    ...(header.fileName === undefined ? [] : [leaf('FileName', header.fileName)]),
    ...(header.card === undefined ? [] : [leaf('IcCard', header.card)]),
  ];
  return branch(
    'DxpMsg',
    [
      branch('TransInfo', [
        leaf('CopMsgId', need('messageId')),
        leaf('SenderId', need('sender')),
        branch('ReceiverIds', [leaf('ReceiverId', need('receiver'))]),
        leaf('CreatTime', localTime(need('createdAt'))),
        leaf('MsgType', need('messageType')),
      ]),
      leaf('Data', new TextEncoder().encode(text).toBase64()),
      ...(added.length === 0 ? [] : [branch('AddInfo', added)]),
    ],
    { xmlns: DXP_NAMESPACE, ver: '1.0' },
  );
}

function pack(text: string, header: EnvelopeHeader): string {
  const need = needs(header, 'package');
  const content = branch('Package', [
    branch('EnvelopInfo', [
      leaf('version', '1.0'),
      leaf('message_id', need('messageId')),
      leaf('file_name', need('fileName')),
      leaf('message_type', need('messageType')),
      leaf('sender_id', need('sender')),
      leaf('receiver_id', need('receiver')),
      leaf('send_time', localTime(need('createdAt'))),
      ...(header.card === undefined ? [] : [leaf('Ic_Card', header.card)]),
    ]),
    branch('DataInfo', [branch('BussinessData', [bodyOf(text)])]),
  ]);
  return branch('Signature', [
    leaf('SignedInfo', ''),
    leaf('SignatureValue', ''),
    branch('Object', [content]),
  ]);
}

/** The message without the XML declaration of its own text. */
const bodyOf = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd();

const localTime = (at: string): string => dateCodecs.localDateTime.write(at) ?? '';

function needs(
  header: EnvelopeHeader,
  kind: WrittenEnvelope,
): (name: keyof EnvelopeHeader) => string {
  return (name) => {
    const value = header[name];
    if (value !== undefined) return value;
    throw new TypeError(`Envelope "${kind}" needs "${name}"; give it in the header.`);
  };
}
