import { stamp } from './dates.ts';
import type { WireDocument } from './format.ts';
import { list, part, type Group, type Row } from './table.ts';
import { fields } from './table-text.ts';
import { childOf } from './xml-element.ts';

/** Message types of the manifest family that are read or written here. */
export const manifestTypes = [
  'MT1101',
  'MT1201',
  'MT1401',
  'MT2101',
  'MT2201',
  'MT2401',
  'MT3101',
  'MT3201',
  'MT3402',
  'MT4101',
  'MT4201',
  'MT4401',
  'MT4403',
  'MT4404',
  'MT4406',
  'MT5101',
  'MT5402',
  'MT9999',
] as const;

/** A message type of the manifest family. */
export type ManifestType = (typeof manifestTypes)[number];

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

const namespaces: ReadonlySet<string> = new Set(manifestTypes.map(manifestNamespace));

/** Whether a document is a manifest message of that type, by namespace or, without one of the family, by its head. */
export function isManifest(document: WireDocument, type: ManifestType): boolean {
  if (document.kind !== 'xml' || document.root.name !== 'Manifest') return false;
  const { namespace } = document.root;
  if (namespaces.has(namespace)) return namespace === manifestNamespace(type);
  return childOf(childOf(document.root, 'Head'), 'MessageType')?.text.trim() === type;
}

/** The carrier; no sample shows the name, which the data model has. */
export function carrierPart(): Group {
  const rows = fields(`
    ID | carrier/id | text | 17 | 承运人代码 | carrier, code
    Name | carrier/name | text | 70 | 承运人名称 | carrier, name | inferred
  `);
  return part('Carrier', rows, { zh: '承运人', en: 'carrier' });
}

/** Remarks about everything around them. */
export const remarksPart = (): Group =>
  part('AdditionalInformation', fields('Content | remarks | text | 512 | 备注 | remarks'), {
    zh: '备注',
    en: 'remarks',
  });

/** Who transmits the message. */
export const transmitterPart = (): Group =>
  part(
    'RepresentativePerson',
    fields('Name | transmitter | text | 70 | 传输人名称 | who transmits'),
    {
      zh: '传输人',
      en: 'who transmits',
    },
  );

/** The agent of the carrier. */
export const agentPart = (): Group =>
  part('Agent', fields('ID | agentId | text | 17 | 运输工具代理企业代码 | agent of the carrier'), {
    zh: '运输工具代理企业',
    en: 'agent',
  });

/** Gross mass in kilograms, as the road messages have it. */
export const grossMassPart = (): Group =>
  part(
    'GoodsMeasure',
    fields('GrossMassMeasure | grossWeight | decimal | 14 | 毛重 | gross mass, kg | @unitCode=KGM'),
    { zh: '计量', en: 'measure' },
  );

/** Numbers of the containers and nothing else. */
export const containerNumbers = (): Group =>
  list(
    'TransportEquipment',
    'containers',
    fields('ID |  | text | 17 | 集装箱编号 | container number'),
    {
      zh: '集装箱',
      en: 'containers',
    },
  );

/** The root of a manifest message. */
export const manifestRoot = (
  type: ManifestType,
  declaration: readonly Row[],
  names: { readonly zh: string; readonly en: string },
): Group => part('Manifest', [manifestHead(type), part('Declaration', declaration, names)], names);

/** What a file name of a manifest message is made of. */
interface Sent {
  readonly messageId: string;
  readonly sender?: string;
  readonly sentAt?: string;
}

/**
 * Name of the archive in which the client sends a message, `CN_MT4406_1p0_{sender}{time}.zip`; where the
 * message names no sender or time, its own number, which by convention has the same parts.
 */
export function manifestFileName(type: ManifestType, { messageId, sender, sentAt }: Sent): string {
  return sender === undefined || sentAt === undefined
    ? `${messageId}.zip`
    : `CN_${type}_1p0_${sender}${stamp(sentAt, 3)}.zip`;
}
