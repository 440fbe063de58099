import { dependent, settled, state, stopped, type FlowState, waits } from './flow.ts';

/** What remains after release: duty that was secured, a test still running, goods to be taken away. */
const afterRelease: Readonly<Record<string, FlowState>> = {
  settlement: {
    initial: 'open',
    meta: state('税费结清', 'settlement'),
    states: {
      open: {
        meta: state(
          '待结清',
          'open',
          waits('declarant', ['缴清担保税款', 'payment of the secured duty'], 'payment-deadline'),
          'PASS_PAYMENT_DEADLINE',
        ),
        on: { SETTLE: 'settled', PASS_PAYMENT_DEADLINE: 'overdue' },
      },
      overdue: {
        meta: stopped(
          '逾期',
          'overdue',
          waits(
            'declarant',
            ['缴清税款和滞纳金', 'payment with surcharge'],
            'late-payment-surcharge',
          ),
        ),
        on: { SETTLE: 'settled' },
      },
      settled: { type: 'final', meta: state('已结清', 'settled') },
    },
  },
  testing: {
    initial: 'open',
    meta: state('后续检测', 'test after release'),
    states: {
      open: {
        meta: state(
          '待检测',
          'open',
          waits('laboratory', ['检测结果', 'the test result'], 'release-before-test'),
        ),
        on: { CONCLUDE_TEST: 'concluded' },
      },
      concluded: { type: 'final', meta: state('检测完毕', 'concluded') },
    },
  },
  removal: {
    initial: 'awaited',
    meta: state('提离', 'removal'),
    states: {
      awaited: {
        meta: state(
          '待提离',
          'awaited',
          waits('site', ['货物提离', 'removal of the goods'], 'gate-release'),
        ),
        on: { REMOVE_GOODS: 'removed' },
      },
      removed: { type: 'final', meta: state('已提离', 'removed') },
    },
  },
};

/** Where goods under a finding can end: abroad, destroyed, or with the investigators. */
export const disposals: Readonly<Record<string, string>> = {
  ORDER_RETURN: '#sentAbroad',
  ORDER_DESTRUCTION: '#destroyed',
  REFER: '#referred',
};

/** What becomes of goods that left before their test and failed it. */
const recall: Readonly<Record<string, FlowState>> = {
  recalled: {
    meta: stopped(
      '召回',
      'recalled',
      waits('declarant', ['追回货物', 'recovery of the goods'], 'recall'),
    ),
    on: { RECOVER_GOODS: 'recovered', REFER: 'referred' },
  },
  recovered: {
    meta: dependent(
      '已追回',
      'recovered',
      waits('disposal', ['对召回货物的处置', 'disposal of the recalled goods'], 'disposal'),
    ),
    on: { DISPOSE: 'closed', ...disposals },
  },
};

/** Where both declaration flows end: released with what remains, closed, withdrawn, or as disposal decides. */
export const afterClearance: Readonly<Record<string, FlowState>> = {
  released: {
    type: 'parallel',
    meta: settled('放行', 'released'),
    on: { RECALL: 'recalled' },
    onDone: 'closed',
    states: afterRelease,
  },
  ...recall,
  closed: { type: 'final', meta: state('结关', 'closed') },
  withdrawn: { type: 'final', meta: stopped('撤销', 'withdrawn') },
  sentAbroad: { type: 'final', id: 'sentAbroad', meta: stopped('退运', 'sent back abroad') },
  destroyed: { type: 'final', id: 'destroyed', meta: stopped('销毁', 'destroyed') },
  referred: {
    type: 'final',
    id: 'referred',
    meta: stopped('移交缉私', 'referred to investigation'),
  },
};
