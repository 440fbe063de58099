import type { Course } from './course.ts';

/** How the flow of a one-step declaration comes about, whatever the goods. */
const oneStep = {
  tasks: {
    SUBMIT: 'declare',
    RESUBMIT: 'amend',
    ANSWER: 'answer',
    SUPPLY_CERTIFICATE: 'supply',
    PAY: 'pay',
    SECURE_DUTY: 'secure',
    SETTLE: 'pay',
    WITHDRAW: 'withdraw',
  },
  decided: [
    'LODGE',
    'REJECT',
    'CLEAR_CONTROL',
    'ORDER_INSPECTION',
    'REFER_TO_REVIEW',
    'QUERY',
    'RETURN',
    'EXAMINE',
    'CONFIRM_CERTIFICATES',
    'MISS_CERTIFICATE',
  ],
  lapsing: ['PASS_PAYMENT_DEADLINE'],
  // Customs takes these steps in an order that the regions of the flow leave open.
  notDuring: {
    REPORT_ARRIVAL: ['clearance.lodgement.submitted'],
    CLEAR_CONTROL: ['clearance.lodgement.submitted', 'clearance.lodgement.lodged'],
    ORDER_INSPECTION: ['clearance.lodgement.submitted', 'clearance.lodgement.lodged'],
    WAIVE_CERTIFICATES: ['clearance.lodgement.submitted', 'clearance.lodgement.lodged'],
    DEMAND_CERTIFICATES: ['clearance.lodgement.submitted', 'clearance.lodgement.lodged'],
    REJECT: [
      'clearance.lodgement.lodged',
      'clearance.lodgement.matched',
      'clearance.lodgement.inReview',
      'clearance.lodgement.queried',
      'clearance.lodgement.examined',
    ],
    RETURN: [
      'clearance.lodgement.submitted',
      'clearance.lodgement.lodged',
      'clearance.lodgement.matched',
      'clearance.lodgement.queried',
      'clearance.lodgement.examined',
    ],
    ISSUE_BILL: [
      'clearance.lodgement.submitted',
      'clearance.lodgement.lodged',
      'clearance.lodgement.matched',
      'clearance.lodgement.inReview',
      'clearance.lodgement.queried',
    ],
  },
} as const;

const following = [
  'MATCH_MANIFEST',
  'REPORT_ARRIVAL',
  'ISSUE_BILL',
  'PASS_INSPECTION',
  'CONCLUDE_TEST',
  'REMOVE_GOODS',
] as const;

/**
 * The courses on which a client of declarants is tried: goods that need no certificate, and goods that need one. What the
 * first cannot show is looked for on the second.
 */
export const declarationCourses: readonly Course[] = [
  {
    id: 'free-goods',
    text: { zh: '无需监管证件的货物', en: 'goods that need no certificate' },
    scenario: 'erenhot-withdrawn-redeclared',
    file: 'declaration.xml',
    from: '2021-10-12T10:30:00+08:00',
    ...oneStep,
    following: [...following, 'WAIVE_CERTIFICATES'],
  },
  {
    id: 'licensed-goods',
    text: { zh: '需要监管证件的货物', en: 'goods that need a certificate' },
    scenario: 'ganqimaodu-coal-licence-missing',
    file: 'declaration.xml',
    from: '2021-11-17T14:30:00+08:00',
    ...oneStep,
    following: [...following, 'DEMAND_CERTIFICATES'],
  },
];

/** The receipt that tells a declarant of each event; the last event of a course is told by R, release by P or K. */
export const receiptsOnEvents: Readonly<Record<string, string>> = {
  SUBMIT: '7',
  RESUBMIT: '7',
  LODGE: 'L',
  REJECT: 'E',
  RETURN: 'Z',
  REFER_TO_REVIEW: 'M',
  QUERY: 'H',
  EXAMINE: 'J',
  ISSUE_BILL: 'T',
  ORDER_INSPECTION: 'C',
  WITHDRAW: 'A',
  REMOVE_GOODS: 'R',
};

/**
 * Transitions that a declarant causes or is told of and that no course brings about: goods recalled after release, which
 * need a failed test of goods that have left.
 */
export const beyond: ReadonlySet<string> = new Set(['recalled RECOVER_GOODS']);
