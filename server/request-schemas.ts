import { createAjv } from '../schemas/ajv.ts';
import { closestBranches } from '../schemas/branches.ts';
import { describe } from '../schemas/describe.ts';
import { createSchemaReader } from '../schemas/field-names.ts';
import { inDocumentOrder } from '../schemas/pointer.ts';
import requests from '../schemas/requests.json' with { type: 'json' };
import { schemas, sharedSchemas } from '../schemas/schemas.ts';
import type {
  Acknowledgement,
  ActRequest,
  ChargeRequest,
  ClockRequest,
  DecisionRequest,
  DriversRequest,
  EmptyWorld,
  ForkRequest,
  Ledger,
  NewChannel,
  NewKey,
  NewWorld,
  OfficeRequest,
  Problem,
  ResendRequest,
  ResetRequest,
  SelectionRequest,
  SessionRequest,
  ReceiptRequest,
  UndoRequest,
  WorldFile,
} from '../schemas/types.ts';

/** JSON bodies of requests, by the name of their schema. */
export interface RequestTypes {
  newWorld: NewWorld;
  emptyWorld: EmptyWorld;
  actRequest: ActRequest;
  decisionRequest: DecisionRequest;
  officeRequest: OfficeRequest;
  receiptRequest: ReceiptRequest;
  chargeRequest: ChargeRequest;
  selectionRequest: SelectionRequest;
  clockRequest: ClockRequest;
  driversRequest: DriversRequest;
  forkRequest: ForkRequest;
  undoRequest: UndoRequest;
  resetRequest: ResetRequest;
  newKey: NewKey;
  sessionRequest: SessionRequest;
  worldFile: WorldFile;
  newChannel: NewChannel;
  acknowledgement: Acknowledgement;
  resendRequest: ResendRequest;
  ledger: Ledger;
}

/** Name of the schema of a request body. */
export type RequestId = keyof RequestTypes;

const files = [requests, ...Object.values(schemas), ...sharedSchemas];
const reader = createSchemaReader(files);
const ajv = createAjv(files);

/** The body with its type, or everything that does not fit its schema, in document order. */
export function checkRequest<K extends RequestId>(
  id: K,
  body: unknown,
): { readonly value: RequestTypes[K] } | { readonly problems: Problem[] } {
  const check = ajv.getSchema<RequestTypes[K]>(`${requests.$id}#/$defs/${id}`);
  if (!check) throw new Error(`Request schema "${id}" does not exist in schemas/requests.json.`);
  if (isValid(check, body)) return { value: body };
  const schema = { ...requests.$defs[id], $id: requests.$id };
  const errors = closestBranches(
    (check.errors ?? []).filter(({ propertyName }) => propertyName === undefined),
  );
  const problems = errors.map((error) => describe(error, { reader, schema, value: body }));
  return { problems: inDocumentOrder(body, problems) };
}

/** Narrowing by a validation function is lost where its type is a parameter. */
function isValid<T>(check: (data: unknown) => data is T, body: unknown): body is T {
  return check(body);
}
