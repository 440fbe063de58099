import { disposals } from './after-clearance.ts';
import { event, state, stopped, type EventSpec, type FlowState, waits } from './flow.ts';

/*
 * The controls that a declaration passes side by side. Release is their join: it happens when every
 * region is final. The one-step and the two-step flow are built from the same regions.
 */

/** From the single window's receipt to the end of examination (7, L, J). */
export const lodgement: FlowState = {
  initial: 'submitted',
  meta: state('申报与审核', 'lodgement and examination'),
  states: {
    submitted: {
      meta: state(
        '已申报',
        'submitted',
        waits('single-window', ['海关入库', 'entry into the customs system'], 'message-check'),
      ),
      on: { LODGE: 'lodged' },
    },
    lodged: {
      meta: state(
        '海关入库',
        'lodged',
        waits('carrier', ['舱单数据用于核碰', 'the manifest to match against'], 'match-manifest'),
      ),
      on: { MATCH_MANIFEST: 'matched' },
    },
    matched: {
      meta: state(
        '舱单已核碰',
        'matched with manifest',
        waits('single-window', ['电子审核', 'electronic examination'], 'review-selection'),
      ),
      on: { EXAMINE: 'examined', REFER_TO_REVIEW: 'inReview' },
    },
    inReview: {
      meta: state(
        '人工审单',
        'in manual review',
        waits('review', ['审单岗作出决定', 'a decision of document review'], 'manual-review'),
      ),
      on: { EXAMINE: 'examined', QUERY: 'queried' },
    },
    queried: {
      meta: state(
        '待企业说明',
        'queried',
        waits('declarant', ['对海关询问的答复', 'an answer to the query'], 'manual-review'),
      ),
      on: { ANSWER: 'inReview' },
    },
    examined: { type: 'final', meta: state('审结', 'examined') },
  },
};

/** Regulatory certificates, compared over the network at clearance. */
export const certificates: FlowState = {
  initial: 'unchecked',
  meta: state('监管证件', 'certificates'),
  states: {
    unchecked: {
      meta: state(
        '未核查',
        'not yet checked',
        waits(
          'single-window',
          ['确定所需证件', 'the list of certificates demanded'],
          'check-certificates',
        ),
      ),
      on: { WAIVE_CERTIFICATES: 'satisfied', DEMAND_CERTIFICATES: 'checking' },
    },
    checking: {
      meta: state(
        '联网核查中',
        'being checked',
        waits('single-window', ['联网核查结果', 'the networked check'], 'check-certificates'),
      ),
      on: { CONFIRM_CERTIFICATES: 'satisfied', MISS_CERTIFICATE: 'missing' },
    },
    missing: {
      meta: stopped(
        '缺少证件',
        'certificate missing',
        waits('declarant', ['补交监管证件', 'the missing certificate'], 'check-certificates'),
      ),
      on: { SUPPLY_CERTIFICATE: 'checking' },
    },
    satisfied: { type: 'final', meta: state('证件齐全', 'satisfied') },
  },
};

/** Duty and taxes: paid, or secured so that payment follows release. */
export const duty: FlowState = {
  initial: 'unassessed',
  meta: state('税费', 'duty and taxes'),
  states: {
    unassessed: {
      meta: state(
        '未计税',
        'not yet assessed',
        waits('duty', ['计征税费', 'the assessment'], 'assess-duty'),
      ),
      on: { ASSESS_NIL: 'settled', ISSUE_BILL: 'payable' },
    },
    payable: {
      meta: state(
        '待缴税',
        'payable',
        waits('declarant', ['缴纳税款或提供担保', 'payment or a guarantee'], 'payment-deadline'),
        'PASS_PAYMENT_DEADLINE',
      ),
      on: { PAY: 'settled', SECURE_DUTY: 'secured', PASS_PAYMENT_DEADLINE: 'overdue' },
    },
    overdue: {
      meta: stopped(
        '逾期未缴',
        'overdue',
        waits(
          'declarant',
          ['缴纳税款和滞纳金', 'payment with surcharge'],
          'late-payment-surcharge',
        ),
      ),
      on: { PAY: 'settled' },
    },
    settled: { type: 'final', meta: state('税费已结', 'settled') },
    secured: { type: 'final', meta: state('已担保', 'secured by guarantee') },
  },
};

/** Risk selection, inspection and its outcome. */
export const control: FlowState = {
  initial: 'unassessed',
  meta: state('风险与查验', 'risk and inspection'),
  states: {
    unassessed: {
      meta: state(
        '待风险甄别',
        'risk not yet assessed',
        waits('risk', ['风险甄别结果', 'the risk assessment'], 'select-for-inspection'),
      ),
      on: { CLEAR_CONTROL: 'cleared', ORDER_INSPECTION: 'ordered' },
    },
    ordered: {
      meta: state(
        '查验布控',
        'inspection ordered',
        waits('inspection', ['查验结果', 'the inspection result'], 'select-for-inspection'),
      ),
      on: {
        PASS_INSPECTION: 'cleared',
        RELEASE_BEFORE_TEST: 'conditional',
        ALLOW_PICK_UP: 'conditional',
        FIND_ABNORMAL: 'abnormal',
      },
    },
    abnormal: {
      meta: stopped(
        '查验异常',
        'abnormal',
        waits('disposal', ['处置岗作出处置', 'a decision of disposal'], 'disposal'),
      ),
      on: { DISPOSE: 'cleared', ...disposals },
    },
    conditional: { type: 'final', meta: state('先放后检', 'cleared before the test result') },
    cleared: { type: 'final', meta: state('已解控', 'cleared') },
  },
};

/** Goods at the supervised place. */
export const cargo: FlowState = {
  initial: 'expected',
  meta: state('货物', 'goods'),
  states: {
    expected: {
      meta: state(
        '未运抵',
        'not yet arrived',
        waits('site', ['运抵报告', 'the arrival report'], 'arrival-before-release'),
      ),
      on: { REPORT_ARRIVAL: 'arrived' },
    },
    arrived: { type: 'final', meta: state('已运抵', 'arrived') },
  },
};

/**
 * Events of the shared regions. What follows from an event of the manifest or of the inspection order is written
 * down by the single window; the person behind it acted there.
 */
export const regionEvents: Readonly<Record<string, EventSpec>> = {
  LODGE: event('single-window', '海关入库', 'lodge', 'message-check'),
  MATCH_MANIFEST: event('single-window', '舱单核碰', 'match with the manifest', 'match-manifest'),
  EXAMINE: event('review', '审结', 'examine', 'review-selection'),
  REFER_TO_REVIEW: event(
    'single-window',
    '转人工审单',
    'refer to manual review',
    'review-selection',
  ),
  QUERY: event('review', '要求说明', 'query', 'manual-review'),
  ANSWER: event('declarant', '答复', 'answer the query'),
  WAIVE_CERTIFICATES: event(
    'single-window',
    '无需证件',
    'waive certificates',
    'check-certificates',
  ),
  DEMAND_CERTIFICATES: event(
    'single-window',
    '要求证件',
    'demand certificates',
    'check-certificates',
  ),
  CONFIRM_CERTIFICATES: event(
    'single-window',
    '证件核查通过',
    'confirm certificates',
    'check-certificates',
  ),
  MISS_CERTIFICATE: event('single-window', '证件缺失', 'miss a certificate', 'check-certificates'),
  SUPPLY_CERTIFICATE: event('declarant', '补交证件', 'supply a certificate'),
  ASSESS_NIL: event('duty', '无税', 'assess nil', 'assess-duty'),
  ISSUE_BILL: event('duty', '开具税单', 'issue the duty bill', 'assess-duty'),
  PAY: event('declarant', '缴税', 'pay'),
  SECURE_DUTY: event('declarant', '提供担保', 'secure by guarantee', 'duty-guarantee'),
  PASS_PAYMENT_DEADLINE: event(
    'duty',
    '缴款期限届满',
    'pass the payment deadline',
    'payment-deadline',
  ),
  CLEAR_CONTROL: event('risk', '未布控', 'clear', 'select-for-inspection'),
  ORDER_INSPECTION: event('risk', '下达查验指令', 'order an inspection', 'select-for-inspection'),
  PASS_INSPECTION: event('single-window', '查验通过', 'pass the inspection', 'inspection-finding'),
  RELEASE_BEFORE_TEST: event(
    'single-window',
    '先验放后检测',
    'release before the test',
    'release-before-test',
  ),
  ALLOW_PICK_UP: event('single-window', '准许提离', 'allow pick-up', 'two-stage-access'),
  FIND_ABNORMAL: event('single-window', '查验异常', 'find an abnormality', 'inspection-finding'),
  DISPOSE: event('single-window', '处置完毕', 'dispose', 'disposal'),
  ORDER_RETURN: event('single-window', '责令退运', 'order the return', 'disposal'),
  ORDER_DESTRUCTION: event('single-window', '责令销毁', 'order the destruction', 'disposal'),
  REFER: event('single-window', '移交缉私', 'refer to investigation', 'disposal'),
  REPORT_ARRIVAL: event('single-window', '运抵', 'report arrival', 'arrival-before-release'),
  SETTLE: event('declarant', '结清税款', 'settle the secured duty', 'payment-deadline'),
  CONCLUDE_TEST: event('single-window', '检测完毕', 'conclude the test', 'release-before-test'),
  REMOVE_GOODS: event('single-window', '提离', 'remove the goods', 'gate-release'),
  RETURN: event('review', '退回修改', 'return for amendment', 'manual-review'),
  REJECT: event('single-window', '退单', 'reject', 'message-check'),
  WITHDRAW: event('declarant', '撤销申报', 'withdraw'),
  RECALL: event('single-window', '召回', 'recall the goods', 'recall'),
  RECOVER_GOODS: event('declarant', '追回货物', 'recover the goods', 'recall'),
};
