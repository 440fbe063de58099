import type { Text } from '../schemas/types.ts';
import { deskNames, type DeskName } from '../world/desks.ts';
import { durations, type DurationName } from '../world/draws.ts';
import type { TimerName } from '../world/timers.ts';

/** Why an hour of clearance passed, with the words for it. */
export const causes = {
  trader: { zh: '企业', en: 'trader' },
  queue: { zh: '排队', en: 'queue' },
  officer: { zh: '海关人员', en: 'officer' },
  agency: { zh: '其他部门', en: 'other agency' },
  carrier: { zh: '承运人与场所', en: 'carrier and site' },
  law: { zh: '法定等待', en: 'legal wait' },
  closed: { zh: '非工作时间', en: 'closed hours' },
  system: { zh: '系统处理', en: 'automatic processing' },
} as const satisfies Record<string, Text>;

/** One of {@link causes}. */
export type Cause = keyof typeof causes;

/** Names of causes, in the order in which they are shown. */
export const causeNames = Object.keys(causes) as readonly Cause[];

/** A piece of the way: how it is called, why it takes time, and the draws that say how long. */
export interface Stage {
  readonly id: string;
  readonly text: Text;
  readonly cause: Cause;
  readonly draws: readonly DurationName[];
}

const stage = (
  id: string,
  cause: Cause,
  [zh, en]: readonly [string, string],
  draws: readonly DurationName[] = [],
): Stage => ({ id, text: { zh, en }, cause, draws });

/** What a timer measured when it fires, by name of the timer. */
const timerStages: Partial<Record<TimerName, Stage>> = {
  lodge: stage(
    'lodge',
    'system',
    ['申报接收', 'receipt of the declaration'],
    ['lodge', 'quarantineFiling', 'separateFilings'],
  ),
  'pooled-review': stage('pooled-review', 'officer', ['集中审单', 'review in the pool']),
  examine: stage('examine', 'system', ['电子审单', 'electronic examination'], ['examine']),
  'manifest-check': stage(
    'manifest-check',
    'system',
    ['舱单审核', 'manifest check'],
    ['manifestCheck'],
  ),
  'conveyance-check': stage('conveyance-check', 'system', ['运输工具审核', 'conveyance check']),
  'inspection-notice': stage(
    'inspection-notice',
    'system',
    ['查验通知', 'inspection notice'],
    ['notice'],
  ),
  'certificate-check': stage(
    'certificate-check',
    'agency',
    ['证件验核', 'check of certificates'],
    ['certificateCheck'],
  ),
  'supply-certificate': stage(
    'supply-certificate',
    'trader',
    ['补交证件', 'supply of a certificate'],
    ['application'],
  ),
  payment: stage(
    'payment',
    'trader',
    ['缴税', 'payment of duty'],
    ['billCollection', 'payment', 'electronicPayment'],
  ),
  answer: stage('answer', 'trader', ['答复询问', 'answer to a query']),
  resubmission: stage(
    'resubmission',
    'trader',
    ['修改重报', 'correction and resubmission'],
    ['amend'],
  ),
  completion: stage('completion', 'trader', ['完整申报', 'complete declaration']),
  positioning: stage(
    'positioning',
    'carrier',
    ['移至查验区', 'moving into position'],
    ['yardNotice', 'movePermit', 'positioning'],
  ),
  unloading: stage(
    'unloading',
    'carrier',
    ['卸货', 'unloading'],
    ['unload', 'unloadAir', 'unloadSea'],
  ),
  tally: stage('tally', 'carrier', ['理货', 'tally'], ['tallyAir', 'tallySea']),
  formalities: stage(
    'formalities',
    'officer',
    ['通关单证录入', 'papers keyed in'],
    ['formalitiesRoad', 'formalitiesRail', 'formalitiesSea'],
  ),
  relay: stage('relay', 'law', ['甩挂交接', 'hand-over at the line'], ['relay']),
  departure: stage('departure', 'carrier', ['装车离场', 'loading and departure'], ['load']),
  delivery: stage('delivery', 'carrier', ['货物进场', 'goods on their way to the yard']),
  complete: stage(
    'completing',
    'trader',
    ['准备完整申报', 'preparing the complete declaration'],
    ['completing'],
  ),
  'pick-up': stage(
    'pick-up',
    'carrier',
    ['提货', 'pick-up'],
    ['instruction', 'yardPapers', 'pickUp', 'reload', 'releasePapers'],
  ),
  arrival: stage('journey', 'carrier', ['在途', 'journey']),
  settlement: stage('settlement', 'trader', ['结清税款', 'settlement of duty']),
  'payment-deadline': stage('payment-deadline', 'law', ['缴款期限', 'term of payment']),
  'completion-deadline': stage('completion-deadline', 'law', [
    '完整申报期限',
    'term of completion',
  ]),
  'declaration-deadline': stage('declaration-deadline', 'law', ['申报期限', 'term of declaration']),
  'abandonment-deadline': stage('abandonment-deadline', 'law', ['超期期限', 'three-month limit']),
};

/** Work at a desk. */
const serviceStages: Record<DeskName, Stage> = {
  review: stage('review', 'officer', ['人工审单', 'manual review'], ['review', 'manifestReview']),
  gate: stage('gate', 'officer', ['卡口验放', 'gate'], ['gate', 'gateOut']),
  scanner: stage('scan', 'officer', ['机检', 'scan'], ['scan']),
  image: stage('image', 'officer', ['审图', 'image review'], ['imageReview']),
  inspection: stage(
    'inspection',
    'officer',
    ['查验与取样', 'inspection and sampling'],
    ['check', 'sampling', 'boarding', 'quarantineVisit'],
  ),
  disposal: stage('disposal', 'officer', ['查验处置', 'disposal'], ['disposal']),
  laboratory: stage(
    'laboratory',
    'agency',
    ['实验室检测', 'laboratory test'],
    ['testBulk', 'testFresh', 'testRapid'],
  ),
  police: stage('police', 'agency', ['边检', 'border police'], ['crewCheck', 'selfServiceCheck']),
  health: stage('health', 'officer', ['消杀检测', 'disinfection and tests'], ['healthCheck']),
  exception: stage('exception', 'officer', ['人工通道', 'manual lane'], ['manualGate']),
  counterpart: stage(
    'counterpart',
    'agency',
    ['境外口岸', 'port across the border'],
    ['counterpart'],
  ),
  track: stage(
    'track',
    'carrier',
    ['换装与卸车', 'transloading and unloading'],
    ['transload', 'unloadRail'],
  ),
  lift: stage('lift', 'carrier', ['吊装移位', 'lifting into position'], ['lift']),
};

/** Waiting while the desks are open, while they are closed, and for the trader's message. */
export const queueStage = stage('queue', 'queue', ['排队', 'waiting in a queue']);
export const closedStage = stage('closed', 'closed', ['非工作时间', 'closed hours']);
export const filingStage = stage(
  'filing',
  'trader',
  ['准备申报', 'preparing the declaration'],
  [
    'filing-road',
    'filing-rail',
    'filing-air',
    'filing-sea',
    'filing-export',
    'deliveryOrder',
    'electronicDeliveryOrder',
  ],
);
/** Whatever passes at once in theory; a gap here would be a cause that nobody named. */
export const otherStage = stage('other', 'system', ['其他', 'other']);

/** All stages, in the order in which they are shown. */
export const stages: readonly Stage[] = [
  filingStage,
  ...Object.values(timerStages),
  ...deskNames.map((name) => serviceStages[name]),
  queueStage,
  closedStage,
  otherStage,
];

const numbers = new Map(stages.map(({ id }, number) => [id, number]));

/** Position of a stage in {@link stages}. */
export const stageNumber = ({ id }: Stage): number => numbers.get(id) as number;

/** The stage that ends when a timer fires. */
export const stageOfTimer = (name: string): Stage => timerStages[name as TimerName] ?? otherStage;

/** The stage that ends when a desk lets go. */
export const stageOfDesk = (name: string): Stage => serviceStages[name as DeskName] ?? otherStage;

/** Full names of the parameters that say how long the stages of a cause take. */
export function parametersOfCause(cause: Cause): readonly string[] {
  const own = stages.filter((each) => each.cause === cause).flatMap(({ draws }) => draws);
  return [...new Set(own.map((name) => durations[name].parameter))];
}
