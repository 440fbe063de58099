import type { Format } from './format.ts';
import { fields } from './table-text.ts';
import { list, type Row, type Table } from './table.ts';
import {
  containerFields,
  finishWljk,
  isWljkReport,
  ownContainers,
  wljkHead,
  wljkTable,
} from './wljk-parts.ts';
import { xmlFormat } from './xml-format.ts';

const head = wljkHead('wljkReport');

const billRows = fields(`
  BILL_NO | billNo | text | 35 | 提（运）单号 | waybill
  CARRIAGE_NO | wagon | text | 20 | 车皮号 | wagon
  PACK_NO | packages | integer | 8 | 件数 | packages counted
  GROSS_WT | grossWeight | decimal | 14 | 毛重 | gross mass, kg
`);

const notes = fields('NOTES | remarks | text | 512 | 备注 | remarks');

const tally: readonly Row[] = [
  ...fields(`
    DECL_PORT | customsOffice | text | 4 | 申报口岸 | customs office
    UNLOADING_PLACE | site | text | 35 | 卸货地 | place of unloading
    LOADING_PLACE | loadingPlace | text | 35 | 装货地 | place of loading
    ACTUALDATETIME | startedAt | railTime | - | 理货开始时间 | beginning of the tally
    COMPLETEDDATETIME | completedAt | railTime | - | 理货结束时间 | end of the tally
  `),
  list('RAILWAY_BILLINFO', 'consignments', [...billRows, ...containerFields, ...notes], {
    zh: '提（运）单',
    en: 'bills',
  }),
];

/** An arrival number takes the place of the waybill, which these reports do not have. */
const arrivalRows = (number: string): readonly Row[] =>
  fields(`
    ARRIVE_NO | ${number} | text | 35 | 运抵编号 | arrival number
    PACK_NO | packages | integer | 8 | 件数 | packages
    GROSS_WT | grossWeight | decimal | 14 | 毛重 | gross mass, kg
    NOTES | remarks | text | 512 | 备注 | remarks
  `);

const arrival: readonly Row[] = [
  ...fields(`
    DECL_PORT | customsOffice | text | 4 | 申报口岸 | customs office
    DISCHARGE_PLACE | site | text | 35 | 装卸场所 | supervised place
    ARRIVE_TIME | arrivedAt | railTime | - | 运抵时间 | time of arrival
  `),
  list('ARRIVE_INFO', 'consignments', arrivalRows('billNo'), { zh: '运抵信息', en: 'arrivals' }),
  ownContainers(
    fields(
      'PART_ARRIVE_NO | billNos | text | 35 | 分批运抵编号 | arrivals that are in it in part | list',
    ),
  ),
];

const loading: readonly Row[] = [
  ...fields('DISCHARGE_PLACE | loadingPlace | text | 35 | 装卸场所 | supervised place'),
  list(
    'CONTA_INFO',
    'consignments',
    [
      ...fields(`
        CARRIAGE_NO | wagon | text | 20 | 车皮号 | wagon
        BILL_NO | billNo | text | 35 | 提（运）单号 | waybill
      `),
      ...containerFields,
      ...notes,
      list('ARRIVE_INFO', 'arrivals', arrivalRows('number'), { zh: '运抵信息', en: 'arrivals' }),
    ],
    { zh: '装车信息', en: 'what was loaded' },
  ),
];

/** The table of the tally reports of rail, in and out. */
export const wljkTallyTable: Table = wljkTable(head, tally, {
  zh: '铁路理货报告',
  en: 'rail tally report',
  fixed: { type: 'tally-report', transport: 'rail' },
});

/** The table of the arrival report of rail. */
export const wljkArrivalTable: Table = wljkTable(head, arrival, {
  zh: '铁路运抵报告',
  en: 'rail arrival report',
  fixed: { type: 'arrival-report', transport: 'rail' },
});

/** The table of the loading record of rail. */
export const wljkLoadingTable: Table = wljkTable(head, loading, {
  zh: '铁路装车记录',
  en: 'rail loading record',
  fixed: { type: 'loading-record', transport: 'rail' },
});

/** WLJK_IRTA, IRTD, ERTA, ERTD: tally reports of rail, new and deleted. */
const wljkTally = xmlFormat({
  id: 'wljk-tally',
  title: { zh: '铁路理货报告 WLJK_IRT/ERT', en: 'WLJK_IRT and WLJK_ERT, rail tally reports' },
  carries: 'tally-report',
  table: wljkTallyTable,
  recognises: (document) => isWljkReport(document, 'tally-report'),
  finish: finishWljk,
});

/** WLJK_ERRA, ERRD: arrival reports of goods that leave by rail. */
const wljkArrival = xmlFormat({
  id: 'wljk-arrival',
  title: { zh: '铁路运抵报告 WLJK_ERR', en: 'WLJK_ERR, rail arrival report' },
  carries: 'arrival-report',
  table: wljkArrivalTable,
  recognises: (document) => isWljkReport(document, 'arrival-report'),
  finish: (message, root, reader) => {
    // A report may tell of containers alone.
    message['consignments'] ??= [];
    finishWljk(message, root, reader);
  },
});

/** WLJK_TLA, TLD: loading records of trains. */
const wljkLoading = xmlFormat({
  id: 'wljk-loading',
  title: { zh: '铁路装车记录 WLJK_TL', en: 'WLJK_TL, rail loading record' },
  carries: 'loading-record',
  table: wljkLoadingTable,
  recognises: (document) => isWljkReport(document, 'loading-record'),
  finish: finishWljk,
});

/** What a rail site reports to customs. */
export const wljkReports: readonly Format[] = [wljkTally, wljkArrival, wljkLoading];
