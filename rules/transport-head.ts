import type { ArrivalReport, ConveyanceDeclaration, Manifest } from '../schemas/types.ts';
import { codeTables, fromMemory, within } from './citations.ts';
import { instantText, parseInstant } from './days.ts';
import type { Rule } from './rule.ts';
import { tableRules, unlike, whole, type Row, type Source } from './table.ts';
import { transportByOffice } from './transport.ts';

/** What manifests, conveyance declarations and arrival reports have in common. */
type TransportMessage = Manifest | ConveyanceDeclaration | ArrivalReport;

const source: Source = {
  severity: 'warning',
  citation: { zh: '单一窗口舱单接口，报文头', en: 'Single-window manifest interface, Head' },
  mark: 'published',
};
const batchNumber = fromMemory({
  zh: '公路舱单：货物运输批次号',
  en: 'Road manifests: batch number of the carriage',
});

const convention = /^CN_MT\d{4}_1p0_.+_\d{17}$/;
const ownNumber = /^CN_/;
const senderForm = /^\d{4}[0-9A-Z]{9}_DXPESW\d{10}$/;
const exchangeMark = '_DXPESW';
const batchForm = /^\d{13}$/;
const timeLength = 17; // yyyyMMddHHmmssSSS
const clockSkew = 60_000; // ms by which the clock of a sender may be fast
const idSkew = 5 * 60_000; // ms; number and message are made one after the other

const kindDigit = { manifest: '12', 'conveyance-declaration': '4', 'arrival-report': '3' } as const;
const transportDigit = { sea: '1', air: '2', rail: '3', road: '4' } as const;
const kindPlace = 5; // CN_MTktnn
const transportPlace = 6;

/** Whether a message follows the convention for numbers, so that its parts can be compared. */
const follows = ({ messageId }: TransportMessage) => convention.test(messageId);

function numberedTime(messageId: string): string {
  const digits = messageId.slice(-timeLength);
  const at = (start: number, end: number) => digits.slice(start, end);
  return `${at(0, 4)}-${at(4, 6)}-${at(6, 8)}T${at(8, 10)}:${at(10, 12)}:${at(12, 14)}.${at(14, 17)}+08:00`;
}

const real = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d/;

function isElsewhere(messageId: string, sentAt: string): boolean {
  const time = numberedTime(messageId);
  if (!real.test(time)) return true;
  return Math.abs(parseInstant(time) - parseInstant(sentAt)) > idSkew;
}

/** Rows on the number of the message. */
function numberRows<M extends TransportMessage>(): readonly Row<M, M>[] {
  return [
    {
      code: 'message-id-form',
      title: ['报文编号不符合命名规则', 'Message number against the convention'],
      at: '/messageId',
      breaks: ({ messageId }) => ownNumber.test(messageId) && !convention.test(messageId),
      expected: () => [
        'CN_MTnnnn_1p0_发送方_yyyyMMddHHmmssSSS',
        'CN_MTnnnn_1p0_sender_yyyyMMddHHmmssSSS',
      ],
      fix: ['按命名规则编号。', 'Number the message by the convention.'],
    },
    {
      code: 'message-id-type',
      mark: 'derived',
      title: ['报文编号中的报文类型与报文不符', 'Message number of another type of message'],
      at: '/messageId',
      breaks: (message) =>
        follows(message) &&
        !(
          kindDigit[message.type].includes(message.messageId.charAt(kindPlace)) &&
          message.messageId.charAt(transportPlace) === transportDigit[message.transport]
        ),
      expected: ({ type, transport }) => `MT${kindDigit[type][0]}${transportDigit[transport]}nn`,
      fix: ['编号中写本报文的类型。', 'Name the type of this message in its number.'],
    },
  ];
}

/** Rows on what the number says of sender and time. */
function numberPartRows<M extends TransportMessage>(): readonly Row<M, M>[] {
  return [
    {
      code: 'message-id-sender',
      mark: 'derived',
      title: ['报文编号中的发送方与报文不符', 'Message number of another sender'],
      at: '/messageId',
      breaks: (message) =>
        follows(message) &&
        message.sender !== undefined &&
        !message.messageId.includes(`_${message.sender}_`),
      expected: ({ sender }) => `CN_MTnnnn_1p0_${sender}_…`,
      fix: ['编号中写本报文的发送方。', 'Name the sender of this message in its number.'],
    },
    {
      code: 'message-id-time',
      mark: 'derived',
      title: ['报文编号中的时间与发送时间不符', 'Message number of another time'],
      at: '/messageId',
      breaks: (message) =>
        follows(message) &&
        message.sentAt !== undefined &&
        isElsewhere(message.messageId, message.sentAt),
      expected: ({ sentAt }) => String(sentAt),
      fix: ['编号以发送时间结尾。', 'End the number with the time of sending.'],
    },
  ];
}

/** Rows on the sender and the time. */
function senderRows<M extends TransportMessage>(): readonly Row<M, M>[] {
  return [
    {
      code: 'sender-form',
      title: ['发送方代码格式不符', 'Sender of an unusual form'],
      at: '/sender',
      breaks: ({ sender }) => sender?.includes(exchangeMark) === true && unlike(sender, senderForm),
      expected: () => [
        '4 位数字、9 位字符、_DXPESW、10 位数字',
        '4 digits, 9 characters, _DXPESW, 10 digits',
      ],
      fix: ['填报备案的发送方代码。', 'Give the registered code of the sender.'],
    },
    {
      code: 'sent-in-future',
      severity: 'error',
      mark: 'derived',
      title: ['发送时间晚于当前时间', 'Sent in the future'],
      at: '/sentAt',
      breaks: ({ sentAt }, _message, { at }) =>
        sentAt !== undefined && parseInstant(sentAt) > at + clockSkew,
      expected: (_part, _message, { at }) => `≤ ${instantText(at)}`,
      fix: ['校准系统时钟。', 'Set the clock of the sending system right.'],
    },
  ];
}

/** Rows on the batch and the office. */
function placeRows<M extends TransportMessage>(): readonly Row<M, M>[] {
  return [
    {
      code: 'batch-no-form',
      citation: batchNumber,
      mark: 'recalled',
      title: ['货物运输批次号应为 13 位数字', 'Batch number of a road crossing has 13 digits'],
      at: '/voyageNo',
      breaks: ({ transport, voyageNo }) => transport === 'road' && unlike(voyageNo, batchForm),
      fix: ['填报公路舱单的货物运输批次号。', 'Give the batch number of the road manifest.'],
    },
    {
      code: 'batch-no-office',
      citation: batchNumber,
      mark: 'recalled',
      title: ['货物运输批次号前四位与进出境关别不符', 'Batch number of another office'],
      at: '/voyageNo',
      breaks: ({ transport, voyageNo, customsOffice }) =>
        transport === 'road' &&
        voyageNo !== undefined &&
        batchForm.test(voyageNo) &&
        !voyageNo.startsWith(customsOffice),
      expected: ({ customsOffice }) => `${customsOffice}…`,
      fix: ['核对批次号与进出境关别。', 'Check the batch number and the office of entry.'],
    },
    {
      code: 'transport-office',
      citation: within(codeTables, '关区名称', 'names of the customs offices'),
      mark: 'derived',
      title: ['运输方式与口岸海关不符', 'Transport that the customs office does not handle'],
      at: '/transport',
      breaks: ({ transport, customsOffice }) => {
        const wanted = transportByOffice[customsOffice];
        return wanted !== undefined && wanted !== transport;
      },
      expected: ({ customsOffice }) => transportByOffice[customsOffice] ?? '',
      fix: ['核对运输方式与口岸海关。', 'Check the transport and the office.'],
    },
  ];
}

/** The rules on number, sender, time, batch and office that these messages share. */
export function transportHeadRules<M extends TransportMessage>(): Rule<M>[] {
  return tableRules<M, M>(whole, source, [
    ...numberRows<M>(),
    ...numberPartRows<M>(),
    ...senderRows<M>(),
    ...placeRows<M>(),
  ]);
}
