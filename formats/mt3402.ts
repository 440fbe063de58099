import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { isManifest, manifestHead, manifestNamespace } from './manifest-parts.ts';
import { decodeByTable } from './table-format.ts';
import { fields } from './table-text.ts';
import { list, part, type Dropped, type Row, type Table } from './table.ts';
import { writeTable } from './write-table.ts';

const dropped = (element: string, zh: string, en: string): Dropped => ({
  element,
  zh,
  en,
  dropped: 'value',
});

const consignmentRows: readonly Row[] = [
  part('TransportContractDocument', fields('ID | billNo | text | 35 | 提（运）单号 | waybill'), {
    zh: '运输合同',
    en: 'contract of carriage',
  }),
  dropped('GrossVolumeMeasure', '货物体积', 'volume'),
  ...fields('TotalPackageQuantity | packages | integer | 8 | 货物总件数 | packages that arrived'),
  part(
    'GovernmentAgencyGoodsItem',
    [
      part(
        'GoodsMeasure',
        fields(
          'GrossMassMeasure | grossWeight | decimal | 14 | 货物总毛重 | gross mass that arrived, kg | @unitCode=KGM',
        ),
        { zh: '计量', en: 'measure' },
      ),
    ],
    { zh: '货物', en: 'goods' },
  ),
  list(
    'TransportEquipment',
    'containers',
    fields('ID |  | text | 17 | 集装箱编号 | container number'),
    {
      zh: '集装箱',
      en: 'containers',
    },
  ),
];

/** No sample of this message is public: elements follow MT1401 and MT3101, the fields its form. */
const declaration = part(
  'Declaration',
  [
    ...fields(`
      DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸代码 | customs office
      ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
    `),
    dropped('AdditionalInformation', '备注', 'remarks'),
    part(
      'BorderTransportMeans',
      fields('TypeCode | transport | roadTransport | - | 运输方式代码 | transport, 3 road'),
      { zh: '运输工具', en: 'means of transport' },
    ),
    part(
      'UnloadingLocation',
      fields(`
        ID | site | text | 35 | 卸货地代码 | supervised place
        ArrivalDateTime | arrivedAt | dateTime14 | - | 到达卸货地日期 | time of arrival there | inferred
      `),
      { zh: '卸货地', en: 'place of unloading' },
    ),
    list('Consignment', 'consignments', consignmentRows, { zh: '提（运）单', en: 'consignments' }),
  ],
  { zh: '运抵报告数据', en: 'declaration' },
);

const head = manifestHead('MT3402');

/** The table of MT3402, the arrival report of goods that came by road; the receiver has no place. */
export const mt3402Table: Table = {
  root: part(
    'Manifest',
    [
      {
        ...head,
        rows: head.rows.map((row) =>
          row.element === 'ReceiverID'
            ? { element: row.element, zh: row.zh, en: row.en, dropped: 'envelope' as const }
            : row,
        ),
      },
      declaration,
    ],
    { zh: '运抵报告', en: 'arrival report' },
  ),
  namespaces: [manifestNamespace('MT3402')],
  fixed: { type: 'arrival-report' },
};

const compiled = compileTable(mt3402Table);

/** MT3402: the site operator's report that goods have arrived by road. */
export const mt3402: Format = {
  id: 'mt3402',
  title: { zh: '公路运抵报告 MT3402', en: 'MT3402, road arrival report' },
  media: 'application/xml',
  carries: ['arrival-report'],
  recognises: (document) => isManifest(document, 'MT3402'),
  decode: (document) => {
    if (document.kind !== 'xml') throw new TypeError('MT3402 was given a JSON document.');
    return decodeByTable({ format: 'mt3402', document, compiled, elements: [document.root] });
  },
  encode: (message) => {
    if (message.type !== 'arrival-report') {
      throw new TypeError(`MT3402 carries an arrival report, not "${message.type}".`);
    }
    return writeTable(compiled, message, 'import');
  },
};
