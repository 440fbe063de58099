import {
  agentPart,
  carrierPart,
  manifestNamespace,
  manifestRoot,
  remarksPart,
  transmitterPart,
} from './manifest-parts.ts';
import { communications, fullAddress, party } from './party-parts.ts';
import {
  containerDetails,
  contractParts,
  conveyancePart,
  packagingPart,
  seaAirOf,
  totalMass,
} from './sea-air-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Group, type Row, type Table } from './table.ts';

/** Types of sea and air manifests: original on entry, advance before exit. */
export const seaAirManifestTypes = ['MT1101', 'MT1201', 'MT2101', 'MT2201'] as const;

/** A type of sea or air manifest. */
export type SeaAirManifest = (typeof seaAirManifestTypes)[number];

const isAdvance = (type: SeaAirManifest): boolean => type.startsWith('MT2');

const one = (element: string, line: string, names: { zh: string; en: string }): Group =>
  part(element, fields(line), names);

const item = list(
  'ConsignmentItem',
  'items',
  [
    ...fields('SequenceNumeric | sequence | integer | 5 | 商品项序号 | sequence'),
    packagingPart(
      'ConsignmentItemPackaging',
      fields('MarksNumbers | marks | text | 512 | 唛头 | marks and numbers'),
    ),
    part(
      'Commodity',
      fields(`
        CargoDescription | description | text | 256 | 商品项简要描述 | description
        UNDGCode | undgCode | text | 4 | 联合国危险货物编号 | UN number of dangerous goods
        TariffClassificationCode | hsCode | text | 10 | 海关商品编号 | commodity code
      `),
      { zh: '商品', en: 'commodity' },
    ),
    remarksPart(),
    one(
      'GoodsMeasure',
      'GrossMassMeasure | grossWeight | decimal | 14 | 商品项毛重 | gross mass, kg | ?unitCode=KGM',
      { zh: '计量', en: 'measure' },
    ),
    list(
      'EquipmentIdentification',
      'containers',
      fields('ID |  | text | 17 | 集装箱编号 | container that holds the item'),
      { zh: '所在集装箱', en: 'containers of the item' },
    ),
    one(
      'CustomsProcedure',
      'CurrentCode | procedure | text | 4 | 海关手续代码 | customs procedure',
      {
        zh: '海关手续',
        en: 'procedure',
      },
    ),
    one('UCR', 'ID | ucr | text | 35 | 货物唯一编号 | unique reference of the goods', {
      zh: '货物唯一编号',
      en: 'unique reference',
    }),
    one('Origin', 'OriginCountryCode | originCountry | text | 3 | 原产国（地区） | origin', {
      zh: '原产地',
      en: 'origin',
    }),
  ],
  { zh: '商品项', en: 'items' },
);

const consolidator = (type: SeaAirManifest): Group =>
  isAdvance(type)
    ? one('Consolidator', 'ID | consolidatorId | text | 17 | 拼箱人代码 | consolidator', {
        zh: '拼箱人',
        en: 'consolidator',
      })
    : one('Deconsolidator', 'ID | deconsolidatorId | text | 17 | 拆箱人代码 | deconsolidator', {
        zh: '拆箱人',
        en: 'deconsolidator',
      });

const places: readonly Row[] = [
  one(
    'LoadingLocation',
    `ID | loadingPlace | text | 25 | 装货地代码 | place of loading
     LoadingDate | loadedAt | dayOrTime | - | 货物装载时间 | time of loading`,
    { zh: '装货地', en: 'place of loading' },
  ),
  one(
    'UnloadingLocation',
    `ID | unloadingPlace | text | 25 | 卸货地代码 | place of unloading
     ArrivalDate | arrivesOn | date | - | 到达卸货地日期 | date of arrival there`,
    { zh: '卸货地', en: 'place of unloading' },
  ),
  one(
    'GoodsReceiptPlace',
    `ID | receiptPlace/id | text | 25 | 收货地点代码 | place of receipt, code
     Name | receiptPlace/name | text | 70 | 收货地点名称 | place of receipt, name`,
    { zh: '收货地点', en: 'place of receipt' },
  ),
  one(
    'TranshipmentLocation',
    'ID | transhipmentPlace | text | 25 | 中转地 | place of transhipment',
    {
      zh: '中转地',
      en: 'place of transhipment',
    },
  ),
  one(
    'TransitDestination',
    'ID | transitDestination | text | 25 | 跨境指运地 | destination of transit',
    {
      zh: '跨境指运地',
      en: 'destination of transit',
    },
  ),
  ...fields(
    'RoutingCountryCode | routingCountries | country | - | 途经国家（地区） | countries on the way | list',
  ),
  one(
    'GoodsConsignedPlace',
    'ID | consignedPlace | text | 25 | 货物启运地 | place of consignment',
    {
      zh: '货物启运地',
      en: 'place of consignment',
    },
  ),
];

const addressed = { address: fullAddress };

const parties: readonly Row[] = [
  {
    ...part('DeliveryDestination', fullAddress, { zh: '交货目的地', en: 'delivery' }),
    path: 'deliveryDestination',
  },
  one(
    'Handling',
    'InstructionsCodeCode | handlingCode | text | 3 | 操作指令代码 | handling instruction',
    {
      zh: '操作指令',
      en: 'handling',
    },
  ),
  {
    ...part(
      'IntermediateCarrier',
      [...fields('ID | id | text | 17 | 中间承运人代码 | intermediate carrier'), communications()],
      { zh: '中间承运人', en: 'intermediate carrier' },
    ),
    path: 'intermediateCarrier',
  },
  party('Consignee', 'consignee', { zh: '收货人', en: 'consignee', ...addressed }),
  party('Consignor', 'consignor', { zh: '发货人', en: 'consignor', ...addressed }),
  party('NotifyParty', 'notifyParty', { zh: '通知人', en: 'party to notify', ...addressed }),
  party('UNDGContact', 'dangerousGoodsContact', {
    zh: '危险品联系人',
    en: 'contact for dangerous goods',
    ...addressed,
  }),
];

const consignmentRows = (type: SeaAirManifest): readonly Row[] => [
  ...contractParts([
    ...fields('ConditionCode | conditionCode | text | 3 | 运输条款 | conditions of carriage'),
    consolidator(type),
  ]),
  ...fields(`
    GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | ?unitCode=MTQ
    ValueAmount | value | decimal | 16 | 货物价值 | value
    CurrencyTypeCode | currency | currency | - | 金额类型 | currency of value
  `),
  ...places,
  ...fields(`
    CustomsStatusCode | customsStatus | text | 3 | 货物海关状态代码 | customs status
    TransportSplitIndicator | split | flag | - | 分批到货标识 | arrives in parts
  `),
  one(
    'FreightPayment',
    'MethodCode | freightPayment | text | 3 | 运费支付方法 | how freight is paid',
    {
      zh: '运费',
      en: 'freight',
    },
  ),
  packagingPart('ConsignmentPackaging'),
  ...totalMass,
  one(
    'PreviousCustomsDocument',
    `ID | previousDocument/id | text | 35 | 前续单证号 | previous document
     TypeCode | previousDocument/kind | text | 3 | 前续单证类型 | its kind`,
    { zh: '前续单证', en: 'previous document' },
  ),
  ...parties,
  containerDetails('containerDetails', { seals: 'seen' }),
  item,
];

const declaration = (type: SeaAirManifest): readonly Row[] => [
  ...fields(
    'DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office | inferred',
  ),
  transmitterPart(),
  one(
    'ExitCustomsOffice',
    'ID | exitOffice | text | 25 | 离境地 | place and customs office of exit',
    {
      zh: '离境地',
      en: 'exit',
    },
  ),
  agentPart(),
  carrierPart(),
  conveyancePart(
    seaAirOf(type),
    fields(`
      FirstArrivalLocationID | firstPort | text | 25 | 抵达第一目的港代码 | first port of arrival
      ArrivalDateTime | arrivesAt | dayOrTime | - | 抵达第一目的港时间 | arrival there
      DepartureDateTime | departsAt | dayOrTime | - | 驶离时间 | departure
    `),
  ),
  remarksPart(),
  list('Consignment', 'consignments', consignmentRows(type), {
    zh: '提（运）单',
    en: 'consignments',
  }),
];

/** The table of a sea or air manifest. */
export const seaAirManifestTable = (type: SeaAirManifest): Table => ({
  root: manifestRoot(type, declaration(type), { zh: '舱单数据', en: 'manifest' }),
  namespaces: [manifestNamespace(type)],
  fixed: isAdvance(type)
    ? { type: 'manifest', kind: 'advance', direction: 'export' }
    : { type: 'manifest', kind: 'original', direction: 'import' },
});
