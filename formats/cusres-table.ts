import { edifactTable, segment, segments, single } from './edifact-table.ts';
import type { Row, Table } from './table.ts';

const faults = segments(
  'ERP',
  'errors',
  { zh: '错误', en: 'errors' },
  {
    rows: [
      {
        ...segment(
          'ERC',
          { zh: '错误代码', en: 'error code' },
          {
            lines: '1.1 | code | text | 8 | 错误代码 | code of the rule that failed',
          },
        ),
      },
      single('FTX[AAO]', '4 | text | text | 2000 | 错误说明 | what is wrong'),
    ],
    lines: `
    1.1 | places/0/section | text | 3 | 报文段 | section of the message
    1.2 | places/0/sequence | integer | 5 | 项号 | item in the section
  `,
  },
);

const rows: readonly Row[] = [
  segment(
    'BGM',
    { zh: '报文开始', en: 'beginning of message' },
    {
      lines: `
        1.1 | document | text | 3 | 单证类型 | 962 document response (customs)
        2.1 | reference | text | 35 | 被回执报文编号 | number of the answered message
      `,
      rows: [{ element: 'BGM.3.1', constant: '11', zh: '报文功能', en: 'function, 11 response' }],
    },
  ),
  single('NAD[MS]', '2.1 | source | receiptSource | - | 来源 | SW, CUS or MFT'),
  single('LOC[22]', '2.1 | customsOffice | text | 25 | 海关 | customs office'),
  single('DTM[137]', '1.2 | at | dtmTime | - | 通知时间 | time of the answer'),
  single('DTM[150]', '1.2 | declaredAt | dtmTime | - | 申报时间 | time of declaration'),
  segment(
    'GIS[122]',
    { zh: '处理结果', en: 'outcome' },
    {
      lines: `
      1.1 | indicator | edifactIndicator | - | 处理指示 | processing indicator (7365)
      1.4 | code | text | 4 | 回执代码 | channel letter or code of list CC020
    `,
    },
  ),
  single('FTX[AAO]', '4 | note | text | 2000 | 回执说明 | text of the receipt'),
  single('FTX[CUS MID]', '4 | longReference | text | 64 | 报文编号 | number longer than 35'),
  faults,
  single('RFF[BM]', '1.2 | billNo | text | 35 | 提（运）单号 | waybill'),
  single('RFF[VON]', '1.2 | voyageNo | text | 35 | 批次号/航次 | batch or voyage'),
  single('RFF[AAE]', '1.2 | entryNo | text | 35 | 海关编号 | customs declaration number'),
  single('RFF[ACD]', '1.2 | unifiedNo | text | 35 | 统一编号 | number of the single window'),
  single('DOC', '1.1 | of | answered1001 | - | 回执对象 | kind of the answered message'),
];

/** The table of CUSRES, D.95B to D.99B. */
export const cusresTable: Table = edifactTable(
  'CUSRES',
  { zh: '海关回执', en: 'customs response' },
  { rows, fixed: { type: 'receipt' } },
);
