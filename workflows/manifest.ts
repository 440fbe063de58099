import { alsoBy, dependent, event, state, stopped, type FlowSpec, waits } from './flow.ts';

/** One bill of a manifest: its data, the declaration that matches it, and the goods it covers. */
export const manifest: FlowSpec = {
  id: 'manifest',
  text: { zh: '舱单（提运单）', en: 'manifest, one bill' },
  machine: {
    initial: 'submitted',
    meta: state('舱单', 'manifest'),
    states: {
      submitted: {
        meta: state(
          '已传输',
          'submitted',
          waits('single-window', ['舱单电子审核', 'the electronic check'], 'manifest-check'),
        ),
        on: { ACCEPT: 'accepted', REFER: 'inReview', REFUSE: 'refused' },
      },
      inReview: {
        meta: state(
          '人工审核',
          'in manual review',
          waits('review', ['审核岗作出决定', 'a decision of review'], 'manual-review'),
        ),
        on: { ACCEPT: 'accepted', REFUSE: 'refused' },
      },
      refused: {
        meta: stopped(
          '退单',
          'refused',
          waits('carrier', ['更正后的舱单', 'a corrected manifest'], 'manifest-check'),
        ),
        on: { AMEND: 'submitted', DELETE: 'deleted' },
      },
      accepted: {
        type: 'parallel',
        meta: state('已接受', 'accepted'),
        on: { PASS_ABANDONMENT_DEADLINE: 'forSale', DISPOSE_GOODS: 'disposed' },
        states: {
          match: {
            initial: 'awaited',
            meta: state('报关单核碰', 'match with a declaration'),
            states: {
              awaited: {
                meta: state(
                  '未核碰',
                  'awaited',
                  waits('declarant', ['报关单', 'a goods declaration'], 'declaration-deadline'),
                  'PASS_DECLARATION_DEADLINE',
                ),
                on: { MATCH: 'matched', PASS_DECLARATION_DEADLINE: 'overdue' },
              },
              overdue: {
                meta: stopped(
                  '逾期未申报',
                  'overdue',
                  waits(
                    'declarant',
                    ['报关单（加收滞报金）', 'a goods declaration, with a late fee'],
                    'late-declaration-fee',
                  ),
                  'PASS_ABANDONMENT_DEADLINE',
                ),
                on: { MATCH: 'matched' },
              },
              matched: { meta: state('已核碰', 'matched'), on: { UNMATCH: 'awaited' } },
            },
          },
          goods: {
            initial: 'expected',
            meta: state('货物', 'goods'),
            states: {
              expected: {
                meta: state(
                  '未运抵',
                  'expected',
                  waits('site', ['运抵报告', 'the arrival report']),
                ),
                on: { REPORT_ARRIVAL: 'arrived' },
              },
              arrived: {
                meta: state('已运抵', 'arrived'),
                on: { REVOKE_ARRIVAL: 'expected', REPORT_TALLY: 'tallied', LOAD: 'loaded' },
              },
              tallied: {
                meta: state('已理货', 'tallied'),
                on: { REVOKE_TALLY: 'arrived' },
              },
              loaded: {
                meta: state('已装载', 'loaded'),
                on: { REVOKE_LOADING: 'arrived' },
              },
            },
          },
          release: {
            initial: 'held',
            meta: state('放行', 'release'),
            states: {
              held: {
                meta: dependent(
                  '未放行',
                  'held',
                  waits(
                    'single-window',
                    ['报关单放行', 'release of the declaration'],
                    'gate-release',
                  ),
                ),
                on: {
                  INSTRUCT_RELEASE: 'released',
                  AMEND: '#manifest.submitted',
                  DELETE: '#manifest.deleted',
                },
              },
              released: {
                meta: state(
                  '已放行',
                  'released',
                  waits('site', ['货物提离', 'removal of the goods'], 'gate-release'),
                ),
                on: { REMOVE_GOODS: '#manifest.writtenOff', AWAIT_ORDER: 'orderAwaited' },
              },
              orderAwaited: {
                meta: state(
                  '待换提货单',
                  'waiting for the delivery order',
                  waits(
                    'carrier',
                    ['提单换提货单', 'exchange of the bill of lading for a delivery order'],
                    'delivery-order',
                  ),
                ),
                on: { EXCHANGE_BILL: 'deliverable' },
              },
              deliverable: {
                meta: state(
                  '可提货',
                  'ready for pick-up',
                  waits('site', ['货物提离', 'removal of the goods'], 'gate-release'),
                ),
                on: { REMOVE_GOODS: '#manifest.writtenOff' },
              },
            },
          },
        },
      },
      forSale: { type: 'final', meta: stopped('超期货物变卖', 'for sale by customs') },
      disposed: { type: 'final', meta: stopped('货物已处置', 'goods disposed of by customs') },
      deleted: { type: 'final', meta: stopped('已删除', 'deleted') },
      writtenOff: { type: 'final', meta: state('已核销', 'written off') },
    },
  },
  events: {
    ACCEPT: alsoBy('review', event('single-window', '接受', 'accept', 'manifest-check')),
    REFER: event('single-window', '转人工审核', 'refer to review', 'manifest-check'),
    REFUSE: alsoBy('review', event('single-window', '退单', 'refuse', 'manifest-check')),
    AMEND: event('carrier', '变更', 'amend'),
    DELETE: event('carrier', '删除', 'delete'),
    MATCH: event('single-window', '核碰', 'match with a declaration', 'match-manifest'),
    UNMATCH: event('single-window', '解除核碰', 'undo the match', 'match-manifest'),
    REPORT_ARRIVAL: event('site', '运抵', 'report arrival'),
    REVOKE_ARRIVAL: event('site', '删除运抵报告', 'delete the arrival report'),
    REPORT_TALLY: event('site', '理货', 'report the tally'),
    REVOKE_TALLY: event('site', '删除理货报告', 'delete the tally report'),
    LOAD: alsoBy('site', event('carrier', '装载', 'load')),
    REVOKE_LOADING: alsoBy('site', event('carrier', '删除装载记录', 'delete the loading record')),
    PASS_DECLARATION_DEADLINE: event(
      'single-window',
      '申报期限届满',
      'pass the declaration deadline',
      'declaration-deadline',
    ),
    PASS_ABANDONMENT_DEADLINE: event(
      'single-window',
      '超过三个月未申报',
      'pass the three-month limit',
      'abandonment',
    ),
    INSTRUCT_RELEASE: event('single-window', '放行指令', 'instruct release', 'gate-release'),
    AWAIT_ORDER: event('site', '等待提货单', 'wait for the delivery order', 'delivery-order'),
    EXCHANGE_BILL: event('carrier', '换单', 'exchange the bill of lading', 'delivery-order'),
    DISPOSE_GOODS: event('single-window', '货物处置', 'dispose of the goods', 'disposal'),
    REMOVE_GOODS: event('site', '提离', 'remove the goods', 'gate-release'),
  },
};
