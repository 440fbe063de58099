import type { TableReader } from './read-table.ts';
import { list, part, type Dropped, type Group, type Row, type Table } from './table.ts';
import { fields } from './table-text.ts';
import { readWljkType, type WljkReport, type WljkType } from './wljk-type.ts';
import type { XmlDocument } from './xml.ts';
import { childOf, type XmlElement } from './xml-element.ts';

/** Version of every rail message. */
const version = { element: 'VERSION', constant: '1.0', zh: '报文版本', en: 'version' } as const;

/** `MESSAGE_HEAD` of reports and instructions; `type` is the codec of their message types. */
export const wljkHead = (type: 'wljkReport' | 'wljkRelease'): Group =>
  part(
    'MESSAGE_HEAD',
    [
      ...fields(`
        MESSAGE_ID | messageId | text | 64 | 报文编号 | number of the message
        FUNCTION_CODE | action | railAction | - | 报文功能代码 | 2 new, 3 delete
        MESSAGE_TYPE |  | ${type} | - | 报文类型 | message type
        MESSAGE_CREATE_TIME | sentAt | railTime | - | 报文创建时间 | time of creation
        SENDER | sender | text | 40 | 发送方 | sender
        RECEIVER | receiver | text | 40 | 接收方 | receiver
      `),
      version,
    ],
    { zh: '报文头', en: 'head' },
  );

const onEnvelope = (element: string, zh: string, en: string): Dropped => ({
  element,
  dropped: 'envelope',
  zh,
  en,
});

/** `MESSAGE_HEAD` of answers, where only number and type matter beside the answer itself. */
export const wljkAnswerHead: Group = part(
  'MESSAGE_HEAD',
  [
    ...fields('MESSAGE_ID | messageId | text | 64 | 报文编号 | number of the answer'),
    onEnvelope('FUNCTION_CODE', '报文功能代码', 'function'),
    ...fields('MESSAGE_TYPE |  | wljkAnswer | - | 报文类型 | message type'),
    onEnvelope('MESSAGE_CREATE_TIME', '报文创建时间', 'time of creation'),
    onEnvelope('SENDER', '发送方', 'sender'),
    onEnvelope('RECEIVER', '接收方', 'receiver'),
    version,
  ],
  { zh: '报文头', en: 'head' },
);

/** Table of a rail message; these have no namespace. */
export const wljkTable = (
  head: Group,
  body: readonly Row[],
  about: { readonly zh: string; readonly en: string; readonly fixed: Table['fixed'] },
): Table => ({
  root: part('MESSAGE', [head, part('MESSAGE_LIST', body, about)], about),
  namespaces: [''],
  fixed: about.fixed,
});

/** The one container of an entry. */
export const containerFields = fields(`
  CONTA_NO | containers/0/number | text | 17 | 集装箱号 | container number
  CONTA_TYPE | containers/0/sizeType | text | 4 | 箱型 | size and type
  SEALID | containers/0/seals | text | 35 | 封志号 | seals | list item=number
`);

/** Containers told without a bill. */
export const ownContainers = (more: readonly Row[]): Group =>
  list(
    'CONTAINER_INFO',
    'containers',
    [
      ...fields(`
        CONTA_NO | number | text | 17 | 集装箱号 | container number
        CONTA_TYPE | sizeType | text | 4 | 箱型 | size and type
        SEALID | seals | text | 35 | 封志号 | seals | list item=number
      `),
      ...more,
    ],
    { zh: '集装箱', en: 'containers' },
  );

/** The message type of a rail document, if it is one. */
export function wljkTypeName({ root }: XmlDocument): string | undefined {
  return root.name === 'MESSAGE'
    ? childOf(childOf(root, 'MESSAGE_HEAD'), 'MESSAGE_TYPE')?.text.trim()
    : undefined;
}

/** Whether a document is a rail report of that kind. */
export function isWljkReport(document: XmlDocument, of: WljkReport): boolean {
  const type = typeOf(document.root);
  return type?.of === of && type.step !== 'answer';
}

/** Whether a document is the answer to a rail report. */
export const isWljkAnswer = ({ root }: XmlDocument): boolean => typeOf(root)?.step === 'answer';

const typeOf = (root: XmlElement): WljkType | undefined =>
  root.name === 'MESSAGE'
    ? readWljkType(childOf(childOf(root, 'MESSAGE_HEAD'), 'MESSAGE_TYPE')?.text.trim() ?? '')
    : undefined;

/** Type and function say the same of a report; the type stands in for a missing function. */
export function finishWljk(
  message: Record<string, unknown>,
  root: XmlElement,
  reader: TableReader,
): void {
  const head = childOf(root, 'MESSAGE_HEAD');
  const element = childOf(head, 'MESSAGE_TYPE');
  const step = typeOf(root)?.step;
  if (element === undefined || step === undefined) return;
  if (message['action'] === undefined) {
    message['action'] = step;
    reader.origins.record(message, 'action', element);
  } else if (message['action'] !== step) {
    const code = childOf(head, 'FUNCTION_CODE');
    const got = code?.text.trim() ?? '';
    const expected = step === 'delete' ? '3' : '2';
    reader.report('value-unknown', code ?? element, { got, expected }, ['action']);
  }
}
