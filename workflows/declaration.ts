import { afterClearance } from './after-clearance.ts';
import { event, state, stopped, type FlowSpec, waits } from './flow.ts';
import { cargo, certificates, control, duty, lodgement, regionEvents } from './regions.ts';

/** Goods declaration in one step; an advance declaration is the same flow begun before arrival. */
export const declaration: FlowSpec = {
  id: 'declaration',
  text: { zh: '货物申报（一步）', en: 'goods declaration, one step' },
  machine: {
    initial: 'saved',
    meta: state('货物申报', 'goods declaration'),
    states: {
      saved: {
        meta: state('已暂存', 'saved', waits('declarant', ['正式申报', 'submission'])),
        on: { SUBMIT: 'clearance', WITHDRAW: 'withdrawn' },
      },
      clearance: {
        type: 'parallel',
        meta: state('通关作业', 'clearance'),
        on: { REJECT: 'rejected', RETURN: 'returned', WITHDRAW: 'withdrawn' },
        onDone: 'released',
        states: { lodgement, certificates, duty, control, cargo },
      },
      rejected: {
        meta: stopped(
          '退单',
          'rejected',
          waits('declarant', ['更正后重新申报', 'a corrected declaration'], 'message-check'),
        ),
        on: { RESUBMIT: 'clearance', WITHDRAW: 'withdrawn' },
      },
      returned: {
        meta: stopped(
          '退回修改',
          'returned for amendment',
          waits('declarant', ['修改后重新申报', 'an amended declaration'], 'manual-review'),
        ),
        on: { RESUBMIT: 'clearance', WITHDRAW: 'withdrawn' },
      },
      ...afterClearance,
    },
  },
  events: {
    ...regionEvents,
    SUBMIT: event('declarant', '申报', 'submit'),
    RESUBMIT: event('declarant', '重新申报', 'submit again'),
  },
};
