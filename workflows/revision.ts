import { event, state, stopped, waits, type FlowSpec } from './flow.ts';

/**
 * A released declaration is looked at again: at the trader's request to amend it, or by an audit. What comes of it is a
 * difference in duty, to be paid or to be given back.
 */
export const revision: FlowSpec = {
  id: 'revision',
  text: { zh: '放行后修撤与稽查', en: 'revision after release' },
  machine: {
    initial: 'opened',
    meta: state('放行后修撤与稽查', 'revision after release'),
    states: {
      opened: {
        meta: state(
          '待受理',
          'opened',
          waits('single-window', ['受理修撤申请或稽查抽取', 'a request or a selection']),
        ),
        on: { REQUEST_REVISION: 'requested', SELECT_FOR_AUDIT: 'announced' },
      },
      requested: {
        meta: state(
          '修撤申请待审',
          'requested',
          waits('review', ['对修撤申请的决定', 'a decision on the request'], 'revision-request'),
        ),
        on: {
          GRANT_AMENDMENT: 'settling',
          GRANT_WITHDRAWAL: 'withdrawing',
          REFUSE_REVISION: 'refused',
        },
      },
      announced: {
        meta: state(
          '稽查通知',
          'audit announced',
          waits(
            'inspection',
            ['通知期满后实施稽查', 'the audit, after its notice'],
            'audit-notice',
          ),
        ),
        on: { BEGIN_AUDIT: 'audited' },
      },
      audited: {
        meta: state(
          '稽查中',
          'under audit',
          waits('inspection', ['稽查结论', 'the result of the audit'], 'post-release-audit'),
        ),
        on: { CONFIRM: 'confirmed', FIND_DIFFERENCE: 'settling', REFER: 'referred' },
      },
      settling: {
        meta: state(
          '核算差额',
          'difference in duty',
          waits('duty', ['税款差额的核算', 'the difference in duty'], 'revised-duty'),
        ),
        on: { OWE_DIFFERENCE: 'owing', OWE_REFUND: 'refunding', SETTLE_EVEN: 'revised' },
      },
      withdrawing: {
        meta: state(
          '撤销核算',
          'withdrawal',
          waits('duty', ['应退税款的核算', 'the duty to give back'], 'revised-duty'),
        ),
        on: { OWE_REFUND: 'refundingWithdrawn', SETTLE_EVEN: 'withdrawn' },
      },
      owing: {
        meta: state(
          '待补税',
          'extra duty owed',
          waits('declarant', ['补缴税款', 'payment of the extra duty'], 'extra-duty'),
          'PASS_PAYMENT_DEADLINE',
        ),
        on: { PAY: 'revised', PASS_PAYMENT_DEADLINE: 'overdue' },
      },
      overdue: {
        meta: stopped(
          '补税逾期',
          'overdue',
          waits(
            'declarant',
            ['补缴税款和滞纳金', 'payment with surcharge'],
            'late-payment-surcharge',
          ),
        ),
        on: { PAY: 'revised' },
      },
      refunding: {
        meta: state(
          '待退税',
          'refund due',
          waits('duty', ['退还税款', 'the refund'], 'duty-refund'),
        ),
        on: { REFUND: 'revised' },
      },
      refundingWithdrawn: {
        meta: state(
          '撤销待退税',
          'refund due after withdrawal',
          waits('duty', ['退还税款', 'the refund'], 'duty-refund'),
        ),
        on: { REFUND: 'withdrawn' },
      },
      revised: { type: 'final', meta: state('已修改结清', 'amended and settled') },
      withdrawn: { type: 'final', meta: stopped('已撤销', 'withdrawn') },
      confirmed: { type: 'final', meta: state('稽查无异常', 'audited, nothing found') },
      refused: { type: 'final', meta: stopped('不予修撤', 'refused') },
      referred: {
        type: 'final',
        meta: stopped('移交缉私', 'referred to investigation'),
      },
    },
  },
  events: {
    REQUEST_REVISION: event('declarant', '申请修改或撤销', 'request an amendment'),
    SELECT_FOR_AUDIT: event('risk', '抽取稽查', 'select for audit', 'post-release-audit'),
    GRANT_AMENDMENT: event('review', '准予修改', 'grant the amendment', 'revision-request'),
    GRANT_WITHDRAWAL: event('review', '准予撤销', 'withdraw instead', 'revision-request'),
    REFUSE_REVISION: event('review', '不予修撤', 'refuse the request', 'revision-request'),
    BEGIN_AUDIT: event('inspection', '实施稽查', 'begin the audit', 'audit-notice'),
    CONFIRM: event('inspection', '稽查无异常', 'find nothing', 'post-release-audit'),
    FIND_DIFFERENCE: event('inspection', '发现少征', 'find duty short', 'post-release-audit'),
    REFER: event('inspection', '移交缉私', 'refer to investigation', 'post-release-audit'),
    OWE_DIFFERENCE: event('duty', '补征税款', 'levy the difference', 'extra-duty'),
    OWE_REFUND: event('duty', '确认应退', 'owe a refund', 'duty-refund'),
    SETTLE_EVEN: event('duty', '税款无差额', 'settle without difference', 'revised-duty'),
    PAY: event('declarant', '补税', 'pay'),
    PASS_PAYMENT_DEADLINE: event(
      'duty',
      '缴款期限届满',
      'pass the payment deadline',
      'payment-deadline',
    ),
    REFUND: event('duty', '退税', 'refund', 'duty-refund'),
  },
};
