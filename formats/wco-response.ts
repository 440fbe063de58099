import { crosswalks } from '../schemas/crosswalks.ts';
import { answerCode } from './answer-code.ts';
import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { list, part, type Table } from './table.ts';
import { fields } from './table-text.ts';
import { wcoFormat } from './wco-format.ts';
import { dateTime, metaData, WCO } from './wco-parts.ts';

const types = { namespace: WCO.responseTypes, format: '304' } as const;

const errors = list(
  'Error',
  'errors',
  [
    ...fields(`
      Description | text | text | 2000 | 错误说明 | what is wrong
      ValidationCode | code | text | 8 | 错误代码 | code of the rule that failed
    `),
    list(
      'Pointer',
      'places',
      fields(`
        SequenceNumeric | sequence | integer | 5 | 序号 | which of several
        DocumentSectionCode | section | text | 3 | 报文段 | class of the data model
        TagID | tag | text | 4 | 数据元 | data element
      `),
      { zh: '位置', en: 'where' },
    ),
  ],
  { zh: '错误', en: 'errors' },
);

const body = part(
  'Response',
  [
    ...fields(`
      FunctionCode | function | wcoFunction | - | 通知种类 | kind of notification
      FunctionalReferenceID | messageId | text | 64 | 回执报文编号 | number of the notification
    `),
    dateTime('IssueDateTime', 'at | wcoTime | - | 通知时间 | time of the notice', types),
    part(
      'AdditionalInformation[CUS]',
      [
        ...fields(`
          StatementCode | code | text | 4 | 回执代码 | channel letter
          StatementDescription | note | text | 2000 | 回执说明 | text
        `),
        { element: 'StatementTypeCode', constant: 'CUS', zh: '说明类型', en: 'type' },
      ],
      { zh: '回执说明', en: 'text of the receipt' },
    ),
    errors,
    part(
      'Declaration',
      [
        dateTime(
          'AcceptanceDateTime',
          'declaredAt | wcoTime | - | 申报时间 | time of declaration',
          types,
        ),
        ...fields(`
          DeclarationOfficeID | customsOffice | text | 17 | 申报地海关 | office of declaration
          FunctionalReferenceID | reference | text | 64 | 客户端报关单编号 | declarant's own number
          ID | entryNo | text | 18 | 海关编号 | customs declaration number
          TraderAssignedReferenceID | unifiedNo | text | 18 | 统一编号 | single-window number | inferred
        `),
        { element: 'VersionID', dropped: 'envelope', zh: '版本', en: 'version' },
      ],
      { zh: '申报', en: 'declaration' },
    ),
  ],
  { zh: 'WCO 回执', en: 'WCO response' },
);

/** The table of the notifications of the WCO data model (DMSACC to DMSEOG). */
export const wcoResponseTable: Table = {
  root: part('MetaData', metaData('RES', { ...body, namespace: WCO.response }), {
    zh: 'WCO 回执',
    en: 'WCO response',
  }),
  namespaces: [WCO.metaData],
  fixed: { type: 'receipt', of: 'goods-declaration', source: 'customs' },
  qualifiers: { AdditionalInformation: ['StatementTypeCode'] },
  open: true,
};

/** Notifications of the Customs Declaration Service: what customs says of a declaration. */
export const wcoResponse: Format = wcoFormat({
  id: 'wco-response',
  title: { zh: 'WCO 数据模型回执', en: 'WCO data model response' },
  body: 'Response',
  carries: 'receipt',
  compiled: compileTable(wcoResponseTable),
  mapping: answerCode('function', crosswalks.wcoFunction),
  directionOf: () => 'import',
  directionIn: () => 'import',
});
