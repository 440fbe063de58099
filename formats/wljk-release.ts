import type { ReleaseInstruction } from '../schemas/types.ts';
import { isRecord } from './record.ts';
import type { TableReader } from './read-table.ts';
import { fields } from './table-text.ts';
import { list, part, type Row, type Table } from './table.ts';
import { wljkHead, wljkTable, wljkTypeName } from './wljk-parts.ts';
import { xmlFormat } from './xml-format.ts';

/** FORM_TYPE of a goods declaration, and the form of its number. */
const DECLARATION = '01';
const ENTRY_NO = /^\d{18}$/;

const released = fields(`
  REL_MODE | mode | text | 2 | 放行方式 | mode of release, 01 to 10
  REL_TIME | releasedAt | railTime | - | 放行时间 | time of release
`);

const body: readonly Row[] = [
  ...fields(`
    CUSTOMS_CODE | customsOffice | text | 4 | 关区代码 | customs office
    I_E_FLAG | direction | releaseDirection | - | 进出境标志 | I import, E export, O other
  `),
  list(
    'CONTAINER_INFO',
    'containers',
    [
      ...fields(`
        CARRIAGE_NO | wagon | text | 20 | 车皮号 | wagon
        CONTA_NO | number | text | 17 | 集装箱号 | container number
      `),
      ...released,
      ...fields('NOTES | remarks | text | 512 | 备注 | remarks'),
    ],
    { zh: '集装箱', en: 'containers' },
  ),
  list(
    'BILL_INFO',
    'bills',
    [
      ...fields(`
        BILL_NO | billNo | text | 35 | 提（运）单号 | waybill
        CARRIAGE_NO | wagon | text | 20 | 车皮号 | wagon
        H2000ARRIVE_NO | arrivalNo | text | 35 | 运抵编号 | arrival number
      `),
      ...released,
      ...fields(`
        PACK_NO | packages | integer | 8 | 件数 | packages
        GROSS_WT | grossWeight | decimal | 14 | 毛重 | gross mass, kg
        DISCHARGE_PLACE | unloadingPlace | text | 35 | 卸货地 | place of unloading
        NOTES | remarks | text | 512 | 备注 | remarks
      `),
      list(
        'FORM_INFO',
        'forms',
        fields(`
          FORM_NO | number | text | 35 | 单证编号 | number of the document
          FORM_TYPE | kind | text | 2 | 单证类型 | kind of document
          TRADE_NAME | traderName | text | 100 | 经营单位名称 | trader
        `),
        { zh: '单证', en: 'documents' },
      ),
    ],
    { zh: '提（运）单', en: 'bills' },
  ),
  part(
    'SHIPINFO',
    fields(`
      CUSTOMS_CODE | vehicle/customsOffice | text | 4 | 关区代码 | customs office of the conveyance
      SHIP_ID | vehicle/id | text | 35 | 运输工具代码 | conveyance, code
      SHIP_NAME_EN | vehicle/name | text | 70 | 运输工具名称 | conveyance, name
      VOYAGE_NO | voyageNo | text | 35 | 航次 | train or voyage
      I_E_FLAG | vehicle/direction | releaseDirection | - | 进出境标志 | I import, E export, O other
      LINE_FLAG | vehicle/lineFlag | text | 3 | 航线标志 | line flag
    `),
    { zh: '运输工具', en: 'conveyance' },
  ),
];

/** The table of the release instruction of rail. */
export const wljkReleaseTable: Table = wljkTable(wljkHead('wljkRelease'), body, {
  zh: '铁路放行指令',
  en: 'rail release instruction',
  fixed: { type: 'release-instruction' },
});

/** WLJK_TREL, WLJK_TLN: what customs lets a rail site release, or load. */
export const wljkRelease = xmlFormat({
  id: 'wljk-release',
  title: { zh: '铁路放行指令 WLJK_TREL', en: 'WLJK_TREL, rail release instruction' },
  carries: 'release-instruction',
  table: wljkReleaseTable,
  recognises: (document) => ['WLJK_TREL', 'WLJK_TLN'].includes(wljkTypeName(document) ?? ''),
  finish: (message, _root, reader) => {
    message['bills'] ??= [];
    liftTimes(message, reader);
    for (const bill of recordsIn(message, 'bills')) liftEntryNo(bill, reader);
  },
  lower,
});

type Properties = Record<string, unknown>;

const recordsIn = (message: Properties, key: string): Properties[] => {
  const entries: unknown = message[key];
  return Array.isArray(entries) ? entries.filter(isRecord) : [];
};

/** The latest time of release is the message's; entries keep a time of their own where it differs. */
function liftTimes(message: Properties, reader: TableReader): void {
  const entries = [...recordsIn(message, 'containers'), ...recordsIn(message, 'bills')];
  const times = entries
    .map(({ releasedAt }) => releasedAt)
    .filter((time) => typeof time === 'string');
  const latest = times.toSorted().at(-1);
  if (latest === undefined) return;
  message['releasedAt'] = latest;
  for (const entry of entries.filter(({ releasedAt }) => releasedAt === latest)) {
    const origin = reader.origins.find(entry, 'releasedAt');
    if (origin !== undefined) reader.origins.record(message, 'releasedAt', origin);
    delete entry['releasedAt'];
  }
}

/** A goods declaration by its number alone is the bill's own. */
function liftEntryNo(bill: Properties, reader: TableReader): void {
  const forms: unknown = bill['forms'];
  if (!Array.isArray(forms)) return;
  const [first, ...others]: readonly unknown[] = forms;
  if (!isRecord(first) || first['kind'] !== DECLARATION || 'traderName' in first) return;
  if (!ENTRY_NO.test(String(first['number']))) return;
  const origin = reader.origins.find(first, 'number');
  bill['entryNo'] = first['number'];
  if (origin !== undefined) reader.origins.record(bill, 'entryNo', origin);
  if (others.length > 0) bill['forms'] = others;
  else delete bill['forms'];
}

function lower({ releasedAt, ...message }: ReleaseInstruction): object {
  const timed = (entry: object): object => ({ releasedAt, ...entry });
  const bills = message.bills.map(({ entryNo, ...bill }) => {
    const forms = [
      ...(entryNo === undefined ? [] : [{ number: entryNo, kind: DECLARATION }]),
      ...(bill.forms ?? []),
    ];
    return timed({ ...bill, ...(forms.length > 0 && { forms }) });
  });
  const containers = message.containers?.map(timed);
  return { ...message, bills, ...(containers && { containers }) };
}
