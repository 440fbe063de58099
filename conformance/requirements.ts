import { declarationInterface, fromMemory, within } from '../rules/citations.ts';
import { decisions } from '../rules/decisions.ts';
import type { Text } from '../schemas/types.ts';
import {
  asksNothingElse,
  causes,
  keepsRecord,
  processesOnce,
  sendsInWireFormat,
  sendsOnce,
  sendsValid,
  sendsWhatWasAsked,
  takesDeliveries,
  type Judge,
} from './judges.ts';

/** Something a client has to do, and how it is seen whether it does. */
export interface Requirement {
  /** Stable id, kebab-case. */
  readonly id: string;
  readonly text: Text;
  readonly citation: Text;
  /** Transitions that only this requirement causes. */
  readonly transitions?: readonly string[];
  readonly judge: Judge;
}

/** A requirement that is met by causing transitions. */
const doing = (
  id: string,
  transitions: readonly string[],
  [zh, en]: readonly [string, string],
  citation: Text,
): Requirement => ({ id, text: { zh, en }, citation, transitions, judge: causes(transitions) });

const webhooks: Text = { zh: 'Standard Webhooks 规范 1.0', en: 'Standard Webhooks 1.0' };
const deliveries = fromMemory(within(webhooks, '签名与投递', 'signatures and deliverability'));

/** What a client of declarants is held to, in the order of the report. */
export const requirements: readonly Requirement[] = [
  doing(
    'declare',
    ['saved SUBMIT'],
    ['按要求申报', 'Declares when asked to'],
    declarationInterface,
  ),
  {
    id: 'wire-format',
    text: {
      zh: '报关单以单一窗口接受的报文格式发送',
      en: 'Sends declarations in a wire format of the single window',
    },
    citation: declarationInterface,
    judge: sendsInWireFormat,
  },
  {
    id: 'valid-message',
    text: {
      zh: '报关单通过单一窗口校验',
      en: 'Sends declarations in which the single window finds no error',
    },
    citation: declarationInterface,
    judge: sendsValid,
  },
  {
    id: 'as-asked',
    text: { zh: '申报内容与要求一致', en: 'Declares what it was given' },
    citation: declarationInterface,
    judge: sendsWhatWasAsked(['save', 'declare']),
  },
  doing(
    'resubmit-after-rejection',
    ['rejected RESUBMIT'],
    ['退单后更正并重新申报', 'Corrects and declares again after a rejection'],
    decisions['message-check'].citation,
  ),
  doing(
    'resubmit-after-return',
    ['returned RESUBMIT'],
    ['退回修改后更正并重新申报', 'Corrects and declares again after a return'],
    decisions['manual-review'].citation,
  ),
  {
    id: 'amended-version',
    text: {
      zh: '重新申报时发送更正后的版本',
      en: 'Sends the corrected version when it declares again',
    },
    citation: decisions['manual-review'].citation,
    judge: sendsWhatWasAsked(['amend']),
  },
  {
    id: 'send-once',
    text: { zh: '每项要求只发送一份报文', en: 'Sends one message for each thing it is asked' },
    citation: declarationInterface,
    judge: sendsOnce,
  },
  {
    id: 'nothing-unasked',
    text: { zh: '未经要求不发送、不操作', en: 'Sends and does nothing that it was not asked for' },
    citation: declarationInterface,
    judge: asksNothingElse,
  },
  doing(
    'answer-query',
    ['clearance.lodgement.queried ANSWER'],
    ['答复海关质疑', 'Answers a query of customs'],
    decisions['manual-review'].citation,
  ),
  doing(
    'supply-certificate',
    ['clearance.certificates.missing SUPPLY_CERTIFICATE'],
    ['补交缺少的监管证件', 'Supplies a certificate that is missing'],
    decisions['check-certificates'].citation,
  ),
  doing(
    'pay-duty',
    ['clearance.duty.payable PAY', 'released.settlement.open SETTLE'],
    ['按税单金额缴税', 'Pays what the duty bill says'],
    decisions['payment-deadline'].citation,
  ),
  doing(
    'pay-surcharge',
    ['clearance.duty.overdue PAY', 'released.settlement.overdue SETTLE'],
    ['逾期缴税时一并缴纳滞纳金', 'Pays the surcharge too when it pays late'],
    decisions['late-payment-surcharge'].citation,
  ),
  doing(
    'secure-duty',
    ['clearance.duty.payable SECURE_DUTY'],
    ['提供税款担保', 'Secures duty by a guarantee'],
    decisions['duty-guarantee'].citation,
  ),
  doing(
    'withdraw',
    ['saved WITHDRAW', 'clearance WITHDRAW', 'rejected WITHDRAW', 'returned WITHDRAW'],
    ['放行前撤销申报', 'Withdraws a declaration before release'],
    declarationInterface,
  ),
  {
    id: 'acknowledge',
    text: { zh: '确认收到每一次有效投递', en: 'Acknowledges every genuine delivery' },
    citation: deliveries,
    judge: takesDeliveries('genuine'),
  },
  {
    id: 'refuse-forged',
    text: { zh: '拒收签名不符的投递', en: 'Refuses deliveries whose signature is forged' },
    citation: deliveries,
    judge: takesDeliveries('forged'),
  },
  {
    id: 'process-once',
    text: { zh: '重复投递只处理一次', en: 'Processes once what is delivered twice' },
    citation: deliveries,
    judge: processesOnce,
  },
  {
    id: 'keep-record',
    text: { zh: '确认收到的都已处理', en: 'Has processed whatever it has acknowledged' },
    citation: deliveries,
    judge: keepsRecord,
  },
];
