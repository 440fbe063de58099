/* Generated from the OpenAPI document by `npm run generate`; do not edit. */
import type {
  Acknowledgement,
  ActAnswer,
  ActRequest,
  AttemptView,
  AuditEntry,
  BulletinView,
  ChannelView,
  ChargeAnswer,
  ChargeRequest,
  ClientGrade,
  ClockRequest,
  CodeListSummary,
  CodeListView,
  DecisionRequest,
  DeskSummaryView,
  DriversRequest,
  EmptyWorld,
  FieldView,
  FlowView,
  ForkRequest,
  HealthView,
  KeyView,
  Ledger,
  LiveWorldView,
  MessageAnswer,
  NewChannel,
  NewChannelView,
  NewKey,
  NewKeyView,
  NewWorld,
  Notification,
  OfficeRequest,
  PolicyAnswer,
  PortLine,
  ProblemDocument,
  ReceiptRequest,
  RecordingView,
  ReformDetail,
  ReformLine,
  Rehearsal,
  ResendRequest,
  ResetRequest,
  RuleDetail,
  RuleView,
  SampleView,
  ScenarioSummary,
  ScenarioWithFiles,
  SelectionPolicy,
  SelectionRequest,
  SelectionView,
  SessionRequest,
  SessionView,
  StatementView,
  TraceEvent,
  UndoRequest,
  Unpacked,
  ValidationReport,
  WhyView,
  WireFormat,
  WorkItemView,
  WorldFile,
  WorldMessageView,
  WorldSummary,
} from '../schemas/types.ts';

/** Where the API lives on a server. */
export const apiBase = '/api/v1';

/** Every operation of the API by path and method. */
export interface Paths {
  '/scenarios': {
    /**
     * All scenarios, as a library shows them.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The scenarios, in the order of their ids.
         */
        200: {
          content: {
            'application/json': ScenarioSummary[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/scenarios/{id}': {
    /**
     * A scenario with its messages.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The scenario as authored, and the messages beside it by file name.
         */
        200: {
          content: {
            'application/json': ScenarioWithFiles;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/scenarios/{id}/recording': {
    /**
     * A scenario played to its end: its trace, and its entities as they stand then.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The recording.
         */
        200: {
          content: {
            'application/json': RecordingView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/flows': {
    /**
     * All flows.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The flows.
         */
        200: {
          content: {
            'application/json': FlowView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/flows/{id}': {
    /**
     * A flow: its states, events, who may cause them, and the rules behind them.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The flow.
         */
        200: {
          content: {
            'application/json': FlowView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/rules': {
    /**
     * All rules that check messages and all decisions of customs.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The rules.
         */
        200: {
          content: {
            'application/json': RuleView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/rules/{code}': {
    /**
     * A rule or decision, with the text it rests on, where it looks and where it bites.
     */
    get: {
      parameters: {
        path: {
          code: string;
        };
      };
      responses: {
        /**
         * The rule.
         */
        200: {
          content: {
            'application/json': RuleDetail;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/schemas': {
    /**
     * Names of all JSON Schemas.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The names.
         */
        200: {
          content: {
            'application/json': string[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/schemas/{id}': {
    /**
     * A JSON Schema (2020-12) with everything it refers to.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The schema; schemas it refers to are among its $defs under their $id.
         */
        200: {
          content: {
            'application/schema+json': {
              [k: string]: unknown;
            };
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/formats': {
    /**
     * All wire formats and the messages they carry.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The formats.
         */
        200: {
          content: {
            'application/json': WireFormat[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/fields': {
    /**
     * Every field of every message: names, bounds, codes, wire elements, rules, examples.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The fields.
         */
        200: {
          content: {
            'application/json': FieldView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/codes': {
    /**
     * All code lists, without their codes.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The lists.
         */
        200: {
          content: {
            'application/json': CodeListSummary[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/codes/{id}': {
    /**
     * A code list with its codes.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The list.
         */
        200: {
          content: {
            'application/json': CodeListView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/samples': {
    /**
     * The messages that the scenarios send, without their texts.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The samples.
         */
        200: {
          content: {
            'application/json': SampleView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/samples/{id}': {
    /**
     * A message that a scenario sends, with its text.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The sample.
         */
        200: {
          content: {
            'application/json': SampleView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/reforms': {
    /**
     * The mechanisms of the policy documents, and whether the simulator does them.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The reforms, in the order of their ids.
         */
        200: {
          content: {
            'application/json': ReformLine[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/reforms/{id}': {
    /**
     * A reform: paragraphs, dates by jurisdiction, what it sets, scenarios that show it.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The reform.
         */
        200: {
          content: {
            'application/json': ReformDetail;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/ports': {
    /**
     * The ports of the library.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The ports, in the order of their ids.
         */
        200: {
          content: {
            'application/json': PortLine[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/policy': {
    /**
     * Parameters and reforms in force at a port on a day, and why.
     */
    get: {
      parameters: {
        query: {
          /**
           * Calendar day.
           */
          date: string;
          /**
           * Id of a port.
           */
          port: string;
          /**
           * Ids of reforms also in force.
           */
          with?: string;
          /**
           * Ids of reforms left out.
           */
          without?: string;
        };
      };
      responses: {
        /**
         * The policy.
         */
        200: {
          content: {
            'application/json': PolicyAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds': {
    /**
     * Opens a scenario as a live world.
     */
    post: {
      parameters: {
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': NewWorld;
        };
      };
      responses: {
        /**
         * The new world; its address is in Location.
         */
        201: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * The worlds opened last, latest first.
     */
    get: {
      parameters: {
        query?: {
          /**
           * Most worlds to list.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The worlds.
         */
        200: {
          content: {
            'application/json': WorldSummary[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/empty': {
    /**
     * Opens a port at an instant as a world without a script; the law is that of the date.
     */
    post: {
      parameters: {
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': EmptyWorld;
        };
      };
      responses: {
        /**
         * The new world; its address is in Location.
         */
        201: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}': {
    /**
     * A world as it stands, or as it stood right after an event.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * Event after which to look.
           */
          seq?: number;
        };
      };
      responses: {
        /**
         * The world.
         */
        200: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Removes a world for good.
     */
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * It is gone.
         */
        204: {
          content?: never;
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/fork': {
    /**
     * Makes another world that was the same up to an event.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ForkRequest;
        };
      };
      responses: {
        /**
         * The new world; its address is in Location.
         */
        201: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/undo': {
    /**
     * Takes the latest message or decision back.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': UndoRequest;
        };
      };
      responses: {
        /**
         * The world.
         */
        200: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/reset': {
    /**
     * Lets a world begin again, as it was opened.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ResetRequest;
        };
      };
      responses: {
        /**
         * The world.
         */
        200: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/why': {
    /**
     * What an entity waits for, who must act, and which rule says so.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          /**
           * Entity, flow:identifier.
           */
          entity: string;
          /**
           * Event after which to look.
           */
          seq?: number;
        };
      };
      responses: {
        /**
         * The answer.
         */
        200: {
          content: {
            'application/json': WhyView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/trace': {
    /**
     * The trace; with "Accept: application/x-ndjson" as canonical lines (RFC 8785).
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * First event.
           */
          from?: number;
          /**
           * Most events.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The events in order.
         */
        200: {
          content: {
            'application/json': TraceEvent[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/events': {
    /**
     * Server-sent events: "trace" (with its seq as id), "clock" when time goes on, "reset" when events after a seq no longer hold. Resumes after Last-Event-ID.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * Latest event that the client knows.
           */
          after?: number;
        };
      };
      responses: {
        /**
         * The stream.
         */
        200: {
          content: {
            'text/event-stream': string;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/messages': {
    /**
     * All messages to and from a world, without their texts.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The messages in order.
         */
        200: {
          content: {
            'application/json': WorldMessageView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Sends a message in any wire format, as bytes in UTF-8 or the encoding it declares.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        query: {
          /**
           * Who sends it.
           */
          by:
            | 'declarant'
            | 'carrier'
            | 'site'
            | 'review'
            | 'risk'
            | 'inspection'
            | 'disposal'
            | 'duty'
            | 'gate'
            | 'border-police'
            | 'neighbour'
            | 'inland-office'
            | 'laboratory'
            | 'single-window';
          /**
           * Wire format, where it is not to be detected.
           */
          format?:
            | 'canonical-json'
            | 'dec-message'
            | 'dec-import-response'
            | 'dec-result'
            | 'dec-client-failure'
            | 'trn-import-response'
            | 'mt1401'
            | 'mt2401'
            | 'mt1101'
            | 'mt1201'
            | 'mt2101'
            | 'mt2201'
            | 'mt3402'
            | 'mt3101'
            | 'mt3201'
            | 'mt4401'
            | 'mt4403'
            | 'mt4404'
            | 'mt4406'
            | 'mt4101'
            | 'mt4201'
            | 'mt5101'
            | 'mt5402'
            | 'mt9999'
            | 'wljk-tally'
            | 'wljk-arrival'
            | 'wljk-loading'
            | 'wljk-release'
            | 'wljk-receipt'
            | 'wco-declaration'
            | 'wco-response'
            | 'cusdec'
            | 'cuscar'
            | 'cusrep'
            | 'cusres';
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/xml': string;
          'application/json': {
            [k: string]: unknown;
          };
          'application/octet-stream': Uint8Array;
        };
      };
      responses: {
        /**
         * The single window has taken it.
         */
        200: {
          content: {
            'application/json': MessageAnswer;
          };
        };
        /**
         * The single window has refused it; written down all the same.
         */
        422: {
          content: {
            'application/json': MessageAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/messages/{seq}': {
    /**
     * A message with its text, canonical form and located problems.
     */
    get: {
      parameters: {
        path: {
          id: string;
          seq: string;
        };
      };
      responses: {
        /**
         * The message.
         */
        200: {
          content: {
            'application/json': WorldMessageView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/acts': {
    /**
     * Lets a role decide or do something about an entity.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ActRequest;
        };
      };
      responses: {
        /**
         * It is done.
         */
        200: {
          content: {
            'application/json': ActAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/drivers': {
    /**
     * Puts a policy, the script or a person in charge of roles.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': DriversRequest;
        };
      };
      responses: {
        /**
         * The world.
         */
        200: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/desks': {
    /**
     * The desks of the office, who drives each, and how much waits there.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The desks.
         */
        200: {
          content: {
            'application/json': DeskSummaryView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/desks/{desk}/work': {
    /**
     * What waits on a desk, the oldest first.
     */
    get: {
      parameters: {
        path: {
          id: string;
          desk: string;
        };
        query?: {
          /**
           * Most cases to list.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The cases.
         */
        200: {
          content: {
            'application/json': WorkItemView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/desks/{desk}/decisions': {
    /**
     * Takes a decision of a desk about a case.
     */
    post: {
      parameters: {
        path: {
          id: string;
          desk: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': DecisionRequest;
        };
      };
      responses: {
        /**
         * It is taken.
         */
        200: {
          content: {
            'application/json': ActAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/office': {
    /**
     * The rules by which desks decide instead of their policies.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The rules.
         */
        200: {
          content: {
            'application/json': OfficeRequest;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Puts other rules in place of those that there are: outcomes by goods, party or reference.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': OfficeRequest;
        };
      };
      responses: {
        /**
         * The rules.
         */
        200: {
          content: {
            'application/json': OfficeRequest;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/receipts': {
    /**
     * Sends a receipt that nothing calls for, marked as injected.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ReceiptRequest;
        };
      };
      responses: {
        /**
         * It is sent.
         */
        200: {
          content: {
            'application/json': ActAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/statements': {
    /**
     * What each declaration costs: duty, charges by the list, waiting, with their sources.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * Event after which to look.
           */
          seq?: number;
        };
      };
      responses: {
        /**
         * The statements.
         */
        200: {
          content: {
            'application/json': StatementView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/charges': {
    /**
     * The site charges for a declaration; what is off the published list is refused.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ChargeRequest;
        };
      };
      responses: {
        /**
         * It is charged.
         */
        200: {
          content: {
            'application/json': ChargeAnswer;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/bulletin': {
    /**
     * Clearance times, ranking and shares of the declarations released in a month.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
        query?: {
          /**
           * Calendar month; without it, that of the virtual now.
           */
          month?: string;
          /**
           * Clock by whose mean ports are ranked; overall without it.
           */
          clock?: 'overall' | 'customs' | 'port';
        };
      };
      responses: {
        /**
         * The bulletin.
         */
        200: {
          content: {
            'application/json': BulletinView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/selection': {
    /**
     * The policies of selection of the library.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The policies.
         */
        200: {
          content: {
            'application/json': SelectionPolicy[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/selection': {
    /**
     * Who is selected for inspection in a world.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The policy.
         */
        200: {
          content: {
            'application/json': SelectionView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Selects by another policy from now on.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': SelectionRequest;
        };
      };
      responses: {
        /**
         * The policy.
         */
        200: {
          content: {
            'application/json': SelectionView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/clock': {
    /**
     * Advances the virtual clock, or lets it run with real time.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ClockRequest;
        };
      };
      responses: {
        /**
         * The world.
         */
        200: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/export': {
    /**
     * A world as one file, with the digest of its trace.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The file.
         */
        200: {
          content: {
            'application/json': WorldFile;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/import': {
    /**
     * Opens the world of a file; refused where its trace is another here.
     */
    post: {
      parameters: {
        header?: {
          /**
           * Makes a repeated request harmless: the same key with the same request gets the same answer for a day.
           */
          'Idempotency-Key'?: string;
        };
      };
      requestBody: {
        content: {
          'application/json': WorldFile;
        };
      };
      responses: {
        /**
         * The new world; its address is in Location.
         */
        201: {
          content: {
            'application/json': LiveWorldView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels': {
    /**
     * The channels on which a world delivers.
     */
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        /**
         * The channels.
         */
        200: {
          content: {
            'application/json': ChannelView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Delivers what a world sends, as signed webhooks (Standard Webhooks) or on a pull queue.
     */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': NewChannel;
        };
      };
      responses: {
        /**
         * The channel with its signing key.
         */
        201: {
          content: {
            'application/json': NewChannelView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}': {
    /**
     * Ends a channel and forgets its attempts.
     */
    delete: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
      };
      responses: {
        /**
         * It is gone.
         */
        204: {
          content?: never;
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/rotate': {
    /**
     * Gives a channel a new signing key; deliveries carry signatures with both.
     */
    post: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
      };
      responses: {
        /**
         * The channel with its signing key.
         */
        200: {
          content: {
            'application/json': NewChannelView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/notifications': {
    /**
     * What waits on a pull queue, in the order in which it is to be processed.
     */
    get: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
        query?: {
          /**
           * Most entries to list.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The notifications.
         */
        200: {
          content: {
            'application/json': Notification[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/acknowledgements': {
    /**
     * Takes notifications off a pull queue.
     */
    post: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
      };
      requestBody: {
        content: {
          'application/json': Acknowledgement;
        };
      };
      responses: {
        /**
         * How many were taken.
         */
        200: {
          content: {
            'application/json': {
              [k: string]: unknown;
            };
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/attempts': {
    /**
     * The latest attempts on a channel, latest first, with request and response.
     */
    get: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
        query?: {
          /**
           * Most entries to list.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The attempts.
         */
        200: {
          content: {
            'application/json': AttemptView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/resend': {
    /**
     * Delivers one notification again, or all; their attempts so far are forgotten.
     */
    post: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
      };
      requestBody: {
        content: {
          'application/json': ResendRequest;
        };
      };
      responses: {
        /**
         * The channel.
         */
        200: {
          content: {
            'application/json': ChannelView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/worlds/{id}/channels/{channel}/grade': {
    /**
     * Grades the client by what it answered and, where it gives one, by its ledger.
     */
    post: {
      parameters: {
        path: {
          id: string;
          channel: string;
        };
      };
      requestBody: {
        content: {
          'application/json': Ledger;
        };
      };
      responses: {
        /**
         * The grade.
         */
        200: {
          content: {
            'application/json': ClientGrade;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/validate': {
    /**
     * Checks a message: format, structure, codes and rules as of now; every problem located.
     */
    post: {
      parameters: {
        query?: {
          /**
           * Wire format, where it is not to be detected.
           */
          format?:
            | 'canonical-json'
            | 'dec-message'
            | 'dec-import-response'
            | 'dec-result'
            | 'dec-client-failure'
            | 'trn-import-response'
            | 'mt1401'
            | 'mt2401'
            | 'mt1101'
            | 'mt1201'
            | 'mt2101'
            | 'mt2201'
            | 'mt3402'
            | 'mt3101'
            | 'mt3201'
            | 'mt4401'
            | 'mt4403'
            | 'mt4404'
            | 'mt4406'
            | 'mt4101'
            | 'mt4201'
            | 'mt5101'
            | 'mt5402'
            | 'mt9999'
            | 'wljk-tally'
            | 'wljk-arrival'
            | 'wljk-loading'
            | 'wljk-release'
            | 'wljk-receipt'
            | 'wco-declaration'
            | 'wco-response'
            | 'cusdec'
            | 'cuscar'
            | 'cusrep'
            | 'cusres';
          /**
           * Instant as of which the rules are applied; now unless given.
           */
          at?: string;
          /**
           * Name of the file, for a JUnit report.
           */
          name?: string;
        };
      };
      requestBody: {
        content: {
          'application/xml': string;
          'application/json': {
            [k: string]: unknown;
          };
          'application/octet-stream': Uint8Array;
        };
      };
      responses: {
        /**
         * What was found; a message with errors is a result like any other. With Accept: application/xml a JUnit report.
         */
        200: {
          content: {
            'application/json': ValidationReport;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/unpack': {
    /**
     * Opens the ZIP archive in which a client sends one XML file.
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/xml': string;
          'application/json': {
            [k: string]: unknown;
          };
          'application/octet-stream': Uint8Array;
        };
      };
      responses: {
        /**
         * The file inside, and what else there was.
         */
        200: {
          content: {
            'application/json': Unpacked;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/convert': {
    /**
     * Writes a message in another wire format.
     */
    post: {
      parameters: {
        query: {
          /**
           * Wire format, where it is not to be detected.
           */
          format?:
            | 'canonical-json'
            | 'dec-message'
            | 'dec-import-response'
            | 'dec-result'
            | 'dec-client-failure'
            | 'trn-import-response'
            | 'mt1401'
            | 'mt2401'
            | 'mt1101'
            | 'mt1201'
            | 'mt2101'
            | 'mt2201'
            | 'mt3402'
            | 'mt3101'
            | 'mt3201'
            | 'mt4401'
            | 'mt4403'
            | 'mt4404'
            | 'mt4406'
            | 'mt4101'
            | 'mt4201'
            | 'mt5101'
            | 'mt5402'
            | 'mt9999'
            | 'wljk-tally'
            | 'wljk-arrival'
            | 'wljk-loading'
            | 'wljk-release'
            | 'wljk-receipt'
            | 'wco-declaration'
            | 'wco-response'
            | 'cusdec'
            | 'cuscar'
            | 'cusrep'
            | 'cusres';
          /**
           * Wire format to write.
           */
          to:
            | 'canonical-json'
            | 'dec-message'
            | 'dec-import-response'
            | 'dec-result'
            | 'dec-client-failure'
            | 'trn-import-response'
            | 'mt1401'
            | 'mt2401'
            | 'mt1101'
            | 'mt1201'
            | 'mt2101'
            | 'mt2201'
            | 'mt3402'
            | 'mt3101'
            | 'mt3201'
            | 'mt4401'
            | 'mt4403'
            | 'mt4404'
            | 'mt4406'
            | 'mt4101'
            | 'mt4201'
            | 'mt5101'
            | 'mt5402'
            | 'mt9999'
            | 'wljk-tally'
            | 'wljk-arrival'
            | 'wljk-loading'
            | 'wljk-release'
            | 'wljk-receipt'
            | 'wco-declaration'
            | 'wco-response'
            | 'cusdec'
            | 'cuscar'
            | 'cusrep'
            | 'cusres';
        };
      };
      requestBody: {
        content: {
          'application/xml': string;
          'application/json': {
            [k: string]: unknown;
          };
          'application/octet-stream': Uint8Array;
        };
      };
      responses: {
        /**
         * The message in the format asked for.
         */
        200: {
          content: {
            'text/plain': string;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/rehearse': {
    /**
     * Sends a message to a throw-away world and tells what would come of it; keeps nothing.
     */
    post: {
      parameters: {
        query?: {
          /**
           * Wire format, where it is not to be detected.
           */
          format?:
            | 'canonical-json'
            | 'dec-message'
            | 'dec-import-response'
            | 'dec-result'
            | 'dec-client-failure'
            | 'trn-import-response'
            | 'mt1401'
            | 'mt2401'
            | 'mt1101'
            | 'mt1201'
            | 'mt2101'
            | 'mt2201'
            | 'mt3402'
            | 'mt3101'
            | 'mt3201'
            | 'mt4401'
            | 'mt4403'
            | 'mt4404'
            | 'mt4406'
            | 'mt4101'
            | 'mt4201'
            | 'mt5101'
            | 'mt5402'
            | 'mt9999'
            | 'wljk-tally'
            | 'wljk-arrival'
            | 'wljk-loading'
            | 'wljk-release'
            | 'wljk-receipt'
            | 'wco-declaration'
            | 'wco-response'
            | 'cusdec'
            | 'cuscar'
            | 'cusrep'
            | 'cusres';
          /**
           * Who sends it; who usually does unless given.
           */
          by?:
            | 'declarant'
            | 'carrier'
            | 'site'
            | 'review'
            | 'risk'
            | 'inspection'
            | 'disposal'
            | 'duty'
            | 'gate'
            | 'border-police'
            | 'neighbour'
            | 'inland-office'
            | 'laboratory'
            | 'single-window';
          /**
           * Id of the port; that of the customs office in the message unless given.
           */
          port?: string;
          /**
           * Virtual time at which it is sent; now unless given.
           */
          at?: string;
        };
      };
      requestBody: {
        content: {
          'application/xml': string;
          'application/json': {
            [k: string]: unknown;
          };
          'application/octet-stream': Uint8Array;
        };
      };
      responses: {
        /**
         * Everything that was sent back, the states reached, and what is waited for.
         */
        200: {
          content: {
            'application/json': Rehearsal;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/session': {
    /**
     * Who asks, and what they may do.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The session; without an owner where there is none.
         */
        200: {
          content: {
            'application/json': SessionView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Opens a session with an access key; the answer sets a cookie.
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': SessionRequest;
        };
      };
      responses: {
        /**
         * The session.
         */
        200: {
          content: {
            'application/json': SessionView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Ends the session.
     */
    delete: {
      parameters: {};
      responses: {
        /**
         * It is over.
         */
        204: {
          content?: never;
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/keys': {
    /**
     * All access keys, without their secrets.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The keys.
         */
        200: {
          content: {
            'application/json': KeyView[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
    /**
     * Makes an access key.
     */
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': NewKey;
        };
      };
      responses: {
        /**
         * The key with its text, which is shown this once.
         */
        201: {
          content: {
            'application/json': NewKeyView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/keys/{key}/rotate': {
    /**
     * Gives a key a new secret; the one before holds for another hour.
     */
    post: {
      parameters: {
        path: {
          key: string;
        };
      };
      responses: {
        /**
         * The key with its text, which is shown this once.
         */
        200: {
          content: {
            'application/json': NewKeyView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/keys/{key}': {
    /**
     * Ends a key for good, with its sessions.
     */
    delete: {
      parameters: {
        path: {
          key: string;
        };
      };
      responses: {
        /**
         * It holds no longer.
         */
        204: {
          content?: never;
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/audit': {
    /**
     * Who opened, removed, imported or managed what, latest first.
     */
    get: {
      parameters: {
        query?: {
          /**
           * Most entries to list.
           */
          limit?: number;
        };
      };
      responses: {
        /**
         * The entries.
         */
        200: {
          content: {
            'application/json': AuditEntry[];
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/health': {
    /**
     * Whether the process answers.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * It does.
         */
        200: {
          content: {
            'application/json': HealthView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/ready': {
    /**
     * Whether the store and the library can be used.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * They can.
         */
        200: {
          content: {
            'application/json': HealthView;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/metrics': {
    /**
     * Counts and times of answers by operation, in the text format of Prometheus.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * The values.
         */
        200: {
          content: {
            'text/plain': string;
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
  '/openapi.json': {
    /**
     * This document.
     */
    get: {
      parameters: {};
      responses: {
        /**
         * OpenAPI 3.1 document.
         */
        200: {
          content: {
            'application/json': {
              [k: string]: unknown;
            };
          };
        };
        /**
         * A problem document; nothing has changed.
         */
        default: {
          content: {
            'application/problem+json': ProblemDocument;
          };
        };
      };
    };
  };
}
