import { inDocumentOrder } from '../schemas/pointer.ts';
import type { CanonicalType, Message } from '../schemas/schemas.ts';
import type {
  ArrivalReport,
  ConveyanceDeclaration,
  GoodsDeclaration,
  Manifest,
  Problem,
} from '../schemas/types.ts';
import * as arithmetic from './arithmetic.ts';
import { certificateMissing, certificateRepeated, goodsProhibited } from './certificates.ts';
import { amountRules } from './amounts.ts';
import { carriedContainerRules, declaredContainerRules } from './boxes.ts';
import { arrivalRules, carriageRules } from './carriage.ts';
import { codeListRules } from './code-lists.ts';
import { consignmentRules } from './consignment.ts';
import { contactRules } from './contacts.ts';
import { dangerousRules } from './dangerous.ts';
import { dateRules } from './dates.ts';
import { attachmentRules } from './documents.ts';
import { flagRules } from './flags.ts';
import { identifierRules } from './identifiers.ts';
import { inspectionRules } from './inspection.ts';
import { manifestTimeRules } from './manifest-times.ts';
import { partyCodeRules } from './party-codes.ts';
import { placeRules } from './places.ts';
import { specificationRules } from './specification.ts';
import { tradeRules } from './trade.ts';
import { transitRules } from './transit.ts';
import { transportHeadRules } from './transport-head.ts';
import * as consistency from './consistency.ts';
import * as containers from './containers.ts';
import * as conveyance from './conveyance.ts';
import * as hsLine from './hs-line.ts';
import * as manifests from './manifest.ts';
import { creditCodeCheck, customsCodeForm } from './parties.ts';
import { fieldMissing, summaryFieldMissing } from './required-fields.ts';
import type { Rule, RuleContext, RuleText } from './rule.ts';
import { arrivalOfNothing, flightItemMissing } from './site-reports.ts';
import { loadingRecordRules, releaseInstructionRules, tallyReportRules } from './tally.ts';
import * as terms from './terms.ts';
import * as twoStep from './two-step.ts';
import * as weights from './weights.ts';

/** Rules for goods declarations. */
export const goodsDeclarationRules: readonly Rule<GoodsDeclaration>[] = [
  ...codeListRules('goods-declaration'),
  fieldMissing,
  summaryFieldMissing,
  creditCodeCheck,
  customsCodeForm,
  arithmetic.lineNumbering,
  arithmetic.lineTotal,
  arithmetic.currencyMixture,
  weights.netAboveGross,
  weights.weightBelowOne,
  weights.lineWeights,
  hsLine.hsCodeShort,
  hsLine.hsCodeOutsideList,
  hsLine.firstUnit,
  hsLine.secondUnit,
  hsLine.secondQuantityMissing,
  hsLine.quantityDisagrees,
  hsLine.elementCount,
  certificateMissing,
  certificateRepeated,
  goodsProhibited,
  containers.declaredContainerDigit,
  containers.containerLineUnknown,
  containers.containerRepeated,
  containers.lineOutsideContainers,
  terms.freightMissing,
  terms.freightSurplus,
  terms.insuranceMissing,
  terms.insuranceSurplus,
  terms.chargeCurrency,
  terms.insuranceMark,
  consistency.destinationCountry,
  consistency.tradeCountryHome,
  consistency.billMissing,
  consistency.voyageMissing,
  consistency.bulkPackages,
  consistency.portOffice,
  consistency.levyNature,
  consistency.departureInFuture,
  consistency.datesReversed,
  consistency.signedInFuture,
  twoStep.twoStepExport,
  twoStep.twoStepTooEarly,
  twoStep.controlsMissing,
  twoStep.summaryInspectionItems,
  twoStep.summaryCertificateItems,
  twoStep.summaryGuarantee,
  twoStep.summaryDutyFlag,
  twoStep.transferSiteMissing,
  ...identifierRules,
  ...partyCodeRules,
  ...dateRules,
  ...amountRules,
  ...specificationRules,
  ...tradeRules,
  ...placeRules,
  ...declaredContainerRules,
  ...inspectionRules,
  ...dangerousRules,
  ...attachmentRules,
  ...flagRules,
  ...transitRules,
];

/** Rules for manifests. */
export const manifestRules: readonly Rule<Manifest>[] = [
  ...codeListRules('manifest'),
  manifests.manifestKind,
  manifests.roadProcedure,
  manifests.billRepeated,
  manifests.packagesSum,
  manifests.weightSum,
  manifests.itemNumbering,
  manifests.valueCurrency,
  manifests.changeReasonMissing,
  manifests.arrivalBeforeLoading,
  containers.manifestContainerDigit,
  ...transportHeadRules<Manifest>(),
  ...manifestTimeRules,
  ...consignmentRules,
  ...contactRules,
];

/** Rules for conveyance declarations. */
export const conveyanceRules: readonly Rule<ConveyanceDeclaration>[] = [
  ...codeListRules('conveyance-declaration'),
  conveyance.loadBills,
  conveyance.emptyContainers,
  conveyance.driverMissing,
  conveyance.crewEmpty,
  flightItemMissing,
  containers.carriedContainerDigit,
  ...carriedContainerRules,
  ...transportHeadRules<ConveyanceDeclaration>(),
  ...carriageRules,
];

/** Rules for arrival reports. */
export const arrivalReportRules: readonly Rule<ArrivalReport>[] = [
  ...codeListRules('arrival-report'),
  conveyance.arrivalInFuture,
  arrivalOfNothing,
  ...transportHeadRules<ArrivalReport>(),
  ...arrivalRules,
];

const tallyReports = [...codeListRules('tally-report'), ...tallyReportRules];
const loadingRecords = [...codeListRules('loading-record'), ...loadingRecordRules];
const releaseInstructions = [...codeListRules('release-instruction'), ...releaseInstructionRules];

/** The rules of every type of message that has some. */
export const messageRules = {
  'goods-declaration': goodsDeclarationRules,
  manifest: manifestRules,
  'conveyance-declaration': conveyanceRules,
  'arrival-report': arrivalReportRules,
  'tally-report': tallyReports,
  'loading-record': loadingRecords,
  'release-instruction': releaseInstructions,
} as const satisfies Partial<Record<CanonicalType, readonly RuleText[]>>;

/** Everything that the rules for its type find in a message, in document order. */
export function checkMessage(message: Message, context: RuleContext): Problem[] {
  return inDocumentOrder(message, found(message, context));
}

function found(message: Message, context: RuleContext): Problem[] {
  const { type } = message;
  if (type === 'goods-declaration') return apply(goodsDeclarationRules, message, context);
  if (type === 'manifest') return apply(manifestRules, message, context);
  if (type === 'conveyance-declaration') return apply(conveyanceRules, message, context);
  if (type === 'arrival-report') return apply(arrivalReportRules, message, context);
  if (type === 'tally-report') return apply(tallyReports, message, context);
  if (type === 'loading-record') return apply(loadingRecords, message, context);
  if (type === 'release-instruction') return apply(releaseInstructions, message, context);
  return [];
}

function apply<M>(rules: readonly Rule<M>[], message: M, context: RuleContext): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const findings = rule.check(message, context);
    if (findings.length === 0) continue;
    const { code, severity, citation } = rule;
    for (const finding of findings) {
      problems.push({ code, severity, ...finding, rule: code, citation });
    }
  }
  return problems;
}
