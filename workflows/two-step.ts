import { afterClearance } from './after-clearance.ts';
import { event, state, stopped, type FlowSpec, type FlowState, waits } from './flow.ts';
import { cargo, certificates, control, duty, lodgement, regionEvents } from './regions.ts';

/** Examination of the complete declaration; its manifest was matched with the summary already. */
const completionExamination: FlowState = {
  initial: 'submitted',
  meta: state('完整申报审核', 'examination of the complete declaration'),
  states: {
    submitted: {
      meta: state(
        '完整申报已提交',
        'complete declaration submitted',
        waits('single-window', ['电子审核', 'electronic examination'], 'completion-check'),
      ),
      on: { EXAMINE: 'examined', REFER_TO_REVIEW: 'inReview' },
    },
    inReview: {
      meta: state(
        '人工审单',
        'in manual review',
        waits('review', ['审单岗作出决定', 'a decision of document review'], 'manual-review'),
      ),
      on: { EXAMINE: 'examined' },
    },
    examined: { type: 'final', meta: state('审结', 'examined') },
  },
};

/** The guarantee that stands for duty while only the summary has been declared. */
const security: FlowState = {
  initial: 'unassessed',
  meta: state('税收担保', 'security'),
  states: {
    unassessed: {
      meta: state(
        '待担保',
        'not yet secured',
        waits('declarant', ['税收担保', 'a guarantee'], 'duty-guarantee'),
      ),
      on: { ASSESS_NIL: 'settled', SECURE_DUTY: 'secured' },
    },
    settled: { type: 'final', meta: state('不涉税', 'no duty') },
    secured: { type: 'final', meta: state('已担保', 'secured by guarantee') },
  },
};

/** Two-step declaration: summary, pick-up, then the complete declaration within its term. */
export const twoStep: FlowSpec = {
  id: 'two-step',
  text: { zh: '货物申报（两步）', en: 'goods declaration, two steps' },
  machine: {
    initial: 'saved',
    meta: state('两步申报', 'two-step declaration'),
    states: {
      saved: {
        meta: state(
          '概要暂存',
          'summary saved',
          waits('declarant', ['概要申报', 'the summary declaration']),
        ),
        on: { SUBMIT: 'access', WITHDRAW: 'withdrawn' },
      },
      access: {
        type: 'parallel',
        meta: state('概要申报与口岸准入', 'summary and access'),
        on: { REJECT: 'rejected', RETURN: 'returned', WITHDRAW: 'withdrawn' },
        onDone: 'pickedUp',
        states: { lodgement, certificates, security, control, cargo },
      },
      rejected: {
        meta: stopped(
          '退单',
          'rejected',
          waits('declarant', ['更正后重新申报', 'a corrected summary'], 'message-check'),
        ),
        on: { RESUBMIT: 'access', WITHDRAW: 'withdrawn' },
      },
      returned: {
        meta: stopped(
          '退回修改',
          'returned for amendment',
          waits('declarant', ['修改后重新申报', 'an amended summary'], 'manual-review'),
        ),
        on: { RESUBMIT: 'access', WITHDRAW: 'withdrawn' },
      },
      pickedUp: {
        meta: state(
          '提货放行',
          'released for pick-up',
          waits('declarant', ['完整申报', 'the complete declaration'], 'completion-deadline'),
          'PASS_COMPLETION_DEADLINE',
        ),
        on: {
          SUBMIT_COMPLETE: 'completion',
          PASS_COMPLETION_DEADLINE: 'completionOverdue',
          RECALL: 'recalled',
        },
      },
      completionOverdue: {
        meta: stopped(
          '逾期未完整申报',
          'complete declaration overdue',
          waits(
            'declarant',
            ['完整申报（加收滞报金）', 'the complete declaration, with a late fee'],
            'late-declaration-fee',
          ),
        ),
        on: { SUBMIT_COMPLETE: 'completion', RECALL: 'recalled' },
      },
      completion: {
        type: 'parallel',
        meta: state('完整申报', 'completion'),
        on: { RETURN: 'completionReturned', RECALL: 'recalled' },
        onDone: 'released',
        states: { examination: completionExamination, duty },
      },
      completionReturned: {
        meta: stopped(
          '完整申报退回',
          'complete declaration returned',
          waits(
            'declarant',
            ['修改后的完整申报', 'an amended complete declaration'],
            'completion-check',
          ),
        ),
        on: { SUBMIT_COMPLETE: 'completion', RECALL: 'recalled' },
      },
      ...afterClearance,
    },
  },
  events: {
    ...regionEvents,
    SUBMIT: event('declarant', '概要申报', 'submit the summary'),
    RESUBMIT: event('declarant', '重新概要申报', 'submit the summary again'),
    SUBMIT_COMPLETE: event('declarant', '完整申报', 'submit the complete declaration'),
    PASS_COMPLETION_DEADLINE: event(
      'single-window',
      '完整申报期限届满',
      'pass the completion deadline',
      'completion-deadline',
    ),
  },
};
