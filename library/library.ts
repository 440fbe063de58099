import type { ParameterFile, Port, Scenario, Traffic } from '../schemas/types.ts';
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
  readonly parameters: readonly ParameterFile[];
  readonly traffic: ReadonlyMap<string, Traffic>;
  readonly scenarios: ReadonlyMap<string, ScenarioFolder>;
}
