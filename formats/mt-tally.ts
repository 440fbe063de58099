import { liftReasonCodes, lowerReasonCodes } from './change-reason.ts';
import type { Format } from './format.ts';
import {
  isManifest,
  manifestFileName,
  manifestNamespace,
  manifestRoot,
  remarksPart,
  transmitterPart,
} from './manifest-parts.ts';
import {
  containerDetails,
  contractParts,
  conveyancePart,
  packagingPart,
  totalMass,
} from './sea-air-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Field, type Row, type Table } from './table.ts';
import { xmlFormat } from './xml-format.ts';

const inferred = (line: string): readonly Field[] =>
  fields(line).map((row) => ({ ...row, inferred: true as const }));

/**
 * What the form of a tally has beside an arrival report. No source shows its elements; the two times are
 * called as in the rail messages, the others as in the data model.
 */
const tallyRows: readonly Row[] = [
  ...inferred(`
    ActualDateTime | startedAt | dateTime14 | - | 理货开始时间 | beginning of the tally
    CompletedDateTime | completedAt | dateTime14 | - | 理货结束时间 | end of the tally
  `),
  part('TallyParty', inferred('ID | tallyCompany | text | 17 | 理货公司代码 | tally company'), {
    zh: '理货公司',
    en: 'tally company',
  }),
  part(
    'TallyPerson',
    inferred('Name | tallyPerson | text | 70 | 理货责任人名称 | person in charge'),
    {
      zh: '理货责任人',
      en: 'person in charge',
    },
  ),
  ...inferred('DamageDescription | damage | text | 512 | 残损说明 | damage found'),
];

const office = fields(
  'DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office',
);

const site = (length: string): Row =>
  part(
    'UnloadingLocation',
    fields(`ID | site | text | ${length} | 卸货地代码 | place of unloading`),
    {
      zh: '卸货地',
      en: 'place of unloading',
    },
  );

const loading = part(
  'LoadingLocation',
  inferred('ID | loadingPlace | text | 25 | 装货地代码 | place of loading'),
  { zh: '装货地', en: 'place of loading' },
);

const billRemarks: readonly Row[] = [
  ...inferred('DamageDescription | damage | text | 512 | 残损说明 | damage found'),
  remarksPart(),
];

const bills = (rows: readonly Row[]): Row => ({
  ...list('Consignment', 'consignments', rows, { zh: '提（运）单', en: 'bills' }),
  inferred: true as const,
});

/** MT5402: elements of MT3402, which has the same form. */
const road: readonly Row[] = [
  ...office,
  ...fields('ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing'),
  remarksPart(),
  part(
    'BorderTransportMeans',
    fields('TypeCode | transport | roadTransport | - | 运输方式代码 | transport, 3 road'),
    { zh: '运输工具', en: 'means of transport' },
  ),
  site('35'),
  loading,
  transmitterPart(),
  ...tallyRows,
  bills([
    part('TransportContractDocument', fields('ID | billNo | text | 35 | 提（运）单号 | waybill'), {
      zh: '运输合同',
      en: 'contract of carriage',
    }),
    ...fields('GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | @unitCode=MTQ'),
    {
      element: 'TotalPackageQuantity',
      path: 'packages',
      type: 'integer',
      length: 8,
      zh: '货物总件数',
      en: 'packages counted',
      attributes: [
        { name: 'unitCode', path: 'packageType', zh: '包装种类', en: 'kind of packages' },
      ],
    },
    part(
      'GovernmentAgencyGoodsItem',
      [
        part(
          'GoodsMeasure',
          fields(
            'GrossMassMeasure | grossWeight | decimal | 14 | 货物总毛重 | gross mass, kg | @unitCode=KGM',
          ),
          { zh: '计量', en: 'measure' },
        ),
      ],
      { zh: '货物', en: 'goods' },
    ),
    list(
      'TransportEquipment',
      'containers',
      fields('ID | number | text | 17 | 集装箱编号 | container number'),
      { zh: '集装箱', en: 'containers' },
    ),
    ...billRemarks,
  ]),
];

/** MT5101: elements of MT3101 and the sea manifest. */
const sea: readonly Row[] = [
  ...office,
  remarksPart(),
  conveyancePart('sea'),
  site('35'),
  loading,
  transmitterPart(),
  ...tallyRows,
  containerDetails('containers', { seals: 'inferred' }),
  bills([
    ...contractParts(),
    packagingPart('ConsignmentPackaging'),
    ...totalMass,
    ...inferred(
      'GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | ?unitCode=MTQ',
    ),
    containerDetails('containers', { seals: 'inferred' }),
    ...billRemarks,
  ]),
];

const names = { zh: '理货报告', en: 'tally report' };

/** The table of MT5101, the tally report of goods unloaded from a ship. */
export const mt5101Table: Table = {
  root: manifestRoot('MT5101', sea, names),
  namespaces: [manifestNamespace('MT5101')],
  fixed: { type: 'tally-report', direction: 'import' },
};

/** The table of MT5402, the tally report of goods that leave by road. */
export const mt5402Table: Table = {
  root: manifestRoot('MT5402', road, names),
  namespaces: [manifestNamespace('MT5402')],
  fixed: { type: 'tally-report', direction: 'export' },
};

/** MT5101: tally report of goods unloaded from a ship. */
const mt5101 = xmlFormat({
  id: 'mt5101',
  title: { zh: '海运进口理货报告 MT5101', en: 'MT5101, sea import tally report' },
  carries: 'tally-report',
  table: mt5101Table,
  recognises: (document) => isManifest(document, 'MT5101'),
  finish: (message, _element, reader) => {
    message['consignments'] ??= [];
    liftReasonCodes(message, reader.origins);
  },
  lower: lowerReasonCodes,
  fileName: (message) => manifestFileName('MT5101', message),
});

/** MT5402: tally report of goods that leave by road. */
const mt5402 = xmlFormat({
  id: 'mt5402',
  title: { zh: '公路出口理货报告 MT5402', en: 'MT5402, road export tally report' },
  carries: 'tally-report',
  table: mt5402Table,
  recognises: (document) => isManifest(document, 'MT5402'),
  fileName: (message) => manifestFileName('MT5402', message),
});

/** MT5101, MT5402: tally reports of sea and road. */
export const tallyReports: readonly Format[] = [mt5101, mt5402];
