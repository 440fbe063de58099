import { carrierPart, manifestHead, manifestNamespace } from './manifest-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Field, type Group, type Row, type Table } from './table.ts';

const communications = (): Group =>
  list(
    'Communication',
    'communications',
    fields(`
      ID | id | text | 50 | 通讯号码 | number or address
      TypeID | kind | text | 3 | 通讯方式 | kind: TE telephone, EM e-mail, FX fax
    `),
    { zh: '通讯方式', en: 'means of communication' },
  );

/** A party of the consignment under its own property. */
function party(element: string, path: string, names: { zh: string; en: string }): Group {
  const contact: Group = {
    ...part(
      'Contact',
      [...fields('Name | name | text | 70 | 联系人 | name of the contact'), communications()],
      { zh: '联系人', en: 'contact' },
    ),
    path: 'contact',
  };
  const rows = [
    ...fields(`
      ID | id | text | 70 | 代码 | identifier with its kind
      Name | name | text | 70 | 名称 | name
    `),
    part('Address', fields('Line | address | text | 70 | 地址 | address'), {
      zh: '地址',
      en: 'address',
    }),
    communications(),
    contact,
  ];
  return { ...part(element, rows, names), path };
}

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

const grossMass = part(
  'GoodsMeasure',
  fields('GrossMassMeasure | grossWeight | decimal | 14 | 毛重 | gross mass, kg | @unitCode=KGM'),
  { zh: '计量', en: 'measure' },
);

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
      ...fields('ChangeReasonCode | code | text | 3 | 变更原因代码 | reason, 999 other'),
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

const contract = part(
  'TransportContractDocument',
  [
    ...fields(`
      ID | billNo | text | 35 | 提（运）单号 | waybill
      ConditionCode | conditionCode | text | 3 | 运输条款 | conditions of carriage
    `),
    part(
      'Deconsolidator',
      fields('ID | deconsolidatorId | text | 17 | 拆箱人代码 | deconsolidator'),
      {
        zh: '拆箱人',
        en: 'deconsolidator',
      },
    ),
    changeReason,
  ],
  { zh: '运输合同', en: 'contract of carriage' },
);

const consignmentRows: readonly Row[] = [
  contract,
  ...fields('GrossVolumeMeasure | volume | decimal | 10 | 货物体积 | volume, m3 | @unitCode=MTQ'),
  packages('TotalPackageQuantity'),
  {
    element: 'ValueAmount',
    path: 'value',
    type: 'decimal',
    length: 16,
    zh: '货物价值',
    en: 'value',
    attributes: [{ name: 'currencyID', path: 'currency', zh: '金额类型', en: 'currency of value' }],
  },
  part(
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
  ),
  party('Consignee', 'consignee', { zh: '收货人', en: 'consignee' }),
  party('Consignor', 'consignor', { zh: '发货人', en: 'consignor' }),
  party('NotifyParty', 'notifyParty', { zh: '通知人', en: 'party to notify' }),
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
  list(
    'TransportEquipment',
    'containers',
    fields('ID |  | text | 17 | 集装箱编号 | container number'),
    {
      zh: '集装箱',
      en: 'containers',
    },
  ),
  party('UNDGContact', 'dangerousGoodsContact', {
    zh: '危险品联系人',
    en: 'contact for dangerous goods',
  }),
  item,
];

const declaration = part(
  'Declaration',
  [
    ...fields(`
      DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office of entry
      ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
    `),
    part('AdditionalInformation', fields('Content | remarks | text | 512 | 备注 | remarks'), {
      zh: '备注',
      en: 'remarks',
    }),
    part(
      'Agent',
      fields('ID | agentId | text | 17 | 运输工具代理企业代码 | agent of the carrier'),
      {
        zh: '运输工具代理企业',
        en: 'agent',
      },
    ),
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
    part(
      'RepresentativePerson',
      fields('Name | transmitter | text | 70 | 舱单传输人名称 | who transmits'),
      {
        zh: '舱单传输人',
        en: 'who transmits',
      },
    ),
    part(
      'UnloadingLocation',
      fields(`
        ID | unloadingPlace | text | 25 | 卸货地代码 | place of unloading
        ArrivalDateTime | arrivesOn | date | - | 到达卸货地日期 | date of arrival there
      `),
      { zh: '卸货地', en: 'place of unloading' },
    ),
    list('Consignment', 'consignments', consignmentRows, { zh: '提（运）单', en: 'consignments' }),
  ],
  { zh: '舱单数据', en: 'declaration' },
);

/** The table of MT1401, the original manifest of a road crossing. */
export const mt1401Table: Table = {
  root: part('Manifest', [manifestHead('MT1401'), declaration], { zh: '舱单', en: 'manifest' }),
  namespaces: [manifestNamespace('MT1401')],
  fixed: { type: 'manifest', kind: 'original', direction: 'import' },
};
