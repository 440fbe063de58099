import type {
  Commodity,
  ParameterFile,
  PolicyDocument,
  Port,
  Reform,
  Region,
  Scenario,
  SelectionPolicy,
  Traffic,
} from '../schemas/types.ts';
import type { FlowNames, StepTable } from '../workflows/step-table.ts';

/** A scenario and the messages in the folder named after it, by file name. */
export interface ScenarioFolder {
  readonly scenario: Scenario;
  readonly files: Readonly<Record<string, string>>;
}

/** What worlds are made of: the authored data, and the flows. */
export interface Library {
  readonly flows: readonly FlowNames[];
  /** Step tables of the flows, filled when they are first asked for: that takes half a second. */
  readonly tables: () => readonly StepTable[];
  readonly ports: ReadonlyMap<string, Port>;
  /** The baseline of the policy: what holds without any reform. */
  readonly parameters: readonly ParameterFile[];
  /** The reforms by id, and the documents that ask for them. */
  readonly reforms: ReadonlyMap<string, Reform>;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  readonly traffic: ReadonlyMap<string, Traffic>;
  readonly regions: ReadonlyMap<string, Region>;
  /** Policies of selecting for inspection. */
  readonly selections: ReadonlyMap<string, SelectionPolicy>;
  readonly scenarios: ReadonlyMap<string, ScenarioFolder>;
}
