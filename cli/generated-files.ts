import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ScenarioFolder } from '../library/library.ts';

/** Writes a text; a file that is there already is replaced. */
export function writeText(path: string, text: string): void {
  writeFileSync(path, text);
}

/** Writes a scenario and, in the folder of the same name, its messages, as `replay` reads them. */
export function writeScenario(folder: string, { scenario, files }: ScenarioFolder): void {
  writeText(join(folder, `${scenario.id}.yaml`), stringify(scenario));
  const beside = join(folder, scenario.id);
  mkdirSync(beside, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeText(join(beside, name), text);
}
