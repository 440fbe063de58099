import { event, state, waits, type EventSpec, type FlowState } from './flow.ts';

/*
 * What a means of transport passes between its arrival and the gate. Papers, health measures and crew are looked at
 * one after the other; a joint boarding takes the place of single visits.
 */

/** From arrival at the border to the gate. */
export const borderControls: Readonly<Record<string, FlowState>> = {
  arrived: {
    meta: state(
      '已抵达',
      'arrived',
      waits('border-police', ['边防检查', 'the check of the crew'], 'border-check'),
    ),
    on: {
      OPEN_FORMALITIES: 'formalities',
      ORDER_HEALTH_CHECK: 'healthCheck',
      ORDER_RELAY: 'relay',
      ORDER_BOARDING: 'boarding',
      CLEAR_CREW: 'crewCleared',
      WAIVE_CREW_CHECK: 'crewCleared',
      HOLD: 'held',
    },
  },
  formalities: {
    meta: state(
      '纸质单证交接',
      'papers handed over',
      waits('single-window', ['单证录入', 'the papers to be keyed in'], 'paperless-formalities'),
    ),
    on: { FINISH_FORMALITIES: 'arrived' },
  },
  healthCheck: {
    meta: state(
      '消杀检测',
      'disinfection and test',
      waits('inspection', ['消杀与检测完毕', 'disinfection and test'], 'epidemic-control'),
    ),
    on: { PASS_HEALTH_CHECK: 'arrived', HOLD: 'held' },
  },
  relay: {
    meta: state(
      '甩挂、吊装、接驳',
      'hand-over at the line',
      waits('site', ['货物换车完毕', 'the load to change vehicles'], 'relay-hand-over'),
    ),
    on: { FINISH_RELAY: 'crewCleared' },
  },
  crewCleared: {
    meta: state(
      '边检放行',
      'crew cleared',
      waits('gate', ['卡口核放', 'passage of the gate'], 'gate-admission'),
    ),
    on: { ADMIT: 'admitted', DIVERT: 'diverted', ORDER_BOARDING: 'boarding', HOLD: 'held' },
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
    on: { ADMIT: 'admitted', DIVERT: 'diverted', HOLD: 'held' },
  },
  diverted: {
    meta: state(
      '转人工通道',
      'in the manual lane',
      waits('gate', ['人工通道核放', 'an officer in the manual lane'], 'gate-admission'),
    ),
    on: { ADMIT: 'admitted', HOLD: 'held' },
  },
};

/** Events between arrival and the gate. */
export const borderControlEvents: Readonly<Record<string, EventSpec>> = {
  OPEN_FORMALITIES: event(
    'single-window',
    '交接纸质单证',
    'hand over papers',
    'paperless-formalities',
  ),
  FINISH_FORMALITIES: event('single-window', '单证录入完毕', 'finish keying in the papers'),
  ORDER_HEALTH_CHECK: event('inspection', '要求消杀检测', 'order disinfection', 'epidemic-control'),
  PASS_HEALTH_CHECK: event(
    'inspection',
    '消杀检测完毕',
    'pass the health check',
    'epidemic-control',
  ),
  ORDER_RELAY: event('site', '甩挂、吊装、接驳', 'hand the load over', 'relay-hand-over'),
  FINISH_RELAY: event('site', '换车完毕', 'finish the hand-over', 'relay-hand-over'),
  CLEAR_CREW: event('border-police', '边检放行', 'clear the crew', 'border-check'),
  WAIVE_CREW_CHECK: event('border-police', '免予停车边检', 'waive the crew check', 'one-stop'),
  ORDER_BOARDING: event('risk', '要求登临检查', 'order boarding', 'boarding-selection'),
  CLEAR_BOARDING: event('inspection', '登临检查通过', 'clear boarding', 'boarding-selection'),
  DIVERT: event('gate', '转人工通道', 'divert to the manual lane', 'gate-admission'),
  ADMIT: event('gate', '放入', 'admit', 'gate-admission'),
};
