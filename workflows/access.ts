import { event, settled, state, stopped, waits, type FlowSpec } from './flow.ts';

/**
 * Two-stage access of one import: first whether its goods may leave the port, then whether they may be sold or used.
 * The five ways to be picked up are no inspection; one at the port; one at the destination; both; and, on conditions,
 * before the result of a test.
 */
export const access: FlowSpec = {
  id: 'access',
  text: { zh: '两段准入', en: 'two-stage access' },
  machine: {
    initial: 'unclassified',
    meta: state('两段准入', 'two-stage access'),
    states: {
      unclassified: {
        meta: state(
          '待分类',
          'not yet classified',
          waits('risk', ['检查作业地点', 'where to inspect'], 'two-stage-access'),
        ),
        on: {
          REQUIRE_NOTHING: 'usable',
          REQUIRE_AT_PORT: 'atPort',
          REQUIRE_AT_BOTH: 'atPortFirst',
          REQUIRE_AT_DESTINATION: 'toDestination',
          CANCEL: 'cancelled',
        },
      },
      atPort: {
        meta: state(
          '口岸检查',
          'inspection at the port',
          waits('inspection', ['口岸检查结果', 'the inspection at the port'], 'two-stage-access'),
        ),
        on: {
          ADMIT: 'usable',
          ALLOW_ON_CONDITIONS: 'conditional',
          EXCLUDE: 'excluded',
          CANCEL: 'cancelled',
        },
      },
      atPortFirst: {
        meta: state(
          '口岸检查（另有目的地检查）',
          'inspection at the port first',
          waits('inspection', ['口岸检查结果', 'the inspection at the port'], 'two-stage-access'),
        ),
        on: { SEND_ON: 'toDestination', EXCLUDE: 'excluded', CANCEL: 'cancelled' },
      },
      toDestination: {
        meta: settled(
          '准许提离，待目的地检查',
          'may leave, inspected at destination',
          waits('inspection', ['目的地检查结果', 'the one at destination'], 'two-stage-access'),
        ),
        on: { ADMIT: 'usable', EXCLUDE: 'excluded', CANCEL: 'cancelled' },
      },
      conditional: {
        meta: settled(
          '附条件提离，不得销售使用',
          'may leave on conditions, not to be sold or used',
          waits('laboratory', ['检测结果', 'the test result'], 'conditional-pick-up'),
        ),
        on: { ADMIT: 'usable', EXCLUDE: 'excluded', CANCEL: 'cancelled' },
      },
      excluded: {
        meta: stopped(
          '不准销售使用',
          'not to be sold or used',
          waits('disposal', ['对货物的处置', 'disposal of the goods'], 'disposal'),
        ),
        on: { DISPOSE: 'disposed' },
      },
      usable: { type: 'final', meta: state('准许销售使用', 'may be sold and used') },
      disposed: { type: 'final', meta: state('已处置', 'disposed of') },
      cancelled: { type: 'final', meta: state('已取消', 'cancelled') },
    },
  },
  events: {
    REQUIRE_NOTHING: event('single-window', '无须检查', 'require nothing', 'two-stage-access'),
    REQUIRE_AT_PORT: event(
      'single-window',
      '要求口岸检查',
      'require inspection at the port',
      'two-stage-access',
    ),
    REQUIRE_AT_BOTH: event(
      'single-window',
      '要求口岸和目的地检查',
      'require inspection at both',
      'two-stage-access',
    ),
    REQUIRE_AT_DESTINATION: event(
      'single-window',
      '要求目的地检查',
      'require inspection at destination',
      'two-stage-access',
    ),
    SEND_ON: event(
      'single-window',
      '准许提离至目的地',
      'send on to the destination',
      'two-stage-access',
    ),
    ALLOW_ON_CONDITIONS: event(
      'single-window',
      '附条件提离',
      'allow to leave on conditions',
      'conditional-pick-up',
    ),
    ADMIT: event('single-window', '准许销售使用', 'admit', 'two-stage-access'),
    EXCLUDE: event('single-window', '不准销售使用', 'exclude', 'two-stage-access'),
    DISPOSE: event('single-window', '处置完毕', 'dispose', 'disposal'),
    CANCEL: event('single-window', '取消', 'cancel'),
  },
};
