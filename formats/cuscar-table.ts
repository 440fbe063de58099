import {
  edifactTable,
  envelopeParties,
  measured,
  segment,
  segments,
  single,
} from './edifact-table.ts';
import type { Group, Row, Table } from './table.ts';

/** Contact and numbers; the party's own stand under ZZZ, since no code of 3139 means the party itself. */
const contact = (code: string, names: { zh: string; en: string }): Group =>
  segment(`CTA[${code}]`, names, {
    ...(code === 'IC' && { lines: '2.2 | name | text | 35 | 联系人 | name of the contact' }),
    rows: [
      segments(
        'COM',
        'communications',
        { zh: '通讯方式', en: 'means of communication' },
        {
          lines: `
          1.1 | id | text | 50 | 通讯号码 | number or address
          1.2 | kind | text | 3 | 通讯方式 | kind: TE telephone, EM e-mail, FX fax
        `,
        },
      ),
    ],
  });

const party = (role: string, path: string, names: { zh: string; en: string }): Group => ({
  ...segment(`NAD[${role}]`, names, {
    lines: `
      4 | name | text | 70 | 名称 | name
      5 | address | text | 70 | 地址 | address
    `,
    rows: [
      single('RFF[XA]', '1.2 | id | text | 35 | 代码 | identifier with its kind'),
      { ...contact('IC', { zh: '联系人', en: 'contact' }), path: 'contact' },
      contact('ZZZ', { zh: '当事人', en: 'the party itself' }),
    ],
  }),
  path,
});

const item = segments(
  'GID',
  'items',
  { zh: '商品项', en: 'items' },
  {
    lines: `
    1.1 | sequence | integer | 5 | 商品项序号 | sequence
    2.1 | packages | integer | 8 | 件数 | number of packages
    2.2 | packageType | text | 17 | 包装种类 | kind of packages
  `,
    rows: [
      single('FTX[AAA]', '4 | description | text | 256 | 商品项简要描述 | description'),
      single('FTX[ACB]', '4 | detail | text | 256 | 商品项描述补充 | further description'),
      single(
        'MEA[AAB]',
        '3.2 | grossWeight | decimalMark | 18 | 毛重 | gross mass, kg | @unit=KGM',
      ),
      segments(
        'SGP',
        'containerNos',
        { zh: '集装箱', en: 'containers' },
        {
          lines: '1.1 |  | text | 17 | 集装箱编号 | container number',
        },
      ),
      single('CST', '2.1 | hsCode | text | 18 | 商品编号 | commodity code'),
    ],
  },
);

const bill = segment(
  'RFF[BM]',
  { zh: '提（运）单', en: 'waybill' },
  {
    lines: '1.2 | billNo | text | 35 | 提（运）单号 | waybill',
    rows: [
      segment(
        'CNT[11]',
        { zh: '件数', en: 'packages' },
        {
          rows: [
            measured('CNT', '1.2 | packages | integer | 8 | 件数 | number of packages', {
              path: 'packageType',
              zh: '包装种类',
              en: 'kind of packages',
            }),
          ],
        },
      ),
      single('CNT[7]', '1.2 | grossWeight | decimalMark | 18 | 毛重 | gross mass, kg | @unit=KGM'),
      single('CNT[15]', '1.2 | volume | decimalMark | 18 | 货物体积 | volume, m3 | @unit=MTQ'),
      segment(
        'MOA[43]',
        { zh: '货物价值', en: 'value' },
        {
          rows: [
            measured('MOA', '1.2 | value | decimalMark | 18 | 货物价值 | value', {
              path: 'currency',
              zh: '金额类型',
              en: 'currency of value',
            }),
          ],
        },
      ),
      single(
        'LOC[20]',
        '2.1 | transitDestination | text | 25 | 跨境指运地 | destination of transit',
      ),
      segments(
        'LOC[92]',
        'routingCountries',
        { zh: '途经国家', en: 'countries on the way' },
        {
          lines: '2.1 |  | isoCountry | - | 途经国家（地区） | country',
        },
      ),
      single('GIS[117]', '1.4 | procedure | text | 17 | 海关货物通关代码 | customs procedure'),
      single('CPI', '2.1 | freightPayment | text | 3 | 运费支付方法 | how freight is paid'),
      party('CN', 'consignee', { zh: '收货人', en: 'consignee' }),
      party('CZ', 'consignor', { zh: '发货人', en: 'consignor' }),
      party('NI', 'notifyParty', { zh: '通知人', en: 'party to notify' }),
      item,
    ],
  },
);

const transport = segment(
  'TDT[20]',
  { zh: '运输工具', en: 'means of transport' },
  {
    lines: `
    2.1 | voyageNo | text | 17 | 货物运输批次号 | batch, train, flight or voyage number
    3.1 | transport | conveyanceTransport | - | 运输方式 | transport
  `,
    rows: [
      single('LOC[22]', '2.1 | customsOffice | text | 25 | 进出境口岸海关 | customs office'),
      single('LOC[9]', '2.1 | loadingPlace | text | 25 | 装货地 | place of loading'),
      single('LOC[11]', '2.1 | unloadingPlace | text | 25 | 卸货地 | place of unloading'),
      single('DTM[11]', '1.2 | loadedAt | dtmTime | - | 货物装载时间 | time of loading'),
      single('DTM[132]', '1.2 | arrivesOn | dtmDate | - | 到达卸货地日期 | date of arrival'),
    ],
  },
);

const rows: readonly Row[] = [
  envelopeParties(),
  segment(
    'BGM',
    { zh: '报文开始', en: 'beginning of message' },
    {
      lines: `
      1.1 | kind | manifestKind | - | 单证类型 | 933 arrival, 833 departure
      2.1 | messageId | text | 35 | 报文编号 | number of the message
      3.1 | action | action1225 | - | 报文功能 | 9 original, 2 add, 5 change, 3 delete
    `,
    },
  ),
  single('DTM[137]', '1.2 | sentAt | dtmTime | - | 发送时间 | time of sending'),
  segment(
    'NAD[CA]',
    { zh: '承运人', en: 'carrier' },
    {
      lines: `
      2.1 | carrier/id | text | 17 | 承运人代码 | carrier, code
      4 | carrier/name | text | 70 | 承运人名称 | carrier, name
    `,
    },
  ),
  single('NAD[CG]', '2.1 | agentId | text | 17 | 运输工具代理企业代码 | agent of the carrier'),
  single('NAD[MS]', '4 | transmitter | text | 70 | 舱单传输人名称 | who transmits'),
  single('FTX[AAI]', '4 | remarks | text | 512 | 备注 | remarks'),
  single('FTX[CUS MID]', '4 | longMessageId | text | 64 | 报文编号 | number longer than 35'),
  single('FTX[CUS VOY]', '4 | longVoyageNo | text | 35 | 货物运输批次号 | number longer than 17'),
  single('FTX[CUS DIR]', '4 | direction | directionLetters | - | 进出境 | IM or EX'),
  {
    ...segment(
      'FTX[CHG]',
      { zh: '变更原因', en: 'reason of a change' },
      {
        lines: `
        3.1 | code | text | 3 | 变更原因代码 | reason, 999 other
        4 | text | text | 256 | 变更原因描述 | reason in words
      `,
      },
    ),
    path: 'changeReason',
  },
  single('FTX[CUS CHC]', '4 | changeReason/contact | text | 70 | 变更申请联系人 | contact'),
  single('FTX[CUS CHP]', '4 | changeReason/phone | text | 50 | 变更申请联系电话 | telephone'),
  transport,
  segments(
    'CNI',
    'consignments',
    { zh: '提（运）单', en: 'consignments' },
    {
      lines: '1.1 | sequence | integer | 4 | 序号 | sequence',
      rows: [bill],
    },
  ),
];

/** The table of CUSCAR, D.95B to D.99B. */
export const cuscarTable: Table = edifactTable(
  'CUSCAR',
  { zh: '海关货物报告', en: 'customs cargo report' },
  { rows, fixed: { type: 'manifest' } },
);
