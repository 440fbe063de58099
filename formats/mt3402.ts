import {
  isManifest,
  containerNumbers,
  grossMassPart,
  manifestFileName,
  manifestNamespace,
  manifestRoot,
  remarksPart,
} from './manifest-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Field, type Row, type Table } from './table.ts';
import { xmlFormat } from './xml-format.ts';

const packages: Field = {
  element: 'TotalPackageQuantity',
  path: 'packages',
  type: 'integer',
  length: 8,
  zh: '货物总件数',
  en: 'packages that arrived',
  attributes: [{ name: 'unitCode', path: 'packageType', zh: '包装种类', en: 'kind of packages' }],
};

const consignmentRows: readonly Row[] = [
  part('TransportContractDocument', fields('ID | billNo | text | 35 | 提（运）单号 | waybill'), {
    zh: '运输合同',
    en: 'contract of carriage',
  }),
  ...fields('GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | @unitCode=MTQ'),
  packages,
  part('GovernmentAgencyGoodsItem', [grossMassPart()], { zh: '货物', en: 'goods' }),
  containerNumbers(),
];

/** No sample of this message is public: elements follow MT1401 and MT3101, the fields its form. */
const declaration: readonly Row[] = [
  ...fields(`
    DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸代码 | customs office
    ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
  `),
  remarksPart(),
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
];

/** The table of MT3402, the arrival report of goods that came by road. */
export const mt3402Table: Table = {
  root: manifestRoot('MT3402', declaration, { zh: '运抵报告', en: 'arrival report' }),
  namespaces: [manifestNamespace('MT3402')],
  fixed: { type: 'arrival-report' },
};

/** MT3402: the site operator's report that goods have arrived by road. */
export const mt3402 = xmlFormat({
  id: 'mt3402',
  title: { zh: '公路运抵报告 MT3402', en: 'MT3402, road arrival report' },
  carries: 'arrival-report',
  table: mt3402Table,
  recognises: (document) => isManifest(document, 'MT3402'),
  fileName: (message) => manifestFileName('MT3402', message),
});
