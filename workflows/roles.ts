/** Who may act in a world. Desks of customs are review to gate; border police, the port across the border and the
 * inland office of a transit are offices of their own; the single window answers by itself. */
export const roles = [
  'declarant',
  'carrier',
  'site',
  'review',
  'risk',
  'inspection',
  'disposal',
  'duty',
  'gate',
  'border-police',
  'neighbour',
  'inland-office',
  'laboratory',
  'single-window',
] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** A text in the two languages of the project. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Name of every role, for people. */
export const roleNames: Readonly<Record<Role, Text>> = {
  declarant: { zh: '申报人', en: 'declarant' },
  carrier: { zh: '承运人', en: 'carrier' },
  site: { zh: '监管场所经营人', en: 'site operator' },
  review: { zh: '审单岗', en: 'document review' },
  risk: { zh: '风险布控岗', en: 'risk control' },
  inspection: { zh: '查验岗', en: 'inspection' },
  disposal: { zh: '处置岗', en: 'disposal' },
  duty: { zh: '征税岗', en: 'duty collection' },
  gate: { zh: '卡口', en: 'gate' },
  'border-police': { zh: '边检', en: 'border police' },
  neighbour: { zh: '毗邻口岸', en: 'neighbouring port' },
  'inland-office': { zh: '内地海关', en: 'inland customs office' },
  laboratory: { zh: '实验室', en: 'laboratory' },
  'single-window': { zh: '单一窗口', en: 'single window' },
};
