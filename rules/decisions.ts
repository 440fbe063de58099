import type { Mark, Text } from '../schemas/types.ts';
import {
  advanceDeclaration,
  article,
  auditRegulations,
  customsLaw,
  dutyRegulations,
  formRules,
  fromMemory,
  innerMongoliaOpinions,
  innerMongoliaPortPlan,
  item,
  manifestDecree,
  manifestTimes,
  revisionDecree,
  stateCouncilNotice,
  supervisionConditions,
  together,
  transitDecree,
  twoStepPilot,
  within,
  yunnanPlan,
} from './citations.ts';

/** What stands behind a decision: its title, the text it rests on, and how well that is known. */
export interface DecisionText {
  readonly title: Text;
  readonly citation: Text;
  readonly mark: Mark;
}

function decision(
  mark: Mark,
): (title: readonly [zh: string, en: string], citation: Text) => DecisionText {
  return ([zh, en], citation) => ({ title: { zh, en }, citation, mark });
}

const official = decision('official');
const published = decision('published');
const recalled = decision('recalled');

const epidemicSection = within(innerMongoliaPortPlan, '第四章第八节', 'chapter 4, section 8');

/** Every decision the rules take beyond checking a message, by id. */
export const decisions = {
  'match-manifest': official(
    ['报关单与舱单比对', 'Declaration compared with the manifest'],
    manifestDecree,
  ),
  'check-certificates': official(
    ['监管证件验核', 'Check of regulatory certificates'],
    together(article(customsLaw, 24), supervisionConditions),
  ),
  'assess-duty': official(
    ['税款计征', 'Assessment of duty and taxes'],
    together(
      article(dutyRegulations, 10, 18, 26, 36),
      article({ zh: '《增值税暂行条例》', en: 'Provisional Regulations on VAT' }, 14),
      article({ zh: '《消费税暂行条例》', en: 'Provisional Regulations on Consumption Tax' }, 9),
    ),
  ),
  'late-declaration-fee': official(
    ['征收滞报金', 'Late-declaration fee'],
    together(article(customsLaw, 24), {
      zh: '海关总署令第128号',
      en: 'Decree 128 of GACC',
    }),
  ),
  'late-payment-surcharge': official(
    ['征收滞纳金', 'Late-payment surcharge'],
    together(article(customsLaw, 60), article(dutyRegulations, 37)),
  ),
  'declaration-deadline': official(
    ['进口申报期限', 'Term of the import declaration'],
    article(customsLaw, 24),
  ),
  abandonment: official(
    ['超期未报货物提取变卖', 'Sale of goods never declared'],
    article(customsLaw, 30),
  ),
  'revision-request': official(
    ['报关单放行后的修改和撤销', 'Amendment or withdrawal after release'],
    article(revisionDecree, 3, 4, 5, 6),
  ),
  'audit-notice': recalled(
    ['稽查通知', 'Notice of an audit'],
    fromMemory(article(auditRegulations, 10)),
  ),
  'post-release-audit': official(
    ['放行后稽查的随机抽取', 'Audit after release, drawn at random'],
    together(article(customsLaw, 45), item(stateCouncilNotice, 4)),
  ),
  'revised-duty': recalled(
    ['修撤后的税款差额', 'Difference in duty after an amendment'],
    fromMemory(article(dutyRegulations, 51, 52)),
  ),
  'extra-duty': recalled(
    ['补征和追征', 'Duty levied afterwards'],
    fromMemory(article(dutyRegulations, 51)),
  ),
  'duty-refund': recalled(
    ['退还多征税款', 'Refund of duty paid too much'],
    fromMemory(article(dutyRegulations, 52)),
  ),
  'payment-deadline': official(['税款缴纳期限', 'Term of payment'], article(customsLaw, 60)),
  'completion-deadline': published(
    ['完整申报期限', 'Term of the complete declaration'],
    twoStepPilot,
  ),
  'manifest-deadline': published(
    ['舱单传输时限', 'Time limit of the manifest'],
    together(article(manifestDecree, 9), manifestTimes),
  ),
  'select-for-inspection': published(
    ['查验布控选取', 'Selection for inspection'],
    together(within(item(stateCouncilNotice, 4), '随机抽取', 'random selection'), {
      zh: '2019年各信用等级企业查验率',
      en: 'inspection rates of 2019 by credit tier',
    }),
  ),
  'message-check': official(
    ['报文逻辑校验', 'Check of the message'],
    together(formRules, {
      zh: '海关总署公告2018年第67号（报文格式）',
      en: 'GACC Announcement No. 67 of 2018 (message format)',
    }),
  ),
  'manifest-check': official(['舱单电子审核', 'Electronic check of the manifest'], manifestDecree),
  'conveyance-check': official(
    ['运输工具电子数据审核', 'Electronic review of the conveyance'],
    together(item(stateCouncilNotice, 9), {
      zh: '海关总署令第196号',
      en: 'Decree 196 of GACC',
    }),
  ),
  'review-selection': official(
    ['电子审结或转人工', 'Electronic examination or manual review'],
    within(item(stateCouncilNotice, 3), '全国通关一体化', 'national clearance integration'),
  ),
  'manual-review': official(
    ['人工审单', 'Manual review'],
    together(article(customsLaw, 24), {
      zh: '海关总署令第103号（进出口货物申报管理规定）',
      en: 'Decree 103 of GACC (goods declarations)',
    }),
  ),
  'duty-guarantee': official(
    ['税收担保，先放行后缴税', 'Duty guarantee: release before payment'],
    together(item(stateCouncilNotice, 6), {
      zh: '海关总署公告2018年第155号',
      en: 'GACC Announcement No. 155 of 2018',
    }),
  ),
  'arrival-before-release': published(
    ['货物运抵后放行', 'Goods must have arrived before release'],
    advanceDeclaration,
  ),
  'inspection-notice': official(
    ['查验通知推送', 'Push of the inspection notice'],
    item(stateCouncilNotice, 9),
  ),
  'double-random': official(
    ['“双随机”查验派员', 'Officer drawn at random (double random)'],
    item(stateCouncilNotice, 4),
  ),
  'machine-first': official(
    ['机检优先', 'Machine inspection first'],
    together(item(yunnanPlan, 6), item(stateCouncilNotice, 15)),
  ),
  'inspection-finding': official(
    ['查验结论', 'Finding of the inspection'],
    article(customsLaw, 28),
  ),
  disposal: official(
    ['“选、查、处”分离：处置', 'Disposal, apart from selection and inspection'],
    item(stateCouncilNotice, 4),
  ),
  'quarantine-sampling': recalled(
    ['检疫取样', 'Quarantine sampling'],
    article(
      {
        zh: '《进出境动植物检疫法》',
        en: 'Law of the PRC on the Entry and Exit Animal and Plant Quarantine',
      },
      14,
    ),
  ),
  'laboratory-test': official(['实验室检测', 'Laboratory test'], item(stateCouncilNotice, 7)),
  'third-party-acceptance': official(
    ['第三方检验检测结果采信', 'Acceptance of third-party test results'],
    together(item(stateCouncilNotice, 8), item(yunnanPlan, 9)),
  ),
  'early-scan': official(
    ['先期机检', 'Machine inspection before the declaration'],
    together(item(stateCouncilNotice, 15), item(innerMongoliaOpinions, 19)),
  ),
  recall: recalled(
    ['不合格进口商品召回', 'Recall of goods that failed their test'],
    together(
      item(stateCouncilNotice, 7),
      fromMemory(
        article(
          {
            zh: '《进出口商品检验法实施条例》',
            en: 'Regulations on Import and Export Commodity Inspection',
          },
          19,
        ),
      ),
    ),
  ),
  'release-before-test': official(
    ['先验放后检测', 'Release before the test'],
    together(item(stateCouncilNotice, 7), item(innerMongoliaOpinions, 7)),
  ),
  'boarding-selection': official(
    ['联合登临检查', 'Joint boarding'],
    together(item(stateCouncilNotice, 3), item(yunnanPlan, 10)),
  ),
  'two-stage-access': published(
    ['两段准入', 'Two-stage access'],
    together(item(within(innerMongoliaPortPlan, '第四章第六节', 'chapter 4, section 6'), 1), {
      zh: '货代公布的五种提离方式',
      en: 'the five ways to be picked up as published by forwarders',
    }),
  ),
  'conditional-pick-up': published(
    ['附条件提离', 'Pick-up on conditions, before the test result'],
    {
      zh: '海关总署公告2022年第53号（种子在实验室结果前附条件提离），转载文本',
      en: 'GACC Announcement No. 53 of 2022 (seeds before the laboratory result), in a mirror',
    },
  ),
  'transit-check': recalled(
    ['转关审核', 'Check of a transit'],
    fromMemory(article(transitDecree, 7, 8, 9)),
  ),
  'transit-seal': recalled(
    ['施封、在途监管', 'Seal, and carriage under supervision'],
    fromMemory(article(transitDecree, 4)),
  ),
  'transit-term': recalled(
    ['转关运抵期限', 'Term of a transit'],
    fromMemory(article(transitDecree, 10, 16)),
  ),
  'transit-closing': recalled(
    ['转关核销', 'Closing of a transit'],
    fromMemory(article(transitDecree, 17)),
  ),
  'transit-loss': recalled(
    ['转关货物短少追缴', 'Duty on goods lost in transit'],
    fromMemory(article(customsLaw, 36, 54)),
  ),
  'border-check': recalled(
    ['边防检查', 'Border check of crew and conveyance'],
    article(
      { zh: '《出境入境管理法》', en: 'Exit and Entry Administration Law of the PRC' },
      6,
      50,
    ),
  ),
  'one-stop': official(
    ['客、货车一站式通关', 'One stop for border police and customs'],
    together(item(stateCouncilNotice, 11), item(yunnanPlan, 15)),
  ),
  'paperless-formalities': official(
    ['单证无纸化交接', 'Formalities on arrival without paper'],
    together(item(stateCouncilNotice, 3, 13), item(innerMongoliaOpinions, 3, 7)),
  ),
  'delivery-order': official(
    ['提单换提货单', 'Exchange of a bill of lading for a delivery order'],
    together(item(stateCouncilNotice, 14), item(yunnanPlan, 19)),
  ),
  'epidemic-control': official(
    ['口岸疫情防控', 'Epidemic control at the border'],
    item(epidemicSection, 1, 2),
  ),
  'relay-hand-over': official(
    ['甩挂、吊装、接驳', 'Drop-and-pull, hoist or relay at the line'],
    item(epidemicSection, 2),
  ),
  'gate-admission': official(
    ['卡口核放（入）', 'Passage of the gate inwards'],
    item(innerMongoliaOpinions, 5),
  ),
  'gate-release': official(
    ['凭放行指令提离', 'Removal on the release instruction'],
    together(article(customsLaw, 29), item(innerMongoliaOpinions, 5)),
  ),
  'completion-check': published(
    ['完整申报审核', 'Check of the complete declaration'],
    twoStepPilot,
  ),
} as const satisfies Record<string, DecisionText>;

/** Id of a decision. */
export type DecisionId = keyof typeof decisions;
