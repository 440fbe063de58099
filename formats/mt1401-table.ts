import {
  agentPart,
  carrierPart,
  containerNumbers,
  grossMassPart,
  manifestNamespace,
  manifestRoot,
  remarksPart,
  transmitterPart,
} from './manifest-parts.ts';
import { lineAddress, party } from './party-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Field, type Group, type Row, type Table } from './table.ts';

/** A number of packages whose kind stands in an attribute. */
const packages = (element: string): Field => ({
  element,
  path: 'packages',
  type: 'integer',
  zh: '件数',
  en: 'number of packages',
  length: 8,
  attributes: [{ name: 'unitCode', path: 'packageType', zh: '包装种类', en: 'kind of packages' }],
});

const grossMass = grossMassPart();

const item = list(
  'ConsignmentItem',
  'items',
  [
    ...fields('SequenceNumeric | sequence | integer | 5 | 商品项序号 | sequence'),
    part(
      'Commodity',
      [
        ...fields(`
          CargoDescription | description | text | 256 | 商品项简要描述 | description
          Description | detail | text | 256 | 商品项描述补充 | further description
        `),
        part('Classification', fields('ID | hsCode | text | 10 | 商品编号 | commodity code'), {
          zh: '归类',
          en: 'classification',
        }),
      ],
      { zh: '商品', en: 'commodity' },
    ),
    grossMass,
    part('Packaging', [packages('QuantityQuantity')], { zh: '包装', en: 'packaging' }),
  ],
  { zh: '商品项', en: 'items' },
);

const changeReason: Group = {
  ...part(
    'Amendment',
    [
      ...fields('ChangeReasonCode | codes | text | 3 | 变更原因代码 | reason, 999 other | list'),
      part(
        'ChangeInformation',
        fields(`
          Reason | text | text | 256 | 变更原因描述 | reason in words
          Contact | contact | text | 70 | 变更申请联系人 | contact
          Phone | phone | text | 50 | 变更申请联系电话 | telephone
        `),
        { zh: '变更信息', en: 'change' },
      ),
    ],
    { zh: '变更原因', en: 'reason of a change or deletion' },
  ),
  path: 'changeReason',
};

/** Who puts the goods of an export into containers, or takes those of an import out. */
const consolidator = {
  MT1401: part(
    'Deconsolidator',
    fields('ID | deconsolidatorId | text | 17 | 拆箱人代码 | deconsolidator'),
    {
      zh: '拆箱人',
      en: 'deconsolidator',
    },
  ),
  MT2401: part(
    'Consolidator',
    fields('ID | consolidatorId | text | 17 | 拼箱人代码 | consolidator'),
    {
      zh: '拼箱人',
      en: 'consolidator',
    },
  ),
} as const;

/** Types of road manifests. */
export type RoadManifest = keyof typeof consolidator;

const contract = (type: RoadManifest): Group =>
  part(
    'TransportContractDocument',
    [
      ...fields(`
        ID | billNo | text | 35 | 提（运）单号 | waybill
        ConditionCode | conditionCode | text | 3 | 运输条款 | conditions of carriage
      `),
      consolidator[type],
      changeReason,
    ],
    { zh: '运输合同', en: 'contract of carriage' },
  );

const itinerary: Group = part(
  'BorderTransportMeans',
  [
    part(
      'Itinerary',
      fields(
        'RoutingCountryCode | routingCountries | country | - | 途经国家（地区） | countries on the way | list',
      ),
      { zh: '途经', en: 'itinerary' },
    ),
  ],
  { zh: '运输工具', en: 'means of transport' },
);

const value: Field = {
  element: 'ValueAmount',
  path: 'value',
  type: 'decimal',
  length: 16,
  zh: '货物价值',
  en: 'value',
  attributes: [{ name: 'currencyID', path: 'currency', zh: '金额类型', en: 'currency of value' }],
};

const consignmentRows = (type: RoadManifest): readonly Row[] => [
  contract(type),
  ...fields('GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | @unitCode=MTQ'),
  packages('TotalPackageQuantity'),
  value,
  ...(type === 'MT1401' ? [itinerary] : []),
  party('Consignee', 'consignee', { zh: '收货人', en: 'consignee', address: lineAddress }),
  party('Consignor', 'consignor', { zh: '发货人', en: 'consignor', address: lineAddress }),
  party('NotifyParty', 'notifyParty', {
    zh: '通知人',
    en: 'party to notify',
    address: lineAddress,
  }),
  part(
    'Freight',
    fields('PaymentMethodCode | freightPayment | text | 3 | 运费支付方法 | how freight is paid'),
    {
      zh: '运费',
      en: 'freight',
    },
  ),
  part('GovernmentAgencyGoodsItem', [grossMass], { zh: '货物', en: 'goods' }),
  part(
    'GovernmentProcedure',
    fields(
      'CurrentCode | procedure | text | 4 | 海关货物通关代码 | customs procedure, RD01 to RD18',
    ),
    { zh: '通关', en: 'procedure' },
  ),
  part(
    'TransitDestination',
    fields('ID | transitDestination | text | 25 | 跨境指运地 | destination of transit'),
    {
      zh: '跨境指运地',
      en: 'destination of transit',
    },
  ),
  containerNumbers(),
  party('UNDGContact', 'dangerousGoodsContact', {
    zh: '危险品联系人',
    en: 'contact for dangerous goods',
    address: lineAddress,
  }),
  item,
];

/** An advance manifest has no place of unloading on its form; one that names it is read. */
const unloading = (type: RoadManifest): Group => ({
  ...part(
    'UnloadingLocation',
    fields(`
      ID | unloadingPlace | text | 25 | 卸货地代码 | place of unloading
      ArrivalDateTime | arrivesOn | date | - | 到达卸货地日期 | date of arrival there
    `),
    { zh: '卸货地', en: 'place of unloading' },
  ),
  ...(type === 'MT2401' && { inferred: true as const }),
});

const declaration = (type: RoadManifest): readonly Row[] => [
  ...fields(`
    DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office of entry or exit
    ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
  `),
  remarksPart(),
  agentPart(),
  part(
    'BorderTransportMeans',
    fields('TypeCode | transport | roadTransport | - | 运输方式代码 | transport, 3 road'),
    { zh: '运输工具', en: 'means of transport' },
  ),
  carrierPart(),
  part(
    'LoadingLocation',
    fields(`
      ID | loadingPlace | text | 25 | 装货地代码 | place of loading
      LoadingDateTime | loadedAt | dateTime14 | - | 货物装载时间 | time of loading
    `),
    { zh: '装货地', en: 'place of loading' },
  ),
  transmitterPart(),
  unloading(type),
  list('Consignment', 'consignments', consignmentRows(type), {
    zh: '提（运）单',
    en: 'consignments',
  }),
];

const fixed = {
  MT1401: { type: 'manifest', kind: 'original', direction: 'import' },
  MT2401: { type: 'manifest', kind: 'advance', direction: 'export' },
} as const;

/** The table of a road manifest: original on entry, advance before exit. */
export const roadManifestTable = (type: RoadManifest): Table => ({
  root: manifestRoot(type, declaration(type), { zh: '舱单数据', en: 'manifest' }),
  namespaces: [manifestNamespace(type)],
  fixed: fixed[type],
});

/** The table of MT1401, the original manifest of a road crossing. */
export const mt1401Table = roadManifestTable('MT1401');

/** The table of MT2401, the advance manifest of a road crossing. */
export const mt2401Table = roadManifestTable('MT2401');
