import { alsoBy, event, settled, state, stopped, waits, type FlowSpec } from './flow.ts';

/**
 * Carriage under customs seal between the port and an inland office: of an import from the port, of an export to it.
 * What is declared inland waits for it as other goods wait for their arrival.
 */
export const transit: FlowSpec = {
  id: 'transit',
  text: { zh: '转关', en: 'transit' },
  machine: {
    initial: 'awaited',
    meta: state('转关', 'transit'),
    states: {
      awaited: {
        meta: state(
          '待申报转关',
          'awaited',
          waits('carrier', ['转关申报', 'the transit declaration'], 'transit-check'),
        ),
        on: { DECLARE: 'declared', CANCEL: 'cancelled' },
      },
      declared: {
        meta: state(
          '已申报转关',
          'declared',
          waits('single-window', ['转关数据审核', 'the check of the transit'], 'transit-check'),
        ),
        on: { ACCEPT: 'accepted', REFUSE: 'refused', CANCEL: 'cancelled' },
      },
      refused: {
        meta: stopped(
          '转关退单',
          'refused',
          waits('carrier', ['更正后的转关申报', 'a corrected transit'], 'transit-check'),
        ),
        on: { DECLARE: 'declared', CANCEL: 'cancelled' },
      },
      accepted: {
        meta: state(
          '准予转关',
          'accepted',
          waits('gate', ['货物到位并施封', 'the goods, and the seal'], 'transit-seal'),
        ),
        on: { SEAL: 'sealed', CANCEL: 'cancelled' },
      },
      sealed: {
        meta: state(
          '已施封',
          'sealed',
          waits('carrier', ['启运', 'departure under seal'], 'transit-seal'),
        ),
        on: { DEPART: 'underway' },
      },
      underway: {
        meta: state(
          '在途监管',
          'under way',
          waits('carrier', ['运抵指运地', 'arrival at the other office'], 'transit-term'),
          'PASS_TRANSIT_DEADLINE',
        ),
        on: { ARRIVE: 'arrived', PASS_TRANSIT_DEADLINE: 'late' },
      },
      late: {
        meta: stopped(
          '逾期未运抵',
          'late',
          waits('carrier', ['运抵或说明去向', 'arrival, or an explanation'], 'transit-term'),
          'PASS_SEARCH_DEADLINE',
        ),
        on: { ARRIVE: 'arrived', PASS_SEARCH_DEADLINE: 'missing' },
      },
      arrived: {
        meta: state(
          '已运抵',
          'arrived',
          waits('inland-office', ['验核关锁', 'the check of the seal'], 'transit-closing'),
        ),
        on: { VERIFY: 'verified', BREAK_SEAL: 'sealBroken' },
      },
      sealBroken: {
        meta: stopped(
          '关锁异常',
          'seal broken',
          waits('inland-office', ['对关锁异常的处置', 'a decision on the seal'], 'transit-closing'),
        ),
        on: { VERIFY: 'verified' },
      },
      verified: {
        meta: settled(
          '已核销',
          'verified',
          waits('site', ['货物提离', 'removal of the goods'], 'gate-release'),
        ),
        on: { CLOSE: 'closed' },
      },
      missing: {
        meta: stopped(
          '未运抵',
          'never arrived',
          waits('carrier', ['缴纳短少货物税款', 'duty on the goods lost'], 'transit-loss'),
        ),
        on: { RECOVER_DUTY: 'recovered' },
      },
      recovered: { type: 'final', meta: stopped('已追缴税款', 'duty recovered') },
      closed: { type: 'final', meta: state('转关结案', 'closed') },
      cancelled: { type: 'final', meta: state('已取消', 'cancelled') },
    },
  },
  events: {
    DECLARE: alsoBy('single-window', event('carrier', '申报转关', 'declare', 'transit-check')),
    ACCEPT: event('single-window', '准予转关', 'accept', 'transit-check'),
    REFUSE: event('single-window', '退单', 'refuse', 'transit-check'),
    CANCEL: event('carrier', '取消转关', 'cancel'),
    SEAL: event('gate', '施封', 'seal', 'transit-seal'),
    DEPART: event('carrier', '启运', 'depart', 'transit-seal'),
    ARRIVE: event('carrier', '运抵', 'arrive', 'transit-term'),
    PASS_TRANSIT_DEADLINE: event(
      'single-window',
      '转关期限届满',
      'pass the term of the transit',
      'transit-term',
    ),
    PASS_SEARCH_DEADLINE: event(
      'single-window',
      '查找期限届满',
      'pass the term of the search',
      'transit-loss',
    ),
    VERIFY: alsoBy('gate', event('inland-office', '核销', 'verify', 'transit-closing')),
    BREAK_SEAL: alsoBy(
      'gate',
      event('inland-office', '发现关锁异常', 'find the seal broken', 'transit-closing'),
    ),
    CLOSE: event('site', '结案', 'close', 'gate-release'),
    RECOVER_DUTY: event('carrier', '缴纳追缴税款', 'pay the duty recovered', 'transit-loss'),
  },
};
