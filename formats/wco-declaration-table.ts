import type { Direction } from './compile-table.ts';
import { headExtensions } from './declaration-extensions.ts';
import { country, extensions, wcoItem } from './wco-goods-table.ts';
import { list, part, type Group, type Row, type Table } from './table.ts';
import { fields } from './table-text.ts';
import { dateTime, metaData, statement, WCO, withAttribute } from './wco-parts.ts';

const types = (format: '102' | '304') => ({ namespace: WCO.declarationTypes, format });

/** Facts that CUSDEC has a segment for and the WCO declaration none. */
const wcoExtensions = `
  UNI | unifiedNo | text | 18 | 统一编号 | number given by the single window
  LIC | licenceNo | text | 20 | 许可证编号 | licence
  EPT | entryPort | text | 8 | 入境/离境口岸 | domestic port of entry or exit
  STP | stopPort | text | 6 | 经停港/指运港 | port of call or of destination
  TCC | trader/customsCode | text | 10 | 境内收发货人编号 | domestic party, customs code
  OCC | owner/customsCode | text | 10 | 消费使用/生产销售单位代码 | consumer or producer, customs code
  ACC | agent/customsCode | text | 10 | 申报单位代码 | declaring unit, customs code
`;

const party = (element: string, path: string, names: { zh: string; en: string }): Group =>
  part(
    element,
    fields(`
      Name | ${path}/name | text | 100 | 名称 | name
      ID | ${path}/creditCode | text | 18 | 统一社会信用代码 | unified social credit code
    `),
    names,
  );

const overseas = (element: string): Group =>
  part(
    element,
    [
      ...fields(`
        Name | overseasParty/name | text | 400 | 境外收发货人名称 | name
        ID | overseasParty/code | text | 50 | 境外收发货人代码 | code
      `),
      part('Address', fields('Line | overseasParty/address | text | 100 | 地址 | address'), {
        zh: '地址',
        en: 'address',
      }),
    ],
    { zh: '境外收发货人', en: 'overseas party' },
  );

const consignment = part(
  'Consignment',
  [
    part('LoadingLocation', fields('ID | departurePort | text | 17 | 启运港 | port of departure'), {
      zh: '启运港',
      en: 'place of loading',
    }),
    part('TransportContractDocument', fields('ID | billNo | text | 35 | 提运单号 | waybill'), {
      zh: '运输合同',
      en: 'contract of carriage',
    }),
    list(
      'TransportEquipment',
      'containers',
      fields(`
        CharacteristicCode | type | text | 4 | 集装箱规格 | container type
        FullnessCode | shared | sharedLoad | - | 拼箱标识 | shared container
        ID | number | text | 17 | 集装箱号 | container number
      `),
      { zh: '集装箱', en: 'containers' },
    ),
  ],
  { zh: '运载', en: 'consignment' },
);

const charge = (code: string, path: string, zh: string, en: string): Group => ({
  ...part(
    `ChargeDeduction[${code}]`,
    [
      { element: 'ChargesTypeCode', constant: code, zh: '费用类型', en: 'kind of charge' },
      withAttribute(
        `OtherChargeDeductionAmount | amount | decimal | 19 | ${zh} | ${en}`,
        'currencyID',
        'currency',
      ),
    ],
    { zh, en },
  ),
  path,
  implies: { mark: '3' },
});

const valuation = part(
  'CustomsValuation',
  [
    charge('64', 'freight', '运费', 'freight'),
    charge('67', 'insurance', '保费', 'insurance'),
    charge('23', 'otherCharges', '杂费', 'other charges'),
  ],
  { zh: '完税价格要素', en: 'valuation' },
);

const packaging: Group = {
  ...part(
    'Packaging',
    fields(`
            MarksNumbersID | marks | text | 512 | 标记唛码 | marks and numbers
            TypeCode | packageType | rec21 | - | 包装种类 | kind of packages
          `),
    { zh: '包装', en: 'packages' },
  ),
  inferred: true,
};

const contract = part(
  'PreviousDocument[CT]',
  [
    ...fields('ID | contractNo | text | 35 | 合同号 | contract'),
    { element: 'TypeCode', constant: 'CT', zh: '单证类型', en: 'kind of document' },
  ],
  { zh: '合同', en: 'contract' },
);

/** Elements whose meaning changes with the direction of trade. */
const BY_DIRECTION = {
  import: {
    office: {
      ...part('EntryOffice', officeRow(), { zh: '进境关别', en: 'office of entry' }),
      inferred: true,
    },
    times: [
      dateTime(
        'ArrivalDateTime',
        'importExportDate | wcoDate | - | 进口日期 | date of entry',
        types('102'),
      ),
      dateTime(
        'DepartureDateTime',
        'departureDate | wcoDate | - | 启运日期 | departure',
        types('102'),
      ),
    ],
    exporter: overseas('Exporter'),
    parties: [party('Consignee', 'owner', { zh: '消费使用单位', en: 'consumer' })],
    importer: [party('Importer', 'trader', { zh: '境内收货人', en: 'domestic consignee' })],
    country: country('ExportCountry', 'ID | tradeCountry | 启运国 | country of departure'),
  },
  export: {
    office: part('ExitOffice', officeRow(), { zh: '出境关别', en: 'office of exit' }),
    times: [
      dateTime(
        'DepartureDateTime',
        'importExportDate | wcoDate | - | 出口日期 | date of exit',
        types('102'),
      ),
    ],
    exporter: party('Exporter', 'trader', { zh: '境内发货人', en: 'domestic consignor' }),
    parties: [
      overseas('Consignee'),
      party('Consignor', 'owner', { zh: '生产销售单位', en: 'producer' }),
    ],
    importer: [],
    country: country('Destination', 'CountryCode | tradeCountry | 运抵国 | country of arrival'),
  },
} as const;

function officeRow(): readonly Row[] {
  return fields('ID | borderOffice | text | 17 | 进出境关别 | border office');
}

const shipment = (direction: Direction): Group => {
  const { parties, importer, country: trading } = BY_DIRECTION[direction];
  return part(
    'GoodsShipment',
    [
      ...parties,
      consignment,
      valuation,
      trading,
      wcoItem,
      part(
        'GovernmentProcedure',
        fields('CurrentCode | tradeMode | text | 7 | 监管方式 | trade mode'),
        {
          zh: '监管方式',
          en: 'procedure',
        },
      ),
      ...importer,
      packaging,
      contract,
      part(
        'TradeTerms',
        fields('ConditionCode | terms | incoterm | - | 成交方式 | terms of trade'),
        {
          zh: '成交方式',
          en: 'terms',
        },
      ),
    ],
    { zh: '货物', en: 'shipment' },
  );
};

const transport = (direction: Direction): Group =>
  part(
    'BorderTransportMeans',
    [
      ...BY_DIRECTION[direction].times,
      ...fields(`
        JourneyID | voyageNo | text | 35 | 航次号 | voyage
        ModeCode | transportMode | rec19 | - | 运输方式 | transport mode
        Name | conveyanceName | text | 50 | 运输工具名称 | conveyance
      `),
    ],
    { zh: '运输工具', en: 'means of transport' },
  );

const heading: readonly Row[] = [
  ...fields(`
    FunctionCode | operation | operation1225 | - | 报文功能 | 9 original, 46 provisional
    FunctionalReferenceID | reference | text | 35 | 客户端报关单编号 | declarant's own number
    ID | entryNo | text | 18 | 海关编号 | customs declaration number
  `),
  dateTime('IssueDateTime', 'signedAt | wcoTime | - | 签名时间 | time of signature', types('304')),
  ...fields(`
    TypeCode |  | wcoType | - | 申报类型 | IM or EX and the kind of declaration
    DeclarationOfficeID | customsOffice | text | 17 | 申报地海关 | office of declaration
    TotalGrossMassMeasure | grossWeight | decimal | 19 | 毛重 | gross weight, kg | @unitCode=KGM
    TotalNetMassMeasure | netWeight | decimal | 19 | 净重 | net weight, kg | @unitCode=KGM inferred
    TotalPackageQuantity | packages | integer | 9 | 件数 | number of packages
  `),
  list(
    'AdditionalDocument',
    'certificates',
    fields(`
      ID | number | text | 70 | 单证编号 | number of the certificate
      TypeCode | code | text | 3 | 单证代码 | letter of the certificate
    `),
    { zh: '随附单证', en: 'certificates' },
  ),
  statement('AAI', undefined, 'remarks | text | 512 | 备注 | remarks'),
  ...extensions(headExtensions),
  ...extensions(wcoExtensions),
  part(
    'Agent',
    [
      ...fields(`
        Name | agent/name | text | 100 | 申报单位名称 | declaring unit, name
        ID | agent/creditCode | text | 18 | 申报单位统一编码 | declaring unit, credit code
      `),
      { element: 'FunctionCode', constant: '2', zh: '代理方式', en: 'direct representation' },
    ],
    { zh: '申报单位', en: 'declaring unit' },
  ),
];

/** The table of the WCO declaration for one direction of trade. */
export function wcoDeclarationTable(direction: Direction): Table {
  const { office, exporter } = BY_DIRECTION[direction];
  const rows = [...heading, transport(direction), office, exporter, shipment(direction)];
  const names = { zh: 'WCO 申报', en: 'WCO declaration' };
  const body = { ...part('Declaration', rows, names), namespace: WCO.declaration };
  return {
    root: part('MetaData', metaData('DEC', body), names),
    namespaces: [WCO.metaData],
    fixed: { type: 'goods-declaration' },
    qualifiers: {
      AdditionalInformation: ['StatementTypeCode', 'StatementCode'],
      ChargeDeduction: ['ChargesTypeCode'],
      Classification: ['IdentificationTypeCode'],
      PreviousDocument: ['TypeCode'],
    },
    open: true,
    fits: fitsLength,
  };
}

/** A text longer than its element is a loss. */
const fitsLength: NonNullable<Table['fits']> = ({ length }, text) =>
  length === undefined || Array.from(text).length <= length;
