import { edifactTable, envelopeParties, segment, segments, single } from './edifact-table.ts';
import type { Group, Row, Table } from './table.ts';

const equipment = (
  code: string,
  path: string,
  names: { zh: string; en: string },
  content: { lines: string; rows?: readonly Row[] },
): Group => ({
  ...segments(`EQD[${code}]`, path, names, {
    lines: content.lines,
    rows: [
      single('MEA[T]', '3.2 | tareWeight | decimalMark | 18 | 自重 | tare, kg | @unit=KGM'),
      ...(content.rows ?? []),
    ],
  }),
  // The directories show equipment here; its place behind the transport is recalled.
  inferred: true,
});

const seals = (): Group =>
  segments(
    'SEL',
    'seals',
    { zh: '封志', en: 'seals' },
    {
      lines: '1.1 |  | text | 35 | 封志号 | seal',
    },
  );

const rows: readonly Row[] = [
  envelopeParties(),
  segment(
    'BGM',
    { zh: '报文开始', en: 'beginning of message' },
    {
      lines: `
      1.1 | stage | conveyanceStage | - | 单证类型 | 97 notice, 185 arrival, 186 departure
      2.1 | messageId | text | 35 | 报文编号 | number of the message
      3.1 | action | action1225 | - | 报文功能 | 9 original, 2 add, 5 change, 3 delete
    `,
    },
  ),
  single('DTM[137]', '1.2 | sentAt | dtmTime | - | 发送时间 | time of sending'),
  single('QTY[115]', '1.2 | crew/count | integer | 4 | 司乘人员数 | number of the crew'),
  single('FTX[AAI]', '4 | remarks | text | 512 | 备注 | remarks'),
  single('FTX[CUS MID]', '4 | longMessageId | text | 64 | 报文编号 | number longer than 35'),
  single('FTX[CUS VOY]', '4 | longVoyageNo | text | 35 | 货物运输批次号 | number longer than 17'),
  single('FTX[CUS VID]', '4 | vehicle/longId | text | 35 | 运输工具代码 | code longer than 9'),
  single('FTX[CUS DRV]', '4 | crew/longDriverId | text | 35 | 驾驶员代码 | code longer than 17'),
  single('FTX[CUS HLT]', '4 | crew/healthy | flag | - | 健康状态 | everybody is healthy'),
  single('FTX[CUS VAC]', '4 | crew/vaccinated | flag | - | 是否预防接种 | vaccinated'),
  single('GIS[105]', '1.1 | direction | directionLetters | - | 进出境 | IM or EX'),
  single('GIS[109]', '1.1 | load | load | - | 载货状态 | LDN laden, EMP empty, EMC containers'),
  single('GIS[117]', '1.4 | procedure | text | 4 | 海关货物通关代码 | customs procedure'),
  segments(
    'RFF[BM]',
    'billNos',
    { zh: '提（运）单', en: 'bills carried' },
    {
      lines: '1.2 |  | text | 35 | 提（运）单号 | waybill',
    },
  ),
  segment(
    'LOC[22]',
    { zh: '进出境口岸海关', en: 'customs office' },
    {
      lines: '2.1 | customsOffice | text | 25 | 进出境口岸海关 | customs office of entry or exit',
      rows: [single('DTM[132]', '1.2 | arrivesAt | dtmTime | - | 预计到达时间 | expected arrival')],
    },
  ),
  single('LOC[9]', '2.1 | loadingPlace | text | 25 | 装货地代码 | place of loading'),
  segments(
    'LOC[92]',
    'routingCountries',
    { zh: '途经国家', en: 'countries on the way' },
    {
      lines: '2.1 |  | isoCountry | - | 途经国家（地区） | country',
    },
  ),
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
  segment(
    'NAD[DR]',
    { zh: '驾驶员', en: 'driver' },
    {
      lines: `
      2.1 | crew/driverId | text | 17 | 驾驶员代码 | driver, code
      4 | crew/driver | text | 70 | 驾驶员名称 | driver, name
    `,
    },
  ),
  single('NAD[MS]', '4 | transmitter | text | 70 | 确报传输人名称 | who transmits'),
  segment(
    'TDT[20]',
    { zh: '运输工具', en: 'means of transport' },
    {
      lines: `
      2.1 | voyageNo | text | 17 | 货物运输批次号 | batch, train, flight or voyage number
      3.1 | transport | conveyanceTransport | - | 运输方式 | transport
      8.1 | vehicle/id | text | 9 | 运输工具代码 | vehicle, code
      8.4 | vehicle/name | text | 35 | 运输工具名称 | vehicle, name or plate
    `,
      rows: [{ ...seals(), inferred: true }],
    },
  ),
  equipment(
    'TE',
    'vehicle/trailers',
    { zh: '托架／拖挂车', en: 'trailers' },
    {
      lines: `
      2.1 | id | text | 17 | 托架／拖挂车编号 | trailer
      3.1 | type | text | 4 | 托架／拖挂车类型 | kind of trailer | @unit=ZZZ
    `,
    },
  ),
  equipment(
    'CN',
    'containers',
    { zh: '集装箱', en: 'containers' },
    {
      lines: `
      2.1 | number | text | 17 | 集装箱编号 | container number
      3.1 | sizeType | text | 4 | 集装箱尺寸和类型 | size and type | @unit=102
      4.1 | supplier | text | 3 | 集装箱来源代码 | who supplies the container
      6.1 |  | fullness | - | 重箱或空箱标识 | 4 empty, 7 shared, 8 full
    `,
      rows: [seals()],
    },
  ),
];

/** The table of CUSREP, D.95B to D.99B. */
export const cusrepTable: Table = edifactTable(
  'CUSREP',
  { zh: '运输工具报告', en: 'customs conveyance report' },
  { rows, fixed: { type: 'conveyance-declaration' } },
);
