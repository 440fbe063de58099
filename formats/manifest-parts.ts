import { part, type Group } from './table.ts';
import { fields } from './table-text.ts';
import type { WireDocument } from './format.ts';
import { childOf } from './table-format.ts';

/** Message types of the road manifest family that are read or written here. */
export type ManifestType = 'MT1401' | 'MT3402' | 'MT4401' | 'MT9999';

/** Namespace of a manifest message type. */
export const manifestNamespace = (type: ManifestType): string =>
  `urn:Declaration:datamodel:standard:CN:${type}:1`;

/** `Head` of every manifest message but the response. */
export function manifestHead(type: ManifestType): Group {
  return {
    element: 'Head',
    zh: '报文头',
    en: 'head',
    rows: [
      ...fields(`
        MessageID | messageId | text | 64 | 报文编号 | number of the message
        FunctionCode | action | action | - | 报文功能代码 | what is asked: 9 original, 2 add, 5 change, 3 delete
      `),
      { element: 'MessageType', constant: type, zh: '报文类型', en: 'message type' },
      ...fields(`
        SenderID | sender | text | 40 | 发送方代码 | sender
        ReceiverID | receiver | text | 40 | 接收方代码 | receiver
        SendTime | sentAt | dateTime17 | - | 发送时间 | time of sending
      `),
      { element: 'Version', constant: '1.0', zh: '报文版本', en: 'version' },
    ],
  };
}

/** Whether a document is a manifest message of that type, by namespace or, without one, by its head. */
export function isManifest(document: WireDocument, type: ManifestType): boolean {
  if (document.kind !== 'xml' || document.root.name !== 'Manifest') return false;
  if (document.root.namespace === manifestNamespace(type)) return true;
  const head = childOf(document.root, 'Head');
  return document.root.namespace === '' && childOf(head, 'MessageType')?.text.trim() === type;
}

/** The carrier; no sample shows the name, which the data model has. */
export function carrierPart(): Group {
  const rows = fields(`
    ID | carrier/id | text | 17 | 承运人代码 | carrier, code
    Name | carrier/name | text | 70 | 承运人名称 | carrier, name | inferred
  `);
  return part('Carrier', rows, { zh: '承运人', en: 'carrier' });
}
