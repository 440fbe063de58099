import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, fromMemory, tariff, twoStepPilot, within } from './citations.ts';
import { chinaDay, dayText, parseDay } from './days.ts';
import { eachLine, when, type Finding, type Rule, type RuleContext } from './rule.ts';

const summaryItems = fromMemory(
  within(twoStepPilot, '概要申报项目', 'items of the summary declaration'),
);
const firstDay = '2019-08-24'; // start of the pilot

const isTwoStep = ({ procedure }: GoodsDeclaration) => procedure !== 'one-step';

/** The two-step procedure is for imports. */
export const twoStepExport: Rule<GoodsDeclaration> = {
  code: 'two-step-export',
  severity: 'error',
  title: { zh: '两步申报仅适用于进口', en: 'Two-step declaration is for imports only' },
  citation: twoStepPilot,
  mark: 'published',
  check: (declaration) =>
    when(isTwoStep(declaration) && declaration.direction === 'export', () => ({
      path: '/procedure',
      message: { zh: '出口货物不能采用两步申报。', en: 'Exports cannot be declared in two steps.' },
      got: declaration.procedure,
      expected: 'one-step',
    })),
};

/** The two-step procedure exists since its pilot. */
export const twoStepTooEarly: Rule<GoodsDeclaration> = {
  code: 'two-step-too-early',
  severity: 'error',
  title: { zh: '两步申报尚未实施', en: 'Two-step declaration not yet introduced' },
  citation: twoStepPilot,
  mark: 'published',
  check: (declaration, { at }) =>
    when(isTwoStep(declaration) && chinaDay(at) < parseDay(firstDay), () => ({
      path: '/procedure',
      message: {
        zh: `两步申报自 ${firstDay} 起试点，${dayText(chinaDay(at))} 尚未实施。`,
        en: `Declaring in two steps began on ${firstDay}; it was not possible on ${dayText(chinaDay(at))}.`,
      },
      got: declaration.procedure,
      expected: 'one-step',
    })),
};

/**
 * A summary declaration says whether the goods need certificates, inspection or duty. Only a warning: the current wire coding
 * has no place for it.
 */
export const controlsMissing: Rule<GoodsDeclaration> = {
  code: 'controls-missing',
  severity: 'warning',
  title: {
    zh: '概要申报须说明是否涉证、涉检、涉税',
    en: 'Summary declaration must state its controls',
  },
  citation: twoStepPilot,
  mark: 'published',
  check: ({ procedure, controls }) =>
    when(procedure === 'summary' && controls === undefined, () => ({
      path: '/controls',
      message: {
        zh: '概要申报未说明是否涉证、涉检、涉税。',
        en: 'The summary declaration does not say whether certificates, inspection or duty apply.',
      },
    })),
};

/** Goods under inspection carry the inspection items already in the summary declaration. */
export const summaryInspectionItems: Rule<GoodsDeclaration> = {
  code: 'summary-inspection-items',
  severity: 'warning',
  title: { zh: '概要申报缺少涉检项目', en: 'Inspection items missing in the summary declaration' },
  citation: summaryItems,
  mark: 'recalled',
  check: (declaration) => {
    if (declaration.procedure !== 'summary' || !declaration.controls?.inspection) return [];
    return eachLine(declaration, ({ inspectionName, attributes, purpose }, path) =>
      Object.entries({ inspectionName, attributes, purpose })
        .filter(([, value]) => value === undefined)
        .map(([field]) => ({
          path: `${path}/${field}`,
          message: {
            zh: '涉检商品在概要申报时须填报检验检疫名称、货物属性和用途。',
            en: `Goods under inspection need "${field}" in the summary declaration.`,
          },
        })),
    );
  },
};

/** Goods under certificates name them already in the summary declaration. */
export const summaryCertificateItems: Rule<GoodsDeclaration> = {
  code: 'summary-certificate-items',
  severity: 'warning',
  title: {
    zh: '概要申报缺少许可证或随附证件',
    en: 'Certificates missing in the summary declaration',
  },
  citation: summaryItems,
  mark: 'recalled',
  check: ({ procedure, controls, licenceNo, certificates = [] }) =>
    when(
      procedure === 'summary' &&
        controls?.certificates === true &&
        licenceNo === undefined &&
        certificates.length === 0,
      () => ({
        path: '/certificates',
        message: {
          zh: '涉证货物在概要申报时须填报许可证号或随附证件。',
          en: 'Goods under certificates need the licence or the certificates in the summary declaration.',
        },
      }),
    ),
};

/** Dutiable goods can leave after the summary declaration only against a guarantee. */
export const summaryGuarantee: Rule<GoodsDeclaration> = {
  code: 'summary-guarantee',
  severity: 'warning',
  title: { zh: '涉税货物概要申报须选择担保', en: 'Dutiable goods need a guarantee' },
  citation: summaryItems,
  mark: 'recalled',
  check: ({ procedure, controls, guarantee }) =>
    when(procedure === 'summary' && controls?.duty === true && guarantee !== true, () => ({
      path: '/guarantee',
      message: {
        zh: '涉税货物概要申报后提离，须选择已备案的担保。',
        en: 'Dutiable goods leave after the summary declaration only against a filed guarantee.',
      },
      expected: 'true',
    })),
};

/** Goods said to be free of duty whose every possible tariff line bears some. */
export const summaryDutyFlag: Rule<GoodsDeclaration> = {
  code: 'summary-duty-flag',
  severity: 'warning',
  title: {
    zh: '概要申报“涉税”与税则不符',
    en: 'Duty flag of the summary declaration contradicts the tariff',
  },
  citation: tariff,
  mark: 'derived',
  check: (declaration, context) => {
    if (declaration.procedure !== 'summary' || declaration.controls?.duty !== false) return [];
    return eachLine(declaration, ({ hsCode }, path) => dutyFinding(hsCode, path, context));
  },
};

function dutyFinding(hsCode: string, path: string, { codes }: RuleContext): readonly Finding[] {
  const lines = codes.hsLinesUnder(hsCode);
  const isTaxed = lines.length > 0 && lines.every(({ mfnRate, vatRate }) => mfnRate + vatRate > 0);
  return when(isTaxed, () => ({
    path: `${path}/hsCode`,
    message: {
      zh: `商品 ${hsCode} 应征税，但概要申报填报不涉税。`,
      en: `The goods ${hsCode} bear tax, but the summary declaration says that none applies.`,
    },
    got: hsCode,
  }));
}

/** A request to move the goods to another place names it. */
export const transferSiteMissing: Rule<GoodsDeclaration> = {
  code: 'transfer-site-missing',
  severity: 'error',
  title: { zh: '转场申请缺少转入场所', en: 'Transfer asked for without its place' },
  citation: within(
    declarationInterface,
    'DecTpAccess/TransitionSite',
    'DecTpAccess/TransitionSite',
  ),
  mark: 'published',
  check: ({ access }) =>
    when(access?.transfer === true && access.transferSite === undefined, () => ({
      path: '/access/transferSite',
      message: {
        zh: '申请转场时须填报转入场所代码。',
        en: 'A transfer needs the code of the place to which the goods go.',
      },
    })),
};
