import type { Problem } from '../schemas/types.ts';
import { reportProblems } from './report-problems.ts';

/** What can be wrong with an input to a world, beyond the message itself. */
export const worldProblems = {
  'sender-not-entitled': {
    zh: '该角色无权发送此类报文',
    en: 'This role may not send this type of message',
    fix: { zh: '由有权的角色发送', en: 'Let the entitled role send it' },
  },
  'message-not-expected': {
    zh: '单一窗口不接收此类报文',
    en: 'The single window does not take this type of message from outside',
    fix: {
      zh: '仅发送申报、舱单、缴款和场所报告',
      en: 'Send declarations, manifests, payments and reports of sites',
    },
  },
  'declaration-duplicate': {
    zh: '该报关单编号已申报，且不在可修改状态',
    en: 'A declaration with this reference exists and cannot be changed now',
    fix: {
      zh: '更换客户端报关单编号，或等待退回修改',
      en: 'Use a new reference, or wait until it is returned',
    },
  },
  'revision-open': {
    zh: '该报关单已有修撤申请或稽查尚未办结',
    en: 'A request to amend this declaration, or an audit of it, is still open',
    fix: { zh: '等待其办结', en: 'Wait until it is settled' },
  },
  'revision-under-control': {
    zh: '该报关单的货物仍在检测、召回或查验中，办结前不得修撤',
    en: 'The goods of this declaration are still under test, recall or inspection; it cannot be amended before',
    fix: { zh: '等待检测或处置结果', en: 'Wait for the result' },
  },
  'bill-already-matched': {
    zh: '该提运单已与另一报关单核碰',
    en: 'Another declaration is matched with this bill',
    fix: {
      zh: '核对提运单号，或先撤销另一报关单',
      en: 'Check the bill, or withdraw the other declaration first',
    },
  },
  'summary-missing': {
    zh: '完整申报没有对应的概要申报，或概要申报尚未放行',
    en: 'A complete declaration needs a summary declaration that was released for pick-up',
    fix: { zh: '先完成概要申报', en: 'Declare the summary first' },
  },
  'manifest-duplicate': {
    zh: '该提运单已传输',
    en: 'This bill was already transmitted',
    fix: {
      zh: '以变更报文（5）修改，或以删除报文（3）删除',
      en: 'Send a change (5) or a deletion (3)',
    },
  },
  'manifest-unknown-bill': {
    zh: '没有该提运单的舱单',
    en: 'There is no manifest for this bill',
    fix: { zh: '先传输原始舱单', en: 'Transmit the original manifest first' },
  },
  'manifest-not-changeable': {
    zh: '该提运单的货物已放行，舱单不可变更',
    en: 'The goods of this bill are released; its manifest cannot be changed',
    fix: { zh: '保留原舱单', en: 'Leave the manifest as it is' },
  },
  'transit-bill-differs': {
    zh: '转关单的提运单与报关单不一致',
    en: 'The transit form names another bill than its declaration',
    fix: { zh: '更正转关单的提单号', en: 'Correct the bill of the transit form' },
  },
  ...reportProblems,
  'conveyance-duplicate': {
    zh: '该批次（航次）已申报',
    en: 'This crossing was already declared',
    fix: { zh: '更换批次号，或先取消', en: 'Use another batch number, or cancel the first' },
  },
  'payment-unknown-declaration': {
    zh: '没有该报关单编号',
    en: 'There is no declaration with this reference',
    fix: { zh: '核对客户端报关单编号', en: 'Check the reference' },
  },
  'payment-not-due': {
    zh: '该报关单当前没有应缴税款',
    en: 'This declaration has nothing to pay now',
    fix: { zh: '收到税单（T）后再缴纳', en: 'Pay after the duty bill (T) has come' },
  },
  'payment-bank-closed': {
    zh: '银行柜台未营业',
    en: "The bank's counter is closed",
    fix: { zh: '在营业时间缴纳，或电子支付', en: 'Pay in its hours, or pay electronically' },
  },
  'security-not-introduced': {
    zh: '该担保方式尚未实施',
    en: 'This way of securing duty is not introduced yet',
    fix: { zh: '缴纳税款，或提供银行保函', en: "Pay, or bring a bank's guarantee" },
  },
  'security-not-entitled': {
    zh: '失信企业不能使用该担保方式',
    en: 'A discredited trader may not secure duty in this way',
    fix: { zh: '缴纳税款，或提供银行保函', en: "Pay, or bring a bank's guarantee" },
  },
  'payment-amount-differs': {
    zh: '缴纳金额与税单不符',
    en: 'The amount differs from the duty bill',
    fix: {
      zh: '按税单合计缴纳；逾期的，加上滞纳金',
      en: "Pay the bill's total, and the surcharge once its term has passed",
    },
  },
  'unknown-entity': {
    zh: '没有该实体',
    en: 'There is no such entity',
    fix: { zh: '核对实体名称（流程:编号）', en: 'Check the name, flow:identifier' },
  },
  'unknown-event': {
    zh: '该流程没有此事件',
    en: 'The flow of this entity has no such event',
    fix: { zh: '从可能的事件中选择', en: 'Choose one of the possible events' },
  },
  'event-not-possible': {
    zh: '当前状态下不能发生此事件',
    en: 'This event is not possible in the present state',
    fix: { zh: '从当前可能的事件中选择', en: 'Choose one of the events possible now' },
  },
  'role-without-power': {
    zh: '该角色无权作出此决定',
    en: 'This decision is outside the power of this role',
    fix: { zh: '由有权的角色决定', en: 'Let the role in charge decide' },
  },
  'unknown-desk': {
    zh: '没有该岗位',
    en: 'There is no such desk',
    fix: { zh: '从岗位表中选择', en: 'Choose one of the desks' },
  },
  'desk-without-power': {
    zh: '该岗位无权作出此决定',
    en: 'This decision is outside the power of this desk',
    fix: { zh: '由有权的岗位决定', en: 'Let the desk in charge decide' },
  },
  'decision-stale': {
    zh: '该事项已有其他决定，不再等待于此',
    en: 'The case no longer waits since then; another decision came first',
    fix: { zh: '重新读取工作清单', en: 'Read the work list again' },
  },
  'fee-off-list': {
    zh: '收费项目不在已公布的目录清单内',
    en: 'The charge is not on the published list',
    fix: { zh: '清单外不得收费；从清单中选择', en: 'Charge only what is on the list' },
  },
  'fee-above-list': {
    zh: '收费高于清单标准',
    en: 'The charge is above its price on the list',
    fix: { zh: '按清单标准收费', en: 'Charge the listed price at most' },
  },
  'fee-without-service': {
    zh: '该服务尚未提供，不得收费',
    en: 'The service charged for was not rendered',
    fix: { zh: '提供服务后再收费', en: 'Charge after the service' },
  },
  'fee-charged-twice': {
    zh: '该项目已收费',
    en: 'The item was charged already',
    fix: { zh: '同一项目只收一次', en: 'Charge an item once' },
  },
  'time-in-the-past': {
    zh: '时间不能倒退',
    en: 'Time cannot run backwards',
    fix: { zh: '使用分支（fork）回到过去', en: 'Fork the world to go back' },
  },
  'agency-not-asked': {
    zh: '没有该询问，或已答复',
    en: 'There is no such enquiry, or it was answered',
    fix: { zh: '核对询问编号', en: 'Check the number of the enquiry' },
  },
  'agency-answer-of-another': {
    zh: '答复的编号与询问不符',
    en: 'The answer names another enquiry',
    fix: { zh: '原样返回询问编号', en: 'Repeat the number of the enquiry' },
  },
  'enquiry-not-json': {
    zh: '询问不是 JSON',
    en: 'The enquiry is not JSON',
    fix: { zh: '发送一个 JSON 对象', en: 'Send one JSON object' },
  },
  'enquiry-unknown': {
    zh: '没有该类询问',
    en: 'There is no such question',
    fix: { zh: '从所列问题中选择', en: 'Ask one of the questions listed' },
  },
  'agency-unreachable': {
    zh: '无法连接外部机构',
    en: 'The agency cannot be reached',
    fix: { zh: '核对地址，确认其服务已启动', en: 'Check the address and that it listens there' },
  },
  'agency-timeout': {
    zh: '外部机构未在时限内答复',
    en: 'The agency did not answer in time',
    fix: { zh: '加快答复，或延长时限', en: 'Answer faster, or allow more time' },
  },
  'agency-refused': {
    zh: '外部机构未以 200 答复',
    en: 'The agency did not answer with status 200',
    fix: {
      zh: '以 200 和答复正文回应；不跟随重定向',
      en: 'Answer with 200 and the body; redirects are not followed',
    },
  },
  'agency-answer-too-large': {
    zh: '外部机构的答复过大',
    en: 'The answer of the agency is too large',
    fix: { zh: '答复不超过 64 KiB', en: 'Keep answers within 64 KiB' },
  },
  'agency-answer-not-json': {
    zh: '外部机构的答复不是 JSON',
    en: 'The answer of the agency is not JSON',
    fix: {
      zh: '以 application/json 返回一个 JSON 对象',
      en: 'Send one JSON object as application/json',
    },
  },
  'desk-overloaded': {
    zh: '岗位长期处理不完到来的工作，队伍会无限增长',
    en: 'More work comes to this desk than it can ever do; its queue would grow without end',
    fix: {
      zh: '增加岗位人员或设施、延长开放时间，或减少流量',
      en: 'Give the desk more servers or longer hours, or let less traffic come',
    },
  },
} as const;

/** Code of such a problem. */
export type WorldProblemCode = keyof typeof worldProblems;

/** Where and what. */
export interface WorldProblemCase {
  readonly path?: string;
  readonly got?: string;
  readonly expected?: string;
  readonly rule?: string;
}

/** Builds the problem. */
export function worldProblem(code: WorldProblemCode, found: WorldProblemCase = {}): Problem {
  const { zh, en, fix } = worldProblems[code];
  const { path = '', got, expected, rule } = found;
  const shown = got === undefined ? ['', ''] : [`“${got}”`, ` "${got}"`];
  return {
    code,
    severity: 'error',
    path,
    message: { zh: `${zh}${shown[0]}。`, en: `${en}:${shown[1] || ' nothing given'}.` },
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
    ...(rule !== undefined && { rule }),
    fix,
  };
}
