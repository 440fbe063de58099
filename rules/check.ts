import { inDocumentOrder } from '../schemas/pointer.ts';
import type { Message } from '../schemas/schemas.ts';
import type {
  ArrivalReport,
  ConveyanceDeclaration,
  GoodsDeclaration,
  Manifest,
  Problem,
} from '../schemas/types.ts';
import * as arithmetic from './arithmetic.ts';
import { certificateMissing, certificateRepeated, goodsProhibited } from './certificates.ts';
import { codeListRules } from './code-lists.ts';
import * as consistency from './consistency.ts';
import * as containers from './containers.ts';
import * as conveyance from './conveyance.ts';
import * as hsLine from './hs-line.ts';
import * as manifests from './manifest.ts';
import { creditCodeCheck, customsCodeForm } from './parties.ts';
import { fieldMissing, summaryFieldMissing } from './required-fields.ts';
import type { Rule, RuleContext } from './rule.ts';
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
];

/** Rules for conveyance declarations. */
export const conveyanceRules: readonly Rule<ConveyanceDeclaration>[] = [
  ...codeListRules('conveyance-declaration'),
  conveyance.loadBills,
  conveyance.emptyContainers,
  conveyance.driverMissing,
  conveyance.crewEmpty,
  containers.carriedContainerDigit,
];

/** Rules for arrival reports. */
export const arrivalReportRules: readonly Rule<ArrivalReport>[] = [
  ...codeListRules('arrival-report'),
  conveyance.arrivalInFuture,
];

/** Everything that the rules for its type find in a message, in document order. */
export function checkMessage(message: Message, context: RuleContext): Problem[] {
  const problems =
    message.type === 'goods-declaration'
      ? apply(goodsDeclarationRules, message, context)
      : message.type === 'manifest'
        ? apply(manifestRules, message, context)
        : message.type === 'conveyance-declaration'
          ? apply(conveyanceRules, message, context)
          : message.type === 'arrival-report'
            ? apply(arrivalReportRules, message, context)
            : [];
  return inDocumentOrder(message, problems);
}

function apply<M>(rules: readonly Rule<M>[], message: M, context: RuleContext): Problem[] {
  return rules.flatMap((rule) =>
    rule.check(message, context).map((finding) => ({
      code: rule.code,
      severity: rule.severity,
      ...finding,
      rule: rule.code,
      citation: rule.citation,
    })),
  );
}
