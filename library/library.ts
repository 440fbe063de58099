import type { ParameterFile, Port, Scenario, Traffic } from '../schemas/types.ts';
import type { StepTable } from '../workflows/step-table.ts';

/** A scenario and the messages in the folder named after it, by file name. */
export interface ScenarioFolder {
  readonly scenario: Scenario;
  readonly files: Readonly<Record<string, string>>;
}

/** What worlds are made of: the authored data, and the compiled flows. */
export interface Library {
  readonly tables: readonly StepTable[];
  readonly ports: ReadonlyMap<string, Port>;
  readonly parameters: readonly ParameterFile[];
  readonly traffic: ReadonlyMap<string, Traffic>;
  readonly scenarios: ReadonlyMap<string, ScenarioFolder>;
}
