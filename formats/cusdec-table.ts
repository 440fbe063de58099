import type { Direction } from './compile-table.ts';
import { extensionLines, headExtensions, lineExtensions } from './declaration-extensions.ts';
import { edifactTable, measured, segment, segments, single } from './edifact-table.ts';
import type { Group, Row, Table } from './table.ts';

/** Facts without a segment of their own, as free text. */
const extensions = (text: string): Group[] =>
  extensionLines(text).map(({ code, rest }) => single(`FTX[CUS ${code}]`, `4 | ${rest}`));

/** A party with its registration (RFF+XA) and its customs code. */
function party(role: string, path: string, names: { zh: string; en: string }): Group {
  return segment(`NAD[${role}]`, names, {
    lines: `
      2.1 | ${path}/customsCode | text | 17 | 海关注册编码 | customs code
      4 | ${path}/name | text | 175 | 名称 | name
    `,
    rows: [
      single('RFF[XA]', `1.2 | ${path}/creditCode | text | 35 | 统一社会信用代码 | credit code`),
    ],
  });
}

const overseas = (role: string): Group =>
  segment(
    `NAD[${role}]`,
    { zh: '境外收发货人', en: 'overseas party' },
    {
      lines: `
      2.1 | overseasParty/code | text | 17 | 境外收发货人代码 | code
      4 | overseasParty/name | text | 175 | 境外收发货人名称 | name
      5 | overseasParty/address | text | 100 | 境外收发货人地址 | address
    `,
    },
  );

/** A charge given as a total; rates and charges per unit have no segment. */
const charge = (code: string, path: string, zh: string, en: string): Group => ({
  ...segment(
    `MOA[${code}]`,
    { zh, en },
    {
      rows: [
        measured('MOA', `1.2 | amount | decimalMark | 18 | ${zh}金额 | ${en}, amount`, {
          path: 'currency',
          zh: `${zh}币制`,
          en: `${en}, currency`,
        }),
      ],
    },
  ),
  path,
  implies: { mark: '3' },
});

/** Quantities stand under codes both sides agree on: the list 6313 has none for them. */
function quantity(
  code: string,
  path: string,
  unit: string,
  names: { zh: string; en: string },
): Group {
  const { zh, en } = names;
  const measure = measured('MEA', `3.2 | ${path} | decimalMark | 18 | ${zh} | ${en}`, {
    path: unit,
    type: 'rec20',
    zh: `${zh}单位`,
    en: `${en}, unit`,
  });
  return { ...segment(`MEA[${code}]`, names, { rows: [measure] }), inferred: true };
}

const item: Group = segments(
  'CST[item]',
  'goods',
  { zh: '商品项', en: 'goods item' },
  {
    lines: `
    1.1 | line | integer | 5 | 商品序号 | line number
    2.1 | hsCode | text | 18 | 商品编号 | commodity code
  `,
    rows: [
      single('FTX[AAA]', '4 | name | text | 255 | 商品名称 | name of the goods'),
      ...extensions(lineExtensions),
      single('LOC[27]', '2.1 | originCountry | isoCountry | - | 原产国 | country of origin'),
      single('LOC[36]', '2.1 | destinationCountry | isoCountry | - | 最终目的国 | destination'),
      quantity('ZZ1', 'quantity', 'unit', { zh: '成交数量', en: 'quantity' }),
      quantity('ZZ2', 'firstQuantity', 'firstUnit', {
        zh: '第一法定数量',
        en: 'first statutory quantity',
      }),
      quantity('ZZ3', 'secondQuantity', 'secondUnit', {
        zh: '第二法定数量',
        en: 'second statutory quantity',
      }),
      single('NAD[MF]', '4 | manufacturer | text | 100 | 境外生产企业名称 | manufacturer'),
      segment(
        'MOA[38]',
        { zh: '申报总价', en: 'total price' },
        {
          rows: [
            measured('MOA', '1.2 | total | decimalMark | 18 | 申报总价 | total price', {
              path: 'currency',
              zh: '成交币制',
              en: 'currency',
            }),
          ],
        },
      ),
      single('MOA[146]', '1.2 | price | decimalMark | 18 | 申报单价 | unit price'),
      segments(
        'RFF[AAQ]',
        'containerNos',
        { zh: '集装箱', en: 'containers' },
        {
          lines: '1.2 |  | text | 35 | 集装箱号 | container number',
        },
      ),
    ],
  },
);

const documents: readonly Row[] = [
  segment(
    'RFF[BM]',
    { zh: '提运单', en: 'bill of lading or waybill' },
    {
      lines: '1.2 | billNo | text | 35 | 提运单号 | bill of lading or waybill',
      rows: [
        segment(
          'PAC',
          { zh: '包装', en: 'packages' },
          {
            lines: '3.1 | packageType | rec21 | - | 包装种类 | kind of packages',
            rows: [single('PCI', '2 | marks | text | 350 | 标记唛码 | marks and numbers')],
          },
        ),
      ],
    },
  ),
  single('RFF[CT]', '1.2 | contractNo | text | 35 | 合同号 | contract'),
  single('RFF[AAE]', '1.2 | entryNo | text | 35 | 海关编号 | customs declaration number'),
  single('RFF[ACD]', '1.2 | unifiedNo | text | 35 | 统一编号 | number given by the single window'),
];

const transport = segment(
  'TDT[11]',
  { zh: '运输工具', en: 'means of transport' },
  {
    lines: `
    2.1 | voyageNo | text | 17 | 航次号 | voyage
    3.1 | transportMode | rec19 | - | 运输方式 | transport mode
    8.4 | conveyanceName | text | 35 | 运输工具名称 | conveyance
  `,
  },
);

const containers = segments(
  'EQD[CN]',
  'containers',
  { zh: '集装箱', en: 'containers' },
  {
    lines: `
    2.1 | number | text | 17 | 集装箱号 | container number
    3.1 | type | text | 4 | 集装箱规格 | container type | @unit=ZZZ
    6.1 | shared | sharedLoad | - | 拼箱标识 | shared container
  `,
  },
);

/** Codes that differ with the direction of trade. */
const BY_DIRECTION = {
  import: {
    office: '41',
    stop: '61',
    country: '35',
    day: '132',
    licence: 'IP',
    trader: 'IM',
    overseas: 'EX',
  },
  export: {
    office: '42',
    stop: '8',
    country: '28',
    day: '133',
    licence: 'EX',
    trader: 'EX',
    overseas: 'IM',
  },
} as const;

type Codes = (typeof BY_DIRECTION)[Direction];

const head = (codes: Codes): readonly Row[] => [
  segment(
    'BGM',
    { zh: '报文开始', en: 'beginning of message' },
    {
      lines: `
      1.1 | direction | direction1001 | - | 单证类型 | 929 import, 830 export
      2.1 | reference | text | 35 | 客户端报关单编号 | declarant's own number
      3.1 | operation | operation1225 | - | 报文功能 | 9 original, 46 provisional
    `,
    },
  ),
  single('CST', '2.1 | tradeMode | text | 18 | 监管方式 | supervision (trade) mode'),
  single('LOC[22]', '2.1 | customsOffice | text | 25 | 申报地海关 | office of declaration'),
  single(`LOC[${codes.office}]`, '2.1 | borderOffice | text | 25 | 进出境关别 | border office'),
  single('LOC[24]', '2.1 | entryPort | text | 25 | 入境/离境口岸 | domestic port'),
  single('LOC[9]', '2.1 | departurePort | text | 25 | 启运港 | port of departure'),
  single(`LOC[${codes.stop}]`, '2.1 | stopPort | text | 25 | 经停港/指运港 | port of call'),
  single(
    `LOC[${codes.country}]`,
    '2.1 | tradeCountry | isoCountry | - | 启运国/运抵国 | country of departure or arrival',
  ),
  single('DTM[137]', '1.2 | signedAt | dtmTime | - | 签名时间 | time of signature'),
  single(`DTM[${codes.day}]`, '1.2 | importExportDate | dtmDate | - | 进出口日期 | date of entry'),
  single('DTM[11]', '1.2 | departureDate | dtmDate | - | 启运日期 | date of departure'),
  single('GIS[105]', '1.1 | procedure | declarationKind | - | 申报方式 | kind of declaration'),
  single('MEA[AAD]', '3.2 | grossWeight | decimalMark | 18 | 毛重 | gross weight, kg | @unit=KGM'),
  single('MEA[AAC]', '3.2 | netWeight | decimalMark | 18 | 净重 | net weight, kg | @unit=KGM'),
  containers,
  single('FTX[AAI]', '4 | remarks | text | 255 | 备注 | remarks'),
  ...extensions(headExtensions),
  ...documents,
  single(`RFF[${codes.licence}]`, '1.2 | licenceNo | text | 35 | 许可证编号 | licence'),
];

const parties = (codes: Codes): readonly Row[] => [
  party(codes.trader, 'trader', { zh: '境内收发货人', en: 'domestic party' }),
  overseas(codes.overseas),
  party('AE', 'agent', { zh: '申报单位', en: 'declaring unit' }),
  party('UC', 'owner', { zh: '消费使用/生产销售单位', en: 'consumer or producer' }),
];

const certificates = segments(
  'DOC',
  'certificates',
  { zh: '随附单证', en: 'certificates' },
  {
    lines: `
    1.1 | code | text | 3 | 单证代码 | letter of the certificate
    2.1 | number | text | 35 | 单证编号 | number of the certificate
  `,
  },
);

/** The table of CUSDEC for one direction of trade, D.95B to D.99B. */
export function cusdecTable(direction: Direction): Table {
  const codes = BY_DIRECTION[direction];
  const rows: readonly Row[] = [
    ...head(codes),
    transport,
    certificates,
    ...parties(codes),
    single('TOD', '3.1 | terms | incoterm | - | 成交方式 | terms of trade'),
    charge('64', 'freight', '运费', 'freight'),
    charge('67', 'insurance', '保费', 'insurance'),
    charge('23', 'otherCharges', '杂费', 'other charges'),
    { element: 'UNS[D]', constant: '', zh: '表体分隔', en: 'start of the goods items' },
    item,
    { element: 'UNS[S]', constant: '', zh: '汇总分隔', en: 'start of the summary' },
    single('CNT[11]', '1.2 | packages | integer | 18 | 件数 | number of packages'),
  ];
  const names = { zh: '海关申报报文', en: 'customs declaration message' };
  return edifactTable('CUSDEC', names, { rows, fixed: { type: 'goods-declaration' } });
}
