import type { Mark, Text } from '../schemas/types.ts';

/** What stands behind a decision: its title, the text it rests on, and how well that is known. */
export interface DecisionText {
  readonly title: Text;
  readonly citation: string;
  readonly mark: Mark;
}

/** Every decision the rules take beyond checking a message, by id. */
export const decisions = {
  'match-manifest': {
    title: { zh: '报关单与舱单比对', en: 'Declaration compared with the manifest' },
    citation: 'Decree 172 of GACC on manifests (舱单管理办法)',
    mark: 'official',
  },
  'check-certificates': {
    title: { zh: '监管证件验核', en: 'Check of regulatory certificates' },
    citation:
      'Customs Law of the PRC, article 24; GACC commodity table of 2020, supervision conditions',
    mark: 'official',
  },
  'assess-duty': {
    title: { zh: '税款计征', en: 'Assessment of duty and taxes' },
    citation:
      'Regulations on Import and Export Duties, articles 10, 18, 26 and 36; Provisional Regulations on VAT, article 14, and on Consumption Tax, article 9',
    mark: 'official',
  },
  'late-declaration-fee': {
    title: { zh: '征收滞报金', en: 'Late-declaration fee' },
    citation: 'Customs Law of the PRC, article 24; Decree 128 of GACC',
    mark: 'official',
  },
  'late-payment-surcharge': {
    title: { zh: '征收滞纳金', en: 'Late-payment surcharge' },
    citation:
      'Customs Law of the PRC, article 60; Regulations on Import and Export Duties, article 37',
    mark: 'official',
  },
  'declaration-deadline': {
    title: { zh: '进口申报期限', en: 'Term of the import declaration' },
    citation: 'Customs Law of the PRC, article 24',
    mark: 'official',
  },
  abandonment: {
    title: { zh: '超期未报货物提取变卖', en: 'Sale of goods never declared' },
    citation: 'Customs Law of the PRC, article 30',
    mark: 'official',
  },
  'payment-deadline': {
    title: { zh: '税款缴纳期限', en: 'Term of payment' },
    citation: 'Customs Law of the PRC, article 60',
    mark: 'official',
  },
  'completion-deadline': {
    title: { zh: '完整申报期限', en: 'Term of the complete declaration' },
    citation: 'GACC Announcement No. 127 of 2019',
    mark: 'published',
  },
  'manifest-deadline': {
    title: { zh: '舱单传输时限', en: 'Time limit of the manifest' },
    citation: 'Decree 172 of GACC, article 9; GACC Announcement No. 56 of 2017',
    mark: 'published',
  },
  'select-for-inspection': {
    title: { zh: '查验布控选取', en: 'Selection for inspection' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 4: random selection; inspection rates of 2019 by credit tier',
    mark: 'published',
  },
  'message-check': {
    title: { zh: '报文逻辑校验', en: 'Check of the message' },
    citation:
      'GACC Announcement No. 18 of 2019 (报关单填制规范); GACC Announcement No. 67 of 2018 (报文格式)',
    mark: 'official',
  },
  'manifest-check': {
    title: { zh: '舱单电子审核', en: 'Electronic check of the manifest' },
    citation: 'Decree 172 of GACC on manifests (舱单管理办法)',
    mark: 'official',
  },
  'conveyance-check': {
    title: { zh: '运输工具电子数据审核', en: 'Electronic review of the conveyance' },
    citation: 'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 9; Decree 196 of GACC',
    mark: 'official',
  },
  'review-selection': {
    title: { zh: '电子审结或转人工', en: 'Electronic examination or manual review' },
    citation:
      'National clearance integration: State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 3',
    mark: 'official',
  },
  'manual-review': {
    title: { zh: '人工审单', en: 'Manual review' },
    citation: 'Customs Law of the PRC, article 24; GACC rules on goods declarations (Decree 103)',
    mark: 'official',
  },
  'duty-guarantee': {
    title: { zh: '税收担保，先放行后缴税', en: 'Duty guarantee: release before payment' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 6; GACC Announcement No. 155 of 2018',
    mark: 'official',
  },
  'arrival-before-release': {
    title: { zh: '货物运抵后放行', en: 'Goods must have arrived before release' },
    citation: 'GACC Announcement No. 74 of 2014 on advance declarations',
    mark: 'published',
  },
  'inspection-notice': {
    title: { zh: '查验通知推送', en: 'Push of the inspection notice' },
    citation: 'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 9',
    mark: 'official',
  },
  'double-random': {
    title: { zh: '“双随机”查验派员', en: 'Officer drawn at random (double random)' },
    citation: 'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 4',
    mark: 'official',
  },
  'machine-first': {
    title: { zh: '机检优先', en: 'Machine inspection first' },
    citation:
      'Yunnan plan (云政发〔2019〕3号), item 6; State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 15',
    mark: 'official',
  },
  'inspection-finding': {
    title: { zh: '查验结论', en: 'Finding of the inspection' },
    citation: 'Customs Law of the PRC, article 28',
    mark: 'official',
  },
  disposal: {
    title: { zh: '“选、查、处”分离：处置', en: 'Disposal, apart from selection and inspection' },
    citation: 'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 4',
    mark: 'official',
  },
  'quarantine-sampling': {
    title: { zh: '检疫取样', en: 'Quarantine sampling' },
    citation: 'Law of the PRC on the Entry and Exit Animal and Plant Quarantine, article 14',
    mark: 'recalled',
  },
  'laboratory-test': {
    title: { zh: '实验室检测', en: 'Laboratory test' },
    citation: 'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 7',
    mark: 'official',
  },
  'third-party-acceptance': {
    title: { zh: '第三方检验检测结果采信', en: 'Acceptance of third-party test results' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 8; Yunnan plan (云政发〔2019〕3号), item 9',
    mark: 'official',
  },
  'early-scan': {
    title: { zh: '先期机检', en: 'Machine inspection before the declaration' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 15; Inner Mongolia (内政发〔2019〕5号), item 19',
    mark: 'official',
  },
  recall: {
    title: { zh: '不合格进口商品召回', en: 'Recall of goods that failed their test' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 7; Regulations on Import and Export Commodity Inspection, article 19, from memory',
    mark: 'recalled',
  },
  'release-before-test': {
    title: { zh: '先验放后检测', en: 'Release before the test' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 7; Inner Mongolia (内政发〔2019〕5号), item 7',
    mark: 'official',
  },
  'boarding-selection': {
    title: { zh: '联合登临检查', en: 'Joint boarding' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 3; Yunnan plan (云政发〔2019〕3号), item 10',
    mark: 'official',
  },
  'two-stage-access': {
    title: { zh: '两段准入', en: 'Two-stage access' },
    citation:
      'Inner Mongolia port plan (内政办发〔2021〕84号), chapter 4, section 6, item 1; the five ways to be picked up as published by forwarders',
    mark: 'published',
  },
  'conditional-pick-up': {
    title: { zh: '附条件提离', en: 'Pick-up on conditions, before the test result' },
    citation: 'GACC Announcement No. 53 of 2022 (seeds before the laboratory result), in a mirror',
    mark: 'published',
  },
  'transit-check': {
    title: { zh: '转关审核', en: 'Check of a transit' },
    citation: 'Decree 89 of GACC on transit (转关货物监管办法), articles 7 to 9, from memory',
    mark: 'recalled',
  },
  'transit-seal': {
    title: { zh: '施封、在途监管', en: 'Seal, and carriage under supervision' },
    citation: 'Decree 89 of GACC on transit (转关货物监管办法), article 4, from memory',
    mark: 'recalled',
  },
  'transit-term': {
    title: { zh: '转关运抵期限', en: 'Term of a transit' },
    citation: 'Decree 89 of GACC on transit (转关货物监管办法), articles 10 and 16, from memory',
    mark: 'recalled',
  },
  'transit-closing': {
    title: { zh: '转关核销', en: 'Closing of a transit' },
    citation: 'Decree 89 of GACC on transit (转关货物监管办法), article 17, from memory',
    mark: 'recalled',
  },
  'transit-loss': {
    title: { zh: '转关货物短少追缴', en: 'Duty on goods lost in transit' },
    citation: 'Customs Law of the PRC, articles 36 and 54, from memory',
    mark: 'recalled',
  },
  'border-check': {
    title: { zh: '边防检查', en: 'Border check of crew and conveyance' },
    citation: 'Exit and Entry Administration Law of the PRC, articles 6 and 50',
    mark: 'recalled',
  },
  'one-stop': {
    title: { zh: '客、货车一站式通关', en: 'One stop for border police and customs' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), item 11; Yunnan plan (云政发〔2019〕3号), item 15',
    mark: 'official',
  },
  'paperless-formalities': {
    title: { zh: '单证无纸化交接', en: 'Formalities on arrival without paper' },
    citation:
      'State Council Notice No. 37 of 2018 (国发〔2018〕37号), items 3 and 13; Inner Mongolia (内政发〔2019〕5号), items 3 and 7',
    mark: 'official',
  },
  'epidemic-control': {
    title: { zh: '口岸疫情防控', en: 'Epidemic control at the border' },
    citation:
      'Inner Mongolia port plan (内政办发〔2021〕84号), chapter 4, section 8, items 1 and 2',
    mark: 'official',
  },
  'relay-hand-over': {
    title: { zh: '甩挂、吊装、接驳', en: 'Drop-and-pull, hoist or relay at the line' },
    citation: 'Inner Mongolia port plan (内政办发〔2021〕84号), chapter 4, section 8, item 2',
    mark: 'official',
  },
  'gate-admission': {
    title: { zh: '卡口核放（入）', en: 'Passage of the gate inwards' },
    citation: 'Inner Mongolia implementing opinions (内政发〔2019〕5号), item 5',
    mark: 'official',
  },
  'gate-release': {
    title: { zh: '凭放行指令提离', en: 'Removal on the release instruction' },
    citation: 'Customs Law of the PRC, article 29; Inner Mongolia (内政发〔2019〕5号), item 5',
    mark: 'official',
  },
  'completion-check': {
    title: { zh: '完整申报审核', en: 'Check of the complete declaration' },
    citation: 'GACC Announcement No. 127 of 2019',
    mark: 'published',
  },
} as const satisfies Record<string, DecisionText>;

/** Id of a decision. */
export type DecisionId = keyof typeof decisions;
