import { borderControlEvents, borderControls } from './border-controls.ts';
import { alsoBy, event, settled, state, stopped, waits, type FlowSpec } from './flow.ts';

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
        on: { ACCEPT_NOTICE: 'expected', REFUSE_NOTICE: 'refused', ARRIVE: 'unreviewed' },
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
        on: {
          ARRIVE: 'arrived',
          REACH_COUNTERPART: 'abroad',
          RENEW_NOTICE: 'notified',
          CANCEL: 'cancelled',
        },
      },
      abroad: {
        meta: state(
          '境外待放',
          'waiting across the border',
          waits('neighbour', ['境外口岸放行', 'release by the port across the border']),
        ),
        on: { ARRIVE: 'arrived' },
      },
      unreviewed: {
        meta: state(
          '抵达待审',
          'arrived before its review',
          waits('single-window', ['电子数据审核', 'the electronic review'], 'conveyance-check'),
        ),
        on: { ACCEPT_NOTICE: 'arrived', REFUSE_NOTICE: 'held' },
      },
      ...borderControls,
      held: {
        meta: stopped(
          '卡口拦截',
          'held at the gate',
          waits('gate', ['人工核放', 'a decision at the gate'], 'gate-admission'),
        ),
        on: { ADMIT: 'admitted', TURN_BACK: 'turnedBack', RENEW_NOTICE: 'unreviewed' },
      },
      admitted: {
        meta: settled(
          '已进境',
          'admitted',
          waits('site', ['卸货或离场', 'unloading or departure']),
        ),
        on: { START_TRANSLOAD: 'transloading', UNLOAD: 'unloaded', DEPART: 'departed' },
      },
      transloading: {
        meta: state(
          '换装中',
          'being transloaded',
          waits('site', ['换装完毕', 'the end of transloading']),
        ),
        on: { UNLOAD: 'unloaded' },
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
    REACH_COUNTERPART: event('carrier', '抵达境外口岸', 'reach the port across the border'),
    ARRIVE: alsoBy('neighbour', event('carrier', '抵达', 'arrive')),
    ...borderControlEvents,
    HOLD: alsoBy('inspection', event('gate', '拦截', 'hold', 'gate-admission')),
    TURN_BACK: event('gate', '退回', 'turn back', 'gate-admission'),
    START_TRANSLOAD: event('site', '开始换装', 'start transloading'),
    UNLOAD: event('site', '卸货', 'unload'),
    DEPART: event('carrier', '离场', 'depart'),
  },
};
