import { manifestNamespace } from './manifest-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Group, type Table } from './table.ts';

const head: Group = part(
  'Head',
  [
    ...fields('MessageID | reference | text | 64 | 报文编号 | number of the answered message'),
    { element: 'FunctionCode', constant: '11', zh: '报文功能代码', en: 'function, 11 response' },
    ...fields(`
      MessageType |  | answeredType | - | 报文类型 | type of the answered message
      SenderID | customsOffice | text | 4 | 发送方代码 | customs office that answers
    `),
    { element: 'ReceiverID', dropped: 'envelope', zh: '接收方代码', en: 'receiver' },
    ...fields('SendTime | at | dateTime17 | - | 发送时间 | time of the answer'),
    { element: 'Version', constant: '1.0', zh: '报文版本', en: 'version' },
  ],
  { zh: '报文头', en: 'head' },
);

/** A code with its sentence, as the road single window writes them. */
const statement = (): Group => ({
  ...part(
    'AdditionalInformation',
    fields(`
      StatementCode | code | text | 4 | 回执代码 | code
      StatementDescription | note | text | 2000 | 回执说明 | text
    `),
    { zh: '附加信息', en: 'statement' },
  ),
  path: 'statement',
});

const response = (): Group => ({
  ...part(
    'ResponseType',
    fields(`
      Code | code | text | 4 | 回执代码 | code
      Text | note | text | 2000 | 回执说明 | text
    `),
    { zh: '回执', en: 'response' },
  ),
  path: 'response',
});

const conveyance = part(
  'BorderTransportMeans',
  [
    ...fields(`
      JourneyID | journey | text | 35 | 航次航班编号 | voyage or flight
      ID | vehicleId | text | 35 | 运输工具编号 | conveyance
    `),
    list(
      'TransportEquipment',
      'containers',
      [...fields('ID | container | text | 17 | 集装箱编号 | container number'), statement()],
      { zh: '集装箱', en: 'containers' },
    ),
  ],
  { zh: '运输工具', en: 'means of transport' },
);

const consignment = list(
  'Consignment',
  'consignments',
  [
    statement(),
    part('TransportContractDocument', fields('ID | billNo | text | 35 | 提（运）单号 | waybill'), {
      zh: '运输合同',
      en: 'contract of carriage',
    }),
    part(
      'AssociatedTransportDocument',
      fields('ID | houseBillNo | text | 35 | 分提（运）单号 | house waybill'),
      { zh: '分提（运）单', en: 'house waybill' },
    ),
    response(),
  ],
  { zh: '提（运）单', en: 'bills' },
);

/** The table of MT9999: the shapes of the road single window and of sea and air, in one. */
export const mt9999Table: Table = {
  root: part(
    'Manifest',
    [
      head,
      part(
        'Response',
        [
          ...fields('ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing'),
          statement(),
          conveyance,
          consignment,
          response(),
        ],
        { zh: '回执', en: 'response' },
      ),
    ],
    { zh: '舱单回执', en: 'manifest response' },
  ),
  namespaces: [manifestNamespace('MT9999'), ''],
  fixed: { type: 'receipt', source: 'manifest' },
};
