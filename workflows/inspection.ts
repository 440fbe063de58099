import { event, state, stopped, type FlowSpec, waits } from './flow.ts';

/** An inspection order: selected by one desk, carried out by another, disposed of by a third. */
export const inspection: FlowSpec = {
  id: 'inspection',
  text: { zh: '查验指令', en: 'inspection order' },
  machine: {
    initial: 'issued',
    meta: state('查验', 'inspection'),
    states: {
      issued: {
        meta: state(
          '已下达',
          'issued',
          waits(
            'single-window',
            ['推送查验通知', 'the notice to trader and site'],
            'inspection-notice',
          ),
        ),
        on: { NOTIFY: 'notified', REUSE_SCAN: 'earlyImage', CANCEL: 'cancelled' },
      },
      earlyImage: {
        meta: state(
          '先期机检审图',
          'early image under review',
          waits(
            'inspection',
            ['先期机检图像的判读', 'a judgement of the early image'],
            'early-scan',
          ),
        ),
        on: {
          CLEAR_IMAGE: 'passed',
          SUSPECT_IMAGE: 'notified',
          PROCEED_TO_CHECK: 'notified',
          CANCEL: 'cancelled',
        },
      },
      notified: {
        meta: state(
          '已通知',
          'notified',
          waits(
            'site',
            ['货物运抵并移至查验区', 'goods to be moved into position'],
            'inspection-notice',
          ),
        ),
        on: { POSITION: 'positioned', CANCEL: 'cancelled' },
      },
      positioned: {
        meta: state(
          '待查验',
          'positioned',
          waits('inspection', ['查验人员', 'an inspector'], 'double-random'),
        ),
        on: { START_SCAN: 'scanning', START_CHECK: 'checking', CANCEL: 'cancelled' },
      },
      scanning: {
        meta: state(
          '机检扫描',
          'being scanned',
          waits('inspection', ['扫描完成', 'the end of the scan'], 'machine-first'),
        ),
        on: { FINISH_SCAN: 'imageReview' },
      },
      imageReview: {
        meta: state(
          '审图',
          'image under review',
          waits('inspection', ['图像判读', 'a judgement of the image'], 'machine-first'),
        ),
        on: {
          CLEAR_IMAGE: 'passed',
          SUSPECT_IMAGE: 'awaitingCheck',
          PROCEED_TO_CHECK: 'awaitingCheck',
        },
      },
      awaitingCheck: {
        meta: state(
          '待人工查验',
          'awaiting manual check',
          waits('inspection', ['查验人员', 'an inspector'], 'double-random'),
        ),
        on: { START_CHECK: 'checking' },
      },
      checking: {
        meta: state(
          '人工查验',
          'being checked',
          waits('inspection', ['查验结论', 'the finding'], 'inspection-finding'),
        ),
        on: {
          FIND_CLEAN: 'passed',
          ACCEPT_RESULT: 'passed',
          TAKE_SAMPLE: 'testing',
          FIND_ABNORMAL: 'abnormal',
        },
      },
      testing: {
        meta: state(
          '送检',
          'in the laboratory',
          waits('laboratory', ['检测结果', 'the test result'], 'laboratory-test'),
        ),
        on: { PASS_TEST: 'passed', FAIL_TEST: 'abnormal' },
      },
      abnormal: {
        meta: stopped(
          '异常',
          'abnormal',
          waits('disposal', ['处置决定', 'a decision of disposal'], 'disposal'),
        ),
        on: {
          DISPOSE: 'disposed',
          ORDER_RETURN: 'sentAbroad',
          ORDER_DESTRUCTION: 'destroyed',
          REFER: 'referred',
        },
      },
      passed: { type: 'final', meta: state('通过', 'passed') },
      disposed: { type: 'final', meta: state('已处置', 'disposed of') },
      sentAbroad: { type: 'final', meta: stopped('退运', 'sent back abroad') },
      destroyed: { type: 'final', meta: stopped('销毁', 'destroyed') },
      referred: { type: 'final', meta: stopped('移交缉私', 'referred to investigation') },
      cancelled: { type: 'final', meta: state('已取消', 'cancelled') },
    },
  },
  events: {
    NOTIFY: event('single-window', '推送通知', 'notify', 'inspection-notice'),
    REUSE_SCAN: event('single-window', '先期机检结果复用', 'reuse the early scan', 'early-scan'),
    POSITION: event('site', '移箱到位', 'position'),
    START_SCAN: event('inspection', '开始扫描', 'start the scan', 'machine-first'),
    FINISH_SCAN: event('inspection', '扫描完成', 'finish the scan', 'machine-first'),
    CLEAR_IMAGE: event('inspection', '图像正常', 'clear the image', 'machine-first'),
    SUSPECT_IMAGE: event('inspection', '图像可疑', 'suspect the image', 'machine-first'),
    PROCEED_TO_CHECK: event(
      'inspection',
      '图像正常，转查验取样',
      'proceed to the check',
      'machine-first',
    ),
    START_CHECK: event('inspection', '开始查验', 'start the check', 'double-random'),
    FIND_CLEAN: event('inspection', '未见异常', 'find clean', 'inspection-finding'),
    ACCEPT_RESULT: event(
      'inspection',
      '采信第三方结果',
      'accept a third-party result',
      'third-party-acceptance',
    ),
    TAKE_SAMPLE: event('inspection', '取样送检', 'take a sample', 'quarantine-sampling'),
    FIND_ABNORMAL: event('inspection', '发现异常', 'find an abnormality', 'inspection-finding'),
    PASS_TEST: event('laboratory', '检测合格', 'pass the test', 'laboratory-test'),
    FAIL_TEST: event('laboratory', '检测不合格', 'fail the test', 'laboratory-test'),
    DISPOSE: event('disposal', '处置', 'dispose', 'disposal'),
    ORDER_RETURN: event('disposal', '责令退运', 'order the return', 'disposal'),
    ORDER_DESTRUCTION: event('disposal', '责令销毁', 'order the destruction', 'disposal'),
    REFER: event('disposal', '移交缉私', 'refer to investigation', 'disposal'),
    CANCEL: event('risk', '取消查验', 'cancel'),
  },
};
