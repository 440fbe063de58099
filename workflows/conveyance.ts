import { alsoBy, event, settled, state, stopped, type FlowSpec, waits } from './flow.ts';

/** One crossing of a means of transport. */
export const conveyance: FlowSpec = {
  id: 'conveyance',
  text: { zh: '运输工具', en: 'conveyance' },
  machine: {
    initial: 'notified',
    meta: state('运输工具', 'conveyance'),
    states: {
      notified: {
        meta: state(
          '已申报',
          'notified',
          waits('single-window', ['电子数据审核', 'the electronic review'], 'conveyance-check'),
        ),
        on: { ACCEPT_NOTICE: 'expected', REFUSE_NOTICE: 'refused' },
      },
      refused: {
        meta: stopped(
          '退单',
          'refused',
          waits('carrier', ['更正后的申报', 'a corrected notice'], 'conveyance-check'),
        ),
        on: { RENEW_NOTICE: 'notified', CANCEL: 'cancelled' },
      },
      expected: {
        meta: state('准予抵达', 'expected', waits('carrier', ['抵达口岸', 'arrival at the port'])),
        on: { ARRIVE: 'arrived', RENEW_NOTICE: 'notified', CANCEL: 'cancelled' },
      },
      arrived: {
        meta: state(
          '已抵达',
          'arrived',
          waits('gate', ['卡口核放', 'passage of the gate'], 'gate-admission'),
        ),
        on: { ADMIT: 'admitted', ORDER_BOARDING: 'boarding', HOLD: 'held' },
      },
      boarding: {
        meta: state(
          '登临检查',
          'joint boarding',
          waits('inspection', ['登临检查结果', 'the boarding check'], 'boarding-selection'),
        ),
        on: { CLEAR_BOARDING: 'boarded', HOLD: 'held' },
      },
      boarded: {
        meta: state(
          '登临检查完毕',
          'boarded and cleared',
          waits('gate', ['卡口核放', 'passage of the gate'], 'gate-admission'),
        ),
        on: { ADMIT: 'admitted', HOLD: 'held' },
      },
      held: {
        meta: stopped(
          '卡口拦截',
          'held at the gate',
          waits('gate', ['人工核放', 'a decision at the gate'], 'gate-admission'),
        ),
        on: { ADMIT: 'admitted', TURN_BACK: 'turnedBack' },
      },
      admitted: {
        meta: settled(
          '已进境',
          'admitted',
          waits('site', ['卸货或离场', 'unloading or departure']),
        ),
        on: { UNLOAD: 'unloaded', DEPART: 'departed' },
      },
      unloaded: {
        meta: settled('已卸货', 'unloaded', waits('carrier', ['离场', 'departure'])),
        on: { DEPART: 'departed' },
      },
      departed: { type: 'final', meta: state('已离场', 'departed') },
      turnedBack: { type: 'final', meta: stopped('退回境外', 'turned back') },
      cancelled: { type: 'final', meta: state('已取消', 'cancelled') },
    },
  },
  events: {
    ACCEPT_NOTICE: event('single-window', '接受申报', 'accept the notice', 'conveyance-check'),
    REFUSE_NOTICE: event('single-window', '退单', 'refuse the notice', 'conveyance-check'),
    RENEW_NOTICE: event('carrier', '重新申报', 'send the notice again'),
    CANCEL: event('carrier', '取消行程', 'cancel'),
    ARRIVE: event('carrier', '抵达', 'arrive'),
    ADMIT: event('gate', '放入', 'admit', 'gate-admission'),
    ORDER_BOARDING: event('risk', '要求登临检查', 'order boarding', 'boarding-selection'),
    CLEAR_BOARDING: event('inspection', '登临检查通过', 'clear boarding', 'boarding-selection'),
    HOLD: alsoBy('inspection', event('gate', '拦截', 'hold', 'gate-admission')),
    TURN_BACK: event('gate', '退回', 'turn back', 'gate-admission'),
    UNLOAD: event('site', '卸货', 'unload'),
    DEPART: event('carrier', '离场', 'depart'),
  },
};
