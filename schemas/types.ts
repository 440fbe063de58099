/* Generated from the JSON Schemas by `npm run generate`; do not edit. */

/**
 * Number of the enquiry: its event in the trace. An answer repeats it.
 */
export type EnquiryNo = number;
/**
 * Virtual time after which the answer takes effect; at once where it is left out.
 */
export type AgencyDelay = string;
/**
 * Why, for people.
 */
export type AgencyReason = string;
/**
 * The agency's own number: of a report, a policy, a payment.
 */
export type AgencyReference = string;
/**
 * Virtual instant at which the world asks.
 */
export type EnquiredAt = string;
/**
 * Entity of the world, flow:identifier.
 */
export type AgencySubject = string;
/**
 * Date and time with zone, RFC 3339; China uses +08:00.
 */
export type DateTime = string;
/**
 * Who may act in a world.
 */
export type RoleName =
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
 * Customs office, 4 digits.
 */
export type CustomsOffice = string;
/**
 * Container number, ISO 6346.
 */
export type ContainerNo = string;
/**
 * How well something is known, from law down to assumption.
 */
export type Mark = 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
/**
 * Where a document or date holds: nationwide, or in one of the provinces whose plans are modelled.
 */
export type Jurisdiction = 'nationwide' | 'inner-mongolia' | 'yunnan' | 'henan';
/**
 * What a parameter is measured in.
 */
export type ParameterUnit =
  | 's'
  | 'min'
  | 'h'
  | 'd'
  | 'ratio'
  | 'CNY'
  | 'CNY per unit'
  | 'count'
  | 'switch'
  | 'kg'
  | 'percent';
/**
 * Number, switch, or distribution.
 */
export type ParameterValue = number | boolean | Distribution;
/**
 * A distribution of the engine; parameters in the unit named beside it.
 */
export type Distribution =
  | {
      kind: 'constant';
      value: number;
    }
  | {
      kind: 'uniform';
      min: number;
      max: number;
    }
  | {
      kind: 'triangular';
      min: number;
      mode: number;
      max: number;
    }
  | {
      kind: 'exponential';
      mean: number;
    }
  | {
      kind: 'erlang';
      stages: number;
      mean: number;
    }
  | {
      kind: 'lognormal';
      mean: number;
      sigma: number;
    }
  | {
      kind: 'gamma';
      shape: number;
      scale: number;
    }
  | {
      kind: 'weibull';
      shape: number;
      scale: number;
    };
/**
 * @minItems 1
 * @maxItems 50
 */
export type Texts = [string, ...string[]];
/**
 * Commodity code: 10 digits; 6 are enough in a summary declaration without inspection.
 */
export type HsCode = string;
/**
 * Unit of measure, 3 digits.
 */
export type Unit = string;
/**
 * Currency, ISO 4217 alpha-3.
 */
export type Currency = string;
/**
 * Mass in kilograms, at most 5 decimals.
 */
export type Kilograms = number;
/**
 * Country, ISO 3166-1 alpha-3 as used by GACC since 2018-08.
 */
export type Country = string;
/**
 * Calendar date, ISO 8601.
 */
export type CalendarDate = string;
/**
 * Amount in the currency named beside it; at most 5 decimals.
 */
export type Money = number;
/**
 * Amount in CNY, 2 decimals.
 */
export type Cny = number;
/**
 * Quantity in the unit named beside it, at most 5 decimals.
 */
export type Quantity = number;
/**
 * Unified social credit code, 18 characters (GB 32100-2015).
 */
export type CreditCode = string;
/**
 * Intervals HH:MM-HH:MM; past 24:00 runs into the next day.
 *
 * @minItems 0
 * @maxItems 6
 */
export type Hours = string[];
/**
 * Day of the year, MM-DD.
 */
export type DayOfYear = string;
/**
 * Opening hours: always, by weekday, or a list by first day, ascending.
 */
export type OpeningHours = 'always' | WeeklyHours | [DatedHours, ...DatedHours[]];
/**
 * A port with its desks, calendars and codes.
 */
export type Port = Port1;
/**
 * Id of a reform.
 */
export type ReformId = string;
/**
 * Where the value comes from.
 */
export type Source = string;
/**
 * A charge of the site for a declaration.
 */
export type ChargeRequest = SiteCharge;
/**
 * One thing to do with the virtual clock.
 */
export type ClockRequest =
  | {
      /**
       * ISO 8601 duration in days, hours, minutes, seconds.
       */
      advance: string;
    }
  | {
      /**
       * Instant to advance to.
       */
      to: string;
    }
  | {
      /**
       * Handle one event.
       */
      step: true;
    }
  | {
      /**
       * Run to the end.
       */
      end: true;
    }
  | {
      /**
       * Virtual seconds per real second; 0 pauses.
       */
      speed: number;
    };
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "Bound".
 */
export type Bound = number | null;
/**
 * What reached a world from outside at an instant.
 */
export type StoredInput =
  | {
      kind: 'message';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Who sent it.
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
        | 'laboratory'
        | 'single-window';
      /**
       * The message.
       */
      text: string;
      /**
       * Wire format, where it was named.
       */
      format?: string;
    }
  | {
      kind: 'act';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Who acted.
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
        | 'laboratory'
        | 'single-window';
      /**
       * Entity, flow:identifier.
       */
      entity: string;
      /**
       * Event of the entity's flow.
       */
      event: string;
      /**
       * Facts given with it.
       */
      data?: {};
    }
  | {
      kind: 'advance';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      to: number;
    }
  | {
      kind: 'drivers';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Who drives which roles.
       */
      drivers: DriversRequest;
    }
  | {
      kind: 'office';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Rules of the office, in place of all that there were.
       *
       * @maxItems 200
       */
      rules: OfficeRule[];
    }
  | {
      kind: 'receipt';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * The receipt that was injected.
       */
      receipt: ReceiptRequest;
      /**
       * Entity, flow:identifier.
       */
      entity?: string;
    }
  | {
      kind: 'selection';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Policy of selection from then on; none for the parameters of the day.
       */
      policy?: SelectionPolicy;
    }
  | {
      kind: 'charge';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Entity, flow:identifier.
       */
      entity: string;
      /**
       * Item of the list, or a name of its own.
       */
      item: string;
      /**
       * What was charged, CNY.
       */
      amount: number;
    }
  | {
      kind: 'agency';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Enquiry: its event in the trace.
       */
      number: number;
      /**
       * Answer of an agency outside; the contract of its question is checked where it is taken.
       */
      answer: {};
    }
  | {
      kind: 'agency';
      /**
       * Virtual instant, ms since 1970 UTC.
       */
      at: number;
      /**
       * Enquiry: its event in the trace.
       */
      number: number;
      /**
       * Why a call failed.
       *
       * @minItems 1
       * @maxItems 20
       */
      failure: [Problem, ...Problem[]];
    };

/**
 * Answer to cargo-list-enquiry.
 */
export interface CargoListAnswer {
  number: EnquiryNo;
  /**
   * agrees, or differs: the notice is refused.
   */
  result: 'agrees' | 'differs';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Does the carrier's notice agree with the cargo list of the neighbour's customs?
 */
export interface CargoListEnquiry {
  /**
   * What is asked.
   */
  question: 'cargo-list';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  /**
   * Crossing.
   */
  voyageNo: string;
  /**
   * Plate or number of the vehicle.
   */
  vehicle?: string;
  /**
   * Bills on it.
   *
   * @maxItems 1000
   */
  bills: string[];
}
/**
 * Answer to certificates-enquiry.
 */
export interface CertificatesAnswer {
  number: EnquiryNo;
  /**
   * valid, or missing: not there or not valid.
   */
  result: 'valid' | 'missing';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Are the certificates that the goods need there and valid?
 */
export interface CertificatesEnquiry {
  /**
   * What is asked.
   */
  question: 'certificates';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  declaration: EnquiredDeclaration;
  /**
   * Certificates that the goods need, with the numbers declared.
   *
   * @maxItems 100
   */
  certificates: {
    /**
     * Kind of certificate, code list license-docu.
     */
    code: string;
    /**
     * Number as declared; left out where none was.
     */
    number?: string;
  }[];
}
/**
 * The declaration that an agency is asked about; shipments of the traffic have no papers.
 */
export interface EnquiredDeclaration {
  /**
   * The declarant's own number.
   */
  reference?: string;
  /**
   * Number of customs.
   */
  entryNo?: string;
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Whose goods they are.
   */
  trader?: {
    /**
     * Name.
     */
    name: string;
    /**
     * Unified social credit code.
     */
    creditCode?: string;
  };
  /**
   * Gross weight, kg.
   */
  grossWeightKg?: number;
  /**
   * The goods.
   *
   * @maxItems 100
   */
  goods?: {
    /**
     * Tariff code.
     */
    hsCode: string;
    /**
     * Name.
     */
    name: string;
    /**
     * Country of origin, three letters.
     */
    originCountry?: string;
  }[];
}
/**
 * Answer to guarantee-enquiry.
 */
export interface GuaranteeAnswer {
  number: EnquiryNo;
  /**
   * issued, or refused: the duty is to be paid.
   */
  result: 'issued' | 'refused';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Is this duty insured?
 */
export interface GuaranteeEnquiry {
  /**
   * What is asked.
   */
  question: 'guarantee';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  declaration: EnquiredDeclaration;
  /**
   * Duty to be secured, CNY.
   */
  amount: number;
}
/**
 * Answer to payment-enquiry.
 */
export interface PaymentAnswer {
  number: EnquiryNo;
  /**
   * paid, or refused: the duty stays payable.
   */
  result: 'paid' | 'refused';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Is this payment made?
 */
export interface PaymentEnquiry {
  /**
   * What is asked.
   */
  question: 'payment';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  declaration: EnquiredDeclaration;
  /**
   * Amount to be paid, CNY.
   */
  amount: number;
  /**
   * How it is paid.
   */
  method?: string;
  /**
   * Numbers of the bills.
   *
   * @maxItems 100
   */
  bills: string[];
}
/**
 * Answer to recognition-enquiry.
 */
export interface RecognitionAnswer {
  number: EnquiryNo;
  /**
   * recognised: the inspection is not made again; not-recognised: it is made.
   */
  result: 'recognised' | 'not-recognised';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Has the neighbour inspected the goods, with nothing found?
 */
export interface RecognitionEnquiry {
  /**
   * What is asked.
   */
  question: 'recognition';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  declaration: EnquiredDeclaration;
  /**
   * How customs would inspect.
   *
   * @maxItems 4
   */
  methods: ('machine' | 'manual' | 'joint' | 'sampling')[];
}
/**
 * Answer to test-enquiry.
 */
export interface TestAnswer {
  number: EnquiryNo;
  /**
   * passed or failed.
   */
  result: 'passed' | 'failed';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Has the sample passed its test?
 */
export interface TestEnquiry {
  /**
   * What is asked.
   */
  question: 'test';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  declaration: EnquiredDeclaration;
  /**
   * Kind of test.
   */
  kind: 'bulk' | 'fresh' | 'rapid';
}
/**
 * Answer to unloading-enquiry.
 */
export interface UnloadingAnswer {
  number: EnquiryNo;
  /**
   * unloaded, or not-yet: the railway is asked again after the delay, which is then needed.
   */
  result: 'unloaded' | 'not-yet';
  delay?: AgencyDelay;
  reason?: AgencyReason;
  reference?: AgencyReference;
}
/**
 * Is the train unloaded or transloaded?
 */
export interface UnloadingEnquiry {
  /**
   * What is asked.
   */
  question: 'unloading';
  number: EnquiryNo;
  at: EnquiredAt;
  entity: AgencySubject;
  /**
   * Crossing of the train.
   */
  voyageNo: string;
  /**
   * Consignment notes on it.
   *
   * @maxItems 1000
   */
  bills: string[];
  /**
   * Whether the load changes gauge here.
   */
  gaugeBreak: boolean;
}
/**
 * A port by id and name.
 */
export interface PortName {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  name: Text;
}
/**
 * One text in Chinese and English.
 */
export interface Text {
  /**
   * Chinese.
   */
  zh: string;
  /**
   * English.
   */
  en: string;
}
/**
 * A rule that is quoted.
 */
export interface RuleText {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Legal text.
   */
  citation: Text;
}
/**
 * A scenario as a library shows it.
 */
export interface ScenarioSummary {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * What happens.
   */
  summary: Text;
  /**
   * What a trainee learns.
   */
  teaches: Text[];
  /**
   * 1 easy to 3 hard.
   */
  difficulty: number;
  /**
   * Port.
   */
  port: PortName;
  /**
   * Transport.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Procedure.
   */
  procedure: 'one-step' | 'advance' | 'two-step';
  /**
   * How it ends.
   */
  outcome:
    | 'released'
    | 'inspected-and-released'
    | 'corrected-and-released'
    | 'transit-closed'
    | 'conditional-pick-up'
    | 'turned-back'
    | 'lost'
    | 'returned'
    | 'withdrawn'
    | 'abnormal';
  /**
   * Mechanisms in play.
   */
  mechanisms: string[];
}
/**
 * A scenario as authored (see scenario.json), and its messages by file name.
 */
export interface ScenarioWithFiles {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * The script.
   */
  steps: {}[];
  /**
   * Texts by file name.
   */
  files: {
    [k: string]: string;
  };
}
/**
 * A state of a flow.
 */
export interface FlowStateView {
  /**
   * Dotted path.
   */
  path: string;
  /**
   * Kind of state.
   */
  type: 'atomic' | 'compound' | 'parallel' | 'final';
  /**
   * Name.
   */
  text: Text;
  waits?: FlowWait;
  /**
   * Its colour: who must look or act.
   */
  tone: 'stopped' | 'person' | 'moving' | 'waiting' | 'done';
  /**
   * How the matter stands where the wait does not tell it.
   */
  standing?: 'stopped' | 'dependent' | 'settled';
  /**
   * Event that a passing deadline causes here.
   */
  deadline?: string;
  /**
   * Where it begins.
   */
  initial?: string;
  /**
   * Targets by event.
   */
  on: {
    [k: string]: string;
  };
  /**
   * Target when all inside is final.
   */
  onDone?: string;
  /**
   * States inside.
   */
  states: FlowStateView[];
}
/**
 * What it waits for.
 */
export interface FlowWait {
  /**
   * Who must act.
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
   * For what.
   */
  for: Text;
  /**
   * Rule behind it.
   */
  rule?: string;
}
/**
 * A flow: its states and events.
 */
export interface FlowView {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  text: Text;
  /**
   * Where it begins.
   */
  initial: string;
  /**
   * States.
   */
  states: FlowStateView[];
  /**
   * Events by name.
   */
  events: {
    [k: string]: FlowEventView;
  };
}
/**
 * An event.
 */
export interface FlowEventView {
  /**
   * Who causes it.
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
   * Who else may.
   */
  also?:
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
   * Name.
   */
  text: Text;
  /**
   * Rule behind it.
   */
  rule?: string;
}
/**
 * A rule that checks messages, or a decision of customs.
 */
export interface RuleView {
  /**
   * Id.
   */
  id: string;
  /**
   * Rule or decision.
   */
  kind: 'rule' | 'decision';
  /**
   * Title.
   */
  title: Text;
  /**
   * Text it rests on.
   */
  citation: Text;
  /**
   * How well it is known.
   */
  mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
  /**
   * What breaking it means.
   */
  severity?: 'error' | 'warning';
  /**
   * Message it checks.
   */
  of?: string;
}
/**
 * A world as a list shows it.
 */
export interface WorldSummary {
  /**
   * Id.
   */
  id: string;
  /**
   * Whose world it is; "local" on a server without keys.
   */
  owner: string;
  /**
   * Scenario id.
   */
  scenario: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Virtual now, as last stored.
   */
  now: DateTime;
  /**
   * Sequence number in the trace.
   */
  seq: number;
  /**
   * Whether nothing is left to happen by itself.
   */
  ended: boolean;
}
/**
 * An event that is possible now.
 */
export interface PossibleEventView {
  /**
   * Event.
   */
  event: string;
  /**
   * Who may cause it.
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
   * Who else may.
   */
  also?:
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
   * Name.
   */
  text: Text;
}
/**
 * The three clocks, hours; null while one has not stopped.
 */
export interface ClocksView {
  /**
   * Arrival to release.
   */
  overall: number | null;
  /**
   * Acceptance to release.
   */
  customs: number | null;
  /**
   * Arrival to passing the gate outwards.
   */
  port: number | null;
}
/**
 * An entity as it stands.
 */
export interface WorldEntityView {
  /**
   * flow:identifier.
   */
  entity: string;
  /**
   * Flow.
   */
  flow: string;
  /**
   * Active leaf states, dotted.
   */
  states: string[];
  /**
   * Whether its flow has ended.
   */
  done: boolean;
  /**
   * What is known of it.
   */
  facts: {
    [k: string]: string | number;
  };
  /**
   * Other entities by what they are to it.
   */
  links: {
    [k: string]: string;
  };
  /**
   * Declarations only.
   */
  clocks?: ClocksView;
  /**
   * Events possible now.
   */
  possible: PossibleEventView[];
}
/**
 * A desk as it stands.
 */
export interface WorldDeskView {
  /**
   * Name.
   */
  name: string;
  /**
   * Who works there.
   */
  role:
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
   * Servers.
   */
  servers: number;
  /**
   * Servers busy.
   */
  busy: number;
  /**
   * Entities waiting.
   */
  waiting: number;
  /**
   * Whether it is open.
   */
  open: boolean;
  /**
   * When it opens.
   */
  nextOpening?: DateTime;
}
/**
 * An expectation of the scenario, and what came of it.
 */
export interface ExpectationView {
  /**
   * flow:identifier.
   */
  entity: string;
  /**
   * What is expected.
   */
  what: string;
  /**
   * Expected.
   */
  expected: string;
  /**
   * Found.
   */
  got: string;
  /**
   * Whether it holds.
   */
  ok: boolean;
}
/**
 * A scenario played to its end, or to the most events of a recording.
 */
export interface RecordingView {
  /**
   * Title.
   */
  title: Text;
  /**
   * Port.
   */
  port: PortName;
  /**
   * Whether nothing is left to happen by itself.
   */
  ended: boolean;
  /**
   * Entities as they stand at the end, in the order in which they came.
   */
  entities: WorldEntityView[];
  /**
   * The trace.
   */
  events: TraceEvent[];
}
/**
 * One line of a trace.
 */
export interface TraceEvent {
  /**
   * Position in the trace, from 1.
   */
  seq: number;
  /**
   * Virtual time, +08:00.
   */
  at: DateTime;
  /**
   * Who did it.
   */
  role:
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
   * flow:identifier, or empty for the world itself.
   */
  entity: string;
  /**
   * What sort of event.
   */
  kind: 'message' | 'decision' | 'transition' | 'timer' | 'resource' | 'note';
  /**
   * Message type, decision, state entered, timer or resource.
   */
  name: string;
  /**
   * What belongs to it.
   */
  data: {};
  /**
   * seq of the event that led to it; 0 = an input from outside.
   */
  cause: number;
}
/**
 * A live world as it stands.
 */
export interface LiveWorldView {
  /**
   * Id.
   */
  id: string;
  /**
   * Scenario id.
   */
  scenario: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Port.
   */
  port: PortName;
  /**
   * Virtual start.
   */
  start: DateTime;
  /**
   * Day whose parameters and reforms hold throughout, where one was given.
   */
  policyDate?: string;
  /**
   * Virtual now.
   */
  now: DateTime;
  /**
   * Virtual end.
   */
  end?: DateTime;
  /**
   * When something happens next by itself.
   */
  nextAt?: DateTime;
  /**
   * Sequence number in the trace.
   */
  seq: number;
  /**
   * Whether nothing is left to happen by itself.
   */
  ended: boolean;
  /**
   * Virtual seconds per real second; 0 = paused.
   */
  speed: number;
  /**
   * Who drives each role.
   */
  drivers: {
    [k: string]: 'policy' | 'script' | 'seat';
  };
  /**
   * Whether the port is open.
   */
  portOpen: boolean;
  /**
   * Desks.
   */
  desks: WorldDeskView[];
  /**
   * Entities in the order in which they came.
   */
  entities: WorldEntityView[];
  /**
   * What control did and what it cost. Nobody in the world knows what was missed.
   */
  control: {
    /**
     * Declarations lodged for the first time.
     */
    declarations: number;
    /**
     * Those that hold something to be found.
     */
    faulty: number;
    /**
     * Inspection orders.
     */
    selected: number;
    /**
     * Goods scanned.
     */
    scanned: number;
    /**
     * Images suspected.
     */
    suspected: number;
    /**
     * Suspected images of goods in order.
     */
    falseAlarms: number;
    /**
     * Goods opened or sampled.
     */
    opened: number;
    /**
     * Faults found.
     */
    found: number;
    /**
     * Faults that nobody found.
     */
    missed: number;
  };
  /**
   * Expectations.
   */
  expectations: ExpectationView[];
  /**
   * Agencies that are asked outside.
   */
  agencies?: OutsideAgency[];
}
/**
 * An agency that is asked outside, and what it has not answered.
 */
export interface OutsideAgency {
  /**
   * Agency.
   */
  agency: string;
  /**
   * Name.
   */
  text: Text;
  /**
   * What holds when it does not answer.
   */
  otherwise: 'built-in' | 'wait';
  /**
   * Enquiries without an answer.
   */
  open: {
    /**
     * Enquiry: its event in the trace.
     */
    number: number;
    /**
     * What is asked.
     */
    question: string;
    /**
     * Entity.
     */
    entity: string;
    /**
     * Calls that failed.
     */
    failures: number;
  }[];
}
/**
 * One thing an entity waits for.
 */
export interface WorldWaitView {
  /**
   * Region that is not final.
   */
  region: string;
  /**
   * State.
   */
  state: string;
  /**
   * Name of the state.
   */
  text: Text;
  /**
   * Who must act.
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
   * Who must act, for people.
   */
  byText: Text;
  /**
   * For what.
   */
  for: Text;
  /**
   * Rule that says so.
   */
  rule?: RuleText;
  /**
   * When a deadline passes.
   */
  due?: DateTime;
  /**
   * What stands in the way.
   */
  problems: Problem[];
  /**
   * Events that would end the wait.
   */
  possible: string[];
  /**
   * Entity to look at next.
   */
  see?: string;
  /**
   * When the desk opens.
   */
  opens?: DateTime;
}
/**
 * One thing wrong with a message, a file or a request.
 */
export interface Problem {
  /**
   * Stable code, kebab-case, listed in rules/codes.
   */
  code: string;
  /**
   * An error refuses; a warning only tells.
   */
  severity: 'error' | 'warning';
  /**
   * JSON Pointer into the canonical message or file.
   */
  path: string;
  /**
   * Place in the original text.
   */
  location?: {
    /**
     * Line, from 1.
     */
    line: number;
    /**
     * Column, from 1.
     */
    column: number;
    /**
     * Element, segment or key as written.
     */
    element?: string;
    /**
     * Where the text itself was found, when it came packed inside another.
     */
    within?: {
      /**
       * File of an archive.
       */
      file?: string;
      /**
       * Element that holds the text in Base64.
       */
      element?: string;
      /**
       * Line of that element, from 1.
       */
      line?: number;
    };
  };
  /**
   * What is wrong.
   */
  message: Text;
  /**
   * Rule that found it.
   */
  rule?: string;
  /**
   * Legal text or specification.
   */
  citation?: Text;
  /**
   * Value found, as text.
   */
  got?: string;
  /**
   * What was expected.
   */
  expected?: string;
  /**
   * Smallest change that mends it.
   */
  fix?: Text;
}
/**
 * One change that would let a wait end: a field to mend, or an event to cause.
 */
export interface ChangeView {
  /**
   * flow:identifier.
   */
  entity: string;
  /**
   * Who must act.
   */
  by: RoleName;
  /**
   * Who must act, for people.
   */
  byText: Text;
  /**
   * What to do.
   */
  text: Text;
  /**
   * Event to cause, or with which the mended message comes.
   */
  event?: string;
  /**
   * Field of the canonical message.
   */
  path?: string;
  /**
   * Value it should have, where that is known.
   */
  value?: string;
}
/**
 * Why an entity is not at its end.
 */
export interface WhyView {
  /**
   * flow:identifier.
   */
  entity: string;
  /**
   * Virtual time.
   */
  at: DateTime;
  /**
   * Active leaf states.
   */
  states: string[];
  /**
   * Whether its flow has ended.
   */
  done: boolean;
  /**
   * What it waits for.
   */
  waits: WorldWaitView[];
  /**
   * The smallest change that would end each wait.
   */
  unblock: ChangeView[];
}
/**
 * A message to or from a world; lists leave the text out.
 */
export interface WorldMessageView {
  /**
   * Sequence number in the trace.
   */
  seq: number;
  /**
   * When.
   */
  at: DateTime;
  /**
   * To or from the single window.
   */
  direction: 'in' | 'out';
  /**
   * Who sent it.
   */
  role:
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
   * What it is about, or empty.
   */
  entity: string;
  /**
   * Type of message.
   */
  type: string;
  /**
   * Wire format.
   */
  format?: string;
  /**
   * The sender's number.
   */
  reference?: string;
  /**
   * Code of a receipt.
   */
  code?: string;
  /**
   * What became of it.
   */
  verdict?: 'accepted' | 'refused';
  /**
   * What is wrong.
   */
  problems: Problem[];
  /**
   * Text.
   */
  text?: string;
  /**
   * Name of the file.
   */
  fileName?: string;
  /**
   * Canonical message, as far as it could be read.
   */
  message?: {
    [k: string]: unknown;
  };
  /**
   * Whether nothing in the world called for it.
   */
  injected?: true;
}
/**
 * Answer to a message.
 */
export interface MessageAnswer {
  /**
   * Sequence number in the trace.
   */
  seq: number;
  /**
   * Receipt of the single window.
   */
  receipt?: Receipt;
  /**
   * What is wrong.
   */
  problems: Problem[];
  /**
   * The receipt in its wire format.
   */
  receiptText?: string;
}
/**
 * Answer of the single window, of customs or of the manifest system to a message.
 */
export interface Receipt {
  type: 'receipt';
  /**
   * Which kind of message it answers.
   */
  of:
    | 'goods-declaration'
    | 'manifest'
    | 'conveyance-declaration'
    | 'arrival-report'
    | 'duty-payment'
    | 'tally-report'
    | 'loading-record';
  /**
   * Technical answer of the single window, business receipt of customs, or manifest answer.
   */
  source: 'single-window' | 'customs' | 'manifest';
  /**
   * Sender's own number: declaration reference or message id.
   */
  reference: string;
  /**
   * Single-window number.
   */
  unifiedNo?: string;
  /**
   * Customs declaration number.
   */
  entryNo?: string;
  /**
   * Batch or voyage (manifest, conveyance).
   */
  voyageNo?: string;
  /**
   * Waybill, for an answer about one bill.
   */
  billNo?: string;
  /**
   * CHANNEL letter of declarations, 0 or 1 of the import response, CC020 code of manifests.
   */
  code: string;
  /**
   * Text of the receipt.
   */
  note: string;
  /**
   * When.
   */
  at: DateTime;
  /**
   * Customs office.
   */
  customsOffice?: CustomsOffice;
  /**
   * When the declaration was made.
   */
  declaredAt?: DateTime;
  /**
   * Number of the answer itself.
   */
  messageId?: string;
  /**
   * House waybill, for an answer about one.
   */
  houseBillNo?: string;
  /**
   * Container, for an answer about one.
   */
  container?: ContainerNo;
  /**
   * Conveyance as the answer names it.
   */
  vehicleId?: string;
  /**
   * Direction, where the answer tells it.
   */
  direction?: 'import' | 'export';
  /**
   * Who decided.
   */
  officer?: string;
  /**
   * Code of a failure of the client program.
   */
  failureCode?: string;
  /**
   * Result flag of the client program, as written; its values are not documented.
   */
  resultFlag?: string;
  /**
   * Data the client program gave back.
   */
  returned?: string;
  /**
   * Number that the single window gave to a transit declaration.
   */
  transitPreNo?: string;
  /**
   * Number that customs gave to a transit declaration.
   */
  transitNo?: string;
  /**
   * Rules that the answered message failed, where the answer lists them.
   *
   * @minItems 0
   * @maxItems 999
   */
  errors?: {
    /**
     * Code of the rule in the list of the customs that answers, such as CDS12005.
     */
    code?: string;
    /**
     * What is wrong, in words.
     */
    text?: string;
    /**
     * Where, from the outermost part of the message to the element.
     *
     * @minItems 0
     * @maxItems 99
     */
    places?: {
      /**
       * Section of the message: a class of the WCO data model such as 68A, or an EDIFACT section code.
       */
      section?: string;
      /**
       * Which of several, from 1.
       */
      sequence?: number;
      /**
       * Data element, such as 145.
       */
      tag?: string;
    }[];
  }[];
}
/**
 * Answer to a decision.
 */
export interface ActAnswer {
  /**
   * Sequence number in the trace.
   */
  seq: number;
}
/**
 * Who is selected for inspection in a world; by the parameters of the day where no policy is given.
 */
export interface SelectionView {
  /**
   * The policy.
   */
  policy?: SelectionPolicy;
}
/**
 * Who is selected for inspection: rates by credit tier, a blind share, and rules. What is left out is as the parameters of the day have it.
 */
export interface SelectionPolicy {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * What it does and why.
   */
  summary: Text;
  /**
   * Share of the declarations of each credit tier that are selected.
   */
  tiers?: {
    /**
     * Traders that are advanced.
     */
    advanced?: number;
    /**
     * Traders that are certified.
     */
    certified?: number;
    /**
     * Traders that are general.
     */
    general?: number;
    /**
     * Traders that are discredited.
     */
    discredited?: number;
  };
  /**
   * Share of all declarations that are selected blindly.
   */
  random?: number;
  /**
   * Rules by goods, origin, credit, route or party; the highest rate of those that a declaration meets holds.
   *
   * @minItems 1
   * @maxItems 200
   */
  rules?: [SelectionRule, ...SelectionRule[]];
  /**
   * Where the rates come from.
   */
  source: string;
  /**
   * How well they are known.
   */
  mark: Mark;
}
/**
 * Declarations of a kind, and the share of them that is selected.
 */
export interface SelectionRule {
  /**
   * Name of the rule, unique in the policy; the trace tells which were met.
   */
  id: string;
  /**
   * Which declarations.
   */
  when: CaseCondition;
  /**
   * Share that is selected; 1 for all.
   */
  rate: number;
}
/**
 * What must hold of an entity or the declarations behind it; all that is given.
 */
export interface CaseCondition {
  /**
   * Identifier of the entity, the declaration or the bill.
   */
  reference?: string;
  /**
   * First digits of the HS code of any goods line.
   */
  hs?: string;
  /**
   * Country of origin of any goods line, list country.
   */
  origin?: string;
  /**
   * Unified social credit code or customs code of trader, owner or agent.
   */
  party?: string;
  /**
   * Credit tier of the trader.
   */
  tier?: 'advanced' | 'certified' | 'general' | 'discredited';
  /**
   * Port id.
   */
  port?: string;
  /**
   * Direction.
   */
  direction?: 'import' | 'export';
  /**
   * Procedure of the declaration.
   */
  procedure?: 'one-step' | 'summary' | 'complete';
  /**
   * Least gross weight, kg.
   */
  weight?: number;
}
/**
 * Answer to a charge; before list and enforcement are in force, what is wrong with it only warns.
 */
export interface ChargeAnswer {
  /**
   * Sequence number in the trace.
   */
  seq: number;
  /**
   * Warnings.
   */
  problems: Problem[];
}
/**
 * An estimate with its interval; null where days are too few to say.
 */
export interface BoundedView {
  /**
   * Estimate.
   */
  value: number | null;
  /**
   * Lower limit.
   */
  low: number | null;
  /**
   * Upper limit.
   */
  high: number | null;
  /**
   * Standard error.
   */
  standardError: number | null;
  /**
   * Degrees of freedom: days less one.
   */
  df: number;
}
/**
 * One of the three clocks over a group, hours.
 */
export interface BulletinClock {
  /**
   * Mean.
   */
  mean: BoundedView;
  /**
   * Median.
   */
  median: BoundedView;
  /**
   * 90th percentile.
   */
  p90: BoundedView;
}
/**
 * Month less an earlier one, hours, of the means.
 */
export interface BulletinChanges {
  /**
   * Overall clearance time.
   */
  overall: BoundedView;
  /**
   * Customs clearance time.
   */
  customs: BoundedView;
  /**
   * Time in port.
   */
  port: BoundedView;
}
/**
 * Figures of a group of declarations.
 */
export interface BulletinFigures {
  /**
   * Number of declarations.
   */
  declarations: number;
  /**
   * The three clocks.
   */
  clocks: {
    /**
     * Overall clearance time.
     */
    overall: BulletinClock;
    /**
     * Customs clearance time.
     */
    customs: BulletinClock;
    /**
     * Time in port.
     */
    port: BulletinClock;
  };
  /**
   * Shares.
   */
  shares: {
    /**
     * Sent through the single window.
     */
    singleWindow: BoundedView;
    /**
     * Declared in advance.
     */
    advance: BoundedView;
    /**
     * Inspected.
     */
    inspected: BoundedView;
    /**
     * Inspections by machine.
     */
    machine: BoundedView;
    /**
     * Released right after the machine.
     */
    directRelease: BoundedView;
  };
}
/**
 * A group with its figures and how they changed.
 */
export interface BulletinRow {
  /**
   * Key of the group.
   */
  key: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Figures.
   */
  figures: BulletinFigures;
  /**
   * Change since last month; absent without declarations then.
   */
  lastMonth?: BulletinChanges;
  /**
   * Change since the same month of last year; absent without declarations then.
   */
  lastYear?: BulletinChanges;
}
/**
 * Imports or exports of the month.
 */
export interface BulletinSection {
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * All declarations.
   */
  all: BulletinRow;
  /**
   * Rows by grouping.
   */
  groups: {
    /**
     * By port.
     */
    port: BulletinRow[];
    /**
     * By mode of transport.
     */
    transport: BulletinRow[];
    /**
     * By commodity.
     */
    goods: BulletinRow[];
    /**
     * By mode of declaration.
     */
    mode: BulletinRow[];
  };
  /**
   * Ports in the order of their places; ports whose order noise could explain share one.
   */
  ranking: RankedPort[];
  /**
   * Ports with too few declarations for a rank.
   */
  unranked: string[];
}
/**
 * A port with the ranks it can have.
 */
export interface RankedPort {
  /**
   * Id of the port.
   */
  key: string;
  /**
   * Best rank, its place.
   */
  best: number;
  /**
   * Worst rank.
   */
  worst: number;
}
/**
 * A monthly bulletin of clearance times.
 */
export interface BulletinView {
  /**
   * Month, YYYY-MM.
   */
  month: string;
  /**
   * Level of the intervals.
   */
  level: number;
  /**
   * Clock by whose mean ports are ranked.
   */
  clock: 'overall' | 'customs' | 'port';
  /**
   * Imports and exports.
   */
  sections: BulletinSection[];
}
/**
 * Everything that a declaration costs its trader up to now, CNY.
 */
export interface StatementView {
  /**
   * Declaration, flow:identifier.
   */
  entity: string;
  /**
   * Lines of the bills of customs, in the order of their issue.
   */
  duty: {}[];
  /**
   * Charges, in the order of the catalogue.
   */
  charges: StatementLineView[];
  /**
   * What waiting costs the owner of the goods.
   */
  waiting: {
    /**
     * Amount.
     */
    amount: number;
    /**
     * Source of the rate.
     */
    source: Text;
    /**
     * How well the rate is known.
     */
    mark: Mark;
  };
  /**
   * Containers, or as many as would hold the goods.
   */
  containers: number;
  /**
   * Totals; the compliance cost is charges and waiting.
   */
  totals: {
    [k: string]: number;
  };
}
/**
 * A charge with what it is, who is paid, and where its price comes from.
 */
export interface StatementLineView {
  /**
   * Item of the catalogue, or off-list.
   */
  item: string;
  /**
   * What it is.
   */
  title: Text;
  /**
   * Part of the compliance cost.
   */
  part: 'documents' | 'broker' | 'port';
  /**
   * Who is paid.
   */
  payee: string;
  /**
   * What the price is for one of.
   */
  per: 'declaration' | 'container' | 'tonne' | 'vehicle' | 'container-day';
  /**
   * How much was rendered.
   */
  quantity: number;
  /**
   * Price of one, CNY.
   */
  price: number;
  /**
   * What is to be paid, CNY.
   */
  amount: number;
  /**
   * What need not be paid, CNY.
   */
  waived?: number;
  /**
   * First day of the price.
   */
  from: string;
  /**
   * Source of the price.
   */
  source: Text;
  /**
   * How well the price is known.
   */
  mark: Mark;
}
/**
 * A desk of the office with how much waits there.
 */
export interface DeskSummaryView {
  /**
   * Name of the desk.
   */
  desk: string;
  /**
   * Name for people.
   */
  text: Text;
  /**
   * Who works there.
   */
  role: RoleName;
  /**
   * Who decides there.
   */
  driver: 'policy' | 'script' | 'seat';
  /**
   * Cases that wait.
   */
  waiting: number;
  /**
   * Since when the oldest case waits.
   */
  oldest?: DateTime;
  /**
   * Earliest deadline of any case.
   */
  due?: DateTime;
}
/**
 * A decision that the desk has the power to take now.
 */
export interface DeskDecisionView {
  /**
   * Event of the flow.
   */
  event: string;
  /**
   * Name.
   */
  text: Text;
  /**
   * Rule behind it.
   */
  rule?: RuleText;
}
/**
 * The facts of the declarations and bills behind a case.
 */
export interface CaseFactsView {
  /**
   * Identifiers, the entity's own first.
   */
  references: string[];
  /**
   * Direction.
   */
  direction?: 'import' | 'export';
  /**
   * Procedure of the declaration.
   */
  procedure?: string;
  /**
   * Credit tiers of the traders.
   */
  tiers: string[];
  /**
   * Names of traders, owners and agents.
   */
  parties: string[];
  /**
   * Their credit and customs codes.
   */
  partyCodes: string[];
  /**
   * Names of the goods.
   */
  goods: string[];
  /**
   * HS codes.
   */
  hs: string[];
  /**
   * Gross weight, kg.
   */
  weight: number;
}
/**
 * One case on a desk.
 */
export interface WorkItemView {
  /**
   * Name of the desk.
   */
  desk: string;
  /**
   * flow:identifier.
   */
  entity: string;
  /**
   * State it waits in.
   */
  state: string;
  /**
   * Name of the state.
   */
  text: Text;
  /**
   * What it waits for.
   */
  for: Text;
  /**
   * Rule behind it.
   */
  rule?: RuleText;
  /**
   * Since when.
   */
  since: DateTime;
  /**
   * Event with which the wait began; a decision may name it.
   */
  seq: number;
  /**
   * When a deadline passes.
   */
  due?: DateTime;
  /**
   * What stands in the way.
   */
  problems: Problem[];
  /**
   * Facts of the case.
   */
  facts: CaseFactsView;
  /**
   * What the desk may decide now.
   */
  decisions: DeskDecisionView[];
}
/**
 * The one XML file of an archive.
 */
export interface Unpacked {
  /**
   * Name of the file in the archive.
   */
  name: string;
  /**
   * What it holds.
   */
  text: string;
  /**
   * Other files of the archive, which are not read.
   */
  problems: Problem[];
}
/**
 * What is found in a message.
 */
export interface ValidationReport {
  /**
   * Wire format, where it was recognised.
   */
  format?: string;
  /**
   * Type of the first message.
   */
  type?: string;
  /**
   * What is wrong.
   */
  problems: Problem[];
  /**
   * First message in canonical form.
   */
  message?: {
    [k: string]: unknown;
  };
  /**
   * Further messages of the text.
   */
  others: unknown[];
  /**
   * Place of each value by JSON Pointer.
   */
  places: {
    [k: string]: {};
  };
  /**
   * What the codes mean, by JSON Pointer.
   */
  meanings: {
    [k: string]: {
      /**
       * Id of the list.
       */
      list: string;
      /**
       * Chinese name.
       */
      zh: string;
      /**
       * English name.
       */
      en?: string;
    };
  };
}
/**
 * Problem document (RFC 9457).
 */
export interface ProblemDocument {
  /**
   * Address of the kind of problem.
   */
  type: string;
  /**
   * Title.
   */
  title: string;
  /**
   * HTTP status.
   */
  status: number;
  /**
   * What is wrong.
   */
  detail: string;
  /**
   * Stable code.
   */
  code: string;
  /**
   * What is wrong, in both languages.
   */
  message: Text;
  /**
   * What is wrong.
   */
  problems?: Problem[];
}
/**
 * Health of the server.
 */
export interface HealthView {
  /**
   * State.
   */
  status: 'ok';
  /**
   * Scenarios in the library.
   */
  scenarios?: number;
}
/**
 * A rule or decision, with where it looks and where it bites.
 */
export interface RuleDetail {
  /**
   * Id.
   */
  id: string;
  /**
   * Rule or decision.
   */
  kind: 'rule' | 'decision';
  /**
   * Title.
   */
  title: Text;
  /**
   * Text it rests on.
   */
  citation: Text;
  /**
   * How well it is known.
   */
  mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
  /**
   * What breaking it means.
   */
  severity?: 'error' | 'warning';
  /**
   * Message it checks.
   */
  of?: string;
  /**
   * Ids of the fields it looks at.
   */
  fields?: string[];
  /**
   * Samples in which it finds something, and where.
   */
  failing?: {
    /**
     * Id of the sample.
     */
    sample: string;
    /**
     * JSON Pointer into the message.
     */
    pointer: string;
  }[];
  /**
   * Ids of samples in which it finds nothing.
   */
  passing?: string[];
}
/**
 * A wire format.
 */
export interface WireFormat {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Media type.
   */
  media: string;
  /**
   * Types of message it carries.
   */
  carries: string[];
}
/**
 * Where a wire format has a field.
 */
export interface WireElement {
  /**
   * Wire format.
   */
  format: string;
  /**
   * Names of the elements from the root; an attribute follows @.
   */
  element: string;
  /**
   * Name in the specification.
   */
  text: Text;
  /**
   * Most characters or digits.
   */
  length?: number;
  /**
   * No source shows the name or place.
   */
  inferred?: boolean;
  /**
   * Only in messages of this direction.
   */
  direction?: 'import' | 'export';
}
/**
 * A field of a canonical message.
 */
export interface FieldView {
  /**
   * Id in addresses.
   */
  id: string;
  /**
   * Type of message.
   */
  message: string;
  /**
   * JSON Pointer; * is any entry of an array.
   */
  pointer: string;
  /**
   * Names.
   */
  text: Text;
  /**
   * JSON types.
   */
  type: string;
  /**
   * Whether it must be there.
   */
  required: boolean;
  /**
   * Unit.
   */
  unit?: string;
  /**
   * Code list.
   */
  codes?: string;
  /**
   * Keywords of JSON Schema that bound the value.
   */
  constraints: {};
  /**
   * Its element in the wire formats.
   */
  elements: WireElement[];
  /**
   * Codes of the rules that look at it.
   */
  rules: string[];
  /**
   * Values in the samples.
   */
  examples: string[];
}
/**
 * A code list without its codes.
 */
export interface CodeListSummary {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Where it comes from.
   */
  source: Text;
  /**
   * Whether it holds all codes in use.
   */
  complete: boolean;
  /**
   * How many codes.
   */
  count: number;
}
/**
 * A code list.
 */
export interface CodeListView {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Where it comes from.
   */
  source: Text;
  /**
   * Whether it holds all codes in use.
   */
  complete: boolean;
  /**
   * The codes.
   */
  entries: {
    /**
     * Code.
     */
    code: string;
    /**
     * Chinese name.
     */
    zh: string;
    /**
     * English name.
     */
    en?: string;
    /**
     * First day of validity.
     */
    from?: string;
    /**
     * Last day of validity.
     */
    to?: string;
    /**
     * Code that it replaced.
     */
    was?: string;
    /**
     * Where the code is from, where it is not from the source of its list.
     */
    source?: Text;
    /**
     * How well such a code is known.
     */
    mark?: Mark;
  }[];
}
/**
 * A message that a scenario sends; lists leave the text out.
 */
export interface SampleView {
  /**
   * Scenario and number.
   */
  id: string;
  /**
   * Id of the scenario.
   */
  scenario: string;
  /**
   * Title of the scenario.
   */
  title: Text;
  /**
   * Name of the file.
   */
  file?: string;
  /**
   * Type of message.
   */
  type: string;
  /**
   * Wire format.
   */
  format: string;
  /**
   * Who sends it.
   */
  by: string;
  /**
   * When it is sent.
   */
  at: DateTime;
  /**
   * Errors found when it is sent.
   */
  errors: number;
  /**
   * Text.
   */
  text?: string;
}
/**
 * What would come of a message.
 */
export interface Rehearsal {
  /**
   * Port.
   */
  port: PortName;
  /**
   * Who sent it.
   */
  by: string;
  /**
   * Virtual time of sending.
   */
  start: DateTime;
  /**
   * Virtual time at the end.
   */
  now: DateTime;
  /**
   * Whether nothing is left to happen by itself.
   */
  ended: boolean;
  /**
   * What is wrong with the message.
   */
  problems: Problem[];
  /**
   * Everything that was sent back.
   */
  messages: WorldMessageView[];
  /**
   * Entities as they stand.
   */
  entities: WorldEntityView[];
  /**
   * What each open entity waits for.
   */
  why: WhyView[];
}
/**
 * An access key without its secret.
 */
export interface KeyView {
  /**
   * Id.
   */
  id: string;
  /**
   * Whose worlds it reaches.
   */
  owner: string;
  /**
   * What it is for.
   */
  name: string;
  /**
   * What it may do.
   */
  scopes: ('read' | 'send' | 'officer' | 'admin')[];
  /**
   * Most requests a second.
   */
  rate: number;
  /**
   * Most worlds of its owner.
   */
  worlds: number;
  /**
   * When it was made, real time.
   */
  created: DateTime;
  /**
   * When it was ended, real time.
   */
  revoked?: DateTime;
}
/**
 * An access key with its text, which is shown once.
 */
export interface NewKeyView {
  /**
   * Id.
   */
  id: string;
  /**
   * Whose worlds it reaches.
   */
  owner: string;
  /**
   * What it is for.
   */
  name: string;
  /**
   * What it may do.
   */
  scopes: ('read' | 'send' | 'officer' | 'admin')[];
  /**
   * Most requests a second.
   */
  rate: number;
  /**
   * Most worlds of its owner.
   */
  worlds: number;
  /**
   * When it was made, real time.
   */
  created: DateTime;
  /**
   * When it was ended, real time.
   */
  revoked?: DateTime;
  /**
   * What its holder shows: Authorization: Bearer <text>.
   */
  text: string;
}
/**
 * Who asks, and what they may do.
 */
export interface SessionView {
  /**
   * Whether the server asks for no keys.
   */
  open: boolean;
  /**
   * Whose worlds are within reach.
   */
  owner?: string;
  /**
   * Id of the key.
   */
  key?: string;
  /**
   * What they may do.
   */
  scopes: ('read' | 'send' | 'officer' | 'admin')[];
}
/**
 * One change that somebody made.
 */
export interface AuditEntry {
  /**
   * Real time.
   */
  at: DateTime;
  /**
   * Id of the request.
   */
  request: string;
  /**
   * Id of the key; empty on a server without keys.
   */
  key: string;
  /**
   * Owner of the key.
   */
  owner: string;
  /**
   * Name of the operation.
   */
  operation: string;
  /**
   * What it was about.
   */
  address: string;
  /**
   * HTTP status of the answer.
   */
  status: number;
}
/**
 * A channel on which a world delivers.
 */
export interface ChannelView {
  /**
   * Id.
   */
  id: string;
  /**
   * push or pull.
   */
  kind: 'push' | 'pull';
  /**
   * Where to push.
   */
  url?: string;
  /**
   * How to try again.
   */
  schedule: 'standard-webhooks' | 'blocking-2.5-10';
  /**
   * Number from which the faults are drawn.
   */
  seed: number;
  /**
   * What the laboratory does.
   */
  faults: {
    /**
     * Virtual time before the first attempt, ms.
     */
    delay: number;
    /**
     * Delivered once more after it was acknowledged.
     */
    duplicate: number;
    /**
     * Held back behind the next one.
     */
    reorder: number;
    /**
     * Sent but never arrives.
     */
    drop: number;
    /**
     * Arrives, but its answer is replaced by 502; a poll is answered 503.
     */
    serverError: number;
    /**
     * Signed with another key.
     */
    badSignature: number;
    /**
     * Real time over which the body trickles, ms.
     */
    slow: number;
  };
  /**
   * Attempts so far.
   */
  attempts: number;
  /**
   * Notifications neither acknowledged nor given up.
   */
  pending: number;
  /**
   * Whether an attempt is under way or due.
   */
  sending: boolean;
  /**
   * Virtual time of the next attempt, on a push channel that has one to make.
   */
  nextAt?: DateTime;
}
/**
 * A channel with its signing key.
 */
export interface NewChannelView {
  /**
   * Id.
   */
  id: string;
  /**
   * push or pull.
   */
  kind: 'push' | 'pull';
  /**
   * Where to push.
   */
  url?: string;
  /**
   * How to try again.
   */
  schedule: 'standard-webhooks' | 'blocking-2.5-10';
  /**
   * Number from which the faults are drawn.
   */
  seed: number;
  /**
   * What the laboratory does.
   */
  faults: {
    /**
     * Virtual time before the first attempt, ms.
     */
    delay: number;
    /**
     * Delivered once more after it was acknowledged.
     */
    duplicate: number;
    /**
     * Held back behind the next one.
     */
    reorder: number;
    /**
     * Sent but never arrives.
     */
    drop: number;
    /**
     * Arrives, but its answer is replaced by 502; a poll is answered 503.
     */
    serverError: number;
    /**
     * Signed with another key.
     */
    badSignature: number;
    /**
     * Real time over which the body trickles, ms.
     */
    slow: number;
  };
  /**
   * Attempts so far.
   */
  attempts: number;
  /**
   * Notifications neither acknowledged nor given up.
   */
  pending: number;
  /**
   * Whether an attempt is under way or due.
   */
  sending: boolean;
  /**
   * Virtual time of the next attempt, on a push channel that has one to make.
   */
  nextAt?: DateTime;
  /**
   * Key of its signatures (Standard Webhooks).
   */
  secret: string;
}
/**
 * One attempt to deliver a notification.
 */
export interface AttemptView {
  /**
   * Id of the notification.
   */
  id: string;
  /**
   * Its event in the trace.
   */
  seq: number;
  /**
   * Virtual time.
   */
  at: DateTime;
  /**
   * Real time.
   */
  real: DateTime;
  /**
   * What became of it.
   */
  outcome: 'acknowledged' | 'refused' | 'server-error' | 'no-answer';
  /**
   * What the laboratory did to it.
   */
  fault?: string;
  /**
   * What was sent beside the body.
   */
  request?: {
    /**
     * Headers.
     */
    headers: {
      [k: string]: string;
    };
  };
  /**
   * What was answered.
   */
  response?: {
    /**
     * HTTP status.
     */
    status: number;
    /**
     * Headers.
     */
    headers: {
      [k: string]: string;
    };
    /**
     * Its beginning.
     */
    body: string;
  };
  /**
   * Why there was no answer.
   */
  error?: string;
  /**
   * Real time it took, ms.
   */
  ms: number;
  /**
   * Virtual time of the next attempt for the notification; only on its latest, and where there is one.
   */
  nextAt?: DateTime;
}
/**
 * A message that a world has sent, as it is delivered.
 */
export interface Notification {
  /**
   * The same for every attempt.
   */
  id: string;
  /**
   * World.
   */
  world: string;
  /**
   * Its event in the trace.
   */
  seq: number;
  /**
   * Virtual time.
   */
  at: DateTime;
  /**
   * Who sent it.
   */
  role: string;
  /**
   * What it is about.
   */
  entity: string;
  /**
   * Message type.
   */
  type: string;
  /**
   * Code of a receipt.
   */
  code?: string;
  /**
   * Wire format.
   */
  format?: string;
  /**
   * Name of the file in which it is delivered.
   */
  fileName?: string;
  /**
   * The message.
   */
  text: string;
}
/**
 * What a client did with the notifications of a channel.
 */
export interface ClientGrade {
  /**
   * Notifications so far.
   */
  notifications: number;
  /**
   * Acknowledged.
   */
  acknowledged: number;
  /**
   * Not acknowledged yet, and still tried.
   */
  pending: number[];
  /**
   * Given up, or missing in the ledger.
   */
  lost: number[];
  /**
   * Delivered, or by the ledger processed, more than once.
   */
  doubled: number[];
  /**
   * Acknowledged more than ten virtual minutes after the first good attempt.
   */
  late: number[];
  /**
   * Acknowledged or processed after a later one.
   */
  outOfOrder: number[];
  /**
   * Acknowledged although the signature was not ours.
   */
  forged: number[];
  /**
   * In the ledger although never sent.
   */
  unknown: string[];
  /**
   * Whether nothing is to be found fault with; absent while something is pending.
   */
  passed?: boolean;
}
/**
 * A port as a list shows it.
 */
export interface PortLine {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  name: Text;
  /**
   * Means of transport.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Province whose plan holds at the port; absent where none of the modelled plans does.
   */
  jurisdiction?: Jurisdiction;
}
/**
 * A reform as a list shows it.
 */
export interface ReformLine {
  /**
   * Id.
   */
  id: string;
  /**
   * Part of the process.
   */
  family:
    | 'platform'
    | 'filing'
    | 'review-and-tax'
    | 'inspection'
    | 'quarantine'
    | 'border'
    | 'logistics-and-fees';
  /**
   * Name.
   */
  title: Text;
  /**
   * What changes.
   */
  summary: Text;
  /**
   * Whether the simulator does it.
   */
  status: 'runs' | 'partly' | 'not-modelled';
}
/**
 * A reform with everything about it.
 */
export interface ReformDetail {
  /**
   * Id.
   */
  id: string;
  /**
   * Part of the process.
   */
  family:
    | 'platform'
    | 'filing'
    | 'review-and-tax'
    | 'inspection'
    | 'quarantine'
    | 'border'
    | 'logistics-and-fees';
  /**
   * Name.
   */
  title: Text;
  /**
   * What changes.
   */
  summary: Text;
  /**
   * Whether the simulator does it.
   */
  status: 'runs' | 'partly' | 'not-modelled';
  /**
   * What is missing.
   */
  reason?: Text;
  /**
   * What holds for declarations in flight.
   */
  transition: 'at-once' | 'by-acceptance';
  /**
   * First days by jurisdiction.
   */
  commencement: CommencementView[];
  /**
   * Prerequisites changed.
   */
  edges: EdgeView[];
  /**
   * Paragraphs.
   */
  sources: SourceView[];
  /**
   * Values set.
   */
  parameters: SettingView[];
  /**
   * Scenarios that show it.
   */
  scenarios: ScenarioReference[];
}
/**
 * A first day.
 */
export interface CommencementView {
  jurisdiction: Jurisdiction;
  /**
   * First day.
   */
  from: string;
  /**
   * Source.
   */
  source: Text;
  /**
   * How well it is known.
   */
  mark: Mark;
}
/**
 * A prerequisite.
 */
export interface EdgeView {
  /**
   * Flow.
   */
  flow: string;
  /**
   * State before.
   */
  prerequisite: string;
  /**
   * State that waits.
   */
  of: string;
  /**
   * What becomes of it.
   */
  change: 'cut' | 'added' | 'earlier';
}
/**
 * A paragraph of a document.
 */
export interface SourceView {
  /**
   * Number.
   */
  number: string;
  /**
   * Title of the document.
   */
  title: Text;
  /**
   * Date of the document.
   */
  date: string;
  jurisdiction: Jurisdiction;
  /**
   * Paragraph.
   */
  paragraph: string;
  /**
   * Heading of the paragraph.
   */
  heading: Text;
}
/**
 * A value instead of the baseline.
 */
export interface SettingView {
  /**
   * Full name.
   */
  name: string;
  /**
   * What it is.
   */
  title: Text;
  /**
   * Value without the reform.
   */
  before: Text;
  /**
   * Value with it.
   */
  after: Text;
  /**
   * Only at these.
   */
  ports?: string[];
  /**
   * First day of a later stage.
   */
  from?: string;
  /**
   * Source.
   */
  source: Text;
  /**
   * How well it is known.
   */
  mark: Mark;
}
/**
 * A scenario by name.
 */
export interface ScenarioReference {
  /**
   * Id.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
}
/**
 * What is in force at a port on a day.
 */
export interface PolicyAnswer {
  /**
   * Id of the port.
   */
  port: string;
  /**
   * Day.
   */
  date: string;
  /**
   * Values in force.
   */
  parameters: ParameterAnswer[];
  /**
   * Reforms in force.
   */
  reforms: ReformAnswer[];
}
/**
 * A value in force.
 */
export interface ParameterAnswer {
  /**
   * Full name.
   */
  name: string;
  /**
   * What it is.
   */
  title: Text;
  unit: ParameterUnit;
  value: ParameterValue;
  /**
   * Value as a text.
   */
  text: Text;
  /**
   * First day.
   */
  from: string;
  /**
   * Source.
   */
  source: Text;
  /**
   * How well it is known.
   */
  mark: Mark;
  /**
   * Only here.
   */
  port?: string;
  /**
   * Reasoning.
   */
  note?: string;
  /**
   * Reform that set it.
   */
  reform?: string;
}
/**
 * A reform in force.
 */
export interface ReformAnswer {
  /**
   * Id.
   */
  id: string;
  /**
   * Name.
   */
  title: Text;
  /**
   * First day.
   */
  from?: string;
  /**
   * Source.
   */
  source?: Text;
  /**
   * How well it is known.
   */
  mark?: Mark;
}
/**
 * Figures from min to max, all equally likely, with some decimals.
 */
export interface FigureRange {
  /**
   * Least.
   */
  min: number;
  /**
   * Greatest.
   */
  max: number;
  /**
   * Decimals written.
   */
  decimals: number;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "HomePlace".
 */
export interface HomePlace {
  /**
   * Name as companies bear it.
   */
  name: string;
  /**
   * Administrative division, 6 digits.
   */
  division: string;
  /**
   * First four digits of customs registrations.
   */
  customs: string;
  /**
   * Domestic district of a declaration.
   */
  district: string;
}
/**
 * One declaration element: its name in the catalogue, and one of some texts, a figure, or a date before dispatch.
 */
export interface ElementProfile {
  /**
   * Name in the catalogue.
   */
  name: string;
  texts?: Texts;
  figure?: FigureRange;
  daysBefore?: FigureRange;
  /**
   * Text before figure or date.
   */
  before?: string;
  /**
   * Text after figure or date.
   */
  after?: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "GoodsProfile".
 */
export interface GoodsProfile {
  hsCode: HsCode;
  /**
   * Name of the goods.
   */
  name: string;
  /**
   * Name for inspection.
   */
  inspectionName?: string;
  /**
   * Class of supervision.
   */
  inspectionClass?: string;
  /**
   * End use.
   */
  purpose?: string;
  /**
   * Attributes.
   *
   * @minItems 1
   * @maxItems 9
   */
  attributes?: [string, ...string[]];
  /**
   * No dangerous chemical.
   */
  notDangerous?: boolean;
  unit: Unit;
  /**
   * Net weight of one unit of transaction.
   */
  kilogramsPerUnit: number;
  /**
   * First statutory quantity of one unit of transaction.
   */
  firstPerUnit: number;
  /**
   * Second statutory quantity of one unit of transaction.
   */
  secondPerUnit?: number;
  /**
   * Quantity of a line.
   */
  quantity: FigureRange;
  /**
   * Units of transaction in one package; absent for bulk.
   */
  unitsPerPackage?: number;
  /**
   * Price of one unit of transaction.
   */
  price: FigureRange;
  /**
   * Declaration elements in the order of the catalogue.
   *
   * @minItems 1
   * @maxItems 20
   */
  elements: [ElementProfile, ...ElementProfile[]];
}
/**
 * What crosses a port as one kind of shipment: goods, packing, prices, parties and transport, from which messages are generated.
 */
export interface Commodity {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Port id.
   */
  port: string;
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * How often it comes, relative to the other commodities.
   */
  share: number;
  /**
   * Goods of which lines of a declaration are made; a shipment has some of them.
   *
   * @minItems 1
   * @maxItems 50
   */
  goods: [GoodsProfile, ...GoodsProfile[]];
  /**
   * How many of the goods a shipment has.
   */
  lines: {
    /**
     * Least.
     */
    min: number;
    /**
     * Most.
     */
    max: number;
  };
  currency: Currency;
  /**
   * Terms of trade.
   */
  terms: string;
  /**
   * Freight where the terms want it stated, in the currency of the goods.
   */
  freight?: FigureRange;
  /**
   * Rate of insurance where the terms want it stated.
   */
  insurance?: number;
  /**
   * How the goods are packed.
   */
  packing: {
    /**
     * Kind of packages in a declaration.
     */
    type: string;
    /**
     * Kind of packages in a manifest, UN/ECE Recommendation 21.
     */
    manifestType: string;
    /**
     * Weight of one empty package; absent for bulk.
     */
    tare?: number;
    /**
     * Shipping marks; N/M without.
     */
    marks?: string;
  };
  /**
   * The container in which the shipment travels, where it does.
   */
  container?: {
    /**
     * Size and kind in a declaration.
     */
    type: string;
    /**
     * Size and type, ISO 6346.
     */
    sizeType: string;
    /**
     * Empty weight.
     */
    tare: Kilograms;
    /**
     * Owner code with the letter U.
     */
    owner: string;
  };
  /**
   * Where the goods come from or go to.
   */
  abroad: {
    country: Country;
    /**
     * Port code of a declaration.
     */
    port: string;
    /**
     * Place of loading or unloading in a manifest.
     */
    place: string;
    /**
     * Invented foreign traders.
     */
    traders: Texts;
  };
  /**
   * Where the domestic traders are, and what they do.
   */
  home: {
    /**
     * Places with their codes.
     *
     * @minItems 1
     * @maxItems 20
     */
    places: [HomePlace, ...HomePlace[]];
    /**
     * Where the declaring agent is.
     */
    broker: HomePlace;
    /**
     * Words for the business in the names of traders.
     */
    trades: Texts;
    /**
     * Where the goods are kept.
     */
    goodsPlace: string;
    /**
     * Place of unloading or loading in a manifest.
     */
    place: string;
  };
  /**
   * What carries the goods; # stands for a digit, the same in name and code.
   */
  vehicle: {
    /**
     * Pattern of plate, wagon or flight.
     */
    name: string;
    /**
     * Pattern of the code.
     */
    id: string;
    /**
     * Number of trailers.
     */
    trailers?: number;
    /**
     * Invented drivers, of road vehicles.
     */
    drivers?: Texts;
    /**
     * Customs procedure of road cargo.
     */
    procedure?: string;
    /**
     * Pattern of the code of carriers.
     */
    carrier: string;
    /**
     * Invented carriers.
     */
    carriers: Texts;
  };
  /**
   * What the numbers of bills begin with.
   */
  bill: string;
  /**
   * Certificates of a shipment; # stands for a digit of the number, yy for the year.
   *
   * @minItems 0
   * @maxItems 9
   */
  certificates: {
    /**
     * Letter of the certificate.
     */
    code: string;
    /**
     * Pattern of the number.
     */
    number: string;
  }[];
  /**
   * Share of imports whose duty is guaranteed.
   */
  guaranteed: number;
  /**
   * Where prices, weights and loads come from.
   */
  source: string;
  /**
   * How reliable they are.
   */
  mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
}
/**
 * What was found about a client under test.
 */
export interface ConformanceReport {
  /**
   * Name of the client, as given.
   */
  client: string;
  /**
   * Whether every requirement is met.
   */
  passed: boolean;
  /**
   * The requirements with their verdicts.
   *
   * @maxItems 200
   */
  requirements: ConformanceRequirement[];
  /**
   * Transitions that a declarant causes or is told of.
   */
  transitions: ConformanceCoverage;
  /**
   * Receipts that a declarant can get.
   */
  receipts: ConformanceCoverage;
  /**
   * The paths along which the client was led.
   *
   * @maxItems 200
   */
  paths: ConformancePath[];
}
/**
 * A requirement with its verdict.
 */
export interface ConformanceRequirement {
  /**
   * Stable id.
   */
  id: string;
  /**
   * What is required.
   */
  text: Text;
  /**
   * What it rests on.
   */
  citation: Text;
  /**
   * Met on every occasion, broken on one at least, or without occasion.
   */
  verdict: 'met' | 'broken' | 'not-reached';
  /**
   * On how many occasions it was looked at.
   */
  occasions: number;
  /**
   * Where it was broken, at most twenty places.
   *
   * @maxItems 20
   */
  evidence: ConformanceEvidence[];
}
/**
 * A place where a requirement was broken.
 */
export interface ConformanceEvidence {
  /**
   * Path.
   */
  path: string;
  /**
   * Number of the step, from 1.
   */
  step?: number;
  /**
   * Event of the step.
   */
  event?: string;
  /**
   * Event of the log.
   */
  seq?: number;
  /**
   * Virtual instant.
   */
  at?: string;
  /**
   * What was seen.
   */
  found: Text;
}
/**
 * What was seen of all that there is.
 */
export interface ConformanceCoverage {
  /**
   * What was seen.
   *
   * @maxItems 1000
   */
  covered: string[];
  /**
   * What was not.
   *
   * @maxItems 1000
   */
  missing: string[];
}
/**
 * A path and how far it was walked.
 */
export interface ConformancePath {
  /**
   * Id.
   */
  id: string;
  /**
   * Course to which it belongs.
   */
  course: string;
  /**
   * Name of the course.
   */
  text: Text;
  /**
   * Events of the flow, in order.
   *
   * @maxItems 200
   */
  events: string[];
  /**
   * How many of them came about.
   */
  walked: number;
}
/**
 * What was found about a client under test, signed over its canonical JSON (RFC 8785).
 */
export interface SignedConformanceReport {
  report: ConformanceReport;
  signature: ConformanceSignature;
}
/**
 * Signature of the report.
 */
export interface ConformanceSignature {
  algorithm: 'Ed25519';
  /**
   * Public key, SPKI in DER, base64.
   */
  publicKey: string;
  /**
   * Signature, base64.
   */
  value: string;
}
/**
 * A policy document with the headings of its paragraphs.
 */
export interface PolicyDocument {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Official number.
   */
  number: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Who issued it.
   */
  issuer: Text;
  /**
   * Date of the document.
   */
  date: CalendarDate;
  /**
   * Where it holds.
   */
  jurisdiction: Jurisdiction;
  /**
   * Headings of the paragraphs by number.
   */
  paragraphs: {
    [k: string]: Text;
  };
  /**
   * Why no mechanism rests on a paragraph, by number.
   */
  withoutMechanism?: {
    [k: string]: Text;
  };
}
/**
 * What differs from the baseline, together.
 */
export interface ExperimentArm {
  /**
   * Short name, used in results.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  set: Settings;
}
/**
 * Settings by name: parameters.<name>, traffic or traffic.<path>, port or port.<path>, start, shipments, selection, reforms.with, reforms.without (lists of ids, for the whole run).
 */
export interface Settings {
  /**
   * Number, switch, id, distribution, hours, or list of ids.
   */
  [k: string]: number | boolean | string | {} | unknown[];
}
/**
 * A numeric setting that is varied between two ends: as a value, or as a factor on what the baseline has.
 */
export interface ExperimentInput {
  /**
   * Short name, used in results.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Name of the setting.
   */
  setting: string;
  /**
   * Lower end.
   */
  low: number;
  /**
   * Upper end.
   */
  high: number;
  /**
   * Both ends multiply the value of the baseline, a distribution as a whole.
   */
  factor?: boolean;
}
/**
 * A baseline, what is changed in it, and what is measured.
 */
export interface Experiment {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * What the experiment is to answer.
   */
  question: Text;
  /**
   * The world everything is compared with.
   */
  baseline: {
    /**
     * Title.
     */
    title: Text;
    /**
     * Port id.
     */
    port: string;
    /**
     * Traffic id.
     */
    traffic: string;
    /**
     * First instant of the world; its date decides which parameters hold.
     */
    start: string;
    /**
     * Shipments of one replication.
     */
    shipments: number;
    set?: Settings;
  };
  /**
   * Names of measures; the first one leads the report.
   *
   * @minItems 1
   * @maxItems 60
   */
  measures: [string, ...string[]];
  /**
   * What is left out at the beginning of each replication: a number of shipments, or found by MSER-5 (White 1997).
   */
  warmUp:
    | {
        /**
         * Shipments left out.
         */
        shipments: number;
      }
    | {
        /**
         * Rule.
         */
        detect: 'mser-5';
      };
  /**
   * How often every combination is run: a number, or until intervals are narrow enough.
   */
  replications:
    | {
        /**
         * Replications.
         */
        count: number;
      }
    | {
        /**
         * First batch.
         */
        atLeast: number;
        /**
         * Cap.
         */
        atMost: number;
        /**
         * Largest half width of the interval of each measure, as a share of its mean.
         */
        halfWidth: number;
      };
  /**
   * Coverage of the intervals.
   */
  confidence: number;
  /**
   * Seed of the first replication; each further one adds one.
   */
  seed: number;
  /**
   * Hours by cause, with a replay without each cause.
   */
  ledger?: boolean;
  /**
   * How the effects move when what is marked assumed is otherwise: each such input divided and multiplied by a factor, one at a time; of shares, the odds. With a list of arms or one factor at a time.
   */
  assumed?: {
    /**
     * By which each input is divided and multiplied.
     */
    factor: number;
    /**
     * Inputs that are run in full: those that move an effect most in a short run of each.
     */
    most: number;
  };
  /**
   * Points judged together on several measures: which none of the others surpasses.
   */
  frontier?: {
    /**
     * Measures of which more is better.
     *
     * @minItems 1
     * @maxItems 10
     */
    gains: [string, ...string[]];
    /**
     * Measures of which less is better.
     *
     * @minItems 1
     * @maxItems 10
     */
    costs: [string, ...string[]];
  };
  /**
   * Which combinations are run and how they are compared.
   */
  design:
    | {
        /**
         * Each arm against the baseline.
         */
        kind: 'list';
        /**
         * Arms.
         *
         * @minItems 1
         * @maxItems 200
         */
        arms: [ExperimentArm, ...ExperimentArm[]];
      }
    | {
        /**
         * Each factor alone, then all together.
         */
        kind: 'one-at-a-time';
        /**
         * Factors.
         *
         * @minItems 1
         * @maxItems 30
         */
        factors: [ExperimentArm, ...ExperimentArm[]];
      }
    | {
        /**
         * Every combination of the factors.
         */
        kind: 'factorial';
        /**
         * Factors, at most 10.
         *
         * @minItems 1
         * @maxItems 10
         */
        factors: [ExperimentArm, ...ExperimentArm[]];
      }
    | {
        /**
         * A fraction of all combinations, the other factors made from products.
         */
        kind: 'fractional-factorial';
        /**
         * Factors.
         *
         * @minItems 1
         * @maxItems 30
         */
        factors: [ExperimentArm, ...ExperimentArm[]];
        /**
         * For each further factor the id of the factor and those whose product it follows, such as e=a*b*c.
         *
         * @minItems 1
         * @maxItems 20
         */
        generators: [string, ...string[]];
      }
    | {
        /**
         * The effect of the package split among its factors.
         */
        kind: 'shapley';
        /**
         * Factors, at most 10.
         *
         * @minItems 1
         * @maxItems 10
         */
        factors: [ExperimentArm, ...ExperimentArm[]];
      }
    | {
        /**
         * Elementary effects along random paths.
         */
        kind: 'morris';
        /**
         * Inputs that are varied.
         *
         * @minItems 2
         * @maxItems 40
         */
        inputs: [ExperimentInput, ExperimentInput, ...ExperimentInput[]];
        /**
         * Paths.
         */
        trajectories: number;
        /**
         * Levels of the grid, even.
         */
        levels: number;
      }
    | {
        /**
         * Shares of variance, first order and total.
         */
        kind: 'sobol';
        /**
         * Inputs that are varied.
         *
         * @minItems 2
         * @maxItems 40
         */
        inputs: [ExperimentInput, ExperimentInput, ...ExperimentInput[]];
        /**
         * Base sample; (inputs + 2) times as many runs.
         */
        samples: number;
      };
  /**
   * Published figures to compare with.
   *
   * @minItems 1
   * @maxItems 100
   */
  published?: [
    {
      /**
       * Title.
       */
      title: Text;
      /**
       * Id of the arm, or baseline.
       */
      point: string;
      /**
       * Name of the measure.
       */
      measure: string;
      /**
       * Published value, in the unit of the measure.
       */
      value: number;
      /**
       * calibration: the model was fitted to it; validation: it was not.
       */
      use: 'calibration' | 'validation';
      /**
       * Share by which the prediction may miss and still count as met.
       */
      tolerance?: number;
      /**
       * Where the value comes from.
       */
      source: string;
      /**
       * How well the value is known.
       */
      mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
      /**
       * What stands behind a miss, or how the figure was used.
       */
      note?: string;
    },
    ...{
      /**
       * Title.
       */
      title: Text;
      /**
       * Id of the arm, or baseline.
       */
      point: string;
      /**
       * Name of the measure.
       */
      measure: string;
      /**
       * Published value, in the unit of the measure.
       */
      value: number;
      /**
       * calibration: the model was fitted to it; validation: it was not.
       */
      use: 'calibration' | 'validation';
      /**
       * Share by which the prediction may miss and still count as met.
       */
      tolerance?: number;
      /**
       * Where the value comes from.
       */
      source: string;
      /**
       * How well the value is known.
       */
      mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
      /**
       * What stands behind a miss, or how the figure was used.
       */
      note?: string;
    }[]
  ];
  /**
   * Inputs of the baseline that are fitted to the published figures marked for calibration at the baseline.
   *
   * @minItems 1
   * @maxItems 6
   */
  calibration?: [ExperimentInput, ...ExperimentInput[]];
}
/**
 * Site operator reports that goods have reached the supervised place.
 */
export interface ArrivalReport {
  type: 'arrival-report';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Sender.
   */
  sender?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * Original (9), add (2), change (5) or delete (3).
   */
  action: 'original' | 'add' | 'change' | 'delete';
  /**
   * Transport of the manifest.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Customs office.
   */
  customsOffice: CustomsOffice;
  /**
   * Batch or voyage; rail reports arrivals without a train number.
   */
  voyageNo?: string;
  /**
   * Supervised place.
   */
  site?: string;
  /**
   * When the goods arrived.
   */
  arrivedAt: DateTime;
  /**
   * What arrived.
   *
   * @minItems 0
   * @maxItems 999
   */
  consignments: {
    /**
     * Waybill.
     */
    billNo: string;
    /**
     * Packages that arrived.
     */
    packages: number;
    /**
     * Gross mass that arrived.
     */
    grossWeight: Kilograms;
    /**
     * Containers.
     *
     * @minItems 0
     * @maxItems 999
     */
    containers?: ContainerNo[];
    /**
     * House waybill.
     */
    houseBillNo?: string;
    /**
     * Kind of packages, UN/ECE Recommendation 21.
     */
    packageType?: string;
    /**
     * Volume.
     */
    volume?: number;
    /**
     * Remarks.
     */
    remarks?: string;
    /**
     * Reason of a change or deletion.
     */
    changeReason?: {
      /**
       * Reason, 999 other.
       */
      code?: string;
      /**
       * Further reasons.
       *
       * @minItems 0
       * @maxItems 9
       */
      furtherCodes?: string[];
      /**
       * Reason in words.
       */
      text?: string;
      /**
       * Contact.
       */
      contact?: string;
      /**
       * Telephone.
       */
      phone?: string;
    };
  }[];
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * Direction, where the message tells it.
   */
  direction?: 'import' | 'export';
  /**
   * The ship, aircraft or train.
   */
  vehicle?: {
    /**
     * Registered code.
     */
    id?: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * Containers that arrived, told without their bills.
   *
   * @minItems 0
   * @maxItems 999
   */
  containers?: {
    /**
     * Container number.
     */
    number: ContainerNo;
    /**
     * Size and type, ISO 6346 where the format uses it.
     */
    sizeType?: string;
    /**
     * Who supplies the container.
     */
    supplier?: string;
    /**
     * Empty.
     */
    empty?: boolean;
    /**
     * Shared container (less than a container load).
     */
    shared?: boolean;
    /**
     * Seals.
     *
     * @minItems 0
     * @maxItems 9
     */
    seals?: {
      /**
       * Number of the seal, with its kind before a slash: M mechanical, E electronic.
       */
      number: string;
      /**
       * Who put the seal on, such as CA for the carrier.
       */
      agency?: string;
    }[];
    /**
     * Bills or arrivals of which a part is in the container.
     *
     * @minItems 0
     * @maxItems 99
     */
    billNos?: string[];
  }[];
}
/**
 * A domestic party with its registrations.
 */
export interface Party {
  /**
   * Name as registered.
   */
  name: string;
  /**
   * Unified social credit code.
   */
  creditCode?: CreditCode;
  /**
   * Customs registration code, 10 characters.
   */
  customsCode?: string;
}
/**
 * Freight, insurance or other charges of a declaration.
 */
export interface Charge {
  /**
   * How the figure is meant: 1 rate, 2 per unit, 3 total.
   */
  mark: '1' | '2' | '3';
  /**
   * Amount, or rate in percent when mark is 1.
   */
  amount: number;
  /**
   * Currency; absent for a rate.
   */
  currency?: Currency;
}
/**
 * Declaration of a means of transport: notice before arrival or departure; for road the carriage report (承运确报).
 */
export interface ConveyanceDeclaration {
  type: 'conveyance-declaration';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Sender.
   */
  sender?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * Original (9), add (2), change (5) or delete (3).
   */
  action: 'original' | 'add' | 'change' | 'delete';
  /**
   * Transport of the manifest.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Advance notice, arrival or departure; the road carriage report joins them.
   */
  stage: 'notice' | 'arrival' | 'departure';
  /**
   * Laden, empty, or empty containers.
   */
  load: 'laden' | 'empty' | 'empty-containers';
  /**
   * Office of entry or exit.
   */
  customsOffice: CustomsOffice;
  /**
   * Batch, train, flight or voyage number.
   */
  voyageNo: string;
  /**
   * Carrier.
   */
  carrier?: {
    /**
     * Code.
     */
    id: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * The vehicle, train, aircraft or ship.
   */
  vehicle: {
    /**
     * Registered code.
     */
    id: string;
    /**
     * Name or plate.
     */
    name?: string;
    /**
     * Trailers.
     *
     * @minItems 0
     * @maxItems 99
     */
    trailers?: {
      /**
       * Number.
       */
      id: string;
      /**
       * Tare.
       */
      tareWeight?: Kilograms;
      /**
       * Kind of trailer.
       */
      type?: string;
    }[];
  };
  /**
   * Crew.
   */
  crew?: {
    /**
     * Driver or master.
     */
    driver?: string;
    /**
     * Code of the driver.
     */
    driverId?: string;
    /**
     * Number of persons.
     */
    count?: number;
    /**
     * Everybody is healthy.
     */
    healthy?: boolean;
    /**
     * Vaccinated.
     */
    vaccinated?: boolean;
  };
  /**
   * Expected arrival (or departure) at the port.
   */
  arrivesAt?: DateTime;
  /**
   * Countries on the way.
   *
   * @minItems 0
   * @maxItems 9
   */
  routingCountries?: Country[];
  /**
   * Bills carried.
   *
   * @minItems 0
   * @maxItems 999
   */
  billNos?: string[];
  /**
   * Containers carried.
   *
   * @minItems 0
   * @maxItems 999
   */
  containers?: {
    /**
     * Container number.
     */
    number: ContainerNo;
    /**
     * ISO 6346 size type.
     */
    sizeType?: string;
    /**
     * Empty.
     */
    empty?: boolean;
    /**
     * Seals.
     *
     * @minItems 0
     * @maxItems 9
     */
    seals?: string[];
    /**
     * Shared container (less than a container load).
     */
    shared?: boolean;
    /**
     * Who supplies the container.
     */
    supplier?: string;
    /**
     * Tare, kg.
     */
    tareWeight?: Kilograms;
  }[];
  /**
   * Customs seals.
   *
   * @minItems 0
   * @maxItems 9
   */
  seals?: string[];
  /**
   * Who transmits.
   */
  transmitter?: string;
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * Customs procedure, RD01 to RD18.
   */
  procedure?: string;
  /**
   * Place of loading.
   */
  loadingPlace?: string;
  /**
   * Items of the air pre-arrival notice (进港预报) and departure report (离港确报).
   */
  flight?: {
    /**
     * Date of the flight.
     */
    date?: CalendarDate;
    /**
     * Ground agent.
     */
    groundAgent?: string;
    /**
     * Airport of departure.
     */
    from?: string;
    /**
     * Airport of destination.
     */
    to?: string;
    /**
     * Departure.
     */
    departsAt?: DateTime;
    /**
     * Planned parking stand.
     */
    parkingStand?: string;
    /**
     * When unloading is expected.
     */
    unloadsAt?: DateTime;
    /**
     * Day of declaration.
     */
    declaredOn?: CalendarDate;
  };
  /**
   * Agent of the carrier.
   */
  agentId?: string;
}
/**
 * Duty, taxes and charges assessed on a declaration.
 */
export interface DutyBill {
  type: 'duty-bill';
  /**
   * Number of the bill.
   */
  billNo: string;
  /**
   * Declaration.
   */
  entryNo: string;
  /**
   * When issued.
   */
  issuedAt: DateTime;
  /**
   * Last day of payment without surcharge.
   */
  dueOn: CalendarDate;
  /**
   * Lines.
   *
   * @minItems 1
   * @maxItems 400
   */
  lines: [
    {
      /**
       * Duty, VAT, consumption tax, late-declaration fee or late-payment surcharge.
       */
      kind:
        | 'import-duty'
        | 'export-duty'
        | 'vat'
        | 'consumption-tax'
        | 'late-declaration-fee'
        | 'late-payment-surcharge';
      /**
       * Line of goods.
       */
      goodsLine?: number;
      /**
       * Amount on which it is computed.
       */
      base: Cny;
      /**
       * Rate, 1 = 100 %.
       */
      rate: number;
      /**
       * Days counted, for charges.
       */
      days?: number;
      /**
       * Amount.
       */
      amount: Cny;
    },
    ...{
      /**
       * Duty, VAT, consumption tax, late-declaration fee or late-payment surcharge.
       */
      kind:
        | 'import-duty'
        | 'export-duty'
        | 'vat'
        | 'consumption-tax'
        | 'late-declaration-fee'
        | 'late-payment-surcharge';
      /**
       * Line of goods.
       */
      goodsLine?: number;
      /**
       * Amount on which it is computed.
       */
      base: Cny;
      /**
       * Rate, 1 = 100 %.
       */
      rate: number;
      /**
       * Days counted, for charges.
       */
      days?: number;
      /**
       * Amount.
       */
      amount: Cny;
    }[]
  ];
  /**
   * Total.
   */
  total: Cny;
}
/**
 * Payment of a duty bill, or the guarantee that stands for it.
 */
export interface DutyPayment {
  type: 'duty-payment';
  /**
   * Declarant's number of the declaration.
   */
  reference: string;
  /**
   * Bill paid.
   */
  billNo?: string;
  /**
   * Electronic payment, payment at the bank's counter, or what secures payment after release: a bank's guarantee, that of a group's finance company or of a guarantee company, insurance, or a consolidated account.
   */
  method:
    | 'electronic'
    | 'counter'
    | 'guarantee'
    | 'group-finance'
    | 'financing-guarantee'
    | 'bond-insurance'
    | 'consolidated';
  /**
   * Amount.
   */
  amount: Cny;
  /**
   * When paid.
   */
  paidAt?: DateTime;
  /**
   * Guarantee.
   */
  guaranteeNo?: string;
}
/**
 * A vehicle passes a gate of the port or site.
 */
export interface GatePassage {
  type: 'gate-passage';
  /**
   * Gate.
   */
  gate: string;
  /**
   * In or out.
   */
  movement: 'in' | 'out';
  /**
   * Batch or voyage.
   */
  voyageNo: string;
  /**
   * Vehicle.
   */
  vehicle?: string;
  /**
   * When.
   */
  passedAt: DateTime;
  /**
   * Lifted automatically, lifted by an officer, or refused.
   */
  outcome: 'automatic' | 'manual' | 'refused';
  /**
   * Weight on the bridge.
   */
  weight?: Kilograms;
}
/**
 * Goods declaration, import or export: one step, or the summary or complete declaration of the two-step procedure. An advance declaration is one whose date lies before arrival; the message has no flag for it.
 */
export interface GoodsDeclaration {
  type: 'goods-declaration';
  /**
   * The declarant's own number of this declaration, unique per sender (DecSign/ClientSeqNo).
   */
  reference: string;
  /**
   * Number given by the single window: I or E, year, 13 digits (DecHead/SeqNo).
   */
  unifiedNo?: string;
  /**
   * Customs declaration number: office, year, direction, serial (DecHead/EntryId).
   */
  entryNo?: string;
  /**
   * What the sender asks: save (G) keeps a draft, declare (C) lodges it.
   */
  operation: 'save' | 'declare';
  /**
   * Direction of trade.
   */
  direction: 'import' | 'export';
  /**
   * One-step declaration, or first (summary) or second (complete) part of the two-step declaration.
   */
  procedure: 'one-step' | 'summary' | 'complete';
  /**
   * Office of declaration.
   */
  customsOffice: CustomsOffice;
  /**
   * Office of entry or exit.
   */
  borderOffice?: CustomsOffice;
  /**
   * Domestic port of entry or exit, 6 digits.
   */
  entryPort?: string;
  /**
   * Port of departure, 6 characters.
   */
  departurePort?: string;
  /**
   * Port of call (import) or of destination (export), 6 characters.
   */
  stopPort?: string;
  /**
   * Date of entry or exit.
   */
  importExportDate?: CalendarDate;
  /**
   * Date the goods were dispatched.
   */
  departureDate?: CalendarDate;
  /**
   * Transport mode in the code list of declarations (2 sea, 3 rail, 4 road, 5 air).
   */
  transportMode: string;
  /**
   * Conveyance; free for road under the road manifest.
   */
  conveyanceName?: string;
  /**
   * Voyage; for road the batch number of the crossing (货物运输批次号).
   */
  voyageNo?: string;
  /**
   * Bill of lading or waybill.
   */
  billNo?: string;
  /**
   * Domestic consignee or consignor.
   */
  trader: Party;
  /**
   * Consumer or producer.
   */
  owner?: Party;
  /**
   * Declaring unit.
   */
  agent: Party;
  /**
   * Overseas consignor or consignee.
   */
  overseasParty?: {
    /**
     * AEO code or NO.
     */
    code?: string;
    /**
     * Name in a foreign language, or NO.
     */
    name: string;
    /**
     * Overseas party, Chinese name.
     */
    nameZh?: string;
    /**
     * Overseas party, address.
     */
    address?: string;
  };
  /**
   * Person who declares.
   */
  declarant?: string;
  /**
   * Supervision (trade) mode.
   */
  tradeMode: string;
  /**
   * Nature of levy.
   */
  levyNature?: string;
  /**
   * Processing-trade manual or filing.
   */
  manualNo?: string;
  /**
   * Licence.
   */
  licenceNo?: string;
  /**
   * Contract.
   */
  contractNo?: string;
  /**
   * Country of departure (import) or arrival (export).
   */
  tradeCountry?: Country;
  /**
   * Country of the trading partner.
   */
  tradingCountry?: Country;
  /**
   * Terms of trade (1 CIF, 2 C&F, 3 FOB ...).
   */
  terms?: string;
  /**
   * Freight.
   */
  freight?: Charge;
  /**
   * Insurance.
   */
  insurance?: Charge;
  /**
   * Other charges.
   */
  otherCharges?: Charge;
  /**
   * Number of packages.
   */
  packages?: number;
  /**
   * Kind of packages.
   */
  packageType?: string;
  /**
   * Gross weight.
   */
  grossWeight?: Kilograms;
  /**
   * Net weight.
   */
  netWeight?: Kilograms;
  /**
   * Where the goods are stored or inspected.
   */
  goodsPlace?: string;
  /**
   * Marks and numbers.
   */
  marks?: string;
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * Release against a guarantee is asked for (ChkSurety).
   */
  guarantee?: boolean;
  /**
   * Duty is paid in a monthly consolidated account (Type CL).
   */
  consolidatedDuty?: boolean;
  /**
   * Summary declaration: goods under certificates, inspection or duty.
   */
  controls?: {
    /**
     * Subject to regulatory certificates.
     */
    certificates: boolean;
    /**
     * Subject to inspection and quarantine.
     */
    inspection: boolean;
    /**
     * Subject to duty.
     */
    duty: boolean;
  };
  /**
   * Five flags: special relation, price influence, royalties, formula price, provisional price; 1 yes, 0 no, 9 blank.
   */
  priceStatement?: string;
  /**
   * Two-stage access requests (DecTpAccess).
   */
  access?: {
    /**
     * Transfer to another supervised place is asked for.
     */
    transfer?: boolean;
    /**
     * Code of that place.
     */
    transferSite?: string;
    /**
     * Pick-up before the laboratory result is asked for.
     */
    conditionalPickUp?: boolean;
    /**
     * Inspection at port and destination merged.
     */
    mergeInspections?: boolean;
  };
  /**
   * Lines of goods.
   *
   * @minItems 1
   * @maxItems 50
   */
  goods: [
    {
      /**
       * Line number, from 1.
       */
      line: number;
      /**
       * Line of the processing-trade manual.
       */
      recordLine?: number;
      /**
       * Commodity code.
       */
      hsCode: HsCode;
      /**
       * Supervision class appended to the HS code, 3 digits.
       */
      inspectionClass?: string;
      /**
       * Name of the goods.
       */
      name: string;
      /**
       * Name of the goods in English.
       */
      nameEn?: string;
      /**
       * Declaration elements of the HS line, joined by "|".
       */
      model?: string;
      /**
       * Quantity in the transaction unit.
       */
      quantity: Quantity;
      /**
       * Transaction unit.
       */
      unit: Unit;
      /**
       * Quantity in the first statutory unit of the HS line.
       */
      firstQuantity?: Quantity;
      /**
       * First statutory unit.
       */
      firstUnit?: Unit;
      /**
       * Quantity in the second statutory unit, where the HS line has one.
       */
      secondQuantity?: Quantity;
      /**
       * Second statutory unit.
       */
      secondUnit?: Unit;
      /**
       * Unit price.
       */
      price?: Money;
      /**
       * Total price of the line.
       */
      total: Money;
      /**
       * Currency of price and total.
       */
      currency: Currency;
      /**
       * Country of origin, whatever the direction.
       */
      originCountry: Country;
      /**
       * Country of final destination, whatever the direction.
       */
      destinationCountry?: Country;
      /**
       * Levy mode.
       */
      dutyMode?: string;
      /**
       * Domestic destination (import) or source (export), 5 characters.
       */
      district?: string;
      /**
       * Administrative division of destination, 6 digits.
       */
      destinationDivision?: string;
      /**
       * End use of goods under inspection.
       */
      purpose?: string;
      /**
       * Goods attributes.
       *
       * @minItems 1
       * @maxItems 9
       */
      attributes?: [string, ...string[]];
      /**
       * Name of the inspection class.
       */
      inspectionName?: string;
      /**
       * Overseas manufacturer.
       */
      manufacturer?: string;
      /**
       * Brand.
       */
      brand?: string;
      /**
       * Specification for inspection.
       */
      specification?: string;
      /**
       * Date or dates of production.
       */
      productionDate?: string;
      /**
       * Classification mark (blank).
       */
      classMark?: string;
      /**
       * Declared to statutory unit, factor.
       */
      conversionFactor?: number;
      /**
       * Use.
       */
      use?: string;
      /**
       * Processing fee.
       */
      processingFee?: number;
      /**
       * Item number of a finished product.
       */
      itemNo?: string;
      /**
       * Version of the unit consumption.
       */
      consumptionVersion?: number;
      /**
       * Region of origin.
       */
      originRegion?: string;
      /**
       * Expiry date.
       */
      validUntil?: string;
      /**
       * Shelf life.
       */
      shelfLife?: string;
      /**
       * Ingredients.
       */
      ingredients?: string;
      /**
       * UN number of dangerous goods.
       */
      unNo?: string;
      /**
       * Name of dangerous goods.
       */
      dangerousName?: string;
      /**
       * Packing group of dangerous goods.
       */
      dangerousPackingGroup?: string;
      /**
       * Packaging of dangerous goods.
       */
      dangerousPackaging?: string;
      /**
       * Not a dangerous chemical.
       */
      notDangerous?: boolean;
      /**
       * Models for inspection.
       */
      models?: string;
      /**
       * Production batch.
       */
      batchNo?: string;
      /**
       * Producer, registration number (export).
       */
      producerNo?: string;
      /**
       * Producer, name (export).
       */
      producerName?: string;
      /**
       * Origin under a preferential agreement.
       */
      preferentialOrigin?: Country;
      /**
       * Prohibition and restriction code.
       */
      controlCode?: string;
      /**
       * Licences and qualifications of the goods.
       *
       * @minItems 0
       * @maxItems 999
       */
      permits?: {
        /**
         * Line of goods.
         */
        line?: number;
        /**
         * Kind of licence or qualification.
         */
        kind?: string;
        /**
         * Licence or qualification.
         */
        number?: string;
        /**
         * Line written off.
         */
        writeOffLine?: string;
        /**
         * Quantity written off.
         */
        writeOffQuantity?: string;
        /**
         * Unit of that quantity.
         */
        writeOffUnit?: string;
        /**
         * Vehicles.
         *
         * @minItems 0
         * @maxItems 999
         */
        vehicles?: {
          /**
           * Licence.
           */
          number?: string;
          /**
           * Kind of licence.
           */
          kind?: string;
          /**
           * Sequence number.
           */
          sequence?: string;
          /**
           * Date of the bill of lading.
           */
          billDate?: CalendarDate;
          /**
           * Period of guarantee.
           */
          qualityPeriod?: string;
          /**
           * Engine or motor number.
           */
          motorNo?: string;
          /**
           * Vehicle identification number.
           */
          vin?: string;
          /**
           * Chassis number.
           */
          chassisNo?: string;
          /**
           * Quantity on the invoice.
           */
          invoiceQuantity?: number;
          /**
           * Chinese name.
           */
          nameZh?: string;
          /**
           * English name.
           */
          nameEn?: string;
          /**
           * Model, English.
           */
          modelEn?: string;
          /**
           * Unit price.
           */
          unitPrice?: string;
          /**
           * Invoice.
           */
          invoiceNo?: string;
        }[];
      }[];
      /**
       * Elements under prohibition or restriction.
       *
       * @minItems 0
       * @maxItems 999
       */
      controlElements?: {
        /**
         * Number of the element.
         */
        number?: string;
        /**
         * Value of the element.
         */
        value?: string;
        /**
         * Category of the declaration.
         */
        category?: string;
      }[];
    },
    ...{
      /**
       * Line number, from 1.
       */
      line: number;
      /**
       * Line of the processing-trade manual.
       */
      recordLine?: number;
      /**
       * Commodity code.
       */
      hsCode: HsCode;
      /**
       * Supervision class appended to the HS code, 3 digits.
       */
      inspectionClass?: string;
      /**
       * Name of the goods.
       */
      name: string;
      /**
       * Name of the goods in English.
       */
      nameEn?: string;
      /**
       * Declaration elements of the HS line, joined by "|".
       */
      model?: string;
      /**
       * Quantity in the transaction unit.
       */
      quantity: Quantity;
      /**
       * Transaction unit.
       */
      unit: Unit;
      /**
       * Quantity in the first statutory unit of the HS line.
       */
      firstQuantity?: Quantity;
      /**
       * First statutory unit.
       */
      firstUnit?: Unit;
      /**
       * Quantity in the second statutory unit, where the HS line has one.
       */
      secondQuantity?: Quantity;
      /**
       * Second statutory unit.
       */
      secondUnit?: Unit;
      /**
       * Unit price.
       */
      price?: Money;
      /**
       * Total price of the line.
       */
      total: Money;
      /**
       * Currency of price and total.
       */
      currency: Currency;
      /**
       * Country of origin, whatever the direction.
       */
      originCountry: Country;
      /**
       * Country of final destination, whatever the direction.
       */
      destinationCountry?: Country;
      /**
       * Levy mode.
       */
      dutyMode?: string;
      /**
       * Domestic destination (import) or source (export), 5 characters.
       */
      district?: string;
      /**
       * Administrative division of destination, 6 digits.
       */
      destinationDivision?: string;
      /**
       * End use of goods under inspection.
       */
      purpose?: string;
      /**
       * Goods attributes.
       *
       * @minItems 1
       * @maxItems 9
       */
      attributes?: [string, ...string[]];
      /**
       * Name of the inspection class.
       */
      inspectionName?: string;
      /**
       * Overseas manufacturer.
       */
      manufacturer?: string;
      /**
       * Brand.
       */
      brand?: string;
      /**
       * Specification for inspection.
       */
      specification?: string;
      /**
       * Date or dates of production.
       */
      productionDate?: string;
      /**
       * Classification mark (blank).
       */
      classMark?: string;
      /**
       * Declared to statutory unit, factor.
       */
      conversionFactor?: number;
      /**
       * Use.
       */
      use?: string;
      /**
       * Processing fee.
       */
      processingFee?: number;
      /**
       * Item number of a finished product.
       */
      itemNo?: string;
      /**
       * Version of the unit consumption.
       */
      consumptionVersion?: number;
      /**
       * Region of origin.
       */
      originRegion?: string;
      /**
       * Expiry date.
       */
      validUntil?: string;
      /**
       * Shelf life.
       */
      shelfLife?: string;
      /**
       * Ingredients.
       */
      ingredients?: string;
      /**
       * UN number of dangerous goods.
       */
      unNo?: string;
      /**
       * Name of dangerous goods.
       */
      dangerousName?: string;
      /**
       * Packing group of dangerous goods.
       */
      dangerousPackingGroup?: string;
      /**
       * Packaging of dangerous goods.
       */
      dangerousPackaging?: string;
      /**
       * Not a dangerous chemical.
       */
      notDangerous?: boolean;
      /**
       * Models for inspection.
       */
      models?: string;
      /**
       * Production batch.
       */
      batchNo?: string;
      /**
       * Producer, registration number (export).
       */
      producerNo?: string;
      /**
       * Producer, name (export).
       */
      producerName?: string;
      /**
       * Origin under a preferential agreement.
       */
      preferentialOrigin?: Country;
      /**
       * Prohibition and restriction code.
       */
      controlCode?: string;
      /**
       * Licences and qualifications of the goods.
       *
       * @minItems 0
       * @maxItems 999
       */
      permits?: {
        /**
         * Line of goods.
         */
        line?: number;
        /**
         * Kind of licence or qualification.
         */
        kind?: string;
        /**
         * Licence or qualification.
         */
        number?: string;
        /**
         * Line written off.
         */
        writeOffLine?: string;
        /**
         * Quantity written off.
         */
        writeOffQuantity?: string;
        /**
         * Unit of that quantity.
         */
        writeOffUnit?: string;
        /**
         * Vehicles.
         *
         * @minItems 0
         * @maxItems 999
         */
        vehicles?: {
          /**
           * Licence.
           */
          number?: string;
          /**
           * Kind of licence.
           */
          kind?: string;
          /**
           * Sequence number.
           */
          sequence?: string;
          /**
           * Date of the bill of lading.
           */
          billDate?: CalendarDate;
          /**
           * Period of guarantee.
           */
          qualityPeriod?: string;
          /**
           * Engine or motor number.
           */
          motorNo?: string;
          /**
           * Vehicle identification number.
           */
          vin?: string;
          /**
           * Chassis number.
           */
          chassisNo?: string;
          /**
           * Quantity on the invoice.
           */
          invoiceQuantity?: number;
          /**
           * Chinese name.
           */
          nameZh?: string;
          /**
           * English name.
           */
          nameEn?: string;
          /**
           * Model, English.
           */
          modelEn?: string;
          /**
           * Unit price.
           */
          unitPrice?: string;
          /**
           * Invoice.
           */
          invoiceNo?: string;
        }[];
      }[];
      /**
       * Elements under prohibition or restriction.
       *
       * @minItems 0
       * @maxItems 999
       */
      controlElements?: {
        /**
         * Number of the element.
         */
        number?: string;
        /**
         * Value of the element.
         */
        value?: string;
        /**
         * Category of the declaration.
         */
        category?: string;
      }[];
    }[]
  ];
  /**
   * Containers.
   *
   * @minItems 0
   * @maxItems 999
   */
  containers?: {
    /**
     * Container number.
     */
    number: ContainerNo;
    /**
     * Container type.
     */
    type: string;
    /**
     * Lines of goods inside.
     *
     * @minItems 1
     * @maxItems 50
     */
    lines: [number, ...number[]];
    /**
     * Weight of box and goods.
     */
    weight?: Kilograms;
    /**
     * Shared container (LCL).
     */
    shared?: boolean;
    /**
     * Tare, kg.
     */
    tareWeight?: Kilograms;
  }[];
  /**
   * Regulatory certificates.
   *
   * @minItems 0
   * @maxItems 99
   */
  certificates?: {
    /**
     * Letter of the certificate.
     */
    code: string;
    /**
     * Number of the certificate.
     */
    number: string;
  }[];
  /**
   * Electronic documents attached.
   *
   * @minItems 0
   * @maxItems 99
   */
  documents?: {
    /**
     * File name.
     */
    id: string;
    /**
     * Kind of document.
     */
    kind: string;
    /**
     * S structured, US unstructured.
     */
    format?: 'S' | 'US';
    /**
     * Why it is sent again.
     */
    note?: string;
    /**
     * File name at the company.
     */
    companyFileName?: string;
    /**
     * Owner, customs code.
     */
    ownerCode?: string;
    /**
     * Signing unit.
     */
    signer?: string;
    /**
     * Time of signature.
     */
    signedAt?: string;
    /**
     * Owner, name.
     */
    ownerName?: string;
    /**
     * Size of the file.
     */
    size?: string;
    /**
     * Lines of goods.
     *
     * @minItems 1
     * @maxItems 50
     */
    lines?: [number, ...number[]];
  }[];
  /**
   * When the declarant signed.
   */
  signedAt?: DateTime;
  /**
   * Foreign-exchange verification number.
   */
  approvalNo?: string;
  /**
   * Pre-entry number.
   */
  preEntryNo?: string;
  /**
   * Kind of declaration: 1 general, 3 or 5 advance transit, 6 direct transit.
   */
  declarationFlag?: string;
  /**
   * Risk parameter (Shanghai only).
   */
  riskParameter?: string;
  /**
   * Data-entry unit.
   */
  inputter?: {
    /**
     * Data-entry unit, name.
     */
    name?: string;
    /**
     * Data-entry unit, organisation code.
     */
    code?: string;
    /**
     * Data-entry unit, unified social credit code.
     */
    creditCode?: string;
  };
  /**
   * Form of the declaration: 0 general, M paperless, and others.
   */
  formType?: string;
  /**
   * Date of pre-entry.
   */
  preEntryDate?: CalendarDate;
  /**
   * Typist.
   */
  typist?: {
    /**
     * Typist, number of the IC card.
     */
    card?: string;
    /**
     * Typist, name.
     */
    name?: string;
  };
  /**
   * Declarant's identification.
   */
  declarantId?: string;
  /**
   * Number of a related document (reserved).
   */
  relatedDocumentNo?: string;
  /**
   * Extension flags.
   */
  extension?: {
    /**
     * Standard of exported non-medical masks.
     */
    maskStandard?: 'foreign' | 'domestic';
    /**
     * Goods are split.
     */
    goodsSplit?: boolean;
    /**
     * Smart declaration added or cancelled.
     */
    smartDeclaration?: 'add' | 'cancel';
  };
  /**
   * Declaration and transit: 0 general, 1 advance transit.
   */
  transitRelation?: string;
  /**
   * Kind of record list in free trade zones.
   */
  recordListType?: string;
  /**
   * Diverted for inspection.
   */
  inspectionDiversion?: boolean;
  /**
   * Tax collection mark.
   */
  taxCollectionMark?: boolean;
  /**
   * Delivery order.
   */
  deliveryNo?: string;
  /**
   * Inspection office at the port (no longer used).
   */
  inspectionOffice?: string;
  /**
   * Special business, seven flags.
   */
  specialBusiness?: {
    /**
     * International event.
     */
    internationalEvent: boolean;
    /**
     * Military goods.
     */
    militaryGoods: boolean;
    /**
     * International aid.
     */
    internationalAid: boolean;
    /**
     * International conference.
     */
    internationalConference: boolean;
    /**
     * Direct release.
     */
    directRelease: boolean;
    /**
     * Diplomatic courtesy.
     */
    diplomaticCourtesy: boolean;
    /**
     * Customs transit.
     */
    transit: boolean;
  };
  /**
   * Customs office of destination.
   */
  destinationOffice?: string;
  /**
   * Date on which unloading was complete.
   */
  dischargedOn?: CalendarDate;
  /**
   * Reason of the related number.
   */
  relatedReason?: string;
  /**
   * Office that issues certificates (no longer used).
   */
  certificateOffice?: string;
  /**
   * Goes to its destination in the original container.
   */
  originalContainer?: boolean;
  /**
   * No other packages.
   */
  noOtherPackages?: boolean;
  /**
   * Inspection office that accepts (no longer used).
   */
  acceptingOffice?: string;
  /**
   * Overseas party in the role opposite to the direction of trade.
   */
  overseasCounterpart?: {
    /**
     * Overseas consignor, code.
     */
    code?: string;
    /**
     * Overseas consignor, name.
     */
    name?: string;
  };
  /**
   * Domestic consignee or consignor, foreign name.
   */
  traderNameEn?: string;
  /**
   * Related number.
   */
  relatedNo?: string;
  /**
   * Remark for data exchange.
   */
  ediRemark?: string;
  /**
   * Second remark for data exchange.
   */
  ediRemark2?: string;
  /**
   * Domestic consignee or consignor, inspection code.
   */
  traderCiqCode?: string;
  /**
   * Consumer or producer, inspection code.
   */
  ownerCiqCode?: string;
  /**
   * Declaring unit, inspection code.
   */
  agentCiqCode?: string;
  /**
   * Certificates applied for.
   *
   * @minItems 0
   * @maxItems 999
   */
  requestedCertificates?: {
    /**
     * Certificate applied for.
     */
    code?: string;
    /**
     * Originals.
     */
    originals?: string;
    /**
     * Copies.
     */
    copies?: string;
  }[];
  /**
   * Other packages.
   *
   * @minItems 0
   * @maxItems 999
   */
  otherPackages?: {
    /**
     * Number of packages.
     */
    quantity?: number;
    /**
     * Kind of packages.
     */
    type?: string;
  }[];
  /**
   * Qualifications of the company.
   *
   * @minItems 0
   * @maxItems 999
   */
  qualifications?: {
    /**
     * Qualification.
     */
    number?: string;
    /**
     * Kind of qualification.
     */
    kind?: string;
  }[];
  /**
   * Users of the goods.
   *
   * @minItems 0
   * @maxItems 999
   */
  users?: {
    /**
     * Contact person of the user.
     */
    contact?: string;
    /**
     * Telephone of the user.
     */
    phone?: string;
  }[];
  /**
   * Marks as files.
   *
   * @minItems 0
   * @maxItems 999
   */
  markFiles?: {
    /**
     * Name of the file.
     */
    name?: string;
    /**
     * Extension of the file.
     */
    kind?: string;
    /**
     * Content in Base64.
     */
    content?: string;
  }[];
  /**
   * Related declaration.
   */
  relatedDeclarationNo?: string;
  /**
   * Related manual.
   */
  relatedManualNo?: string;
  /**
   * Supervised warehouse.
   */
  bondedWarehouseNo?: string;
  /**
   * Declarant's telephone.
   */
  declarantPhone?: string;
  /**
   * Yard.
   */
  yardCode?: string;
  /**
   * Declarant's registration.
   */
  declarantNo?: string;
  /**
   * Signature of the message.
   */
  signature?: {
    /**
     * IC card of the operator.
     */
    card?: string;
    /**
     * Organisation code of the operator's company.
     */
    companyCode?: string;
    /**
     * Operator.
     */
    operator?: string;
    /**
     * Digital signature.
     */
    value?: string;
    /**
     * Certificate of the card.
     */
    certificate?: string;
    /**
     * Mailbox host (no longer used).
     */
    hostId?: string;
    /**
     * Number of the matching list.
     */
    listNo?: string;
    /**
     * Signer: 1 typist, 2 declarant.
     */
    role?: string;
    /**
     * Note.
     */
    note?: string;
  };
  /**
   * Transit.
   */
  transit?: {
    /**
     * Number given by the single window.
     */
    unifiedNo?: string;
    /**
     * Loading list.
     */
    loadingListNo?: string;
    /**
     * Transit declaration.
     */
    transitNo?: string;
    /**
     * Domestic transport mode.
     */
    transportMode?: string;
    /**
     * Domestic vehicle, number.
     */
    vehicleNo?: string;
    /**
     * Domestic vehicle, name.
     */
    vehicleName?: string;
    /**
     * Domestic voyage.
     */
    voyageNo?: string;
    /**
     * Carrier, name.
     */
    carrierName?: string;
    /**
     * Carrier, code.
     */
    carrierCode?: string;
    /**
     * Kind of transit.
     */
    kind?: string;
    /**
     * Expected arrival at the destination.
     */
    expectedOn?: CalendarDate;
    /**
     * Electronic seal in use.
     */
    electronicSeal?: boolean;
    /**
     * Remarks.
     */
    remarks?: string;
    /**
     * Form: 1 paperless, 0 paper.
     */
    paperless?: string;
    /**
     * Applicant, unified social credit code.
     */
    applicantCreditCode?: string;
    /**
     * Transit bills.
     *
     * @minItems 0
     * @maxItems 999
     */
    bills?: {
      /**
       * Transport mode at the border.
       */
      transportMode?: string;
      /**
       * Conveyance at the border, number.
       */
      vesselId?: string;
      /**
       * Conveyance at the border, name.
       */
      vesselName?: string;
      /**
       * Voyage at the border.
       */
      voyageNo?: string;
      /**
       * Bill of lading.
       */
      billNo?: string;
      /**
       * Date of entry or exit.
       */
      importExportDate?: CalendarDate;
    }[];
    /**
     * Transit containers.
     *
     * @minItems 0
     * @maxItems 999
     */
    containers?: {
      /**
       * Container number.
       */
      number?: string;
      /**
       * Sequence.
       */
      sequence?: number;
      /**
       * Container type.
       */
      type?: string;
      /**
       * Electronic seal.
       */
      sealNo?: string;
      /**
       * Domestic vehicle.
       */
      vehicleName?: string;
      /**
       * Weight of the vehicle, kg.
       */
      weight?: Kilograms;
      /**
       * Number of seals.
       */
      sealCount?: string;
    }[];
    /**
     * Goods in transit containers.
     *
     * @minItems 0
     * @maxItems 999
     */
    goods?: {
      /**
       * Line of goods.
       */
      line?: number;
      /**
       * Container.
       */
      container?: string;
      /**
       * Packages.
       */
      packages?: number;
      /**
       * Weight, kg.
       */
      weight?: Kilograms;
    }[];
  };
  /**
   * Certificates and lines.
   *
   * @minItems 0
   * @maxItems 999
   */
  originRelations?: {
    /**
     * Certificate, Y and agreement for origin.
     */
    certificateCode?: string;
    /**
     * Line of goods.
     */
    line?: string;
    /**
     * Number of the certificate.
     */
    certificateNo?: string;
    /**
     * Line of the certificate.
     */
    certificateLine?: string;
    /**
     * Extension.
     */
    extension?: string;
  }[];
  /**
   * Risk.
   */
  risk?: {
    /**
     * Result.
     */
    result?: string;
    /**
     * Digital signature.
     */
    signature?: string;
    /**
     * Time of the result.
     */
    at?: DateTime;
    /**
     * Note.
     */
    note?: string;
  };
  /**
   * Declarations of the company.
   *
   * @minItems 0
   * @maxItems 99
   */
  promises?: string[];
  /**
   * Tax return.
   */
  taxReturn?: {
    /**
     * File name.
     */
    fileName?: string;
    /**
     * Number given by the single window.
     */
    unifiedNo?: string;
    /**
     * Import (I) or export (E).
     */
    direction?: 'import' | 'export';
    /**
     * Customs office of declaration.
     */
    customsOffice?: string;
    /**
     * Expected date of declaration.
     */
    expectedOn?: string;
    /**
     * Domestic party, customs code.
     */
    traderCode?: string;
    /**
     * Domestic party, name.
     */
    traderName?: string;
    /**
     * Share of domestic sales.
     */
    domesticSaleRatio?: number;
    /**
     * Supervision (trade) mode.
     */
    tradeMode?: string;
    /**
     * Nature of levy.
     */
    levyNature?: string;
    /**
     * Terms of trade.
     */
    terms?: string;
    /**
     * Freight.
     */
    freight?: {
      /**
       * How freight is given.
       */
      mark?: string;
      /**
       * Currency of freight.
       */
      currency?: Currency;
      /**
       * Freight amount or rate.
       */
      amount?: number;
    };
    /**
     * Insurance.
     */
    insurance?: {
      /**
       * How insurance is given.
       */
      mark?: string;
      /**
       * Currency of insurance.
       */
      currency?: Currency;
      /**
       * Insurance amount or rate.
       */
      amount?: number;
    };
    /**
     * Other charges.
     */
    otherCharges?: {
      /**
       * How other charges are given.
       */
      mark?: string;
      /**
       * Currency of other charges.
       */
      currency?: Currency;
      /**
       * Other charges, amount or rate.
       */
      amount?: number;
    };
    /**
     * Processing-trade manual or filing.
     */
    manualNo?: string;
    /**
     * Domestic party, unified social credit code.
     */
    traderCreditCode?: string;
    /**
     * Gross weight, kg.
     */
    grossWeight?: Kilograms;
    /**
     * Remarks.
     */
    remarks?: string;
    /**
     * Legal liability.
     */
    liability?: string;
    /**
     * Digital signature.
     */
    signature?: string;
    /**
     * Number of the signature.
     */
    signatureId?: string;
    /**
     * Certificate of the signature.
     */
    certificate?: string;
    /**
     * Status.
     */
    status?: string;
  };
  /**
   * Royalties.
   */
  royalty?: {
    /**
     * Advance price ruling.
     */
    priceRulingNo?: string;
    /**
     * 0 first, 1 continued declaration.
     */
    declarationKind?: string;
    /**
     * Contract.
     */
    contractNo?: string;
    /**
     * Licensor.
     */
    licensor?: string;
    /**
     * Licensee.
     */
    licensee?: string;
    /**
     * 0 once, 1 periodical, 2 mixed.
     */
    paymentKind?: string;
    /**
     * Date of payment.
     */
    paidOn?: CalendarDate;
    /**
     * Period of payment, months.
     */
    paymentMonths?: number;
    /**
     * First day of the contract.
     */
    validFrom?: CalendarDate;
    /**
     * Last day of the contract.
     */
    validUntil?: CalendarDate;
    /**
     * Royalty.
     */
    amount?: number;
    /**
     * Currency.
     */
    currency?: Currency;
    /**
     * Kinds of royalty, flags.
     */
    kinds?: string;
    /**
     * Kinds of documents, flags.
     */
    documentKinds?: string;
    /**
     * Statement.
     */
    statement?: string;
    /**
     * Confidential.
     */
    confidential?: boolean;
    /**
     * Examined by customs.
     */
    audited?: boolean;
    /**
     * Price ruled in advance.
     */
    priceRuled?: boolean;
    /**
     * Date of the contract.
     */
    signedOn?: CalendarDate;
    /**
     * First day of the period paid for.
     */
    periodFrom?: CalendarDate;
    /**
     * Last day of the period paid for.
     */
    periodUntil?: CalendarDate;
  };
  /**
   * Special kind of the declaration (DecHead/Type, positions 1 and 2), but for CL.
   */
  documentKind?: string;
  /**
   * Combined port (DecHead/Type, position 7); true or absent.
   */
  combinedPort?: boolean;
  /**
   * Letter of DecSign/OperType where it is neither G nor C.
   */
  operationCode?: 'A' | 'B' | 'D' | 'E';
  /**
   * Supplementary declarations of price, classification and origin.
   *
   * @minItems 0
   * @maxItems 50
   */
  supplements?: {
    /**
     * Line of goods.
     */
    line?: number;
    /**
     * Kind: of price, classification or origin.
     */
    kind?: string;
    /**
     * Brand in Chinese.
     */
    brand?: string;
    /**
     * Brand in English.
     */
    brandEn?: string;
    /**
     * Buyer.
     */
    buyer?: {
      /**
       * Buyer, name.
       */
      name?: string;
      /**
       * Buyer, contact.
       */
      contact?: string;
      /**
       * Buyer, address.
       */
      address?: string;
      /**
       * Buyer, telephone.
       */
      phone?: string;
    };
    /**
     * Seller.
     */
    seller?: {
      /**
       * Seller, name.
       */
      name?: string;
      /**
       * Seller, contact.
       */
      contact?: string;
      /**
       * Seller, address.
       */
      address?: string;
      /**
       * Seller, telephone.
       */
      phone?: string;
    };
    /**
     * Producer.
     */
    producer?: {
      /**
       * Producer, name.
       */
      name?: string;
      /**
       * Producer, contact.
       */
      contact?: string;
      /**
       * Producer, address.
       */
      address?: string;
      /**
       * Producer, telephone.
       */
      phone?: string;
    };
    /**
     * Contract.
     */
    contractNo?: string;
    /**
     * Date of the contract.
     */
    contractDate?: CalendarDate;
    /**
     * Invoice.
     */
    invoiceNo?: string;
    /**
     * Date of the invoice.
     */
    invoiceDate?: CalendarDate;
    /**
     * Relation of buyer and seller, restrictions.
     */
    relation?: {
      /**
       * Special relations of buyer and seller, by position.
       */
      kinds?: string;
      /**
       * Whether the relation affected the price.
       */
      priceAffected?: string;
      /**
       * Test values that the price is close to.
       */
      testValues?: string;
      /**
       * Whether use or resale is restricted.
       */
      restricted?: string;
      /**
       * Whether the price depends on conditions.
       */
      conditional?: string;
      /**
       * Explanation of relation and restrictions.
       */
      note?: string;
    };
    /**
     * Whether royalties are due.
     */
    royaltyDue?: string;
    /**
     * Whether proceeds return to the seller.
     */
    proceedsDue?: string;
    /**
     * Explanation of royalties and proceeds.
     */
    royaltyNote?: string;
    /**
     * Currency of the price.
     */
    currency?: Currency;
    /**
     * Items on price.
     */
    price?: {
      /**
       * Invoice price.
       */
      invoice?: {
        /**
         * Invoice price, per unit.
         */
        unit?: number;
        /**
         * Invoice price, in total.
         */
        total?: number;
        /**
         * Invoice price, note.
         */
        note?: string;
      };
      /**
       * Payment made or received indirectly.
       */
      indirectPayment?: {
        /**
         * Payment made or received indirectly, per unit.
         */
        unit?: number;
        /**
         * Payment made or received indirectly, in total.
         */
        total?: number;
        /**
         * Payment made or received indirectly, note.
         */
        note?: string;
      };
      /**
       * Commission and brokerage beside buying commission.
       */
      commission?: {
        /**
         * Commission and brokerage beside buying commission, per unit.
         */
        unit?: number;
        /**
         * Commission and brokerage beside buying commission, in total.
         */
        total?: number;
        /**
         * Commission and brokerage beside buying commission, note.
         */
        note?: string;
      };
      /**
       * Containers treated as one with the goods.
       */
      container?: {
        /**
         * Containers treated as one with the goods, per unit.
         */
        unit?: number;
        /**
         * Containers treated as one with the goods, in total.
         */
        total?: number;
        /**
         * Containers treated as one with the goods, note.
         */
        note?: string;
      };
      /**
       * Packing.
       */
      packing?: {
        /**
         * Packing, per unit.
         */
        unit?: number;
        /**
         * Packing, in total.
         */
        total?: number;
        /**
         * Packing, note.
         */
        note?: string;
      };
      /**
       * Materials and parts supplied.
       */
      parts?: {
        /**
         * Materials and parts supplied, per unit.
         */
        unit?: number;
        /**
         * Materials and parts supplied, in total.
         */
        total?: number;
        /**
         * Materials and parts supplied, note.
         */
        note?: string;
      };
      /**
       * Tools and moulds supplied.
       */
      tools?: {
        /**
         * Tools and moulds supplied, per unit.
         */
        unit?: number;
        /**
         * Tools and moulds supplied, in total.
         */
        total?: number;
        /**
         * Tools and moulds supplied, note.
         */
        note?: string;
      };
      /**
       * Materials consumed.
       */
      consumed?: {
        /**
         * Materials consumed, per unit.
         */
        unit?: number;
        /**
         * Materials consumed, in total.
         */
        total?: number;
        /**
         * Materials consumed, note.
         */
        note?: string;
      };
      /**
       * Engineering and design abroad.
       */
      design?: {
        /**
         * Engineering and design abroad, per unit.
         */
        unit?: number;
        /**
         * Engineering and design abroad, in total.
         */
        total?: number;
        /**
         * Engineering and design abroad, note.
         */
        note?: string;
      };
      /**
       * Royalties.
       */
      royalty?: {
        /**
         * Royalties, per unit.
         */
        unit?: number;
        /**
         * Royalties, in total.
         */
        total?: number;
        /**
         * Royalties, note.
         */
        note?: string;
      };
      /**
       * Proceeds that return to the seller.
       */
      proceeds?: {
        /**
         * Proceeds that return to the seller, per unit.
         */
        unit?: number;
        /**
         * Proceeds that return to the seller, in total.
         */
        total?: number;
        /**
         * Proceeds that return to the seller, note.
         */
        note?: string;
      };
      /**
       * Freight.
       */
      freight?: {
        /**
         * Freight, per unit.
         */
        unit?: number;
        /**
         * Freight, in total.
         */
        total?: number;
        /**
         * Freight, note.
         */
        note?: string;
      };
      /**
       * Charges related to freight.
       */
      freightRelated?: {
        /**
         * Charges related to freight, per unit.
         */
        unit?: number;
        /**
         * Charges related to freight, in total.
         */
        total?: number;
        /**
         * Charges related to freight, note.
         */
        note?: string;
      };
      /**
       * Insurance.
       */
      insurance?: {
        /**
         * Insurance, per unit.
         */
        unit?: number;
        /**
         * Insurance, in total.
         */
        total?: number;
        /**
         * Insurance, note.
         */
        note?: string;
      };
    };
    /**
     * Whether export duty is deducted from the price.
     */
    exportDutyDeducted?: string;
    /**
     * Items on classification.
     */
    classification?: {
      /**
       * Other name of the goods.
       */
      otherName?: string;
      /**
       * Commodity code of the other country.
       */
      foreignCode?: string;
      /**
       * An advance ruling exists.
       */
      decided?: boolean;
      /**
       * Advance ruling, number.
       */
      decisionNo?: string;
      /**
       * Advance ruling, commodity code.
       */
      decidedCode?: string;
      /**
       * Advance ruling, customs office.
       */
      decidedBy?: string;
      /**
       * Customs has tested a sample.
       */
      sampled?: boolean;
      /**
       * Details stated, thirteen positions of 0 or 1.
       */
      details?: string;
    };
    /**
     * Items on origin.
     */
    origin?: {
      /**
       * Transport mode.
       */
      transportMode?: string;
      /**
       * Transported directly.
       */
      direct?: boolean;
      /**
       * Country of transit.
       */
      transitCountry?: string;
      /**
       * Customs office of arrival.
       */
      arrivalOffice?: string;
      /**
       * Customs office of declaration.
       */
      declarationOffice?: string;
      /**
       * Bill of lading.
       */
      billNo?: string;
      /**
       * Country of origin.
       */
      country?: Country;
      /**
       * Where the origin is marked: 1 outer, 2 inner packing, 3 product, 4 none.
       */
      markPlace?: string;
      /**
       * Issuer of the certificate of origin.
       */
      certificateIssuer?: string;
      /**
       * Certificate of origin.
       */
      certificateNo?: string;
      /**
       * Origin criterion, 1 to 6.
       */
      criterion?: string;
    };
    /**
     * Other explanations.
     */
    note?: string;
    /**
     * Customs is asked for secrecy.
     */
    secret?: boolean;
    /**
     * Declarant.
     */
    declarant?: {
      /**
       * Declarant: 1 trader, 2 customs broker.
       */
      kind?: string;
      /**
       * Declarant, address.
       */
      address?: string;
      /**
       * Declarant, postcode.
       */
      postcode?: string;
      /**
       * Declarant, telephone.
       */
      phone?: string;
    };
  }[];
}
/**
 * Customs tells declarant and site that goods will be inspected.
 */
export interface InspectionNotice {
  type: 'inspection-notice';
  /**
   * Number of the inspection order.
   */
  orderNo: string;
  /**
   * Declaration.
   */
  entryNo: string;
  /**
   * When notified.
   */
  noticeAt: DateTime;
  /**
   * Where.
   */
  place?: string;
  /**
   * What will be done, in this order.
   *
   * @minItems 1
   * @maxItems 4
   */
  methods: [
    'machine' | 'manual' | 'joint' | 'sampling',
    ...('machine' | 'manual' | 'joint' | 'sampling')[]
  ];
  /**
   * Why selected.
   */
  reason: 'rule' | 'random' | 'quarantine';
  /**
   * Lines concerned.
   *
   * @minItems 0
   * @maxItems 50
   */
  lines?: number[];
}
/**
 * Finding of an inspection.
 */
export interface InspectionResult {
  type: 'inspection-result';
  /**
   * Inspection order.
   */
  orderNo: string;
  /**
   * Declaration.
   */
  entryNo: string;
  /**
   * When.
   */
  inspectedAt: DateTime;
  /**
   * Finding.
   */
  finding: 'clean' | 'abnormal' | 'sampled';
  /**
   * Officers, drawn at random.
   *
   * @minItems 1
   * @maxItems 9
   */
  officers: [string, ...string[]];
  /**
   * Record.
   */
  remarks?: string;
}
/**
 * What was loaded for export: the loading manifest (装载舱单) of a ship or flight, the loading record (装车记录) of a train.
 */
export interface LoadingRecord {
  type: 'loading-record';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Sender.
   */
  sender?: string;
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * Original (9), add (2), change (5) or delete (3).
   */
  action: 'original' | 'add' | 'change' | 'delete';
  /**
   * Transport of the loading.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Customs office.
   */
  customsOffice?: CustomsOffice;
  /**
   * Batch, train, flight or voyage number.
   */
  voyageNo?: string;
  /**
   * Port and customs office of exit as the message writes them.
   */
  exitOffice?: string;
  /**
   * The ship, aircraft or train.
   */
  vehicle?: {
    /**
     * Registered code.
     */
    id?: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * Carrier.
   */
  carrier?: {
    /**
     * Code.
     */
    id: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * Agent of the carrier.
   */
  agentId?: string;
  /**
   * Place of loading.
   */
  loadingPlace?: string;
  /**
   * When loading took place.
   */
  loadedAt?: DateTime;
  /**
   * Departure.
   */
  departsAt?: DateTime;
  /**
   * Who transmits.
   */
  transmitter?: string;
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * What was loaded; on rail one entry a container.
   *
   * @minItems 1
   * @maxItems 9999
   */
  consignments: [
    {
      /**
       * Waybill.
       */
      billNo?: string;
      /**
       * House waybill.
       */
      houseBillNo?: string;
      /**
       * Wagon (rail).
       */
      wagon?: string;
      /**
       * Packages loaded.
       */
      packages?: number;
      /**
       * Kind of packages, UN/ECE Recommendation 21.
       */
      packageType?: string;
      /**
       * Gross mass.
       */
      grossWeight?: Kilograms;
      /**
       * Containers.
       *
       * @minItems 0
       * @maxItems 999
       */
      containers?: {
        /**
         * Container number.
         */
        number: ContainerNo;
        /**
         * Size and type, ISO 6346 where the format uses it.
         */
        sizeType?: string;
        /**
         * Who supplies the container.
         */
        supplier?: string;
        /**
         * Empty.
         */
        empty?: boolean;
        /**
         * Shared container (less than a container load).
         */
        shared?: boolean;
        /**
         * Seals.
         *
         * @minItems 0
         * @maxItems 9
         */
        seals?: {
          /**
           * Number of the seal, with its kind before a slash: M mechanical, E electronic.
           */
          number: string;
          /**
           * Who put the seal on, such as CA for the carrier.
           */
          agency?: string;
        }[];
      }[];
      /**
       * Arrivals of which the load is made.
       *
       * @minItems 0
       * @maxItems 999
       */
      arrivals?: {
        /**
         * Arrival number.
         */
        number: string;
        /**
         * Packages.
         */
        packages?: number;
        /**
         * Gross mass.
         */
        grossWeight?: Kilograms;
        /**
         * Remarks.
         */
        remarks?: string;
      }[];
      /**
       * Remarks.
       */
      remarks?: string;
      /**
       * Reason of a change or deletion.
       */
      changeReason?: {
        /**
         * Reason, 999 other.
         */
        code?: string;
        /**
         * Further reasons.
         *
         * @minItems 0
         * @maxItems 9
         */
        furtherCodes?: string[];
        /**
         * Reason in words.
         */
        text?: string;
        /**
         * Contact.
         */
        contact?: string;
        /**
         * Telephone.
         */
        phone?: string;
      };
    },
    ...{
      /**
       * Waybill.
       */
      billNo?: string;
      /**
       * House waybill.
       */
      houseBillNo?: string;
      /**
       * Wagon (rail).
       */
      wagon?: string;
      /**
       * Packages loaded.
       */
      packages?: number;
      /**
       * Kind of packages, UN/ECE Recommendation 21.
       */
      packageType?: string;
      /**
       * Gross mass.
       */
      grossWeight?: Kilograms;
      /**
       * Containers.
       *
       * @minItems 0
       * @maxItems 999
       */
      containers?: {
        /**
         * Container number.
         */
        number: ContainerNo;
        /**
         * Size and type, ISO 6346 where the format uses it.
         */
        sizeType?: string;
        /**
         * Who supplies the container.
         */
        supplier?: string;
        /**
         * Empty.
         */
        empty?: boolean;
        /**
         * Shared container (less than a container load).
         */
        shared?: boolean;
        /**
         * Seals.
         *
         * @minItems 0
         * @maxItems 9
         */
        seals?: {
          /**
           * Number of the seal, with its kind before a slash: M mechanical, E electronic.
           */
          number: string;
          /**
           * Who put the seal on, such as CA for the carrier.
           */
          agency?: string;
        }[];
      }[];
      /**
       * Arrivals of which the load is made.
       *
       * @minItems 0
       * @maxItems 999
       */
      arrivals?: {
        /**
         * Arrival number.
         */
        number: string;
        /**
         * Packages.
         */
        packages?: number;
        /**
         * Gross mass.
         */
        grossWeight?: Kilograms;
        /**
         * Remarks.
         */
        remarks?: string;
      }[];
      /**
       * Remarks.
       */
      remarks?: string;
      /**
       * Reason of a change or deletion.
       */
      changeReason?: {
        /**
         * Reason, 999 other.
         */
        code?: string;
        /**
         * Further reasons.
         *
         * @minItems 0
         * @maxItems 9
         */
        furtherCodes?: string[];
        /**
         * Reason in words.
         */
        text?: string;
        /**
         * Contact.
         */
        contact?: string;
        /**
         * Telephone.
         */
        phone?: string;
      };
    }[]
  ];
}
/**
 * Manifest of one crossing: import original manifest or export advance manifest.
 */
export interface Manifest {
  type: 'manifest';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Sender.
   */
  sender?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * Original (9), add (2), change (5) or delete (3).
   */
  action: 'original' | 'add' | 'change' | 'delete';
  /**
   * Import original manifest or export advance (pre-loading) manifest.
   */
  kind: 'original' | 'advance';
  /**
   * Transport of the manifest.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Office of entry or exit.
   */
  customsOffice: CustomsOffice;
  /**
   * Batch number of the road crossing, train, flight or voyage number.
   */
  voyageNo: string;
  /**
   * Carrier.
   */
  carrier: {
    /**
     * Code.
     */
    id: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * When the goods are loaded.
   */
  loadedAt?: DateTime;
  /**
   * Date of arrival at the place of unloading.
   */
  arrivesOn?: CalendarDate;
  /**
   * Place of unloading.
   */
  unloadingPlace?: string;
  /**
   * Place of loading.
   */
  loadingPlace?: string;
  /**
   * Who transmits the manifest.
   */
  transmitter?: string;
  /**
   * Reason of a change or deletion.
   */
  changeReason?: {
    /**
     * 999 = other.
     */
    code: string;
    /**
     * Text.
     */
    text?: string;
    /**
     * Contact.
     */
    contact?: string;
    /**
     * Telephone.
     */
    phone?: string;
    /**
     * Further reasons.
     *
     * @minItems 0
     * @maxItems 9
     */
    furtherCodes?: string[];
  };
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * Consignments.
   *
   * @minItems 1
   * @maxItems 999
   */
  consignments: [
    {
      /**
       * Waybill.
       */
      billNo: string;
      /**
       * Customs procedure of road cargo, RD01 to RD18.
       */
      procedure?: string;
      /**
       * Number of packages.
       */
      packages: number;
      /**
       * Kind of packages, UN/ECE Recommendation 21.
       */
      packageType?: string;
      /**
       * Gross mass.
       */
      grossWeight: Kilograms;
      /**
       * Volume.
       */
      volume?: number;
      /**
       * Value.
       */
      value?: Money;
      /**
       * Currency of value.
       */
      currency?: Currency;
      /**
       * How freight is paid.
       */
      freightPayment?: string;
      /**
       * Consignor.
       */
      consignor?: {
        /**
         * Name.
         */
        name: string;
        /**
         * Identifier with its kind, e.g. USCI+....
         */
        id?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Consignee.
       */
      consignee: {
        /**
         * Name.
         */
        name: string;
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Countries on the way.
       *
       * @minItems 0
       * @maxItems 9
       */
      routingCountries?: Country[];
      /**
       * Containers.
       *
       * @minItems 0
       * @maxItems 999
       */
      containers?: ContainerNo[];
      /**
       * Wagons (rail).
       *
       * @minItems 0
       * @maxItems 99
       */
      wagons?: string[];
      /**
       * Items.
       *
       * @minItems 1
       * @maxItems 999
       */
      items: [
        {
          /**
           * Sequence.
           */
          sequence: number;
          /**
           * Description.
           */
          description: string;
          /**
           * Commodity code where known.
           */
          hsCode?: HsCode;
          /**
           * Packages.
           */
          packages: number;
          /**
           * Kind of packages, UN/ECE Recommendation 21.
           */
          packageType?: string;
          /**
           * Gross mass.
           */
          grossWeight: Kilograms;
          /**
           * Further description.
           */
          detail?: string;
          /**
           * Marks and numbers.
           */
          marks?: string;
          /**
           * UN number of dangerous goods.
           */
          undgCode?: string;
          /**
           * Remarks.
           */
          remarks?: string;
          /**
           * Containers that hold the item.
           *
           * @minItems 0
           * @maxItems 99
           */
          containers?: ContainerNo[];
          /**
           * Customs procedure of the item.
           */
          procedure?: string;
          /**
           * Unique consignment reference.
           */
          ucr?: string;
          /**
           * Country of origin as the message writes it.
           */
          originCountry?: string;
        },
        ...{
          /**
           * Sequence.
           */
          sequence: number;
          /**
           * Description.
           */
          description: string;
          /**
           * Commodity code where known.
           */
          hsCode?: HsCode;
          /**
           * Packages.
           */
          packages: number;
          /**
           * Kind of packages, UN/ECE Recommendation 21.
           */
          packageType?: string;
          /**
           * Gross mass.
           */
          grossWeight: Kilograms;
          /**
           * Further description.
           */
          detail?: string;
          /**
           * Marks and numbers.
           */
          marks?: string;
          /**
           * UN number of dangerous goods.
           */
          undgCode?: string;
          /**
           * Remarks.
           */
          remarks?: string;
          /**
           * Containers that hold the item.
           *
           * @minItems 0
           * @maxItems 99
           */
          containers?: ContainerNo[];
          /**
           * Customs procedure of the item.
           */
          procedure?: string;
          /**
           * Unique consignment reference.
           */
          ucr?: string;
          /**
           * Country of origin as the message writes it.
           */
          originCountry?: string;
        }[]
      ];
      /**
       * Conditions of carriage.
       */
      conditionCode?: string;
      /**
       * Deconsolidator.
       */
      deconsolidatorId?: string;
      /**
       * Reason of a change or deletion.
       */
      changeReason?: {
        /**
         * Reason, 999 other.
         */
        code?: string;
        /**
         * Reason in words.
         */
        text?: string;
        /**
         * Contact.
         */
        contact?: string;
        /**
         * Telephone.
         */
        phone?: string;
        /**
         * Further reasons.
         *
         * @minItems 0
         * @maxItems 9
         */
        furtherCodes?: string[];
      };
      /**
       * Party to notify.
       */
      notifyParty?: {
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Destination of transit.
       */
      transitDestination?: string;
      /**
       * Contact for dangerous goods.
       */
      dangerousGoodsContact?: {
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Consolidator.
       */
      consolidatorId?: string;
      /**
       * House waybill.
       */
      houseBillNo?: string;
      /**
       * Place of loading.
       */
      loadingPlace?: string;
      /**
       * When the goods are loaded.
       */
      loadedAt?: DateTime;
      /**
       * Place of unloading.
       */
      unloadingPlace?: string;
      /**
       * Date of arrival there.
       */
      arrivesOn?: CalendarDate;
      /**
       * Where the carrier takes the goods over.
       */
      receiptPlace?: {
        /**
         * Code.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
      };
      /**
       * Place of transhipment.
       */
      transhipmentPlace?: string;
      /**
       * Place from which the goods are consigned.
       */
      consignedPlace?: string;
      /**
       * Customs status of the goods.
       */
      customsStatus?: string;
      /**
       * The bill arrives in parts.
       */
      split?: boolean;
      /**
       * Previous customs document.
       */
      previousDocument?: {
        /**
         * Number.
         */
        id?: string;
        /**
         * Kind.
         */
        kind?: string;
      };
      /**
       * Where the goods are delivered.
       */
      deliveryDestination?: {
        /**
         * Address.
         */
        address?: string;
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Handling instruction.
       */
      handlingCode?: string;
      /**
       * Intermediate carrier.
       */
      intermediateCarrier?: {
        /**
         * Code.
         */
        id?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
      };
      /**
       * What is known of containers beside their numbers; each is in `containers`.
       *
       * @minItems 0
       * @maxItems 999
       */
      containerDetails?: {
        /**
         * Container number.
         */
        number: ContainerNo;
        /**
         * Size and type, ISO 6346 where the format uses it.
         */
        sizeType?: string;
        /**
         * Who supplies the container.
         */
        supplier?: string;
        /**
         * Empty.
         */
        empty?: boolean;
        /**
         * Shared container (less than a container load).
         */
        shared?: boolean;
        /**
         * Seals.
         *
         * @minItems 0
         * @maxItems 9
         */
        seals?: {
          /**
           * Number of the seal, with its kind before a slash: M mechanical, E electronic.
           */
          number: string;
          /**
           * Who put the seal on, such as CA for the carrier.
           */
          agency?: string;
        }[];
      }[];
    },
    ...{
      /**
       * Waybill.
       */
      billNo: string;
      /**
       * Customs procedure of road cargo, RD01 to RD18.
       */
      procedure?: string;
      /**
       * Number of packages.
       */
      packages: number;
      /**
       * Kind of packages, UN/ECE Recommendation 21.
       */
      packageType?: string;
      /**
       * Gross mass.
       */
      grossWeight: Kilograms;
      /**
       * Volume.
       */
      volume?: number;
      /**
       * Value.
       */
      value?: Money;
      /**
       * Currency of value.
       */
      currency?: Currency;
      /**
       * How freight is paid.
       */
      freightPayment?: string;
      /**
       * Consignor.
       */
      consignor?: {
        /**
         * Name.
         */
        name: string;
        /**
         * Identifier with its kind, e.g. USCI+....
         */
        id?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Consignee.
       */
      consignee: {
        /**
         * Name.
         */
        name: string;
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Countries on the way.
       *
       * @minItems 0
       * @maxItems 9
       */
      routingCountries?: Country[];
      /**
       * Containers.
       *
       * @minItems 0
       * @maxItems 999
       */
      containers?: ContainerNo[];
      /**
       * Wagons (rail).
       *
       * @minItems 0
       * @maxItems 99
       */
      wagons?: string[];
      /**
       * Items.
       *
       * @minItems 1
       * @maxItems 999
       */
      items: [
        {
          /**
           * Sequence.
           */
          sequence: number;
          /**
           * Description.
           */
          description: string;
          /**
           * Commodity code where known.
           */
          hsCode?: HsCode;
          /**
           * Packages.
           */
          packages: number;
          /**
           * Kind of packages, UN/ECE Recommendation 21.
           */
          packageType?: string;
          /**
           * Gross mass.
           */
          grossWeight: Kilograms;
          /**
           * Further description.
           */
          detail?: string;
          /**
           * Marks and numbers.
           */
          marks?: string;
          /**
           * UN number of dangerous goods.
           */
          undgCode?: string;
          /**
           * Remarks.
           */
          remarks?: string;
          /**
           * Containers that hold the item.
           *
           * @minItems 0
           * @maxItems 99
           */
          containers?: ContainerNo[];
          /**
           * Customs procedure of the item.
           */
          procedure?: string;
          /**
           * Unique consignment reference.
           */
          ucr?: string;
          /**
           * Country of origin as the message writes it.
           */
          originCountry?: string;
        },
        ...{
          /**
           * Sequence.
           */
          sequence: number;
          /**
           * Description.
           */
          description: string;
          /**
           * Commodity code where known.
           */
          hsCode?: HsCode;
          /**
           * Packages.
           */
          packages: number;
          /**
           * Kind of packages, UN/ECE Recommendation 21.
           */
          packageType?: string;
          /**
           * Gross mass.
           */
          grossWeight: Kilograms;
          /**
           * Further description.
           */
          detail?: string;
          /**
           * Marks and numbers.
           */
          marks?: string;
          /**
           * UN number of dangerous goods.
           */
          undgCode?: string;
          /**
           * Remarks.
           */
          remarks?: string;
          /**
           * Containers that hold the item.
           *
           * @minItems 0
           * @maxItems 99
           */
          containers?: ContainerNo[];
          /**
           * Customs procedure of the item.
           */
          procedure?: string;
          /**
           * Unique consignment reference.
           */
          ucr?: string;
          /**
           * Country of origin as the message writes it.
           */
          originCountry?: string;
        }[]
      ];
      /**
       * Conditions of carriage.
       */
      conditionCode?: string;
      /**
       * Deconsolidator.
       */
      deconsolidatorId?: string;
      /**
       * Reason of a change or deletion.
       */
      changeReason?: {
        /**
         * Reason, 999 other.
         */
        code?: string;
        /**
         * Reason in words.
         */
        text?: string;
        /**
         * Contact.
         */
        contact?: string;
        /**
         * Telephone.
         */
        phone?: string;
        /**
         * Further reasons.
         *
         * @minItems 0
         * @maxItems 9
         */
        furtherCodes?: string[];
      };
      /**
       * Party to notify.
       */
      notifyParty?: {
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Destination of transit.
       */
      transitDestination?: string;
      /**
       * Contact for dangerous goods.
       */
      dangerousGoodsContact?: {
        /**
         * Identifier with its kind.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
        /**
         * Address.
         */
        address?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
        /**
         * Contact.
         */
        contact?: {
          /**
           * Name of the contact.
           */
          name?: string;
          /**
           * Means of communication.
           *
           * @minItems 0
           * @maxItems 999
           */
          communications?: {
            /**
             * Number or address.
             */
            id?: string;
            /**
             * Kind: TE telephone, EM e-mail, FX fax.
             */
            kind?: string;
          }[];
        };
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Consolidator.
       */
      consolidatorId?: string;
      /**
       * House waybill.
       */
      houseBillNo?: string;
      /**
       * Place of loading.
       */
      loadingPlace?: string;
      /**
       * When the goods are loaded.
       */
      loadedAt?: DateTime;
      /**
       * Place of unloading.
       */
      unloadingPlace?: string;
      /**
       * Date of arrival there.
       */
      arrivesOn?: CalendarDate;
      /**
       * Where the carrier takes the goods over.
       */
      receiptPlace?: {
        /**
         * Code.
         */
        id?: string;
        /**
         * Name.
         */
        name?: string;
      };
      /**
       * Place of transhipment.
       */
      transhipmentPlace?: string;
      /**
       * Place from which the goods are consigned.
       */
      consignedPlace?: string;
      /**
       * Customs status of the goods.
       */
      customsStatus?: string;
      /**
       * The bill arrives in parts.
       */
      split?: boolean;
      /**
       * Previous customs document.
       */
      previousDocument?: {
        /**
         * Number.
         */
        id?: string;
        /**
         * Kind.
         */
        kind?: string;
      };
      /**
       * Where the goods are delivered.
       */
      deliveryDestination?: {
        /**
         * Address.
         */
        address?: string;
        /**
         * City.
         */
        city?: string;
        /**
         * Subdivision, code.
         */
        subdivisionCode?: string;
        /**
         * Subdivision.
         */
        subdivision?: string;
        /**
         * Postcode.
         */
        postcode?: string;
        /**
         * Country as the message writes it.
         */
        country?: string;
      };
      /**
       * Handling instruction.
       */
      handlingCode?: string;
      /**
       * Intermediate carrier.
       */
      intermediateCarrier?: {
        /**
         * Code.
         */
        id?: string;
        /**
         * Means of communication.
         *
         * @minItems 0
         * @maxItems 999
         */
        communications?: {
          /**
           * Number or address.
           */
          id?: string;
          /**
           * Kind: TE telephone, EM e-mail, FX fax.
           */
          kind?: string;
        }[];
      };
      /**
       * What is known of containers beside their numbers; each is in `containers`.
       *
       * @minItems 0
       * @maxItems 999
       */
      containerDetails?: {
        /**
         * Container number.
         */
        number: ContainerNo;
        /**
         * Size and type, ISO 6346 where the format uses it.
         */
        sizeType?: string;
        /**
         * Who supplies the container.
         */
        supplier?: string;
        /**
         * Empty.
         */
        empty?: boolean;
        /**
         * Shared container (less than a container load).
         */
        shared?: boolean;
        /**
         * Seals.
         *
         * @minItems 0
         * @maxItems 9
         */
        seals?: {
          /**
           * Number of the seal, with its kind before a slash: M mechanical, E electronic.
           */
          number: string;
          /**
           * Who put the seal on, such as CA for the carrier.
           */
          agency?: string;
        }[];
      }[];
    }[]
  ];
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * Agent of the carrier.
   */
  agentId?: string;
  /**
   * The ship, aircraft or train.
   */
  vehicle?: {
    /**
     * Registered code.
     */
    id?: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * Port and customs office of exit as the message writes them.
   */
  exitOffice?: string;
  /**
   * First port of arrival.
   */
  firstPort?: string;
  /**
   * Arrival at the first port.
   */
  arrivesAt?: DateTime;
  /**
   * Departure.
   */
  departsAt?: DateTime;
}
/**
 * Customs tells the site which bills may leave.
 */
export interface ReleaseInstruction {
  type: 'release-instruction';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Customs office.
   */
  customsOffice: CustomsOffice;
  /**
   * Batch or voyage; a release by rail may name none.
   */
  voyageNo?: string;
  /**
   * When released.
   */
  releasedAt: DateTime;
  /**
   * Bills.
   *
   * @minItems 0
   * @maxItems 999
   */
  bills: {
    /**
     * Waybill.
     */
    billNo: string;
    /**
     * Release mode, 01 to 10 as in rail releases (WLJK_TREL).
     */
    mode: string;
    /**
     * Declaration.
     */
    entryNo?: string;
    /**
     * Wagon (rail).
     */
    wagon?: string;
    /**
     * Arrival number of export goods.
     */
    arrivalNo?: string;
    /**
     * When released, where it differs from the message.
     */
    releasedAt?: DateTime;
    /**
     * Packages.
     */
    packages?: number;
    /**
     * Gross mass.
     */
    grossWeight?: Kilograms;
    /**
     * Place of unloading.
     */
    unloadingPlace?: string;
    /**
     * Remarks.
     */
    remarks?: string;
    /**
     * Documents on which the release rests, beside the declaration.
     *
     * @minItems 0
     * @maxItems 99
     */
    forms?: {
      /**
       * Number.
       */
      number?: string;
      /**
       * Kind of document (FORM_TYPE).
       */
      kind?: string;
      /**
       * Trader.
       */
      traderName?: string;
    }[];
  }[];
  /**
   * Sender.
   */
  sender?: string;
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * What the site may do: release the goods (default) or load them onto a train.
   */
  purpose?: 'release' | 'loading';
  /**
   * Import (I), export (E) or other (O).
   */
  direction?: 'import' | 'export' | 'other';
  /**
   * The train or ship.
   */
  vehicle?: {
    /**
     * Registered code.
     */
    id?: string;
    /**
     * Name.
     */
    name?: string;
    /**
     * Customs office of the conveyance.
     */
    customsOffice?: CustomsOffice;
    /**
     * Import (I), export (E) or other (O).
     */
    direction?: 'import' | 'export' | 'other';
    /**
     * Line flag.
     */
    lineFlag?: string;
  };
  /**
   * Containers released by themselves.
   *
   * @minItems 0
   * @maxItems 999
   */
  containers?: {
    /**
     * Container number.
     */
    number?: ContainerNo;
    /**
     * Wagon (rail).
     */
    wagon?: string;
    /**
     * Release mode, 01 to 10 as in rail releases (WLJK_TREL).
     */
    mode?: string;
    /**
     * When released, where it differs from the message.
     */
    releasedAt?: DateTime;
    /**
     * Remarks.
     */
    remarks?: string;
  }[];
  /**
   * A release (2, the default) or its withdrawal (3).
   */
  action?: 'add' | 'delete';
}
/**
 * Customs releases a declaration.
 */
export interface ReleaseNotice {
  type: 'release-notice';
  /**
   * Declaration.
   */
  entryNo: string;
  /**
   * When released.
   */
  releasedAt: DateTime;
  /**
   * Release, release against guarantee, pick-up release of a summary declaration.
   */
  kind: 'release' | 'guarantee' | 'pick-up';
}
/**
 * The tally company reports what was counted at unloading or loading.
 */
export interface TallyReport {
  type: 'tally-report';
  /**
   * Number of the message, unique per sender.
   */
  messageId: string;
  /**
   * Sender.
   */
  sender?: string;
  /**
   * Receiver.
   */
  receiver?: string;
  /**
   * When it was sent.
   */
  sentAt?: DateTime;
  /**
   * Original (9), add (2), change (5) or delete (3).
   */
  action: 'original' | 'add' | 'change' | 'delete';
  /**
   * Transport of the tally.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Customs office.
   */
  customsOffice: CustomsOffice;
  /**
   * Batch, train, flight or voyage number.
   */
  voyageNo?: string;
  /**
   * The ship, aircraft or train.
   */
  vehicle?: {
    /**
     * Registered code.
     */
    id?: string;
    /**
     * Name.
     */
    name?: string;
  };
  /**
   * Place of unloading.
   */
  site?: string;
  /**
   * Place of loading.
   */
  loadingPlace?: string;
  /**
   * When tallying began.
   */
  startedAt?: DateTime;
  /**
   * When tallying ended.
   */
  completedAt?: DateTime;
  /**
   * Tally company, code.
   */
  tallyCompany?: string;
  /**
   * Person in charge of the tally.
   */
  tallyPerson?: string;
  /**
   * Who transmits.
   */
  transmitter?: string;
  /**
   * Damage found.
   */
  damage?: string;
  /**
   * Remarks.
   */
  remarks?: string;
  /**
   * Reason of a change or deletion.
   */
  changeReason?: {
    /**
     * Reason, 999 other.
     */
    code?: string;
    /**
     * Further reasons.
     *
     * @minItems 0
     * @maxItems 9
     */
    furtherCodes?: string[];
    /**
     * Reason in words.
     */
    text?: string;
    /**
     * Contact.
     */
    contact?: string;
    /**
     * Telephone.
     */
    phone?: string;
  };
  /**
   * What was counted; on rail one entry a wagon or container.
   *
   * @minItems 0
   * @maxItems 9999
   */
  consignments: {
    /**
     * Waybill.
     */
    billNo: string;
    /**
     * House waybill.
     */
    houseBillNo?: string;
    /**
     * Wagon (rail).
     */
    wagon?: string;
    /**
     * Packages counted.
     */
    packages?: number;
    /**
     * Kind of packages, UN/ECE Recommendation 21.
     */
    packageType?: string;
    /**
     * Gross mass.
     */
    grossWeight?: Kilograms;
    /**
     * Volume.
     */
    volume?: number;
    /**
     * Containers.
     *
     * @minItems 0
     * @maxItems 999
     */
    containers?: {
      /**
       * Container number.
       */
      number: ContainerNo;
      /**
       * Size and type, ISO 6346 where the format uses it.
       */
      sizeType?: string;
      /**
       * Who supplies the container.
       */
      supplier?: string;
      /**
       * Empty.
       */
      empty?: boolean;
      /**
       * Shared container (less than a container load).
       */
      shared?: boolean;
      /**
       * Seals.
       *
       * @minItems 0
       * @maxItems 9
       */
      seals?: {
        /**
         * Number of the seal, with its kind before a slash: M mechanical, E electronic.
         */
        number: string;
        /**
         * Who put the seal on, such as CA for the carrier.
         */
        agency?: string;
      }[];
    }[];
    /**
     * Damage found.
     */
    damage?: string;
    /**
     * Remarks.
     */
    remarks?: string;
    /**
     * Reason of a change or deletion.
     */
    changeReason?: {
      /**
       * Reason, 999 other.
       */
      code?: string;
      /**
       * Further reasons.
       *
       * @minItems 0
       * @maxItems 9
       */
      furtherCodes?: string[];
      /**
       * Reason in words.
       */
      text?: string;
      /**
       * Contact.
       */
      contact?: string;
      /**
       * Telephone.
       */
      phone?: string;
    };
  }[];
  /**
   * Containers.
   *
   * @minItems 0
   * @maxItems 999
   */
  containers?: {
    /**
     * Container number.
     */
    number: ContainerNo;
    /**
     * Size and type, ISO 6346 where the format uses it.
     */
    sizeType?: string;
    /**
     * Who supplies the container.
     */
    supplier?: string;
    /**
     * Empty.
     */
    empty?: boolean;
    /**
     * Shared container (less than a container load).
     */
    shared?: boolean;
    /**
     * Seals.
     *
     * @minItems 0
     * @maxItems 9
     */
    seals?: {
      /**
       * Number of the seal, with its kind before a slash: M mechanical, E electronic.
       */
      number: string;
      /**
       * Who put the seal on, such as CA for the carrier.
       */
      agency?: string;
    }[];
  }[];
}
/**
 * What a desk says with a decision.
 */
export interface DecisionData {
  /**
   * Code of the problem found, for a rejection, refusal or return.
   */
  code?: string;
  /**
   * What is wrong or asked, for the receipt.
   */
  reason?: Text;
  /**
   * How to inspect, for an order of inspection.
   *
   * @minItems 1
   * @maxItems 4
   */
  methods?: [
    'machine' | 'manual' | 'joint' | 'sampling',
    ...('machine' | 'manual' | 'joint' | 'sampling')[]
  ];
}
/**
 * What a desk decides about cases of a kind instead of its policy, once for each case; without a decision, the cases are left for a person.
 */
export interface OfficeRule {
  /**
   * Name of the rule, unique in the world.
   */
  id: string;
  /**
   * Desk that decides.
   */
  desk:
    | 'electronic'
    | 'manifest'
    | 'review'
    | 'risk'
    | 'gate'
    | 'scanner'
    | 'image'
    | 'health'
    | 'inspection'
    | 'disposal'
    | 'duty'
    | 'laboratory'
    | 'police'
    | 'counterpart'
    | 'inland';
  /**
   * Which cases: all that is given must hold of the entity or the declarations behind it.
   */
  when: CaseCondition;
  /**
   * Event of the flow that the desk has the power to cause.
   */
  decide?: string;
  /**
   * ISO 8601 duration from the moment the desk can decide; none unless given.
   */
  after?: string;
  /**
   * What is said with the decision.
   */
  data?: DecisionData;
}
/**
 * A message as text, with what is found in it.
 */
export interface BundledSample {
  /**
   * Path of the sample.
   */
  name: string;
  /**
   * Instant as of which it is checked.
   */
  at: DateTime;
  /**
   * The message.
   */
  text: string;
  /**
   * The other message it is compared with.
   */
  against?: string;
  /**
   * Expected problems in order.
   */
  report: ReportedProblem[];
}
/**
 * One expected problem.
 */
export interface ReportedProblem {
  /**
   * Stable code.
   */
  code: string;
  /**
   * JSON Pointer into the canonical message.
   */
  path: string;
  /**
   * Line of the text, from 1.
   */
  line?: number;
}
/**
 * A pack in one file: schemas, rules, codes, samples and reports, for others to use and to compare with.
 */
export interface PackBundle {
  pack: Pack;
  /**
   * JSON Schemas by name, and the parts that they share.
   */
  schemas: {
    [k: string]: {};
  };
  /**
   * Code lists by name: Chinese name of each code.
   */
  codeLists: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * What is known of each rule.
   */
  rules: {
    /**
     * Code of its problems.
     */
    code: string;
    /**
     * Whether it refuses or warns.
     */
    severity: 'error' | 'warning';
    /**
     * Name.
     */
    title: Text;
    /**
     * Where it comes from.
     */
    citation: Text;
    /**
     * How well it is known.
     */
    mark: string;
  }[];
  /**
   * Samples with their reports.
   */
  samples: BundledSample[];
  /**
   * Messages of the training scenarios with their reports.
   */
  scenarios: BundledSample[];
}
/**
 * What a family of messages is held to: its schemas, formats, code lists and rules, with samples beside it.
 */
export interface Pack {
  /**
   * Name of the family, equal to its folder.
   */
  id: string;
  /**
   * Semantic version: a rule or field that refuses more is a new major version.
   */
  version: string;
  /**
   * Name of the family.
   */
  title: Text;
  /**
   * Where the schemas and rules come from.
   */
  source: Text;
  /**
   * Instant as of which samples are checked, where they do not say otherwise.
   */
  at: DateTime;
  /**
   * Schemas of the family's messages.
   *
   * @minItems 1
   * @maxItems 20
   */
  messages: [string, ...string[]];
  /**
   * Wire formats that carry them.
   *
   * @minItems 1
   * @maxItems 20
   */
  formats: [string, ...string[]];
  /**
   * What its samples must hold: every field of the messages, or what each format carries of them. Where formats, its rules are those on their texts.
   */
  covers: 'messages' | 'formats';
  /**
   * Code lists that their fields name.
   *
   * @minItems 0
   * @maxItems 50
   */
  codeLists: string[];
  /**
   * Pairings of code lists by which its formats write codes.
   *
   * @minItems 1
   * @maxItems 50
   */
  crosswalks?: [string, ...string[]];
  /**
   * Codes of the rules on these messages, in alphabetical order.
   *
   * @minItems 1
   * @maxItems 1000
   */
  rules: [string, ...string[]];
  /**
   * Fields that no valid sample has, each with the reason; * stands for every entry of an array.
   */
  uncovered?: {
    [k: string]: string;
  };
  /**
   * What each version changed, the newest first.
   *
   * @minItems 1
   * @maxItems 200
   */
  changes: [
    {
      /**
       * Version.
       */
      version: string;
      /**
       * Day of the version.
       */
      date: CalendarDate;
      /**
       * What changed.
       */
      text: Text;
    },
    ...{
      /**
       * Version.
       */
      version: string;
      /**
       * Day of the version.
       */
      date: CalendarDate;
      /**
       * What changed.
       */
      text: Text;
    }[]
  ];
}
/**
 * A sample that differs from another by a few values.
 */
export interface PackSample {
  /**
   * Sample it is made from, relative to this file.
   */
  of: string;
  /**
   * Instant as of which it is checked, instead of that of the pack.
   */
  at?: DateTime;
  /**
   * Sample of the other message it is compared with, relative to this file.
   */
  against?: string;
  /**
   * Operations on the canonical message in the manner of RFC 6902: add and replace put a value, remove takes it away.
   *
   * @minItems 1
   * @maxItems 20
   */
  patch?: [
    {
      /**
       * What is done.
       */
      op: 'add' | 'replace' | 'remove';
      /**
       * JSON Pointer of the value.
       */
      path: string;
      /**
       * Value that is put there.
       */
      value?: {
        [k: string]: unknown;
      };
    },
    ...{
      /**
       * What is done.
       */
      op: 'add' | 'replace' | 'remove';
      /**
       * JSON Pointer of the value.
       */
      path: string;
      /**
       * Value that is put there.
       */
      value?: {
        [k: string]: unknown;
      };
    }[]
  ];
}
/**
 * Dated parameters of one subject. A name is subject.name.
 */
export interface ParameterFile {
  /**
   * Subject, equal to the file name.
   */
  subject: string;
  /**
   * Parameters by name.
   */
  parameters: {
    [k: string]: {
      /**
       * What it is.
       */
      title: Text;
      /**
       * Unit of the value.
       */
      unit: ParameterUnit;
      /**
       * Values with the date from which each holds, earliest first.
       *
       * @minItems 1
       * @maxItems 9999
       */
      values: [
        {
          /**
           * First day on which it holds.
           */
          from: CalendarDate;
          /**
           * Only at this port.
           */
          port?: string;
          /**
           * Number, switch, or distribution.
           */
          value: ParameterValue;
          /**
           * Where the value comes from.
           */
          source: string;
          /**
           * How well the value is known.
           */
          mark: Mark;
          /**
           * Reasoning.
           */
          note?: string;
        },
        ...{
          /**
           * First day on which it holds.
           */
          from: CalendarDate;
          /**
           * Only at this port.
           */
          port?: string;
          /**
           * Number, switch, or distribution.
           */
          value: ParameterValue;
          /**
           * Where the value comes from.
           */
          source: string;
          /**
           * How well the value is known.
           */
          mark: Mark;
          /**
           * Reasoning.
           */
          note?: string;
        }[]
      ];
    };
  };
}
/**
 * Opening hours of each weekday; a day left out is closed.
 */
export interface WeeklyHours {
  mon?: Hours;
  tue?: Hours;
  wed?: Hours;
  thu?: Hours;
  fri?: Hours;
  sat?: Hours;
  sun?: Hours;
  /**
   * Days closed.
   *
   * @minItems 0
   * @maxItems 9999
   */
  closed?: CalendarDate[];
  /**
   * Part of the year in which the port is open, first and last day MM-DD, the first before the last; the whole year when left out.
   */
  season?: {
    /**
     * First day.
     */
    from: DayOfYear;
    /**
     * Last day.
     */
    to: DayOfYear;
  };
  /**
   * Source.
   */
  source?: string;
  /**
   * How well the value is known.
   */
  mark?: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
}
/**
 * Opening hours from a day on.
 */
export interface DatedHours {
  /**
   * First day; the next entry ends it.
   */
  from: CalendarDate;
  /**
   * Opening hours.
   */
  hours: 'always' | WeeklyHours;
  /**
   * Source.
   */
  source: string;
  /**
   * How well the value is known.
   */
  mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
}
/**
 * A desk or facility: its servers, queue and hours.
 */
export interface DeskSpec {
  /**
   * Servers: officers, lanes, machines.
   */
  servers: number;
  /**
   * Opening hours.
   */
  calendar: OpeningHours;
  /**
   * Source.
   */
  source: string;
  /**
   * How well the value is known.
   */
  mark: 'official' | 'published' | 'derived' | 'recalled' | 'assumed';
}
export interface Port1 {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Name.
   */
  name: Text;
  /**
   * Transport.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Whether the gauge changes here, so that what trains carry is transloaded.
   */
  gaugeBreak?: boolean;
  /**
   * Province whose plan holds at the port; left out where none of the modelled plans does.
   */
  jurisdiction?: Jurisdiction;
  /**
   * Class of the port in the port plan of Inner Mongolia; ports elsewhere have none.
   */
  tier?: 'hub' | 'specialised' | 'ordinary';
  /**
   * Customs office; left out where the published list has none for the port.
   */
  customsOffice?: CustomsOffice;
  /**
   * Port code, 6 digits; left out where the published list has none.
   */
  entryPort?: string;
  /**
   * Port on the other side.
   */
  counterpart?: {
    /**
     * Name.
     */
    name: Text;
    /**
     * Country.
     */
    country: Country;
  };
  /**
   * What the port is for.
   */
  functions?: Text;
  /**
   * What to know before using the port: season, passengers, construction.
   */
  note?: Text;
  /**
   * Opening hours of the port.
   */
  calendar: OpeningHours;
  /**
   * Customs desks and facilities.
   */
  desks: {
    review: DeskSpec;
    gate: DeskSpec;
    scanner: DeskSpec;
    image: DeskSpec;
    inspection: DeskSpec;
    disposal: DeskSpec;
    laboratory: DeskSpec;
    police: DeskSpec;
    health: DeskSpec;
    exception: DeskSpec;
    counterpart?: DeskSpec;
    track?: DeskSpec;
    lift?: DeskSpec;
  };
  /**
   * Source.
   */
  source: string;
}
/**
 * A paragraph of a policy document.
 */
export interface ParagraphReference {
  /**
   * Id of the document.
   */
  document: string;
  /**
   * Number of the item, or of the chapter and section.
   */
  paragraph: string;
}
/**
 * Reforms that a run adds to those in force by date, and those it leaves out.
 */
export interface ReformChoice {
  /**
   * Also in force here: from its commencement, or from the earliest anywhere where this port has none.
   *
   * @maxItems 200
   */
  with?: ReformId[];
  /**
   * Never in force in this run.
   *
   * @maxItems 200
   */
  without?: ReformId[];
  /**
   * Whether those under "with" are in force on every date, whatever their commencement.
   */
  fromStart?: boolean;
}
/**
 * A mechanism of the policy documents as a named, dated difference from the baseline of the parameters.
 */
export interface Reform {
  /**
   * Equal to the file name.
   */
  id: ReformId;
  /**
   * Part of the process that it changes.
   */
  family:
    | 'platform'
    | 'filing'
    | 'review-and-tax'
    | 'inspection'
    | 'quarantine'
    | 'border'
    | 'logistics-and-fees';
  /**
   * Name as the documents have it, and in English.
   */
  title: Text;
  /**
   * What changes, in a sentence or two.
   */
  summary: Text;
  /**
   * Paragraphs that ask for it.
   *
   * @minItems 1
   * @maxItems 20
   */
  sources: [ParagraphReference, ...ParagraphReference[]];
  /**
   * First day in force, nationwide and where a jurisdiction has a date of its own, which then holds there. Empty where no document gives one: it then holds only where a run asks for it.
   *
   * @minItems 0
   * @maxItems 4
   */
  commencement: Commencement[];
  /**
   * What holds for declarations in flight on the first day: at-once, every step from that day on follows it; by-acceptance, what was accepted before keeps the old rules to its end.
   */
  transition: 'at-once' | 'by-acceptance';
  /**
   * Whether the simulator does it: runs, it can be switched and changes a run; partly, something of it is in the model; not-modelled.
   */
  status: 'runs' | 'partly' | 'not-modelled';
  /**
   * What is missing and why, where it does not fully run.
   */
  reason?: Text;
  /**
   * Values that it sets instead of the baseline's.
   *
   * @minItems 0
   * @maxItems 50
   */
  parameters?: ReformSetting[];
  /**
   * Prerequisites of a state that it takes away, adds, or lets be met earlier.
   *
   * @minItems 0
   * @maxItems 20
   */
  edges?: {
    /**
     * Flow in which the state is.
     */
    flow: string;
    /**
     * State that has to be entered before; of another flow, with its name and a colon before it.
     */
    prerequisite: string;
    /**
     * State that waits for it.
     */
    of: string;
    /**
     * cut, no longer a prerequisite; added, becomes one; earlier, can be met before the goods arrive.
     */
    change: 'cut' | 'added' | 'earlier';
  }[];
}
export interface Commencement {
  /**
   * Where the date holds.
   */
  jurisdiction: Jurisdiction;
  /**
   * First day in force; the day after a time limit, where the document sets one.
   */
  from: CalendarDate;
  /**
   * Where the date comes from.
   */
  source: string;
  /**
   * How well the date is known.
   */
  mark: Mark;
}
export interface ReformSetting {
  /**
   * Full name, subject.name.
   */
  name: string;
  /**
   * Unit of the value, that of the parameter.
   */
  unit: ParameterUnit;
  /**
   * The value while the reform is in force.
   */
  value: ParameterValue;
  /**
   * First day of a later stage; left out, the value holds from the commencement on.
   */
  from?: CalendarDate;
  /**
   * Only at these ports.
   *
   * @minItems 1
   * @maxItems 100
   */
  ports?: [string, ...string[]];
  /**
   * Where the value comes from.
   */
  source: string;
  /**
   * How well the value is known.
   */
  mark: Mark;
  /**
   * Reasoning.
   */
  note?: string;
}
/**
 * Ports that are looked at together, each a world of its own.
 */
export interface Region {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Ids of traffic files, one a port.
   *
   * @minItems 1
   * @maxItems 500
   */
  traffic: [string, ...string[]];
  /**
   * What the volumes in force on a day sum to; a file that sums to something else is refused.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: A published or derived total.
   */
  total: [
    {
      /**
       * Day on which the volumes hold.
       */
      on: CalendarDate;
      /**
       * Conveyances a year.
       */
      value: number;
      source: Source;
      mark: Mark;
    },
    ...{
      /**
       * Day on which the volumes hold.
       */
      on: CalendarDate;
      /**
       * Conveyances a year.
       */
      value: number;
      source: Source;
      mark: Mark;
    }[]
  ];
}
/**
 * Which scenario to open as a live world, and how.
 */
export interface NewWorld {
  /**
   * Scenario id.
   */
  scenario: string;
  /**
   * Day whose parameters and reforms hold throughout, whatever the virtual date; those of the virtual day unless given.
   */
  policyDate?: string;
  /**
   * How flows are stepped; both give the same trace.
   */
  runtime?: 'table' | 'actors';
  /**
   * Seed instead of the scenario's own.
   */
  seed?: number;
  /**
   * Drivers instead of those of the scenario.
   */
  drivers?: DriversRequest;
  /**
   * Agencies that are asked outside, over HTTP.
   */
  agencies?: AgenciesRequest;
}
/**
 * Who drives which roles; roles not named stay as they are.
 */
export interface DriversRequest {
  declarant?: 'policy' | 'script' | 'seat';
  carrier?: 'policy' | 'script' | 'seat';
  site?: 'policy' | 'script' | 'seat';
  review?: 'policy' | 'script' | 'seat';
  risk?: 'policy' | 'script' | 'seat';
  inspection?: 'policy' | 'script' | 'seat';
  disposal?: 'policy' | 'script' | 'seat';
  duty?: 'policy' | 'script' | 'seat';
  gate?: 'policy' | 'script' | 'seat';
  'border-police'?: 'policy' | 'script' | 'seat';
  neighbour?: 'policy' | 'script' | 'seat';
  'inland-office'?: 'policy' | 'script' | 'seat';
  laboratory?: 'policy' | 'script' | 'seat';
  'single-window'?: 'policy' | 'script' | 'seat';
}
/**
 * Agencies that are asked outside, over HTTP; all others are the world's own.
 */
export interface AgenciesRequest {
  /**
   * Compares certificates.
   */
  'licence-authority'?: AgencyConnector;
  /**
   * Takes payments of duty.
   */
  treasury?: AgencyConnector;
  /**
   * Insures duty.
   */
  insurer?: AgencyConnector;
  /**
   * Tests samples.
   */
  laboratory?: AgencyConnector;
  /**
   * Unloads trains.
   */
  railway?: AgencyConnector;
  /**
   * Compares cargo lists, and recognises inspections.
   */
  neighbour?: AgencyConnector;
}
/**
 * How an agency outside is reached, and what holds when it does not answer.
 */
export interface AgencyConnector {
  /**
   * Where enquiries are posted.
   */
  url: string;
  /**
   * Real time that one call may take, ISO 8601 duration up to 60 seconds; PT10S unless given.
   */
  timeout?: string;
  /**
   * Calls after the first; 2 unless given.
   */
  retries?: number;
  /**
   * Real time before the second call, up to 60 seconds; each further wait is twice the one before, a minute at most; PT1S unless given.
   */
  wait?: string;
  /**
   * After the last call the built-in agency answers, or the case waits until a person decides it; built-in unless given.
   */
  otherwise?: 'built-in' | 'wait';
}
/**
 * Where and when a world without a script begins; the law is that of its date.
 */
export interface EmptyWorld {
  /**
   * Port id.
   */
  port: string;
  /**
   * Virtual start; its date says which law holds, and which parameters unless there is a policy date.
   */
  start: string;
  /**
   * Direction; import unless given.
   */
  direction?: 'import' | 'export';
  /**
   * Procedure; one-step unless given.
   */
  procedure?: 'one-step' | 'advance' | 'two-step';
  /**
   * Day whose parameters and reforms hold throughout, whatever the virtual date; those of the virtual day unless given.
   */
  policyDate?: string;
  /**
   * How flows are stepped; both give the same trace.
   */
  runtime?: 'table' | 'actors';
  /**
   * Seed instead of the scenario's own.
   */
  seed?: number;
  /**
   * Drivers instead of those of the scenario.
   */
  drivers?: DriversRequest;
  /**
   * Agencies that are asked outside, over HTTP.
   */
  agencies?: AgenciesRequest;
}
/**
 * An event that a role causes on an entity.
 */
export interface ActRequest {
  /**
   * Who acts.
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
   * Entity, flow:identifier.
   */
  entity: string;
  /**
   * Event of the entity's flow.
   */
  event: string;
  /**
   * Facts given with it.
   */
  data?: {};
}
/**
 * A decision of a desk about a case.
 */
export interface DecisionRequest {
  /**
   * Entity, flow:identifier.
   */
  entity: string;
  /**
   * Event of the entity's flow.
   */
  decision: string;
  /**
   * `seq` of the wait as the work list gave it; refused where another decision came first.
   */
  seq?: number;
  /**
   * Facts given with it.
   */
  data?: {};
}
/**
 * The rules of the office, in place of all that there are.
 */
export interface OfficeRequest {
  /**
   * Rules; the first that fits a case applies.
   *
   * @minItems 0
   * @maxItems 200
   */
  rules: OfficeRule[];
}
/**
 * Who is selected for inspection from now on: a policy of the library by its id, or one of its own; by the parameters of the day where neither is given.
 */
export interface SelectionRequest {
  /**
   * Id of a policy of the library.
   */
  id?: string;
  /**
   * A policy of its own, in place of one of the library.
   */
  policy?: SelectionPolicy;
}
/**
 * A charge of the site for a declaration.
 */
export interface SiteCharge {
  /**
   * Declaration, flow:identifier.
   */
  entity: string;
  /**
   * Item of the published list; anything else is off the list.
   */
  item: string;
  /**
   * What is charged, CNY.
   */
  amount: number;
}
/**
 * A receipt to be sent though nothing happened that calls for it.
 */
export interface ReceiptRequest {
  /**
   * Entity, flow:identifier.
   */
  entity?: string;
  /**
   * Which kind of message it answers.
   */
  of:
    | 'goods-declaration'
    | 'manifest'
    | 'conveyance-declaration'
    | 'arrival-report'
    | 'duty-payment'
    | 'tally-report'
    | 'loading-record';
  /**
   * Technical answer of the single window, business receipt of customs, or manifest answer.
   */
  source: 'single-window' | 'customs' | 'manifest';
  /**
   * Sender's own number: declaration reference or message id.
   */
  reference: string;
  /**
   * CHANNEL letter of declarations, 0 or 1 of the import response, CC020 code of manifests.
   */
  code: string;
  /**
   * Text of the receipt.
   */
  note?: string;
  /**
   * Customs declaration number.
   */
  entryNo?: string;
  /**
   * Single-window number.
   */
  unifiedNo?: string;
  /**
   * Batch or voyage (manifest, conveyance).
   */
  voyageNo?: string;
  /**
   * Waybill, for an answer about one bill.
   */
  billNo?: string;
}
/**
 * After which event of the trace the new world begins to differ.
 */
export interface ForkRequest {
  /**
   * Sequence number of a trace event; 0 = before the first.
   */
  seq: number;
}
/**
 * Nothing: the latest message or decision is taken back.
 */
export interface UndoRequest {}
/**
 * Nothing: the world begins again.
 */
export interface ResetRequest {}
/**
 * What a new access key may do, and for whom.
 */
export interface NewKey {
  /**
   * Whose worlds it reaches.
   */
  owner: string;
  /**
   * What it is for.
   */
  name?: string;
  /**
   * What it may do.
   *
   * @minItems 1
   * @maxItems 4
   */
  scopes: ['read' | 'send' | 'officer' | 'admin', ...('read' | 'send' | 'officer' | 'admin')[]];
  /**
   * Most requests a second.
   */
  rate?: number;
  /**
   * Most worlds of its owner.
   */
  worlds?: number;
}
/**
 * The access key to open a session with.
 */
export interface SessionRequest {
  /**
   * Text of an access key.
   */
  key: string;
}
/**
 * A whole world: what it was opened with and what reached it since.
 */
export interface WorldFile {
  /**
   * Kind of file.
   */
  format: 'tongguan-world';
  /**
   * Version of the kind.
   */
  version: 1;
  /**
   * The scenario as authored.
   */
  scenario: Scenario;
  /**
   * Messages of the scenario by file name.
   */
  files: {
    [k: string]: string;
  };
  /**
   * How flows are stepped.
   */
  runtime: 'table' | 'actors';
  /**
   * Drivers instead of those of the scenario.
   */
  drivers: DriversRequest;
  /**
   * What reached the world, in order.
   *
   * @maxItems 1000000
   */
  inputs: StoredInput[];
  /**
   * SHA-256 of the trace as canonical lines.
   */
  digest: string;
  /**
   * Agencies that are asked outside, over HTTP.
   */
  agencies?: AgenciesRequest;
}
/**
 * A scenario: who sends what when, and what must come of it.
 */
export interface Scenario {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * What happens, in a paragraph.
   */
  summary: Text;
  /**
   * What a trainee learns.
   *
   * @minItems 1
   * @maxItems 12
   */
  teaches: [Text, ...Text[]];
  /**
   * 1 easy to 3 hard.
   */
  difficulty: number;
  /**
   * Port id.
   */
  port: string;
  /**
   * Transport.
   */
  transport: 'sea' | 'air' | 'rail' | 'road';
  /**
   * Direction.
   */
  direction: 'import' | 'export';
  /**
   * Procedure.
   */
  procedure: 'one-step' | 'advance' | 'two-step';
  /**
   * How it ends.
   */
  outcome:
    | 'released'
    | 'inspected-and-released'
    | 'corrected-and-released'
    | 'transit-closed'
    | 'conditional-pick-up'
    | 'turned-back'
    | 'lost'
    | 'returned'
    | 'withdrawn'
    | 'abnormal';
  /**
   * Mechanisms in play, ids of the catalogue.
   *
   * @minItems 0
   * @maxItems 30
   */
  mechanisms?: string[];
  /**
   * Seed.
   */
  seed: number;
  /**
   * Virtual start.
   */
  start: DateTime;
  /**
   * Day whose parameters and reforms hold throughout; those of the virtual day unless given.
   */
  policyDate?: string;
  /**
   * Virtual end; every timer up to it is passed.
   */
  end?: DateTime;
  /**
   * Parameters set for this scenario, by full name.
   */
  parameters?: {
    /**
     * Value.
     */
    [k: string]: ParameterValue;
  };
  /**
   * Reforms added or left out in this scenario.
   */
  reforms?: ReformChoice;
  /**
   * Invented companies and people.
   *
   * @minItems 1
   * @maxItems 30
   */
  parties: [
    {
      /**
       * Id.
       */
      id: string;
      /**
       * Who acts.
       */
      role:
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
       * Name.
       */
      name: Text;
      /**
       * Who they are.
       */
      about?: Text;
      creditCode?: CreditCode;
      customsCode?: string;
      /**
       * Credit tier.
       */
      tier?: 'advanced' | 'certified' | 'general' | 'discredited';
    },
    ...{
      /**
       * Id.
       */
      id: string;
      /**
       * Who acts.
       */
      role:
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
       * Name.
       */
      name: Text;
      /**
       * Who they are.
       */
      about?: Text;
      creditCode?: CreditCode;
      customsCode?: string;
      /**
       * Credit tier.
       */
      tier?: 'advanced' | 'certified' | 'general' | 'discredited';
    }[]
  ];
  /**
   * Documents behind the messages.
   *
   * @minItems 0
   * @maxItems 30
   */
  documents?: {
    /**
     * Id.
     */
    id: string;
    /**
     * Kind, code list edoc-code.
     */
    kind: string;
    /**
     * Title.
     */
    title: Text;
    /**
     * Contents.
     */
    text: Text;
  }[];
  /**
   * Who drives each role: a policy, the script, or a person in its seat. Declarant and carrier follow the script unless said otherwise, all others a policy.
   */
  drivers?: {
    declarant?: 'policy' | 'script' | 'seat';
    carrier?: 'policy' | 'script' | 'seat';
    site?: 'policy' | 'script' | 'seat';
    review?: 'policy' | 'script' | 'seat';
    risk?: 'policy' | 'script' | 'seat';
    inspection?: 'policy' | 'script' | 'seat';
    disposal?: 'policy' | 'script' | 'seat';
    duty?: 'policy' | 'script' | 'seat';
    gate?: 'policy' | 'script' | 'seat';
    'border-police'?: 'policy' | 'script' | 'seat';
    neighbour?: 'policy' | 'script' | 'seat';
    'inland-office'?: 'policy' | 'script' | 'seat';
    laboratory?: 'policy' | 'script' | 'seat';
    'single-window'?: 'policy' | 'script' | 'seat';
  };
  /**
   * Id of a selection policy instead of the parameters of the day.
   */
  selection?: string;
  /**
   * What desks decide about cases of a kind instead of their policies.
   *
   * @minItems 0
   * @maxItems 200
   */
  office?: OfficeRule[];
  /**
   * Traffic file driven by policies; conveyances come until the count is reached, at most to the end of the scenario.
   */
  traffic?: {
    /**
     * Traffic id.
     */
    file: string;
    /**
     * Number of conveyances; without it they come until the end of the scenario.
     */
    count?: number;
  };
  /**
   * The script.
   *
   * @minItems 0
   * @maxItems 500
   */
  steps: ({
    [k: string]: unknown;
  } & (
    | {
        [k: string]: unknown;
      }
    | {
        by?: 'site';
      }
  ) & {
      /**
       * Name of the step, unique in the scenario.
       */
      id: string;
      /**
       * Who acts.
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
       * What the trainee should see here.
       */
      note?: Text;
      /**
       * Virtual time of the step.
       */
      at?: DateTime;
      /**
       * The step happens after the first event like this one.
       */
      after?: {
        /**
         * Entity, flow:identifier.
         */
        entity?: string;
        /**
         * Kind of trace event.
         */
        kind?: 'message' | 'decision' | 'transition' | 'timer' | 'note';
        /**
         * Name of the trace event.
         */
        name: string;
        /**
         * Code of a receipt.
         */
        code?: string;
      };
      /**
       * ISO 8601 duration after the trigger.
       */
      delay?: string;
      /**
       * A message in a real format, from a file beside the scenario, or canonical.
       */
      send?:
        | {
            /**
             * File in the folder named after the scenario.
             */
            file: string;
          }
        | {
            /**
             * Canonical message.
             */
            message: {};
          };
      /**
       * An event on an entity.
       */
      act?: {
        /**
         * Entity, flow:identifier.
         */
        entity: string;
        /**
         * Event of the flow.
         */
        event: string;
        /**
         * Facts given with it.
         */
        data?: {};
      };
      /**
       * A charge of the site for a declaration.
       */
      charge?: SiteCharge;
      /**
       * Codes of the problems for which the step is refused, where that is what it is to show.
       *
       * @minItems 1
       * @maxItems 20
       */
      refused?: [string, ...string[]];
    })[];
  /**
   * What must hold at the end.
   *
   * @minItems 0
   * @maxItems 200
   */
  expect: {
    /**
     * Entity, flow:identifier.
     */
    entity: string;
    /**
     * States it must be in at the end, as dotted paths.
     *
     * @minItems 1
     * @maxItems 20
     */
    state?: [string, ...string[]];
    /**
     * Codes of its receipts, in this order.
     *
     * @minItems 0
     * @maxItems 50
     */
    receipts?: string[];
    /**
     * Codes of the problems found in its messages, in this order.
     *
     * @minItems 0
     * @maxItems 50
     */
    problems?: string[];
    /**
     * Duty and charges assessed, CNY.
     */
    duty?: {
      total?: Cny;
      lines?: {
        [k: string]: Cny;
      };
    };
    /**
     * Upper bounds in hours, or null where the clock must not have stopped.
     */
    clocks?: {
      overall?: Bound;
      customs?: Bound;
      port?: Bound;
    };
    /**
     * Statutory deadlines: the first instant after the term.
     */
    deadline?: {
      declaration?: DateTime;
      abandonment?: DateTime;
      payment?: DateTime;
      completion?: DateTime;
      transit?: DateTime;
      search?: DateTime;
    };
  }[];
}
/**
 * How a world shall deliver what it sends.
 */
export interface NewChannel {
  /**
   * push: signed webhooks; pull: a queue to be polled.
   */
  kind: 'push' | 'pull';
  /**
   * Where to push.
   */
  url?: string;
  /**
   * How to try again.
   */
  schedule?: 'standard-webhooks' | 'blocking-2.5-10';
  /**
   * Number from which the faults are drawn.
   */
  seed?: number;
  /**
   * What the laboratory does to deliveries.
   */
  faults?: FaultsRequest;
}
/**
 * What the delivery laboratory does; shares between 0 and 1.
 */
export interface FaultsRequest {
  /**
   * Virtual time before the first attempt, ISO 8601 duration.
   */
  delay?: string;
  /**
   * Delivered once more after it was acknowledged.
   */
  duplicate?: number;
  /**
   * Held back behind the next one.
   */
  reorder?: number;
  /**
   * Sent but never arrives.
   */
  drop?: number;
  /**
   * Arrives, but its answer is replaced by 502; a poll is answered 503.
   */
  serverError?: number;
  /**
   * Signed with another key.
   */
  badSignature?: number;
  /**
   * Real time over which the body trickles, ms.
   */
  slow?: number;
}
/**
 * Notifications of a pull queue that the client has taken.
 */
export interface Acknowledgement {
  /**
   * Ids of notifications.
   *
   * @minItems 1
   * @maxItems 1000
   */
  ids: [string, ...string[]];
}
/**
 * Which notification to deliver again; all, unless one is named.
 */
export interface ResendRequest {
  /**
   * Its event in the trace.
   */
  seq?: number;
}
/**
 * What the client has processed, to be graded.
 */
export interface Ledger {
  /**
   * Ids of notifications in the order in which they were processed.
   *
   * @maxItems 100000
   */
  processed?: string[];
}
/**
 * One kind of traffic of the port: a direction, how much of it comes, in what batches, with what goods.
 */
export interface TrafficStream {
  /**
   * Id, unique within the file.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Import or export.
   */
  direction: 'import' | 'export';
  /**
   * Conveyances with goods a year, earliest first; a stream has a volume or a fleet.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: What comes in a year from a day on.
   */
  volume?: [
    {
      /**
       * First day on which it holds.
       */
      from: CalendarDate;
      /**
       * Conveyances a year.
       */
      value: number;
      source: Source;
      mark: Mark;
    },
    ...{
      /**
       * First day on which it holds.
       */
      from: CalendarDate;
      /**
       * Conveyances a year.
       */
      value: number;
      source: Source;
      mark: Mark;
    }[]
  ];
  /**
   * Conveyances that go round for ever: each comes again a while after it has left the port. How many come a year is a result, not an input.
   */
  fleet?: {
    /**
     * Vehicles that go round.
     */
    vehicles: number;
    /**
     * From leaving the port to the next arrival at it, min.
     */
    turnaround: Distribution;
    source: Source;
    mark: Mark;
  };
  /**
   * Conveyances that come one behind the other; without it each comes alone.
   */
  platoon?: {
    /**
     * Fewest conveyances.
     */
    min: number;
    /**
     * Most conveyances; each number between is equally likely.
     */
    max: number;
    /**
     * Time between two of them, s.
     */
    headway: number;
    source: Source;
    mark: Mark;
  };
  /**
   * Bills that a conveyance carries, each with a declaration.
   */
  bills: {
    /**
     * Fewest bills.
     */
    min: number;
    /**
     * Most bills; each number between is equally likely.
     */
    max: number;
    source: Source;
    mark: Mark;
  };
  /**
   * What the bills hold.
   */
  goods: {
    /**
     * Commodities with their weights; they need not sum to 1.
     *
     * @minItems 1
     * @maxItems 50
     *
     * Items: A commodity and how often it comes.
     */
    mix: [
      {
        /**
         * Id of a commodity in scenarios/goods.
         */
        commodity: string;
        /**
         * How often it comes, relative to the others.
         */
        share: number;
      },
      ...{
        /**
         * Id of a commodity in scenarios/goods.
         */
        commodity: string;
        /**
         * How often it comes, relative to the others.
         */
        share: number;
      }[]
    ];
    source: Source;
    mark: Mark;
  };
}
/**
 * The traffic of a port: shipments whose parties all follow policies. What traders and carriers do is in the parameters; here is what comes, and when.
 */
export interface Traffic {
  /**
   * Equal to the file name.
   */
  id: string;
  /**
   * Title.
   */
  title: Text;
  /**
   * Port id.
   */
  port: string;
  /**
   * How arrivals spread over the year, the week and the day while the port is open. Imports arrive with their conveyance, exports when the goods reach the yard.
   */
  rhythm: {
    /**
     * Weight of each month, January first.
     *
     * @minItems 12
     * @maxItems 12
     */
    months: [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      ...number[]
    ];
    /**
     * Weight of each day, Monday first.
     *
     * @minItems 7
     * @maxItems 7
     */
    weekdays: [number, number, number, number, number, number, number, ...number[]];
    /**
     * Weight of each hour of the day in China, from 00 to 01 first.
     *
     * @minItems 24
     * @maxItems 24
     */
    hours: [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      ...number[]
    ];
    source: Source;
    mark: Mark;
  };
  /**
   * Kinds of traffic.
   *
   * @minItems 1
   * @maxItems 16
   */
  streams: [TrafficStream, ...TrafficStream[]];
}
