import { agencySchemas, agencyShared, type AgencyTypes } from './agency-schemas.ts';
import commodity from './commodity.json' with { type: 'json' };
import conformanceReport from './conformance-report.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import arrivalReport from './messages/arrival-report.json' with { type: 'json' };
import common from './messages/common.json' with { type: 'json' };
import conveyanceDeclaration from './messages/conveyance-declaration.json' with { type: 'json' };
import dutyBill from './messages/duty-bill.json' with { type: 'json' };
import dutyPayment from './messages/duty-payment.json' with { type: 'json' };
import gatePassage from './messages/gate-passage.json' with { type: 'json' };
import goodsDeclaration from './messages/goods-declaration.json' with { type: 'json' };
import inspectionNotice from './messages/inspection-notice.json' with { type: 'json' };
import inspectionResult from './messages/inspection-result.json' with { type: 'json' };
import loadingRecord from './messages/loading-record.json' with { type: 'json' };
import manifest from './messages/manifest.json' with { type: 'json' };
import receipt from './messages/receipt.json' with { type: 'json' };
import releaseInstruction from './messages/release-instruction.json' with { type: 'json' };
import releaseNotice from './messages/release-notice.json' with { type: 'json' };
import tallyReport from './messages/tally-report.json' with { type: 'json' };
import experiment from './experiment.json' with { type: 'json' };
import officeRule from './office-rule.json' with { type: 'json' };
import packBundle from './pack-bundle.json' with { type: 'json' };
import packSample from './pack-sample.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import parameters from './parameters.json' with { type: 'json' };
import port from './port.json' with { type: 'json' };
import problem from './problem.json' with { type: 'json' };
import reform from './reform.json' with { type: 'json' };
import region from './region.json' with { type: 'json' };
import selectionPolicy from './selection-policy.json' with { type: 'json' };
import scenario from './scenario.json' with { type: 'json' };
import traceEvent from './trace-event.json' with { type: 'json' };
import traffic from './traffic.json' with { type: 'json' };
import type {
  ArrivalReport,
  Commodity,
  ConveyanceDeclaration,
  DutyBill,
  DutyPayment,
  Experiment,
  GatePassage,
  GoodsDeclaration,
  InspectionNotice,
  InspectionResult,
  LoadingRecord,
  Manifest,
  OfficeRule,
  Pack,
  PackBundle,
  PackSample,
  ParameterFile,
  PolicyDocument,
  Port,
  Problem,
  Receipt,
  Reform,
  Region,
  ReleaseInstruction,
  ReleaseNotice,
  Scenario,
  SelectionPolicy,
  SignedConformanceReport,
  TallyReport,
  TraceEvent,
  Traffic,
} from './types.ts';

/** The canonical messages by the value of their `type`. */
export interface MessageTypes {
  'goods-declaration': GoodsDeclaration;
  manifest: Manifest;
  'arrival-report': ArrivalReport;
  'conveyance-declaration': ConveyanceDeclaration;
  'tally-report': TallyReport;
  'loading-record': LoadingRecord;
  'release-instruction': ReleaseInstruction;
  'inspection-notice': InspectionNotice;
  'inspection-result': InspectionResult;
  'duty-bill': DutyBill;
  'duty-payment': DutyPayment;
  'release-notice': ReleaseNotice;
  'gate-passage': GatePassage;
  receipt: Receipt;
}

/** Everything that has a schema, with its generated type. */
export interface SchemaTypes extends MessageTypes, AgencyTypes {
  scenario: Scenario;
  parameters: ParameterFile;
  port: Port;
  reform: Reform;
  document: PolicyDocument;
  traffic: Traffic;
  region: Region;
  commodity: Commodity;
  experiment: Experiment;
  'conformance-report': SignedConformanceReport;
  'office-rule': OfficeRule;
  'selection-policy': SelectionPolicy;
  'trace-event': TraceEvent;
  problem: Problem;
  pack: Pack;
  'pack-sample': PackSample;
  'pack-bundle': PackBundle;
}

/** The `type` of a canonical message. */
export type CanonicalType = keyof MessageTypes;

/** Name of a schema. */
export type SchemaId = keyof SchemaTypes;

/** Any canonical message. */
export type Message = MessageTypes[CanonicalType];

/** A parsed JSON Schema with its address. */
export interface SchemaFile {
  readonly $id: string;
  readonly [keyword: string]: unknown;
}

const messageSchemas: Readonly<Record<CanonicalType, SchemaFile>> = {
  'goods-declaration': goodsDeclaration,
  manifest,
  'arrival-report': arrivalReport,
  'conveyance-declaration': conveyanceDeclaration,
  'tally-report': tallyReport,
  'loading-record': loadingRecord,
  'release-instruction': releaseInstruction,
  'inspection-notice': inspectionNotice,
  'inspection-result': inspectionResult,
  'duty-bill': dutyBill,
  'duty-payment': dutyPayment,
  'release-notice': releaseNotice,
  'gate-passage': gatePassage,
  receipt,
};

/** The JSON Schemas by name. */
export const schemas: Readonly<Record<SchemaId, SchemaFile>> = {
  ...messageSchemas,
  ...agencySchemas,
  scenario,
  parameters,
  port,
  reform,
  document,
  traffic,
  region,
  commodity,
  experiment,
  'conformance-report': conformanceReport,
  'office-rule': officeRule,
  'selection-policy': selectionPolicy,
  'trace-event': traceEvent,
  problem,
  pack,
  'pack-sample': packSample,
  'pack-bundle': packBundle,
};

/** Schemas that others only refer to. */
export const sharedSchemas: readonly SchemaFile[] = [common, agencyShared];

/** The values a message's `type` can have. */
export const canonicalTypes: readonly CanonicalType[] =
  Object.keys(messageSchemas).filter(isCanonicalType);

/** Names of all schemas. */
export const schemaIds: readonly SchemaId[] = Object.keys(schemas).filter(isSchemaId);

/** Whether a value is the `type` of a canonical message. */
export function isCanonicalType(value: unknown): value is CanonicalType {
  return typeof value === 'string' && Object.hasOwn(messageSchemas, value);
}

/** Whether a text is the name of a schema. */
function isSchemaId(name: string): name is SchemaId {
  return Object.hasOwn(schemas, name);
}
